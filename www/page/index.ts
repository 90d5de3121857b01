// `nutgraf/page`: from a live page that nobody prepared to an article, and from its sentences back to their places.

/** @module nutgraf/page */

export type { Anchors, PageBlock } from "./blocks.js";
export { citation } from "./citation.js";
export { type Highlighting, highlight } from "./highlight.js";
export { type Mark, type MarkPart, marksOf } from "./marks.js";
export { PAINT_CSS } from "./paint-styles.js";
export { makePainter, type Painter, type PainterOptions } from "./painter.js";
export { type PageArticle, readPage } from "./read.js";
export { type PageData, type Snapshot, snapshot } from "./snapshot.js";
export type { PageProblem } from "./verdict.js";
