// The errors that the package throws itself; those about options come from the wasm.

/** Thrown by `summarizeSync` and `analyzeSync` before `load()` is done. */
export class NotLoadedError extends Error {
  override readonly name = "NotLoadedError";

  /** @param caller - The function that was called too early. */
  constructor(caller: string) {
    super(
      `expected the wasm to be loaded before \`${caller}\`, but found that it is not (\`await load()\` first, or use the async twin)`,
    );
  }
}
