// The article: chosen sentences under the marker, every sentence shaded on wish, what was left out struck.
//
// The text is drawn once; afterwards only marks change. One sentence at a time
// is a tab stop, and the arrow keys walk from it: over the chosen ones, or over
// all of them while they are shaded.

import { type Chunk, chunksOf } from "./article-pieces.js";
import { countOf } from "./counts.js";
import { drawPiece } from "./draw-piece.js";
import { makeElement } from "./make-element.js";
import { type Reading, strengthScale } from "./reading.js";

export interface ArticleEvents {
  /** The reader picked a sentence, by click, tap or key. */
  onPick(sentence: number): void;
  /** The pointer is over a sentence, or has left it. */
  onPoint(sentence: number | null): void;
}

export interface ArticleView {
  render(reading: Reading | null, shaded: boolean): void;
  /** Marks the sentence whose reasons are shown. */
  point(sentence: number | null): void;
  /** Moves the focus to a sentence and scrolls to it: to the middle of the screen, or no further than it must. */
  reveal(sentence: number, block: "center" | "nearest"): void;
}

const WALK_KEYS = new Set([
  "ArrowDown",
  "ArrowRight",
  "ArrowUp",
  "ArrowLeft",
  "Home",
  "End",
]);
const PICK_KEYS = new Set(["Enter", " "]);

