// Builds the wasm: src -> www/lib/wasm, by the settings of wasm-pack.toml. What has not changed is not built again.

import { createHash } from "node:crypto";
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { buildPath, settings } from "./settings.mjs";
import { snip } from "./snip.mjs";
import { root, run, step } from "./step.mjs";

const wasmInputs = [
  "src",
  "data",
  "build",
  "build.rs",
  "Cargo.toml",
  "Cargo.lock",
  "rust-toolchain.toml",
  "wasm-pack.toml",
  "scripts/wasm.mjs",
  "scripts/snip.mjs",
];

const made = join(root, "www", "lib", "wasm");
const stamp = join(made, "inputs.sha256");
const target = process.env.CARGO_TARGET_DIR ?? join(root, "target");

/** Builds the wasm and its JavaScript, unless they were made from just these files. */
export function makeWasm() {
  const inputs = hashInputs();
  return step("wasm", {
    isDone: () => isBuiltFrom(inputs) && "nothing changed",
    work: () => buildWasm(inputs),
  });
}

function hashInputs() {
  const hash = createHash("sha256");
  for (const path of wasmInputs.flatMap(filesUnder)) {
    hash.update(`${path}\0`).update(readFileSync(join(root, path)));
  }
  return hash.digest("hex");
}

function filesUnder(path) {
  const full = join(root, path);
  if (!existsSync(full)) {
    return [];
  }
  if (statSync(full).isFile()) {
    return [path];
  }
  return readdirSync(full)
    .sort()
    .flatMap((name) => filesUnder(join(path, name)));
}

function isBuiltFrom(inputs) {
  return existsSync(stamp) && readFileSync(stamp, "utf8") === inputs;
}

async function buildWasm(inputs) {
  // First, so that the folders that the compiler must not name are known.
  await run("cargo", ["fetch", "--target", "wasm32-unknown-unknown"]);
  const {
    profile,
    features,
    rustflags,
    "opt-level": optLevel,
  } = settings.build;
  const env = {
    PATH: buildPath(),
    [`CARGO_PROFILE_${profile.toUpperCase()}_OPT_LEVEL`]: String(optLevel),
    RUSTFLAGS: [...rustflags, ...withoutLocalPaths()].join(" "),
  };
  const pkg = join(target, "wasm-pack");
  const unoptimized = join(pkg, "nutgraf_bg.wasm");
  await run(
    "wasm-pack",
    [
      "build",
      ...["--profile", profile],
      ...["--target", settings.build.target],
      ...["--mode", "no-install"],
      ...["--out-dir", pkg],
      ...["--out-name", "nutgraf"],
      ...["--no-opt", "--no-pack", "--no-gitignore"],
      ...["--", "--features", features.join()],
    ],
    { env },
  );
  // Once more, because wasm-pack cannot pass these flags on.
  await run(
    "wasm-bindgen",
    [
      join(target, "wasm32-unknown-unknown", profile, "nutgraf.wasm"),
      ...["--target", settings.build.target],
      ...["--out-dir", pkg],
      ...["--out-name", "nutgraf"],
      ...settings["wasm-bindgen"].flags,
    ],
    { env },
  );
  const snipped = join(pkg, "snipped.wasm");
  if (snip(unoptimized, snipped) === 0) {
    throw new Error("no panic was found by name: look at scripts/snip.mjs");
  }
  rmSync(made, { recursive: true, force: true });
  mkdirSync(made, { recursive: true });
  await run(
    "wasm-opt",
    [
      snipped,
      ...["-o", join(made, "nutgraf_bg.wasm")],
      ...settings["wasm-opt"].flags,
    ],
    { env },
  );
  for (const name of ["nutgraf.js", "nutgraf.d.ts"]) {
    cpSync(join(pkg, name), join(made, name));
  }
  writeFileSync(stamp, inputs);
}

// Messages of panics name source files: the same wasm should come from every machine, and tell nothing about it.
function withoutLocalPaths() {
  const cargoHome = process.env.CARGO_HOME ?? join(homedir(), ".cargo");
  const registries = join(cargoHome, "registry", "src");
  const folders = readdirSync(registries).map((name) => join(registries, name));
  const flags = [root, ...folders].map(
    (folder) => `--remap-path-prefix=${folder}=`,
  );
  return [process.env.RUSTFLAGS ?? "", ...flags];
}
