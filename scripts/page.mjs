// Builds `nutgraf/page` and `nutgraf/element` into dist: a file each and their parts, the types, the manifest.

import { cpSync } from "node:fs";
import { join } from "node:path";
import { writeIntegrity } from "./integrity.mjs";
import { buildPath } from "./settings.mjs";
import { isMain, main, root, run } from "./step.mjs";

/** After the package itself, whose files it imports; the last step, so that the integrity of all files can be told. */
export async function buildPage() {
  const { build } = await import("vite");
  await build({
    root: join(root, "www"),
    configFile: join(root, "www", "vite.config.ts"),
    logLevel: "warn",
  });
  await run("tsc", ["-p", "tsconfig.page.json"], {
    env: { PATH: buildPath() },
  });
  cpSync(
    join(root, "www", "element", "custom-elements.json"),
    join(root, "dist", "custom-elements.json"),
  );
  writeIntegrity();
}

/** What a page itself gets, for whoever puts it there: the picture and the paint, as a script that defines `name`. */
export async function liveScript(name) {
  const { build } = await import("vite");
  const [{ output }] = await build({
    configFile: false,
    logLevel: "error",
    build: {
      write: false,
      lib: {
        entry: join(root, "www", "page", "live.ts"),
        formats: ["iife"],
        name,
      },
    },
  });
  return output[0].code;
}

if (isMain(import.meta)) {
  await main(buildPage);
}
