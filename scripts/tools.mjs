// Finds or installs the pinned tools of the wasm build.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { buildPath, settings, toolFolder } from "./settings.mjs";
import { Obstacle, root, run, tryRun } from "./step.mjs";

// The program that each crate installs.
const programs = {
  "wasm-pack": "wasm-pack",
  "wasm-bindgen-cli": "wasm-bindgen",
};

export const toolNames = Object.keys(settings.tools);

/** Says which version is there, if it is the pinned one. */
export async function findTool(crate) {
  const version = settings.tools[crate];
  if (crate === "wasm-bindgen-cli") {
    checkSameVersion(version);
  }
  const { output } = await tryRun(programs[crate], ["--version"], {
    env: { PATH: buildPath() },
    echo: false,
  });
  return output.trim().endsWith(` ${version}`) && version;
}

export async function installTool(crate) {
  const install = [
    "install",
    crate,
    "--version",
    settings.tools[crate],
    "--bin",
    programs[crate],
    "--root",
    toolFolder(crate),
  ];
  console.log("      compiles for some minutes, once");
  const { code } = await tryRun("cargo", [...install, "--locked"]);
  if (code === 0) {
    return;
  }
  // A mirror of the registry may lack just the one version that the tool's lock file names.
  console.log("      again, with the newest dependencies that fit");
  await run("cargo", install);
}

// The tool writes the JavaScript for what the crate put into the wasm; two versions do not understand each other.
function checkSameVersion(version) {
  const manifest = readFileSync(join(root, "Cargo.toml"), "utf8");
  if (!manifest.includes(`"=${version}"`)) {
    throw new Obstacle(
      `wasm-pack.toml names wasm-bindgen-cli ${version}: Cargo.toml must pin wasm-bindgen to the same version`,
    );
  }
}
