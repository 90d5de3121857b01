// One line that says what it is about: the article's own title, or its best sentence cut where a clause ends.
//
// Not the core's `headline`: that cuts what a sentence can do without, however long what is left, and one sentence only.
// Here there is a budget of words, and another sentence where the best has no clause that fits it. Beginning with the
// core's cut made no line of the invented articles better, and two of them poorer.

import type { Summary } from "../types.js";
import { primary } from "./languages.js";
import { countWords } from "./words.js";

// Fewer words say too little.
const fewest = 4;

// Before these an English sentence can end: what follows only adds to it.
const additions =
  /\s(?=(?:after|although|as|because|before|but|despite|following|including|since|though|unless|when|where|which|while|who|whose)\s)/gi;

// Between clauses, in any language.
const clauseMarks = /[,;:](?=\s)|[、，；：]|\s+[–—-]\s/g;

// Between sentences: behind a word that is too long for an abbreviation.
const sentenceEnds =
  /(?<=\p{L}{4}[.!?]|[。！？])\s*(?=[\p{Lu}“"]|[\u3040-\u9fff])/gu;

// A line must not end on a word that waits for another.
const waiting =
  /\s+(?:a|after|although|an|and|as|at|because|before|but|by|despite|for|from|has|have|in|including|into|is|its|of|on|or|over|since|that|the|their|there|though|to|unless|was|were|when|where|which|while|who|whose|will|with)$/i;

// Nor on an aside that stands before the rest: "two years ago because, as she said".
const halfAside =
  /\s(?:although|and|as|because|but|if|since|that|though|when|which|while|who),[^,]*$/i;

// An English name and what is said of it by the way: "Edith Varley, the meteorologist, died".
const byTheWay =
  /^((?:[\p{L}\p{N}&.’'-]+ ){0,5}[\p{L}\p{N}&.’'-]+), [^,;:.!?“"]*, (?=(?:is|are|was|were|has|have|had|will|would|can|could|said|says|say|told|died|won|lost|took|made|became|began|left|led|met|held|\p{Ll}+ed)\s)/u;

/** So many words before a comma are a clause, whether or not we know its verb. */
const clauseWords = 8;

// An English verb; without one, the few words before a comma are no clause.
const verb =
  /\s(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|did|do|does|said|says|say|told|died|won|lost|took|take|takes|made|came|went|became|began|left|led|met|set|held|gave|got|ran|put|\p{Ll}{2,}ed)(?=\s|$)/u;

// A name and what was done to it, and no verb yet: "Ferrol & Quist, founded in Leeds in 1887".
const nameAlone =
  /^([^,]+), (?:\p{Ll}+ed|born|built|known|led|made) (?:as|at|by|for|from|in|on|to|with)\s[^,]*$/u;

// What comes first in these is not yet the clause that matters, or speaks of someone who was named before.
const lateStarts: Record<string, RegExp> = {
  de: /^(?:als|bevor|da|dies\p{L}*|er|es|nachdem|obwohl|sie|sobald|während|weil|wenn|wie|zwar)\s/iu,
  en: /^(?:according|after|although|and|as|at|before|but|by|despite|during|for|from|he|her|his|if|in|it|its|on|she|since|so|that|their|these|they|this|those|though|when|while|with)\s/i,
  es: /^(?:aunque|como|cuando|est[aeo]s?|mientras|según|si|tras)\s/iu,
  fr: /^(?:après|avant|ces?|cet(?:te)?|comme|elles?|ils?|quand|selon|si|(?:alors |lorsqu|parce |puisqu)\S+)\s/iu,
};

/** At most `most` words; empty where the article has neither title nor sentence. */
export function headlineOf(
  { title, language, sentences }: Summary,
  most: number,
): string {
  const byRank = [...sentences].sort((a, b) => a.rank - b.rank);
  const isEnglish = language.startsWith("en");
  const own = title ? [bare(title)] : [];
  const others = byRank.map(({ text }) => {
    const line = bare(text);
    return isEnglish ? line.replace(byTheWay, "$1 ") : line;
  });
  const lines = [...own, ...others].filter(Boolean);
  const fits = (line: string) => countWords(line, language) <= most;
  // What leans on something else is taken where nothing stands by itself.
  const lateStart = lateStarts[primary(language)];
  const late = others.filter(
    (line) => lateStart?.test(line) && !own.includes(line),
  );
  const ordered = [...lines.filter((line) => !late.includes(line)), ...late];
  for (const line of ordered) {
    const found = fits(line) ? line : cutAtClause(line, fits, language);
    if (found) {
      return found;
    }
  }
  return ordered[0] ? cutAtWord(ordered[0], fits) : "";
}

// Headlines have no full stop, and say no more in brackets; nor do they number steps, or say where and when first.
function bare(text: string): string {
  return text
    .replace(/\s+/g, " ")
    .replace(/^[^.“"]{2,40}\.? \(\p{Lu}{2,6}\) ?[.:]?[-–—:] ?/u, "")
    .replace(
      /^(?:\d{1,2}[.)]|\d{1,2}:\d{2} ?[–—-]|\p{L}+ \|) (?=[\p{L}“"])/u,
      "",
    )
    .replace(/ ?[([][^()[\]]*[)\]]/g, "")
    .replace(/(?<![.…])[.。।]$/, "")
    .trim();
}

/** The longest beginning that ends with a sentence or a clause, fits, and leaves no quotation open. */
function cutAtClause(
  line: string,
  fits: (line: string) => boolean,
  language: string,
): string | undefined {
  const isEnglish = language.startsWith("en");
  const marks = [...line.matchAll(clauseMarks), ...line.matchAll(sentenceEnds)];
  const words = isEnglish ? [...line.matchAll(additions)] : [];
  return [...marks, ...words]
    .sort((a, b) => b.index - a.index)
    .map(({ index }) => tidyEnd(line.slice(0, index)))
    .find(
      (cut) =>
        fits(cut) &&
        countWords(cut, language) >= fewest &&
        !waiting.test(cut) &&
        !halfAside.test(cut) &&
        isBalanced(cut) &&
        (!isEnglish || isClause(cut)),
    );
}

/** Whether an English beginning is a clause, as far as its words tell. */
function isClause(cut: string): boolean {
  const [, name] = nameAlone.exec(cut) ?? [];
  return name === undefined
    ? countWords(cut, "en") >= clauseWords || verb.test(cut)
    : verb.test(name);
}

/** Without the mark that stood there, and without the beginning of what was cut off: "on June 3, two days". */
function tidyEnd(cut: string): string {
  return cut
    .trim()
    .replace(/(?<![.…])[.。]$|[,;:–—-]$/u, "")
    .replace(/(?<=\S{2,} \S+ \S+), \p{Ll}+(?: \p{Ll}+)?$/u, "")
    .trim();
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
