// All that the extension's own pages ask of the part in the page: functions by name, plain data in and out. And the one
// thing that they tell each other.

import type { Mark } from "../../page/marks.js";
import type { PageData } from "../../page/snapshot.js";

/** Popup and side panel may be open on one page; each has a picture of its own, and what it painted last is seen. */
export type Asker = "popup" | "side";

export interface PageCalls {
  /** A picture of the page as it is now; what the asker had painted is gone. */
  take(asker: Asker): { data: PageData; type: string };
  /** Paints these marks; the numbers of those whose text is gone. */
  paint(asker: Asker, marks: Mark[], skim: boolean): number[];
  /** Scrolls to a mark and lights it up; false where its text is gone. */
  scrollTo(asker: Asker, index: number): boolean;
  clear(): null;
}

/** Where the part in the page keeps itself: its own world, which the page's scripts do not see. */
export type PageScope = typeof globalThis & { nutgraf?: PageCalls };

/** From the popup to the side panel: the reader has clicked the button, so this page may be read now. */
export const GRANTED = "granted";
