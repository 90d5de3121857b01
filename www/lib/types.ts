// The public shapes: what goes in, what comes out, in which units.

/** What a block of an article is. */
export type BlockKind =
  | "paragraph"
  | "heading"
  | "list-item"
  | "quote"
  | "caption"
  | "other";

/** What an entity is. `other` holds names that are none of the rest: demonyms, events, works. */
export type EntityKind =
  | "person"
  | "place"
  | "organization"
  | "date"
  | "number"
  | "other";

/** One piece of an article, as a page reader found it. */
export interface ArticleBlock {
  /** The text of the block. Offsets in the answer count UTF-16 units from its start. */
  text: string;
  /** Default: `"paragraph"`. */
  kind?: BlockKind;
  /** Share of the characters that stand inside links, from 0 to 1. Default: 0. */
  linkDensity?: number;
}

/** An article whose blocks are known, from a page reader for instance. */
export interface Article {
  /** The headline. Default: none; the first block is then looked at as a title, as in plain text. */
  title?: string;
  /** BCP 47 tag, such as `"en"` or `"pt-BR"`. Default: detected. */
  language?: string;
  blocks: ArticleBlock[];
}

/**
 * How long the summary may be.
 *
 * - `"short"`, `"medium"`, `"long"` grow with the article.
 * - `{ sentences: n }`: exactly n sentences, where the article has that many to give; a whole number from 1.
 * - `{ words: n }`: at most n words, unless the one best sentence alone is longer; a whole number from 1.
 * - `{ ratio: r }`: that share of the article's words; above 0, at most 1.
 */
export type Length =
  | "short"
  | "medium"
  | "long"
  | { sentences: number }
  | { words: number }
  | { ratio: number };

/** Options of {@link summarize} and {@link analyze}. An unknown name is a `TypeError` that lists the known ones. */
export interface Options {
  /** Default: `"medium"`. */
  length?: Length;
  /** The headline, where the input has none or a wrong one. Default: the article's own. */
  title?: string;
  /** BCP 47 tag. Default: the article's, else detected. */
  language?: string;
  /** Names or words that the summary should be about. Default: none. */
  focus?: string[];
}

/**
 * Why a sentence has its score: what each family of signals contributed. They add up to `score`.
 * The unit is arbitrary; compare within one article only. A contribution may be negative.
 */
export interface Reasons {
  /** Where it stands in the article and in its paragraph. */
  position: number;
  /** How much of the article's people, places, organizations, dates and numbers stand in it, each by its salience. */
  entityDensity: number;
  /** What it shares with the headline. */
  title: number;
  /** How much of the article's vocabulary it carries. */
  centrality: number;
  /** Length, quotation, question, dangling start. */
  form: number;
  /** What it shares with `options.focus`. */
  focus: number;
}

/** A half-open range of UTF-16 units: into the string, or into the text of block `block` of an {@link Article}. */
export interface Range {
  start: number;
  end: number;
}

/** A sentence that was chosen, word for word: `input.slice(start, end) === text`. */
export interface SummarySentence extends Range {
  text: string;
  /** Index into `Analysis.blocks`; for an {@link Article}, into its blocks. */
  block: number;
  /** 1 for the sentence that was chosen first. */
  rank: number;
  score: number;
  reasons: Reasons;
}

/** One place where an entity is named. */
export interface EntityMention extends Range {
  block: number;
  /** Index into `Analysis.sentences`; `null` in a title, a heading or a dateline. */
  sentence: number | null;
}

/** Someone or something that the article names. */
export interface Entity {
  /** The fullest form in the article, without title or rank. */
  name: string;
  kind: EntityKind;
  /** How much the article is about it: from 0 to 1, the most salient entity first. */
  salience: number;
  /** In the order of the text. */
  mentions: EntityMention[];
}

/** Counts of the article and its summary. Words are counted between spaces, or by character in scripts without them. */
export interface Stats {
  /** Words of the article, without what is no part of it. */
  words: number;
  sentences: number;
  /** At 238 words a minute (Brysbaert 2019). */
  readingSeconds: number;
  summaryWords: number;
  summaryReadingSeconds: number;
}

/** The few sentences that carry an article. */
export interface Summary {
  /** Without the site's name; `null` where there is none. */
  title: string | null;
  /** BCP 47 tag; `"und"` where it could not be told. */
  language: string;
  /** The sentences, joined. */
  text: string;
  /** In the order of the article. */
  sentences: SummarySentence[];
  /** Most salient first. */
  entities: Entity[];
  stats: Stats;
  /** Why there are no sentences: `"no-sentence"`, or `"focus-not-found"` where the article does not name what `focus` asks for; `null` where there are some. */
  reason: string | null;
}

/** The shortest form of an article: one sentence of it, without what hangs on that. */
export interface Headline {
  /** What is left: the spans, one behind the other. No letter is new. */
  text: string;
  /** The parts that stay, in order, in the same text as `sentence.start`; one where nothing was cut. */
  spans: Range[];
  /** The whole sentence. */
  sentence: SummarySentence;
}

/** A block as the summarizer saw it. */
export interface AnalysisBlock extends Range {
  kind: BlockKind;
  /** False for what is no part of the article: prompts, disclaimers, credits. */
  kept: boolean;
  /** Why it was not kept, such as `"share-prompt"`; `null` where it was. */
  reason: string | null;
}

/** A sentence with its score. */
export interface AnalysisSentence extends Range {
  block: number;
  /** It begins inside a quotation that an earlier sentence opened; a summary keeps the two together. */
  insideQuote: boolean;
  /** Of the whole quotation, where `insideQuote` joins sentences. */
  score: number;
  reasons: Reasons;
}

/** One mention, with its kind and its entity. */
export interface AnalysisMention extends Range {
  block: number;
  kind: EntityKind;
  /** Index into `entities`. */
  entity: number;
}

/** The place, date and agency that stand before the first sentence of a wire story. */
export interface Dateline extends Range {
  block: number;
  /** As written, such as `"New Delhi [India]"`. */
  place: string | null;
  /** As written, such as `"May 5"`. */
  date: string | null;
}

/** Everything that a summary is made from. */
export interface Analysis {
  title: string | null;
  language: string;
  dateline: Dateline | null;
  blocks: AnalysisBlock[];
  sentences: AnalysisSentence[];
  mentions: AnalysisMention[];
  /** Most salient first. */
  entities: Entity[];
}
