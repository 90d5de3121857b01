// Summaries are made when the site is built, in Node: the pages need no script.

import { summarize } from "nutgraf";

export default function (eleventy) {
  // What a story's Markdown became: each paragraph of it is a block.
  eleventy.addAsyncFilter("summarize", async (html, title) => {
    const texts = [...html.matchAll(/<p>(.*?)<\/p>/gs)].map(([, text]) => text);
    const blocks = texts.map((text) => ({ text: textOf(text) }));
    const { sentences } = await summarize(
      { title, blocks },
      { length: "short" },
    );
    return sentences.map(({ text }) => text);
  });
  return {
    dir: { input: "stories", includes: "../_includes", output: "_site" },
  };
}

function textOf(html) {
  const named = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'" };
  return html
    .replace(/<[^>]*>/g, "")
    .replace(/&(\w+|#39);/g, (whole, name) => named[name] ?? whole)
    .replace(/\s+/g, " ");
}
