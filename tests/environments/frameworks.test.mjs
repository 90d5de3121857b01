// The examples of <nutgraf-summary>, built from the packed package as their users would, and what a browser shows.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, suite, test } from "node:test";
import { pathToFileURL } from "node:url";
import { launchBrowser, serve } from "../e2e/browser.mjs";
import { addExample, makePlace, tool } from "./place.mjs";

let place;
let browser;
before(async () => {
  place = makePlace();
  browser = await launchBrowser();
});
after(async () => {
  await browser?.close();
  place?.remove();
});

/** Opens what was built; whatever it complains about fails the test. */
async function withPage(folder, look) {
  const server = await serve(folder);
  const page = await browser.newPage();
  const complaints = [];
  page.on("pageerror", (error) => complaints.push(String(error)));
  page.on("console", (message) => {
    const { url = "" } = message.location();
    if (message.type() === "error" && !url.endsWith("favicon.ico")) {
      complaints.push(message.text());
    }
  });
  try {
    await page.goto(server.address);
    await look(page);
  } catch (error) {
    throw new Error(`${error.message}: ${JSON.stringify(complaints)}`);
  } finally {
    await page.close();
    server.close();
  }
  assert.deepEqual(complaints, []);
}

const summaryOf = (page, part) =>
  page
    .waitForFunction(
      (part) => {
        const { summary } = document.querySelector("nutgraf-summary");
        return summary?.text.includes(part) && summary;
      },
      { timeout: 20_000 },
      part,
    )
    .then((answer) => answer.jsonValue());

async function build(name) {
  const root = addExample(place, name);
  const { build } = await import(
    pathToFileURL(tool("vite/dist/node/index.js")).href
  );
  await build({ root, logLevel: "error" });
  return join(root, "dist");
}

test("plain HTML, as it lies there", async () => {
  const folder = addExample(place, "html");
  await withPage(folder, async (page) => {
    const { sentences, title } = await summaryOf(page, "tide mill");
    assert.ok(sentences.length > 0);
    assert.equal(title, "Old tide mill turns again");
  });
});

suite("a framework sets properties, hears events, and changes the article", () => {
  for (const name of ["react", "vue", "svelte"]) {
    test(name, async () => {
      await withPage(await build(name), async (page) => {
        const first = await summaryOf(page, "Lund");
        assert.equal(first.sentences.length, 2);
        const found = await page.evaluate(() => {
          const view = document.querySelector("nutgraf-summary");
          return [view.about, view.highlight, typeof view.focus];
        });
        assert.deepEqual(found, [["Lund"], true, "function"]);
        await page.waitForFunction(
          (seconds) =>
            document.querySelector("#time").textContent ===
            `${seconds} seconds`,
          {},
          first.stats.readingSeconds,
        );
        await page.click("button");
        const second = await summaryOf(page, "ferry");
        assert.ok(!second.text.includes("tide mill"));
      });
    });
  }
});

test("Eleventy makes the summary when it builds, and the page has no script", async () => {
  const folder = addExample(place, "eleventy");
  const { Eleventy } = await import(
    pathToFileURL(tool("@11ty/eleventy/src/Eleventy.js")).href
  ).then((module) => ({ Eleventy: module.default ?? module.Eleventy }));
  const before = process.cwd();
  process.chdir(folder);
  try {
    const site = new Eleventy("stories", "_site", {
      configPath: "eleventy.config.js",
      quietMode: true,
    });
    await site.write();
  } finally {
    process.chdir(before);
  }
  const html = readFileSync(join(folder, "_site", "index.html"), "utf8");
  assert.doesNotMatch(html, /<script/);
  await withPage(join(folder, "_site"), async (page) => {
    const [shown, paragraphs] = await page.evaluate(() => [
      [...document.querySelectorAll("nutgraf-summary li")].map(
        (item) => item.checkVisibility() && item.textContent,
      ),
      document.querySelector("#story").textContent,
    ]);
    assert.ok(shown.length > 0);
    for (const text of shown) assert.ok(paragraphs.includes(text), text);
  });
});
