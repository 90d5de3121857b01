// The events of <nutgraf-summary>. All of them bubble and leave shadow trees.

import type { Summary, SummarySentence } from "../lib/types.js";

const PUBLIC = { bubbles: true, composed: true };

/** A summary is shown. */
export class NutgrafReadyEvent extends Event {
  constructor(readonly summary: Summary) {
    super("nutgraf-ready", PUBLIC);
  }
}

/** The reader wants to see where a sentence stands; cancel it to keep the link from being followed. */
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

/** No summary could be made. */
export class NutgrafErrorEvent extends Event {
  constructor(readonly error: unknown) {
    super("nutgraf-error", PUBLIC);
  }
}

/** How the reader likes a summary. */
export interface View {
  /** From 0, one sentence, to 4, almost half of the article. */
  step: number;
  form: "points" | "paragraph";
  /** The rest of the page is dimmed. */
  skim: boolean;
  /** The reasons stand below each sentence. */
  why: boolean;
}
