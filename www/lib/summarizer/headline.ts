// One line that says what it is about: the article's own title, or its best sentence cut where a clause ends.

import type { Summary } from "../types.js";
import { countWords } from "./words.js";

// Fewer words say too little.
const fewest = 4;

// Before these an English sentence can end: what follows only adds to it.
const additions =
  /\s(?=(?:after|although|because|before|but|despite|following|including|since|though|unless|when|where|which|while|who|whose)\s)/gi;

// Between clauses, in any language.
const clauseMarks = /[,;:](?=\s)|[、，；：]|\s+[–—-]\s/g;

// A line must not end on a word that waits for another.
const waiting =
  /\s+(?:a|an|and|as|at|but|by|for|from|in|into|its|of|on|or|over|that|the|their|to|was|were|will|with)$/i;

/** At most `most` words; empty where the article has neither title nor sentence. */
export function headlineOf(
  { title, language, sentences }: Summary,
  most: number,
): string {
  const byRank = [...sentences].sort((a, b) => a.rank - b.rank);
  const lines = [title ?? "", ...byRank.map(({ text }) => text)]
    .map((text) => bare(text))
    .filter(Boolean);
  const fits = (line: string) => countWords(line, language) <= most;
  for (const line of lines) {
    const found = fits(line) ? line : cutAtClause(line, fits, language);
    if (found) {
      return found;
    }
  }
  return lines[0] ? cutAtWord(lines[0], fits) : "";
}

// Headlines have no full stop, and say no more in brackets.
function bare(text: string): string {
  return text
    .replace(/\s+/g, " ")
    .replace(/ ?[([][^()[\]]*[)\]]/g, "")
    .replace(/(?<![.…])[.。।]$/, "")
    .trim();
}

/** The longest beginning that ends with a clause, fits, and leaves no quotation open. */
function cutAtClause(
  line: string,
  fits: (line: string) => boolean,
  language: string,
): string | undefined {
  const marks = [...line.matchAll(clauseMarks)];
  const words = language.startsWith("en") ? [...line.matchAll(additions)] : [];
  return [...marks, ...words]
    .sort((a, b) => b.index - a.index)
    .map(({ index }) => line.slice(0, index).trim())
    .find(
      (cut) =>
        fits(cut) &&
        countWords(cut, language) >= fewest &&
        !waiting.test(cut) &&
        isBalanced(cut),
    );
}

// Marks come in pairs, whichever a language writes.
function isBalanced(text: string): boolean {
  return (text.match(/["“”„«»「」『』]/g)?.length ?? 0) % 2 === 0;
}

/** Nothing else fits: as many words as may be, and a sign that there were more. */
function cutAtWord(line: string, fits: (line: string) => boolean): string {
  const hasSpaces = line.includes(" ");
  const pieces = hasSpaces ? line.split(" ") : [...line];
  const glue = hasSpaces ? " " : "";
  let count = pieces.length;
  while (count > 1 && !fits(pieces.slice(0, count).join(glue))) {
    count -= 1;
  }
  let cut = pieces.slice(0, count).join(glue);
  while (waiting.test(cut)) {
    cut = cut.replace(waiting, "");
  }
  return `${cut.replace(/[,;:–—-]$/, "")}…`;
}
