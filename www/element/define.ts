// Makes <nutgraf-summary> known to the page.

import { NutgrafSummary } from "./nutgraf-summary.js";

NutgrafSummary.define();

declare global {
  interface HTMLElementTagNameMap {
    "nutgraf-summary": NutgrafSummary;
  }
}
