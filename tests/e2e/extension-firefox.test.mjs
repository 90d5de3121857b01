// The extension in a real Firefox, from its zip: the popup by button, menu and keys, the sidebar, and back to the page.

import assert from "node:assert/strict";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, afterEach, before, suite, test } from "node:test";
import { root } from "../js/fresh.mjs";
import { serve } from "./browser.mjs";
import { painted } from "./extension-browser.mjs";
import { launchFirefox } from "./firefox-browser.mjs";
import * as pages from "./pages.mjs";

const screenshots = join(root, "target", "screenshots");
mkdirSync(screenshots, { recursive: true });

let server;
let firefox;
let page;
before(async () => {
  server = await serve(join(root, "dist"), {
    "/story.html": pages.story,
    "/scripted.html": pages.scripted(pages.otherBody),
    "/strict.html": pages.strict,
    "/report.pdf": pages.pdf,
    "/rtl.html": pages.rightToLeft,
    ...Object.fromEntries(
      Object.entries(pages.noArticles).map(([name, html]) => [
        `/no-${name}.html`,
        html,
      ]),
    ),
  });
  firefox = await launchFirefox();
  await firefox.install();
  page = await firefox.browser.newPage();
});
after(async () => {
  await firefox?.browser.close();
  server?.close();
});
afterEach(() => firefox.closePopup());

/** Until the page is painted so; a page that is not in front draws no frames. */
const isPainted = (name) =>
  page.waitForFunction(
    (name) => CSS.highlights.has(name),
    { polling: 50 },
    name,
  );

const go = (path) => page.goto(new URL(path, server.address).href);

for (const path of ["/story.html", "/strict.html", "/scripted.html"]) {
  test(`the popup summarizes ${path}, and a click leads to the sentence`, async () => {
    await go(path);
    await page.waitForSelector("article");
    const before = await page.evaluate(
      () => document.documentElement.outerHTML,
    );
    const popup = await firefox.popup();
    const { message, sentences } = await popup.shown();
    assert.equal(message, "");
    assert.ok(sentences.length > 0);
    for (const sentence of sentences) {
      assert.ok(pages.sentences.includes(sentence), sentence);
    }
    await popup.click('[part="sentence"]');
    await isPainted("nutgraf-lit");
    assert.deepEqual((await painted(page))["nutgraf-lit"], [sentences[0]]);
    assert.equal(
      await page.evaluate(() => document.documentElement.outerHTML),
      before,
    );
  });
}

test("skimming dims all but the chosen sentences, and stops again", async () => {
  await go("/story.html");
  const popup = await firefox.popup();
  const { sentences } = await popup.shown();
  await popup.click(".skim");
  await isPainted("nutgraf-dim");
  const dimmed = (await painted(page))["nutgraf-dim"].join("\n");
  for (const sentence of pages.sentences) {
    assert.equal(dimmed.includes(sentence), !sentences.includes(sentence));
  }
  await page.screenshot({ path: join(screenshots, "firefox-skim.png") });
  await popup.click(".skim");
  await page.waitForFunction(() => CSS.highlights.size === 0, { polling: 50 });
});

test("a new story without a page load is read anew", async () => {
  await go("/scripted.html");
  await page.waitForSelector("article");
  const first = await (await firefox.popup()).shown();
  await firefox.closePopup();
  await page.evaluate(() => go());
  const second = await (await firefox.popup()).shown();
  assert.match(first.sentences.join(" "), /ferry/);
  assert.match(second.sentences.join(" "), /tide mill/);
});

suite("a page that cannot be summarized gets one plain sentence", () => {
  const expected = {
    "/no-list.html": /^This page is a list of headlines: /,
    "/no-form.html": /^This page is a form or an app: /,
    "/no-too-little.html": /^There is too little text here/,
    "/no-empty.html": /^This page is empty: /,
    "/report.pdf": /^A PDF cannot be read here: /,
  };
  for (const [path, message] of Object.entries(expected)) {
    test(path, async () => {
      await go(path);
      const shown = await (await firefox.popup()).shown();
      assert.match(shown.message, message);
      assert.deepEqual(shown.sentences, []);
    });
  }

  test("a page of the browser's own, and a text can be pasted all the same", async () => {
    await firefox.inBrowser(() => openTrustedLinkIn("about:support", "tab"));
    const popup = await firefox.popup();
    assert.match((await popup.shown()).message, /^The browser lets no/);
    await popup.run((document, _view, text) => {
      document.querySelector(".paste textarea").value = text;
      document.querySelector(".paste button").click();
    }, pages.sentences.join("\n"));
    await popup.waitFor((_document, view) =>
      Boolean(view.querySelector('[part="sentence"]')),
    );
    const { message } = await popup.shown();
    assert.equal(message, "");
    await firefox.closePopup();
    await firefox.inBrowser(() => gBrowser.removeCurrentTab());
  });
});

/** What the popup that something else than the button opened shows. */
async function openedBy(act) {
  await act();
  const popup = await firefox.openPopup();
  return popup.shown();
}

