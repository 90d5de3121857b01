// Why a sentence was chosen: its reasons, the strongest first, each with a bar and its number.

import type { Reasons } from "../lib/types.js";
import { makeElement } from "./make-element.js";
import type { Texts } from "./texts.js";

export function makeReasonBars(reasons: Reasons, texts: Texts): HTMLElement {
  const names: Record<keyof Reasons, string> = {
    position: texts.reasonPosition,
    entityDensity: texts.reasonEntityDensity,
    title: texts.reasonTitle,
    centrality: texts.reasonCentrality,
    form: texts.reasonForm,
    focus: texts.reasonFocus,
  };
  const rows = (Object.entries(reasons) as [keyof Reasons, number][])
    .filter(([, value]) => Math.abs(value) >= 0.005)
    .sort(([, a], [, b]) => b - a);
  const most = Math.max(...rows.map(([, value]) => Math.abs(value)), 0.01);
  const list = makeElement("ul", { class: "reasons", part: "reasons" });
  for (const [name, value] of rows) {
    const bar = makeElement("span", { class: "bar", "aria-hidden": "true" });
    bar.style.setProperty("--length", (Math.abs(value) / most).toFixed(3));
    bar.classList.toggle("is-negative", value < 0);
    const number = `${value < 0 ? "−" : "+"}${Math.abs(value).toFixed(2)}`;
    list.append(
      makeElement(
        "li",
        {},
        makeElement(
          "span",
          { class: "reason-name", dir: "auto" },
          names[name] ?? name,
        ),
        bar,
        makeElement("span", { class: "reason-value" }, number),
      ),
    );
  }
  return list;
}
