// The twins without a promise: the same for every door, since the wasm is loaded by then.

import * as engine from "./engine.js";
import type { Analysis, Article, Headline, Options, Summary } from "./types.js";

/**
 * `summarize`, without a promise; after `load` is done.
 *
 * @throws `NotLoadedError` before that. Otherwise as `summarize`.
 */
export function summarizeSync(
  input: string | Article,
  options?: Options,
): Summary {
  return engine.summarizeLoaded("summarizeSync", input, options);
}

/**
 * `headline`, without a promise; after `load` is done.
 *
 * @throws `NotLoadedError` before that. Otherwise as `headline`.
 */
export function headlineSync(
  input: string | Article,
  options?: Options,
): Headline | null {
  return engine.headlineLoaded("headlineSync", input, options);
}

/**
 * `analyze`, without a promise; after `load` is done.
 *
 * @throws `NotLoadedError` before that. Otherwise as `analyze`.
 */
export function analyzeSync(
  input: string | Article,
  options?: Options,
): Analysis {
  return engine.analyzeLoaded("analyzeSync", input, options);
}
