// The demo's state and the one way to change it: a change, then the views.

import type { Reading } from "../element/reading.js";

export interface State {
  text: string;
  /** False while the text is the page's own sample. */
  own: boolean;
  shaded: boolean;
  editing: boolean;
  /** The sentence under the pointer. */
  pointed: number | null;
  /** The sentence that the reader picked. */
  picked: number | null;
  /** One plain sentence on something that came and is no text; empty otherwise. */
  notice: string;
  /** One plain sentence on why there is no summary; empty otherwise. */
  nothing: string;
  reading: Reading | null;
}

export interface Store {
  readonly state: Readonly<State>;
  change(part: Partial<State>): void;
}

export function makeStore(render: (state: Readonly<State>) => void): Store {
  const state: State = {
    text: "",
    own: false,
    shaded: false,
    editing: false,
    pointed: null,
    picked: null,
    notice: "",
    nothing: "",
    reading: null,
  };
  return {
    state,
    change(part) {
      if (part.text !== undefined && part.text !== state.text) {
        // Places of the text before mean nothing in this one.
        Object.assign(state, { pointed: null, picked: null });
      }
      Object.assign(state, part);
      render(state);
    },
  };
}

/** Without a pick, the sentence that was chosen first stands as the example. */
export function shownSentence({
  reading,
  pointed,
  picked,
}: Readonly<State>): number | null {
  if (!reading) return null;
  const asked = pointed ?? picked;
  if (asked !== null) return asked;
  const first = reading.summary.sentences.findIndex(({ rank }) => rank === 1);
  return reading.places[first] ?? null;
}
