// Loads the wasm for a summarizer; Node reads a file where others fetch.

import { load } from "../index.js";

let loader: () => Promise<void> = load;

export function setLoader(load: () => Promise<void>): void {
  loader = load;
}

/** The draft's errors: what did not arrive is a NetworkError, what did not start an OperationError. */
export async function loadWasm(): Promise<void> {
  try {
    await loader();
  } catch (error) {
    const isOfWasm =
      error instanceof WebAssembly.CompileError ||
      error instanceof WebAssembly.LinkError;
    throw new DOMException(
      `nutgraf's wasm could not be loaded: ${error instanceof Error ? error.message : error}`,
      isOfWasm ? "OperationError" : "NetworkError",
    );
  }
}
