// Marks the sentences of all summaries of a page in their articles. Loaded only where that is wanted.
//
// A browser knows a layer of paint by its name, so one painter serves them all.

import type { SummarySentence } from "../lib/types.js";
import { type Mark, marksOf } from "../page/marks.js";
import { makePainter, type Painter } from "../page/painter.js";
import type { PlacedArticle } from "./read-element.js";

interface Paint {
  nodes: Text[];
  marks: Mark[];
}

const paints = new Map<object, Paint>();
let painter: Painter | null = null;

/** Marks these sentences in the place of those that were marked for the same owner. */
export function mark(
  owner: object,
  { blocks }: PlacedArticle,
  nodes: Text[],
  sentences: SummarySentence[],
): void {
  paints.set(owner, { nodes, marks: marksOf({ blocks }, sentences) });
  repaint();
}

export function unmark(owner: object): void {
  if (paints.delete(owner)) repaint();
}

/** Scrolls to one of the owner's sentences and lights it up; `false` where its text is gone. */
export function scrollTo(owner: object, index: number): boolean {
  let before = 0;
  for (const [other, { marks }] of paints) {
    if (other === owner) return painter?.scrollTo(before + index) ?? false;
    before += marks.length;
  }
  return false;
}

function repaint(): void {
  painter?.clear();
  const nodes: Text[] = [];
  const marks: Mark[] = [];
  for (const paint of paints.values()) {
    const first = nodes.length;
    // Not all at once: a call takes no more than some 100,000 arguments.
    for (const node of paint.nodes) nodes.push(node);
    for (const { strength, parts } of paint.marks) {
      marks.push({
        strength,
        parts: parts.map(([node, start, text]) => [first + node, start, text]),
      });
    }
  }
  painter = makePainter(nodes);
  painter.paint(marks);
}