export function makeArticleView(
  root: HTMLElement,
  events: ArticleEvents,
): ArticleView {
  root.classList.add("article-text");
  let reading: Reading | null = null;
  let drawnText: string | null = null;
  let shaded = false;
  let shown: number | null = null;
  /** The sentence that Tab reaches. */
  let stop: number | null = null;
  let chunks: Chunk[] = [];
  /** Where each chunk stands: its text, or the button that draws it. */
  let places: HTMLElement[] = [];
  let spans = new Map<number, HTMLElement>();

  /** Headings and what was left out count too: the same spans over another text are another article. */
  function textKey(of: Reading): string {
    const texts = of.analysis.blocks.map(({ start, end, kind, kept }, block) =>
      [kind, kept, of.textOf(block).slice(start, end)].join("\t"),
    );
    return `${of.analysis.language}\n${texts.join("\n")}`;
  }

  function drawText(of: Reading): void {
    chunks = chunksOf(of);
    spans = new Map();
    stop = null;
    places = chunks.map((chunk, index) => {
      const button = makeElement(
        "button",
        { type: "button", class: "show-more" },
        `Show ${chunkName(chunk)}`,
      );
      button.addEventListener("click", () => {
        drawChunk(index);
        drawMarks();
        // The button is gone; whoever pressed it by key reads on from here.
        places[index]?.focus({ preventScroll: true });
      });
      return button;
    });
    root.replaceChildren(...places);
    root.classList.toggle("is-long", chunks.length > 1);
    root.lang = of.analysis.language;
    if (chunks.length > 1) {
      const note = makeElement(
        "p",
        { class: "cap-note" },
        `This is a long text of ${countOf(of.sentences.length, "sentence")}; ` +
          "it is shown in parts. The summary covers all of it.",
      );
      root.prepend(note);
    }
    if (chunks.length > 0) drawChunk(0);
  }

  function chunkName(chunk: Chunk): string {
    if (chunk.to === chunk.from) return "the next part";
    const first = (chunk.from + 1).toLocaleString("en");
    return `sentences ${first} to ${chunk.to.toLocaleString("en")}`;
  }

  function drawChunk(index: number): void {
    const chunk = chunks[index];
    const place = places[index];
    if (!reading || !chunk || place?.tagName !== "BUTTON") return;
    const drawn = makeElement("div", { class: "chunk", tabindex: "-1" });
    let list: HTMLElement | null = null;
    for (const piece of chunk.pieces) {
      if (piece.kind === "list-item" && piece.leftOut === null) {
        list ??= drawn.appendChild(makeElement("ul"));
        list.append(drawPiece(reading, piece, spans));
      } else {
        list = null;
        drawn.append(drawPiece(reading, piece, spans));
      }
    }
    place.replaceWith(drawn);
    places[index] = drawn;
  }

  function drawMarks(): void {
    if (!reading) return;
    const { sentences } = reading;
    const scores = sentences.map((sentence) => sentence.score);
    const strength = strengthScale(scores);
    root.classList.toggle("is-shaded", shaded);
    for (const [index, span] of spans) {
      const sentence = sentences[index];
      if (!sentence) continue;
      const chosen = sentence.chosen !== null;
      span.classList.toggle("is-chosen", chosen);
      span.style.setProperty("--strength", strength(sentence.score).toFixed(2));
      if (chosen || shaded) {
        span.setAttribute("role", "button");
        span.tabIndex = -1;
      } else {
        span.removeAttribute("role");
        span.removeAttribute("tabindex");
      }
    }
    drawTabStop();
  }

  /** Whether the arrow keys stop at a sentence. */
  function isStep(index: number): boolean {
    const sentence = reading?.sentences[index];
    return sentence !== undefined && (shaded || sentence.chosen !== null);
  }

  function stepFrom(from: number, key: string): number | undefined {
    const last = (reading?.sentences.length ?? 0) - 1;
    let at = { Home: -1, End: last + 1 }[key] ?? from;
    const back = key === "ArrowUp" || key === "ArrowLeft" || key === "End";
    do at += back ? -1 : 1;
    while (at >= 0 && at <= last && !isStep(at));
    return isStep(at) ? at : undefined;
  }

  function drawTabStop(): void {
    let next: number | null = null;
    if (shown !== null && spans.has(shown) && isStep(shown)) next = shown;
    else if (stop !== null && spans.has(stop) && isStep(stop)) next = stop;
    else {
      for (const index of spans.keys()) {
        if (next === null && isStep(index)) next = index;
      }
    }
    const before = stop === null ? undefined : spans.get(stop);
    if (before?.hasAttribute("tabindex")) before.tabIndex = -1;
    const span = next === null ? undefined : spans.get(next);
    if (span) span.tabIndex = 0;
    stop = next;
  }

  function reveal(sentence: number, block: "center" | "nearest"): void {
    const index = chunks.findIndex(
      (chunk) => chunk.from <= sentence && sentence < chunk.to,
    );
    if (!spans.has(sentence) && index >= 0) {
      drawChunk(index);
      drawMarks();
    }
    const span = spans.get(sentence);
    span?.focus({ preventScroll: true });
    // At once: a smooth scroll over an article lasts longer than motion should.
    span?.scrollIntoView({ block, behavior: "instant" });
  }

  function sentenceAt(event: Event): number | null {
    const target = event.target instanceof Element ? event.target : null;
    const span = target?.closest<HTMLElement>("[data-sentence]");
    const index = span?.dataset.sentence;
    return index === undefined ? null : Number(index);
  }

  root.addEventListener("click", (event) => {
    const sentence = sentenceAt(event);
    // Someone who marks text with the pointer wants the text.
    const marksText = !(getSelection()?.isCollapsed ?? true);
    if (sentence !== null && !marksText) events.onPick(sentence);
  });
  root.addEventListener("pointerover", (event) => {
    if (event.pointerType === "mouse") events.onPoint(sentenceAt(event));
  });
  root.addEventListener("pointerleave", () => events.onPoint(null));
  root.addEventListener("focusin", (event) => {
    const sentence = sentenceAt(event);
    if (sentence !== null && spans.get(sentence)?.matches(":focus-visible")) {
      events.onPick(sentence);
    }
  });
  root.addEventListener("keydown", (event) => {
    const sentence = sentenceAt(event);
    if (sentence === null || event.altKey || event.ctrlKey || event.metaKey) {
      return;
    }
    const target = WALK_KEYS.has(event.key)
      ? stepFrom(sentence, event.key)
      : PICK_KEYS.has(event.key)
        ? sentence
        : undefined;
    if (target === undefined) return;
    event.preventDefault();
    events.onPick(target);
    if (target !== sentence) reveal(target, "center");
  });

  return {
    render(next, nextShaded) {
      if (next === reading && nextShaded === shaded) return;
      const isSameAnalysis = next?.analysis === reading?.analysis;
      reading = next;
      shaded = nextShaded;
      const text = next && !isSameAnalysis ? textKey(next) : drawnText;
      if (next && text !== drawnText) {
        drawnText = text;
        drawText(next);
      }
      drawMarks();
    },
    point(sentence) {
      if (shown !== null) spans.get(shown)?.removeAttribute("aria-current");
      shown = sentence;
      if (shown !== null)
        spans.get(shown)?.setAttribute("aria-current", "true");
      drawTabStop();
    },
    reveal,
  };
}
