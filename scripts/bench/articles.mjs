// Makes articles of any length from the texts of tests/corpus; the same length gives the same article.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../step.mjs";

// Running English prose, the longest first: an article of up to 2,700 words is one story.
const sources = [
  "long-feature",
  "interview",
  "opinion",
  "science-news",
  "blog-post",
  "review",
  "obituary",
  "wire-quotes",
  "sports-report",
  "business-results",
  "wire-defence-talks",
  "local-council",
];

const syllables =
  "ba bel cor da den el fir fo gol gri hal hu ka kel lun ly mar mer no nor os pel qua ra ris sil su tam u ver wyn zo".split(
    " ",
  );

const sentenceSegmenter = new Intl.Segmenter("en", { granularity: "sentence" });

/** An article of about that many words: whole sentences, the last paragraph cut short. */
export function articleOfWords(words) {
  return articleOf(words, countWords);
}

/** An article of about that many bytes of UTF-8. */
export function articleOfBytes(bytes) {
  return articleOf(bytes, Buffer.byteLength);
}

export function countWords(text) {
  return text.match(/\S+/g)?.length ?? 0;
}

function articleOf(size, sizeOf) {
  const paragraphs = [];
  let left = size;
  for (const paragraph of endlessParagraphs()) {
    let kept = "";
    for (const sentence of paragraph) {
      if (left <= 0) {
        break;
      }
      kept += sentence;
      left -= sizeOf(sentence);
    }
    if (kept !== "") {
      paragraphs.push(kept.trim());
    }
    if (left <= 0) {
      return paragraphs.join("\n\n");
    }
  }
}

/** Every paragraph as its sentences; from the second round on with other names, so that the vocabulary grows. */
function* endlessParagraphs() {
  const stories = sources.map(readParagraphs);
  const names = findNames(stories.flat().join("\n"));
  const paragraphs = stories.flat().map(splitSentences);
  for (let round = 0; ; round += 1) {
    for (const paragraph of paragraphs) {
      yield round === 0
        ? paragraph
        : paragraph.map((sentence) => rename(sentence, names, round));
    }
  }
}

function readParagraphs(source) {
  const path = join(root, "tests", "corpus", `${source}.txt`);
  return readFileSync(path, "utf8")
    .split(/\n+/)
    .filter((line) => line.trim() !== "");
}

function splitSentences(paragraph) {
  return Array.from(
    sentenceSegmenter.segment(paragraph),
    ({ segment }) => segment,
  );
}

// Good enough for a benchmark: capitalised inside a sentence, and never written small.
function findNames(text) {
  const small = new Set(text.match(/(?<!\p{L})\p{Ll}{4,}/gu));
  const capitalised = text.match(/(?<=\p{Ll},? )\p{Lu}\p{Ll}{3,}/gu) ?? [];
  return new Set(
    capitalised.filter(
      (word) => !small.has(word.toLowerCase()) && !/(day|ber|ary)$/.test(word),
    ),
  );
}

function rename(sentence, names, round) {
  return sentence.replace(/\p{Lu}\p{Ll}{3,}/gu, (word) =>
    names.has(word) ? inventName(`${word} ${round}`) : word,
  );
}

function inventName(seed) {
  let hash = 0;
  for (const character of seed) {
    hash = (Math.imul(hash, 31) + character.codePointAt(0)) >>> 0;
  }
  // The low bits of such a sum follow the last letters too closely.
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> 0;
  const name = [27, 22, 17]
    .map((shift) => syllables[(hash >>> shift) % syllables.length])
    .join("");
  return name[0].toUpperCase() + name.slice(1);
}
