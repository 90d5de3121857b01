// The first summary on the screen: a fresh page of Chromium with <nutgraf-summary> and an article, nothing in its cache.

import { answersInFreshPages } from "./fresh-pages.mjs";
import { median } from "./timing.mjs";

/**
 * @typedef {object} FirstSummary - Medians, in milliseconds from the start of the script.
 * @property {number} fetched - All scripts and the wasm are there.
 * @property {number} ready - The element has drawn the summary.
 * @property {number} milliseconds - The browser has painted it.
 * @property {number} runs
 */

/** @returns {Promise<FirstSummary | { missing: string }>} */
export async function firstSummaryInChromium(dist, article, runs) {
  const found = await answersInFreshPages(dist, pageWith(article), runs);
  if (found.missing) {
    return found;
  }
  const medianOf = (key) => median(found.answers.map((one) => one[key]));
  return {
    fetched: medianOf("fetched"),
    ready: medianOf("ready"),
    milliseconds: medianOf("milliseconds"),
    runs,
  };
}

function pageWith(article) {
  const paragraphs = article
    .split("\n")
    .filter((line) => line.trim())
    .map(
      (line) =>
        `<p>${line.replaceAll("&", "&amp;").replaceAll("<", "&lt;")}</p>`,
    );
  return `<!doctype html>
<meta charset="utf-8">
<title>first summary</title>
<nutgraf-summary for="story"></nutgraf-summary>
<article id="story">${paragraphs.join("\n")}</article>
<script type="module">
  // A page that is shown, and a browser that is no longer busy with its own start.
  await new Promise((resolve) => setTimeout(resolve, 300));
  addEventListener("nutgraf-ready", ({ summary }) => {
    const ready = performance.now();
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      // After the frame, so after the paint.
      port1.onmessage = () => {
        const painted = performance.now();
        const loads = performance.getEntriesByType("resource");
        const start = loads.find(({ name }) => name.endsWith("/element.js")).startTime;
        if (summary.sentences.length === 0) throw new Error("no sentence");
        globalThis.answer = {
          fetched: Math.max(...loads.map(({ responseEnd }) => responseEnd)) - start,
          ready: ready - start,
          milliseconds: painted - start,
        };
      };
      port2.postMessage(null);
    });
  });
  const script = document.createElement("script");
  script.type = "module";
  script.src = "./element.js";
  document.head.append(script);
</script>
`;
}
