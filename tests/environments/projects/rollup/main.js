// rollup alone copies no file: the wasm travels inside the JavaScript.

import "nutgraf/element";
import { load, summarize } from "nutgraf/inline";
import { options, text } from "../story.mjs";

// The element comes to this too: what is loaded once is loaded for all.
load();
const view = document.createElement("nutgraf-summary");
const shown = new Promise((resolve) => {
  view.addEventListener("nutgraf-ready", ({ summary }) => resolve(summary));
});
Object.assign(view, { article: text, ...options });
document.documentElement.append(view);

globalThis.answer = {
  direct: await summarize(text, options),
  element: await shown,
};
