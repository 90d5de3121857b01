// The door whose work is done in a worker of its own, in browsers and bundlers, in Deno and Bun. Importing it starts nothing.

/** @module nutgraf/worker */

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
  const worker = makeWorker();
  worker.onmessage = ({ data }) => on.reply(data);
  worker.onerror = (event) => {
    event.preventDefault();
    on.failure(new WorkerError(event.message));
  };
  return {
    post: (request, transfer) => worker.postMessage(request, transfer),
    end: () => worker.terminate(),
    hold: () => {},
  };
};

function makeWorker(): Worker {
  try {
    // Bundlers look for exactly this expression.
    return new Worker(new URL("./thread.js", import.meta.url), {
      type: "module",
    });
  } catch (error) {
    const address = trustedAddress();
    if (address === undefined) {
      throw error;
    }
    return new Worker(address, { type: "module" });
  }
}

interface TrustedTypes {
  createPolicy: (
    name: string,
    rules: { createScriptURL: (url: string) => string },
  ) => { createScriptURL: (url: string) => string };
}

/** Where Trusted Types are enforced, a worker's address has to come from a policy, whose name the page allows. */
function trustedAddress(): string | undefined {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  // Not written as above, so that bundlers make no second file of it.
  const here = import.meta.url;
  return trustedTypes
    ?.createPolicy("nutgraf", { createScriptURL: (url) => url })
    .createScriptURL(new URL("./thread.js", here).href);
}

const calls = /* @__PURE__ */ openCalls(startThread);

/**
 * `summarize` of `nutgraf`, off the main thread: however long the article is, the page stays responsive.
 *
 * The first call starts the worker, which loads the wasm. Calls are answered in their order.
 *
 * @throws As `summarize` of `nutgraf`; the signal's reason when aborted; {@link WorkerError} when the worker cannot run.
 */
export function summarize(
  input: WorkerInput,
  options?: WorkerOptions,
): Promise<Summary> {
  return calls.summarize(input, options);
}

/** `headline` of `nutgraf`, off the main thread. Takes and throws what {@link summarize} does. */
export function headline(
  input: WorkerInput,
  options?: WorkerOptions,
): Promise<Headline | null> {
  return calls.headline(input, options);
}

/** `analyze` of `nutgraf`, off the main thread. Takes and throws what {@link summarize} does. */
export function analyze(
  input: WorkerInput,
  options?: WorkerOptions,
): Promise<Analysis> {
  return calls.analyze(input, options);
}

/**
 * Starts the worker and loads its wasm early, or from a place of your own, as `load` of `nutgraf`. You need not.
 *
 * @param source - Default: the file beside the package's modules. It is kept for the case that a worker must be replaced.
 */
export function load(source?: WasmSource | Promise<WasmSource>): Promise<void> {
  return calls.load(source);
}

/** Ends the worker and frees its memory. Calls that wait are rejected with an `AbortError`; the next call starts anew. */
export function terminate(): void {
  calls.terminate();
}
