// Paints a summary into the page that it was made from.

import type { Summary, SummarySentence } from "../lib/types.js";
import { marksOf } from "./marks.js";
import { makePainter, type PainterOptions } from "./painter.js";
import { nodesOf, type PageArticle } from "./read.js";

export interface Highlighting {
  /** Sentences whose text is no longer on the page; nothing is painted for them. */
  readonly lost: SummarySentence[];
  /** Scrolls to a sentence and lights it up; `false` where its text is gone. */
  scrollTo(sentence: SummarySentence): boolean;
  /** Takes all paint away. */
  clear(): void;
}

/**
 * Paints the sentences of a summary into the page, the stronger the higher their score. Nothing is put into the
 * page's own tree; what changes there is followed, and what is gone is told, never painted in a wrong place.
 *
 * @param page - From `readPage(document)` or `readPage(element)`, in the same page.
 * @throws `TypeError` where `page` was read from a picture: paint that with `makePainter`, where the picture was taken.
 */
export function highlight(
  page: PageArticle,
  summary: Summary,
  options: PainterOptions = {},
): Highlighting {
  const nodes = nodesOf(page);
  if (!nodes) {
    throw new TypeError(
      "expected `page` to be read from this document by `readPage`, but found one without text nodes",
    );
  }
  const painter = makePainter(nodes, options);
  const { sentences } = summary;
  painter.paint(marksOf(page, sentences));
  return {
    get lost() {
      return painter.lost.flatMap((index) => sentences[index] ?? []);
    },
    scrollTo: (sentence) => painter.scrollTo(sentences.indexOf(sentence)),
    clear: () => painter.clear(),
  };
}
