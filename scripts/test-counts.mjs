// Reads how many tests passed, failed and were skipped out of a test runner's output.

import { stripVTControlCharacters } from "node:util";

// Each runner's own closing lines; one run of `cargo test` prints several.
const patterns = [
  {
    runner: "cargo test",
    line: /^test result: .*? (?<passed>\d+) passed; (?<failed>\d+) failed; (?<skipped>\d+) ignored/gm,
  },
  {
    runner: "cargo nextest",
    line: /^\s*Summary \[.*?\] .*? run: (?<passed>\d+) passed.*?(?:, (?<failed>\d+) failed)?(?:, (?<late>\d+) timed out)?(?:, (?<skipped>\d+) skipped)?$/gm,
  },
  { runner: "node --test", line: /^ℹ pass (?<passed>\d+)$/gm },
  { runner: "node --test", line: /^ℹ (?:fail|cancelled) (?<failed>\d+)$/gm },
  { runner: "node --test", line: /^ℹ (?:skipped|todo) (?<skipped>\d+)$/gm },
];

/**
 * @param {string} output - All that a test runner printed.
 * @returns {{ passed: number, failed: number, skipped: number }}
 */
export function countTests(output) {
  const counts = { passed: 0, failed: 0, skipped: 0 };
  const text = stripVTControlCharacters(output).replaceAll("\r", "");
  for (const { line } of patterns) {
    for (const { groups } of text.matchAll(line)) {
      counts.passed += Number(groups.passed ?? 0);
      counts.failed += Number(groups.failed ?? 0) + Number(groups.late ?? 0);
      counts.skipped += Number(groups.skipped ?? 0);
    }
  }
  return counts;
}
