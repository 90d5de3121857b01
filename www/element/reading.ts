// What every view is drawn from: an article's analysis and summary, brought together sentence by sentence.
//
// The analysis cuts inside quotations, the summary does not. Here the pieces of
// a quotation are one sentence again, and each knows whether it was chosen.

import type {
  Analysis,
  AnalysisSentence,
  Range,
  Reasons,
  Summary,
  SummarySentence,
} from "../lib/types.js";

export interface ReadingSentence extends Range {
  block: number;
  score: number;
  reasons: Reasons;
  /** The summary's own sentence, where this one was chosen. */
  chosen: SummarySentence | null;
}

export interface Reading {
  analysis: Analysis;
  summary: Summary;
  sentences: ReadingSentence[];
  /** For each sentence of the summary, its index in `sentences`. */
  places: number[];
  /** The text that the spans of a block point into. */
  textOf(block: number): string;
}

export function readingOf(
  analysis: Analysis,
  summary: Summary,
  textOf: (block: number) => string,
): Reading {
  const sentences = joinQuotations(analysis.sentences);
  const places = markChosen(sentences, summary.sentences);
  return { analysis, summary, sentences, places, textOf };
}

function joinQuotations(pieces: AnalysisSentence[]): ReadingSentence[] {
  const sentences: ReadingSentence[] = [];
  for (const piece of pieces) {
    const before = sentences.at(-1);
    if (piece.insideQuote && before?.block === piece.block) {
      before.end = piece.end;
    } else {
      const { start, end, block, score, reasons } = piece;
      sentences.push({ start, end, block, score, reasons, chosen: null });
    }
  }
  return sentences;
}

/** Both lists are in the order of the text, so one walk over them is enough. */
function markChosen(
  sentences: ReadingSentence[],
  chosen: SummarySentence[],
): number[] {
  const places: number[] = [];
  let index = 0;
  for (const choice of chosen) {
    let sentence = sentences[index];
    while (
      sentence &&
      (sentence.block < choice.block ||
        (sentence.block === choice.block && sentence.end <= choice.start))
    ) {
      index += 1;
      sentence = sentences[index];
    }
    if (sentence) sentence.chosen = choice;
    places.push(index);
  }
  return places;
}

/**
 * How strong the marker is, from 0 to 1: 1 for the highest score. 0 for the lowest tenth, since a few odd lines far
 * below the rest would make all others look alike.
 */
export function strengthScale(scores: number[]): (score: number) => number {
  const sorted = Float64Array.from(scores).sort();
  const lowest = sorted[Math.floor(sorted.length / 10)] ?? 0;
  const highest = sorted.at(-1) ?? 0;
  const width = highest - lowest;
  return (score) => (width > 0 ? Math.max(0, (score - lowest) / width) : 1);
}

/** The place of a sentence among all, by score: 1 for the highest. */
export function rankByScore(reading: Reading, index: number): number {
  const score = reading.sentences[index]?.score ?? 0;
  return 1 + reading.sentences.filter((other) => other.score > score).length;
}

const CLIP = 2_000;

/** A "sentence" can be a megabyte without one full stop; nobody reads that, and laying it out takes seconds. */
export function clip(text: string): string {
  if (text.length <= CLIP) return text;
  const rest = (text.length - CLIP).toLocaleString("en");
  return `${text.slice(0, CLIP)} … (${rest} more characters)`;
}
