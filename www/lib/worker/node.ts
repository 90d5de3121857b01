// The door whose work is done in a thread of Node: the same functions, documented in index.ts.

import { Worker } from "node:worker_threads";
import type { WasmSource } from "../source.js";
import type { Analysis, Headline, Summary } from "../types.js";
import { openCalls } from "./calls.js";
import { WorkerError } from "./errors.js";
import type { StartThread } from "./line.js";
import type { WorkerInput, WorkerOptions } from "./types.js";

export type { WasmSource } from "../source.js";
export type * from "../types.js";
export { WorkerError } from "./errors.js";
export type * from "./types.js";

const startThread: StartThread = (on) => {
  const worker = new Worker(new URL("./thread-node.js", import.meta.url), {
    // Not the program's: Node refuses to run a file as `node --eval` would.
    execArgv: [],
  });
  worker.on("message", on.reply);
  worker.on("error", (error) => on.failure(new WorkerError(String(error))));
  return {
    post: (request, transfer) => worker.postMessage(request, transfer),
    end: () => worker.terminate(),
    // A program ends when nobody waits for an answer any more.
    hold: (isBusy) => (isBusy ? worker.ref() : worker.unref()),
  };
};

const calls = openCalls(startThread);

export function summarize(
  input: WorkerInput,
  options?: WorkerOptions,
): Promise<Summary> {
  return calls.summarize(input, options);
}

export function headline(
  input: WorkerInput,
  options?: WorkerOptions,
): Promise<Headline | null> {
  return calls.headline(input, options);
}

export function analyze(
  input: WorkerInput,
  options?: WorkerOptions,
): Promise<Analysis> {
  return calls.analyze(input, options);
}

export function load(source?: WasmSource | Promise<WasmSource>): Promise<void> {
  return calls.load(source);
}

export function terminate(): void {
  calls.terminate();
}
