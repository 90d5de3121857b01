// Reads the options of `availability`, `create` and the calls of a summarizer, as the draft and Web IDL say.

import { bestFit, canonicalize } from "./languages.js";
import type {
  Availability,
  PerformancePreference,
  SummarizerFormat,
  SummarizerLength,
  SummarizerType,
} from "./types.js";
import {
  toCallback,
  toDictionary,
  toEnum,
  toSignal,
  toText,
  toTexts,
} from "./web-idl.js";

export interface CoreOptions {
  type: SummarizerType;
  format: SummarizerFormat;
  length: SummarizerLength;
  preference: PerformancePreference;
  expectedInputLanguages: string[];
  expectedContextLanguages: string[];
  outputLanguage: string | undefined;
}

export interface CreateOptions extends CoreOptions {
  monitor: ((...values: unknown[]) => unknown) | undefined;
  sharedContext: string | undefined;
  signal: AbortSignal | undefined;
}

// Members are read in alphabetical order, those of the inherited dictionary first: getters can tell.
export function readCoreOptions(value: unknown): CoreOptions {
  const options = toDictionary(value);
  const expectedContextLanguages = toTexts(
    "expectedContextLanguages",
    options.expectedContextLanguages,
  );
  const expectedInputLanguages = toTexts(
    "expectedInputLanguages",
    options.expectedInputLanguages,
  );
  const format = toEnum(
    "format",
    options.format,
    ["plain-text", "markdown"],
    "markdown",
  );
  const length = toEnum(
    "length",
    options.length,
    ["short", "medium", "long"],
    "short",
  );
  const outputLanguage = toOptionalText(options.outputLanguage);
  const preference = toEnum(
    "preference",
    options.preference,
    ["auto", "speed", "capability"],
    "auto",
  );
  const type = toEnum(
    "type",
    options.type,
    ["tldr", "teaser", "key-points", "headline"],
    "key-points",
  );
  return {
    type,
    format,
    length,
    preference,
    expectedInputLanguages,
    expectedContextLanguages,
    outputLanguage,
  };
}

export function readCreateOptions(value: unknown): CreateOptions {
  const core = readCoreOptions(value);
  const options = toDictionary(value);
  const monitor = toCallback("monitor", options.monitor);
  const sharedContext = toOptionalText(options.sharedContext);
  const signal = toSignal("signal", options.signal);
  return { ...core, monitor, sharedContext, signal };
}

export function readCallOptions(value: unknown): {
  context: string | undefined;
  signal: AbortSignal | undefined;
} {
  const options = toDictionary(value);
  const context = toOptionalText(options.context);
  const signal = toSignal("signal", options.signal);
  return { context, signal };
}

function toOptionalText(value: unknown): string | undefined {
  return value === undefined ? undefined : toText(value);
}

/** Canonical language tags, none twice; a RangeError names the first that is none. */
export function canonicalizeLanguages(options: CoreOptions): void {
  for (const name of [
    "expectedInputLanguages",
    "expectedContextLanguages",
  ] as const) {
    const tags = options[name].map((tag) => canonicalize(name, tag));
    options[name] = [...new Set(tags)];
  }
  if (options.outputLanguage !== undefined) {
    options.outputLanguage = canonicalize(
      "outputLanguage",
      options.outputLanguage,
    );
  }
}

/** Says whether there can be such a summarizer, and turns the language tags into their best fit. */
export function computeAvailability(options: CoreOptions): Availability {
  const { expectedInputLanguages, expectedContextLanguages, outputLanguage } =
    options;
  const inputs = bestFit(expectedInputLanguages);
  const contexts = bestFit(expectedContextLanguages);
  const outputs = bestFit(outputLanguage === undefined ? [] : [outputLanguage]);
  if (!inputs || !contexts || !outputs) {
    return "unavailable";
  }
  options.expectedInputLanguages = inputs;
  options.expectedContextLanguages = contexts;
  const [output] = outputs;
  options.outputLanguage = output;
  // A summary is in the words of its input, so none of these inputs could give it.
  const isTranslation =
    output !== undefined && inputs.length > 0 && !inputs.includes(output);
  return isTranslation || typeof WebAssembly !== "object"
    ? "unavailable"
    : "available";
}
