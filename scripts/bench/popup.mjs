// From the click on the extension's button to the summary on the screen, in a real Chromium, with the button in the
// toolbar as whoever uses it has it: Chrome moves a button that is not pinned there first, for a quarter of a second.

import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { launch } from "puppeteer-core";
import { findBrowser, switches } from "../browser.mjs";
import { zipPath } from "../extension.mjs";
import { unzip } from "../unzip.mjs";
import { median } from "./timing.mjs";

/**
 * @typedef {object} Opening - In milliseconds from the click.
 * @property {number} start - Our first line runs.
 * @property {number} shown - The summary is there.
 * @property {number} painted - The browser has drawn it.
 */

/**
 * @param {string} article
 * @param {number} runs
 * @returns {Promise<{ milliseconds: number, start: number, shown: number, first: number, runs: number } | { missing: string }>}
 * Medians, and `first`: the very first time in a fresh browser.
 */
export async function popupOn(article, runs) {
  const executablePath = await findBrowser();
  if (!executablePath) {
    return { missing: "no browser was found" };
  }
  const home = mkdtempSync(join(tmpdir(), "nutgraf-popup-"));
  const extension = join(home, "extension");
  unzip(zipPath("chrome"), extension);
  const profile = profileWith(home, idOf(extension));
  const server = await serve(pageOf(article));
  const browser = await launch({
    executablePath,
    args: switches,
    pipe: true,
    enableExtensions: [extension],
    userDataDir: profile,
  });
  try {
    const page = await browser.newPage();
    await page.goto(server.address);
    const openings = [];
    while (openings.length <= runs) {
      openings.push(await openOnce(browser, page));
    }
    const [first, ...rest] = openings;
    const of = (key) => median(rest.map((one) => one[key]));
    return {
      milliseconds: of("painted"),
      start: of("start"),
      shown: of("shown"),
      first: first.painted,
      runs,
    };
  } finally {
    await browser.close();
    server.close();
    rmSync(home, { recursive: true });
  }
}

/** @returns {Promise<Opening>} */
async function openOnce(browser, page) {
  const isPopup = (target) => target.url().endsWith("/popup.html");
  // The browser has come to rest, and the popup before is gone.
  await new Promise((done) => setTimeout(done, 500));
  const [extension] = (await browser.extensions()).values();
  const opened = browser.waitForTarget(isPopup);
  const click = Date.now();
  await page.triggerExtensionAction(extension);
  const popup = await (await opened).asPage();
  const times = await popup.evaluate(async () => {
    const found = (name) => performance.getEntriesByName(name)[0];
    while (!found("nutgraf-shown")) {
      await new Promise((done) => setTimeout(done, 5));
    }
    // The sentences are the largest thing that is drawn.
    const drawn = await new Promise((done) => {
      const observer = new PerformanceObserver((list) => {
        const last = list.getEntries().at(-1)?.startTime ?? 0;
        if (last > found("nutgraf-shown").startTime) done(last);
      });
      observer.observe({ type: "largest-contentful-paint", buffered: true });
      setTimeout(() => done(Number.NaN), 2_000);
    });
    const { timeOrigin } = performance;
    return {
      start: timeOrigin + found("nutgraf-start").startTime,
      shown: timeOrigin + found("nutgraf-shown").startTime,
      painted: timeOrigin + drawn,
      sentences:
        document.querySelector("nutgraf-summary").summary.sentences.length,
    };
  });
  if (times.sentences === 0) throw new Error("the popup shows no sentence");
  await popup.close();
  return Object.fromEntries(
    ["start", "shown", "painted"].map((key) => [key, times[key] - click]),
  );
}

/** Of an extension that is no store's: from its folder's name, in the letters a to p. */
function idOf(folder) {
  const hash = createHash("sha256").update(folder).digest("hex").slice(0, 32);
  return hash.replace(/./g, (digit) =>
    String.fromCharCode(97 + Number.parseInt(digit, 16)),
  );
}

function profileWith(home, id) {
  const profile = join(home, "profile");
  mkdirSync(join(profile, "Default"), { recursive: true });
  writeFileSync(
    join(profile, "Default", "Preferences"),
    JSON.stringify({ extensions: { pinned_extensions: [id] } }),
  );
  return profile;
}

function pageOf(article) {
  const [title, ...lines] = article
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .split("\n")
    .filter((line) => line.trim());
  return `<!doctype html><meta charset="utf-8"><title>${title}</title>
<header><nav><a href="/">Home</a> <a href="/news">News</a></nav></header>
<main><article><h1>${title}</h1>${lines.map((line) => `<p>${line}</p>`).join("\n")}</article></main>
<footer>All rights reserved.</footer>`;
}

async function serve(html) {
  const server = createServer((_request, response) =>
    response
      .writeHead(200, { "content-type": "text/html; charset=utf-8" })
      .end(html),
  );
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  return {
    address: `http://127.0.0.1:${server.address().port}/`,
    close: () => server.close(),
  };
}
