// The whole contract: what the draft of the Writing Assistance APIs (17 April 2026) asks of Summarizer, row by row.
//
// https://webmachinelearning.github.io/writing-assistance-apis/ - `section` is the draft's number.

import { rows as creation } from "./creation-rows.mjs";
import { rows as face } from "./interface-rows.mjs";
import { rows as results } from "./result-rows.mjs";

export const rows = [...face, ...creation, ...results];

/** Runs every row; gives back what each says, and its error if it fails. */
export async function runRows(scope) {
  const outcomes = [];
  for (const { section, says, check } of rows) {
    const name = `§ ${section}: ${says}`;
    try {
      await check(scope);
      outcomes.push({ name });
    } catch (error) {
      outcomes.push({ name, error: String(error) });
    }
  }
  return outcomes;
}
