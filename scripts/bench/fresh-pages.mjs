// What a page measures of itself in Chromium, opened afresh again and again: nothing in a cache, nothing warm.

import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join } from "node:path";
import { launch } from "puppeteer-core";
import { findBrowser, switches } from "../browser.mjs";

const types = {
  "": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".wasm": "application/wasm",
};

/**
 * Opens a page beside the built package `runs` times; each run's answer is what the page puts into `globalThis.answer`.
 *
 * @returns {Promise<{ answers: object[], version: string } | { missing: string }>}
 */
export async function answersInFreshPages(dist, page, runs) {
  const executablePath = await findBrowser();
  if (!executablePath) {
    return { missing: "no browser was found" };
  }
  const server = await serveFromMemory(dist, page);
  const browser = await launch({ executablePath, args: switches });
  try {
    const answers = [];
    while (answers.length < runs) {
      answers.push(await openOnce(browser, server.address));
    }
    return { answers, version: await browser.version() };
  } finally {
    await browser.close();
    server.close();
  }
}

// A context of its own shares no cache, and no process, with the page before.
async function openOnce(browser, address) {
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

// The page and the built package from memory, so that no disk is measured.
async function serveFromMemory(dist, page) {
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
