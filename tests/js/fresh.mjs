// Runs a few lines of JavaScript in a process of their own, where nothing is loaded yet.

import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

export const root = fileURLToPath(new URL("../..", import.meta.url));

/**
 * @param {string} code - An ES module; what it prints last, as JSON, is the answer.
 * @param {{ cwd?: string }} [options] - Default: the project, where `nutgraf` is the built package.
 */
export async function runFresh(code, { cwd = root } = {}) {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ["--input-type=module", "--eval", code],
    { cwd },
  );
  return JSON.parse(stdout.trim().split("\n").at(-1));
}
