// Takes pictures of the extension in both browsers, light and dark, and those for the stores: npm run pictures
//
// target/pictures/<browser>-<what>-<light|dark>.png to look at, target/store/*.png of 1280 by 800 to hand in.

import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { serve } from "../tests/e2e/browser.mjs";
import { launchChromium, panelIn } from "../tests/e2e/extension-browser.mjs";
import { launchFirefox } from "../tests/e2e/firefox-browser.mjs";
import * as pages from "../tests/e2e/pages.mjs";
import { buildExtension } from "./extension.mjs";
import { isMain, main, root } from "./step.mjs";

const made = join(root, "target", "pictures");
const store = join(root, "target", "store");
const schemes = ["light", "dark"];

const look = `<style>
  :root { color-scheme: light dark }
  body { margin: 0; padding: 1rem 3rem; max-width: 46rem; font: 1.125rem/1.6 Georgia, serif }
  nav a { margin-right: 1rem; font-size: .875rem } .byline, figcaption, footer, aside { color: gray; font-size: .875rem }
  figure { margin: 0 } h1 { line-height: 1.2 }
</style>`;
const story = pages.story
  .replace("<title>", `${look}<title>`)
  .replace(/<img[^>]*>/, "");

const served = {
  "/story.html": story,
  "/arabic.html": pages.rightToLeft.replace("<title>", `${look}<title>`),
  "/report.pdf": pages.pdf,
  ...Object.fromEntries(
    Object.entries(pages.noArticles).map(([name, html]) => [
      `/no-${name}.html`,
      html,
    ]),
  ),
};

const inView = (selector) => `nutgraf-summary >>> ${selector}`;

async function takePictures() {
  await buildExtension("zip");
  for (const folder of [made, store]) {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
  }
  const server = await serve(join(root, "dist"), served);
  try {
    const chromium = await launchChromium(["--hide-scrollbars"]);
    try {
      await inChromium(chromium, server.address);
    } finally {
      await chromium.browser.close();
    }
    for (const scheme of schemes) await inFirefox(server.address, scheme);
  } finally {
    server.close();
  }
}

async function inChromium(chromium, address) {
  const { browser } = chromium;
  const page = await browser.newPage();
  await page.setViewport({ width: 1280, height: 800 });
  const dress = (tab, scheme) =>
    tab.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
  const save = (tab, name, scheme) =>
    tab.screenshot({ path: join(made, `chromium-${name}-${scheme}.png`) });
  /** For the stores: the page, and the view that goes over it. A popup closes where another tab is opened. */
  const kept = [];
  const keep = async (name, view) => {
    const shots = [page, view].map((tab) =>
      tab.screenshot({ encoding: "base64" }),
    );
    kept.push([name, ...(await Promise.all(shots))]);
  };
  for (const scheme of schemes) {
    await dress(page, scheme);
    await page.goto(`${address}story.html`);
    let popup = await chromium.popup(page);
    await dress(popup, scheme);
    await save(popup, "popup", scheme);
    await popup.click(inView(".why"));
    await popup.click(inView(".copy summary"));
    await save(popup, "popup-why", scheme);
    popup = await chromium.popup(page);
    await dress(popup, scheme);
    await popup.click(inView(".why"));
    await popup.click(inView(".skim"));
    await page.waitForFunction(() => CSS.highlights.has("nutgraf-dim"));
    await save(page, "skim", scheme);
    if (scheme === "light") await keep("skim", popup);
    await popup.click(inView(".skim"));
    await popup.click(inView('[part="sentence"]'));
    await page.waitForFunction(() => CSS.highlights.has("nutgraf-lit"));
    await save(page, "sentence", scheme);
    if (scheme === "light") await keep("sentence", popup);

    const panel = await chromium.sidePanel(await chromium.popup(page));
    await dress(panel, scheme);
    await save(panel, "side-panel", scheme);
    if (scheme === "light") await keep("side-panel", panel);
    await panel.evaluate(() => close());

    for (const path of [
      "no-list.html",
      "no-form.html",
      "no-too-little.html",
      "no-empty.html",
      "report.pdf",
      "arabic.html",
    ]) {
      const tab = await browser.newPage();
      await tab.goto(address + path, { waitUntil: "domcontentloaded" });
      const popup = await chromium.popup(tab);
      await dress(popup, scheme);
      await save(popup, `popup-${path.replace(/\.\w+$/, "")}`, scheme);
      await tab.close();
    }
    for (const language of ["ar", "de", "hi", "ja"]) {
      for (const width of [320, 1_280]) {
        const { texts } = pages.elsewhere[language] ?? { texts: pages.arabic };
        const panel = await panelIn(chromium, language, texts.join("\n"));
        await panel.setViewport({ width, height: 700 });
        await dress(panel, scheme);
        await save(panel, `panel-${language}-${width}`, scheme);
        await panel.close();
      }
    }
  }
  for (const [name, behind, before] of kept) {
    await compose(await browser.newPage(), name, behind, before);
  }
}

/** The page with the view over it, as a store wants it. */
async function compose(canvas, name, behind, before) {
  await canvas.setViewport({ width: 1280, height: 800 });
  await canvas.setContent(`<style>
    body { margin: 0; background: url(data:image/png;base64,${behind}) }
    img { position: fixed; top: 24px; right: 24px; max-height: 752px; border-radius: 8px; box-shadow: 0 2px 24px #0006 }
    img.side-panel { top: 0; right: 0; padding-bottom: 800px; max-height: none; border-radius: 0; background: #fffdf8 }
  </style><img class="${name}" src="data:image/png;base64,${before}" alt="">`);
  await canvas.waitForFunction(() => document.querySelector("img").complete);
  writeFileSync(join(store, `${name}.png`), await canvas.screenshot());
}

async function inFirefox(address, scheme) {
  const isDark = scheme === "dark";
  const firefox = await launchFirefox({
    "layout.css.prefers-color-scheme.content-override": isDark ? 0 : 1,
    "ui.systemUsesDarkTheme": isDark ? 1 : 0,
  });
  try {
    await firefox.install();
    const page = await firefox.browser.newPage();
    const save = async (part, name) =>
      writeFileSync(
        join(made, `firefox-${name}-${scheme}.png`),
        await part.picture(),
      );
    await page.goto(`${address}story.html`);
    const popup = await firefox.popup();
    await save(popup, "popup");
    await popup.click(".skim");
    await page.waitForFunction(() => CSS.highlights.has("nutgraf-dim"), {
      polling: 50,
    });
    await page.screenshot({ path: join(made, `firefox-skim-${scheme}.png`) });
    await firefox.closePopup();
    await save(await firefox.sidebar(), "sidebar");
    await firefox.closeSidebar();
    await page.goto(`${address}no-list.html`);
    await save(await firefox.popup(), "popup-list");
  } finally {
    await firefox.browser.close();
  }
}

if (isMain(import.meta)) {
  await main(takePictures);
}
