// The door for browsers, workers and bundlers, and the public types. Importing it does nothing.

/** @module nutgraf */

import type { Reach } from "./engine.js";
import * as engine from "./engine.js";
import type { WasmSource } from "./source.js";
import type { Analysis, Article, Headline, Options, Summary } from "./types.js";

export { NotLoadedError } from "./errors.js";
export type { WasmSource } from "./source.js";
export { analyzeSync, headlineSync, summarizeSync } from "./sync.js";
export type * from "./types.js";

const reach: Reach = {
  // Bundlers look for exactly this expression.
  own: () => new URL("./wasm/nutgraf_bg.wasm", import.meta.url),
  fetchUrl: (url) => fetch(url),
};

/**
 * Picks the few sentences that carry an article, word for word.
 *
 * Resolves at once when the wasm is loaded; the first call loads it. An empty or blank text, or one without a real
 * sentence, gives an empty summary.
 *
 * @param input - Plain text (lines are blocks, a first line without a full stop may be the title), or an article whose
 * blocks are known.
 * @throws `TypeError` or `RangeError` when an option is unknown or wrong; the message says what was expected. Also
 * whatever kept the wasm from loading; the next call tries again.
 */
export async function summarize(
  input: string | Article,
  options?: Options,
): Promise<Summary> {
  await load();
  return engine.summarizeLoaded("summarize", input, options);
}

/**
 * Gives the shortest form: the one sentence that carries the article, without brackets, asides between dashes, who said
 * it, and what only adds behind a comma. `null` where there is no sentence.
 *
 * Takes the same input and options as {@link summarize}, and throws the same errors; `length` changes nothing here.
 */
export async function headline(
  input: string | Article,
  options?: Options,
): Promise<Headline | null> {
  await load();
  return engine.headlineLoaded("headline", input, options);
}

/**
 * Shows everything that a summary is made from: blocks, sentences with their scores, mentions and entities.
 *
 * Takes the same input and options as {@link summarize}, and throws the same errors; `length` changes nothing here.
 */
export async function analyze(
  input: string | Article,
  options?: Options,
): Promise<Analysis> {
  await load();
  return engine.analyzeLoaded("analyze", input, options);
}

/**
 * Loads the wasm early, or from a place of your own. You need not: {@link summarize} and {@link analyze} load it on
 * first use. The sync twins do need it.
 *
 * Calls share one attempt. What is loaded stays: a later call does nothing, whatever its source. A failed attempt is
 * forgotten, so the next call tries again.
 *
 * @param source - Default: the file beside this module. To be able to abort, pass `fetch(url, { signal })`.
 * @throws Whatever kept it from loading: a failed fetch, an answer other than 2xx, bytes that are not this wasm.
 */
export function load(source?: WasmSource | Promise<WasmSource>): Promise<void> {
  return engine.load(reach, source);
}
