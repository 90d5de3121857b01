// The contract at the doors, over the whole corpus and over texts that are hard on offsets.

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { before, suite, test } from "node:test";
import { analyzeSync, headlineSync, load, summarizeSync } from "nutgraf";
import {
  assertAnalysisIsLawful,
  assertHeadlineIsLawful,
  assertSummaryFitsAnalysis,
  assertSummaryIsLawful,
} from "./laws.mjs";

const corpus = new URL("../corpus/", import.meta.url);
const articles = readdirSync(corpus)
  .filter((name) => name.endsWith(".txt"))
  .map((name) => [name, readFileSync(new URL(name, corpus), "utf8")]);

const odd = [
  ["nothing", ""],
  ["blank lines", " \n\t\n\u00a0\r\n"],
  ["one word", "Hello"],
  ["no full stop", "a line without an end\nand another one"],
  ["marks alone", "... !? — “” ‘’ (((( \u0000 \ufffd"],
  ["one letter a line", "a\nb\nc\nd\n".repeat(20)],
  [
    "an emoji of several characters",
    "The 👩‍👩‍👧‍👦 family came to Oslo on Monday. They brought a 🏳️‍🌈 flag and 3 dogs. 🎉 Everyone cheered in the street. Mayor Ida Holm said 👍🏽 to all of it.",
  ],
  [
    "combining marks",
    "Jose\u0301 A\u0301lvarez reopened the cafe\u0301 in Malmo\u0308 on 3 May. The town\u0308 cheered loudly. Zo\u0308e Bru\u0308ning wrote about it.",
  ],
  [
    "letters outside the basic plane",
    "𝔗𝔥𝔢 council of 𝕃𝕠𝕟𝕕𝕠𝕟 met on Tuesday. It voted 12 to 3 for the bridge. 𠮷野家 opened a shop there.",
  ],
  [
    "Chinese and Japanese",
    "市长周一重新开放了港口。维修费用为四百万元。渔民们表示欢迎。港は月曜日に再開した。「費用は四百万ユーロだ」と市長は述べた。",
  ],
  [
    "right to left",
    "أعيد فتح الميناء يوم الاثنين. قالت رئيسة البلدية إن الإصلاح كلف أربعة ملايين يورو. رحب الصيادون بذلك.",
  ],
  [
    "lone surrogates",
    "The \ud83d half came to Oslo on Monday. The \ude00 other half stayed in Bergen. Both \udc00\ud800 were late.",
  ],
  [
    "Windows line ends",
    "A headline\r\n\r\nThe port opened on Monday.\r\nIt cost 4 million euros.\r\n",
  ],
  ["one long word", "x".repeat(50_000)],
  ["one long line", "the port of Oslo was open ".repeat(2_000)],
];

before(() => load());

for (const [name, text] of [...articles, ...odd]) {
  suite(name, () => {
    test("keeps the laws", () => {
      const analysis = analyzeSync(text);
      assertAnalysisIsLawful(text, analysis);
      for (const length of ["short", "medium", "long", { ratio: 1 }]) {
        const summary = summarizeSync(text, { length });
        assertSummaryIsLawful(text, summary);
        assertSummaryFitsAnalysis(summary, analysis);
      }
    });

    test("keeps the laws as an article of blocks", () => {
      const article = toArticle(text);
      const analysis = analyzeSync(article);
      assertAnalysisIsLawful(article, analysis);
      assert.equal(analysis.blocks.length, article.blocks.length);
      const summary = summarizeSync(article, { length: "long" });
      assertSummaryIsLawful(article, summary);
      assertSummaryFitsAnalysis(summary, analysis);
    });

    test("gives a headline that is cut out of the best sentence", () => {
      for (const input of [text, toArticle(text)]) {
        const { sentences } = summarizeSync(input, {
          length: { sentences: 1 },
        });
        assertHeadlineIsLawful(input, headlineSync(input), sentences[0]);
      }
    });

    test("gives exactly as many sentences as asked for", () => {
      const all = summarizeSync(text, { length: { sentences: 1_000_000 } });
      for (let n = 1; n <= all.sentences.length; n += 1) {
        const { sentences } = summarizeSync(text, { length: { sentences: n } });
        assert.equal(sentences.length, n);
      }
    });

    test("never gives more words than asked for", () => {
      for (const words of [1, 5, 12, 25, 50, 100, 200, 400]) {
        const { sentences, stats } = summarizeSync(text, { length: { words } });
        assert.ok(
          stats.summaryWords <= words || sentences.length === 1,
          `${stats.summaryWords} words for ${words}`,
        );
      }
    });

    test("gives the same answer twice, whatever came between", () => {
      const first = summarizeSync(text);
      summarizeSync("Something else was said in Rome. Then it was over.", {
        focus: ["Rome"],
        length: "short",
      });
      assert.deepEqual(summarizeSync(text), first);
    });
  });
}

