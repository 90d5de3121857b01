// Finds the element of a page that holds its article: Readability, on a document that nobody sees.

import { Readability } from "@mozilla/readability";
import type { About } from "./about.js";
import { keepNumbers, type Rebuilt } from "./rebuild.js";

export interface Found {
  /** `null` where there is nothing like an article. */
  root: Element | null;
  about: Partial<Omit<About, "language">>;
}

/** More texts, or characters, than any article has, and Readability would take seconds. */
const HUGE = 50_000;
const HUGE_LENGTH = 3_000_000;

/** The smallest element with this share of a huge page's text is its article: a book, a standard, a transcript. */
const MOST = 0.75;

/** Takes the document apart; the texts that are left keep their numbers. */
export function findArticle({ document, numbers }: Rebuilt): Found {
  if (numbers.size > HUGE || lengthOf(numbers) > HUGE_LENGTH) {
    return { root: mostOf(document.body, numbers), about: {} };
  }
  keepNumbers(document.body, numbers);
  const parsed = new Readability<Node>(document, {
    serializer: (root) => root,
    // What is the article's is judged once more afterwards, by class too.
    keepClasses: true,
  }).parse();
  if (!parsed) return { root: null, about: {} };
  const { content, title, byline, excerpt, siteName, publishedTime } = parsed;
  return {
    root: content as Element,
    about: {
      title: title || null,
      byline: byline || null,
      description: excerpt || null,
      site: siteName || null,
      published: publishedTime || null,
    },
  };
}

function lengthOf(texts: Map<Text, number>): number {
  let length = 0;
  for (const text of texts.keys()) length += text.length;
  return length;
}

function mostOf(body: Element, numbers: Map<Text, number>): Element {
  const lengths = new Map<Element, number>();
  let all = 0;
  for (const text of numbers.keys()) {
    all += text.length;
    const { parentElement } = text;
    if (!parentElement) continue;
    lengths.set(parentElement, (lengths.get(parentElement) ?? 0) + text.length);
  }
  // Parents stand before their children: from the end, every element is complete when it is reached.
  for (const element of [...body.getElementsByTagName("*")].reverse()) {
    const { parentElement } = element;
    const length = lengths.get(element);
    if (!parentElement || length === undefined) continue;
    lengths.set(parentElement, (lengths.get(parentElement) ?? 0) + length);
  }
  let root = body;
  for (;;) {
    const next = [...root.children].find(
      (child) => (lengths.get(child) ?? 0) > MOST * all,
    );
    if (!next) return root;
    root = next;
  }
}
