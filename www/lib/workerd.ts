// The door for Cloudflare Workers and their like, which compile no wasm while they run: it is imported as a module.

import type { Reach } from "./engine.js";
import * as engine from "./engine.js";
import type { WasmSource } from "./source.js";
import type { Analysis, Article, Headline, Options, Summary } from "./types.js";
import wasm from "./wasm/nutgraf_bg.wasm";

export { NotLoadedError } from "./errors.js";
export type { WasmSource } from "./source.js";
export { analyzeSync, headlineSync, summarizeSync } from "./sync.js";
export type * from "./types.js";

const reach: Reach = {
  own: () => wasm,
  fetchUrl: (url) => fetch(url),
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
