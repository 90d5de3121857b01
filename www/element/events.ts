// The events of <nutgraf-summary>. All of them bubble and leave shadow trees.

import type { Summary, SummarySentence } from "../lib/types.js";

const PUBLIC = { bubbles: true, composed: true };

/** A summary is shown. */
export class NutgrafReadyEvent extends Event {
  constructor(readonly summary: Summary) {
    super("nutgraf-ready", PUBLIC);
  }
}

/** The reader wants to see where a sentence stands; cancel it, and the page neither scrolls there nor follows the link. */
export class NutgrafSelectEvent extends Event {
  constructor(
    readonly sentence: SummarySentence,
    /** Its place in `summary.sentences`. */
    readonly index: number,
  ) {
    super("nutgraf-select", { ...PUBLIC, cancelable: true });
  }
}

/** The reader turned a control: what `view` is now is worth remembering. */
export class NutgrafChangeEvent extends Event {
  constructor(readonly view: View) {
    super("nutgraf-change", PUBLIC);
  }
}

/** No summary could be made; cancel it, and neither the element nor the console says so. */
export class NutgrafErrorEvent extends Event {
  constructor(readonly error: unknown) {
    super("nutgraf-error", { ...PUBLIC, cancelable: true });
  }
}

/** `"key-points"`: a list; `"sentences"`: one paragraph. */
export type Format = "key-points" | "sentences";

/** How the reader likes a summary. */
export interface View {
  /** From 0, one sentence, to 4, almost half of the article; 1, 2 and 3 are "short", "medium" and "long". */
  step: number;
  format: Format;
  /** The rest of the page is dimmed. */
  skim: boolean;
  /** The reasons stand below each sentence. */
  why: boolean;
}
