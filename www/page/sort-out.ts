// Sorts out the blocks of the element that Readability found: what a page puts into an article that is none of it.
//
// What stands in the text itself is known by the core (`src/boilerplate`). Here is what only the page shows: names of
// classes, pictures, and what stands before the first paragraph and behind the last one.

import type { FoundBlock } from "./blocks.js";
import { rolesOf } from "./class-names.js";
import { countWords } from "./count-words.js";
import { endsArticle, isClutterLine, opensSelfPortrait } from "./lines.js";

export interface AboutPage {
  title: string | null;
  byline: string | null;
}

interface Line {
  block: FoundBlock;
  words: number;
  isGone: boolean;
}

export function sortOut(
  blocks: FoundBlock[],
  root: Element,
  about: AboutPage,
): FoundBlock[] {
  const lines = blocks.map((block) => ({
    block,
    words: countWords(block.text),
    isGone: false,
  }));
  const parts = lines.map(({ block, words }) => ({
    element: block.element,
    words,
  }));
  for (const [index, role] of rolesOf(parts, root).entries()) {
    const line = lines[index] as Line;
    if (role === "clutter") line.isGone = true;
    if (role === "caption") line.block.kind = "caption";
  }
  for (const line of lines) {
    const { text, linkDensity } = line.block;
    if (
      isClutterLine(text, line.words) ||
      isShoutedLink(text, linkDensity) ||
      isProgram(line.block.element)
    ) {
      line.isGone = true;
    }
  }
  markCaptions(lines, root);
  cutBehindEnd(lines);
  cutBefore(lines, about);
  cutAfter(lines);
  return lines.filter(({ isGone }) => !isGone).map(({ block }) => block);
}

/** Lines of a program, set by hand. */
function isProgram(element: Element): boolean {
  return element.closest("pre")?.querySelector("code") != null;
}

/** Words of a paragraph that nobody takes for a teaser. */
const LONG = 25;

/** Of a caption. */
const CAPTION_WORDS = 60;
/** Of what stands below a caption. */
const CREDIT_LENGTH = 120;

/** "MINISTER QUITS OVER ROAD DEAL", or a row of links. */
function isShoutedLink(text: string, linkDensity: number): boolean {
  if (linkDensity < 0.7) return false;
  const isShouted = text === text.toUpperCase() && text !== text.toLowerCase();
  return isShouted || text.split(/[,|·•]/u).length > 4;
}

function isParagraph({ block, words, isGone }: Line): boolean {
  const { kind, linkDensity, text } = block;
  return (
    !isGone &&
    kind !== "heading" &&
    kind !== "caption" &&
    linkDensity < 0.5 &&
    (words >= LONG || (words >= 8 && isSentence(text)))
  );
}

