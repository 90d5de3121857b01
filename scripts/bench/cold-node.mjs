// Runs in a fresh process: from the file's bytes to the first summary. Arguments: the door, the wasm file; the article comes in.

import { readFileSync } from "node:fs";

const [door, wasm] = process.argv.slice(2);
const article = readFileSync(0, "utf8");

const start = performance.now();
const { load, summarizeSync } = await import(door);
const imported = performance.now();
await load(readFileSync(wasm));
const loaded = performance.now();
const { sentences } = summarizeSync(article, { length: { sentences: 3 } });
const end = performance.now();

console.log(
  JSON.stringify({
    import: imported - start,
    load: loaded - imported,
    summarize: end - loaded,
    milliseconds: end - start,
    sentences: sentences.length,
  }),
);
