// The walk of src/wasm/page.rs once more, for pages whose policy forbids wasm. A test holds the two equal.

import type { Walked } from "../lib/engine.js";

const IN_LINK = 1;
const PREFORMATTED = 2;
const AFTER_BREAK = 4;
const IN_NEW_CELL = 8;

const SILENT = names(
  "SCRIPT STYLE NOSCRIPT TEMPLATE IFRAME SVG TEXTAREA SELECT HEAD BUTTON",
);
const PLAIN = names(
  "P DIV SECTION ARTICLE MAIN BODY TABLE TBODY THEAD TFOOT TR UL OL DL DT DD ASIDE HEADER FOOTER NAV ADDRESS CENTER DETAILS SUMMARY DIALOG FIELDSET FORM HGROUP HR LEGEND MENU OPTION PRE",
);
/** By the numbers of their kinds, from 1: heading, list item, quote, caption. */
const KINDS = [
  "H1 H2 H3 H4 H5 H6",
  "LI",
  "BLOCKQUOTE",
  "FIGURE FIGCAPTION CAPTION",
].map(names);

/** What an element passes on to all that stands in it. */
interface Around {
  kind: number;
  flags: number;
  isBlock: boolean;
}

export function walk(root: Node): Walked {
  const numbers: number[] = [];
  const nodes: Node[] = [];
  /** Where the count of the open block stands among the numbers. */
  let open: number | null = null;
  let between = 0;

  function text(node: Node, { kind, flags }: Around): void {
    open ??= numbers.push(kind, 0) - 1;
    numbers[open] = (numbers[open] ?? 0) + 1;
    numbers.push(flags | between);
    between = 0;
    nodes.push(node);
  }

  function enter(name: string, around: Around): Around | null {
    if (SILENT.has(name)) return null;
    const inside = { ...around, isBlock: PLAIN.has(name) };
    if (name === "BR") between |= AFTER_BREAK;
    if (name === "TD" || name === "TH") between |= IN_NEW_CELL;
    if (name === "A") inside.flags |= IN_LINK;
    if (name === "PRE") inside.flags |= PREFORMATTED;
    const kind = 1 + KINDS.findIndex((known) => known.has(name));
    if (kind > 0) Object.assign(inside, { kind, isBlock: true });
    if (inside.isBlock) open = null;
    return inside;
  }

  // Not by recursion: a page may be as deep as it likes. An `Around` among the nodes is the end of its element.
  const steps: (readonly [Node, Around] | Around)[] = [];
  const push = (parent: Node, around: Around) => {
    for (let node = parent.lastChild; node; node = node.previousSibling) {
      steps.push([node, around]);
    }
  };
  push(root, { kind: 0, flags: 0, isBlock: false });
  for (let step = steps.pop(); step; step = steps.pop()) {
    if ("kind" in step) {
      if (step.isBlock) open = null;
      continue;
    }
    const [node, around] = step;
    if (node.nodeType === 3 || node.nodeType === 4) text(node, around);
    if (node.nodeType !== 1) continue;
    const inside = enter(node.nodeName, around);
    if (!inside) continue;
    steps.push(inside);
    push(node, inside);
  }
  return { numbers: Float64Array.from(numbers), nodes };
}

function names(list: string): Set<string> {
  return new Set(list.split(" "));
}
