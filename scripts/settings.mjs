// Reads wasm-pack.toml, and knows where the tools that it names are kept.

import { readFileSync } from "node:fs";
import { homedir } from "node:os";
import { delimiter, join } from "node:path";
import { root } from "./step.mjs";

const { parse } = await import("smol-toml").catch(() => {
  console.error("npm's packages are not there yet: `npm run setup`");
  process.exit(1);
});

export const settings = parse(
  readFileSync(join(root, "wasm-pack.toml"), "utf8"),
);

/** Outside the project, so that every checkout and every clean build shares it. */
export const cache = join(
  process.env.XDG_CACHE_HOME || join(homedir(), ".cache"),
  "nutgraf",
);

/** Where `cargo install --root` puts a tool of that version. */
export function toolFolder(crate) {
  return join(cache, `${crate}-${settings.tools[crate]}`);
}

/** The search path of a wasm build: the pinned tools first, then npm's (wasm-opt, tsc), then the user's. */
export function buildPath() {
  return [
    ...Object.keys(settings.tools).map((crate) =>
      join(toolFolder(crate), "bin"),
    ),
    join(root, "node_modules", ".bin"),
    process.env.PATH,
  ].join(delimiter);
}
