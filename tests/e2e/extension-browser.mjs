// Browsers with the built extension in them, and its popup as a page to look into.

import puppeteer from "puppeteer-core";
import { findBrowser, switches } from "../../scripts/browser.mjs";
import { extensionFolder } from "../../scripts/extension.mjs";

/** A Chromium with the extension, its popup opened by the toolbar button as a reader would. */
export async function launchChromium(more = []) {
  const browser = await puppeteer.launch({
    executablePath: await findBrowser(),
    args: [...switches, ...more],
    pipe: true,
    enableExtensions: [extensionFolder("chrome")],
  });
  const isPopup = (target) => target.url().endsWith("/popup.html");
  const extension = async () => [...(await browser.extensions()).values()][0];

  return {
    browser,
    async popup(page) {
      for (const open of browser.targets().filter(isPopup)) {
        await (await open.asPage()).close().catch(() => {});
      }
      await page.bringToFront();
      const opened = browser.waitForTarget(isPopup, { timeout: 10_000 });
      await page.triggerExtensionAction(await extension());
      const popup = await (await opened).asPage();
      await settled(popup);
      return popup;
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
