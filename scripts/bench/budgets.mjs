// The budgets of DESIGN.md beside what was measured.

import { segmenterName } from "./contenders.mjs";

/**
 * @typedef {object} Verdict
 * @property {string} what
 * @property {string} measured
 * @property {string} allowed
 * @property {boolean | undefined} met - `undefined` where it was not measured.
 */

/** @returns {Verdict[]} */
export function judge({ race, growth, memory, cold, first, popup }) {
  return [
    atMost("1,000-word article, warm", timeOf(race[0], 1_000), 0.3, "ms"),
    atLeast("long article: 50,000 words", speedOf(race[0], 50_000), 20, "MB/s"),
    atLeast(
      `long article: ${showBytes(growth.at(-1).bytes)}`,
      growth.at(-1).speed,
      20,
      "MB/s",
    ),
    atMost(
      "growth: dearest byte to cheapest, from 10 kB",
      spread(growth),
      2,
      "x",
    ),
    atMost(
      `memory at ${showBytes(memory.bytes)}`,
      memory.perByte,
      12,
      "bytes a byte",
    ),
    atMost("cold start, Node", cold.node.milliseconds, 40, "ms"),
    atMost("cold start, Chromium", cold.chromium.milliseconds, 40, "ms"),
    atMost("click to summary, 5,000-word page", popup.milliseconds, 150, "ms"),
    atMost(
      "element: first summary on screen, 1,000 words",
      first.milliseconds,
      100,
      "ms",
    ),
    atMost(
      `to a bare ${segmenterName} pass, 1,000 words`,
      1 /
        ratioOf(
          race.find(({ name }) => name === segmenterName),
          1_000,
        ),
      4,
      "x",
    ),
    ...race.filter(({ role }) => role === "peer").map(fasterThan),
  ];
}

// "Linear" has to stand a cache that no longer holds everything, but not a factor that grows with the text.
function spread(growth) {
  const dear = growth.filter(({ bytes }) => bytes > 5_000);
  const costs = dear.map(({ nanosecondsPerByte }) => nanosecondsPerByte);
  return Math.max(...costs) / Math.min(...costs);
}

function fasterThan(peer) {
  const raced = peer.outcomes.filter(({ missing }) => !missing);
  const lost = raced.filter(({ ratio }) => ratio <= 1);
  const lostAt = lost.map(({ words }) => words.toLocaleString("en"));
  return {
    what: `faster than ${peer.name}`,
    measured:
      raced.length === 0
        ? peer.outcomes[0].missing
        : lost.length === 0
          ? `at ${raced.length} of ${raced.length} sizes`
          : `not at ${lostAt.join(", ")} words`,
    allowed: "at each size",
    met: raced.length === 0 ? undefined : lost.length === 0,
  };
}

function at(entry, words) {
  return entry.outcomes.find((outcome) => outcome.words === words);
}

function timeOf(entry, words) {
  return at(entry, words)?.milliseconds;
}

function speedOf(entry, words) {
  return at(entry, words)?.speed;
}

function ratioOf(entry, words) {
  return at(entry, words)?.ratio;
}

function atMost(what, value, limit, unit) {
  return verdict(what, value, limit, unit, value <= limit);
}

function atLeast(what, value, limit, unit) {
  return verdict(what, value, limit, unit, value >= limit);
}

function verdict(what, value, limit, unit, met) {
  const isMeasured = Number.isFinite(value);
  return {
    what,
    measured: isMeasured ? `${Number(value.toPrecision(3))} ${unit}` : "-",
    allowed: `${limit} ${unit}`,
    met: isMeasured ? met : undefined,
  };
}

function showBytes(bytes) {
  return bytes < 1e6
    ? `${Math.round(bytes / 1e3)} kB`
    : `${Math.round(bytes / 1e6)} MB`;
}
