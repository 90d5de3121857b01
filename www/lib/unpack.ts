// The wasm's answers as objects: it writes one row of numbers and one string (src/wasm/output.rs), read here in the same order.

import { blockKinds, entityKinds } from "./kinds.js";
import type {
  Analysis,
  Article,
  Entity,
  Headline,
  Reasons,
  Summary,
} from "./types.js";

/** What comes over the border. Strings stand one behind the other; their lengths are among the numbers. */
export type Packed = [numbers: Float64Array, strings: string];

/** The answer of the wasm's `summarize`. Sentences are cut from the caller's own text. */
export function unpackSummary(
  packed: Packed,
  input: string | Article,
): Summary {
  return readSummary(new Reader(packed), input);
}

/** The answer of the wasm's `headline`: the summary of one sentence, then the spans of it that stay. */
export function unpackHeadline(
  packed: Packed,
  input: string | Article,
): Headline | null {
  const reader = new Reader(packed);
  const [sentence] = readSummary(reader, input).sentences;
  if (!sentence) {
    return null;
  }
  const spans = reader.list(() => {
    const { start, end } = reader.range();
    return { start, end };
  });
  const parts = spans.map(({ start, end }) =>
    sentence.text.slice(start - sentence.start, end - sentence.start),
  );
  return { text: parts.join(""), spans, sentence };
}

function readSummary(reader: Reader, input: string | Article): Summary {
  const title = reader.string();
  const language = reader.string() ?? "";
  let text = "";
  const sentences = reader.list(() => {
    const range = reader.range();
    const rank = reader.number();
    const separator = " ".repeat(reader.number());
    const source =
      typeof input === "string" ? input : input.blocks[range.block]?.text;
    const sentence = (source ?? "").slice(range.start, range.end);
    text += separator + sentence;
    return { text: sentence, ...range, rank, ...reader.reasons() };
  });
  const entities = reader.entities();
  const stats = {
    words: reader.number(),
    sentences: reader.number(),
    readingSeconds: reader.number(),
    summaryWords: reader.number(),
    summaryReadingSeconds: reader.number(),
  };
  const reason = reader.string();
  return { title, language, text, sentences, entities, stats, reason };
}

/** The answer of the wasm's `analyze`. */
export function unpackAnalysis(packed: Packed): Analysis {
  const reader = new Reader(packed);
  return {
    title: reader.string(),
    language: reader.string() ?? "",
    dateline:
      reader.list(() => ({
        ...reader.range(),
        place: reader.string(),
        date: reader.string(),
      }))[0] ?? null,
    blocks: reader.list(() => {
      const { start, end } = reader.range();
      const kind = reader.of(blockKinds);
      const reason = reader.string();
      return { start, end, kind, kept: reason === null, reason };
    }),
    sentences: reader.list(() => ({
      ...reader.range(),
      insideQuote: reader.number() === 1,
      ...reader.reasons(),
    })),
    mentions: reader.list(() => ({
      ...reader.range(),
      kind: reader.of(entityKinds),
      entity: reader.number(),
    })),
    entities: reader.entities(),
  };
}

/** Reads the row from left to right; properties of an object are read in the order in which they stand. */
class Reader {
  readonly #numbers: Float64Array;
  readonly #strings: string;
  #at = 0;
  #stringAt = 0;

  constructor([numbers, strings]: Packed) {
    this.#numbers = numbers;
    this.#strings = strings;
  }

  number(): number {
    return this.#numbers[this.#at++] as number;
  }

  /** -1 stands for none. */
  string(): string | null {
    const length = this.number();
    if (length < 0) {
      return null;
    }
    const start = this.#stringAt;
    this.#stringAt += length;
    return this.#strings.slice(start, this.#stringAt);
  }

  of<Kind>(kinds: Kind[]): Kind {
    return kinds[this.number()] as Kind;
  }

  /** As many as the next number says. */
  list<Item>(item: () => Item): Item[] {
    const items: Item[] = [];
    for (let left = this.number(); left > 0; left--) {
      items.push(item());
    }
    return items;
  }

  range(): { start: number; end: number; block: number } {
    return { start: this.number(), end: this.number(), block: this.number() };
  }

  reasons(): { score: number; reasons: Reasons } {
    return {
      score: this.number(),
      reasons: {
        position: this.number(),
        entityDensity: this.number(),
        title: this.number(),
        centrality: this.number(),
        form: this.number(),
        focus: this.number(),
      },
    };
  }

  entities(): Entity[] {
    return this.list(() => ({
      name: this.string() ?? "",
      kind: this.of(entityKinds),
      salience: this.number(),
      mentions: this.list(() => {
        // One by one: a summary has a hundred of them, and a spread takes ten times as long.
        const start = this.number();
        const end = this.number();
        const block = this.number();
        const sentence = this.number();
        return { start, end, block, sentence: sentence < 0 ? null : sentence };
      }),
    }));
  }
}