function isSentence(text: string): boolean {
  return /[.!?…:。！？।؟]["'”’»)\]]*$/u.test(text.trimEnd());
}

/**
 * The words of a caption share the smallest element around them with a picture, and with hardly anything else. A
 * sentence that shares its own paragraph with one is a sentence, and what is quoted beside one a quotation.
 */
function isBesidePicture(
  { block, words }: Line,
  lengths: Map<Element, number>,
): boolean {
  const { kind } = block;
  if (words > CAPTION_WORDS || kind === "caption" || kind === "quote") {
    return false;
  }
  const hasPicture = (element: Element) =>
    element.querySelector("img, video, picture") !== null;
  if (hasPicture(block.element)) return !isSentence(block.text);
  const own = block.text.length;
  let parent = block.element.parentElement;
  while (parent && (lengths.get(parent) ?? Infinity) <= own + CREDIT_LENGTH) {
    if (hasPicture(parent)) return true;
    parent = parent.parentElement;
  }
  return false;
}

/** How much text stands in each element below the root. */
function lengthsIn(lines: Line[], root: Element): Map<Element, number> {
  const lengths = new Map<Element, number>();
  for (const { block } of lines) {
    let element: Element | null = block.element;
    // Readability's own element is no part of the page.
    while (element && element !== root && !/^readability-/.test(element.id)) {
      lengths.set(element, (lengths.get(element) ?? 0) + block.text.length);
      element = element.parentElement;
    }
  }
  return lengths;
}

/** Where this share of the words stands beside pictures, the pictures are the article. */
const MOST_BESIDE_PICTURES = 0.2;

function markCaptions(lines: Line[], root: Element): void {
  const total = lines.reduce((sum, { words }) => sum + words, 0);
  const lengths = lengthsIn(lines, root);
  const beside = lines.filter(
    (line) => !line.isGone && isBesidePicture(line, lengths),
  );
  const words = beside.reduce((sum, line) => sum + line.words, 0);
  if (words > MOST_BESIDE_PICTURES * total) return;
  for (const { block } of beside) block.kind = "caption";
}

function cutBehindEnd(lines: Line[]): void {
  const total = lines.reduce((sum, { words }) => sum + words, 0);
  let before = 0;
  for (const [index, { block, words }] of lines.entries()) {
    before += words;
    if (before <= 0.5 * total) continue;
    const isPortrait = opensSelfPortrait(block.text, words);
    if (!isPortrait && !endsArticle(block.text, words)) continue;
    const rest = lines.slice(index);
    const running = rest.filter(isParagraph);
    // A box in the middle of the text also begins so.
    const ownWords = running.reduce((sum, line) => sum + line.words, 0);
    if (ownWords > 0.35 * total) continue;
    // Where the text goes on behind the box, in the same element, only the box is none of it.
    const next = isPortrait ? -1 : goesOnAt(rest, lines.slice(0, index));
    for (const line of next < 0 ? rest : rest.slice(0, next)) {
      line.isGone = true;
    }
    if (next < 0) return;
  }
}

/** The first long paragraph that stands where the text before it does. */
function goesOnAt(rest: Line[], before: Line[]): number {
  const main = mainHolder(before);
  return rest.findIndex(
    (line) =>
      isParagraph(line) && line.words >= LONG && holderOf(line) === main,
  );
}

/** The element in which most of the running text stands. */
function mainHolder(lines: Line[]): Element | null {
  const words = new Map<Element | null, number>();
  for (const line of lines.filter(isParagraph)) {
    const holder = holderOf(line);
    words.set(holder, (words.get(holder) ?? 0) + line.words);
  }
  const [[main] = [null]] = [...words].sort(([, a], [, b]) => b - a);
  return main;
}

/** Around the line's own element; what only sets letters is none of its own. */
function holderOf({ block }: Line): Element | null {
  const own = block.element.closest(
    "p, li, blockquote, pre, div, section, article, h1, h2, h3, h4, h5, h6",
  );
  return own?.parentElement ?? null;
}

/** A year, or the time of a day. */
const WHEN = /\b(19|20)\d\d\b|\d:\d\d/;

/** Before the first paragraph: the title once more, who wrote it, when, what the page is called. */
function cutBefore(lines: Line[], { title, byline }: AboutPage): void {
  const first = lines.findIndex(isParagraph);
  if (first < 0) return;
  const before = lines.slice(0, first).filter(({ isGone }) => !isGone);
  const skipped = before.reduce((sum, { words }) => sum + words, 0);
  if (skipped > 120) return;
  const main = mainHolder(lines);
  for (const line of before) {
    const { text, kind } = line.block;
    const repeats =
      sameLetters(text, title ?? "") || sameLetters(text, byline ?? "");
    // A line of the text itself is one too, unless it says when.
    const isOwn = kind === "paragraph" && holderOf(line) === main;
    const isLabel =
      kind !== "list-item" && !isSentence(text) && !(isOwn && !WHEN.test(text));
    const isStandfirst = kind === "heading" && line.words > 10;
    line.isGone = repeats || isStandfirst || isLabel;
  }
}

/** Behind the last paragraph: headings of nothing, links, and a name. */
function cutAfter(lines: Line[]): void {
  const last = lines.findLastIndex(isParagraph);
  if (last < 0) return;
  for (const line of lines.slice(last + 1)) {
    const { kind, linkDensity } = line.block;
    if (kind === "heading" || linkDensity > 0.5) line.isGone = true;
  }
}

function sameLetters(one: string, other: string): boolean {
  const [a, b] = [one, other].map((text) =>
    text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ""),
  ) as [string, string];
  if (a.length < 4 || b.length < 4) return false;
  return a === b || (a.length > 0.5 * b.length && b.includes(a));
}
