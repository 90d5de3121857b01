// What the extension paints, as it is seen: in frames and shadow trees too, in both browsers.

import assert from "node:assert/strict";
import { join } from "node:path";
import { after, afterEach, before, suite, test } from "node:test";
import { root } from "../js/fresh.mjs";
import { serve } from "./browser.mjs";
import { launchChromium } from "./extension-browser.mjs";
import { launchFirefox } from "./firefox-browser.mjs";
import * as pages from "./pages.mjs";

let server;
let foreign;
before(async () => {
  // Another port is another origin, where the extension may do nothing.
  foreign = await serve(join(root, "dist"), { "/note.html": pages.foreign });
  const note = `<iframe src="${foreign.address}note.html"></iframe>`;
  server = await serve(join(root, "dist"), {
    "/story.html": pages.story,
    "/shadow.html": pages.shadow,
    "/framed.html": pages
      .framed("/story.html")
      .replace("</body>", `${note}</body>`),
  });
});
after(() => {
  server?.close();
  foreign?.close();
});

/** How many dots of a page's picture have the colour of the sentence that is lit up, and how many are dimmed letters. */
async function dotsOf(page) {
  const picture = await page.screenshot({ encoding: "base64" });
  const canvas = await page.browser().newPage();
  try {
    return await canvas.evaluate(async (picture) => {
      const image = new Image();
      image.src = `data:image/png;base64,${picture}`;
      await image.decode();
      const { width, height } = image;
      const context = new OffscreenCanvas(width, height).getContext("2d");
      context.drawImage(image, 0, 0);
      const { data } = context.getImageData(0, 0, width, height);
      const dots = { lit: 0, dim: 0 };
      const is = (at, ...colour) =>
        colour.every((value, index) => Math.abs(data[at + index] - value) < 4);
      for (let at = 0; at < data.length; at += 4) {
        if (is(at, 0xff, 0xab, 0)) dots.lit += 1;
        if (is(at, 0x8c, 0x8c, 0x8c)) dots.dim += 1;
      }
      return dots;
    }, picture);
  } finally {
    await canvas.close();
  }
}

/** A browser with the extension: opens the popup on a page, and clicks in it. */
const browsers = {
  async chromium() {
    const { browser, popup } = await launchChromium();
    return {
      browser,
      popup: async (page) => {
        const shown = await popup(page);
        return (selector) => shown.click(`nutgraf-summary >>> ${selector}`);
      },
    };
  },
  async firefox() {
    const { browser, install, popup, closePopup } = await launchFirefox();
    await install();
    return {
      browser,
      popup: async (page) => {
        await closePopup();
        await page.bringToFront();
        const shown = await popup();
        return (selector) => shown.click(selector);
      },
    };
  },
};

for (const [name, launch] of Object.entries(browsers)) {
  suite(name, () => {
    let driven;
    let page;
    before(async () => {
      driven = await launch();
    });
    after(() => driven?.browser.close());
    afterEach(() => page?.close());

    for (const path of ["/story.html", "/shadow.html", "/framed.html"]) {
      test(`the colours are seen on ${path}`, async () => {
        page = await driven.browser.newPage();
        await page.goto(new URL(path, server.address).href);
        const click = await driven.popup(page);
        const until = (name) =>
          page.waitForFunction(
            (name) =>
              [
                window,
                ...Array.from({ length: frames.length }, (_, at) => frames[at]),
              ].some((view) => {
                try {
                  return view.CSS.highlights.has(name);
                } catch {
                  return false;
                }
              }),
            { polling: 50 },
            name,
          );
        await click('[part="sentence"]');
        await until("nutgraf-lit");
        const { lit } = await dotsOf(page);
        assert.ok(lit > 1_000, `${lit} dots lit`);
        const again = await driven.popup(page);
        await again(".skim");
        await until("nutgraf-dim");
        const { dim } = await dotsOf(page);
        assert.ok(dim > 1_000, `${dim} dots dimmed`);
      });
    }
  });
}
