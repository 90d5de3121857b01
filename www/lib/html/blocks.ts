// The walk over a tree of elements: in goes the root of an article, out come its blocks of text.
//
// A block begins and ends where one of HTML does; a line break stays in it, a row of a table is one block. Nothing here
// knows which tree it is: a page's, or one that a parser made.

import type { ArticleBlock, BlockKind } from "../types.js";

/** As much of the web's Node as the walk looks at. */
export interface TreeNode {
  nodeType: number;
  nodeName: string;
  nodeValue: string | null;
  childNodes: ArrayLike<TreeNode>;
}

const silent = names(
  "SCRIPT STYLE NOSCRIPT TEMPLATE IFRAME SVG MATH TEXTAREA SELECT BUTTON HEAD CANVAS OBJECT VIDEO AUDIO",
);

const plain = names(
  "P DIV SECTION ARTICLE MAIN BODY TABLE TBODY THEAD TFOOT TR UL OL DL DT DD ASIDE HEADER FOOTER NAV ADDRESS CENTER DETAILS SUMMARY DIALOG FIELDSET FORM HGROUP HR LEGEND MENU PRE",
);

const kinds = new Map<string, BlockKind>([
  ...["H1", "H2", "H3", "H4", "H5", "H6"].map(
    (name) => [name, "heading"] as const,
  ),
  ["LI", "list-item"],
  ["BLOCKQUOTE", "quote"],
  ["FIGURE", "caption"],
  ["FIGCAPTION", "caption"],
  ["CAPTION", "caption"],
]);

const elementNode = 1;
const textNodes = [3, 4];

/** What an element passes on to what stands in it. */
interface Around {
  kind: BlockKind;
  isLink: boolean;
  isPreformatted: boolean;
}

/** The blocks below `root` that have text, in the order of the page. */
export function blocksOf(root: TreeNode): ArticleBlock[] {
  const blocks: ArticleBlock[] = [];
  let kind: BlockKind = "paragraph";
  let text = "";
  let linked = 0;

  const finish = (next: BlockKind) => {
    const trimmed = tidy(text);
    if (trimmed !== "") {
      const linkDensity = Math.min(1, linked / trimmed.length);
      blocks.push({
        text: trimmed,
        kind,
        ...(linkDensity > 0 && { linkDensity }),
      });
    }
    kind = next;
    text = "";
    linked = 0;
  };

  // Not by recursion: a page may be as deep as it likes. A function among the nodes is what comes after an element.
  const stack: [TreeNode | (() => void), Around][] = [];
  const push = (node: TreeNode, around: Around) => {
    for (let i = node.childNodes.length - 1; i >= 0; i -= 1) {
      stack.push([node.childNodes[i] as TreeNode, around]);
    }
  };
  push(root, { kind: "paragraph", isLink: false, isPreformatted: false });
  for (let top = stack.pop(); top; top = stack.pop()) {
    const [node, around] = top;
    if (typeof node === "function") {
      node();
    } else if (textNodes.includes(node.nodeType)) {
      const value = node.nodeValue ?? "";
      const shown = around.isPreformatted ? value : value.replace(/\s+/g, " ");
      text += shown;
      linked += around.isLink ? shown.trim().length : 0;
    } else if (node.nodeType === elementNode) {
      const name = node.nodeName.toUpperCase();
      if (silent.has(name)) {
        continue;
      }
      if (name === "BR") {
        text += "\n";
      } else if (name === "TD" || name === "TH") {
        text += " ";
      }
      const own = kinds.get(name);
      const inside = {
        kind: own ?? around.kind,
        isLink: around.isLink || name === "A",
        isPreformatted: around.isPreformatted || name === "PRE",
      };
      if (own !== undefined || plain.has(name)) {
        finish(inside.kind);
        stack.push([() => finish(around.kind), around]);
      }
      push(node, inside);
    }
  }
  finish("paragraph");
  return blocks;
}

// White space at the ends of lines shows nowhere, nor does a run of it.
function tidy(text: string): string {
  return text
    .replace(/[^\S\n]+/g, " ")
    .replace(/ ?\n ?/g, "\n")
    .trim();
}

function names(list: string): Set<string> {
  return new Set(list.split(" "));
}
