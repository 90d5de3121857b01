// Reads the article of a page: what it says about itself, and its blocks, each tied to the page's text nodes.

import { load } from "../lib/index.js";
import type { Article } from "../lib/types.js";
import { type About, aboutOf } from "./about.js";
import { blocksOf, type FoundBlock, type PageBlock } from "./blocks.js";
import { findArticle } from "./find-article.js";
import { type Rebuilt, rebuild } from "./rebuild.js";
import { type PageData, snapshot } from "./snapshot.js";
import { sortOut } from "./sort-out.js";
import { countPage, type PageProblem, verdictOn } from "./verdict.js";

/** The article of a page: plain data, which `summarize` and `analyze` take as it is. */
export interface PageArticle extends Article {
  /** Empty where there is a `problem`: there is nothing to summarize then. */
  blocks: PageBlock[];
  url: string;
  /** What was read: the page's own article, what the reader had marked, or one element. */
  scope: PageData["scope"];
  byline: string | null;
  /** As the page gives it, ISO 8601 for the most part. */
  published: string | null;
  site: string | null;
  description: string | null;
  /** Why this page is no article, and what was found; `null` where it is one. */
  problem: PageProblem | null;
}

const liveNodes = new WeakMap<PageArticle, Text[]>();

/**
 * Reads the article of a page, of one element, or of a picture of a page that {@link snapshot} took elsewhere.
 *
 * What the reader has marked on the page is the article, where it is more than a few words. The page itself is not
 * changed. A page that is no article is no error: `problem` says what it is.
 */
export async function readPage(
  source: Document | Element | PageData = document,
): Promise<PageArticle> {
  await load();
  const taken = "tree" in source ? null : snapshot(source);
  const article = read(taken?.data ?? (source as PageData));
  if (taken) liveNodes.set(article, taken.nodes);
  return article;
}

/** The text nodes that an article's anchors count; none where it was read from a picture. */
export function nodesOf(article: PageArticle): Text[] | undefined {
  return liveNodes.get(article);
}

function read(data: PageData): PageArticle {
  const { url, scope } = data;
  const rebuilt = rebuild(data);
  const { document } = rebuilt;
  const about = aboutOf(document);
  const counts = countPage(rebuilt, url);
  const { blocks, ...found } =
    scope === "page"
      ? readArticle(rebuilt, data, about)
      : readPart(rebuilt, data, about);
  const problem = verdictOn(blocks, counts);
  const isArticle = problem === null || (scope !== "page" && blocks.length > 0);
  const { language } = about;
  return {
    ...(found.title ? { title: found.title } : {}),
    ...(language ? { language } : {}),
    blocks: isArticle ? blocks.map(withoutElement) : [],
    url,
    scope,
    byline: found.byline,
    published: found.published,
    site: found.site,
    description: found.description,
    problem: isArticle ? null : problem,
  };
}

type ReadBlocks = Omit<About, "language"> & { blocks: FoundBlock[] };

function readArticle(
  rebuilt: Rebuilt,
  data: PageData,
  about: About,
): ReadBlocks {
  const { root, about: seen } = findArticle(rebuilt);
  const found = {
    // Readability cuts the site's name off.
    title: seen.title ?? about.title,
    byline: seen.byline ?? about.byline,
    published: seen.published ?? about.published,
    site: seen.site ?? about.site,
    description: seen.description ?? about.description,
  };
  const blocks = root
    ? sortOut(blocksIn(root, rebuilt, data), root, found)
    : [];
  return { ...found, blocks };
}

/** What the reader or the caller has chosen is not searched for an article once more. */
function readPart(rebuilt: Rebuilt, data: PageData, about: About): ReadBlocks {
  const root = rebuilt.document.body;
  const all = blocksIn(root, rebuilt, data);
  const blocks = data.scope === "element" ? sortOut(all, root, about) : all;
  return { ...about, blocks };
}

function blocksIn(
  root: Element,
  { numbers }: Rebuilt,
  data: PageData,
): FoundBlock[] {
  const starts = new Map(data.starts);
  return blocksOf(root, (node) => {
    const number = numbers.get(node);
    return number === undefined ? undefined : [number, starts.get(number) ?? 0];
  });
}

function withoutElement({ element: _, ...block }: FoundBlock): PageBlock {
  return block;
}
