// Fetches what the other commands need, each thing once. Imports nothing from npm before npm's packages are there.

import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { isMain, main, Obstacle, root, run, step, tryRun } from "./step.mjs";

const oldestNode = 20;
const wasmTarget = "wasm32-unknown-unknown";

/**
 * @param {object} options - What is for the tests alone:
 * @param {boolean} options.withBrowser - the browsers,
 * @param {boolean} [options.withEnvironments] - the runtimes and bundlers that the packed package is tried in.
 */
export async function setup({ withBrowser, withEnvironments = false }) {
  checkNode();
  await checkRust();
  await step("Rust's wasm target", {
    isDone: hasWasmTarget,
    work: () => run("rustup", ["target", "add", wasmTarget]),
  });
  await installPackages("npm packages", root);
  const { installTool, findTool, toolNames } = await import("./tools.mjs");
  for (const name of toolNames) {
    await step(name, {
      isDone: () => findTool(name),
      work: () => installTool(name),
    });
  }
  if (withEnvironments) {
    await installPackages(
      "runtimes and bundlers for the tests",
      join(root, "tests", "environments"),
    );
  }
  if (withBrowser) {
    const { browserNames, findBrowser, installBrowser } = await import(
      "./browser.mjs"
    );
    for (const name of browserNames) {
      await step(`${name} for the tests`, {
        isDone: () => findBrowser(name),
        work: () => installBrowser(name),
      });
    }
  }
}

function checkNode() {
  const major = Number.parseInt(process.versions.node, 10);
  if (major < oldestNode) {
    throw new Obstacle(
      `Node ${oldestNode} or newer is needed, but this is ${process.version}: get one from https://nodejs.org`,
    );
  }
}

async function checkRust() {
  const rustup = await tryRun("rustup", ["--version"], { echo: false });
  const cargo = await tryRun("cargo", ["--version"], { echo: false });
  if (cargo.code !== 0 && rustup.code !== 0) {
    throw new Obstacle(
      "Rust is missing: install it from https://rustup.rs, open a new terminal and run this again",
    );
  }
  await step("Rust", {
    isDone: () => cargo.code === 0 && cargo.output.trim(),
    work: installPinnedRust,
  });
  await checkLinker();
}

// Newer versions of rustup do this by themselves, unless they are told not to.
function installPinnedRust() {
  const pinned = readFileSync(join(root, "rust-toolchain.toml"), "utf8");
  const [, channel] = /^channel = "(.*)"$/m.exec(pinned) ?? [];
  return run("rustup", [
    ...["toolchain", "install", channel, "--profile", "minimal"],
    ...["--component", "rustfmt", "--component", "clippy"],
    ...["--target", wasmTarget],
  ]);
}

async function checkLinker() {
  if (process.platform === "win32") {
    return;
  }
  const { code } = await tryRun("cc", ["--version"], { echo: false });
  if (code !== 0) {
    throw new Obstacle(
      "a C linker is missing, which Rust needs: on Debian and Ubuntu `apt-get install build-essential`, on macOS `xcode-select --install`",
    );
  }
}

async function hasWasmTarget() {
  const sysroot = await run("rustc", ["--print", "sysroot"], { echo: false });
  const folder = join(sysroot.trim(), "lib", "rustlib", wasmTarget);
  return existsSync(folder) && "there already";
}

/** Installs what a folder's lock file says, unless it is there. */
export function installPackages(name, folder) {
  return step(name, {
    isDone: () => arePackagesFresh(folder),
    // vite says "production" to every program that is started after it; npm would then leave these packages out.
    work: () =>
      run("npm", ["ci", "--ignore-scripts", "--include=dev"], { cwd: folder }),
  });
}

// npm notes what it installed in a file of its own; an older note than the lock file means that something changed.
function arePackagesFresh(folder) {
  const note = join(folder, "node_modules", ".package-lock.json");
  const lock = join(folder, "package-lock.json");
  return (
    existsSync(note) &&
    statSync(note).mtimeMs >= statSync(lock).mtimeMs &&
    "there already"
  );
}

if (isMain(import.meta)) {
  await main(() => setup({ withBrowser: true, withEnvironments: true }));
}
