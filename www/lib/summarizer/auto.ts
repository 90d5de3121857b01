// Importing this makes `Summarizer` ours wherever the browser has none that works. The module that imports it waits until
// that is known; another script of the page does not.

import { installSummarizer } from "./install.js";

await installSummarizer();