test("the context menu summarizes the page", async () => {
  await go("/story.html");
  const { sentences } = await openedBy(() =>
    firefox.chooseInMenu(page, "article h1", "Summarize this page"),
  );
  assert.ok(sentences.length > 0);
});

test("the context menu summarizes what is marked", async () => {
  await go("/story.html");
  await page.evaluate(() => {
    const all = document.querySelectorAll("article > p");
    getSelection().setBaseAndExtent(all[2], 0, all[3], 1);
  });
  const { sentences } = await openedBy(() =>
    firefox.chooseInMenu(
      page,
      "article > p:nth-of-type(4)",
      "Summarize the selection",
    ),
  );
  assert.ok(sentences.length > 0);
  for (const sentence of sentences) {
    assert.ok(pages.sentences.slice(1, 3).includes(sentence), sentence);
  }
});

test("Alt+Shift+N opens the popup", async () => {
  await go("/story.html");
  const { sentences } = await openedBy(() => firefox.press("N"));
  assert.ok(sentences.length > 0);
});

test("the popup's own button opens the sidebar", async () => {
  await go("/story.html");
  const popup = await firefox.popup();
  const { sentences } = await popup.shown();
  await popup.clickAsReader("button.side");
  const sidebar = await firefox.openedSidebar();
  assert.deepEqual((await sidebar.shown()).sentences, sentences);
  await firefox.closeSidebar();
});

test("the sidebar shows the same view, follows the tab, and goes on after a click on the button", async () => {
  await go("/story.html");
  const popup = await firefox.popup();
  const summary = await popup.shown();
  await firefox.closePopup();
  assert.ok(await firefox.isSidebarClosed(), "nobody has asked for it yet");
  const sidebar = await firefox.sidebar();
  assert.deepEqual((await sidebar.shown()).sentences, summary.sentences);

  // What the popup paints stays, also where the sidebar reads the page once more.
  await (await firefox.popup()).click('[part="sentence"]');
  await isPainted("nutgraf-lit");
  await page.evaluate(() => history.replaceState(null, "", "#harbour"));
  await new Promise((done) => setTimeout(done, 1_600));
  await isPainted("nutgraf-lit");
  await firefox.closePopup();

  const other = await firefox.browser.newPage();
  await other.goto(new URL("/scripted.html", server.address).href);
  await other.waitForSelector("article");
  const message = await sidebar.waitFor(
    (document) => document.querySelector(".message").textContent,
  );
  assert.match(message, /^Click the nutgraf button/);
  await firefox.popup();
  await sidebar.waitFor((_document, view) =>
    Boolean(view.querySelector('[part="sentence"]')),
  );
  await firefox.closePopup();

  // A story without a page load.
  await other.evaluate(() => go());
  await sidebar.waitFor((_document, view) =>
    view.textContent.includes("tide mill"),
  );
  // A tab that is closed while it is shown.
  await other.close();
  await sidebar.waitFor((_document, view) =>
    view.textContent.includes("Ferry to Skar"),
  );
  writeFileSync(
    join(screenshots, "firefox-sidebar.png"),
    await sidebar.picture(),
  );
  await firefox.closeSidebar();
});

test("the extension asks the net for nothing", async () => {
  await firefox.inBrowser(() => {
    window.nutgrafRequests = [];
    window.nutgrafObserver = (subject) => {
      const channel = subject.QueryInterface(Ci.nsIHttpChannel);
      const by = channel.loadInfo.triggeringPrincipal?.spec ?? "";
      window.nutgrafRequests.push([channel.URI.spec, by]);
    };
    Services.obs.addObserver(window.nutgrafObserver, "http-on-modify-request");
  });
  await go("/story.html");
  const popup = await firefox.popup();
  await popup.click('[part="sentence"]');
  await isPainted("nutgraf-lit");
  const requests = await firefox.inBrowser(() => {
    Services.obs.removeObserver(
      window.nutgrafObserver,
      "http-on-modify-request",
    );
    return window.nutgrafRequests;
  });
  assert.ok(
    requests.some(([url]) => url.startsWith(server.address)),
    "the page's own request is seen",
  );
  assert.deepEqual(
    requests.filter(([, by]) => by.startsWith("moz-extension:")),
    [],
  );
});

test("in a browser in Arabic everything is Arabic, from right to left", async () => {
  const arabic = await launchFirefox();
  try {
    await arabic.inBrowser(() => {
      Services.locale.availableLocales = ["ar", "en-US"];
      Services.locale.requestedLocales = ["ar"];
    });
    await arabic.install();
    const tab = await arabic.browser.newPage();
    await tab.goto(new URL("/rtl.html", server.address).href);
    const popup = await arabic.popup();
    const { sentences } = await popup.shown();
    assert.ok(sentences.length > 0);
    const [direction, language, label] = await popup.run((document, view) => [
      document.documentElement.dir,
      document.documentElement.lang,
      view.querySelector(".speak").textContent.trim(),
    ]);
    assert.deepEqual(
      [direction, language, label],
      ["rtl", "ar", "قراءة بصوت عال"],
    );
    writeFileSync(
      join(screenshots, "firefox-popup-arabic.png"),
      await popup.picture(),
    );
  } finally {
    await arabic.browser.close();
  }
});
