// The summary as the caller wants it: sentences, bullets or a line, in pieces that add up to the whole.

import * as engine from "../engine.js";
import type { Options, Summary } from "../types.js";
import { focusOf } from "./focus.js";
import { headlineOf } from "./headline.js";
import { primary } from "./languages.js";
import { escapeMarkdown } from "./markdown.js";
import type { CoreOptions } from "./options.js";
import { teaserOf } from "./teaser.js";
import type { SummarizerLength } from "./types.js";

// The draft's table of lengths. A short paragraph is three sentences here, a paragraph five.
const bullets: Record<SummarizerLength, number> = {
  short: 3,
  medium: 5,
  long: 7,
};
const sentences: Record<SummarizerLength, number> = {
  short: 1,
  medium: 3,
  long: 5,
};
const headlineWords: Record<SummarizerLength, number> = {
  short: 12,
  medium: 17,
  long: 22,
};

// The number of a step or the dot of a list, which mean nothing among other sentences.
const listMark = /^(?:\d{1,2}[.)]|[-*•–])\s+(?=\p{L})/u;

const caller = "Summarizer.summarize";

/**
 * The pieces of the summary, in order; none for an input without anything to summarize.
 *
 * @throws "NotSupportedError" where the input is not in the wanted output language.
 */
export function summaryText(
  input: string,
  options: CoreOptions,
  contexts: (string | undefined)[],
): string[] {
  const shortest = engine.summarizeLoaded(caller, input, {
    length: { sentences: 1 },
  });
  const hasSentence = shortest.sentences.length > 0;
  // A title alone may still be a headline.
  if (!hasSentence && options.type !== "headline") {
    return [];
  }
  const focus = focusOf(input, contexts);
  const language = hasSentence ? languageOf(shortest, options) : undefined;
  const plain: Options = language !== undefined ? { language } : {};
  const asked: Options = { ...plain, focus };
  const isFound = () =>
    engine.summarizeLoaded(caller, input, {
      ...asked,
      length: { sentences: 1 },
    }).reason === null;
  // Guesses of which the core finds none ask for nothing.
  const common = focus.length > 0 && isFound() ? asked : plain;
  const pieces = piecesOf(input, options, common).map((text) =>
    text.replace(/\s+/g, " ").trim().replace(listMark, ""),
  );
  const isMarkdown = options.format === "markdown";
  const lines = isMarkdown ? pieces.map(escapeMarkdown) : pieces;
  if (options.type === "key-points") {
    // A dot is no markup, and still a list to the eye.
    const mark = isMarkdown ? "- " : "• ";
    return lines.map((line, i) => `${i > 0 ? "\n" : ""}${mark}${line}`);
  }
  // Scripts that write no spaces between words write none between sentences.
  const glue = ["zh", "ja"].includes(primary(language ?? "")) ? "" : " ";
  return lines.map((line, i) => `${i > 0 ? glue : ""}${line}`);
}

function piecesOf(
  input: string,
  { type, length }: CoreOptions,
  common: Options,
): string[] {
  if (type === "teaser") {
    const analysis = engine.analyzeLoaded(caller, input, common);
    return teaserOf(input, analysis, sentences[length]);
  }
  const counts = type === "key-points" ? bullets : sentences;
  const count = type === "headline" ? bullets.long : counts[length];
  const summary = engine.summarizeLoaded(caller, input, {
    ...common,
    length: { sentences: count },
  });
  if (type === "headline") {
    const line = headlineOf(summary, headlineWords[length]);
    return line ? [line] : [];
  }
  return summary.sentences.map(({ text }) => text);
}

/** The input's own language; where it cannot be told, the one that the caller speaks of, if it is one. */
function languageOf(
  { language }: Summary,
  { outputLanguage, expectedInputLanguages }: CoreOptions,
): string | undefined {
  if (language === "und") {
    const [only, ...others] = expectedInputLanguages;
    return outputLanguage ?? (others.length === 0 ? only : undefined);
  }
  if (outputLanguage !== undefined && primary(language) !== outputLanguage) {
    throw new DOMException(
      `sentences are chosen, not translated: expected an input in "${outputLanguage}", but found "${language}"`,
      "NotSupportedError",
    );
  }
  return language;
}
