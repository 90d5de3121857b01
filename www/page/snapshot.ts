// Takes a picture of a page: what can be read in it, as plain data, and the live text nodes that it was read from.
//
// The page is only looked at. The data may go to another place, an extension's own page for instance; the nodes stay,
// and number `n` in the data is node `n` of them.

import { isOutOfSight } from "./sight.js";

/** A page, or a part of it, as plain data. */
export interface PageData {
  url: string;
  /** What was taken: all of it, what the reader had marked, or one element. */
  scope: "page" | "selection" | "element";
  /**
   * The tree, one string a step: `<name`, followed by attribute names and values, all parted by line feeds; `"` and a
   * text; `>` at the end of an element.
   */
  tree: string[];
  /** Of the texts that were taken from their middle on: number and first character. */
  starts: [node: number, start: number][];
}

/** A page as data, and the nodes that its texts came from. */
export interface Snapshot {
  data: PageData;
  nodes: Text[];
}

/** These hold no text that a reader sees as part of the page. */
const SILENT = new Set(
  "style noscript template svg canvas object embed video audio link select textarea datalist map math nutgraf-summary".split(
    " ",
  ),
);

/** What finding the article needs to know of an element. */
const ATTRIBUTES = new Set(
  `id class role rel itemprop itemtype property name content href datetime lang dir type
  aria-hidden aria-modal summary datatable colspan`.split(/\s+/u),
);

/** Smaller frames hold advertisements and buttons. */
const FRAME_WIDTH = 300;
const FRAME_HEIGHT = 200;

/** Fewer words than this are marked by accident, or to be copied. */
const MARKED_WORDS = 12;

/**
 * Takes a picture of what can be read, as it stands now: shadow trees that are open and frames of the same origin
 * included, what is hidden left out. Without an element, what the reader has marked counts as the whole.
 */
export function snapshot(root: Document | Element = document): Snapshot {
  const { ownerDocument } = root;
  const page = ownerDocument ?? (root as Document);
  const url = page.location?.href ?? page.URL;
  if (ownerDocument) {
    const camera = new Camera("element", url, null);
    // What was asked for by name is wanted though nobody sees it: it lies in a closed tab, say.
    camera.looksBehind = isOutOfSight(root as Element);
    // What the page says about itself goes with any part of it.
    camera.open(page.documentElement);
    if (page.head) camera.take(page.head);
    return camera.take(root as Element).close();
  }
  const marked = markedRanges(page);
  const scope = marked ? "selection" : "page";
  const seen = new Camera(scope, url, marked).take(page.documentElement);
  if (!seen.hidesMost) return seen;
  // Some pages hide everything until a script of theirs has run.
  const all = new Camera(scope, url, marked);
  all.looksBehind = true;
  return all.take(page.documentElement);
}

function markedRanges(page: Document): Range[] | null {
  const selection = page.getSelection?.();
  if (!selection || selection.isCollapsed) return null;
  const words = selection.toString().trim().split(/\s+/u);
  // Scripts that put no space between words.
  const isLong = words.length >= MARKED_WORDS || words.join("").length >= 80;
  if (!isLong) return null;
  return Array.from({ length: selection.rangeCount }, (_, index) =>
    selection.getRangeAt(index),
  );
}

class Camera implements Snapshot {
  readonly data: PageData;
  readonly nodes: Text[] = [];
  /** Also takes what is out of sight. */
  looksBehind = false;
  private readonly marked: Range[] | null;
  private visible = 0;
  private hidden = 0;

  constructor(scope: PageData["scope"], url: string, marked: Range[] | null) {
    this.data = { url, scope, tree: [], starts: [] };
    this.marked = marked;
  }

  get hidesMost(): boolean {
    return this.hidden > 1_000 && this.hidden > 3 * this.visible;
  }

  /** Takes an element without what stands in it. */
  open(element: Element): void {
    this.element(element);
  }

  close(): this {
    this.data.tree.push(">");
    return this;
  }

  take(root: Element): this {
    // Not by recursion: a page may be as deep as it likes.
    const above: Level[] = [];
    let level: Level = { next: root, rest: [] };
    for (;;) {
      const node = level.next;
      if (!node) {
        const outer = above.pop();
        if (!outer) return this;
        if (!level.isSeenThrough) this.data.tree.push(">");
        level = outer;
        continue;
      }
      // What stands in a slot has its siblings elsewhere.
      level.next = level.rest ? (level.rest.shift() ?? null) : node.nextSibling;
      if (node.nodeType === 3 || node.nodeType === 4) {
        this.text(node as Text);
      } else if (node.nodeType === 1) {
        const inside = this.element(node as Element);
        if (inside) {
          above.push(level);
          level = inside;
        }
      }
    }
  }

