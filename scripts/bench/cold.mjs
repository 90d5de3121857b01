// The cold start: what the very first summary takes, in fresh processes of Node and fresh pages of Chromium.

import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { launch } from "puppeteer-core";
import { findBrowser, switches } from "../browser.mjs";
import { asked } from "./contenders.mjs";
import { median } from "./timing.mjs";

const types = {
  "": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".wasm": "application/wasm",
};

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
  const executablePath = await findBrowser();
  if (!executablePath) {
    return { missing: "no browser was found" };
  }
  const server = await serveFromMemory(dist, pageWith(article));
  const browser = await launch({ executablePath, args: switches });
  try {
    const found = [];
    while (found.length < runs) {
      found.push(await firstSummary(browser, server.address));
    }
    return { ...summarizeRuns(found), version: await browser.version() };
  } finally {
    await browser.close();
    server.close();
  }
}

// A context of its own shares no cache, and no process, with the page before.
async function firstSummary(browser, address) {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  try {
    await page.goto(address);
    const answer = await page.waitForFunction(() => globalThis.answer, {
      timeout: 10_000,
    });
    return await answer.jsonValue();
  } finally {
    await context.close();
  }
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

/** Serves the page and the built package from memory, so that no disk is measured. */
export async function serveFromMemory(dist, page) {
  const files = new Map([["/", Buffer.from(page)]]);
  const server = createServer(({ url }, response) => {
    if (!files.has(url) && existsSync(join(dist, url))) {
      files.set(url, readFileSync(join(dist, url)));
    }
    const body = files.get(url);
    const type = types[extname(url)];
    if (!body || !type) {
      response.writeHead(404).end();
      return;
    }
    response
      .writeHead(200, { "content-type": type, "cache-control": "no-store" })
      .end(body);
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  return {
    address: `http://127.0.0.1:${server.address().port}/`,
    close: () => server.close(),
  };
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
