// An edge worker: the package knows that its wasm is a module here.

import { analyze, summarize } from "nutgraf";
import { Summarizer } from "nutgraf/summarizer";
import { options, text } from "../story.mjs";

export default {
  async fetch() {
    const summarizer = await Summarizer.create({ type: "tldr" });
    return Response.json({
      direct: await summarize(text, options),
      blocks: (await analyze(text)).blocks.length,
      tldr: await summarizer.summarize(text),
    });
  },
};
