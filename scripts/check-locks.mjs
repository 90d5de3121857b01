// Checks, offline, that the lock files name no host but the public registries: what is locked can be had anywhere.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { isMain, main, Obstacle, root } from "./step.mjs";

const crates = "registry+https://github.com/rust-lang/crates.io-index";

/** @returns {string[]} What is odd, a line each. */
export function checkLocks(
  cargoLock = read("Cargo.lock"),
  npmLock = read("package-lock.json"),
) {
  return [...oddCrates(cargoLock), ...oddPackages(JSON.parse(npmLock))];
}

function read(name) {
  return readFileSync(join(root, name), "utf8");
}

function oddCrates(lock) {
  return [...lock.matchAll(/^source = "(.*)"$/gm)]
    .map(([, source]) => source)
    .filter((source) => source !== crates)
    .map((source) => `Cargo.lock: ${source}`);
}

// With omit-lockfile-registry-resolved, npm writes an address only for what does not come from a registry.
function oddPackages({ packages }) {
  return Object.entries(packages)
    .filter(
      ([path, { resolved, integrity }]) => resolved || (path && !integrity),
    )
    .map(
      ([path, { resolved }]) =>
        `package-lock.json: ${path} ${resolved ?? "has no integrity"}`,
    );
}

if (isMain(import.meta)) {
  await main(() => {
    const odd = checkLocks();
    if (odd.length > 0) {
      throw new Obstacle(odd.join("\n"));
    }
  });
}
