// Builds a document from a page's data: never shown, never run, and each of its texts known by number.

import type { PageData } from "./snapshot.js";

export interface Rebuilt {
  document: Document;
  /** The number of each text node; Readability moves them about, and they keep it. */
  numbers: Map<Text, number>;
}

export function rebuild({ tree }: PageData): Rebuilt {
  // Node by node, not by a parser: it would mend what a script has built, and strict pages allow no HTML from strings.
  const built = document.implementation.createHTMLDocument("");
  const numbers = new Map<Text, number>();
  built.documentElement.remove();
  let parent: Node = built;
  for (const step of tree) {
    const rest = step.slice(1);
    if (step[0] === ">") {
      parent = parent.parentNode ?? built;
    } else if (step[0] === "<") {
      const element = elementOf(built, rest);
      // A part of a page has no <html> of its own.
      if (parent === built && element.localName !== "html") {
        parent = bodyOf(built);
      } else if (parent === built.documentElement && !isOuter(element)) {
        parent = bodyOf(built);
      }
      parent = parent.appendChild(element);
    } else {
      const text = built.createTextNode(rest);
      if (step[0] === '"') numbers.set(text, numbers.size);
      parent.appendChild(text);
    }
  }
  bodyOf(built);
  return { document: built, numbers };
}

function elementOf(built: Document, step: string): Element {
  const [name = "", ...attributes] = step.split("\n");
  const element = built.createElement(name);
  for (let at = 0; at < attributes.length; at += 2) {
    element.setAttribute(attributes[at] as string, attributes[at + 1] ?? "");
  }
  return element;
}

function isOuter({ localName }: Element): boolean {
  return localName === "head" || localName === "body";
}

function bodyOf(built: Document): HTMLElement {
  const html =
    built.documentElement ?? built.appendChild(built.createElement("html"));
  return built.body ?? html.appendChild(built.createElement("body"));
}

/**
 * Lets a library set an element's HTML back to what it was when it asked for it, without a parser: nodes are copied,
 * and the copies of texts get their numbers.
 */
export function keepNumbers(
  element: Element,
  numbers: Map<Text, number>,
): void {
  let kept: Node = copy(element, numbers);
  Object.defineProperty(element, "innerHTML", {
    configurable: true,
    get() {
      kept = copy(element, numbers);
      return "";
    },
    set() {
      element.replaceChildren(...copy(kept, numbers).childNodes);
    },
  });
}

function copy(from: Node, numbers: Map<Text, number>): Node {
  const made = from.cloneNode(true);
  const [old, anew] = [from, made].map((root) =>
    (root.ownerDocument as Document).createTreeWalker(
      root,
      NodeFilter.SHOW_TEXT,
    ),
  ) as [TreeWalker, TreeWalker];
  while (old.nextNode() && anew.nextNode()) {
    const number = numbers.get(old.currentNode as Text);
    if (number !== undefined) numbers.set(anew.currentNode as Text, number);
  }
  return made;
}
