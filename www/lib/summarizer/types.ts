// The draft's dictionaries and enumerations: https://webmachinelearning.github.io/writing-assistance-apis/

import type { WebType } from "../source.js";
import type { CreateMonitor } from "./monitor.js";

/** Whether a summarizer with the given options can be had. Ours never is "downloadable": there is no model. */
export type Availability =
  | "unavailable"
  | "downloadable"
  | "downloading"
  | "available";

/**
 * - `"key-points"`: the most important sentences as a list: at most 3, 5, 7.
 * - `"tldr"`: a quick overview: 1 sentence, a short paragraph, a paragraph.
 * - `"teaser"`: what makes one read on: as long as a `"tldr"`.
 * - `"headline"`: one line of at most 12, 17, 22 words.
 */
export type SummarizerType = "tldr" | "teaser" | "key-points" | "headline";

export type SummarizerFormat = "plain-text" | "markdown";

export type SummarizerLength = "short" | "medium" | "long";

/** Accepted and kept; ours has one speed, which is the fast one. */
export type PerformancePreference = "auto" | "speed" | "capability";

export interface SummarizerCreateCoreOptions {
  /** Default: `"key-points"`. */
  type?: SummarizerType;
  /** Default: `"markdown"`. */
  format?: SummarizerFormat;
  /** Default: `"short"`. */
  length?: SummarizerLength;
  /** Default: `"auto"`. */
  preference?: PerformancePreference;
  /** BCP 47 tags. Default: any language. */
  expectedInputLanguages?: string[];
  /** BCP 47 tags. Default: any language. */
  expectedContextLanguages?: string[];
  /** BCP 47 tag. Sentences are chosen, not translated: it has to be the language of the input. */
  outputLanguage?: string;
}

export interface SummarizerCreateOptions extends SummarizerCreateCoreOptions {
  /** Aborts the creation; afterwards, destroys the summarizer. */
  signal?: WebType<"AbortSignal">;
  /** Is handed the object that tells how far loading is. */
  monitor?: (monitor: CreateMonitor) => void;
  /** What all inputs have in common; its names and words draw the summaries towards them. */
  sharedContext?: string;
}

export interface SummarizerSummarizeOptions {
  signal?: WebType<"AbortSignal">;
  /** About this input; its names and words draw the summary towards them. */
  context?: string;
}
