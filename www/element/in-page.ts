// The summary's sentences in the article, where that stands on this page: their addresses, their marks, the way to them.

import type { Summary, SummarySentence } from "../lib/types.js";
import { citation } from "../page/citation.js";
import type { PlacedArticle, Read } from "./read-element.js";

export interface InPage {
  /** The address of a sentence; `null` where the article is not on this page. */
  addressOf(read: Read | null): ((sentence: SummarySentence) => string) | null;
  /** Marks all sentences of a summary, or none. */
  mark(read: Read | null, summary: Summary | null): Promise<void>;
  /** Scrolls to one sentence and lights it up, among the others where they are marked. */
  goTo(read: Read, summary: Summary, index: number): Promise<void>;
  clear(): void;
}

export function makeInPage(): InPage {
  const owner = {};
  let isMarked = false;
  // Loaded for those alone who see marks.
  let painting: typeof import("./in-place.js") | null = null;
  let asked = 0;

  async function paint(
    { article, nodes }: Read,
    sentences: SummarySentence[],
  ): Promise<boolean> {
    asked += 1;
    const own = asked;
    painting ??= await import("./in-place.js");
    if (own !== asked) return false;
    painting.mark(owner, article as PlacedArticle, nodes, sentences);
    return true;
  }

  function clear(): void {
    asked += 1;
    isMarked = false;
    painting?.unmark(owner);
  }

  return {
    addressOf(read) {
      if (!isPlaced(read)) return null;
      return (sentence) => citation(read.article as PlacedArticle, sentence);
    },
    async mark(read, summary) {
      if (!isPlaced(read) || !summary) return clear();
      isMarked = await paint(read, summary.sentences);
    },
    async goTo(read, { sentences }, index) {
      const sentence = sentences[index];
      if (!sentence || (!isMarked && !(await paint(read, [sentence])))) return;
      painting?.scrollTo(owner, isMarked ? index : 0);
    },
    clear,
  };
}

export function isPlaced(read: Read | null): read is Read {
  return read !== null && read.nodes.length > 0;
}
