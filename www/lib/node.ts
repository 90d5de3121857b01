// The door for Node, Deno and Bun: the same functions, documented in index.ts; a file is read from the disk.

import type { Reach } from "./engine.js";
import * as engine from "./engine.js";
import type { WasmSource } from "./source.js";
import type { Analysis, Article, Headline, Options, Summary } from "./types.js";

export { NotLoadedError } from "./errors.js";
export type { WasmSource } from "./source.js";
export { analyzeSync, headlineSync, summarizeSync } from "./sync.js";
export type * from "./types.js";

const reach: Reach = {
  own: () => new URL("./wasm/nutgraf_bg.wasm", import.meta.url),
  fetchUrl: async (url) => {
    if (!String(url).startsWith("file:")) {
      return fetch(url);
    }
    // Imported here, so that importing the package costs nothing.
    const { readFile } = await import("node:fs/promises");
    return readFile(new URL(url));
  },
};

export async function summarize(
  input: string | Article,
  options?: Options,
): Promise<Summary> {
  await load();
  return engine.summarizeLoaded("summarize", input, options);
}

export async function headline(
  input: string | Article,
  options?: Options,
): Promise<Headline | null> {
  await load();
  return engine.headlineLoaded("headline", input, options);
}

export async function analyze(
  input: string | Article,
  options?: Options,
): Promise<Analysis> {
  await load();
  return engine.analyzeLoaded("analyze", input, options);
}

export function load(source?: WasmSource | Promise<WasmSource>): Promise<void> {
  return engine.load(reach, source);
}
