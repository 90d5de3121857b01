// Browsers with the built extension in them, and its popup as a page to look into.

import { mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import puppeteer from "puppeteer-core";
import { findBrowser, switches } from "../../scripts/browser.mjs";
import { zipPath } from "../../scripts/extension.mjs";
import { root } from "../../scripts/step.mjs";
import { unzip } from "../../scripts/unzip.mjs";

/** A Chromium with the extension from its zip, the popup opened by the toolbar button as a reader would. */
export async function launchChromium(more = []) {
  mkdirSync(join(root, "target"), { recursive: true });
  const folder = mkdtempSync(join(root, "target", "unpacked-"));
  unzip(zipPath("chrome"), folder);
  const browser = await puppeteer.launch({
    executablePath: await findBrowser(),
    args: [...switches, ...more],
    pipe: true,
    enableExtensions: [folder],
  });
  browser.once("disconnected", () => rmSync(folder, { recursive: true }));
  const isPopup = (target) => target.url().endsWith("/popup.html");
  const extension = async () => [...(await browser.extensions()).values()][0];
  /** The next popup that anything opens. */
  const opened = async () => {
    const target = await browser.waitForTarget(isPopup, { timeout: 10_000 });
    const popup = await target.asPage();
    await settled(popup);
    return popup;
  };

  return {
    browser,
    opened,
    async popup(page) {
      for (const open of browser.targets().filter(isPopup)) {
        await (await open.asPage()).close().catch(() => {});
      }
      await page.bringToFront();
      const next = opened();
      await page.triggerExtensionAction(await extension());
      return next;
    },
    /** What the side panel's own button in the popup opens: the browser's panel. */
    async sidePanel(popup) {
      const isPanel = (target) => target.url().endsWith("/sidepanel.html");
      const opened = browser.waitForTarget(isPanel, { timeout: 10_000 });
      await popup.click("button.side");
      const panel = await (await opened).asPage();
      await settled(panel);
      return panel;
    },
    /** The script that answers the context menu. */
    async background() {
      const target = await browser.waitForTarget(
        (target) => target.type() === "service_worker",
        { timeout: 10_000 },
      );
      return target.worker();
    },
    async address(file) {
      return `chrome-extension://${(await extension()).id}/${file}`;
    },
  };
}

/** Waits until the panel shows a summary or says why there is none. */
export function settled(panel) {
  return panel.waitForFunction(
    () =>
      document.querySelector("main")?.ariaBusy !== "true" &&
      (document.querySelector("nutgraf-summary")?.summary?.sentences.length ||
        document.querySelector(".message")?.textContent),
    { timeout: 10_000, polling: 50 },
  );
}

/** What the panel shows. */
export function shown(panel) {
  return panel.evaluate(() => {
    const view = document.querySelector("nutgraf-summary");
    return {
      message: document.querySelector(".message").textContent,
      sentences: view.hidden
        ? []
        : [...view.shadowRoot.querySelectorAll('[part="sentence"]')].map(
            (link) => link.textContent,
          ),
    };
  });
}

/** What is painted on a page, by layer. */
export function painted(page) {
  return page.evaluate(() => {
    const layers = {};
    for (const [name, layer] of CSS.highlights) {
      layers[name] = [...layer].map((range) => {
        const own = document.createRange();
        own.setStart(range.startContainer, range.startOffset);
        own.setEnd(range.endContainer, range.endOffset);
        return own.toString();
      });
    }
    return layers;
  });
}

const locales = join(root, "www", "extension", "public", "_locales");

/** The side panel in a tab, in another language than the browser's, with a text pasted. */
export async function panelIn(chromium, language, text) {
  const messages = readFileSync(
    join(locales, language, "messages.json"),
    "utf8",
  );
  const panel = await chromium.browser.newPage();
  await panel.evaluateOnNewDocument((messages) => {
    const known = JSON.parse(messages);
    chrome.i18n.getMessage = (name) => known[name]?.message ?? "";
  }, messages);
  await panel.goto(await chromium.address("sidepanel.html"));
  await settled(panel);
  await panel.evaluate((text) => {
    document.querySelector(".paste textarea").value = text;
    document.querySelector(".paste button").click();
    document.querySelector(".paste").open = false;
  }, text);
  await panel.waitForFunction(() =>
    document
      .querySelector("nutgraf-summary")
      .shadowRoot.querySelector('[part="sentence"]'),
  );
  return panel;
}
