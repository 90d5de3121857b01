// The demo: makes the views, wires them to the state, and starts with the sample.

import { makeArticleView } from "../element/article-view.js";
import { makeEntityChips } from "../element/entity-chips.js";
import { makeLengthControl } from "../element/length-control.js";
import { makeElement } from "../element/make-element.js";
import { makeReasonsChart } from "../element/reasons-chart.js";
import { makeStatsLine } from "../element/stats-line.js";
import { makeSummaryView } from "../element/summary-view.js";
import { load } from "../lib/index.js";
import { makeEditor } from "./editor.js";
import { makePageActions } from "./page-actions.js";
import sample from "./sample.txt?raw";
import { makeStore, readingIn, type State, shownSentence } from "./state.js";
import { listenForTexts } from "./text-sources.js";

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
const controls = rootOf("controls");
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

const summaryView = makeSummaryView(place(summaryRoot, "summary-text"), {
  onFollow(sentence) {
    store.change({ picked: sentence, editing: false });
    articleView.reveal(sentence, "center");
  },
  onPoint: (pointed) => store.change({ pointed }),
});
const statsLine = makeStatsLine(place(summaryRoot, "stats"));
const lengthControl = makeLengthControl(place(controls, "length"), {
  onLength: (length) => store.change({ length }),
});
const chips = makeEntityChips(place(controls, "entities"), {
  onFocus: (focus) => store.change({ focus }),
});
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
  onSample: () =>
    store.change({ text: sample, own: false, editing: false, notice: "" }),
});

function render(state: Readonly<State>): void {
  const before = controls.getBoundingClientRect().top;
  draw(state);
  // A control that moves away from under the thumb cannot be used: the summary
  // above it grows upwards instead.
  if (controls.contains(document.activeElement)) {
    scrollBy(0, controls.getBoundingClientRect().top - before);
  }
}

function draw(state: Readonly<State>): void {
  const { outcome } = state;
  const reading = readingIn(state);
  summaryView.render(reading);
  statsLine.render(reading, outcome.kind === "reading" ? outcome.timing : null);
  lengthControl.render(reading, state.length);
  chips.render(reading, state.focus);
  if (!state.editing) articleView.render(reading, state.shaded);
  editor.render(state.editing, state.text);
  actions.render(state.own, state.editing);
  say(outcome.kind === "nothing" ? outcome.message : state.notice);

  controls.hidden = !reading;
  articleHead.hidden = !reading || state.editing;
  articleText.hidden = !reading || state.editing;
  shade.checked = state.shaded;

  const shown = shownSentence(state);
  const asked = state.pointed ?? state.picked;
  summaryView.point(asked);
  articleView.point(asked);
  reasons.render(reading, shown, state.picked !== null);
}

function say(text: string): void {
  // Never hidden: a live region that comes and goes is not read out.
  if (message.textContent !== text) message.textContent = text;
}

function takeText(text: string): void {
  if (text.length < LONG_TEXT) {
    store.change({ text, own: true, notice: "" });
    return;
  }
  say(`Reading ${(text.length / 1e6).toFixed(1)} million characters …`);
  // Two frames: the first only paints the line above.
  requestAnimationFrame(() =>
    requestAnimationFrame(() => store.change({ text, own: true, notice: "" })),
  );
}

const store = makeStore(
  {
    text: "",
    own: false,
    length: "medium",
    focus: [],
    shaded: false,
    editing: false,
    pointed: null,
    picked: null,
    notice: "",
  },
  render,
);

document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  const { editing, picked, focus } = store.state;
  if (editing) {
    store.change({ editing: false });
    actions.focusEdit();
  } else if (picked !== null) {
    store.change({ picked: null, pointed: null });
  } else if (focus.length > 0) {
    store.change({ focus: [] });
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
  store.change({ text: sample });
  const first = store.state.outcome;
  setTimeout(() => {
    if (store.state.outcome === first) store.timeAgain();
  }, SETTLED_MS);
}

void start();
