// What a page says about itself: schema.org (JSON-LD and microdata), OpenGraph, and plain meta elements.

export interface About {
  title: string | null;
  byline: string | null;
  published: string | null;
  site: string | null;
  description: string | null;
  language: string | null;
}

/** The first of each that the page gives, the most exact source first. */
export function aboutOf(document: Document): About {
  const story = storyOf(document);
  const meta = (...names: string[]) => metaOf(document, names);
  return {
    title:
      textOf(story?.headline) ??
      meta("og:title", "twitter:title") ??
      plain(document.title),
    byline:
      nameOf(story?.author) ??
      meta("author", "article:author", "parsely-author", "dc.creator") ??
      plain(
        document.querySelector('[itemprop~="author"], [rel="author"]')
          ?.textContent,
      ),
    published:
      textOf(story?.datePublished) ??
      meta("article:published_time", "datepublished", "dc.date", "date") ??
      plain(
        document
          .querySelector('[itemprop="datePublished"], article time[datetime]')
          ?.getAttribute("datetime"),
      ),
    site: nameOf(story?.publisher) ?? meta("og:site_name", "application-name"),
    description:
      meta("og:description", "description", "twitter:description") ??
      textOf(story?.description),
    language: languageOf(document.documentElement.lang),
  };
}

type Thing = Record<string, unknown>;

const STORY = /Article|Posting|Report|Review$/;

function storyOf(document: Document): Thing | null {
  const scripts = document.querySelectorAll('script[type*="ld+json"]');
  for (const script of scripts) {
    let data: unknown;
    try {
      data = JSON.parse(script.textContent ?? "");
    } catch {
      // Many sites write it by hand.
      continue;
    }
    for (const thing of thingsIn(data, 3)) {
      if ([thing["@type"]].flat().some((type) => STORY.test(String(type)))) {
        return thing;
      }
    }
  }
  return null;
}

function* thingsIn(data: unknown, depth: number): Generator<Thing> {
  if (typeof data !== "object" || data === null || depth === 0) return;
  if (Array.isArray(data)) {
    for (const item of data) yield* thingsIn(item, depth - 1);
    return;
  }
  const thing = data as Thing;
  yield thing;
  yield* thingsIn(thing["@graph"], depth - 1);
  yield* thingsIn(thing.mainEntity, depth - 1);
}

function nameOf(value: unknown): string | null {
  const names = [value]
    .flat()
    .map((one) => textOf(one) ?? textOf((one as Thing | null)?.name))
    .filter((name) => name !== null);
  return names.length > 0 ? names.join(", ") : null;
}

function metaOf(document: Document, names: string[]): string | null {
  const all = [...document.querySelectorAll("meta[content]")];
  for (const name of names) {
    for (const element of all) {
      const own =
        element.getAttribute("property") ??
        element.getAttribute("name") ??
        element.getAttribute("itemprop");
      const content = element.getAttribute("content");
      // Some sites give the author's address on a social network.
      if (own?.toLowerCase() !== name || /^https?:/.test(content ?? "")) {
        continue;
      }
      const text = plain(content);
      if (text) return text;
    }
  }
  return null;
}

function textOf(value: unknown): string | null {
  return typeof value === "string" ? plain(value) : null;
}

function plain(text: string | null | undefined): string | null {
  return text?.replace(/\s+/gu, " ").trim() || null;
}

/** Detected from the text, and better than many pages know themselves. */
const DETECTED = /^(ar|de|en|es|fr|hi|it|ja|ko|nl|pl|pt|ru|tr|vi|zh)\b/;

function languageOf(tag: string): string | null {
  try {
    const [language] = Intl.getCanonicalLocales(tag.replaceAll("_", "-"));
    return language && !DETECTED.test(language) ? language : null;
  } catch {
    return null;
  }
}
