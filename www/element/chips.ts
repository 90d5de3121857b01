// The names of an article, each a button that turns the summary towards it.

import type { Entity } from "../lib/types.js";
import { makeElement } from "./make-element.js";
import type { Texts } from "./texts.js";

const MOST = 8;

export interface Chips {
  root: HTMLElement;
  render(entities: Entity[], focus: string[], texts: Texts): void;
}

export function makeChips(onPress: (name: string) => void): Chips {
  const root = makeElement("div", { class: "chips", role: "group" });

  function makeChip(name: string): HTMLElement {
    const chip = makeElement(
      "button",
      { type: "button", class: "chip", part: "entity", dir: "auto" },
      name,
    );
    chip.addEventListener("click", () => onPress(name));
    return chip;
  }

  return {
    root,
    render(entities, focus, texts) {
      const names = entities
        .filter(({ kind }) => kind !== "date" && kind !== "number")
        .slice(0, MOST)
        .map(({ name }) => name);
      root.ariaLabel = texts.about;
      root.hidden = names.length === 0;
      const drawn = [...root.children].map((chip) => chip.textContent);
      if (drawn.join("\n") !== names.join("\n")) {
        root.replaceChildren(...names.map(makeChip));
      }
      for (const chip of root.children) {
        chip.ariaPressed = String(focus.includes(chip.textContent ?? ""));
      }
    },
  };
}
