// The words of the interface, in the reader's language: public/_locales.

import { browser } from "wxt/browser";
import { ENGLISH, type Texts } from "../../element/texts.js";

/** What the reader is told where there is nothing to summarize: what it is, and what to do. */
export type Problem =
  | "empty"
  | "form"
  | "list"
  | "too-little"
  | "forbidden"
  | "not-granted"
  | "pdf"
  | "gone"
  | "broken";

export function messageOf(name: string): string {
  // Typed by a file that only a build makes.
  const { getMessage } = browser.i18n as unknown as {
    getMessage(name: string): string;
  };
  return getMessage(name);
}

export function problemText(problem: Problem): string {
  return messageOf(`problem_${problem.replaceAll("-", "_")}`);
}

export function elementTexts(): Partial<Texts> {
  const texts: Partial<Texts> = {};
  for (const name of Object.keys(ENGLISH) as (keyof Texts)[]) {
    const text = messageOf(name);
    if (text) texts[name] = text;
  }
  return texts;
}
