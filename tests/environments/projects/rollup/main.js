// rollup alone copies no file: the wasm travels inside the JavaScript.

import { summarize } from "nutgraf/inline";
import { options, text } from "../story.mjs";

globalThis.answer = { direct: await summarize(text, options) };
