// The door from a page's HTML, as text, to its article: for Node and other places that have no page of their own.

/** @module nutgraf/html */

import type { Article } from "../types.js";
import { blocksOf, type TreeNode } from "./blocks.js";
import { MissingPackageError } from "./errors.js";

export type * from "../types.js";
export { MissingPackageError } from "./errors.js";

/** Options of {@link readHtml}. */
export interface ReadHtmlOptions {
  /** Where the page is from. Default: nowhere; relative links then stay as they are. */
  url?: string;
}

const needed = ["linkedom", "@mozilla/readability"] as const;

/** As much as we use of the two packages. */
interface Linkedom {
  parseHTML: (html: string) => { document: ParsedDocument };
}
interface ParsedDocument {
  body: TreeNode | null;
  documentElement: { lang?: string } | null;
  querySelectorAll: (selector: string) => Iterable<{ remove: () => void }>;
  createElement: (name: string) => {
    setAttribute: (name: string, value: string) => void;
  };
  head: { prepend: (element: unknown) => void } | null;
}
interface ReadabilityPackage {
  Readability: new (
    document: unknown,
    options: { serializer: (root: TreeNode) => TreeNode },
  ) => {
    parse: () => {
      title?: string | null;
      lang?: string | null;
      content?: TreeNode | null;
    } | null;
  };
}

/**
 * Finds the article in a page: its headline, its language and its blocks, ready for `summarize`.
 *
 * It reads what the HTML says and runs none of its scripts. It needs two packages that you install beside `nutgraf`:
 * `linkedom`, which parses, and `@mozilla/readability`, which finds the article. A page without an article gives the
 * blocks of its whole body, menus and footers apart.
 *
 * @throws {@link MissingPackageError} when one of them is not there; `TypeError` when `html` is no string or `url` no
 * address.
 */
export async function readHtml(
  html: string,
  { url }: ReadHtmlOptions = {},
): Promise<Article> {
  if (typeof html !== "string") {
    throw new TypeError(
      `expected \`html\` to be a string, but found ${String(html)}`,
    );
  }
  const address = url === undefined ? undefined : readUrl(url);
  const [{ parseHTML }, { Readability }] = await Promise.all([
    // Written out, so that bundlers find them.
    need<Linkedom>("linkedom", () => import("linkedom")),
    need<ReadabilityPackage>(
      "@mozilla/readability",
      () => import("@mozilla/readability"),
    ),
  ]);
  const parse = () => {
    const { document } = parseHTML(withRoot(html));
    if (address !== undefined) {
      const base = document.createElement("base");
      base.setAttribute("href", address);
      document.head?.prepend(base);
    }
    return document;
  };
  const document = parse();
  const declared = document.documentElement?.lang ?? "";
  removeAll(document, "nav");
  const found = isTooDeep(document)
    ? null
    : new Readability(document, {
        // The tree itself: its text alone would glue words together.
        serializer: (root) => root,
      }).parse();
  // Readability takes apart what it reads.
  const blocks = found?.content ? blocksOf(found.content) : wholeBody(parse());
  const title = found?.title?.trim();
  const language = toLanguage(found?.lang ?? declared);
  return {
    ...(title && { title }),
    ...(language && { language }),
    blocks,
  };
}

function readUrl(url: string): string {
  try {
    return new URL(url).href;
  } catch {
    throw new TypeError(
      `expected \`url\` to be an absolute address, but found ${String(url)}`,
    );
  }
}

async function need<Package>(
  name: string,
  load: () => Promise<unknown>,
): Promise<Package> {
  try {
    return (await load()) as Package;
  } catch (error) {
    throw new MissingPackageError(name, needed, error);
  }
}

// A piece of a page has neither head nor body, and the parser makes none.
function withRoot(html: string): string {
  return /<(html|body)[\s>]/i.test(html)
    ? html
    : `<!doctype html><html><head></head><body>${html}</body></html>`;
}

function wholeBody(document: ParsedDocument): Article["blocks"] {
  removeAll(
    document,
    "nav, header, footer, aside, form, dialog, [hidden], [aria-hidden=true]",
  );
  return document.body ? blocksOf(document.body) : [];
}

function removeAll(document: ParsedDocument, selector: string): void {
  for (const element of document.querySelectorAll(selector)) {
    element.remove();
  }
}

// Readability takes time with the square of the depth: 4 s for 800 elements in each other. Pages that people wrote have 50.
const mostDepth = 250;

function isTooDeep({ body }: ParsedDocument): boolean {
  let level: TreeNode[] = body ? [body] : [];
  let depth = 0;
  while (level.length > 0 && depth <= mostDepth) {
    level = level.flatMap(({ childNodes }) => Array.from(childNodes));
    depth += 1;
  }
  return depth > mostDepth;
}

/** Pages say "en_US", "english" or nothing: what is no tag is left to be detected. */
function toLanguage(declared: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(declared.trim().replace("_", "-"))[0];
  } catch {
    return undefined;
  }
}
