// The sentences that make one read on: about what the article is about, but not the ones that give it all away.

import type { Analysis, AnalysisSentence } from "../types.js";
import { countWords } from "./words.js";

/** A sentence, or several that one quotation holds together. */
interface Unit {
  start: number;
  end: number;
  text: string;
  score: number;
  appeal: number;
}

// As shares of what the sentence with the most substance has. The first sentences lose: they tell the story, and a teaser
// asks for it. So does what begins by leaning on a sentence that is not there.
const weights = { question: 0.2, voice: 0.1, position: -0.4, leaning: -0.3 };

const fitWords = { least: 9, most: 40 };

/** From as many sentences on, the first and the best are left out: whoever has read these knows the story. */
const giveAwayFrom = 6;

const fullStop = /[.!?…。！？؟।]["'”’»」』)\]]*\s*$/;

const leaningStart =
  /^(?:he|she|it|they|this|that|these|those|his|her|its|their|and|but|so|er|sie|es|dies\p{L}*|il|elle|ils|elles|ce|c[’']\p{L}+|él|ella|ellos|esto|[A-Z]:)(?![\p{L}’'])/iu;

/** At most `count` of them, in the order of the text. */
export function teaserOf(
  input: string,
  analysis: Analysis,
  count: number,
): string[] {
  const units = unitsOf(input, analysis);
  const fit = units.filter(({ text }) => {
    const words = countWords(text, "en");
    const isFit = words >= fitWords.least && words <= fitWords.most;
    return isFit && fullStop.test(text);
  });
  const [first] = units;
  const best = greatest(units.map(({ score }) => score));
  const open =
    units.length < giveAwayFrom
      ? []
      : fit.filter((unit) => unit !== first && unit.score < best);
  const choice = [open, fit, units].find(({ length }) => length > 0) ?? [];
  return choice
    .sort((a, b) => b.appeal - a.appeal)
    .slice(0, count)
    .sort((a, b) => a.start - b.start)
    .map(({ text }) => text);
}

function unitsOf(input: string, { blocks, sentences }: Analysis): Unit[] {
  const most = {
    substance: greatest(sentences.map(substanceOf)),
    position: greatest(sentences.map(({ reasons }) => reasons.position)),
  };
  const units: Unit[] = [];
  for (const sentence of sentences) {
    const { start, end, block, insideQuote } = sentence;
    const { kept, kind } = blocks[block] ?? { kept: false, kind: "other" };
    const last = units.at(-1);
    if (insideQuote && last) {
      last.end = end;
      last.text = input.slice(last.start, end);
    } else if (kept && kind !== "heading" && kind !== "caption") {
      const text = input.slice(start, end);
      const { score } = sentence;
      const appeal = appealOf(sentence, text, most);
      units.push({ start, end, text, score, appeal });
    }
  }
  return units;
}

// What it says of the article's people, places and words, names above all, whatever its form and place.
function substanceOf({ reasons }: AnalysisSentence): number {
  const { entityDensity, title, centrality, focus } = reasons;
  return 3 * entityDensity + title + centrality + focus;
}

function appealOf(
  sentence: AnalysisSentence,
  text: string,
  most: { substance: number; position: number },
): number {
  const isQuestion = /[?？؟]["'”’»]?\s*$/.test(text);
  const hasVoice = /["“”„«»「『]/.test(text);
  return (
    substanceOf(sentence) / most.substance +
    (sentence.reasons.position / most.position) * weights.position +
    (isQuestion ? weights.question : 0) +
    (hasVoice ? weights.voice : 0) +
    (leaningStart.test(text) ? weights.leaning : 0)
  );
}

// Never nothing: it divides. In a loop, since a long article has more sentences than a call may have arguments.
function greatest(values: number[]): number {
  return values.reduce((most, value) => Math.max(most, value), Number.EPSILON);
}
