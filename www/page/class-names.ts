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
    for (const above of chainOf(element, root)) {
      wordsIn.set(above, (wordsIn.get(above) ?? 0) + words);
    }
  }
  const named = new Map<Element, [string, Role][]>();
  const hides = new Map<string, number>();
  const found = blocks.map(({ element, words }) => {
    const names = new Map<string, Role>();
    for (const above of chainOf(element, root)) {
      const own = named.get(above) ?? namesOf(above, wordsIn.get(above) ?? 0);
      named.set(above, own);
      for (const [name, role] of own) names.set(name, role);
    }
    for (const name of names.keys()) {
      hides.set(name, (hides.get(name) ?? 0) + words);
    }
    return names;
  });
  return found.map((names) => {
    let role: Role | null = null;
    for (const [name, its] of names) {
      if ((hides.get(name) ?? 0) <= MOST * total && role !== "clutter") {
        role = its;
      }
    }
    return role;
  });
}

function* chainOf(element: Element, root: Element): Generator<Element> {
  let at: Element | null = element;
  while (at && at !== root) {
    // Readability's own.
    if (at.id.startsWith("readability-page")) return;
    yield at;
    at = at.parentElement;
  }
}

function namesOf(element: Element, words: number): [string, Role][] {
  const found: [string, Role][] = [];
  const tag = element.localName;
  if (/^(header|footer|nav|aside|button|form|time)$/.test(tag)) {
    found.push([`<${tag}>`, "clutter"]);
  }
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
