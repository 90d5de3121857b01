// The teasers of a page: headlines that lead elsewhere, each with the few words behind it. A search result, a home page
// or a list of stories is made of them, whatever its elements are called.

import { countWords } from "./count-words.js";

export interface Teasers {
  count: number;
  /** The numbers of the texts that stand in them. */
  texts: ReadonlySet<number>;
}

/** A link of fewer words is a menu's, or a name. */
const HEADLINE_WORDS = 4;

/** More words between two headlines are a story. */
export const TEASER_WORDS = 45;

/** A headline is all, or nearly all, that its block says. */
const MOST = 0.6;

const BLOCKS =
  "p, li, td, dt, dd, div, section, article, h1, h2, h3, h4, h5, h6, body";

/** @param numbers - The number of each text of the page, in its order. */
export function findTeasers(numbers: ReadonlyMap<Text, number>): Teasers {
  const lengths = new Map<Element, number>();
  const lengthOf = (element: Element) => {
    const known = lengths.get(element);
    if (known !== undefined) return known;
    const length = element.textContent?.trim().length ?? 0;
    lengths.set(element, length);
    return length;
  };
  const isHeadline = (link: Element) => {
    const holder = link.parentElement?.closest(BLOCKS) ?? link;
    const holdsBlocks = link.querySelector(BLOCKS) !== null;
    return (
      (holdsBlocks || lengthOf(link) > MOST * lengthOf(holder)) &&
      countWords(link.textContent ?? "") >= HEADLINE_WORDS
    );
  };
  const headlines = new Map<Element, boolean>();
  const texts = new Set<number>();
  let count = 0;
  let headline: Element | null = null;
  let open: number[] = [];
  let words = 0;
  const close = () => {
    if (headline && words <= TEASER_WORDS) {
      count += 1;
      for (const number of open) texts.add(number);
    }
    open = [];
    words = 0;
  };
  for (const [text, number] of numbers) {
    const link = text.parentElement?.closest("a[href]") ?? null;
    if (link && !headlines.has(link)) headlines.set(link, isHeadline(link));
    if (link && headlines.get(link)) {
      if (link !== headline) close();
      headline = link;
    } else if (headline) {
      words += countWords(text.data);
    }
    if (headline) open.push(number);
  }
  close();
  return { count, texts };
}
