// esbuild copies no file that a URL names, so the wasm is imported, and its address handed to `load`.

import { load, summarize } from "nutgraf";
import "nutgraf/element";
import * as inline from "nutgraf/inline";
import wasm from "nutgraf/wasm";
import { options, text } from "../story.mjs";

const view = document.createElement("nutgraf-summary");
const shown = new Promise((resolve) => {
  view.addEventListener("nutgraf-ready", ({ summary }) => resolve(summary));
});
Object.assign(view, { article: text, ...options });
document.documentElement.append(view);

// The element comes to this too: what is loaded once is loaded for all.
await load(new URL(wasm, import.meta.url));
globalThis.answer = {
  element: await shown,
  direct: await summarize(text, options),
  inline: await inline.summarize(text, options),
};
