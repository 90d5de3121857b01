// The buttons at the head of the page: write a text, open one, go back to the sample.

import { type IconName, makeIcon } from "../element/icons.js";
import { makeElement } from "../element/make-element.js";

export interface PageActionEvents {
  onEdit(): void;
  onSample(): void;
}

export interface PageActions {
  /** The file input behind "Open a file". */
  opener: HTMLInputElement;
  render(own: boolean, editing: boolean): void;
  focusEdit(): void;
}

export function makePageActions(
  root: HTMLElement,
  events: PageActionEvents,
): PageActions {
  const edit = makeAction("edit", "Your text");
  const open = makeAction("open", "Open a file");
  const back = makeAction("back", "Back to the sample");
  const opener = makeElement("input", {
    type: "file",
    id: "file",
    accept: ".txt,.md,text/plain",
    "aria-label": "A text file",
    tabindex: "-1",
    hidden: "",
  });
  root.append(edit, open, opener, back);
  edit.addEventListener("click", () => events.onEdit());
  open.addEventListener("click", () => opener.click());
  back.addEventListener("click", () => {
    events.onSample();
    edit.focus();
  });

  return {
    opener,
    render(own, editing) {
      back.hidden = !own;
      edit.setAttribute("aria-expanded", String(editing));
      edit.setAttribute("aria-controls", "editor");
    },
    focusEdit: () => edit.focus(),
  };
}

function makeAction(icon: IconName, name: string): HTMLButtonElement {
  return makeElement(
    "button",
    { type: "button", class: "quiet-button" },
    makeIcon(icon),
    name,
  );
}