  private text(node: Text): void {
    const { data } = node;
    if (!this.marked || node.parentElement?.localName === "title") {
      this.keep(node, 0, data.length);
      return;
    }
    for (const range of this.marked) {
      if (!range.intersectsNode(node)) continue;
      const start = range.startContainer === node ? range.startOffset : 0;
      const end = range.endContainer === node ? range.endOffset : data.length;
      if (start < end) this.keep(node, start, end);
    }
  }

  private keep(node: Text, start: number, end: number): void {
    if (start > 0) this.data.starts.push([this.nodes.length, start]);
    this.data.tree.push(`"${node.data.slice(start, end)}`);
    this.nodes.push(node);
    this.visible += end - start;
  }

  /** Where to go on inside; nowhere, where the element is passed over. */
  private element(element: Element): Level | null {
    const name = element.localName;
    if (SILENT.has(name)) return null;
    if (name === "script") return this.linkedData(element);
    if (!this.looksBehind && isOutOfSight(element)) {
      this.hidden += element.textContent?.length ?? 0;
      return null;
    }
    if (name === "iframe" || name === "frame") {
      return this.frame(element as HTMLIFrameElement);
    }
    // What stands in slots are siblings, as on the screen.
    if (name === "slot") return { ...insideOf(element), isSeenThrough: true };
    let step = `<${isBlockBySight(element) ? "div" : nameOf(name)}`;
    if (element.hasAttributes()) {
      for (const attribute of element.getAttributeNames()) {
        if (!ATTRIBUTES.has(attribute)) continue;
        const value = element.getAttribute(attribute) ?? "";
        step += `\n${attribute}\n${oneLine(value)}`;
      }
    }
    // A picture without a source is taken for none.
    if (name === "img") step += "\ndata-src\n1";
    this.data.tree.push(step);
    return insideOf(element);
  }

  private linkedData(script: Element): null {
    if (script.getAttribute("type")?.includes("ld+json")) {
      const text = script.textContent ?? "";
      this.data.tree.push(
        "<script\ntype\napplication/ld+json",
        `'${text}`,
        ">",
      );
    }
    return null;
  }

  private frame(frame: HTMLIFrameElement): Level | null {
    let body: HTMLElement | null = null;
    try {
      body = frame.contentDocument?.body ?? null;
    } catch {
      // Of another origin.
    }
    const { clientWidth, clientHeight } = frame;
    if (!body || clientWidth < FRAME_WIDTH || clientHeight < FRAME_HEIGHT) {
      return null;
    }
    this.data.tree.push("<div\nclass\nframe");
    return { next: body.firstChild, rest: null };
  }
}

/** What comes next on one level of the tree: by siblings, or from a list. */
interface Level {
  next: Node | null;
  rest: Node[] | null;
  /** The element itself is none in the picture. */
  isSeenThrough?: boolean;
}

function insideOf(element: Element): Level {
  const { shadowRoot, localName } = element;
  if (shadowRoot) return { next: shadowRoot.firstChild, rest: null };
  if (localName === "slot") {
    const [next, ...rest] =
      (element as HTMLSlotElement).assignedNodes?.() ?? [];
    if (next) return { next, rest };
  }
  return { next: element.firstChild, rest: null };
}

/** Of elements that say nothing by their names, whether the page sets them as blocks. */
function isBlockBySight(element: Element): boolean {
  const { localName, ownerDocument } = element;
  if (localName !== "span" && !localName.includes("-")) return false;
  const style = ownerDocument.defaultView?.getComputedStyle(element);
  return /^(block|flex|grid|flow-root|list-item|table)$/.test(
    style?.display ?? "",
  );
}

/** A name that can be one again elsewhere. */
function nameOf(name: string): string {
  return /^[a-z][\w:.-]*$/u.test(name) ? name : "span";
}

function oneLine(value: string): string {
  return value.length > 500 || value.includes("\n")
    ? value.slice(0, 500).replaceAll("\n", " ")
    : value;
}
