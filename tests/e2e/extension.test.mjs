// The extension in a real Chromium: the popup by its toolbar button, on pages of every kind.

import assert from "node:assert/strict";
import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { after, afterEach, before, beforeEach, suite, test } from "node:test";
import { root } from "../js/fresh.mjs";
import { serve } from "./browser.mjs";
import { launchChromium, painted, shown } from "./extension-browser.mjs";
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
    "/strict.html": pages.strict,
    "/long.html": pages.longPage(0.17),
    "/report.pdf": pages.pdf,
    "/report": pages.pdf,
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

  for (const path of ["/report.pdf", "/report"]) {
    test(`a PDF at ${path}`, async () => {
      await go(path);
      const popup = await chromium.popup(page);
      assert.match((await shown(popup)).message, /^A PDF cannot be read here/);
    });
  }

  for (const [what, text] of Object.entries({
    "three words": "Nothing to choose",
    "a list without a sentence": "Boats\nTimes\nPrices",
  })) {
    test(`a pasted text of ${what}`, async () => {
      await go("/no-empty.html");
      const popup = await chromium.popup(page);
      await paste(popup, text);
      await popup.waitForFunction(() =>
        /too little|no full sentence/.test(
          document.querySelector(".message").textContent +
            document.querySelector("nutgraf-summary").shadowRoot.textContent,
        ),
      );
    });
  }

  test("a tab that goes elsewhere in the middle", async () => {
    await go("/story.html");
    const panel = await chromium.sidePanel(await chromium.popup(page));
    // The page is gone before the panel has followed.
    await page.goto("about:blank");
    await clickSentence(panel);
    await panel.waitForFunction(
      () => document.querySelector(".message").textContent,
      { polling: 50 },
    );
    const { message, sentences } = await shown(panel);
    assert.match(
      message,
      /: open nutgraf again|^Click the nutgraf button|paste/,
    );
    assert.deepEqual(sentences, []);
  });

  test("a tab that is closed in the middle", async () => {
    await go("/story.html");
    const popup = await chromium.popup(page);
    const view = await chromium.browser.newPage();
    await view.goto(await chromium.address("popup.html"));
    await popup.close().catch(() => {});
    await page.bringToFront();
    // As the popup's own page sees it, in a tab that outlives the other.
    await view.evaluate(() => location.reload());
    await hasSummary(view);
    await page.close();
    await clickSentence(view);
    await view.waitForFunction(
      () => document.querySelector(".message").textContent,
      { polling: 50 },
    );
    assert.match((await shown(view)).message, /^The page is gone: /);
    await view.close();
    page = await chromium.browser.newPage();
  });
});

/** By a script: a real click would bring the panel's own tab to the front. */
function clickSentence(panel) {
  return panel.evaluate(() =>
    document
      .querySelector("nutgraf-summary")
      .shadowRoot.querySelector('[part="sentence"]')
      ?.click(),
  );
}

async function paste(panel, text) {
  await panel.evaluate((text) => {
    document.querySelector(".paste textarea").value = text;
    document.querySelector(".paste button").click();
  }, text);
}

function hasSummary(panel) {
  return panel.waitForFunction(
    () => document.querySelector("nutgraf-summary").summary,
    { timeout: 10_000, polling: 100 },
  );
}

test("the side panel shows the same view, follows the tab, and goes on after a click on the button", async () => {
  await go("/scripted.html");
  await page.waitForSelector("article");
  const popup = await chromium.popup(page);
  const summary = await shown(popup);
  const panel = await chromium.sidePanel(popup);
  assert.deepEqual((await shown(panel)).sentences, summary.sentences);
  await panel.screenshot({ path: join(screenshots, "side-panel.png") });

  // A story without a page load.
  await page.evaluate(() => go());
  await says(panel, "tide mill");
  // Another tab, which nobody has granted yet.
  const other = await chromium.browser.newPage();
  await other.goto(new URL("/story.html", server.address).href);
  await panel.waitForFunction(
    () => document.querySelector(".message").textContent.startsWith("Click"),
    { polling: 50 },
  );
  await chromium.popup(other);
  await says(panel, "Ferry to Skar");
  // And back, where it was granted before.
  await other.close();
  await says(panel, "tide mill");
  // A sentence leads to its place from there too.
  await panel.click(inView('[part="sentence"]'));
  await page.waitForFunction(() => CSS.highlights.has("nutgraf-lit"));
});

function says(panel, text) {
  return panel.waitForFunction(
    (text) =>
      !document.querySelector("nutgraf-summary").hidden &&
      document
        .querySelector("nutgraf-summary")
        .shadowRoot.textContent.includes(text),
    { polling: 50, timeout: 10_000 },
    text,
  );
}

suite("the popup opens", () => {
  /** What a click on the menu or the keys would tell the background; the browser's own menu is out of reach. */
  async function dispatch(name, event, ...args) {
    await go("/story.html");
    // Grants the page, as the click would.
    await (await chromium.popup(page)).close();
    const opened = chromium.opened();
    const background = await chromium.background();
    await background.evaluate(
      (name, event, args) => chrome[name][event].dispatch(...args),
      name,
      event,
      args,
    );
    return shown(await opened);
  }

  test("from the context menu", async () => {
    const { sentences } = await dispatch("contextMenus", "onClicked", {
      menuItemId: "page",
    });
    assert.ok(sentences.length > 0);
  });

  test("by keys, where Chrome keeps Alt+Shift+N for itself", async () => {
    const { sentences } = await dispatch("commands", "onCommand", "open");
    assert.ok(sentences.length > 0);
    const background = await chromium.background();
    const commands = await background.evaluate(() => chrome.commands.getAll());
    const keys = Object.fromEntries(
      commands.map(({ name, shortcut }) => [name, shortcut]),
    );
    assert.ok(
      ["Alt+Shift+N", "Alt+Shift+U"].includes(
        keys._execute_action || keys.open,
      ),
      JSON.stringify(keys),
    );
  });
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
