// Whether a page is an article at all. A home page, a search result, a login or an app is none, and is told as such.

import type { PageBlock } from "./blocks.js";
import { countWords } from "./count-words.js";

/** Why there is no article, and what was found instead. */
export interface PageProblem {
  /**
   * - `empty`: hardly a word to be seen.
   * - `form`: a login, a form or an app: fields, and little text.
   * - `list`: headlines that lead elsewhere: a home page, a search result, a list of stories.
   * - `too-little`: some text, but not enough to choose from.
   */
  kind: "empty" | "form" | "list" | "too-little";
  /** Words that can be seen on the whole page. */
  words: number;
  /** Words in running text. */
  runningWords: number;
  /** Headings that are links. */
  linkedHeadings: number;
  /** Fields to fill in. */
  fields: number;
}

/** What the page looked like before it was taken apart. */
export interface PageCounts {
  words: number;
  linkedHeadings: number;
  fields: number;
  isFront: boolean;
}

/** Fewer words in sentences leave nothing to choose. */
const LEAST_WORDS = 50;

/** A story between two headlines is longer than a teaser. */
const TEASER_WORDS = 45;

export function countPage(document: Document, url: string): PageCounts {
  const { body } = document;
  const headings = [...body.querySelectorAll("h1, h2, h3, h4")];
  return {
    words: countWords(body.textContent ?? ""),
    linkedHeadings: headings.filter(
      (heading) =>
        heading.querySelector("a[href]") ?? heading.closest("a[href]"),
    ).length,
    fields: body.querySelectorAll(
      'input:not([type="hidden"]):not([type="submit"]):not([type="button"])',
    ).length,
    isFront: /^https?:\/\/[^/]+\/?(index\.\w+)?([?#].*)?$/.test(url),
  };
}

export function verdictOn(
  blocks: PageBlock[],
  page: PageCounts,
): PageProblem | null {
  const runningWords = blocks
    .filter(({ kind, linkDensity, text }) => {
      const isText = kind !== "heading" && kind !== "caption";
      return isText && linkDensity < 0.5 && /[.!?…。！？।؟]/u.test(text);
    })
    .reduce((sum, { text }) => sum + countWords(text), 0);
  const { words, linkedHeadings, fields, isFront } = page;
  const found = { words, runningWords, linkedHeadings, fields };
  if (words < 10) return { kind: "empty", ...found };
  const inArticle = blocks.filter(
    ({ kind, linkDensity }) => kind === "heading" && linkDensity > 0.7,
  ).length;
  const isList =
    (inArticle >= 4 && runningWords < TEASER_WORDS * inArticle) ||
    (linkedHeadings >= 6 && runningWords < LEAST_WORDS) ||
    (isFront && linkedHeadings >= 6 && runningWords < 400);
  if (isList) return { kind: "list", ...found };
  if (runningWords >= LEAST_WORDS) return null;
  // A calendar or a table of results has no sentences, and is what the page is about all the same.
  const plainWords = blocks
    .filter(({ kind, linkDensity }) => kind !== "caption" && linkDensity < 0.3)
    .reduce((sum, { text }) => sum + countWords(text), 0);
  if (plainWords >= LEAST_WORDS && fields < 2) return null;
  return { kind: fields >= 2 ? "form" : "too-little", ...found };
}
