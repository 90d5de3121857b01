// Builds the extension for Chrome and Firefox: node scripts/extension.mjs [--zip]
//
// With --zip, target/extension gets the zips for the stores and the one with the source.

import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { buildPath } from "./settings.mjs";
import { isMain, main, Obstacle, root, run } from "./step.mjs";

const home = join(root, "www", "extension");
const made = join(root, "target", "extension");

/** Where the built extension of a browser stands. */
export function extensionFolder(browser) {
  return join(made, `${browser}-mv3`);
}

/** @param {"chrome" | "firefox" | "source"} what */
export function zipPath(what) {
  const manifest = readFileSync(join(root, "package.json"), "utf8");
  return join(made, `nutgraf-${JSON.parse(manifest).version}-${what}.zip`);
}

/** @param {"build" | "zip"} command */
export async function buildExtension(command = "build") {
  if (!existsSync(join(root, "www", "lib", "wasm", "nutgraf_bg.wasm"))) {
    throw new Obstacle("the wasm is not built yet: `npm run build`");
  }
  for (const browser of ["chrome", "firefox"]) {
    await run("wxt", [command, home, "-b", browser], {
      env: { PATH: buildPath() },
    });
  }
}

if (isMain(import.meta)) {
  await main(() =>
    buildExtension(process.argv.includes("--zip") ? "zip" : "build"),
  );
}
