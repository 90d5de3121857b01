// Runs named steps and commands, and says how each went.

import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

/** The project's folder; every command runs there. */
export const root = fileURLToPath(new URL("..", import.meta.url));

/** Something that the reader can mend: shown as its message alone, without a stack. */
export class Obstacle extends Error {}

/**
 * Does `work` unless `isDone()` says what stands there already, and prints one line before and after.
 *
 * @param {string} name
 * @param {{ isDone?: () => string | false | Promise<string | false>, work: () => unknown }} what
 */
export async function step(name, { isDone, work }) {
  const found = await isDone?.();
  if (found) {
    console.log(`skip  ${name}: ${found}`);
    return;
  }
  console.log(`...   ${name}`);
  const start = performance.now();
  try {
    await work();
  } catch (error) {
    console.log(`FAIL  ${name} (${secondsSince(start)})`);
    throw error;
  }
  console.log(`ok    ${name} (${secondsSince(start)})`);
}

/** @param {number} start - A reading of `performance.now()`. */
export function secondsSince(start) {
  return `${((performance.now() - start) / 1000).toFixed(1)} s`;
}

/**
 * Runs a command with its output shown as it comes (`echo: false` keeps it silent) and gives back that output.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {{ env?: Record<string, string | undefined>, echo?: boolean, cwd?: string }} [options]
 * @returns {Promise<{ code: number, output: string }>} `code` is -1 where the command does not exist.
 */
export function tryRun(command, args, { env, echo = true, cwd } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: cwd ?? root,
      env: { ...process.env, ...env },
      stdio: ["ignore", "pipe", "pipe"],
      // npm and npx are batch files there.
      shell: process.platform === "win32",
    });
    let output = "";
    child.stdout.setEncoding("utf8").on("data", (text) => {
      output += text;
      if (echo) process.stdout.write(text);
    });
    child.stderr.setEncoding("utf8").on("data", (text) => {
      output += text;
      if (echo) process.stderr.write(text);
    });
    child.on("error", () => resolve({ code: -1, output }));
    child.on("close", (code) => resolve({ code: code ?? 1, output }));
  });
}

/** As {@link tryRun}, but a command that fails is an {@link Obstacle}. */
export async function run(command, args, options) {
  const { code, output } = await tryRun(command, args, options);
  if (code !== 0) {
    throw new Obstacle(
      code === -1
        ? `the command ${command} is missing`
        : `${[command, ...args].join(" ")} failed${options?.echo === false ? `:\n${output}` : ""}`,
    );
  }
  return output;
}

/** The program's end: an obstacle is one line, a mistake of our own shows where it is. */
export async function main(work) {
  try {
    process.exitCode = (await work()) ?? 0;
  } catch (error) {
    console.error(error instanceof Obstacle ? `\n${error.message}` : error);
    process.exitCode = 1;
  }
}

/** Whether this file was started by hand, rather than imported. */
export function isMain(meta) {
  return process.argv[1] === fileURLToPath(meta.url);
}
