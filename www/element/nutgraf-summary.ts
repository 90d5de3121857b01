// <nutgraf-summary>: the one view of a summary. The popup, the side panel, the demo and other people's pages show it.
//
// Whatever changes, attribute or property, asks for one of three things: to draw, to summarize and draw, or to read the
// article anew first.

import type {
  Article,
  Length,
  Summary,
  SummarySentence,
} from "../lib/types.js";
import { findSource, follow } from "./article-source.js";
import { formatOf, lengthOf, namesOf, tagOf } from "./attributes.js";
import { type CopyForm, copyAs } from "./copy-as.js";
import { SourceError } from "./errors.js";
import {
  type Format,
  NutgrafChangeEvent,
  NutgrafErrorEvent,
  NutgrafReadyEvent,
  NutgrafSelectEvent,
  type View,
} from "./events.js";
import { isPlaced, makeInPage } from "./in-page.js";
import { reach } from "./reach.js";
import { type Read, readElement } from "./read-element.js";
import { ReflectedElement } from "./reflected.js";
import { makeSpeaker } from "./speaker.js";
import { lengthAt, stepNear, stepOf, summarizeAt } from "./steps.js";
import { makeSummaryView } from "./summary-view.js";
import type { Texts } from "./texts.js";
import { IN_ENGLISH, languageAround, wordsFor } from "./words.js";
import { DRAW, makeWork, READ, SUMMARIZE } from "./work.js";

/**
 * Shows the summary of an article: the sentences in its own words, and what a reader may do with them.
 *
 * Its attributes, slots, parts and custom properties are described in custom-elements.json.
 */
export class NutgrafSummary extends ReflectedElement {
  static readonly observedAttributes = [
    "for",
    "length",
    "format",
    "focus",
    "open",
    "heading",
    "heading-level",
    "lang",
    "highlight",
  ];

  static define(
    tag = "nutgraf-summary",
    registry: CustomElementRegistry | undefined = globalThis.customElements,
  ): typeof NutgrafSummary {
    if (registry && !registry.get(tag)) registry.define(tag, NutgrafSummary);
    return NutgrafSummary;
  }

  static {
    // Frameworks set the attribute `focus` as a property, which every element has as a method: it stays one.
    Object.defineProperty(NutgrafSummary.prototype, "focus", {
      configurable: true,
      get: () => ReflectedElement.prototype.focus,
      set(this: NutgrafSummary, names: string | string[]) {
        this.about = names;
      },
    });
  }

