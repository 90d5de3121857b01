// From the element that holds an article to its blocks, each tied to the page's text nodes.

import { type Walked, walkLoaded } from "../lib/engine.js";
import type { ArticleBlock, BlockKind } from "../lib/types.js";

/**
 * Where a block's text stands in the page, four numbers a piece: first character in the block's text, number of the
 * text node, first character in it, length. Between two pieces white space was folded or a soft hyphen left out.
 */
export type Anchors = number[];

export interface PageBlock extends ArticleBlock {
  kind: BlockKind;
  linkDensity: number;
  anchors: Anchors;
}

/** A block, and the smallest element of the tree that holds all of it. */
export interface FoundBlock extends PageBlock {
  element: Element;
}

/** As the walk numbers them. */
const KINDS: BlockKind[] = [
  "paragraph",
  "heading",
  "list-item",
  "quote",
  "caption",
  "other",
];
const IN_LINK = 1;
const PREFORMATTED = 2;
const AFTER_BREAK = 4;
const IN_NEW_CELL = 8;

/** Runs of characters without white space that a page would fold, and without soft hyphens. */
const PIECES = /[^\t\n\f\r \u00ad]+(?: [^\t\n\f\r \u00ad]+)*/g;

/** Where there is more than one piece, or white space around it. */
const SPLIT = /[\t\n\f\r\u00ad]|^ | $| {2}/;

/**
 * @param places - The number of a text node, and the first of its characters that was taken.
 * @param walk - Where the wasm is not at hand, another walk that finds the same.
 */
export function blocksOf(
  root: Element,
  places: (node: Text) => [number: number, start: number] | undefined,
  walk: (root: Node) => Walked = walkLoaded,
): FoundBlock[] {
  const { numbers, nodes } = walk(root);
  const blocks: FoundBlock[] = [];
  let next = 0;
  for (let at = 0; at < numbers.length; ) {
    const kind = KINDS[numbers[at] as number] ?? "paragraph";
    const count = numbers[at + 1] as number;
    const open = new OpenBlock(kind, blocks);
    for (let index = 0; index < count; index++) {
      const node = nodes[next] as Text;
      open.add(node, places(node), numbers[at + 2 + index] as number);
      next += 1;
    }
    open.close();
    at += 2 + count;
  }
  return blocks;
}

class OpenBlock {
  private text = "";
  private anchors: Anchors = [];
  private linked = 0;
  private element: Element | null = null;
  private isSpaced = false;
  private isBroken = false;

  constructor(
    private readonly kind: BlockKind,
    private readonly done: FoundBlock[],
  ) {}

  add(
    node: Text,
    place: [number: number, start: number] | undefined,
    flags: number,
  ): void {
    const { data } = node;
    if (flags & AFTER_BREAK) {
      this.isBroken = true;
      this.isSpaced = true;
    }
    if (flags & IN_NEW_CELL) this.isSpaced = true;
    // Most texts are one piece; looking for more costs a list each.
    if (!SPLIT.test(data)) {
      if (data !== "") this.addPiece(data, 0, node, place, flags);
      return;
    }
    let end = 0;
    for (const { 0: piece, index } of data.matchAll(PIECES)) {
      this.addGap(data.slice(end, index), flags);
      end = index + piece.length;
      this.addPiece(piece, index, node, place, flags);
    }
    this.addGap(data.slice(end), flags);
  }

  private addPiece(
    piece: string,
    index: number,
    node: Text,
    place: [number: number, start: number] | undefined,
    flags: number,
  ): void {
    // A line break between two lines of one sentence is a space, any other parts blocks.
    if (this.isBroken && !(/^\p{Ll}/u.test(piece) && isOpen(this.text))) {
      this.close();
    }
    this.isBroken = false;
    if (this.isSpaced && this.text !== "") this.text += " ";
    this.isSpaced = false;
    if (place) {
      const [number, start] = place;
      this.anchors.push(this.text.length, number, start + index, piece.length);
    }
    this.text += piece;
    this.element = holderOf(this.element, node);
    if (flags & IN_LINK) this.linked += piece.length;
  }

  close(): void {
    const { text, kind, anchors, linked, element } = this;
    if (element) {
      const linkDensity = Math.min(1, linked / text.length);
      this.done.push({ text, kind, linkDensity, anchors, element });
    }
    this.text = "";
    this.anchors = [];
    this.linked = 0;
    this.element = null;
    this.isSpaced = false;
  }

  private addGap(between: string, flags: number): void {
    if (/[^\u00ad]/.test(between)) this.isSpaced = true;
    if (flags & PREFORMATTED && /\n[\t ]*\r?\n/.test(between)) {
      this.isBroken = true;
    }
  }
}

/** True where a line does not end as a sentence or a label does. */
function isOpen(line: string): boolean {
  return !/[.!?…:;。！？]["'”’»)\]]*$/u.test(line);
}

function holderOf(holder: Element | null, node: Text): Element | null {
  let element = holder ?? node.parentElement;
  while (element && !element.contains(node)) element = element.parentElement;
  return element;
}
