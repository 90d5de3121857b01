// The summary: the title and the chosen sentences, each a link to its place in the article.

import { makeElement } from "./make-element.js";
import { clip, type Reading, strengthScale } from "./reading.js";

export interface SummaryEvents {
  /** The reader followed a sentence to its place. */
  onFollow(sentence: number): void;
  /** The pointer is over a sentence, or has left it. */
  onPoint(sentence: number | null): void;
}

export interface SummaryView {
  render(reading: Reading | null): void;
  /** Marks the link of the sentence whose reasons are shown. */
  point(sentence: number | null): void;
}

export function makeSummaryView(
  root: HTMLElement,
  events: SummaryEvents,
): SummaryView {
  let drawn: Reading | null = null;
  const links = new Map<number, HTMLAnchorElement>();
  const label = makeElement("p", { class: "section-label" }, "In a nutshell");
  const title = makeElement("h2", { class: "summary-title" });
  const list = makeElement("ol", { class: "summary-list" });
  root.append(label, title, list);

  function makeItem(reading: Reading, index: number): HTMLLIElement {
    const sentence = reading.summary.sentences[index];
    const place = reading.places[index] ?? 0;
    const link = makeElement(
      "a",
      { href: `#sentence-${place}`, dir: "auto" },
      clip(sentence?.text ?? ""),
    );
    link.addEventListener("click", (event) => {
      event.preventDefault();
      events.onFollow(place);
    });
    link.addEventListener("pointerenter", (event) => {
      if (event.pointerType === "mouse") events.onPoint(place);
    });
    link.addEventListener("pointerleave", () => events.onPoint(null));
    link.addEventListener("focus", () => events.onPoint(place));
    link.addEventListener("blur", () => events.onPoint(null));
    links.set(place, link);
    return makeElement("li", {}, link);
  }

  return {
    render(reading) {
      if (reading === drawn) return;
      drawn = reading;
      links.clear();
      root.hidden = !reading;
      if (!reading) return list.replaceChildren();
      const { summary } = reading;
      root.lang = summary.language;
      title.textContent = summary.title ?? "";
      title.hidden = !summary.title;
      const strength = strengthScale(summary.sentences.map((s) => s.score));
      const items = summary.sentences.map((sentence, index) => {
        const item = makeItem(reading, index);
        item.style.setProperty(
          "--strength",
          strength(sentence.score).toFixed(2),
        );
        return item;
      });
      list.replaceChildren(...items);
    },
    point(sentence) {
      for (const [place, link] of links) {
        link.classList.toggle("is-shown", place === sentence);
      }
    },
  };
}
