// Who and what the article names, as toggle buttons that turn the summary towards them.

import type { Entity } from "../lib/types.js";
import { countOf } from "./counts.js";
import { type IconName, makeIcon } from "./icons.js";
import { makeElement } from "./make-element.js";
import type { Reading } from "./reading.js";

export interface ChipsEvents {
  /** All names that are pressed now. */
  onFocus(names: string[]): void;
}

export interface EntityChips {
  render(reading: Reading | null, focus: string[]): void;
}

const FIRST = 12;
const MOST = 60;

export function makeEntityChips(
  root: HTMLElement,
  events: ChipsEvents,
): EntityChips {
  let all = false;
  let drawn = "";
  let focus: string[] = [];
  const group = makeElement("div", { class: "chips" });
  const more = makeElement("button", {
    type: "button",
    class: "quiet-button more-entities",
  });
  const clear = makeElement(
    "button",
    { type: "button", class: "quiet-button clear-focus" },
    "Clear",
  );
  const field = makeElement(
    "fieldset",
    { class: "field" },
    makeElement("legend", {}, "Focus on"),
    group,
  );
  root.append(field);
  let current: Reading | null = null;

  more.addEventListener("click", () => {
    all = !all;
    render(current, focus);
    // The first of the new chips is where a keyboard reader wants to go on.
    if (all) group.querySelectorAll<HTMLElement>(".chip")[FIRST]?.focus();
  });
  clear.addEventListener("click", () => {
    events.onFocus([]);
    group.querySelector<HTMLElement>(".chip")?.focus();
  });

  function makeChip(entity: Entity): HTMLButtonElement {
    const mentions = countOf(entity.mentions.length, "mention");
    const chip = makeElement(
      "button",
      {
        type: "button",
        class: `chip chip-${entity.kind}`,
        title: `${entity.kind === "other" ? "name" : entity.kind}, ${mentions}`,
      },
      makeIcon(entity.kind as IconName),
      makeElement("span", { class: "chip-name", dir: "auto" }, entity.name),
      makeElement(
        "span",
        { class: "visually-hidden" },
        `, ${entity.kind === "other" ? "name" : entity.kind}`,
      ),
    );
    chip.dataset.entity = entity.name;
    chip.addEventListener("click", () => {
      const { name } = entity;
      events.onFocus(
        focus.includes(name)
          ? focus.filter((other) => other !== name)
          : [...focus, name],
      );
    });
    return chip;
  }

  function render(reading: Reading | null, pressed: string[]): void {
    current = reading;
    focus = pressed;
    const entities = (reading?.analysis.entities ?? []).slice(0, MOST);
    root.hidden = entities.length === 0;
    group.classList.toggle("is-all", all);
    // A pressed chip stays in sight, however little salience it has.
    const visible = entities.filter(
      ({ name }, index) => all || index < FIRST || pressed.includes(name),
    );
    const key = `${all} ${visible.map((entity) => entity.name).join("\n")}`;
    if (key !== drawn) {
      drawn = key;
      group.replaceChildren(...visible.map(makeChip));
      if (entities.length > FIRST) {
        more.textContent = all ? "fewer" : `${entities.length - FIRST} more`;
        more.setAttribute("aria-expanded", String(all));
        group.append(more);
      }
      group.append(clear);
    }
    clear.hidden = pressed.length === 0;
    for (const chip of group.querySelectorAll<HTMLElement>(".chip")) {
      const name = chip.dataset.entity ?? "";
      chip.setAttribute("aria-pressed", String(pressed.includes(name)));
    }
  }

  return { render };
}
