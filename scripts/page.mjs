// Builds `nutgraf/page` and `nutgraf/element` into dist: a file each, and the types.

import { join } from "node:path";
import { buildPath } from "./settings.mjs";
import { isMain, main, root, run } from "./step.mjs";

/** After the package itself, whose files it imports. */
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
