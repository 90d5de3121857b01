// The controls below a summary: its length, its form, its reasons, reading aloud, copying. Drawn once, so that what has
// the focus keeps it.

import type { CopyForm } from "./copy-as.js";
import { makeCopyMenu } from "./copy-menu.js";
import type { View } from "./events.js";
import { type IconName, makeIcon } from "./icons.js";
import { makeElement } from "./make-element.js";
import { fill, type Texts } from "./texts.js";

export interface ControlEvents {
  onChange(part: Partial<View>): void;
  onSpeak(): void;
  onCopy(form: CopyForm): Promise<unknown>;
}

export interface ControlState {
  texts: Texts;
  view: View;
  /** Sentences of the summary, and of the article. */
  count: number;
  all: number;
  /** Where the slider stands. */
  step: number;
  canSkim: boolean;
  canSpeak: boolean;
  isSpeaking: boolean;
}

export interface Controls {
  root: HTMLElement;
  render(state: ControlState): void;
}

export function makeControls(steps: number, events: ControlEvents): Controls {
  let view: View;
  const name = makeElement("span");
  const output = makeElement("output");
  const slider = makeElement("input", {
    type: "range",
    min: "0",
    max: String(steps - 1),
    step: "1",
  });
  slider.addEventListener("input", () =>
    events.onChange({ step: Number(slider.value) }),
  );
  const format = makeToggle("form", "list", () =>
    events.onChange({
      format: view.format === "key-points" ? "sentences" : "key-points",
    }),
  );
  const skim = makeToggle("skim", "skim", () =>
    events.onChange({ skim: !view.skim }),
  );
  const why = makeToggle("why", "why", () =>
    events.onChange({ why: !view.why }),
  );
  const speak = makeToggle("speak", "speak", () => events.onSpeak());
  const copy = makeCopyMenu((form) => events.onCopy(form));
  const root = makeElement(
    "div",
    { class: "controls", part: "controls" },
    makeElement("label", { class: "length" }, name, slider, output),
    format.root,
    skim.root,
    why.root,
    speak.root,
    copy.root,
  );
  return {
    root,
    render({ texts, count, all, step, ...state }) {
      view = state.view;
      const isPoints = view.format === "key-points";
      name.textContent = texts.length;
      output.textContent = String(count);
      slider.value = String(step);
      slider.setAttribute(
        "aria-valuetext",
        fill(texts.sentencesOf, { n: count, all }),
      );
      format.render(isPoints ? texts.paragraph : texts.keyPoints);
      skim.render(texts.skim, view.skim);
      skim.root.hidden = !state.canSkim;
      why.render(texts.why, view.why);
      why.root.hidden = !isPoints;
      speak.render(state.isSpeaking ? texts.stop : texts.readAloud);
      speak.root.hidden = !state.canSpeak;
      copy.render(texts);
    },
  };
}

interface Toggle {
  root: HTMLElement;
  render(text: string, isPressed?: boolean): void;
}

function makeToggle(name: string, icon: IconName, onClick: () => void): Toggle {
  const text = makeElement("span");
  const root = makeElement(
    "button",
    { type: "button", class: `quiet-button ${name}`, part: `button ${name}` },
    makeIcon(icon),
    text,
  );
  root.addEventListener("click", onClick);
  return {
    root,
    render(label, isPressed) {
      text.textContent = label;
      if (isPressed !== undefined) root.ariaPressed = String(isPressed);
    },
  };
}
