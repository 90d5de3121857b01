// The words of the element, in English; whoever shows it in another language brings their own.

/** `{name}` stands for a value. */
export const ENGLISH = {
  sentencesOf: "Sentences: {n} of {all}",
  timeSaved: "{short} instead of {whole}",
  seconds: "{n} sec",
  minutes: "{n} min",
  length: "Length",
  keyPoints: "Key points",
  paragraph: "One paragraph",
  skim: "Skim the page",
  why: "Why these?",
  copy: "Copy",
  copyText: "As text",
  copyMarkdown: "As Markdown",
  copyCitation: "As links",
  copied: "Copied.",
  notCopied:
    "The browser did not allow copying: mark the text and copy it by hand.",
  readAloud: "Read aloud",
  stop: "Stop",
  about: "About",
  summary: "Summary",
  noSentence: "There is no full sentence here to choose.",
  failed: "This article could not be summarized.",
  reasonPosition: "where it stands",
  reasonEntityDensity: "people, places and numbers",
  reasonTitle: "shared with the title",
  reasonCentrality: "carries the article’s words",
  reasonForm: "length and form",
  reasonFocus: "what you asked for",
};

export type Texts = typeof ENGLISH;

/** Puts values into a text. */
export function fill(
  text: string,
  values: Record<string, string | number>,
): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) =>
    String(values[name] ?? whole),
  );
}

/** "40 sec" or "3 min". Not by Intl, whose first number takes a browser ten milliseconds. */
export function timeOf(seconds: number, texts: Texts): string {
  const isShort = seconds < 60;
  const n = Math.max(1, Math.round(isShort ? seconds : seconds / 60));
  return fill(isShort ? texts.seconds : texts.minutes, { n });
}
