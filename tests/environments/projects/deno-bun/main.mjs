// Every entry, in Deno and in Bun.

import { readFile } from "node:fs/promises";
import * as nutgraf from "nutgraf";
import * as inline from "nutgraf/inline";
import { Summarizer } from "nutgraf/summarizer";
import "nutgraf/summarizer/auto";
import * as worker from "nutgraf/worker";
import { options, text } from "../story.mjs";

const wasm = await readFile(new URL(import.meta.resolve("nutgraf/wasm")));
const summarizer = await Summarizer.create({ type: "tldr" });
console.log(
  JSON.stringify({
    direct: await nutgraf.summarize(text, options),
    sync: nutgraf.summarizeSync(text, options),
    inline: await inline.summarize(text, options),
    worker: await worker.summarize(text, options),
    tldr: await summarizer.summarize(text),
    isInstalled: globalThis.Summarizer === Summarizer,
    wasm: wasm.length,
  }),
);
