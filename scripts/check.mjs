// What CI runs beside the tests: formatters, linters, docs, types, sizes, the package, lock files. One line a check.

import { setup } from "./setup.mjs";
import { isMain, main, secondsSince, tryRun } from "./step.mjs";

const checks = [
  ["rustfmt", "cargo", ["fmt", "--check"]],
  [
    "clippy",
    "cargo",
    ["clippy", "--all-targets", "--all-features", "--", "-D", "warnings"],
  ],
  [
    "Rust docs",
    "cargo",
    ["doc", "--no-deps", "--all-features", "--document-private-items"],
    { RUSTDOCFLAGS: "-D warnings" },
  ],
  [
    "Cargo.lock is current",
    "cargo",
    ["metadata", "--locked", "--format-version", "1"],
  ],
  ["lock files name no odd hosts", "node", ["scripts/check-locks.mjs"]],
  ["TypeScript", "tsc", ["--noEmit"]],
  ["Biome", "biome", ["ci", "--error-on-warnings"]],
  ["size budgets", "node", ["scripts/size.mjs"]],
  ["the packed package", "node", ["scripts/check-package.mjs"]],
  ["the source zip builds the extension", "node", ["scripts/check-source.mjs"]],
  ["demo page builds", "node", ["scripts/demo.mjs"]],
  ["documentation builds", "node", ["scripts/docs.mjs", "--build"]],
  ["axe and Lighthouse on both", "node", ["scripts/check-pages.mjs"]],
];

async function check() {
  await setup({ withBrowser: true, withEnvironments: true });
  const { build } = await import("./build.mjs");
  await build();
  const { buildPath } = await import("./settings.mjs");
  let failed = 0;
  for (const [name, command, args, env] of checks) {
    const start = performance.now();
    const { code, output } = await tryRun(command, args, {
      env: { ...env, PATH: buildPath() },
      echo: false,
    });
    failed += code === 0 ? 0 : 1;
    console.log(
      `${code === 0 ? "ok  " : "FAIL"}  ${name} (${secondsSince(start)})`,
    );
    if (code !== 0) {
      console.log(output);
    }
  }
  return failed === 0 ? 0 : 1;
}

if (isMain(import.meta)) {
  await main(check);
}
