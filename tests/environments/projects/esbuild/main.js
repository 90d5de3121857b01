// esbuild copies no file that a URL names, so the wasm is imported, and its address handed to `load`.

import { load, summarize } from "nutgraf";
import * as inline from "nutgraf/inline";
import wasm from "nutgraf/wasm";
import { options, text } from "../story.mjs";

await load(new URL(wasm, import.meta.url));
globalThis.answer = {
  direct: await summarize(text, options),
  inline: await inline.summarize(text, options),
};
