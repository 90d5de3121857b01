// What the class names and ids of a page say about its parts: words that sites all over the web use for the same things.

/** Around an article, inside the element that holds it. */
const CLUTTER = wordsOf(`
  byline bylines author authors contributor contributors bio writer
  dek standfirst subtitle strapline kicker eyebrow meta
  timestamp pubdate dateline published updated
  share sharing social sharebar follow
  related recirc recommended recommendations trending popular teaser teasers promo promos
  newsletter newsletters signup subscribe subscription optin
  ad ads advert advertisement advertising sponsor sponsored affiliate outbrain taboola
  comment comments disqus respond replies
  breadcrumb breadcrumbs tags topics keywords pagination pager nav navigation menu toolbar controls control
  sidebar aside footer infobox views rating vote poll
  popup modal overlay cookie consent banner
  copyright copyrights disclaimer
  article+header entry+header post+header page+header story+header
  read+more read+next more+stories most+read most+popular up+next
  read+time reading+time slide+count sr+only visually+hidden screen+reader print+only print+block
`);

/** Elements that say the same by themselves. */
const TAGS = new Set("header footer nav aside button form time".split(" "));

/** Below or beside a picture; with a number: only where no more words than this stand in the whole element. */
const CAPTION = wordsOf(`
  caption captions captioned cutline credit credits attribution figcaption
  gallery slideshow slider carousel lightbox
`);
const PICTURE = wordsOf(
  "image images img photo photos picture pictures thumb thumbnail video media",
);
const PICTURE_WORDS = 60;

/** Words of which each hides so much of this text that here it must mean something else. */
const MOST = 0.3;

export type Role = "clutter" | "caption";

export interface NamedPart {
  element: Element;
  words: number;
}

/** What the names around each block say of it; `root` and what stands above it is not asked. */
export function rolesOf(blocks: NamedPart[], root: Element): (Role | null)[] {
  const total = blocks.reduce((sum, { words }) => sum + words, 0);
  const wordsIn = new Map<Element, number>();
  for (const { element, words } of blocks) {
    let at: Element | null = element;
    while (at && !isOutside(at, root)) {
      wordsIn.set(at, (wordsIn.get(at) ?? 0) + words);
      at = at.parentElement;
    }
  }
  const found = new Map<Element, Names>();
  const hides = new Map<string, number>();
  const named = blocks.map(({ element, words }) => {
    const names = namesAround(element, root, wordsIn, found);
    for (const name of names.keys()) {
      hides.set(name, (hides.get(name) ?? 0) + words);
    }
    return names;
  });
  return named.map((names) => {
    let role: Role | null = null;
    for (const [name, its] of names) {
      if ((hides.get(name) ?? 0) <= MOST * total && role !== "clutter") {
        role = its;
      }
    }
    return role;
  });
}

type Names = ReadonlyMap<string, Role>;

const NONE: Names = new Map();

/** Those of an element and of all above it; most elements have none of their own, and share those above. */
function namesAround(
  element: Element,
  root: Element,
  wordsIn: Map<Element, number>,
  found: Map<Element, Names>,
): Names {
  // Not by recursion: a page may be as deep as it likes.
  const below: Element[] = [];
  let at: Element | null = element;
  let names: Names = NONE;
  while (at && !isOutside(at, root)) {
    const known = found.get(at);
    if (known) {
      names = known;
      break;
    }
    below.push(at);
    at = at.parentElement;
  }
  for (const inner of below.reverse()) {
    const own = namesOf(inner, wordsIn.get(inner) ?? 0);
    if (own.length > 0) names = new Map([...names, ...own]);
    found.set(inner, names);
  }
  return names;
}

function isOutside(element: Element, root: Element): boolean {
  // Readability's own.
  return element === root || element.id.startsWith("readability-page");
}

function namesOf(element: Element, words: number): [string, Role][] {
  const found: [string, Role][] = [];
  const tag = element.localName;
  if (TAGS.has(tag)) found.push([`<${tag}>`, "clutter"]);
  if (!element.hasAttributes()) return found;
  const said = [element.id, element.getAttribute("class") ?? ""].join(" ");
  const names = said
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .split(/[^\p{L}]+/u);
  for (const [at, name] of names.entries()) {
    // "no-promo" says that there is none.
    if (names[at - 1] === "no" || names[at - 1] === "has") continue;
    const pair = `${names[at - 1]}+${name}`;
    if (CLUTTER.has(name)) found.push([name, "clutter"]);
    else if (CLUTTER.has(pair)) found.push([pair, "clutter"]);
    else if (CAPTION.has(name)) found.push([name, "caption"]);
    else if (PICTURE.has(name) && words <= PICTURE_WORDS) {
      found.push([name, "caption"]);
    }
  }
  return found;
}

function wordsOf(list: string): Set<string> {
  return new Set(list.trim().split(/\s+/u));
}
