// Checks that the source zip, in an empty folder, builds the extension that the other zips hold: node scripts/check-source.mjs

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { buildExtension, zipPath } from "./extension.mjs";
import { isMain, main, root, run } from "./step.mjs";
import { filesInZip, unzip } from "./unzip.mjs";

// As a reviewer of a store would do it.
const commands = [
  ["npm", ["ci"]],
  ["npm", ["run", "build"]],
  ["npm", ["run", "build:extension"]],
];

async function checkSource() {
  await buildExtension("zip");
  const browsers = ["chrome", "firefox"];
  // Now: whoever builds meanwhile writes others in their place.
  const own = browsers.map((browser) => filesInZip(zipPath(browser)));
  const folder = mkdtempSync(join(tmpdir(), "nutgraf-source-"));
  try {
    unzip(zipPath("source"), folder);
    for (const [command, args] of commands) {
      await run(command, args, {
        cwd: folder,
        env: { CARGO_TARGET_DIR: undefined },
      });
    }
    for (const [at, browser] of browsers.entries()) {
      const path = join(folder, relative(root, zipPath(browser)));
      compare(browser, own[at], filesInZip(path));
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function compare(browser, one, other) {
  const names = new Set([...one.keys(), ...other.keys()]);
  const odd = [...names].filter(
    (name) => !one.get(name)?.equals(other.get(name) ?? Buffer.alloc(0)),
  );
  if (odd.length > 0) {
    throw new Error(`${browser}: built otherwise: ${odd.join(", ")}`);
  }
  console.log(`${browser}: ${names.size} files, all the same`);
}

if (isMain(import.meta)) {
  await main(checkSource);
}
