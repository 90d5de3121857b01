// The built package in each browser without a bundler: in a page, and in a worker.

import assert from "node:assert/strict";
import { join } from "node:path";
import { after, before, suite, test } from "node:test";
import { browserNames } from "../../scripts/browser.mjs";
import { root } from "../js/fresh.mjs";
import { launchBrowser, serve } from "./browser.mjs";

const text = "The port reopened on Monday. It had cost 4 million euros.";
const worker = `
  import { summarize } from "./index.js";
  addEventListener("message", async ({ data }) => postMessage(await summarize(data)));
`;
const pages = {
  "/index.html": "<!doctype html><title>doors</title>",
  "/worker.js": worker,
  "/strict.html": {
    body: "<!doctype html><title>strict</title>",
    headers: { "content-security-policy": "script-src 'self'" },
  },
};

let server;
before(async () => {
  server = await serve(join(root, "dist"), pages);
});
after(() => server?.close());

for (const name of browserNames) {
  suite(name, () => {
    let browser;
    let page;
    before(async () => {
      browser = await launchBrowser(name);
      page = await browser.newPage();
      await page.goto(server.address);
    });
    after(async () => {
      await browser?.close();
    });

    test("a page loads the wasm on first use, and only then", async () => {
      const requested = [];
      page.on("request", (request) => requested.push(request.url()));
      const isLoaded = () => requested.some((url) => url.endsWith(".wasm"));
      await page.evaluate(async () => {
        globalThis.nutgraf = await import("/index.js");
      });
      assert.ok(!isLoaded(), "importing loads nothing");
      const summary = await page.evaluate(
        (text) => nutgraf.summarize(text),
        text,
      );
      assert.ok(isLoaded());
      for (const { start, end, text: chosen } of summary.sentences) {
        assert.equal(text.slice(start, end), chosen);
      }
      assert.ok(summary.sentences.length > 0);
    });

    test("a worker gives the same answer as the page", async () => {
      const [here, there] = await page.evaluate(async (text) => {
        const worker = new Worker("/worker.js", { type: "module" });
        const answer = new Promise((resolve, reject) => {
          worker.onmessage = ({ data }) => resolve(data);
          worker.onerror = reject;
        });
        worker.postMessage(text);
        const { summarize } = await import("/index.js");
        return [await summarize(text), await answer];
      }, text);
      assert.deepEqual(there, here);
    });

    test("nutgraf/inline answers without another request", async () => {
      const requested = [];
      await page.evaluate(async () => {
        globalThis.inline = await import("/inline.js");
      });
      const listen = (request) => requested.push(request.url());
      page.on("request", listen);
      const summary = await page.evaluate(
        (text) => inline.summarize(text),
        text,
      );
      page.off("request", listen);
      assert.ok(summary.sentences.length > 0);
      assert.deepEqual(requested, []);
    });

    test("nutgraf/worker leaves the page responsive", async () => {
      const found = await page.evaluate(async (text) => {
        const { analyze, summarize } = await import("/worker/index.js");
        const direct = await import("/index.js");
        await summarize(text);
        const long = `${text}\n\n`.repeat(30_000);
        let longestPause = 0;
        let last = performance.now();
        const timer = setInterval(() => {
          const now = performance.now();
          longestPause = Math.max(longestPause, now - last);
          last = now;
        }, 5);
        const start = performance.now();
        const [summary] = await Promise.all([summarize(text), summarize(long)]);
        clearInterval(timer);
        return {
          took: performance.now() - start,
          longestPause,
          isSame:
            JSON.stringify(summary) ===
            JSON.stringify(await direct.summarize(text)),
          blocks: (await analyze(text)).blocks.length,
        };
      }, text);
      assert.ok(found.isSame);
      assert.equal(found.blocks, 1);
      assert.ok(
        found.longestPause < found.took / 2,
        `paused for ${found.longestPause} of ${found.took} ms`,
      );
    });

    test("nutgraf/worker gives up when it is told to", async () => {
      const found = await page.evaluate(async (text) => {
        const { summarize } = await import("/worker/index.js");
        const long = `${text}\n\n`.repeat(30_000);
        const reason = await summarize(long, {
          signal: AbortSignal.timeout(20),
        }).catch((error) => error.name);
        const bytes = new TextEncoder().encode(text);
        const { sentences } = await summarize(bytes);
        return [reason, sentences.length > 0, bytes.byteLength];
      }, text);
      assert.deepEqual(found, ["TimeoutError", true, 0]);
    });

    test("nutgraf/worker runs where the page's own policy forbids wasm", async () => {
      const strict = await browser.newPage();
      await strict.goto(`${server.address}strict.html`);
      const found = await strict.evaluate(async (text) => {
        const direct = await import("/index.js");
        const worker = await import("/worker/index.js");
        const refused = await direct.summarize(text).then(
          () => "not refused",
          ({ name }) => name,
        );
        const { sentences } = await worker.summarize(text);
        return [refused, sentences.length > 0];
      }, text);
      await strict.close();
      assert.deepEqual(found, ["CompileError", true]);
    });

    test("nutgraf/worker says so when its script is not there", async () => {
      const found = await page.evaluate(async (text) => {
        const real = Worker;
        globalThis.Worker = class extends real {
          constructor(url, options) {
            super(String(url).replace("thread", "nowhere"), options);
          }
        };
        const { summarize, terminate, WorkerError } = await import(
          "/worker/index.js"
        );
        terminate();
        const error = await summarize(text).catch((error) => error);
        globalThis.Worker = real;
        const { sentences } = await summarize(text);
        return [
          error instanceof WorkerError,
          error.message,
          sentences.length > 0,
        ];
      }, text);
      assert.deepEqual(found, [
        true,
        "expected nutgraf's worker to run, but found that it stopped: its script could not be loaded",
        true,
      ]);
    });
  });
}
