// Writes dist/integrity.json: the hash of every script of the package, for pages that say what they run.

import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./step.mjs";

const dist = join(root, "dist");

/** After everything else of the package is built. */
export function writeIntegrity() {
  const scripts = readdirSync(dist, { recursive: true })
    .map((file) => file.replaceAll("\\", "/"))
    .filter((file) => file.endsWith(".js"))
    .sort();
  const hashes = scripts.map((file) => {
    const hash = createHash("sha384").update(readFileSync(join(dist, file)));
    return [file, `sha384-${hash.digest("base64")}`];
  });
  writeFileSync(
    join(dist, "integrity.json"),
    `${JSON.stringify(Object.fromEntries(hashes), null, 2)}\n`,
  );
}
