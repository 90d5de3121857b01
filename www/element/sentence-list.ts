// The sentences of a summary: each a link to its place, the stronger marked the higher its score.

import type { Summary, SummarySentence } from "../lib/types.js";
import type { View } from "./events.js";
import { makeElement } from "./make-element.js";
import { strengthScale } from "./reading.js";
import { makeReasonBars } from "./reason-bars.js";
import type { Texts } from "./texts.js";

export interface SentenceListState {
  summary: Summary;
  view: View;
  texts: Texts;
  /** Where a sentence stands, as an address. */
  addressOf(sentence: SummarySentence, index: number): string;
}

export interface SentenceList {
  root: HTMLElement;
  render(state: SentenceListState): void;
  clear(): void;
  /** Marks one sentence. */
  point(index: number | null): void;
}

export function makeSentenceList(
  onSelect: (event: MouseEvent, index: number) => void,
): SentenceList {
  const root = makeElement("div", { class: "sentences" });
  let links: HTMLElement[] = [];

  function makeLink(text: string, href: string, index: number): HTMLElement {
    const link = makeElement("a", { part: "sentence", href }, text);
    link.addEventListener("click", (event) => onSelect(event, index));
    return link;
  }

  return {
    root,
    render({ summary, view, texts, addressOf }) {
      const { sentences, language } = summary;
      const strength = strengthScale(sentences.map(({ score }) => score));
      const isPoints = view.format === "key-points";
      // Not `:focus`, which no link is while the reader looks into another window.
      const { activeElement } = root.getRootNode() as ShadowRoot;
      const focused = links.indexOf(activeElement as HTMLElement);
      links = sentences.map((sentence, index) =>
        makeLink(sentence.text, addressOf(sentence, index), index),
      );
      const list = makeElement(isPoints ? "ol" : "p", {
        class: isPoints ? "points" : "paragraph",
        part: "sentences",
        ...(isPoints ? {} : { dir: "auto" }),
        lang: language,
      });
      for (const [index, { score, reasons }] of sentences.entries()) {
        const link = links[index] as HTMLElement;
        const holder = isPoints
          ? makeElement("li", { dir: "auto" }, link)
          : link;
        holder.style.setProperty("--strength", strength(score).toFixed(2));
        if (view.why && isPoints) holder.append(makeReasonBars(reasons, texts));
        list.append(holder, isPoints ? "" : " ");
      }
      root.replaceChildren(list);
      // Whoever reads by key stays where they were.
      links[Math.min(focused, links.length - 1)]?.focus();
    },
    clear() {
      links = [];
      root.replaceChildren();
    },
    point(index) {
      for (const [at, link] of links.entries()) {
        if (at === index) link.setAttribute("aria-current", "true");
        else link.removeAttribute("aria-current");
      }
    },
  };
}
