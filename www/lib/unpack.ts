// The wasm's answers as objects: it writes one row of numbers and one string (src/wasm/output.rs), read here in the same order.

import { blockKinds, entityKinds } from "./kinds.js";
import type {
  Analysis,
  AnalysisBlock,
  AnalysisMention,
  AnalysisSentence,
  Article,
  BlockKind,
  Dateline,
  Entity,
  EntityKind,
  EntityMention,
  Headline,
  Range,
  Reasons,
  Summary,
  SummarySentence,
} from "./types.js";

/** What comes over the border. Strings stand one behind the other; their lengths are among the numbers. */
export type Packed = [numbers: Float64Array, strings: string];

/** The answer of the wasm's `summarize`. Sentences are cut from the caller's own text. */
export function unpackSummary(
  packed: Packed,
  input: string | Article,
): Summary {
  return readSummary(rowOf(packed), input);
}

/** The answer of the wasm's `headline`: the summary of one sentence, then the spans of it that stay. */
export function unpackHeadline(
  packed: Packed,
  input: string | Article,
): Headline | null {
  const row = rowOf(packed);
  const [sentence] = readSummary(row, input).sentences;
  if (!sentence) {
    return null;
  }
  const spans = readList(row, readSpan);
  const parts = spans.map(({ start, end }) =>
    sentence.text.slice(start - sentence.start, end - sentence.start),
  );
  return { text: parts.join(""), spans, sentence };
}

function readSummary(row: Row, input: string | Article): Summary {
  const title = readString(row);
  const language = readString(row) ?? "";
  let text = "";
  const sentences: SummarySentence[] = [];
  for (let left = readNumber(row); left > 0; left--) {
    const start = readNumber(row);
    const end = readNumber(row);
    const block = readNumber(row);
    const rank = readNumber(row);
    const separator = " ".repeat(readNumber(row));
    const source =
      typeof input === "string" ? input : input.blocks[block]?.text;
    const sentence = (source ?? "").slice(start, end);
    text += separator + sentence;
    const score = readNumber(row);
    const reasons = readReasons(row);
    sentences.push({
      text: sentence,
      start,
      end,
      block,
      rank,
      score,
      reasons,
    });
  }
  const entities = readList(row, readEntity);
  const stats = {
    words: readNumber(row),
    sentences: readNumber(row),
    readingSeconds: readNumber(row),
    summaryWords: readNumber(row),
    summaryReadingSeconds: readNumber(row),
  };
  const reason = readString(row);
  return { title, language, text, sentences, entities, stats, reason };
}

/** The answer of the wasm's `analyze`. */
export function unpackAnalysis(packed: Packed): Analysis {
  const row = rowOf(packed);
  return {
    title: readString(row),
    language: readString(row) ?? "",
    dateline: readList(row, readDateline)[0] ?? null,
    blocks: readList(row, readBlock),
    sentences: readList(row, readSentence),
    mentions: readList(row, readMention),
    entities: readList(row, readEntity),
  };
}

/**
 * An answer, and how far it was read: from left to right, the properties of an object in the order in which they stand.
 *
 * A plain object and the functions of this file, no class and no functions made anew for each answer: when an engine
 * cleans up while no answer is being read, it forgets the shape of such a class, and the fast code of such functions. The
 * next calls then took a tenth longer.
 */
interface Row {
  readonly numbers: Float64Array;
  readonly strings: string;
  at: number;
  stringAt: number;
}

function rowOf([numbers, strings]: Packed): Row {
  return { numbers, strings, at: 0, stringAt: 0 };
}

function readNumber(row: Row): number {
  return row.numbers[row.at++] as number;
}

/** -1 stands for none. */
function readString(row: Row): string | null {
  const length = readNumber(row);
  if (length < 0) {
    return null;
  }
  const start = row.stringAt;
  row.stringAt += length;
  return row.strings.slice(start, row.stringAt);
}

/** As many as the next number says. */
function readList<Item>(row: Row, read: (row: Row) => Item): Item[] {
  const items: Item[] = [];
  for (let left = readNumber(row); left > 0; left--) {
    items.push(read(row));
  }
  return items;
}

// What follows has no spread, which takes ten times as long: an article has a hundred mentions.

/** Of a block, or of a part of a sentence: which block is known. */
function readSpan(row: Row): Range {
  const start = readNumber(row);
  const end = readNumber(row);
  readNumber(row);
  return { start, end };
}

function readDateline(row: Row): Dateline {
  return {
    start: readNumber(row),
    end: readNumber(row),
    block: readNumber(row),
    place: readString(row),
    date: readString(row),
  };
}

function readBlock(row: Row): AnalysisBlock {
  const { start, end } = readSpan(row);
  const kind = blockKinds[readNumber(row)] as BlockKind;
  const reason = readString(row);
  return { start, end, kind, kept: reason === null, reason };
}

function readSentence(row: Row): AnalysisSentence {
  return {
    start: readNumber(row),
    end: readNumber(row),
    block: readNumber(row),
    insideQuote: readNumber(row) === 1,
    score: readNumber(row),
    reasons: readReasons(row),
  };
}

function readReasons(row: Row): Reasons {
  return {
    position: readNumber(row),
    entityDensity: readNumber(row),
    title: readNumber(row),
    centrality: readNumber(row),
    form: readNumber(row),
    focus: readNumber(row),
  };
}

function readMention(row: Row): AnalysisMention {
  return {
    start: readNumber(row),
    end: readNumber(row),
    block: readNumber(row),
    kind: entityKinds[readNumber(row)] as EntityKind,
    entity: readNumber(row),
  };
}

function readEntity(row: Row): Entity {
  return {
    name: readString(row) ?? "",
    kind: entityKinds[readNumber(row)] as EntityKind,
    salience: readNumber(row),
    mentions: readList(row, readEntityMention),
  };
}

function readEntityMention(row: Row): EntityMention {
  const start = readNumber(row);
  const end = readNumber(row);
  const block = readNumber(row);
  const sentence = readNumber(row);
  return { start, end, block, sentence: sentence < 0 ? null : sentence };
}
