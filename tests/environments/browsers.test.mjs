// The packed package in each browser without a bundler: by import map, in a worker, in a service worker.

import assert from "node:assert/strict";
import { after, before, suite, test } from "node:test";
import { browserNames } from "../../scripts/browser.mjs";
import { launchBrowser, serve } from "../e2e/browser.mjs";
import { expectedSummary, makePlace } from "./place.mjs";

let place;
let server;
let expected;
before(async () => {
  place = makePlace();
  expected = await expectedSummary();
  server = await serve(place.folder, {
    "/blank.html": "<!doctype html><title>blank</title>",
  });
});
after(() => {
  server?.close();
  place?.remove();
});

for (const name of browserNames) {
  suite(name, () => {
    let browser;
    let page;
    before(async () => {
      browser = await launchBrowser(name);
      page = await browser.newPage();
    });
    after(() => browser?.close());

    test("a page with an import map", async () => {
      await page.goto(`${server.address}no-bundler/index.html`);
      await page.waitForFunction(() => "answer" in globalThis);
      const answer = await page.evaluate(() => globalThis.answer);
      assert.deepEqual(answer.direct, expected);
      assert.deepEqual(answer.worker, expected);
      assert.match(answer.tldr, /^The tide mill of Port Alma turned again/);
    });

    test("a dedicated worker", async () => {
      await page.goto(`${server.address}blank.html`);
      const answer = await page.evaluate(
        () =>
          new Promise((resolve, reject) => {
            const worker = new Worker("/no-bundler/worker.js", {
              type: "module",
            });
            worker.onmessage = ({ data }) => resolve(data);
            worker.onerror = ({ message }) => reject(new Error(message));
          }),
      );
      assert.deepEqual(answer.direct, expected);
    });

    test("a service worker", async () => {
      await page.goto(`${server.address}no-bundler/index.html`);
      const answer = await page.evaluate(async () => {
        const { serviceWorker } = navigator;
        const isControlled = new Promise((resolve) => {
          serviceWorker.oncontrollerchange = resolve;
        });
        const registration = await serviceWorker.register(
          "/no-bundler/service-worker.js",
          { type: "module" },
        );
        await isControlled;
        const response = await fetch("/no-bundler/summary.json");
        await registration.unregister();
        return response.json();
      });
      assert.deepEqual(answer.direct, expected);
    });
  });
}
