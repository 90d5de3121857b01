// All that <nutgraf-summary> shows, in its shadow tree: drawn from one state, made once.

import type { Summary, SummarySentence } from "../lib/types.js";
import { makeChips } from "./chips.js";
import { type ControlEvents, makeControls } from "./controls.js";
import type { View } from "./events.js";
import { makeElement } from "./make-element.js";
import { makeSentenceList } from "./sentence-list.js";
import { STEPS } from "./steps.js";
import STYLES from "./summary.css?inline";
import { fill, type Texts, timeOf } from "./texts.js";

export interface SummaryViewEvents extends ControlEvents {
  onSelect(event: MouseEvent, index: number): void;
  /** The reader pressed a name. */
  onName(name: string): void;
  onFold(isOpen: boolean): void;
}

export interface SummaryState {
  summary: Summary | null;
  isFailed: boolean;
  /** `null`: it cannot be folded. */
  open: boolean | null;
  heading: string | null;
  /** The article is on this page, and so is its title. */
  isPlaced: boolean;
  headingLevel: number;
  view: View;
  step: number;
  texts: Texts;
  /** Of the texts. */
  language: string;
  names: string[];
  canSkim: boolean;
  canSpeak: boolean;
  isSpeaking: boolean;
  addressOf(sentence: SummarySentence, index: number): string;
}

export interface SummaryView {
  render(state: SummaryState): void;
  /** Marks one sentence. */
  point(index: number | null): void;
  /** Says something to whoever hears the page. */
  say(text: string): void;
  /** Whether a node is drawn here. */
  owns(node: Node): boolean;
}

export function makeSummaryView(
  host: HTMLElement,
  events: SummaryViewEvents,
): SummaryView {
  const root = host.attachShadow({ mode: "open" });
  if (root.adoptedStyleSheets) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(STYLES);
    root.adoptedStyleSheets = [sheet];
  } else {
    // What imitates a browser, for the tests of those who show the element.
    root.append(makeElement("style", {}, STYLES));
  }

  const list = makeSentenceList(events.onSelect);
  const controls = makeControls(STEPS, events);
  const chips = makeChips(events.onName);
  const title = makeElement("div", {
    class: "title",
    part: "title",
    role: "heading",
    dir: "auto",
  });
  const stats = makeElement("p", { class: "stats", part: "stats" });
  const status = makeElement("p", {
    class: "visually-hidden",
    role: "status",
  });
  const body = makeElement(
    "div",
    { class: "body", hidden: "" },
    title,
    stats,
    list.root,
    controls.root,
    chips.root,
  );
  const message = makeElement("slot", { name: "empty", hidden: "" });
  const fallback = makeElement("slot");
  const toggle = makeElement("summary", { class: "toggle", part: "toggle" });
  const fold = makeElement(
    "details",
    { class: "fold", open: "" },
    toggle,
    makeElement("slot", { name: "heading" }),
    body,
    message,
    status,
    makeElement("slot", { name: "footer" }),
  );
  fold.addEventListener("toggle", () => events.onFold(fold.open));
  root.append(
    makeElement("div", { class: "frame", part: "frame" }, fold),
    // Both look as the page makes them look.
    fallback,
    makeElement("slot", { name: "article" }),
  );

  function say(text: string): void {
    // The same words again would be read out again.
    if (status.textContent !== text) status.textContent = text;
  }

  function renderSummary(summary: Summary, state: SummaryState): void {
    const { texts, view, language } = state;
    const { sentences, entities } = summary;
    const { summaryReadingSeconds, readingSeconds, ...counts } = summary.stats;
    const own = state.heading ?? (state.isPlaced ? texts.summary : null);
    title.textContent = own ?? summary.title;
    // Where it is folded, the button says it.
    title.hidden = !title.textContent || (state.open !== null && own !== null);
    title.lang = own === null ? summary.language : language;
    title.ariaLevel = String(state.headingLevel);
    const short = timeOf(summaryReadingSeconds, texts);
    const whole = timeOf(readingSeconds, texts);
    stats.textContent = fill(texts.timeSaved, { short, whole });
    // All of a short article saves nothing.
    stats.hidden = short === whole;
    const [count, all] = [sentences.length, counts.sentences];
    say(fill(texts.sentencesOf, { n: count, all }));
    list.render({ summary, view, texts, addressOf: state.addressOf });
    controls.render({ ...state, count, all });
    chips.render(entities, state.names, texts);
  }

  return {
    render(state) {
      const { summary, texts, open, isFailed } = state;
      const isEmpty = !summary || summary.sentences.length === 0;
      const hasFallback = fallback
        .assignedNodes()
        .some((node) => node.textContent?.trim());
      toggle.hidden = open === null;
      toggle.textContent = state.heading || texts.summary;
      fold.open = open ?? true;
      body.hidden = isEmpty;
      fallback.hidden = !isEmpty || open === false;
      message.hidden = !(isFailed || summary) || !isEmpty || hasFallback;
      message.textContent = isFailed ? texts.failed : texts.noSentence;
      host.toggleAttribute("empty", isEmpty);
      if (isEmpty) list.clear();
      else renderSummary(summary, state);
    },
    point: list.point,
    say,
    owns: (node) => node.getRootNode() === root,
  };
}
