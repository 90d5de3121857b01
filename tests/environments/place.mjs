// A temporary folder where the packed package is installed, as a user would have it, beside the projects that use it.

import { execFile, execFileSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { summarize } from "../../dist/node.js";
import { options, text } from "./projects/story.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, "..", "..");
const tools = join(here, "node_modules");

/** @returns {{ folder: string, remove: () => void }} */
export function makePlace() {
  const folder = mkdtempSync(join(tmpdir(), "nutgraf-environments-"));
  const [{ filename }] = JSON.parse(
    npm(
      ["pack", "--json", "--ignore-scripts", "--pack-destination", folder],
      root,
    ),
  );
  writeFileSync(
    join(folder, "package.json"),
    JSON.stringify({ private: true, type: "module" }),
  );
  npm(
    ["install", "--offline", "--ignore-scripts", join(folder, filename)],
    folder,
  );
  cpSync(join(here, "projects"), folder, { recursive: true });
  return {
    folder,
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/**
 * Copies an example of the project there, beside the packages that it asks for, as an installation would have them.
 *
 * @returns {string} Its folder.
 */
export function addExample(place, name) {
  const folder = join(place.folder, name);
  cpSync(join(root, "examples", name), folder, {
    recursive: true,
    filter: (path) => !path.includes("node_modules"),
  });
  const { dependencies, devDependencies } = JSON.parse(
    readFileSync(join(folder, "package.json"), "utf8"),
  );
  const wanted = Object.keys({ ...dependencies, ...devDependencies });
  for (const one of wanted) {
    const link = join(folder, "node_modules", one);
    mkdirSync(dirname(link), { recursive: true });
    const installed =
      one === "nutgraf" ? join(place.folder, "node_modules", one) : tool(one);
    symlinkSync(installed, link, "junction");
  }
  return folder;
}

function npm(args, cwd) {
  return execFileSync("npm", args, {
    cwd,
    encoding: "utf8",
    // What npm says about the user's own settings goes to stderr, and is of no interest here.
    stdio: ["ignore", "pipe", "pipe"],
    shell: process.platform === "win32",
  });
}

/** What every environment must answer. */
export async function expectedSummary() {
  return JSON.parse(JSON.stringify(await summarize(text, options)));
}

/** Runs a program; what it prints last, as JSON, is the answer. */
export async function run(program, args, cwd) {
  const { stdout } = await promisify(execFile)(program, args, {
    cwd,
    timeout: 120_000,
    env: { ...process.env, NO_COLOR: "1", FORCE_COLOR: undefined },
  });
  return JSON.parse(stdout.trim().split("\n").at(-1));
}

/** A tool's script, for Node to run. */
export function tool(path) {
  return join(tools, path);
}

/**
 * A runtime's own program. Its package for this platform holds it; the small script that npm links would be written by an
 * install script, and none of these run here.
 */
export function runtime(name) {
  const places = {
    deno: ["@deno", "", "deno"],
    bun: ["@oven", "bin", "bun"],
    workerd: ["@cloudflare", "bin", "workerd"],
  };
  const [scope, inside, program] = places[name];
  const folder = join(tools, scope);
  const packages = existsSync(folder) ? readdirSync(folder).sort() : [];
  const found = packages
    .flatMap((one) =>
      [program, `${program}.exe`].map((file) =>
        join(folder, one, inside, file),
      ),
    )
    .find((path) => existsSync(path));
  if (!found) {
    throw new Error(`no ${name} for this platform: \`npm run setup\``);
  }
  return found;
}
