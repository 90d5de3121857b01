// A link that leads to a sentence: the page's address with a text fragment.

import type { PageArticle } from "./read.js";

/** Longer sentences are given by their first and last words. */
const WHOLE = 160;
const WORDS_AT_ENDS = 6;
const WORDS_BEFORE = 4;

/**
 * The address of a sentence, `https://example.com/story#:~:text=...`: browsers scroll there and mark it.
 *
 * @see https://wicg.github.io/scroll-to-text-fragment/
 */
export function citation(
  { url, blocks }: Pick<PageArticle, "url" | "blocks">,
  sentence: { start: number; end: number; block: number },
): string {
  const { text = "" } = blocks[sentence.block] ?? {};
  const quoted = text.slice(sentence.start, sentence.end);
  // Where the words stand twice on the page, those before them tell which are meant.
  const before = wordsOf(text.slice(0, sentence.start).trim());
  const prefix = before.slice(-WORDS_BEFORE).join("");
  const words = wordsOf(quoted);
  const isLong = quoted.length > WHOLE && words.length > 2 * WORDS_AT_ENDS;
  const parts = isLong
    ? [words.slice(0, WORDS_AT_ENDS), words.slice(-WORDS_AT_ENDS)].map((some) =>
        encode(some.join("").trim()),
      )
    : [encode(quoted)];
  const directive = [...(prefix ? [`${encode(prefix)}-`] : []), ...parts];
  return `${url.replace(/#.*$/s, "")}#:~:text=${directive.join(",")}`;
}

/** Longer pieces without a space are of a script that puts none between words. */
const LONGEST_WORD = 24;

/** Words with the space behind them: a browser finds only what begins and ends where a word does. */
function wordsOf(text: string): string[] {
  return (text.match(/\S+\s*/gu) ?? []).flatMap((word) =>
    word.length > LONGEST_WORD
      ? Array.from(segmenter().segment(word), ({ segment }) => segment)
      : [word],
  );
}

function segmenter(): Intl.Segmenter {
  made ??= new Intl.Segmenter(undefined, { granularity: "word" });
  return made;
}

let made: Intl.Segmenter | undefined;

/** Comma and hyphen part the directive; half a character cannot be written in an address. */
function encode(text: string): string {
  return encodeURIComponent(
    text.replace(/\p{Surrogate}/gu, "\ufffd"),
  ).replaceAll("-", "%2D");
}
