// Reads a folder of saved pages in a real Chromium: node tools/read-pages.mjs FOLDER OUT.json
//
// FOLDER holds `html/<id>.html.gz` and `truth.jsonl` with one {"id", "url"} a line. Each page is opened at its own
// address with the network shut off, pictured by `snapshot`, read by `readPage` and summarized; then each sentence of
// the summary is looked up in the page again. OUT gets { "<id>": { text, summary } }; the last lines say what went wrong.

import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import puppeteer from "puppeteer-core";
import { findBrowser, switches } from "../scripts/browser.mjs";
import { liveScript } from "../scripts/page.mjs";
import { root } from "../scripts/step.mjs";
import { serve } from "../tests/e2e/browser.mjs";

const [folder, out, only] = process.argv.slice(2);
if (!folder || !out) {
  console.error("node tools/read-pages.mjs FOLDER OUT.json [ID]");
  process.exit(1);
}

const pages = readFileSync(join(folder, "truth.jsonl"), "utf8")
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line))
  .filter(({ id }) => !only || id.startsWith(only));

// As an extension would put it there.
const live = await liveScript("nutgrafLive");

const server = await serve(join(root, "dist"), {
  "/index.html": "<!doctype html><title>reader</title>",
});
const browser = await puppeteer.launch({
  executablePath: await findBrowser(),
  args: switches,
});
const reader = await browser.newPage();
await reader.goto(server.address);
await reader.evaluate(async () => {
  globalThis.nutgraf = await import("/index.js");
  globalThis.page = await import("/page.js");
});

const predictions = {};
const notes = { sentences: 0, exact: 0, changed: [], unreadable: [], lost: [] };
const times = [];

async function readOne(tab, { id, url }) {
  const html = gunzipSync(readFileSync(join(folder, "html", `${id}.html.gz`)));
  tab.html = html;
  tab.url = url;
  await tab.page.goto(url, { waitUntil: "domcontentloaded" });
  await tab.page.evaluate(`${live}; globalThis.nutgrafLive = nutgrafLive; 0`);
  const data = await tab.page.evaluate(() => {
    globalThis.before = document.documentElement.outerHTML;
    globalThis.observed = 0;
    new MutationObserver((records) => {
      globalThis.observed += records.length;
    }).observe(document, {
      subtree: true,
      childList: true,
      attributes: true,
      characterData: true,
    });
    const start = performance.now();
    globalThis.taken = nutgrafLive.snapshot(document);
    return { ...globalThis.taken.data, took: performance.now() - start };
  });
  const read = await reader.evaluate(async (data) => {
    const start = performance.now();
    const article = await globalThis.page.readPage(data);
    const took = performance.now() - start;
    const { blocks } = await globalThis.nutgraf.analyze(article);
    const summary = await globalThis.nutgraf.summarize(article);
    return {
      took,
      problem: article.problem,
      title: article.title,
      byline: article.byline,
      published: article.published,
      site: article.site,
      blocks: article.blocks.map(({ text, kind, linkDensity }, index) => ({
        text,
        kind,
        linkDensity,
        reason: blocks[index].kept ? null : blocks[index].reason,
      })),
      summary: summary.sentences.map(({ text }) => text),
      marks: globalThis.page.marksOf?.(article, summary.sentences) ?? [],
    };
  }, data);
  const painted = await tab.page.evaluate((marks) => {
    const painter = nutgrafLive.makePainter(globalThis.taken.nodes);
    const found = painter.paint(marks);
    const texts = found.map((ranges) =>
      ranges ? ranges.map((range) => range.toString()) : null,
    );
    const unchanged = document.documentElement.outerHTML === globalThis.before;
    painter.clear();
    return {
      texts,
      unchanged,
      observed: globalThis.observed,
    };
  }, read.marks);
  const plain = (text) => text.replace(/[\s\u00ad]+/g, "");
  for (const [index, sentence] of read.summary.entries()) {
    notes.sentences += 1;
    const texts = painted.texts[index];
    if (texts && plain(texts.join("")) === plain(sentence)) notes.exact += 1;
    else notes.lost.push([id.slice(0, 8), sentence.slice(0, 80), texts]);
  }
  if (!painted.unchanged || painted.observed > 0) notes.changed.push(id);
  if (read.problem) notes.unreadable.push([id.slice(0, 8), read.problem, url]);
  times.push([data.took, read.took]);
  const kept = read.blocks.filter(({ reason }) => reason === null);
  predictions[id] = {
    text: kept.map(({ text }) => text).join("\n"),
    summary: read.summary,
    ...(process.env.BLOCKS ? read : {}),
  };
}

async function openTab() {
  const page = await browser.newPage();
  const tab = { page, html: "", url: "" };
  await page.setRequestInterception(true);
  page.on("request", (request) =>
    request.isNavigationRequest() && request.frame() === page.mainFrame()
      ? request.respond({
          contentType: "text/html; charset=utf-8",
          headers: {
            "content-security-policy":
              "script-src 'none'; frame-src 'none'; object-src 'none'",
          },
          body: tab.html,
        })
      : request.abort(),
  );
  return tab;
}

const queue = [...pages];
await Promise.all(
  Array.from({ length: 3 }, async () => {
    const tab = await openTab();
    for (let page = queue.shift(); page; page = queue.shift()) {
      try {
        await readOne(tab, page);
      } catch (error) {
        notes.unreadable.push([page.id.slice(0, 8), String(error), page.url]);
      }
    }
  }),
);
await browser.close();
server.close();
writeFileSync(out, JSON.stringify(predictions));
const mean = (at) =>
  times.reduce((sum, time) => sum + time[at], 0) / times.length;
console.log(
  `${Object.keys(predictions).length} pages; snapshot ${mean(0).toFixed(1)} ms, reading ${mean(1).toFixed(1)} ms (mean)`,
);
console.log(
  `summary sentences found in the page, text equal: ${notes.exact} of ${notes.sentences}`,
);
console.log(`pages changed: ${notes.changed.length}`);
for (const lost of notes.lost.slice(0, 10)) console.log("  lost", lost);
for (const found of notes.unreadable) console.log("  no article", ...found);
