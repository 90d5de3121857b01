// Reads the article in one element of the page: what can be seen of it, block by block, each tied to its text nodes.

import type { Article } from "../lib/types.js";
import { aboutOf } from "../page/about.js";
import { blocksOf, type PageBlock } from "../page/blocks.js";
import { rebuild } from "../page/rebuild.js";
import { isOutOfSight } from "../page/sight.js";
import { snapshot } from "../page/snapshot.js";
import { sortOut } from "../page/sort-out.js";
import { reach } from "./reach.js";

/** An article of this page, as plain data. */
export interface PlacedArticle extends Article {
  url: string;
  blocks: PageBlock[];
}

/** What was read, and the text nodes that its anchors count; none where it does not stand on this page. */
export interface Read {
  article: PlacedArticle | Article | string;
  nodes: Text[];
}

/** @param isOwn - Whether a node is the summary's own: an article must not be read with its summary. */
export async function readElement(
  element: Element,
  isOwn: (node: Node) => boolean,
): Promise<Read> {
  if (isData(element)) return { article: textOf(element), nodes: [] };
  const { data, nodes } = snapshot(element);
  const { document, numbers } = rebuild(data);
  const about = aboutOf(document);
  const { language } = about;
  const title = headingOf(element) ?? about.title;
  // All of the above is done while the wasm comes.
  const { isHere } = await reach();
  const walk = isHere ? undefined : (await import("./walk.js")).walk;
  const found = blocksOf(
    document.body,
    (node) => {
      const number = numbers.get(node);
      return number === undefined ? undefined : [number, 0];
    },
    walk,
  );
  const own = found.filter(({ anchors: [, number] }) => {
    const node = nodes[number ?? -1];
    return !node || !isOwn(node);
  });
  const blocks = sortOut(own, document.body, { ...about, title }).map(
    ({ element: _, ...block }) => block,
  );
  const article = {
    ...(title ? { title } : {}),
    ...(language ? { language } : {}),
    url: data.url,
    blocks,
  };
  // To what is hidden no reader can be led.
  return { article, nodes: isOutOfSight(element) ? [] : nodes };
}

/** What lies in a script as plain text, the page has for us alone. */
function isData({ localName }: Element): boolean {
  return localName === "script" || localName === "template";
}

function textOf(element: Element): string {
  const { content } = element as HTMLTemplateElement;
  return (content ?? element).textContent ?? "";
}

/** The page's own title may be that of many articles. */
function headingOf(element: Element): string | null {
  const heading =
    element.querySelector('h1, [itemprop~="headline"]') ??
    (element.localName === "article" ? element.querySelector("h2, h3") : null);
  return heading?.textContent?.replace(/\s+/g, " ").trim() || null;
}
