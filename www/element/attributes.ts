// What the attributes of <nutgraf-summary> mean. A wrong length goes on as it is: the summarizer says what is wrong with it.

import type { Length } from "../lib/types.js";
import type { Format } from "./events.js";

/** `"short"`; `"3"`: so many sentences; `"60 words"`: at most so many; `"10%"`: that share of the article. */
export function lengthOf(value: Length | number | string): Length {
  if (typeof value === "object") return value;
  const [, number, unit] =
    /^(\d+)\s*(words?|%)?$/.exec(`${value}`.trim()) ?? [];
  if (number === undefined) return value as Length;
  if (unit === "%") return { ratio: Number(number) / 100 };
  return unit ? { words: Number(number) } : { sentences: Number(number) };
}

export function formatOf(value: string | null): Format {
  return value === "sentences" ? value : "key-points";
}

/** Names, parted by commas. */
export function namesOf(value: string | readonly string[] | null): string[] {
  const names = typeof value === "string" ? value.split(",") : (value ?? []);
  return names.map((name) => name.trim()).filter(Boolean);
}

/** `null`: nothing to fold; else whether it is unfolded. */
export function openOf(value: string | null): boolean | null {
  return value === null ? null : value !== "false";
}

/** A language tag; pages may say anything of their language. */
export function tagOf(value: string | null): string | null {
  try {
    return Intl.getCanonicalLocales(value ?? [])[0] ?? null;
  } catch {
    return null;
  }
}