  #article: string | Article | null | undefined;
  #words = IN_ENGLISH;
  /** Words of one's own. */
  #texts: Partial<Texts> | null = null;
  #view: View = { step: 2, format: "key-points", skim: false, why: false };
  /** A length that is none of the slider's steps. */
  #exact: Length | null = null;
  #names: string[] = [];
  #canSkim = false;
  #citation: ((sentence: SummarySentence) => string) | null = null;
  #read: Read | null = null;
  #summary: Summary | null = null;
  #isFailed = false;
  /** What `for` said when nothing was found. */
  #missed: string | null | undefined;
  #unfollow = () => {};
  readonly #inPage = makeInPage();
  readonly #work = makeWork({
    canDraw: () => this.isConnected,
    canAnswer: () => this.open !== false,
    draw: () => this.#draw(),
    answer: (readsAnew, isLast) => this.#answer(readsAnew, isLast),
  });
  readonly #speaker = makeSpeaker(() => this.#work.ask(DRAW));
  readonly #shown = makeSummaryView(this, {
    onSelect: (event, index) => this.#select(event, index),
    onName: (name) => this.#turnTo(name),
    onFold: (isOpen) => this.#fold(isOpen),
    onChange: (part) => this.#change(part),
    onCopy: (form) => this.#copyAloud(form),
    onSpeak: () => {
      const { text = "", language = "" } = this.#summary ?? {};
      this.#speaker.toggle(text, language);
    },
  });

  connectedCallback(): void {
    this.upgradeProperties();
    this.#work.ask(READ);
    // What is folded has a word to show too.
    if (this.open === false) {
      void this.#loadWords().then(() => this.#work.ask(DRAW));
    }
  }

  disconnectedCallback(): void {
    this.#work.drop();
    this.#speaker.stop();
    this.#unfollow();
    this.#inPage.clear();
  }

  attributeChangedCallback(
    name: string,
    old: string | null,
    value: string | null,
  ): void {
    if (old === value) return;
    if (name === "length") this.length = value ?? "medium";
    else if (name === "format") this.format = formatOf(value);
    else if (name === "focus") this.about = namesOf(value);
    else if (name === "highlight") this.#mark();
    else {
      const needs: Record<string, number> = {
        for: READ,
        lang: SUMMARIZE,
      };
      this.#work.ask(needs[name] ?? DRAW);
    }
  }

  /** What to summarize: plain text, or an article such as `readPage` finds. Default: what stands on the page; `null`: nothing. */
  get article(): string | Article | null | undefined {
    return this.#article;
  }

  set article(article: string | Article | null | undefined) {
    this.#article = article;
    this.#names = namesOf(this.getAttribute("focus"));
    this.#speaker.stop();
    this.#work.ask(READ);
  }

  /** How long the summary is: as `length` of `summarize`, or as the attribute says it. */
  get length(): Length {
    const { step } = this.#view;
    const sentences = this.#summary?.sentences.length ?? 1;
    return this.#exact ?? lengthAt(step) ?? { sentences };
  }

  set length(value: Length | number | string) {
    const length = lengthOf(value);
    const step = stepOf(length);
    this.#exact = step === null ? length : null;
    if (step !== null) this.#view.step = step;
    this.#work.ask(SUMMARIZE);
  }

  get format(): Format {
    return this.#view.format;
  }

  set format(value: Format) {
    this.#view.format = formatOf(value);
    this.#work.ask(DRAW);
  }

  /** The names that the summary is turned towards: the attribute `focus`, then the chips that are pressed. */
  get about(): string[] {
    return [...this.#names];
  }

  set about(names: string | readonly string[]) {
    this.#names = namesOf(names);
    this.#work.ask(SUMMARIZE);
  }

  /** The address of a sentence, for links and citations. Default: its place on this page, where the article is there. */
  get citation(): ((sentence: SummarySentence) => string) | null {
    return this.#citation;
  }

  set citation(value: ((sentence: SummarySentence) => string) | null) {
    this.#citation = value;
    this.#work.ask(DRAW);
  }

  /** How the reader likes it; set it to what `nutgraf-change` told last time. */
  get view(): View {
    return { ...this.#view };
  }

  set view(view: Partial<View>) {
    this.#view = { ...this.#view, ...view };
    if (view.step !== undefined) this.#exact = null;
    this.#work.ask(SUMMARIZE);
  }

  /** The words of the element. Default: in the language of the page, where it is one of ours, else English. */
  get texts(): Texts {
    return { ...this.#words.texts, ...this.#texts };
  }

  set texts(texts: Partial<Texts> | null) {
    this.#texts = texts;
    this.#work.ask(DRAW);
  }

  /** There is a page that can be dimmed. */
  get canSkim(): boolean {
    return this.#canSkim;
  }

  set canSkim(canSkim: boolean) {
    this.#canSkim = canSkim;
    this.#work.ask(DRAW);
  }

  /** What is shown now. */
  get summary(): Summary | null {
    return this.#summary;
  }

  /** Reads the article anew; the summary that is shown then, or `null` where there is none. */
  async refresh(): Promise<Summary | null> {
    await this.#work.finish(READ);
    return this.#summary;
  }

  /** Copies the summary; fails where the browser does not allow it. */
  async copy(form: CopyForm = "text"): Promise<void> {
    if (!this.#summary) return;
    const address = this.#citation ?? this.#inPage.addressOf(this.#read);
    const text = copyAs(form, this.#summary, address);
    await navigator.clipboard.writeText(text);
  }

  /** Marks one sentence of the summary, as a click does. */
  point(index: number | null): void {
    this.#shown.point(index);
  }

  async #answer(readsAnew: boolean, isLast: () => boolean): Promise<void> {
    if (readsAnew) this.#read = null;
    // The wasm comes while the article is read.
    reach().catch(() => {});
    this.toggleAttribute("busy", true);
    const words = this.#loadWords();
    try {
      const read = this.#read ?? (await this.#readArticle());
      const summary = read && (await this.#summarize(read.article));
      await words;
      if (!isLast()) return;
      this.#read = read;
      this.#isFailed = false;
      this.#show(summary);
    } catch (error) {
      if (isLast()) this.#fail(error);
    }
  }

  async #readArticle(): Promise<Read | null> {
    this.#unfollow();
    if (this.#article === null) return null;
    if (this.#article) return { article: this.#article, nodes: [] };
    const source = findSource(this);
    this.#unfollow = follow(this, source, () => this.#work.ask(READ));
    if (source) return readElement(source, (node) => this.#shown.owns(node));
    const wanted = this.for;
    // It may still come; once is enough to say that it is not there.
    if (document.readyState === "loading" || wanted === this.#missed)
      return null;
    this.#missed = wanted;
    throw new SourceError(wanted);
  }

  async #summarize(article: string | Article): Promise<Summary> {
    const { summarize } = await reach();
    const language = tagOf(this.getAttribute("lang"));
    const ask = (focus: string[]) => (length: Length) =>
      summarize(article, { length, focus, ...(language ? { language } : {}) });
    const answer = (focus: string[]) =>
      this.#exact === null
        ? summarizeAt(this.#view.step, ask(focus))
        : ask(focus)(this.#exact);
    const summary = await answer(this.#names);
    // An article that does not name it still has something to say.
    return summary.reason === "focus-not-found" ? answer([]) : summary;
  }

  async #loadWords(): Promise<void> {
    this.#words =
      this.#texts === null
        ? await wordsFor(this)
        : { ...IN_ENGLISH, language: languageAround(this) };
  }

  #show(summary: Summary | null): void {
    this.#summary = summary;
    this.#draw();
    this.#mark();
    if (summary) this.dispatchEvent(new NutgrafReadyEvent(summary));
  }

  #fail(error: unknown): void {
    const isTold = this.dispatchEvent(new NutgrafErrorEvent(error));
    this.#isFailed = isTold;
    if (isTold) console.error(error);
    this.#show(null);
  }

  #draw(): void {
    this.toggleAttribute("busy", false);
    const summary = this.#summary;
    const { words = 0 } = summary?.stats ?? {};
    const count = summary?.sentences.length ?? 0;
    const addressOf = this.#citation ?? this.#inPage.addressOf(this.#read);
    this.#shown.render({
      summary,
      isFailed: this.#isFailed,
      open: this.open,
      heading: this.heading,
      isPlaced: isPlaced(this.#read),
      headingLevel: this.headingLevel,
      view: this.#view,
      step: this.#exact === null ? this.#view.step : stepNear(count, words),
      texts: this.texts,
      language: this.#words.language,
      names: this.#names,
      canSkim: this.#canSkim,
      canSpeak: this.#speaker.isPossible,
      isSpeaking: this.#speaker.isSpeaking,
      addressOf: (sentence, index) =>
        addressOf?.(sentence) ?? `#sentence-${index}`,
    });
  }

  #mark(): void {
    const summary = this.highlight ? this.#summary : null;
    void this.#inPage.mark(this.#read, summary);
  }

  #select(event: MouseEvent, index: number): void {
    const { ctrlKey, metaKey, shiftKey } = event;
    const [read, summary] = [this.#read, this.#summary];
    const sentence = summary?.sentences[index];
    if (!sentence) return;
    const isWanted = this.dispatchEvent(
      new NutgrafSelectEvent(sentence, index),
    );
    this.point(index);
    // Whoever wants it in a tab of its own gets that.
    const isElsewhere = ctrlKey || metaKey || shiftKey;
    const isLink = this.#citation || (isPlaced(read) && isElsewhere);
    if (!isWanted || !isLink) event.preventDefault();
    if (isWanted && !isLink && isPlaced(read)) {
      void this.#inPage.goTo(read, summary, index);
    }
  }

  #turnTo(name: string): void {
    this.about = this.#names.includes(name)
      ? this.#names.filter((other) => other !== name)
      : [...this.#names, name];
  }

  #fold(isOpen: boolean): void {
    if (this.open !== null && this.open !== isOpen) this.open = isOpen;
  }

  #change(part: Partial<View>): void {
    this.#view = { ...this.#view, ...part };
    if (part.step !== undefined) this.#exact = null;
    this.#work.ask(part.step === undefined ? DRAW : SUMMARIZE);
    this.dispatchEvent(new NutgrafChangeEvent(this.view));
  }

  async #copyAloud(form: CopyForm): Promise<void> {
    const { copied, notCopied } = this.texts;
    const isCopied = await this.copy(form).then(
      () => true,
      () => false,
    );
    this.#shown.say(isCopied ? copied : notCopied);
  }
}
