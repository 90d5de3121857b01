// The extension in a real Chromium: the popup by its toolbar button, on pages of every kind.

import assert from "node:assert/strict";
import { mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { after, afterEach, before, beforeEach, suite, test } from "node:test";
import { root } from "../js/fresh.mjs";
import { serve } from "./browser.mjs";
import {
  launchChromium,
  painted,
  settled,
  shown,
} from "./extension-browser.mjs";
import * as pages from "./pages.mjs";

const screenshots = join(root, "target", "screenshots");
mkdirSync(screenshots, { recursive: true });

const element = "nutgraf-summary";
const inView = (selector) => `${element} >>> ${selector}`;

let server;
let chromium;
let page;
before(async () => {
  server = await serve(join(root, "dist"), {
    "/story.html": pages.story,
    "/scripted.html": pages.scripted(pages.otherBody),
    "/strict.html": pages.story.replace(
      "<title>",
      `<meta http-equiv="content-security-policy" content="default-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'"><title>`,
    ),
    "/long.html": pages.longPage(0.17),
    ...Object.fromEntries(
      Object.entries(pages.noArticles).map(([name, html]) => [
        `/no-${name}.html`,
        html,
      ]),
    ),
  });
  chromium = await launchChromium();
});
after(async () => {
  await chromium?.browser.close();
  server?.close();
});
beforeEach(async () => {
  page = await chromium.browser.newPage();
});
afterEach(() => page.close());

const go = (path) => page.goto(new URL(path, server.address).href);

for (const path of ["/story.html", "/strict.html", "/scripted.html"]) {
  test(`the popup summarizes ${path}, and a click leads to the sentence`, async () => {
    await go(path);
    await page.waitForSelector("article");
    const before = await page.evaluate(
      () => document.documentElement.outerHTML,
    );
    const popup = await chromium.popup(page);
    const { message, sentences } = await shown(popup);
    assert.equal(message, "");
    assert.ok(sentences.length > 0);
    for (const sentence of sentences) {
      assert.ok(pages.sentences.includes(sentence), sentence);
    }
    await popup.click(inView('li:nth-child(2) [part="sentence"]'));
    await page.waitForFunction(() => CSS.highlights.has("nutgraf-lit"));
    const layers = await painted(page);
    assert.deepEqual(layers["nutgraf-lit"], [sentences[1]]);
    assert.deepEqual(
      Object.values(layers).flat().sort(),
      [...sentences].sort(),
    );
    assert.equal(
      await page.evaluate(() => document.documentElement.outerHTML),
      before,
    );
    await popup.screenshot({
      path: join(screenshots, `popup${path.replaceAll("/", "-")}.png`),
    });
  });
}

test("the answer is on the screen within 150 ms, on a page of 5,000 words", async () => {
  await go("/long.html");
  const words = await page.evaluate(
    () => document.body.innerText.split(/\s+/).length,
  );
  assert.ok(words > 5_000, `${words} words`);
  // From the first line of ours: what the browser takes to open a window is not. The best of some, since other programs
  // may be running.
  const times = [];
  for (let run = 0; run < 10; run += 1) {
    const popup = await chromium.popup(page);
    const [start, end] = await popup.evaluate(() =>
      ["nutgraf-start", "nutgraf-shown"].map(
        (name) => performance.getEntriesByName(name)[0].startTime,
      ),
    );
    times.push(Math.round(end - start));
  }
  assert.ok(Math.min(...times) < 150, `${times} ms`);
});

test("skimming dims all but the chosen sentences, and stops again", async () => {
  await go("/story.html");
  const popup = await chromium.popup(page);
  const { sentences } = await shown(popup);
  await popup.click(inView(".skim"));
  await page.waitForFunction(() => CSS.highlights.has("nutgraf-dim"));
  const dimmed = (await painted(page))["nutgraf-dim"].join("\n");
  for (const sentence of pages.sentences) {
    assert.equal(dimmed.includes(sentence), !sentences.includes(sentence));
  }
  await page.screenshot({ path: join(screenshots, "skim.png") });
  await popup.click(inView(".skim"));
  await page.waitForFunction(() => CSS.highlights.size === 0);
});

test("what the reader has marked is summarized", async () => {
  await go("/story.html");
  await page.evaluate(() => {
    const all = document.querySelectorAll("article > p");
    getSelection().setBaseAndExtent(all[2], 0, all[3], 1);
  });
  const { sentences } = await shown(await chromium.popup(page));
  assert.ok(sentences.length > 0);
  for (const sentence of sentences) {
    assert.ok(pages.sentences.slice(1, 3).includes(sentence), sentence);
  }
});

test("a new story without a page load is read anew", async () => {
  await go("/scripted.html");
  await page.waitForSelector("article");
  const first = await shown(await chromium.popup(page));
  await page.evaluate(() => go());
  const second = await shown(await chromium.popup(page));
  assert.match(first.sentences.join(" "), /ferry/);
  assert.match(second.sentences.join(" "), /tide mill/);
});

test("the length is a slider, and is remembered", async () => {
  await go("/story.html");
  const popup = await chromium.popup(page);
  const count = (least) =>
    popup.waitForFunction(
      (least) =>
        document.querySelector("nutgraf-summary").summary.sentences.length >=
        least,
      {},
      least,
    );
  await popup.focus(inView('input[type="range"]'));
  await popup.keyboard.press("End");
  await count(5);
  const { sentences } = await shown(popup);
  const again = await shown(await chromium.popup(page));
  assert.deepEqual(again.sentences, sentences);
});

suite("a page that cannot be summarized gets one plain sentence", () => {
  const expected = {
    list: /^This page is a list of headlines: /,
    form: /^This page is a form or an app: /,
    "too-little": /^There is too little text here/,
    empty: /^This page is empty: /,
  };
  for (const [kind, message] of Object.entries(expected)) {
    test(kind, async () => {
      await go(`/no-${kind}.html`);
      const popup = await chromium.popup(page);
      const found = await shown(popup);
      assert.match(found.message, message);
      assert.deepEqual(found.sentences, []);
      await popup.screenshot({ path: join(screenshots, `popup-${kind}.png`) });
    });
  }

  test("a browser's own page, and a text can be pasted all the same", async () => {
    await page.goto("chrome://version");
    const popup = await chromium.popup(page);
    assert.match(
      (await shown(popup)).message,
      /^The browser lets no extension/,
    );
    await popup.type(".paste textarea", pages.sentences.join("\n"));
    await popup.click(".paste button");
    await popup.waitForFunction(
      () => document.querySelector("nutgraf-summary").summary,
    );
    const { message, sentences } = await shown(popup);
    assert.equal(message, "");
    assert.ok(sentences.length > 0);
  });

  test("a tab that goes elsewhere in the middle", async () => {
    await go("/story.html");
    await chromium.popup(page);
    const panel = await openPanel();
    await page.bringToFront();
    await hasSummary(panel);
    await page.goto("about:blank");
    await panel.evaluate(() =>
      document
        .querySelector("nutgraf-summary")
        .shadowRoot.querySelector('[part="sentence"]')
        ?.click(),
    );
    await panel.waitForFunction(
      () => document.querySelector(".message").textContent,
      { polling: 100 },
    );
    const { message, sentences } = await shown(panel);
    assert.match(
      message,
      /: open nutgraf again|^Click the nutgraf button|paste/,
    );
    assert.deepEqual(sentences, []);
    await panel.close();
  });
});

/** The side panel's page, in a tab: the browser's own panel is out of reach for a test. */
async function openPanel() {
  const panel = await chromium.browser.newPage();
  await panel.goto(await chromium.address("sidepanel.html"));
  await settled(panel);
  return panel;
}

function hasSummary(panel) {
  return panel.waitForFunction(
    () => document.querySelector("nutgraf-summary").summary,
    { timeout: 10_000, polling: 100 },
  );
}

test("the side panel shows the same view and follows the tab", async () => {
  await go("/story.html");
  // Grants the page, as opening the panel from the popup does.
  const popup = await chromium.popup(page);
  const summary = await shown(popup);
  const panel = await openPanel();
  // In a tab of its own it sees itself; then the reader goes back.
  assert.match((await shown(panel)).message, /^The browser lets|^Click/);
  await page.bringToFront();
  await hasSummary(panel);
  assert.deepEqual((await shown(panel)).sentences, summary.sentences);
  await panel.close();
});

test("all of it works by keyboard alone", async () => {
  await go("/story.html");
  const popup = await chromium.popup(page);
  const reached = [];
  for (let index = 0; index < 30; index += 1) {
    await popup.keyboard.press("Tab");
    const found = await popup.evaluate(() => {
      const host = document.activeElement;
      const inner = host.shadowRoot?.activeElement ?? host;
      const { outlineStyle } = getComputedStyle(inner);
      return {
        what: inner.getAttribute("part") ?? inner.className ?? inner.localName,
        isSeen: outlineStyle !== "none" || inner === document.body,
      };
    });
    assert.ok(found.isSeen, `the focus is seen on ${found.what}`);
    reached.push(found.what);
  }
  for (const part of ["sentence", "skim", "why", "entity", "side"]) {
    assert.ok(
      reached.some((name) => name.includes(part)),
      `${part} is reached: ${reached}`,
    );
  }
  await popup.focus(inView('[part="sentence"]'));
  await popup.keyboard.press("Enter");
  await page.waitForFunction(() => CSS.highlights.has("nutgraf-lit"));
});

suite("accessibility", () => {
  const axe = readFileSync(
    createRequire(import.meta.url).resolve("axe-core/axe.min.js"),
    "utf8",
  );
  for (const scheme of ["light", "dark"]) {
    for (const width of [320, 1_000]) {
      test(`axe finds nothing: ${scheme}, ${width} px`, async () => {
        const panel = await openPanel();
        await panel.setViewport({ width, height: 800 });
        await panel.emulateMediaFeatures([
          { name: "prefers-color-scheme", value: scheme },
        ]);
        await panel.evaluate(
          (text) => {
            document.querySelector(".paste textarea").value = text;
            document.querySelector(".paste button").click();
          },
          `${pages.title}\n\n${pages.sentences.join("\n")}`,
        );
        await hasSummary(panel);
        await panel.click(inView(".why"));
        await panel.evaluate(axe);
        const { violations } = await panel.evaluate(() => globalThis.axe.run());
        assert.deepEqual(
          violations.map(({ id, nodes }) => [
            id,
            nodes.map(({ html }) => html),
          ]),
          [],
        );
        assert.ok((await shown(panel)).sentences.length > 0);
        const [content, screen] = await panel.evaluate(() => [
          document.documentElement.scrollWidth,
          document.documentElement.clientWidth,
        ]);
        assert.ok(content <= screen, `${content} px of content`);
        await panel.screenshot({
          path: join(screenshots, `panel-${scheme}-${width}.png`),
          fullPage: true,
        });
        await panel.close();
      });
    }
  }
});

test("the extension asks the net for nothing", async () => {
  const log = join(screenshots, "..", "net-log.json");
  const watched = await launchChromium([`--log-net-log=${log}`]);
  const tab = await watched.browser.newPage();
  await tab.goto(new URL("/story.html", server.address).href);
  const popup = await watched.popup(tab);
  await popup.click(inView('[part="sentence"]'));
  await tab.waitForFunction(() => CSS.highlights.has("nutgraf-lit"));
  await watched.browser.close();
  const { events } = JSON.parse(readFileSync(log, "utf8"));
  const requests = events
    .map(({ params }) => params)
    .filter((params) => params?.url);
  assert.ok(
    requests.some(({ url }) => url.startsWith(server.address)),
    "the log knows the page's own request",
  );
  const own = requests.filter(({ initiator }) =>
    initiator?.startsWith("chrome-extension:"),
  );
  assert.deepEqual(
    own.map(({ url }) => url),
    [],
  );
});
