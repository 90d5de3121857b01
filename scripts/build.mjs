// Builds the wasm and the npm package: src -> www/lib/wasm, www/lib -> dist. By hand, `npm run build`, it sets up first.

import { setup } from "./setup.mjs";
import { isMain, main, step } from "./step.mjs";

/** Builds everything that the package ships, and prints the sizes against the budgets. */
export async function build() {
  // Imported now, since these need npm's packages.
  const { makeWasm } = await import("./wasm.mjs");
  const { buildPackage } = await import("./pack.mjs");
  const { buildPage } = await import("./page.mjs");
  const { printSizes } = await import("./size.mjs");
  await makeWasm();
  await step("npm package", { work: buildPackage });
  await step("nutgraf/page and nutgraf/element", { work: buildPage });
  printSizes();
}

if (isMain(import.meta)) {
  await main(async () => {
    await setup({ withBrowser: false });
    await build();
  });
}
