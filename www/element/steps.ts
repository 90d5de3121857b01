// The steps of the length control: one sentence, then shares of what "medium" gives, which grows with the article.

import type { Length, Summary } from "../lib/types.js";

const LENGTHS: Length[] = [{ sentences: 1 }, "short", "medium", "long"];

/** The longest step, as a multiple of "medium". */
const LONGEST = 4;

/** As many as the control has. */
export const STEPS = LENGTHS.length + 1;

/** The step of a length that has a name; `null` for any other. */
export function stepOf(length: Length): number | null {
  const step = LENGTHS.indexOf(length);
  return step < 0 ? null : step;
}

/** The length at a step; `null` for the longest, which has no name. */
export function lengthAt(step: number): Length | null {
  return LENGTHS[step] ?? null;
}

/** The step that comes nearest to a number of sentences, of an article of so many words. */
export function stepNear(sentences: number, words: number): number {
  const medium = 1 + Math.sqrt(words) / 9;
  const counts = [1, medium / 2, medium, medium * 2, medium * LONGEST];
  const distances = counts.map((count) =>
    Math.abs(Math.log(sentences / count)),
  );
  return distances.indexOf(Math.min(...distances));
}

export async function summarizeAt(
  step: number,
  summarize: (length: Length) => Promise<Summary>,
): Promise<Summary> {
  const length = lengthAt(step);
  if (length !== null) return summarize(length);
  const { sentences } = await summarize("medium");
  return summarize({ sentences: Math.max(1, sentences.length * LONGEST) });
}
