// Nothing but imports: webpack 5 finds the wasm and the worker by itself.

import { summarize } from "nutgraf";
import "nutgraf/element";
import { Summarizer } from "nutgraf/summarizer";
import * as worker from "nutgraf/worker";
import { options, text } from "../story.mjs";

const view = document.createElement("nutgraf-summary");
const shown = new Promise((resolve) => {
  view.addEventListener("nutgraf-ready", ({ summary }) => resolve(summary));
});
Object.assign(view, { article: text, ...options });
document.documentElement.append(view);
const summarizer = await Summarizer.create({ type: "tldr" });
globalThis.answer = {
  direct: await summarize(text, options),
  worker: await worker.summarize(text, options),
  element: await shown,
  tldr: await summarizer.summarize(text),
};
