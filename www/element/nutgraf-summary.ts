// <nutgraf-summary>: the one view of a summary. The popup, the side panel, the demo and other people's pages show it.

import { analyze, summarize } from "../lib/index.js";
import type {
  Analysis,
  Article,
  Summary,
  SummarySentence,
} from "../lib/types.js";
import { type CopyForm, copyAs } from "./copy-as.js";
import {
  NutgrafChangeEvent,
  NutgrafErrorEvent,
  NutgrafReadyEvent,
  NutgrafSelectEvent,
  type View,
} from "./events.js";
import { makeIcon } from "./icons.js";
import { makeElement } from "./make-element.js";
import { strengthScale } from "./reading.js";
import { makeReasonBars } from "./reason-bars.js";
import { makeSpeaker } from "./speaker.js";
import STYLES from "./summary.css?inline";
import { ENGLISH, fill, type Texts, timeOf } from "./texts.js";

/** The slider's steps: a share of what "medium" gives, which grows with the article; the first is one sentence. */
const STEPS = [0, 0.5, 1, 2, 4];

const MOST_CHIPS = 8;

/**
 * Shows the summary of an article: the sentences in its own words, and what a reader may do with them.
 *
 * @slot heading - Above the title.
 * @slot empty - Where there is nothing to show.
 * @slot footer - Below everything.
 * @fires nutgraf-ready, nutgraf-select, nutgraf-change, nutgraf-error
 * @csspart title, sentence, reasons, stats, controls, entity
 * @cssproperty --paper, --ink, --quiet, --amber, --amber-deep, --serif, --sans
 */
export class NutgrafSummary extends HTMLElement {
  static define(
    tag = "nutgraf-summary",
    registry: CustomElementRegistry = customElements,
  ): typeof NutgrafSummary {
    if (!registry.get(tag)) registry.define(tag, NutgrafSummary);
    return NutgrafSummary;
  }

  /** The address of a sentence, for links and citations. Default: none. */
  citation: ((sentence: SummarySentence) => string) | null = null;

