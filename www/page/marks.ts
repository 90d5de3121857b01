// From a sentence of an article to its places in the page.

import type { Range as TextRange } from "../lib/types.js";
import type { PageBlock } from "./blocks.js";

/** A piece of a text node: its number in the snapshot, first character, and the text that stands there. */
export type MarkPart = [node: number, start: number, text: string];

/** What to paint for one sentence: plain data, for the page that the snapshot was taken of. */
export interface Mark {
  parts: MarkPart[];
  /** From 0 to 1: how strong the marker is. */
  strength: number;
}

/** The place of each sentence, in their order; the one with the highest score is the strongest. */
export function marksOf(
  { blocks }: { blocks: PageBlock[] },
  sentences: (TextRange & { block: number; score: number })[],
): Mark[] {
  const scores = sentences.map(({ score }) => score);
  const [lowest, highest] = [Math.min(...scores), Math.max(...scores)];
  return sentences.map(({ start, end, block, score }) => ({
    parts: partsOf(blocks[block], start, end),
    strength: highest > lowest ? (score - lowest) / (highest - lowest) : 1,
  }));
}

function partsOf(
  block: PageBlock | undefined,
  start: number,
  end: number,
): MarkPart[] {
  const parts: MarkPart[] = [];
  const { text = "", anchors = [] } = block ?? {};
  for (let at = 0; at < anchors.length; at += 4) {
    // A block may have tens of thousands of pieces: a list is cut for none of them but these four numbers.
    const [first = 0, node = 0, place = 0, length = 0] = anchors.slice(
      at,
      at + 4,
    );
    const from = Math.max(start, first);
    const to = Math.min(end, first + length);
    if (from < to)
      parts.push([node, place + from - first, text.slice(from, to)]);
  }
  return parts;
}
