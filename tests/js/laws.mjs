// What must hold for every summary and every analysis, whatever the text.

import assert from "node:assert/strict";

/**
 * @param {string | import("nutgraf").Article} input
 * @param {import("nutgraf").Summary} summary
 */
export function assertSummaryIsLawful(input, summary) {
  for (const sentence of summary.sentences) {
    const { start, end, block } = sentence;
    assert.equal(
      textOf(input, block).slice(start, end),
      sentence.text,
      `slice(${start}, ${end}) is the sentence's text`,
    );
    assert.ok(sentence.text.trim() === sentence.text && sentence.text !== "");
    assertReasonsAddUp(sentence);
    assert.ok(
      summary.text.includes(sentence.text),
      `the summary's text holds "${sentence.text}"`,
    );
  }
  assertSpansAreSorted(input, summary.sentences);
  assert.deepEqual(
    summary.sentences.map(({ rank }) => rank).sort((a, b) => a - b),
    summary.sentences.map((_, index) => index + 1),
    "ranks are 1 to n, each once",
  );
  assertEntitiesAreLawful(input, summary.entities);
  assertStatsAreLawful(summary.stats);
}

/**
 * @param {string | import("nutgraf").Article} input
 * @param {import("nutgraf").Headline | null} headline
 * @param {import("nutgraf").SummarySentence | undefined} best - Of the same input.
 */
export function assertHeadlineIsLawful(input, headline, best) {
  if (!best) {
    assert.equal(headline, null, "without a sentence there is no headline");
    return;
  }
  const { text, spans, sentence } = headline;
  assert.deepEqual(sentence, best, "it is the sentence that is chosen first");
  const source = textOf(input, sentence.block);
  const parts = spans.map(({ start, end }) => source.slice(start, end));
  assert.equal(parts.join(""), text, "its text is its spans");
  assert.ok(text !== "");
  let last = sentence.start;
  for (const span of spans) {
    assert.ok(
      span.start >= last && span.end > span.start,
      "spans are in order",
    );
    assert.ok(span.end <= sentence.end, "and inside the sentence");
    assertOnBoundaries(source, span);
    last = span.end;
  }
}

/**
 * @param {string | import("nutgraf").Article} input
 * @param {import("nutgraf").Analysis} analysis
 */
export function assertAnalysisIsLawful(input, analysis) {
  const { blocks, sentences, mentions, entities } = analysis;
  for (const block of blocks) {
    assert.equal(
      block.reason === null,
      block.kept,
      "what is not kept has a reason",
    );
  }
  sentences.forEach(assertReasonsAddUp);
  assertSpansAreSorted(input, sentences);
  for (const { start, end, block } of sentences) {
    assert.ok(blocks[block].kept, "a sentence stands in a block that is kept");
    assert.ok(
      blocks[block].start <= start && end <= blocks[block].end,
      "a sentence stands inside its block",
    );
  }
  assertEntitiesAreLawful(input, entities);
  for (const [index, entity] of entities.entries()) {
    assert.deepEqual(
      spansOf(mentions.filter((mention) => mention.entity === index)),
      spansOf(entity.mentions),
      `the mentions of ${entity.name} stand in both lists`,
    );
    for (const mention of entity.mentions.filter((m) => m.sentence !== null)) {
      const sentence = sentences[mention.sentence];
      assert.ok(
        sentence.block === mention.block &&
          sentence.start <= mention.start &&
          mention.end <= sentence.end,
        `a mention of ${entity.name} stands inside its sentence`,
      );
    }
  }
}

/** Every chosen sentence is one of the analysis, begun outside a quotation, in a block that is kept. */
export function assertSummaryFitsAnalysis(summary, analysis) {
  for (const { start, block, text } of summary.sentences) {
    const found = analysis.sentences.find(
      (sentence) => sentence.start === start && sentence.block === block,
    );
    assert.ok(found, `the analysis has "${text}"`);
    assert.ok(!found.insideQuote, `"${text}" begins outside a quotation`);
    assert.ok(analysis.blocks[block].kept, `"${text}" is part of the article`);
  }
}

function assertReasonsAddUp({ score, reasons }) {
  const sum = Object.values(reasons).reduce((total, part) => total + part, 0);
  assert.ok(
    Math.abs(sum - score) < 1e-6,
    `reasons add up to the score: ${sum} and ${score}`,
  );
}

function assertSpansAreSorted(input, spans) {
  let last = { block: 0, end: 0 };
  for (const span of spans) {
    assert.ok(span.start < span.end, "a span is not empty");
    const isAfter =
      span.block > last.block ||
      (span.block === last.block && span.start >= last.end);
    assert.ok(isAfter, "spans are sorted and disjoint");
    assertOnBoundaries(textOf(input, span.block), span);
    last = span;
  }
}

// A span that starts or ends between the two halves of a character would show as two broken marks.
function assertOnBoundaries(text, { start, end }) {
  assert.ok(end <= text.length, "a span ends inside the text");
  for (const offset of [start, end]) {
    const splits = /^[\ud800-\udbff][\udc00-\udfff]$/.test(
      text.slice(Math.max(0, offset - 1), offset + 1),
    );
    assert.ok(!splits, `offset ${offset} stands between two characters`);
  }
}

function assertEntitiesAreLawful(input, entities) {
  let last = 1;
  for (const { name, salience, mentions } of entities) {
    assert.ok(
      salience >= 0 && salience <= last,
      `${name}: most salient entity first, from 1 to 0`,
    );
    last = salience;
    assert.ok(mentions.length > 0, `${name} is mentioned`);
    assertSpansAreSorted(input, mentions);
  }
}

function assertStatsAreLawful(stats) {
  for (const [name, count] of Object.entries(stats)) {
    assert.ok(Number.isFinite(count) && count >= 0, `${name} is a count`);
  }
  assert.ok(stats.summaryWords <= stats.words);
  assert.ok(stats.summaryReadingSeconds <= stats.readingSeconds);
}

function spansOf(spans) {
  return spans.map(({ block, start, end }) => ({ block, start, end }));
}

function textOf(input, block) {
  return typeof input === "string" ? input : input.blocks[block].text;
}
