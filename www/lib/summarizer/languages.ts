// Which languages a summarizer is there for, and how the caller's tags are matched with them.

/** Those that the core has word lists or rules of their own for. Any other text is read by general rules. */
export const languages = [
  "ar",
  "de",
  "en",
  "es",
  "fr",
  "hi",
  "it",
  "ja",
  "ko",
  "nl",
  "pl",
  "pt",
  "ru",
  "tr",
  "vi",
  "zh",
];

/** The tag in its canonical form. */
export function canonicalize(name: string, tag: string): string {
  try {
    return Intl.getCanonicalLocales(tag)[0] as string;
  } catch {
    throw new RangeError(
      `expected \`${name}\` to be a BCP 47 language tag, but found "${tag}"`,
    );
  }
}

/** The best fit for each tag, none twice; `undefined` where one has none. */
export function bestFit(tags: string[]): string[] | undefined {
  const found = tags.map((tag) => primary(tag));
  return found.every((language) => languages.includes(language))
    ? [...new Set(found)]
    : undefined;
}

/** The language itself, without script and region. */
export function primary(tag: string): string {
  return tag.split("-", 1)[0] as string;
}
