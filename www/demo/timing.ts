// How long a summary takes.

import { summarizeSync } from "../lib/index.js";

/** Of the last of some runs, in milliseconds. */
export function timeOf(text: string, runs: number): number {
  let time = 0;
  for (let run = 0; run < runs; run += 1) {
    const start = performance.now();
    summarizeSync(text);
    time = performance.now() - start;
  }
  return time;
}
