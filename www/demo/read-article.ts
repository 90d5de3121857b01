// Calls the library: a text and what the reader asked for in, a reading or one plain sentence out.

import { type Reading, readingOf } from "../element/reading.js";
import type { Timing } from "../element/stats-line.js";
import { analyzeSync, summarizeSync } from "../lib/index.js";
import type { Analysis, Length, Summary } from "../lib/types.js";

export type Outcome =
  | { kind: "waiting" }
  | { kind: "reading"; reading: Reading; timing: Timing }
  | { kind: "nothing"; message: string };

const WARM_UP_RUNS = 4;

interface Request {
  text: string;
  length: Length;
  focus: string[];
}

/** `before`: the last request over the same text; its analysis is kept where nothing that it depends on has changed. */
export function readArticle(
  { text, length, focus }: Request,
  before: (Request & { outcome: Outcome }) | null,
): Outcome {
  if (text.trim() === "") {
    return {
      kind: "nothing",
      message:
        "There is no text here yet: paste an article, drop a .txt file, or go back to the sample.",
    };
  }
  try {
    const { summary, milliseconds } = timedSummary({ text, length, focus });
    const timing = { milliseconds, first: null };
    if (summary.sentences.length === 0) {
      return {
        kind: "nothing",
        message:
          "This text has no full sentence to choose: paste running text, such as the body of an article.",
      };
    }
    const analysis =
      keptAnalysis(before, focus) ?? analyzeSync(text, { length, focus });
    const reading = readingOf(analysis, summary, () => text);
    return { kind: "reading", reading, timing };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return {
      kind: "nothing",
      message: `This text could not be summarized (${why}): try a shorter one, or only the article itself.`,
    };
  }
}

/** Only the call that makes the summary is timed; the analysis is for the margin. */
function timedSummary({ text, length, focus }: Request): {
  summary: Summary;
  milliseconds: number;
} {
  const start = performance.now();
  const summary = summarizeSync(text, { length, focus });
  return { summary, milliseconds: performance.now() - start };
}

/** The first time, the browser was still making the code fast: a few runs later it tells what every other text takes. */
export function timeAgain(request: Request, { milliseconds }: Timing): Timing {
  for (let run = 0; run < WARM_UP_RUNS; run++) timedSummary(request);
  const first = milliseconds;
  return { milliseconds: timedSummary(request).milliseconds, first };
}

function keptAnalysis(
  before: (Request & { outcome: Outcome }) | null,
  focus: string[],
): Analysis | null {
  if (before?.outcome.kind !== "reading" || before.focus !== focus) return null;
  return before.outcome.reading.analysis;
}
