// Checks the packed package as others do before they use it: publint, and whether the types fit what is really there.

import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isMain, main, root, run } from "./step.mjs";

const tools = join(root, "tests", "environments", "node_modules");

const checks = [
  [join(tools, "publint", "src", "cli.js"), "run", "--strict"],
  [
    join(tools, "@arethetypeswrong", "cli", "dist", "index.js"),
    // Node 20 and newer; who requires an entry beside the main one needs a Node that can require ES modules.
    ...["--profile", "node16", "--ignore-rules", "cjs-resolves-to-esm"],
  ],
];

async function checkPackage() {
  const folder = mkdtempSync(join(tmpdir(), "nutgraf-package-"));
  try {
    await run(
      "npm",
      ["pack", "--ignore-scripts", "--pack-destination", folder],
      { echo: false },
    );
    const [name] = readdirSync(folder);
    for (const [script, ...args] of checks) {
      await run(process.execPath, [script, join(folder, name), ...args]);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

if (isMain(import.meta)) {
  await main(checkPackage);
}
