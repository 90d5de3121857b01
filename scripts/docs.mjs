// The documentation's pages: `npm run docs` serves them with live reload, `npm run docs -- --build` writes target/docs.

import { join } from "node:path";
import { installPackages, setup } from "./setup.mjs";
import { isMain, main, root, run, step } from "./step.mjs";

export const docsFolder = join(root, "target", "docs");

const source = join(root, "docs");
const tools = join(source, "node_modules");

/** Writes target/docs; the package must be built. */
export async function buildDocs() {
  await installPackages("packages of the documentation", source);
  await step("API pages from the types", { work: writeApi });
  await step("documentation", { work: () => vitepress("build") });
}

async function serveDocs() {
  await setup({ withBrowser: false });
  const { build } = await import("./build.mjs");
  await build();
  await installPackages("packages of the documentation", source);
  await step("API pages from the types", { work: writeApi });
  await vitepress("dev");
}

function writeApi() {
  return run(process.execPath, [join(tools, "typedoc", "bin", "typedoc")], {
    cwd: source,
    echo: false,
  });
}

function vitepress(command) {
  return run(
    process.execPath,
    [join(tools, "vitepress", "bin", "vitepress.js"), command],
    { cwd: source },
  );
}

if (isMain(import.meta)) {
  await main(process.argv.includes("--build") ? buildDocs : serveDocs);
}
