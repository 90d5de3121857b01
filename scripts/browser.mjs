// Finds or installs a Chromium for the tests.

import { existsSync, readFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { getInstalledBrowsers } from "@puppeteer/browsers";
import { cache } from "./settings.mjs";
import { isMain, main, Obstacle, run, tryRun } from "./step.mjs";

const names = [
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "microsoft-edge",
];

const places = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];

/** Nothing of the browser's own may reach for the net; a sandbox needs rights that root in a container lacks. */
export const switches = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

const browserCache = join(cache, "browsers");

/** The program's path: the one that CHROME names, else an installed one, else the one that we fetched. */
export async function findBrowser() {
  if (process.env.CHROME) {
    return process.env.CHROME;
  }
  const onPath = (process.env.PATH ?? "")
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)));
  const installed = [...onPath, ...places].find((path) => existsSync(path));
  return installed ?? (await findFetched()) ?? false;
}

async function findFetched() {
  const fetched = await getInstalledBrowsers({ cacheDir: browserCache });
  return fetched.map((browser) => browser.executablePath).find(existsSync);
}

export async function installBrowser() {
  if (isDebian() && process.getuid?.() === 0) {
    await run("apt-get", ["update"]);
    await run("apt-get", ["install", "-y", "chromium"], {
      env: { DEBIAN_FRONTEND: "noninteractive" },
    });
    return;
  }
  const { code } = await tryRun("npx", [
    "browsers",
    "install",
    "chrome-headless-shell@stable",
    "--path",
    browserCache,
  ]);
  if (code !== 0) {
    throw new Obstacle(
      "no browser for the tests could be fetched: install Chrome or Chromium, or set CHROME to the path of one",
    );
  }
}

// Ubuntu's package of that name only points to another way of installing.
function isDebian() {
  return (
    existsSync("/etc/os-release") &&
    /^ID=debian$/m.test(readFileSync("/etc/os-release", "utf8"))
  );
}

if (isMain(import.meta)) {
  await main(async () => console.log(await findBrowser()));
}
