// The demo: makes the views, wires them to the state, and starts with the sample.

import { makeArticleView } from "../element/article-view.js";
import { millisecondsOf } from "../element/counts.js";
import type { NutgrafSelectEvent } from "../element/events.js";
import { makeElement } from "../element/make-element.js";
import { NutgrafSummary } from "../element/nutgraf-summary.js";
import { readingOf } from "../element/reading.js";
import { makeReasonsChart } from "../element/reasons-chart.js";
import { analyzeSync, load } from "../lib/index.js";
import type { Analysis } from "../lib/types.js";
import { makeEditor } from "./editor.js";
import { makePageActions } from "./page-actions.js";
import sample from "./sample.txt?raw";
import { makeStore, type State, shownSentence } from "./state.js";
import { listenForTexts } from "./text-sources.js";
import { timeOf } from "./timing.js";

/** Above this many characters a reader notices the wait, and is told about it. */
const LONG_TEXT = 400_000;

/** This long after the start, the browser has made the code as fast as it will be. */
const SETTLED_MS = 500;

function rootOf(id: string): HTMLElement {
  const root = document.getElementById(id);
  if (!root) throw new Error(`index.html has no element "${id}"`);
  return root;
}

function place(parent: HTMLElement, id: string): HTMLElement {
  const element = makeElement("div", { id });
  parent.append(element);
  return element;
}

const message = rootOf("message");
const summaryRoot = rootOf("summary");
const articleSection = rootOf("article");

const articleHead = place(articleSection, "article-head");
const shade = makeElement("input", { type: "checkbox" });
articleHead.append(
  makeElement("h2", { class: "section-label" }, "The article"),
  makeElement("label", { class: "shade" }, shade, "Shade every sentence"),
  makeElement(
    "p",
    { class: "article-hint" },
    "Point at a sentence or tap it for its reasons; the arrow keys walk from one to the next.",
  ),
);
shade.addEventListener("change", () => store.change({ shaded: shade.checked }));

NutgrafSummary.define();
const view = document.createElement("nutgraf-summary") as NutgrafSummary;
const took = makeElement("p", { id: "took" });
// The demo's own <main> is no article.
view.article = null;
summaryRoot.append(view, took);
let analysed: string | null = null;
let analysis: Analysis | null = null;
view.addEventListener("nutgraf-ready", () => {
  const { summary } = view;
  if (!summary) return;
  const { text } = store.state;
  const isEmpty = summary.sentences.length === 0;
  // Only the text itself changes it: neither the length nor what the summary is about.
  if (analysed !== text) {
    analysed = text;
    analysis = analyzeSync(text);
  }
  store.change({
    reading:
      isEmpty || !analysis ? null : readingOf(analysis, summary, () => text),
    nothing: isEmpty
      ? "This text has no full sentence to choose: paste running text, such as the body of an article."
      : "",
  });
});
view.addEventListener("nutgraf-select", (event) => {
  const { index } = event as NutgrafSelectEvent;
  const sentence = store.state.reading?.places[index];
  event.preventDefault();
  if (sentence === undefined) return;
  store.change({ picked: sentence, editing: false });
  articleView.reveal(sentence, "center");
});
view.addEventListener("nutgraf-error", () =>
  store.change({
    reading: null,
    nothing:
      "This text could not be summarized: try a shorter one, or only the article itself.",
  }),
);
const editor = makeEditor(place(articleSection, "editor"), {
  onText: takeText,
  onDone() {
    store.change({ editing: false });
    actions.focusEdit();
  },
});
const articleText = place(articleSection, "article-text");
const articleView = makeArticleView(articleText, {
  onPick(picked) {
    store.change({ picked });
    articleView.reveal(picked, "nearest");
  },
  onPoint: (pointed) => store.change({ pointed }),
});
const reasons = makeReasonsChart(rootOf("reasons"), {
  onClose: () => store.change({ picked: null, pointed: null }),
});
const actionsRoot = rootOf("actions");
const actions = makePageActions(actionsRoot, {
  onEdit: () => store.change({ editing: !store.state.editing }),
  onSample() {
    store.change({ editing: false });
    show(sample, false);
  },
});

function render(state: Readonly<State>): void {
  const { reading } = state;
  view.hidden = !reading;
  took.hidden = !reading;
  if (!state.editing) articleView.render(reading, state.shaded);
  editor.render(state.editing, state.text);
  actions.render(state.own, state.editing);
  say(state.nothing || state.notice);

  articleHead.hidden = !reading || state.editing;
  articleText.hidden = !reading || state.editing;
  shade.checked = state.shaded;

  const asked = state.pointed ?? state.picked;
  const place = asked === null ? -1 : (reading?.places.indexOf(asked) ?? -1);
  view.point(place < 0 ? null : place);
  articleView.point(asked);
  reasons.render(reading, shownSentence(state), state.picked !== null);
}

/** Only the call that makes the summary is timed. */
function showTime(): void {
  const { text } = store.state;
  const first = timeOf(text, 1);
  took.textContent = `summarized in ${millisecondsOf(first)}`;
  // The first time, the browser is still making the code fast.
  setTimeout(() => {
    if (store.state.text !== text) return;
    const time = millisecondsOf(timeOf(text, 5));
    took.textContent = `summarized in ${time} (${millisecondsOf(first)} at first)`;
  }, SETTLED_MS);
}

function show(text: string, own: boolean): void {
  store.change({ text, own, notice: "", reading: null, nothing: "" });
  if (text.trim() === "") {
    view.article = null;
    store.change({
      nothing:
        "There is no text here yet: paste an article, drop a .txt file, or go back to the sample.",
    });
    return;
  }
  showTime();
  view.article = text;
}

function say(text: string): void {
  // Never hidden: a live region that comes and goes is not read out.
  if (message.textContent !== text) message.textContent = text;
}

function takeText(text: string): void {
  if (text.length < LONG_TEXT) {
    show(text, true);
    return;
  }
  say(`Reading ${(text.length / 1e6).toFixed(1)} million characters …`);
  // Two frames: the first only paints the line above.
  requestAnimationFrame(() => requestAnimationFrame(() => show(text, true)));
}

const store = makeStore(render);

document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  const { editing, picked } = store.state;
  if (editing) {
    store.change({ editing: false });
    actions.focusEdit();
  } else if (picked !== null) {
    store.change({ picked: null, pointed: null });
  } else if (view.about.length > 0) {
    view.about = [];
  }
});

async function start(): Promise<void> {
  // Nothing stands there before the first reading.
  render(store.state);
  try {
    await load();
  } catch {
    say(
      "The summarizer could not be loaded: check that the page's .wasm file is there, then reload.",
    );
    return;
  }
  actionsRoot.hidden = false;
  listenForTexts(document.body, actions.opener, {
    onText(text) {
      store.change({ editing: false });
      takeText(text);
      scrollTo({ top: 0 });
    },
    onRefuse: (notice) => store.change({ notice }),
  });
  show(sample, false);
}

void start();
