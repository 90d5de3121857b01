// Inputs and options on their way into the wasm: checked here, where a value shows itself as JavaScript writes it, then
// written as one row of numbers and one of strings (read by src/wasm/input.rs in the same order).

import { blockKinds } from "./kinds.js";
import type { Article, ArticleBlock, Length, Options } from "./types.js";

/** What goes over the border; `null` among the strings stands for none. */
export type Packed = [numbers: Float64Array, strings: (string | null)[]];

const names = ["length", "title", "language", "focus"];
const units = ["short", "medium", "long", "sentences", "words", "ratio"];
const lengths =
  '"short", "medium", "long", { sentences: n }, { words: n } or { ratio: r }';
const wholeNumber = "a whole number of at least 1";
const ratio = "a number above 0 and at most 1";
const density = "a number from 0 to 1";

/** @throws `TypeError` or `RangeError` with the place, what was expected, and what was found. */
export function pack(input: unknown, options: unknown): Packed {
  const { length, title, language, focus } = readOptions(options);
  const [unit, amount] = readLength(length);
  const words = readFocus(focus);
  const numbers = [unit, amount, words.length];
  const strings = [
    string("title", title),
    string("language", language),
    ...words,
  ];
  if (typeof input === "string") {
    strings.push(input);
    return [Float64Array.from(numbers), strings];
  }
  if (!isObject(input)) {
    throw wrongType("input", "a string or an article { blocks }", input);
  }
  const article = input as Partial<Article>;
  if (!Array.isArray(article.blocks)) {
    throw wrongType("input.blocks", "an array of blocks", article.blocks);
  }
  strings.push(
    // Neither undefined nor null says a thing of an article.
    string("input.title", article.title ?? undefined),
    string("input.language", article.language ?? undefined),
  );
  for (const [at, block] of article.blocks.entries()) {
    const { text, kind, linkDensity } = readBlock(`input.blocks[${at}]`, block);
    strings.push(text);
    numbers.push(kind, linkDensity);
  }
  return [Float64Array.from(numbers), strings];
}

function readOptions(options: unknown): Options {
  if (options === undefined || options === null) {
    return {};
  }
  if (!isObject(options)) {
    throw wrongType("options", "an object", options);
  }
  const unknown = Object.keys(options).find((name) => !names.includes(name));
  if (unknown !== undefined) {
    throw new TypeError(
      `expected an option named ${either(names)}, but found \`${unknown}\``,
    );
  }
  return options;
}

// The unit's place in `units`, and how many of it.
function readLength(length: Length | undefined): [number, number] {
  if (length === undefined) {
    return [units.indexOf("medium"), 0];
  }
  if (typeof length === "string") {
    const unit = units.indexOf(length);
    if (unit < 0 || unit > 2) {
      throw outOfRange("length", lengths, length);
    }
    return [unit, 0];
  }
  const [name, another] = isObject(length) ? Object.keys(length) : [];
  const unit = name === undefined ? -1 : units.indexOf(name, 3);
  if (name === undefined || another !== undefined || unit < 0) {
    throw wrongType("length", lengths, length);
  }
  const amount = property(length, name);
  const isRatio = name === "ratio";
  const what = isRatio ? ratio : wholeNumber;
  const path = `length.${name}`;
  if (typeof amount !== "number") {
    throw wrongType(path, what, amount);
  }
  if (isRatio ? !(amount > 0 && amount <= 1) : !isCount(amount)) {
    throw outOfRange(path, what, amount);
  }
  return [unit, amount];
}

// A getter may refuse.
function property(object: object, name: string): unknown {
  try {
    return (object as Record<string, unknown>)[name];
  } catch {
    return undefined;
  }
}

function isCount(amount: number): boolean {
  return Number.isInteger(amount) && amount >= 1;
}

function readFocus(focus: unknown): string[] {
  if (focus === undefined) {
    return [];
  }
  if (!Array.isArray(focus)) {
    throw wrongType("focus", "an array of strings", focus);
  }
  return Array.from(focus, (word, at) => {
    if (typeof word !== "string") {
      throw wrongType(`focus[${at}]`, "a string", word);
    }
    return word;
  });
}

function readBlock(
  path: string,
  block: unknown,
): { text: string; kind: number; linkDensity: number } {
  if (typeof block !== "object" || block === null) {
    throw wrongType(path, "a block { text }", block);
  }
  const {
    text,
    kind = "paragraph",
    linkDensity = 0,
  } = block as Partial<ArticleBlock>;
  if (typeof text !== "string") {
    throw wrongType(`${path}.text`, "a string", text);
  }
  const place = blockKinds.indexOf(kind);
  if (place < 0) {
    throw wrongType(`${path}.kind`, `one of ${blockKinds.join(", ")}`, kind);
  }
  if (typeof linkDensity !== "number") {
    throw wrongType(`${path}.linkDensity`, density, linkDensity);
  }
  if (!(linkDensity >= 0 && linkDensity <= 1)) {
    throw outOfRange(`${path}.linkDensity`, density, linkDensity);
  }
  return { text, kind: place, linkDensity };
}

function string(path: string, value: unknown): string | null {
  if (value === undefined) {
    return null;
  }
  if (typeof value !== "string") {
    throw wrongType(path, "a string", value);
  }
  return value;
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function either(choices: string[]): string {
  const quoted = choices.map((choice) => `\`${choice}\``);
  return `${quoted.slice(0, -1).join(", ")} or ${quoted.at(-1)}`;
}

function wrongType(path: string, what: string, found: unknown): TypeError {
  return new TypeError(message(path, what, found));
}

function outOfRange(path: string, what: string, found: unknown): RangeError {
  return new RangeError(message(path, what, found));
}

function message(path: string, what: string, found: unknown): string {
  return `expected \`${path}\` to be ${what}, but found ${show(found)}`;
}

// At most 60 characters, and no value can break it.
function show(value: unknown): string {
  const shown = typeof value === "number" ? String(value) : json(value);
  const characters = [...shown.slice(0, 200)];
  return characters.length > 60
    ? `${characters.slice(0, 60).join("")}...`
    : shown;
}

function json(value: unknown): string {
  if (value === undefined) {
    return "undefined";
  }
  try {
    // A function or a symbol has no JSON, an object may refuse to give it.
    return JSON.stringify(value) ?? typeof value;
  } catch {
    return typeof value;
  }
}
