// `nutgraf/element`: <nutgraf-summary>, made known to the page by importing this.

/** @module nutgraf/element */

import { translations } from "virtual:nutgraf-texts";
import { NutgrafSummary } from "./nutgraf-summary.js";
import { workWithout } from "./reach.js";
import { speak } from "./words.js";

export type { CopyForm } from "./copy-as.js";
export { PolicyError, SourceError } from "./errors.js";
export {
  type Format,
  NutgrafChangeEvent,
  NutgrafErrorEvent,
  NutgrafReadyEvent,
  NutgrafSelectEvent,
  type View,
} from "./events.js";
export type { Texts } from "./texts.js";
export { NutgrafSummary };

workWithout(() => import("../lib/worker/index.js"));
speak(translations);
NutgrafSummary.define();

declare global {
  interface HTMLElementTagNameMap {
    "nutgraf-summary": NutgrafSummary;
  }
}
