// Whether a page is an article at all. A home page, a search result, a login or an app is none, and is told as such.

import type { PageBlock } from "./blocks.js";
import { countWords } from "./count-words.js";
import type { Rebuilt } from "./rebuild.js";
import { findTeasers, TEASER_WORDS, type Teasers } from "./teasers.js";

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
  asksPassword: boolean;
  teasers: Teasers;
}

/** Fewer words in sentences leave nothing to choose. */
const LEAST_WORDS = 50;

/** A page that asks for a password and says no more than this is a login, whatever it says about its terms. */
const LOGIN_WORDS = 300;
const LOGIN_RUNNING_WORDS = 150;

export function countPage(
  { document, numbers }: Rebuilt,
  url: string,
): PageCounts {
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
    asksPassword: body.querySelector('input[type="password"]') !== null,
    teasers: findTeasers(numbers),
  };
}

export function verdictOn(
  blocks: PageBlock[],
  page: PageCounts,
): PageProblem | null {
  const running = blocks.filter(({ kind, linkDensity, text }) => {
    const isText = kind !== "heading" && kind !== "caption";
    return isText && linkDensity < 0.5 && /[.!?…。！？।؟]/u.test(text);
  });
  const runningWords = wordsIn(running);
  // A calendar or a table of results has no sentences, and is what the page is about all the same.
  const plain = blocks.filter(
    ({ kind, linkDensity }) => kind !== "caption" && linkDensity < 0.3,
  );
  const { words, linkedHeadings, fields, isFront, teasers } = page;
  const found = { words, runningWords, linkedHeadings, fields };
  if (words < 10) return { kind: "empty", ...found };
  const inArticle = blocks.filter(
    ({ kind, linkDensity }) => kind === "heading" && linkDensity > 0.7,
  ).length;
  const isList =
    (inArticle >= 4 && runningWords < TEASER_WORDS * inArticle) ||
    (linkedHeadings >= 6 && runningWords < LEAST_WORDS) ||
    (isFront && linkedHeadings >= 6 && runningWords < 400) ||
    (teasers.count >= 6 && wordsIn(plain, teasers) < LEAST_WORDS);
  if (isList) return { kind: "list", ...found };
  const isLogin =
    page.asksPassword &&
    words < LOGIN_WORDS &&
    runningWords < LOGIN_RUNNING_WORDS;
  if (isLogin) return { kind: "form", ...found };
  if (runningWords >= LEAST_WORDS) return null;
  if (wordsIn(plain) >= LEAST_WORDS && fields < 2) return null;
  return { kind: fields >= 2 ? "form" : "too-little", ...found };
}

/** Those of teasers are left out. */
function wordsIn(blocks: PageBlock[], teasers?: Teasers): number {
  return blocks
    .filter(({ anchors }) => !teasers?.texts.has(anchors[1] ?? -1))
    .reduce((sum, { text }) => sum + countWords(text), 0);
}
