// The menu of the forms in which a summary can be copied.

import type { CopyForm } from "./copy-as.js";
import { makeIcon } from "./icons.js";
import { makeElement } from "./make-element.js";
import type { Texts } from "./texts.js";

export interface CopyMenu {
  root: HTMLElement;
  render(texts: Texts): void;
}

const FORMS: [CopyForm, keyof Texts][] = [
  ["text", "copyText"],
  ["markdown", "copyMarkdown"],
  ["links", "copyCitation"],
];

export function makeCopyMenu(
  onCopy: (form: CopyForm) => Promise<unknown>,
): CopyMenu {
  const name = makeElement("span");
  const opener = makeElement(
    "summary",
    { class: "quiet-button", part: "button copy" },
    makeIcon("copy"),
    name,
  );
  const buttons = FORMS.map(([form, text]) => {
    const button = makeElement("button", {
      type: "button",
      class: "quiet-button",
      part: "button",
    });
    button.addEventListener("click", () => void onCopy(form).finally(close));
    return { button, text };
  });
  const root = makeElement(
    "details",
    { class: "copy" },
    opener,
    ...buttons.map(({ button }) => button),
  );

  function close(): void {
    root.open = false;
    opener.focus();
  }

  root.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !root.open) return;
    // Else the popup closes.
    event.preventDefault();
    event.stopPropagation();
    close();
  });
  return {
    root,
    render(texts) {
      name.textContent = texts.copy;
      for (const { button, text } of buttons) button.textContent = texts[text];
    },
  };
}
