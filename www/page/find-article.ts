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
  unwrapParagraphs(document.body);
  unwrapQuotes(document.body);
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

/**
 * Sites that are put together from cards give each paragraph an element of its own, or two, of which Readability drops
 * those with a link in them. Here each is its paragraph, with all their names.
 */
function unwrapParagraphs(body: Element): void {
  for (const paragraph of [...body.getElementsByTagName("p")]) {
    let around = wrapperOf(paragraph);
    if (!around || linkShare(paragraph) > 0.5) continue;
    for (; around; around = wrapperOf(paragraph)) {
      const names = [around, paragraph].map((one) => one.getAttribute("class"));
      paragraph.setAttribute("class", names.filter(Boolean).join(" "));
      around.replaceWith(paragraph);
    }
  }
}

/** A post that the article quotes from a network is part of it, whatever the frame around it is called ("social"). */
function unwrapQuotes(body: Element): void {
  for (const quote of [...body.getElementsByTagName("blockquote")]) {
    wrapperOf(quote)?.replaceWith(quote);
  }
}

/** The box that holds this and nothing else. */
function wrapperOf(inner: Element): Element | null {
  const { parentElement: around } = inner;
  return around?.localName === "div" && holdsOnly(around, inner)
    ? around
    : null;
}

function holdsOnly(around: Element, inner: Element): boolean {
  for (const node of around.childNodes) {
    if (
      node !== inner &&
      (node.nodeType === 1 || /\S/.test(node.nodeValue ?? ""))
    )
      return false;
  }
  return true;
}

function linkShare(element: Element): number {
  let linked = 0;
  for (const link of element.getElementsByTagName("a"))
    linked += link.textContent?.length ?? 0;
  return linked / (element.textContent?.length || 1);
}
