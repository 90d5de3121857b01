// Makes the extension's icons of every size from the mark: node scripts/icons.mjs

import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import puppeteer from "puppeteer-core";
import { findBrowser, switches } from "./browser.mjs";
import { main, root } from "./step.mjs";

await main(async () => {
  const mark = readFileSync(join(root, "www/mark/mark.svg"), "utf8");
  const browser = await puppeteer.launch({
    executablePath: await findBrowser(),
    args: switches,
  });
  const page = await browser.newPage();
  for (const size of [16, 32, 48, 128]) {
    await page.setViewport({ width: size, height: size });
    await page.setContent(
      `<style>body { margin: 0 } svg { display: block; width: ${size}px }</style>${mark}`,
    );
    const icon = await page.screenshot({ omitBackground: true });
    writeFileSync(join(root, `www/extension/public/icons/${size}.png`), icon);
  }
  await browser.close();
});
