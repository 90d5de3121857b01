// Draws one piece of an article: its element, the sentences in it, and the text between them.

import type { Piece } from "./article-pieces.js";
import { leftOutName } from "./left-out-names.js";
import { makeElement } from "./make-element.js";
import { clip, type Reading } from "./reading.js";

/** The elements of its sentences go into `spans`, by index. */
export function drawPiece(
  of: Reading,
  piece: Piece,
  spans: Map<number, HTMLElement>,
): HTMLElement {
  const text = of.textOf(piece.block);
  if (piece.leftOut !== null) {
    return makeElement(
      "p",
      { class: "left-out", dir: "auto" },
      makeElement("s", {}, clip(text.slice(piece.start, piece.end))),
      makeElement(
        "span",
        { class: "left-out-reason" },
        leftOutName(piece.leftOut),
      ),
    );
  }
  const element = elementOf(piece, of);
  let at = piece.start;
  for (let index = piece.from; index < piece.to; index++) {
    const sentence = of.sentences[index];
    if (!sentence) continue;
    if (sentence.start > at) element.append(text.slice(at, sentence.start));
    const span = makeElement(
      "span",
      { class: "sentence", "data-sentence": String(index) },
      clip(text.slice(sentence.start, sentence.end)),
    );
    spans.set(index, span);
    element.append(span);
    at = Math.max(at, sentence.end);
  }
  if (piece.end > at) element.append(clip(text.slice(at, piece.end)));
  return element;
}

function elementOf(piece: Piece, of: Reading): HTMLElement {
  const dir = "auto";
  if (isTitle(piece, of)) {
    return makeElement("p", { class: "article-title", dir });
  }
  switch (piece.kind) {
    case "heading":
      return makeElement("h3", { dir });
    case "list-item":
      return makeElement("li", { dir, class: listClass(piece, of) });
    case "quote":
      return makeElement("blockquote", { dir });
    case "caption":
      return makeElement("p", { class: "caption", dir });
    default:
      return makeElement("p", { dir });
  }
}

/** A mark that stands in the text, "-" or "3.", needs no second one from the page. */
function listClass(piece: Piece, of: Reading): string {
  const text = of.textOf(piece.block).slice(piece.start, piece.start + 8);
  return /^\s*([-*•–·]|\d+[.)])/u.test(text) ? "has-own-mark" : "";
}

/** The view's title already is a heading; here it is the first line of the text. */
function isTitle(piece: Piece, of: Reading): boolean {
  const { title } = of.analysis;
  const text = of.textOf(piece.block).slice(piece.start, piece.end);
  return piece.block === 0 && title !== null && text.includes(title);
}