suite("lengths", () => {
  for (const [name, text] of articles) {
    test(`grow from short to long in ${name}`, () => {
      const [short, medium, long] = ["short", "medium", "long"].map(
        (length) => summarizeSync(text, { length }).sentences.length,
      );
      assert.ok(
        short <= medium && medium <= long,
        `${short} ${medium} ${long}`,
      );
    });
  }

  test("grow with the article", () => {
    const counts = articles
      .map(([, text]) => summarizeSync(text))
      .sort((a, b) => a.stats.words - b.stats.words)
      .map(({ sentences }) => sentences.length);
    assert.ok(
      counts.at(-1) > counts[0],
      "the longest article's summary is longer than the shortest one's",
    );
  });
});

suite("options", () => {
  const text =
    "Port news\n\nThe port of Oslo reopened on Monday. Anna Lund said it had cost 4 million kroner. The zoo bought two seals. Fishermen cheered.";

  test("a title replaces the article's own", () => {
    assert.equal(summarizeSync(text, { title: "Seals" }).title, "Seals");
  });

  test("a language is taken at its word", () => {
    assert.equal(summarizeSync(text, { language: "en" }).language, "en");
  });

  test("focus moves the summary to what it names", () => {
    const length = { sentences: 1 };
    const [seals] = summarizeSync(text, { length, focus: ["seals"] }).sentences;
    assert.match(seals.text, /seals/);
    assert.ok(seals.reasons.focus > 0);
  });

  test("focus on what the article names gives a summary", () => {
    for (const [name, article] of articles) {
      const { sentences, entities } = summarizeSync(article);
      const names = entities.slice(0, 12).map((entity) => entity.name);
      for (const focus of [...names, ""]) {
        const focused = summarizeSync(article, { focus: [focus] });
        assert.ok(
          focused.sentences.length > 0 || sentences.length === 0,
          `${name}: focus on "${focus}"`,
        );
      }
    }
  });

  test("focus on what the article does not hold gives none, and says why", () => {
    const { sentences, reason } = summarizeSync(text, { focus: ["xylophone"] });
    assert.deepEqual(sentences, []);
    assert.equal(reason, "focus-not-found");
    assert.equal(summarizeSync(text).reason, null);
    assert.equal(summarizeSync("").reason, "no-sentence");
  });

  test("what is left undefined counts as not given", () => {
    const unset = { length: undefined, title: undefined, focus: undefined };
    assert.deepEqual(summarizeSync(text, unset), summarizeSync(text));
    assert.deepEqual(summarizeSync(text, {}), summarizeSync(text));
  });
});

test("a text without a sentence gives an empty summary", () => {
  for (const text of ["", "   \n", { blocks: [] }]) {
    const summary = summarizeSync(text);
    assert.deepEqual(summary.sentences, []);
    assert.equal(summary.text, "");
    assert.equal(summary.title, null);
    assert.deepEqual(analyzeSync(text).sentences, []);
  }
});

// As a page reader would hand it over: a block a paragraph, the headline apart.
function toArticle(text) {
  const [first = "", ...rest] = text.split(/\r?\n\s*\r?\n/);
  return rest.length === 0
    ? { blocks: [{ text: first }] }
    : {
        title: first.trim(),
        blocks: rest.map((block) => ({ text: block, kind: "paragraph" })),
      };
}
