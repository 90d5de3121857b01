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
  });
}
