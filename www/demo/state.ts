// The demo's state and the one way to change it: a change, then a reading where it is due, then the views.

import type { Reading } from "../element/reading.js";
import type { Length } from "../lib/types.js";
import { type Outcome, readArticle, timeAgain } from "./read-article.js";

export interface State {
  text: string;
  /** False while the text is the page's own sample. */
  own: boolean;
  length: Length;
  focus: string[];
  shaded: boolean;
  editing: boolean;
  /** The sentence under the pointer. */
  pointed: number | null;
  /** The sentence that the reader picked. */
  picked: number | null;
  /** One plain sentence on something that came and is no text; empty otherwise. */
  notice: string;
  /** What came of the text: a reading, or a sentence on why there is none. */
  outcome: Outcome;
}

export interface Store {
  readonly state: Readonly<State>;
  change(part: Partial<Omit<State, "outcome">>): void;
  /** Takes the time once more, over the same text. */
  timeAgain(): void;
}

export function makeStore(
  initial: Omit<State, "outcome">,
  render: (state: Readonly<State>) => void,
): Store {
  const state: State = { ...initial, outcome: { kind: "waiting" } };

  return {
    state,
    change(part) {
      const before = { ...state };
      Object.assign(state, part);
      const isNewText = state.text !== before.text;
      if (isNewText) {
        // Names and places of the text before mean nothing in this one.
        Object.assign(state, { focus: [], pointed: null, picked: null });
      }
      if (
        isNewText ||
        before.outcome.kind === "waiting" ||
        state.length !== before.length ||
        state.focus !== before.focus
      ) {
        state.outcome = readArticle(state, isNewText ? null : before);
      }
      render(state);
    },
    timeAgain() {
      const { outcome } = state;
      if (outcome.kind !== "reading") return;
      const timing = timeAgain(state, outcome.timing);
      state.outcome = { ...outcome, timing };
      render(state);
    },
  };
}

export function readingIn(state: Readonly<State>): Reading | null {
  return state.outcome.kind === "reading" ? state.outcome.reading : null;
}

/** Without a pick, the sentence that was chosen first stands as the example. */
export function shownSentence(state: Readonly<State>): number | null {
  const reading = readingIn(state);
  if (!reading) return null;
  const asked = state.pointed ?? state.picked;
  if (asked !== null) return asked;
  const first = reading.summary.sentences.findIndex(({ rank }) => rank === 1);
  return reading.places[first] ?? null;
}
