// Tries the packed package in every runtime and bundler alone: `npm run test:environments`. `npm test` does it too.

import { readdirSync } from "node:fs";
import { join } from "node:path";
import { setup } from "./setup.mjs";
import { isMain, main, root, tryRun } from "./step.mjs";

const folder = join("tests", "environments");

async function testEnvironments() {
  await setup({ withBrowser: true, withEnvironments: true });
  const { build } = await import("./build.mjs");
  await build();
  const files = readdirSync(join(root, folder)).filter((name) =>
    name.endsWith(".test.mjs"),
  );
  const { code } = await tryRun("node", [
    "--test",
    "--test-reporter=spec",
    ...files.map((name) => join(folder, name)),
  ]);
  return code;
}

if (isMain(import.meta)) {
  await main(testEnvironments);
}
