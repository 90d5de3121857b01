// The editor: a text area in the place of the article, summarized while the reader types.

import { makeElement } from "../element/make-element.js";

export interface EditorEvents {
  onText(text: string): void;
  onDone(): void;
}

export interface Editor {
  render(editing: boolean, text: string): void;
}

/** Texts up to this many characters are summarized at every key, longer ones when the keys rest. */
const AT_ONCE = 50_000;
const REST_MS = 400;

/** A text area takes seconds to lay out more than this. */
const MOST = 200_000;

export function makeEditor(root: HTMLElement, events: EditorEvents): Editor {
  const area = makeElement("textarea", {
    id: "editor-text",
    rows: "14",
    spellcheck: "false",
    dir: "auto",
  });
  const done = makeElement(
    "button",
    { type: "button", class: "quiet-button" },
    "Done",
  );
  root.append(
    makeElement(
      "div",
      { class: "editor-head" },
      makeElement(
        "label",
        { for: "editor-text", class: "section-label" },
        "Your text",
      ),
      done,
    ),
    area,
  );
  root.hidden = true;

  let rest: ReturnType<typeof setTimeout> | undefined;
  function send(): void {
    clearTimeout(rest);
    rest = undefined;
    events.onText(area.value);
  }
  area.addEventListener("input", () => {
    clearTimeout(rest);
    if (area.value.length <= AT_ONCE) send();
    else rest = setTimeout(send, REST_MS);
  });
  area.addEventListener("paste", (event) => {
    const text = event.clipboardData?.getData("text/plain") ?? "";
    if (text.length <= MOST) return;
    event.preventDefault();
    events.onDone();
    events.onText(text);
  });
  done.addEventListener("click", () => events.onDone());
  // Nothing that was typed is lost, however the editor is left.
  area.addEventListener("blur", () => {
    if (rest !== undefined) send();
  });

  return {
    render(editing, text) {
      const opens = editing && root.hidden;
      root.hidden = !editing;
      if (!opens) return;
      const isShort = text.length <= MOST;
      area.value = isShort ? text : "";
      area.placeholder = isShort
        ? "Paste or write an article here."
        : "This text is too long to be edited here. What you write or paste takes its place.";
      area.focus({ preventScroll: true });
      // Pasting over the text that is there is what most people come for.
      area.select();
      area.scrollTop = 0;
      root.scrollIntoView({ block: "nearest" });
    },
  };
}
