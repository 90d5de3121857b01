// Nothing but imports: webpack 5 finds the wasm and the worker by itself.

import { summarize } from "nutgraf";
import { Summarizer } from "nutgraf/summarizer";
import * as worker from "nutgraf/worker";
import { options, text } from "../story.mjs";

const summarizer = await Summarizer.create({ type: "tldr" });
globalThis.answer = {
  direct: await summarize(text, options),
  worker: await worker.summarize(text, options),
  tldr: await summarizer.summarize(text),
};
