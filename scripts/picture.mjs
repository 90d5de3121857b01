// Takes the picture of the demo page for the README: builds the page, opens it, writes docs/demo.png.

import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { launch } from "puppeteer-core";
import { preview } from "vite";
import { findBrowser } from "./browser.mjs";
import { buildDemo, demoFolder } from "./demo.mjs";
import { isMain, main, Obstacle, root } from "./step.mjs";

const picture = join(root, "docs", "demo.png");
const mostBytes = 200_000;

async function takePicture() {
  const executablePath = await findBrowser();
  if (!executablePath) {
    throw new Obstacle("no browser was found: set CHROME to the path of one");
  }
  await buildDemo();
  const server = await preview({
    root: join(root, "www", "demo"),
    logLevel: "warn",
    build: { outDir: demoFolder },
    preview: { host: "127.0.0.1", port: 4180 },
  });
  const browser = await launch({
    executablePath,
    // Coloured edges of letters suit one screen only.
    args: ["--no-sandbox", "--disable-gpu", "--disable-lcd-text"],
  });
  let bytes;
  try {
    const page = await browser.newPage();
    await page.setViewport({ width: 1280, height: 820 });
    await page.emulateMediaFeatures([
      { name: "prefers-color-scheme", value: "light" },
    ]);
    await page.goto(server.resolvedUrls.local[0]);
    // The last thing to settle is how long the summarizing took.
    await page.waitForFunction(() =>
      document.querySelector("#took")?.textContent.includes("at first"),
    );
    bytes = await page.screenshot();
  } finally {
    await browser.close();
    await server.close();
  }
  if (bytes.length > mostBytes) {
    throw new Obstacle(
      `docs/demo.png would have ${bytes.length} bytes, more than ${mostBytes}`,
    );
  }
  mkdirSync(join(root, "docs"), { recursive: true });
  writeFileSync(picture, bytes);
  console.log(`docs/demo.png: ${Math.round(bytes.length / 1000)} kB`);
}

if (isMain(import.meta)) {
  await main(takePicture);
}
