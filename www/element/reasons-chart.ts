// The reasons behind one sentence: a bar for each family of signals, and their sum.

import type { Reasons } from "../lib/types.js";
import { ordinalOf } from "./counts.js";
import { makeIcon } from "./icons.js";
import { makeElement } from "./make-element.js";
import { clip, type Reading, rankByScore } from "./reading.js";

export interface ReasonsEvents {
  onClose(): void;
}

export interface ReasonsChart {
  /** `sentence`: an index into the reading's sentences; `picked`: the reader asked for it, it is not the default. */
  render(
    reading: Reading | null,
    sentence: number | null,
    picked: boolean,
  ): void;
}

const NAMES: Record<keyof Reasons, string> = {
  position: "position",
  entityDensity: "people, places and numbers",
  title: "shared with the title",
  centrality: "carries the article’s words",
  form: "form",
  focus: "focus",
};

const DETAILS: Record<keyof Reasons, string> = {
  position: "Where it stands in the article and in its paragraph",
  entityDensity: "How much of what the article names stands in it",
  title: "The words it shares with the headline",
  centrality: "How much of the article’s vocabulary it carries",
  form: "Length, quotation, question, a start that leans on another sentence",
  focus: "What it shares with the chips you pressed",
};

export function makeReasonsChart(
  root: HTMLElement,
  events: ReasonsEvents,
): ReasonsChart {
  const close = makeElement("button", {
    type: "button",
    class: "quiet-button reasons-close",
    "aria-label": "Close the reasons",
  });
  close.append(makeIcon("close"));
  close.addEventListener("click", () => events.onClose());
  const heading = makeElement("h2", { class: "section-label" }, "Reasons");
  const place = makeElement("p", { class: "reasons-place" });
  const quote = makeElement("p", { class: "reasons-quote", dir: "auto" });
  const caption = makeElement(
    "caption",
    { class: "visually-hidden" },
    "What each reason adds to the score",
  );
  const body = makeElement("tbody");
  const total = makeElement("td", { class: "value" });
  const foot = makeElement(
    "tfoot",
    {},
    makeElement(
      "tr",
      {},
      makeElement("th", { scope: "row" }, "score"),
      makeElement("td", { class: "bar-cell", "aria-hidden": "true" }),
      total,
    ),
  );
  const table = makeElement("table", {}, caption, body, foot);
  root.append(close, heading, place, quote, table);

  return {
    render(reading, index, picked) {
      const sentence = index === null ? undefined : reading?.sentences[index];
      root.hidden = !reading || !sentence;
      root.classList.toggle("is-picked", picked);
      if (!reading || !sentence || index === null) return;
      place.textContent = placeOf(reading, index);
      quote.textContent = clip(
        reading.textOf(sentence.block).slice(sentence.start, sentence.end),
      );
      const rows = rowsOf(sentence.reasons, sentence.score);
      const lowest = Math.min(0, ...rows.map((row) => row.value));
      const highest = Math.max(0, ...rows.map((row) => row.value));
      const width = highest - lowest || 1;
      body.replaceChildren(
        ...rows.map((row) => {
          const bar = makeElement("span", { class: "bar" });
          const start = (Math.min(0, row.value) - lowest) / width;
          bar.style.setProperty("--start", start.toFixed(4));
          bar.style.setProperty(
            "--length",
            (Math.abs(row.value) / width).toFixed(4),
          );
          bar.classList.toggle("is-negative", row.value < 0);
          bar.classList.toggle("is-nothing", row.shown === 0);
          const cell = makeElement(
            "td",
            { class: "bar-cell", "aria-hidden": "true" },
            bar,
          );
          cell.style.setProperty("--zero", (-lowest / width).toFixed(4));
          return makeElement(
            "tr",
            {},
            makeElement("th", { scope: "row", title: row.detail }, row.name),
            cell,
            makeElement("td", { class: "value" }, signed(row.shown)),
          );
        }),
      );
      total.textContent = signed(hundredths(sentence.score)).replace("+", "");
    },
  };
}

function placeOf(reading: Reading, index: number): string {
  const chosen = reading.sentences[index]?.chosen;
  const all = reading.sentences.length;
  const rank = rankByScore(reading, index);
  const byScore = `${ordinalOf(rank)} of ${all.toLocaleString("en")} by score`;
  return chosen
    ? `Chosen ${ordinalOf(chosen.rank)}; ${byScore}.`
    : `Not chosen; ${byScore}.`;
}

interface Row {
  name: string;
  detail: string;
  value: number;
  /** Rounded so that the rows add up to the rounded score. */
  shown: number;
}

function rowsOf(reasons: Reasons, score: number): Row[] {
  const rows: Row[] = [];
  for (const [name, value] of Object.entries(reasons)) {
    const family = name as keyof Reasons;
    // Without pressed chips every sentence has a focus of nothing.
    if (family === "focus" && value === 0) continue;
    rows.push({
      name: NAMES[family] ?? name,
      detail: DETAILS[family] ?? "",
      value,
      shown: hundredths(value),
    });
  }
  const sum = rows.reduce((total, row) => total + row.shown, 0);
  const missing = hundredths(score) - sum;
  const largest = rows.reduce(
    (most, row) => (Math.abs(row.value) > Math.abs(most.value) ? row : most),
    rows[0] as Row,
  );
  // Readers do add up; the largest row hides a hundredth best.
  if (largest && Math.abs(missing) < 0.05) largest.shown += missing;
  return rows;
}

function hundredths(value: number): number {
  return Math.round(value * 100) / 100;
}

function signed(value: number): string {
  const digits = Math.abs(value).toFixed(2);
  if (Number(digits) === 0) return digits;
  return value < 0 ? `−${digits}` : `+${digits}`;
}
