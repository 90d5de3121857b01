// How long a piece of work takes, warm: the median of many runs.

import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

// A run shorter than this is repeated until it can be told from the clock's own noise.
const shortestSample = 10;

// Long enough for the engine's best code: the wasm is compiled anew once it is known to be hot.
const warmUp = 1_000;

setFlagsFromString("--expose-gc");
const collectGarbage = runInNewContext("gc");

/**
 * Measures one piece of work.
 *
 * @param {() => unknown} work
 * @returns {{ milliseconds: number, runs: number }} The median of one call.
 */
export function measure(work) {
  const [{ milliseconds, runs }] = measureTogether([work]);
  return { milliseconds, runs };
}

/**
 * Measures several pieces of work in turns, so that whatever else slows the machine down for a while slows all of them.
 *
 * @param {(() => unknown)[]} works
 * @returns {{ milliseconds: number, ratio: number, runs: number }[]} The medians of one call, and of its ratio to the
 * first work in the same turn.
 */
export function measureTogether(works) {
  const courses = works.map((work) => ({ ...plan(work), work, samples: [] }));
  const turns = Math.max(...courses.map(({ runs }) => runs));
  for (let turn = 0; turn < turns; turn += 1) {
    for (const { work, runs, repeats, samples } of courses) {
      if (turn < runs) {
        // What the one before left behind is not to be paid for here.
        collectGarbage();
        samples.push(timeOf(work, repeats));
      }
    }
  }
  const [{ samples: first }] = courses;
  return courses.map(({ samples, runs }) => ({
    milliseconds: median(samples),
    ratio: median(
      samples
        .slice(0, first.length)
        .map((sample, turn) => sample / first[turn]),
    ),
    runs,
  }));
}

/** Warms the work up, and says how often to time it, and how many calls at a time. */
function plan(work) {
  const first = timeOf(work, 1);
  const start = performance.now();
  let calls = 0;
  while (first < warmUp && performance.now() - start < warmUp) {
    work();
    calls += 1;
  }
  const warm = calls > 0 ? (performance.now() - start) / calls : first;
  return {
    runs: runsFor(warm),
    repeats: Math.max(1, Math.ceil(shortestSample / warm)),
  };
}

function timeOf(work, repeats) {
  const start = performance.now();
  for (let left = repeats; left > 0; left -= 1) {
    work();
  }
  return (performance.now() - start) / repeats;
}

function runsFor(milliseconds) {
  if (milliseconds < 20) return 51;
  if (milliseconds < 1_000) return 15;
  return 3;
}

/** @param {number[]} samples */
export function median(samples) {
  const sorted = samples.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1
    ? sorted[middle]
    : (sorted[middle - 1] + sorted[middle]) / 2;
}
