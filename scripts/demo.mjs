// Builds the demo page as it would be published: www/demo -> target/demo.

import { existsSync } from "node:fs";
import { join } from "node:path";
import { isMain, main, root } from "./step.mjs";

/** Where the built page lies. */
export const demoFolder = join(root, "target", "demo");

export function demoExists() {
  return existsSync(join(root, "www", "demo", "index.html"));
}

export async function buildDemo() {
  const vite = await import("vite");
  await vite.build({
    root: join(root, "www", "demo"),
    logLevel: "warn",
    build: { outDir: demoFolder, emptyOutDir: true },
  });
}

if (isMain(import.meta)) {
  await main(buildDemo);
}
