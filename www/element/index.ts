// `nutgraf/element`: <nutgraf-summary>, made known to the page by importing this.

import { NutgrafSummary } from "./nutgraf-summary.js";

export {
  NutgrafChangeEvent,
  NutgrafErrorEvent,
  NutgrafReadyEvent,
  NutgrafSelectEvent,
  type View,
} from "./events.js";
export type { Texts } from "./texts.js";
export { NutgrafSummary };

NutgrafSummary.define();

declare global {
  interface HTMLElementTagNameMap {
    "nutgraf-summary": NutgrafSummary;
  }
}
