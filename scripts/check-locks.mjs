// Checks, offline, that the lock files name no host but the public registries: what is locked can be had anywhere.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { isMain, main, Obstacle, root } from "./step.mjs";

const crates = "registry+https://github.com/rust-lang/crates.io-index";

const npmLocks = [
  "package-lock.json",
  "tests/environments/package-lock.json",
  "docs/package-lock.json",
];

/**
 * @param {string} cargoLock
 * @param {Record<string, string>} locks - Path -> text.
 * @returns {string[]} What is odd, a line each.
 */
export function checkLocks(
  cargoLock = read("Cargo.lock"),
  locks = Object.fromEntries(npmLocks.map((path) => [path, read(path)])),
) {
  return [
    ...oddCrates(cargoLock),
    ...Object.entries(locks).flatMap(([path, text]) =>
      oddPackages(path, JSON.parse(text)),
    ),
  ];
}

function read(path) {
  return readFileSync(join(root, path), "utf8");
}

function oddCrates(lock) {
  return [...lock.matchAll(/^source = "(.*)"$/gm)]
    .map(([, source]) => source)
    .filter((source) => source !== crates)
    .map((source) => `Cargo.lock: ${source}`);
}

// With omit-lockfile-registry-resolved, npm writes an address only for what does not come from a registry.
function oddPackages(lock, { packages }) {
  return Object.entries(packages)
    .filter(
      ([path, { resolved, integrity }]) => resolved || (path && !integrity),
    )
    .map(
      ([path, { resolved }]) =>
        `${lock}: ${path} ${resolved ?? "has no integrity"}`,
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
