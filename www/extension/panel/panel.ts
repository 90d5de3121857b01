// What popup and side panel show: the summary of the tab, or one plain sentence on why there is none.

import { browser } from "wxt/browser";
import type {
  NutgrafChangeEvent,
  NutgrafSelectEvent,
} from "../../element/events.js";
import { makeIcon } from "../../element/icons.js";
import { makeElement } from "../../element/make-element.js";
import { NutgrafSummary } from "../../element/nutgraf-summary.js";
import { load } from "../../lib/index.js";
import { citation } from "../../page/citation.js";
import { marksOf } from "../../page/marks.js";
import { type PageArticle, readPage } from "../../page/read.js";
import {
  elementTexts,
  messageOf,
  type Problem,
  problemText,
} from "./messages.js";
import type { Asker } from "./protocol.js";
import { remember, rememberedView } from "./settings.js";
import { activeTab, call, colour, type OpenTab, takePicture } from "./tab.js";
import { whyNot } from "./why-not.js";

export interface Panel {
  /** Reads the tab that is in front now. */
  read(): Promise<void>;
  /** The reader pasted a text, and reads that. */
  readonly isPasted: boolean;
  /** Why there is no summary. */
  readonly problem: Problem | null;
}

/** After so many milliseconds the reader is told that the page is being read. */
const PATIENCE = 200;

export function makePanel(root: HTMLElement, asker: Asker): Panel {
  performance.mark("nutgraf-start");
  NutgrafSummary.define();
  // While the page is being read.
  void load().catch(() => {});
  // Of the words, which may be another than the browser's.
  const language = messageOf("language");
  document.documentElement.lang = language;
  document.documentElement.dir = language === "ar" ? "rtl" : "ltr";
  document.title = messageOf("name");

  const view = document.createElement("nutgraf-summary") as NutgrafSummary;
  view.texts = elementTexts();
  view.headingLevel = 1;
  // The page of the extension itself is no article.
  view.article = null;
  const message = makeElement("p", { class: "message", role: "status" });
  const paste = makePaste((text) => {
    // A tab that is being read comes too late.
    run += 1;
    isPasted = true;
    tab = null;
    page = null;
    view.citation = null;
    view.canSkim = false;
    say(null);
    view.article = text;
  });
  const foot = makeElement("footer", {}, paste);
  if (asker === "popup") foot.append(sidePanelButton());
  root.append(message, view, foot);
  const started = rememberedView().then((remembered) => {
    view.view = remembered;
  });

  let tab: OpenTab | null = null;
  let page: PageArticle | null = null;
  let isPainted = false;
  let isPasted = false;
  let problem: Problem | null = null;
  let run = 0;

  function say(found: Problem | null): void {
    problem = found;
    root.ariaBusy = null;
    message.textContent = problem ? problemText(problem) : "";
    view.hidden = problem !== null;
    if (problem) paste.open = true;
  }

  async function read(): Promise<void> {
    run += 1;
    const own = run;
    isPasted = false;
    root.ariaBusy = "true";
    // A huge page takes its time; any other is read before this could be.
    const waiting = setTimeout(() => {
      if (own === run) message.textContent = messageOf("reading");
    }, PATIENCE);
    const found = await activeTab();
    const [why, article] = found
      ? await readTab(found, asker)
      : (["gone", null] as const);
    await started;
    clearTimeout(waiting);
    if (own !== run) return;
    const isSame = isSameText(page, article);
    const wasPainted = isPainted;
    tab = found;
    page = article;
    isPainted = false;
    say(why);
    if (!article) {
      view.article = null;
      return;
    }
    view.citation = (sentence) => citation(article, sentence);
    view.canSkim = true;
    // Nothing that the reader has turned or is listening to is lost where only the address has changed.
    if (isSame) {
      if (wasPainted) await inPage(paint);
      return;
    }
    view.article = article;
  }

  async function paint(): Promise<void> {
    const { summary } = view;
    if (!tab || !page || !summary) return;
    const { skim } = view.view;
    if (!isPainted) await colour(tab);
    await call(tab, "paint", asker, marksOf(page, summary.sentences), skim);
    isPainted = true;
  }

  /** The tab may have been closed, or have gone elsewhere, in the middle of it. */
  async function inPage(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch {
      say("gone");
    }
  }

  view.addEventListener("nutgraf-select", (event) => {
    const { index } = event as NutgrafSelectEvent;
    const shown = tab;
    event.preventDefault();
    if (!shown) return;
    void inPage(async () => {
      await paint();
      if (!(await call(shown, "scrollTo", asker, index))) {
        message.textContent = messageOf("sentenceGone");
      }
    });
  });
  view.addEventListener("nutgraf-change", (event) => {
    const now = (event as NutgrafChangeEvent).view;
    void remember(now);
    const shown = tab;
    if (!shown) return;
    void inPage(async () => {
      if (now.skim) await paint();
      else if (isPainted) await call(shown, "clear");
    });
  });
  view.addEventListener("nutgraf-ready", () => {
    if (view.summary?.sentences.length === 0) say("too-little");
    performance.mark("nutgraf-shown");
    // A page that is read anew is dimmed anew.
    if (page && view.view.skim) void inPage(paint);
  });
  view.addEventListener("nutgraf-error", () => say("broken"));
  return {
    read,
    get isPasted() {
      return isPasted;
    },
    get problem() {
      return problem;
    },
  };
}

function isSameText(one: PageArticle | null, other: PageArticle | null) {
  return (
    one !== null &&
    one.blocks.length === other?.blocks.length &&
    one.blocks.every(({ text }, at) => text === other.blocks[at]?.text)
  );
}

async function readTab(
  tab: OpenTab,
  asker: Asker,
): Promise<readonly [Problem | null, PageArticle | null]> {
  let taken: Awaited<ReturnType<typeof takePicture>>;
  try {
    taken = await takePicture(tab, asker);
  } catch (error) {
    return [whyNot(error, tab, asker), null];
  }
  if (!taken) return ["gone", null];
  if (taken.type === "application/pdf") return ["pdf", null];
  try {
    const article = await readPage(taken.data);
    return article.problem ? [article.problem.kind, null] : [null, article];
  } catch {
    return ["broken", null];
  }
}

function makePaste(onText: (text: string) => void): HTMLDetailsElement {
  const field = makeElement("textarea", {
    rows: "4",
    "aria-label": messageOf("paste"),
  });
  const button = makeElement(
    "button",
    { type: "button" },
    messageOf("summarize"),
  );
  button.addEventListener("click", () => {
    if (field.value.trim() !== "") onText(field.value);
    else field.focus();
  });
  field.addEventListener("paste", () => setTimeout(() => button.click()));
  return makeElement(
    "details",
    { class: "paste" },
    makeElement("summary", {}, messageOf("paste")),
    field,
    button,
  );
}

function sidePanelButton(): HTMLElement {
  const button = makeElement(
    "button",
    { type: "button", class: "side" },
    makeIcon("panel"),
    messageOf("sidePanel"),
  );
  // The window has to be known at the click: the right to open is gone after a wait.
  const own = browser.windows.getCurrent();
  let id: number | undefined;
  void own.then((window) => {
    id = window.id;
  });
  button.addEventListener("click", () => {
    const opened = import.meta.env.FIREFOX
      ? (
          browser as unknown as { sidebarAction: { open(): Promise<void> } }
        ).sidebarAction.open()
      : browser.sidePanel.open({ windowId: id ?? -1 });
    void opened.then(() => close());
  });
  return button;
}
