// Paints marks into a live page with the CSS Custom Highlight API: nothing is put into the page's own tree.

import { dimmedRanges } from "./dim.js";
import type { Mark, MarkPart } from "./marks.js";
import { NAMES, nameOf, paintStyles } from "./paint-styles.js";

export interface PainterOptions {
  /** Dims all that was not chosen. Default: `false`. */
  skim?: boolean;
  /** Brings the colours along. Default: `true`; an extension inserts `PAINT_CSS` by its own means. */
  styles?: boolean;
  /** Called when the page has changed and sentences were lost or found again. */
  onChange?: (lost: number[]) => void;
}

export interface Painter {
  /** Indices of marks whose text is no longer on the page. */
  readonly lost: number[];
  /** Paints the marks in the place of those before. For each its ranges, or `null` where its text is gone. */
  paint(marks: Mark[], options?: { skim?: boolean }): (Range[] | null)[];
  /** Scrolls to a mark and lights it up; `false` where its text is gone. */
  scrollTo(index: number): boolean;
  clear(): void;
}

/** So long after a change of the page the paint is looked after, in milliseconds. */
const SETTLE = 120;

/** @param nodes - The text nodes of the snapshot that the marks were made from. */
export function makePainter(
  nodes: Text[],
  options: PainterOptions = {},
): Painter {
  const { styles = true, onChange } = options;
  let skim = options.skim ?? false;
  let marks: Mark[] = [];
  let found: (Range[] | null)[] = [];
  let lit: number | null = null;
  let undoStyles = () => {};
  let timer: ReturnType<typeof setTimeout> | undefined;
  const views = viewsOf(nodes);
  // Neither looks at attributes: paint changes none, and a page that animates changes many.
  const observer = new MutationObserver(() => {
    clearTimeout(timer);
    timer = setTimeout(lookAgain, SETTLE);
  });

  function lost(): number[] {
    return found.flatMap((ranges, index) => (ranges ? [] : [index]));
  }

  function lookAgain(): void {
    const before = lost().join();
    draw();
    if (lost().join() !== before) onChange?.(lost());
  }

  function draw(): void {
    found = marks.map(({ parts }) => rangesOf(nodes, parts));
    const layers = new Map<string, AbstractRange[]>();
    for (const [index, ranges] of found.entries()) {
      const { strength } = marks[index] as Mark;
      const name = index === lit ? NAMES.lit : nameOf(strength);
      layers.set(name, [...(layers.get(name) ?? []), ...(ranges ?? [])]);
    }
    if (skim)
      layers.set(
        NAMES.dim,
        dimmedRanges(
          nodes,
          found.flatMap((ranges) => ranges ?? []),
        ),
      );
    for (const view of views) paintView(view, layers);
  }

  function clear(): void {
    observer.disconnect();
    clearTimeout(timer);
    undoStyles();
    undoStyles = () => {};
    marks = [];
    found = [];
    lit = null;
    for (const view of views) paintView(view, new Map());
  }

  return {
    get lost() {
      return lost();
    },
    paint(next, { skim: nextSkim = skim } = {}) {
      clear();
      marks = next;
      skim = nextSkim;
      if (marks.length === 0) return [];
      if (styles) undoStyles = paintStyles(nodes);
      draw();
      for (const { document } of views) {
        observer.observe(document, {
          subtree: true,
          childList: true,
          characterData: true,
        });
      }
      return found;
    },
    scrollTo(index) {
      lit = index;
      draw();
      const [range] = found[index] ?? [];
      // A page may keep the story it showed before, out of sight.
      if (!range || range.getClientRects().length === 0) return false;
      bringIntoView(range);
      return true;
    },
    clear,
  };
}

type View = Window & typeof globalThis;

/** The page's own window, and those of frames that were read. */
function viewsOf(nodes: Text[]): View[] {
  const documents = new Set(nodes.map((node) => node.ownerDocument));
  return [...documents].flatMap((document) =>
    document.defaultView ? [document.defaultView] : [],
  );
}

/** A part of an extension in Firefox gets its own page's registry from every frame, unless it asks as the frame does. */
function seenFromInside(view: View): View {
  const { wrappedJSObject } = view as View & { wrappedJSObject?: View };
  return (view !== window && wrappedJSObject) || view;
}

function paintView(view: View, layers: Map<string, AbstractRange[]>): void {
  // Highlights belong to one document each.
  const { CSS, Highlight } = seenFromInside(view);
  const registry = CSS?.highlights;
  if (!registry) return;
  for (const name of Object.values(NAMES)) {
    const own = (layers.get(name) ?? []).filter(
      ({ startContainer }) => startContainer.ownerDocument === view.document,
    );
    if (own.length === 0) {
      registry.delete(name);
      continue;
    }
    const layer = new Highlight(...own.splice(0, 1));
    for (const range of own) layer.add(range);
    registry.set(name, layer);
  }
}

/** A node is known for itself wherever the page moves it; its text has to be what it was. */
function rangesOf(nodes: Text[], parts: MarkPart[]): Range[] | null {
  const ranges: Range[] = [];
  for (const [number, start, text] of parts) {
    const node = nodes[number];
    // Of a frame that is gone, the texts are still in a document, but that is nowhere.
    if (!node?.isConnected || !node.ownerDocument.defaultView) return null;
    const at = placeIn(node.data, text, start);
    if (at === null) return null;
    const range = node.ownerDocument.createRange();
    range.setStart(node, at);
    range.setEnd(node, at + text.length);
    ranges.push(range);
  }
  return ranges.length > 0 ? ranges : null;
}

/** Where it was; else where it is now, if it stands there once. */
function placeIn(data: string, text: string, start: number): number | null {
  if (data.startsWith(text, start)) return start;
  const at = data.indexOf(text);
  return at >= 0 && at === data.lastIndexOf(text) ? at : null;
}

function bringIntoView(range: Range): void {
  const view = range.startContainer.ownerDocument?.defaultView;
  // Also scrolls boxes and frames around it.
  range.startContainer.parentElement?.scrollIntoView({
    block: "center",
    behavior: "instant",
  });
  if (!view) return;
  const { top, bottom } = range.getBoundingClientRect();
  // A paragraph may be longer than the window.
  if (top < 0 || bottom > view.innerHeight) {
    view.scrollBy({ top: top - view.innerHeight / 3, behavior: "instant" });
  }
}
