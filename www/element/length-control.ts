// How long the summary is: three lengths that grow with the article, and a slider over the count of sentences.

import type { Length } from "../lib/types.js";
import { makeElement } from "./make-element.js";
import type { Reading } from "./reading.js";

export interface LengthEvents {
  onLength(length: Length): void;
}

export interface LengthControl {
  render(reading: Reading | null, length: Length): void;
}

const NAMED = ["short", "medium", "long"] as const;

/** Beyond this a slider's step is finer than a hand, and the summary is no summary. */
const MOST = 100;

export function makeLengthControl(
  root: HTMLElement,
  events: LengthEvents,
): LengthControl {
  const radios = NAMED.map((name) => {
    const radio = makeElement("input", {
      type: "radio",
      name: "nutgraf-length",
      value: name,
    });
    radio.addEventListener("change", () => events.onLength(name));
    return radio;
  });
  const labels = radios.map((radio) =>
    makeElement(
      "label",
      { class: "length-name" },
      radio,
      makeElement(
        "span",
        {},
        radio.value.charAt(0).toUpperCase() + radio.value.slice(1),
      ),
    ),
  );
  const slider = makeElement("input", {
    type: "range",
    min: "1",
    step: "1",
    id: "nutgraf-sentences",
  });
  slider.addEventListener("input", () =>
    events.onLength({ sentences: slider.valueAsNumber }),
  );
  const shown = makeElement("span", {
    class: "length-shown",
    "aria-hidden": "true",
  });
  root.append(
    makeElement(
      "fieldset",
      { class: "field length-field" },
      makeElement("legend", {}, "Length"),
      makeElement("div", { class: "length-names" }, ...labels),
      makeElement(
        "div",
        { class: "length-slider" },
        makeElement(
          "label",
          { for: "nutgraf-sentences", class: "visually-hidden" },
          "Sentences",
        ),
        slider,
        shown,
      ),
    ),
  );

  return {
    render(reading, length) {
      for (const radio of radios) radio.checked = radio.value === length;
      const chosen = reading?.summary.sentences.length ?? 0;
      root.hidden = chosen === 0;
      if (!reading || chosen === 0) return;
      const all = reading.summary.stats.sentences;
      slider.max = String(Math.max(chosen, Math.min(all, MOST)));
      slider.disabled = slider.max === "1";
      // What was asked for, not what was given: else the thumb fights the hand
      // where the article has fewer sentences worth giving.
      const asked =
        typeof length === "object" && "sentences" in length
          ? length.sentences
          : chosen;
      slider.value = String(asked);
      const of = `of ${all.toLocaleString("en")}`;
      const given = asked > chosen ? ` (${chosen} worth giving)` : "";
      shown.textContent = `${chosen} ${of}`;
      slider.setAttribute("aria-valuetext", `${asked} ${of} sentences${given}`);
      slider.style.setProperty(
        "--filled",
        ((asked - 1) / Math.max(1, Number(slider.max) - 1)).toFixed(3),
      );
    },
  };
}
