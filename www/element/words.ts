// The words of the elements of a page, by the language of the page around each. English is at hand, others are loaded.

import { tagOf } from "./attributes.js";
import { ENGLISH, type Texts } from "./texts.js";

export interface Words {
  texts: Texts;
  /** Of the texts. */
  language: string;
}

export const IN_ENGLISH: Words = { texts: ENGLISH, language: "en" };

type Translations = Record<string, () => Promise<{ default: Partial<Texts> }>>;

let translations: Translations = {};

/** Whoever has translations says how to get them; without, all is in English. */
export function speak(all: Translations): void {
  translations = all;
}

export async function wordsFor(element: Element): Promise<Words> {
  const language = languageAround(element);
  const [primary = ""] = language.split("-", 1);
  const load = translations[primary];
  if (!load) return IN_ENGLISH;
  try {
    const { default: texts } = await load();
    return { texts: { ...ENGLISH, ...texts }, language };
  } catch {
    // A summary in English words is better than none.
    return IN_ENGLISH;
  }
}

/** Its own language, or that of what it stands in. */
export function languageAround(element: Element): string {
  const holder = element.closest<HTMLElement>("[lang]");
  return tagOf(holder?.lang ?? null) ?? "en";
}
