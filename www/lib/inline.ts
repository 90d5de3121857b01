// The door with the wasm inside the JavaScript: for places where a second file is a burden.

/** @module nutgraf/inline */

import type { Reach } from "./engine.js";
import * as engine from "./engine.js";
import type { WasmSource } from "./source.js";
import type { Analysis, Article, Headline, Options, Summary } from "./types.js";
import { packed } from "./wasm/inline.js";

export { NotLoadedError } from "./errors.js";
export type { WasmSource } from "./source.js";
export { analyzeSync, headlineSync, summarizeSync } from "./sync.js";
export type * from "./types.js";

const reach: Reach = {
  own: () => unpack(packed),
  fetchUrl: (url) => fetch(url),
};

// As in a file of its own, the bytes are packed by gzip; base64 makes text of them.
function unpack(base64: string): Promise<ArrayBuffer> {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  const stream = new Blob([bytes]).stream();
  return new Response(
    stream.pipeThrough(new DecompressionStream("gzip")),
  ).arrayBuffer();
}

/** As `summarize` of `nutgraf`; the first call unpacks the wasm, and fetches nothing. */
export async function summarize(
  input: string | Article,
  options?: Options,
): Promise<Summary> {
  await load();
  return engine.summarizeLoaded("summarize", input, options);
}

/** As `headline` of `nutgraf`; the first call unpacks the wasm, and fetches nothing. */
export async function headline(
  input: string | Article,
  options?: Options,
): Promise<Headline | null> {
  await load();
  return engine.headlineLoaded("headline", input, options);
}

/** As `analyze` of `nutgraf`; the first call unpacks the wasm, and fetches nothing. */
export async function analyze(
  input: string | Article,
  options?: Options,
): Promise<Analysis> {
  await load();
  return engine.analyzeLoaded("analyze", input, options);
}

/**
 * Unpacks the wasm early. The other entries of the package share what is loaded here.
 *
 * @param source - Default: what is inside this module.
 */
export function load(source?: WasmSource | Promise<WasmSource>): Promise<void> {
  return engine.load(reach, source);
}
