// The extension in a real Firefox: the popup by its toolbar button, a sentence found in the page, skimming.

import assert from "node:assert/strict";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { after, afterEach, before, test } from "node:test";
import puppeteer from "puppeteer-core";
import { findBrowser } from "../../scripts/browser.mjs";
import { extensionFolder } from "../../scripts/extension.mjs";
import { root } from "../js/fresh.mjs";
import { serve } from "./browser.mjs";
import { painted } from "./extension-browser.mjs";
import * as pages from "./pages.mjs";

const screenshots = join(root, "target", "screenshots");
mkdirSync(screenshots, { recursive: true });

let server;
let browser;
let page;
before(async () => {
  server = await serve(join(root, "dist"), {
    "/story.html": pages.story,
    "/no-list.html": pages.noArticles.list,
    "/strict.html": pages.story.replace(
      "<title>",
      `<meta http-equiv="content-security-policy" content="default-src 'none'"><title>`,
    ),
  });
  browser = await puppeteer.launch({
    browser: "firefox",
    executablePath: await findBrowser("firefox"),
    // The toolbar is the browser's own; a page's session may not touch it.
    args: ["--remote-allow-system-access"],
  });
  await browser.installExtension(extensionFolder("firefox"));
  page = await browser.newPage();
});
after(async () => {
  await browser?.close();
  server?.close();
});

afterEach(closePopup);

/** A popup that a script opens may be closed by the window's own focus while it loads: then it is opened again. */
async function patiently(work) {
  for (let tries = 0; ; tries += 1) {
    try {
      return await work();
    } catch (error) {
      if (tries === 3) throw error;
      await closePopup();
    }
  }
}

/** Runs a function in the browser's own window, with rights over its toolbar; gives back what it returns, as JSON. */
async function inBrowser(work, ...args) {
  const { connection } = browser;
  const { result } = await connection.send("browsingContext.getTree", {
    "moz:scope": "chrome",
  });
  const [{ context }] = result.contexts;
  const answer = await connection.send("script.callFunction", {
    functionDeclaration: `async (...args) => JSON.stringify(await (${work})(...args.map((arg) => JSON.parse(arg))))`,
    arguments: args.map((arg) => ({
      type: "string",
      value: JSON.stringify(arg),
    })),
    target: { context },
    awaitPromise: true,
  });
  if (answer.result.type === "exception") {
    throw new Error(answer.result.exceptionDetails.text);
  }
  const { value } = answer.result.result;
  return value === undefined ? undefined : JSON.parse(value);
}

/** Clicks the toolbar button, waits for the popup to say something, does `act` in it, and tells what it shows. */
async function popup(act = "") {
  return inBrowser(async (act) => {
    const policy = [...WebExtensionPolicy.getActiveExtensions()].find(
      ({ name }) => name.startsWith("nutgraf"),
    );
    const action = policy.extension.apiManager.global.browserActionFor(
      policy.extension,
    );
    await action.triggerAction(window);
    const wait = (milliseconds) =>
      new Promise((done) => setTimeout(done, milliseconds));
    let answer = null;
    for (let tries = 0; tries < 40 && !answer; tries += 1) {
      await wait(100);
      const frame = document.querySelector(
        ".webextension-popup-browser, #webext-panels-browser",
      );
      if (!frame?.browsingContext?.currentWindowGlobal) continue;
      const actor = frame.browsingContext;
      answer = await inPopup(actor, "", 300);
      // Once only: what answers late would be clicked twice.
      if (answer && act) answer = await inPopup(actor, act, 10_000);
    }
    return answer;

    async function inPopup(context, act, patience) {
      // The popup is in a process of its own; a message manager reaches into it.
      const { messageManager } = context.embedderElement;
      const name = `nutgraf-test-${Math.random()}`;
      const heard = new Promise((done) =>
        messageManager.addMessageListener(name, ({ data }) => done(data)),
      );
      messageManager.loadFrameScript(
        `data:,${encodeURIComponent(`(() => {
            const { document } = content;
            const view = document.querySelector("nutgraf-summary");
            const links = view?.openOrClosedShadowRoot?.querySelectorAll('[part="sentence"]') ?? [];
            const message = document.querySelector(".message")?.textContent ?? "";
            const isDone = message !== "" || links.length > 0;
            if (isDone && ${JSON.stringify(act)}) view.openOrClosedShadowRoot.querySelector(${JSON.stringify(act)})?.click();
            sendAsyncMessage(${JSON.stringify(name)}, isDone ? { message, sentences: view.hidden ? [] : [...links].map((link) => link.textContent) } : null);
          })()`)}`,
        false,
      );
      // What is asked while the popup moves to its process is never answered.
      return Promise.race([heard, wait(patience).then(() => null)]);
    }
  }, act);
}

async function closePopup() {
  await inBrowser(() => {
    for (const panel of document.querySelectorAll("panel[viewId], panel")) {
      if (panel.state === "open") panel.hidePopup();
    }
  });
}

for (const path of ["/story.html", "/strict.html"]) {
  test(`the popup summarizes ${path}, and a click leads to the sentence`, () =>
    patiently(async () => {
      await page.goto(new URL(path, server.address).href);
      const before = await page.evaluate(
        () => document.documentElement.outerHTML,
      );
      const { message, sentences } = await popup('[part="sentence"]');
      assert.equal(message, "");
      assert.ok(sentences.length > 0);
      for (const sentence of sentences) {
        assert.ok(pages.sentences.includes(sentence), sentence);
      }
      await page.waitForFunction(() => CSS.highlights.has("nutgraf-lit"), {
        timeout: 5_000,
      });
      assert.deepEqual((await painted(page))["nutgraf-lit"], [sentences[0]]);
      assert.equal(
        await page.evaluate(() => document.documentElement.outerHTML),
        before,
      );
    }));
}

test("skimming dims all but the chosen sentences", () =>
  patiently(async () => {
    await page.goto(new URL("/story.html", server.address).href);
    const { message, sentences } = await popup(".skim");
    assert.equal(message, "");
    await page.waitForFunction(() => CSS.highlights.has("nutgraf-dim"), {
      timeout: 5_000,
    });
    const dimmed = (await painted(page))["nutgraf-dim"].join("\n");
    for (const sentence of pages.sentences) {
      assert.equal(dimmed.includes(sentence), !sentences.includes(sentence));
    }
    await page.screenshot({ path: join(screenshots, "firefox-skim.png") });
  }));

test("a page that is no article gets one plain sentence", () =>
  patiently(async () => {
    await page.goto(new URL("/no-list.html", server.address).href);
    const { message, sentences } = await popup();
    assert.match(message, /^This page is a list of headlines: /);
    assert.deepEqual(sentences, []);
  }));
