// The cold start: what the very first summary takes, in fresh processes of Node and fresh pages of Chromium.

import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { asked } from "./contenders.mjs";
import { answersInFreshPages } from "./fresh-pages.mjs";
import { median } from "./timing.mjs";

/**
 * @typedef {object} ColdStart - Medians, in milliseconds: of the whole (in Chromium without the import), and of its steps.
 * @property {number} milliseconds
 * @property {number} import - Fetching and reading the JavaScript.
 * @property {number} load - Compiling and starting the wasm; in Node, reading it too.
 * @property {number} summarize - The first summary.
 * @property {number} runs
 */

/** @returns {ColdStart} */
export function coldInNode(dist, article, runs) {
  const script = fileURLToPath(new URL("cold-node.mjs", import.meta.url));
  const door = pathToFileURL(join(dist, "node.js")).href;
  const wasm = join(dist, "wasm", "nutgraf_bg.wasm");
  return summarizeRuns(
    Array.from({ length: runs }, () =>
      JSON.parse(
        execFileSync(process.execPath, [script, door, wasm], {
          input: article,
          encoding: "utf8",
        }),
      ),
    ),
  );
}

/** @returns {Promise<ColdStart | { missing: string }>} */
export async function coldInChromium(dist, article, runs) {
  const found = await answersInFreshPages(dist, pageWith(article), runs);
  return found.missing
    ? found
    : { ...summarizeRuns(found.answers), version: found.version };
}

function pageWith(article) {
  // "<" would end the script that the article stands in.
  const literal = JSON.stringify(article).replaceAll("<", "\\u003c");
  return `<!doctype html>
<meta charset="utf-8">
<title>cold start</title>
<script type="module">
  const article = ${literal};
  const start = performance.now();
  const { load, summarizeSync } = await import("./index.js");
  const imported = performance.now();
  // The budget counts from the bytes: not the server, and not a browser that is still busy with its own start.
  const bytes = await (await fetch("./wasm/nutgraf_bg.wasm")).arrayBuffer();
  await new Promise((resolve) => setTimeout(resolve, 300));
  const ready = performance.now();
  await load(bytes);
  const loaded = performance.now();
  const { sentences } = summarizeSync(article, ${JSON.stringify(asked)});
  const end = performance.now();
  globalThis.answer = {
    import: imported - start,
    load: loaded - ready,
    summarize: end - loaded,
    milliseconds: end - ready,
    sentences: sentences.length,
  };
</script>
`;
}

function summarizeRuns(found) {
  const wrong = found.find(
    ({ sentences }) => sentences !== asked.length.sentences,
  );
  if (wrong) {
    throw new Error(
      `expected a first summary of ${asked.length.sentences} sentences, but found ${wrong.sentences}`,
    );
  }
  const medianOf = (key) => median(found.map((one) => one[key]));
  return {
    milliseconds: medianOf("milliseconds"),
    import: medianOf("import"),
    load: medianOf("load"),
    summarize: medianOf("summarize"),
    runs: found.length,
  };
}