  #article: string | Article | null = null;
  #texts: Texts = ENGLISH;
  #view: View = { step: 2, form: "points", skim: false, why: false };
  #focus: string[] = [];
  #canSkim = false;
  #analysis: Analysis | null = null;
  #summary: Summary | null = null;
  #run = 0;
  readonly #root = this.attachShadow({ mode: "open" });
  readonly #body = makeElement("div", { class: "body", hidden: "" });
  readonly #title = makeElement("div", {
    class: "title",
    role: "heading",
    "aria-level": "2",
    part: "title",
    dir: "auto",
  });
  readonly #stats = makeElement("p", { class: "stats", part: "stats" });
  readonly #list = makeElement("div", { class: "sentences" });
  readonly #chips = makeElement("div", { class: "chips", role: "group" });
  readonly #controls = makeElement("div", {
    class: "controls",
    part: "controls",
  });
  readonly #status = makeElement("p", {
    class: "visually-hidden",
    role: "status",
  });
  readonly #empty = makeElement(
    "div",
    { class: "empty" },
    makeElement("slot", { name: "empty" }),
  );
  readonly #speaker = makeSpeaker(() => this.#drawControls());

  constructor() {
    super();
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(STYLES);
    this.#root.adoptedStyleSheets = [sheet];
    this.#body.append(
      this.#title,
      this.#stats,
      this.#list,
      this.#controls,
      this.#chips,
    );
    this.#root.append(
      makeElement("slot", { name: "heading" }),
      this.#body,
      this.#empty,
      this.#status,
      makeElement("slot", { name: "footer" }),
    );
  }

  disconnectedCallback(): void {
    this.#speaker.stop();
  }

  /** What to summarize: plain text, or an article such as `readPage` finds. */
  get article(): string | Article | null {
    return this.#article;
  }

  set article(article: string | Article | null) {
    this.#article = article;
    this.#analysis = null;
    this.#focus = [];
    this.#speaker.stop();
    void this.#read();
  }

  /** What is shown now. */
  get summary(): Summary | null {
    return this.#summary;
  }

  /** Everything that the summary was made from. */
  get analysis(): Analysis | null {
    return this.#analysis;
  }

  /** The names that the summary is turned towards: the chips that are pressed. */
  get about(): string[] {
    return [...this.#focus];
  }

  set about(names: string[]) {
    this.#focus = [...names];
    void this.#read();
  }

  /** Marks one sentence of the summary, as a click does. */
  point(index: number | null): void {
    const links = this.#list.querySelectorAll("a");
    for (const [at, link] of links.entries()) {
      if (at === index) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    }
  }

  /** How the reader likes it; set it to what `nutgraf-change` told last time. */
  get view(): View {
    return { ...this.#view };
  }

  set view(view: Partial<View>) {
    this.#view = { ...this.#view, ...view };
    if (this.#article !== null) void this.#read();
  }

  /** The words of the element. Default: English. */
  set texts(texts: Partial<Texts>) {
    this.#texts = { ...ENGLISH, ...texts };
    this.#draw();
  }

  /** Of the title, among the headings of the page. Default: 2. */
  set headingLevel(level: number) {
    this.#title.ariaLevel = String(level);
  }

  /** There is a page that can be dimmed. */
  set canSkim(canSkim: boolean) {
    this.#canSkim = canSkim;
    this.#draw();
  }

  async #read(): Promise<void> {
    const run = ++this.#run;
    const article = this.#article;
    if (article === null) return this.#show(null);
    try {
      const analysis = this.#analysis ?? (await analyze(article));
      const focus = this.#focus;
      const medium = await summarize(article, { focus });
      const share = STEPS[this.#view.step] ?? 1;
      const sentences = Math.round(medium.sentences.length * share) || 1;
      const summary =
        share === 1
          ? medium
          : await summarize(article, { length: { sentences }, focus });
      // A newer question has been asked meanwhile.
      if (run !== this.#run) return;
      this.#analysis = analysis;
      this.#show(summary);
    } catch (error) {
      if (run !== this.#run) return;
      this.#show(null);
      this.dispatchEvent(new NutgrafErrorEvent(error));
    }
  }

  #show(summary: Summary | null): void {
    this.#summary = summary;
    this.#draw();
    if (summary) this.dispatchEvent(new NutgrafReadyEvent(summary));
  }

  #draw(): void {
    const summary = this.#summary;
    const isEmpty = !summary || summary.sentences.length === 0;
    this.#body.hidden = isEmpty;
    this.#empty.hidden = !isEmpty;
    this.toggleAttribute("empty", isEmpty);
    if (!summary || isEmpty) {
      this.#list.replaceChildren();
      return;
    }
    this.#title.textContent = summary.title ?? "";
    this.#title.hidden = !summary.title;
    this.#title.lang = summary.language;
    this.#drawStats(summary);
    this.#drawSentences(summary);
    this.#drawControls();
    this.#drawChips(summary);
  }

  #drawStats({ stats, sentences }: Summary): void {
    const language = this.lang || document.documentElement.lang || "en";
    const { timeSaved, sentencesOf } = this.#texts;
    this.#stats.textContent = fill(timeSaved, {
      short: timeOf(stats.summaryReadingSeconds, language),
      whole: timeOf(stats.readingSeconds, language),
    });
    this.#say(fill(sentencesOf, { n: sentences.length, all: stats.sentences }));
  }

  #drawSentences(summary: Summary): void {
    const { form, why } = this.#view;
    const scores = summary.sentences.map(({ score }) => score);
    const strength = strengthScale(scores);
    const isPoints = form === "points";
    const list = makeElement(isPoints ? "ol" : "p", { dir: "auto" });
    list.lang = summary.language;
    list.className = isPoints ? "points" : "paragraph";
    for (const [index, sentence] of summary.sentences.entries()) {
      const link = this.#sentenceLink(sentence, index);
      const holder = isPoints ? makeElement("li", {}, link) : link;
      holder.style.setProperty(
        "--strength",
        strength(sentence.score).toFixed(2),
      );
      if (why && isPoints) {
        holder.append(makeReasonBars(sentence.reasons, this.#texts));
      }
      list.append(holder, isPoints ? "" : " ");
    }
    this.#list.replaceChildren(list);
  }

  #sentenceLink(sentence: SummarySentence, index: number): HTMLElement {
    const link = makeElement(
      "a",
      {
        part: "sentence",
        dir: "auto",
        href: this.citation?.(sentence) ?? `#sentence-${index}`,
      },
      sentence.text,
    );
    link.addEventListener("click", (event) => {
      const select = new NutgrafSelectEvent(sentence, index);
      if (!this.dispatchEvent(select) || !this.citation) event.preventDefault();
      this.point(index);
    });
    return link;
  }

  #drawControls(): void {
    const { length, keyPoints, paragraph, skim, why, readAloud, stop } =
      this.#texts;
    const { step, form } = this.#view;
    // Made once: what has the focus keeps it.
    if (this.#controls.childElementCount === 0) {
      const slider = makeElement("input", {
        type: "range",
        min: "0",
        max: String(STEPS.length - 1),
        step: "1",
      });
      slider.addEventListener("input", () =>
        this.#change({ step: Number(slider.value) }),
      );
      this.#controls.append(
        makeElement(
          "label",
          { class: "length" },
          makeElement("span", {}),
          slider,
          makeElement("output", {}),
        ),
        this.#toggle("form", "list", () =>
          this.#change({
            form: this.#view.form === "points" ? "paragraph" : "points",
          }),
        ),
        this.#toggle("skim", "skim", () =>
          this.#change({ skim: !this.#view.skim }),
        ),
        this.#toggle("why", "why", () =>
          this.#change({ why: !this.#view.why }),
        ),
        this.#toggle("speak", "speak", () => {
          const { text = "", language = "" } = this.#summary ?? {};
          this.#speaker.toggle(text, language);
        }),
        this.#copyMenu(),
      );
    }
    const slider = this.#control("input") as HTMLInputElement;
    slider.value = String(step);
    const count = this.#summary?.sentences.length ?? 0;
    slider.setAttribute(
      "aria-valuetext",
      fill(this.#texts.sentencesOf, {
        n: count,
        all: this.#summary?.stats.sentences ?? 0,
      }),
    );
    this.#control(".length span").textContent = length;
    this.#control("output").textContent = String(count);
    this.#setToggle("form", form === "points" ? paragraph : keyPoints, null);
    this.#setToggle("skim", skim, this.#view.skim);
    this.#control(".skim").hidden = !this.#canSkim;
    this.#setToggle("why", why, this.#view.why);
    this.#control(".why").hidden = form !== "points";
    this.#setToggle("speak", this.#speaker.isSpeaking ? stop : readAloud, null);
    this.#control(".speak").hidden = !this.#speaker.isPossible;
  }

  #toggle(
    name: string,
    icon: Parameters<typeof makeIcon>[0],
    onClick: () => void,
  ): HTMLElement {
    const button = makeElement(
      "button",
      { type: "button", class: `quiet-button ${name}` },
      makeIcon(icon),
      makeElement("span", {}),
    );
    button.addEventListener("click", onClick);
    return button;
  }

  #setToggle(name: string, text: string, pressed: boolean | null): void {
    this.#control(`.${name} span`).textContent = text;
    if (pressed !== null)
      this.#control(`.${name}`).ariaPressed = String(pressed);
  }

  #control(selector: string): HTMLElement {
    return this.#controls.querySelector(selector) as HTMLElement;
  }

  #copyMenu(): HTMLElement {
    const { copy, copyText, copyMarkdown, copyCitation } = this.#texts;
    const menu = makeElement(
      "details",
      { class: "copy" },
      makeElement("summary", { class: "quiet-button" }, makeIcon("copy"), copy),
    );
    const forms: [CopyForm, string][] = [
      ["text", copyText],
      ["markdown", copyMarkdown],
      ["links", copyCitation],
    ];
    for (const [form, name] of forms) {
      const button = makeElement(
        "button",
        { type: "button", class: "quiet-button" },
        name,
      );
      button.addEventListener("click", () => void this.#copy(form, menu));
      menu.append(button);
    }
    menu.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || !menu.open) return;
      // Else the popup closes.
      event.preventDefault();
      event.stopPropagation();
      menu.open = false;
      menu.querySelector("summary")?.focus();
    });
    return menu;
  }

  async #copy(form: CopyForm, menu: HTMLDetailsElement): Promise<void> {
    if (!this.#summary) return;
    const { copied, notCopied } = this.#texts;
    try {
      await navigator.clipboard.writeText(
        copyAs(form, this.#summary, this.citation),
      );
      this.#say(copied);
    } catch {
      this.#say(notCopied);
    }
    menu.open = false;
    menu.querySelector("summary")?.focus();
  }

  #change(part: Partial<View>): void {
    this.#view = { ...this.#view, ...part };
    this.dispatchEvent(new NutgrafChangeEvent(this.view));
    if (part.step === undefined) this.#draw();
    else void this.#read();
  }

  #drawChips({ entities }: Summary): void {
    const known = this.#analysis?.entities ?? entities;
    const names = known
      .filter(({ kind }) => kind !== "date" && kind !== "number")
      .slice(0, MOST_CHIPS)
      .map(({ name }) => name);
    this.#chips.ariaLabel = this.#texts.about;
    this.#chips.hidden = names.length === 0;
    const drawn = [...this.#chips.children].map((chip) => chip.textContent);
    if (drawn.join("\n") !== names.join("\n")) {
      this.#chips.replaceChildren(...names.map((name) => this.#chip(name)));
    }
    for (const chip of this.#chips.children) {
      chip.ariaPressed = String(this.#focus.includes(chip.textContent ?? ""));
    }
  }

  #chip(name: string): HTMLElement {
    const chip = makeElement(
      "button",
      { type: "button", class: "chip", part: "entity", dir: "auto" },
      name,
    );
    chip.addEventListener("click", () => {
      this.#focus = this.#focus.includes(name)
        ? this.#focus.filter((other) => other !== name)
        : [...this.#focus, name];
      void this.#read();
    });
    return chip;
  }

  /** The same words again would be read out again. */
  #say(text: string): void {
    if (this.#status.textContent !== text) this.#status.textContent = text;
  }
}
