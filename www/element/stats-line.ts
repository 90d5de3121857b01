// How much was kept, what reading it saves, how long making it took; and the button that copies it.

import { countOf, durationOf, millisecondsOf } from "./counts.js";
import { makeIcon } from "./icons.js";
import { makeElement } from "./make-element.js";
import type { Reading } from "./reading.js";

/** How long the summary took to make. */
export interface Timing {
  milliseconds: number;
  /** Of the first time on this page, when the code was not warm yet; else `null`. */
  first: number | null;
}

export interface StatsLine {
  render(reading: Reading | null, timing: Timing | null): void;
}

export function makeStatsLine(root: HTMLElement): StatsLine {
  const status = makeElement("p", { id: "status", role: "status" });
  const time = makeElement("span", { id: "time" });
  const saved = makeElement("strong", { id: "saved" });
  const took = makeElement("span", { id: "took" });
  const times = makeElement("p", { class: "times" }, time, saved, took);
  const copied = makeElement("span", {}, "Copy");
  const copy = makeElement(
    "button",
    { type: "button", class: "quiet-button" },
    makeIcon("copy"),
    copied,
    makeElement("span", { class: "visually-hidden" }, " the summary"),
  );
  const said = makeElement("p", { class: "visually-hidden", role: "status" });
  root.classList.add("stats");
  root.append(status, copy, times, said);

  let text = "";
  let backAgain: ReturnType<typeof setTimeout> | undefined;
  copy.addEventListener("click", async () => {
    const done = await copyText(text);
    copied.textContent = done ? "Copied" : "Not copied";
    said.textContent = done
      ? "The summary is copied."
      : "The browser did not allow copying: mark the text and copy it by hand.";
    copy.firstChild?.replaceWith(makeIcon(done ? "done" : "close"));
    clearTimeout(backAgain);
    backAgain = setTimeout(() => {
      copied.textContent = "Copy";
      said.textContent = "";
      copy.firstChild?.replaceWith(makeIcon("copy"));
    }, 2_000);
  });

  return {
    render(reading, timing) {
      root.hidden = !reading;
      if (!reading) {
        status.textContent = "";
        return;
      }
      const { stats, sentences } = reading.summary;
      text = reading.summary.text;
      const words = countOf(stats.summaryWords, "word");
      const kept = `${countOf(sentences.length, "sentence")}, ${words}`;
      // The same words again would be read out again.
      if (status.textContent !== kept) status.textContent = kept;
      const whole = durationOf(stats.readingSeconds);
      const part = durationOf(stats.summaryReadingSeconds);
      time.textContent = `${part} to read instead of ${whole}`;
      const less = stats.readingSeconds - stats.summaryReadingSeconds;
      saved.textContent = less >= 1 ? `${durationOf(less)} saved` : "";
      took.textContent = timing ? `summarized in ${timeOf(timing)}` : "";
    },
  };
}

function timeOf({ milliseconds, first }: Timing): string {
  const time = millisecondsOf(milliseconds);
  return first === null ? time : `${time} (${millisecondsOf(first)} at first)`;
}

/** False where the browser refuses: no permission, or no secure page. */
async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
