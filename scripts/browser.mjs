// Finds or installs the browsers of the tests: a Chromium and a Firefox.

import { existsSync, readFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { getInstalledBrowsers } from "@puppeteer/browsers";
import { cache } from "./settings.mjs";
import { isMain, main, Obstacle, run, tryRun } from "./step.mjs";

/**
 * @typedef {object} Browser
 * @property {string} title - What people call it.
 * @property {string} variable - The environment variable that may name the program.
 * @property {string[]} names - Of programs on the search path, the most likely first.
 * @property {string[]} places - Where installers put it that do not touch the search path.
 * @property {string} debianPackage
 * @property {string} download - What @puppeteer/browsers calls it, and which release.
 */

/** @type {Record<"chromium" | "firefox", Browser>} */
const browsers = {
  chromium: {
    title: "Chrome or Chromium",
    variable: "CHROME",
    names: [
      "chromium",
      "chromium-browser",
      "google-chrome",
      "google-chrome-stable",
      "microsoft-edge",
    ],
    places: [
      "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
      "/Applications/Chromium.app/Contents/MacOS/Chromium",
      "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
      "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
      "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
    ],
    debianPackage: "chromium",
    download: "chrome-headless-shell@stable",
  },
  firefox: {
    title: "Firefox",
    variable: "FIREFOX",
    names: ["firefox-esr", "firefox"],
    places: [
      "/Applications/Firefox.app/Contents/MacOS/firefox",
      "C:\\Program Files\\Mozilla Firefox\\firefox.exe",
      "C:\\Program Files (x86)\\Mozilla Firefox\\firefox.exe",
    ],
    debianPackage: "firefox-esr",
    download: "firefox@stable",
  },
};

/** Those that the tests want. */
export const browserNames = Object.keys(browsers);

/** For Chromium. Nothing of the browser's own may reach for the net; a sandbox needs rights that root in a container lacks. */
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

/**
 * The program's path: the one that CHROME or FIREFOX names, else an installed one, else the one that we fetched.
 *
 * @param {"chromium" | "firefox"} [name]
 * @returns {Promise<string | false>}
 */
export async function findBrowser(name = "chromium") {
  const { variable, names, places } = browsers[name];
  if (process.env[variable]) {
    return process.env[variable];
  }
  const onPath = (process.env.PATH ?? "")
    .split(delimiter)
    .flatMap((folder) => names.map((program) => join(folder, program)));
  const installed = [...onPath, ...places].find((path) => existsSync(path));
  return installed ?? (await findFetched(name)) ?? false;
}

async function findFetched(name) {
  const [kind] = browsers[name].download.split("@");
  const fetched = await getInstalledBrowsers({ cacheDir: browserCache });
  return fetched
    .filter(({ browser }) => browser === kind)
    .map(({ executablePath }) => executablePath)
    .find((path) => existsSync(path));
}

/** @param {"chromium" | "firefox"} [name] */
export async function installBrowser(name = "chromium") {
  const { title, variable, debianPackage, download } = browsers[name];
  if (isDebian() && process.getuid?.() === 0) {
    await run("apt-get", ["update"]);
    await run("apt-get", ["install", "-y", debianPackage], {
      env: { DEBIAN_FRONTEND: "noninteractive" },
    });
    return;
  }
  const { code } = await tryRun("npx", [
    "browsers",
    "install",
    download,
    "--path",
    browserCache,
  ]);
  if (code !== 0) {
    throw new Obstacle(
      `no ${title} for the tests could be fetched: install it, or set ${variable} to the path of one`,
    );
  }
}

// Ubuntu's packages of these names only point to another way of installing.
function isDebian() {
  return (
    existsSync("/etc/os-release") &&
    /^ID=debian$/m.test(readFileSync("/etc/os-release", "utf8"))
  );
}

if (isMain(import.meta)) {
  await main(async () => {
    for (const name of browserNames) {
      console.log(await findBrowser(name));
    }
  });
}
