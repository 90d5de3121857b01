// The contract's rows on what comes out: summaries by type, length and format, streams, aborting, destroying.

import { equal, ok, rejects, same, throws } from "./assert.mjs";
import { german, sentences, story, title, untitled } from "./texts.mjs";

const lengths = ["short", "medium", "long"];
const most = {
  "key-points": { short: 3, medium: 5, long: 7 },
  headline: { short: 12, medium: 17, long: 22 },
};
const formats = ["plain-text", "markdown"];
const types = ["tldr", "teaser", "key-points", "headline"];

export const rows = [
  ...lengths.map((length) => ({
    section: "2.4.3",
    says: `key-points, ${length}: a list of at most ${most["key-points"][length]} of the input's sentences`,
    check: async ({ Summarizer }) => {
      const summarizer = await Summarizer.create({ length });
      const points = (await summarizer.summarize(story)).split("\n");
      equal(points.length, most["key-points"][length]);
      for (const point of points) {
        ok(/^[-*] \S/.test(point), `a bullet of Markdown: ${point}`);
        ok(story.includes(point.slice(2)), `a sentence of the input: ${point}`);
      }
    },
  })),
  ...lengths.flatMap((length) =>
    [story, untitled, `${untitled.replaceAll(".", ",")}.`].map((input, i) => ({
      section: "2.4.3",
      says: `headline, ${length}: one line of at most ${most.headline[length]} words, without a full stop (${["titled", "untitled", "one long sentence"][i]})`,
      check: async ({ Summarizer }) => {
        const summarizer = await Summarizer.create({
          type: "headline",
          length,
        });
        const line = await summarizer.summarize(input);
        ok(line !== "", "a line");
        ok(!line.includes("\n"), `one line: ${line}`);
        ok(!line.endsWith("."), `no full stop: ${line}`);
        const words = line.split(/\s+/).length;
        ok(words <= most.headline[length], `few words: ${line}`);
      },
    })),
  ),
  {
    section: "2.4.3",
    says: "headline: the article's own, where it is short enough",
    check: async ({ Summarizer }) => {
      const summarizer = await Summarizer.create({
        type: "headline",
        format: "plain-text",
      });
      equal(await summarizer.summarize(story), title);
    },
  },
  ...["tldr", "teaser"].flatMap((type) =>
    Object.entries({ short: 1, medium: 3, long: 5 }).map(([length, count]) => ({
      section: "2.4.3",
      says: `${type}, ${length}: ${count === 1 ? "one sentence" : "one paragraph"} of the input`,
      check: async ({ Summarizer }) => {
        const summarizer = await Summarizer.create({
          type,
          length,
          format: "plain-text",
        });
        const summary = await summarizer.summarize(story);
        ok(!summary.includes("\n"), `one paragraph: ${summary}`);
        const found = sentences.filter((sentence) =>
          summary.includes(sentence),
        );
        ok(found.length > 0 && found.length <= count, `${count}: ${summary}`);
      },
    })),
  ),
  {
    section: "2.4.3",
    says: "teaser: not the sentence that tells it all, where there are others",
    check: async ({ Summarizer }) => {
      const of = async (type) =>
        (await Summarizer.create({ type, format: "plain-text" })).summarize(
          untitled,
        );
      ok((await of("teaser")) !== (await of("tldr")), "another sentence");
    },
  },
  {
    section: "2.4.3",
    says: "plain-text: nothing but the input's words, in lines",
    check: async ({ Summarizer }) => {
      for (const type of types) {
        const summarizer = await Summarizer.create({
          type,
          format: "plain-text",
        });
        const summary = await summarizer.summarize(
          `${title}\n\nThe *salt* works of Lindholm [old] cost 5 < 6 million euros, as "a_b_c" said on Tuesday. ${untitled}`,
        );
        ok(!/^\s*[-*+#>] /m.test(summary), `no markup: ${summary}`);
        ok(!summary.includes("\\"), `nothing escaped: ${summary}`);
      }
    },
  },
  {
    section: "2.4.3",
    says: "markdown: what would be read as markup is escaped",
    check: async ({ Summarizer }) => {
      const summarizer = await Summarizer.create({ type: "tldr" });
      const escaped = {
        "The *old* salt works of Lindholm cost `six` million euros.":
          "The \\*old\\* salt works of Lindholm cost \\`six\\` million euros.",
        "The <b>salt</b> works &amp; museum of Lindholm opened.":
          "The \\<b>salt\\</b> works \\&amp; museum of Lindholm opened.",
        "See [the works](https://example.org) of Lindholm in May.":
          "See \\[the works](https://example.org) of Lindholm in May.",
        "A snake_case_name of 5 * 3 stays in Lindholm as it is.":
          "A snake_case_name of 5 * 3 stays in Lindholm as it is.",
      };
      for (const [input, expected] of Object.entries(escaped)) {
        equal(await summarizer.summarize(input), expected);
      }
    },
  },
  {
    section: "2.4.1",
    says: "an input without anything to summarize gives the empty text, whatever the options",
    check: async ({ Summarizer }) => {
      for (const type of types) {
        const summarizer = await Summarizer.create({
          type,
          sharedContext: "Salt",
          outputLanguage: "de",
        });
        for (const input of [
          "",
          " \n\t ",
          "\u0000\u0007",
          "\u00a0\u2003",
          "Only a few words",
        ]) {
          equal(await summarizer.summarize(input, { context: "Lindholm" }), "");
        }
      }
    },
  },
  {
    section: "2.4.1",
    says: "context and sharedContext draw the summary towards what they name",
    check: async ({ Summarizer }) => {
      const options = { type: "tldr", format: "plain-text" };
      const plain = await Summarizer.create(options);
      ok(!(await plain.summarize(story)).includes("Nordhavn"), "another topic");
      const context =
        "For readers who want to know about the ferry from Nordhavn.";
      ok(
        (await plain.summarize(story, { context })).includes("Nordhavn"),
        "the ferry, by context",
      );
      const shared = await Summarizer.create({
        ...options,
        sharedContext: context,
      });
      ok(
        (await shared.summarize(story)).includes("Nordhavn"),
        "the ferry, by sharedContext",
      );
    },
  },
  {
    section: "2.4.1",
    says: "a context without a word of matter that the input has changes nothing",
    check: async ({ Summarizer }) => {
      const summarizer = await Summarizer.create({ format: "plain-text" });
      const input = `${story} Those from the quay talk with them about this.`;
      const plain = await summarizer.summarize(input);
      for (const context of [
        "This is about Them, with that from Those",
        "talking",
        "cient",
      ]) {
        equal(await summarizer.summarize(input, { context }), plain);
      }
    },
  },
  {
    section: "2.4.1",
    says: "the summary is in the input's language",
    check: async ({ Summarizer }) => {
      const summarizer = await Summarizer.create({
        type: "tldr",
        format: "plain-text",
      });
      ok(german.includes(await summarizer.summarize(german)), "German");
    },
  },
  {
    section: "2.4.4",
    says: "an input in another language than outputLanguage is not supported",
    check: async ({ Summarizer }) => {
      const summarizer = await Summarizer.create({ outputLanguage: "en" });
      ok(await summarizer.summarize(story), "an English summary");
      await rejects(summarizer.summarize(german), "NotSupportedError");
      const reader = summarizer.summarizeStreaming(german).getReader();
      await rejects(reader.read(), "NotSupportedError");
    },
  },
  {
    section: "2.4.2",
    says: "without a quota, no input uses any of it",
    check: async ({ Summarizer }) => {
      const summarizer = await Summarizer.create();
      equal(await summarizer.measureInputUsage(story), 0);
      equal(await summarizer.measureInputUsage("", { context: "Salt" }), 0);
    },
  },
  {
    section: "2.3",
    says: "a summarizer keeps nothing from one input to the next",
    check: async ({ Summarizer }) => {
      const summarizer = await Summarizer.create();
      const first = await summarizer.summarize(story);
      await summarizer.summarize(german, { context: "Deich" });
      equal(await summarizer.summarize(story), first);
      const both = await Promise.all([
        summarizer.summarize(story),
        summarizer.summarize(german),
      ]);
      equal(both[0], first);
    },
  },
  ...types.flatMap((type) =>
    formats.map((format) => ({
      section: "5.3",
      says: `the stream's pieces add up to the summary (${type}, ${format})`,
      check: async ({ Summarizer }) => {
        const summarizer = await Summarizer.create({
          type,
          format,
          length: "long",
        });
        const stream = summarizer.summarizeStreaming(story);
        ok(stream instanceof ReadableStream, "a ReadableStream");
        const pieces = await readAll(stream);
        ok(
          pieces.every((piece) => typeof piece === "string" && piece !== ""),
          "texts",
        );
        equal(pieces.join(""), await summarizer.summarize(story));
        equal(pieces.length > 1, type !== "headline", "several pieces");
      },
    })),
  ),
  {
    section: "5.3",
    says: "a stream of nothing ends at once",
    check: async ({ Summarizer }) => {
      const summarizer = await Summarizer.create();
      same(await readAll(summarizer.summarizeStreaming(" ")), []);
    },
  },
  {
    section: "5.3",
    says: "a signal that is aborted already: promises are rejected, the stream's call throws",
    check: async ({ Summarizer }) => {
      const summarizer = await Summarizer.create();
      const reason = new Error("never mind");
      const options = { signal: AbortSignal.abort(reason) };
      await rejects(summarizer.summarize(story, options), reason);
      await rejects(summarizer.measureInputUsage(story, options), reason);
      throws(() => summarizer.summarizeStreaming(story, options), reason);
    },
  },
  {
    section: "5.3",
    says: "aborting during a call rejects it, and this call alone",
    check: async ({ Summarizer }) => {
      const summarizer = await Summarizer.create();
      for (const name of ["summarize", "measureInputUsage"]) {
        const control = new AbortController();
        const { signal } = control;
        const given = summarizer[name](story, { signal });
        const kept = summarizer[name](story);
        const reason = new Error(name);
        control.abort(reason);
        await rejects(given, reason, name);
        ok((await kept) !== undefined, "the other call's answer");
      }
    },
  },
  {
    section: "5.3",
    says: "aborting during a stream fails it with the reason",
    check: async ({ Summarizer }) => {
      const summarizer = await Summarizer.create({ length: "long" });
      const control = new AbortController();
      const { signal } = control;
      const reason = new Error("enough");
      const reader = summarizer
        .summarizeStreaming(story, { signal })
        .getReader();
      ok(!(await reader.read()).done, "a first piece");
      control.abort(reason);
      await rejects(reader.read(), reason);
    },
  },
  {
    section: "5.3",
    says: "a stream may be cancelled, which is no error",
    check: async ({ Summarizer }) => {
      const summarizer = await Summarizer.create({ length: "long" });
      const control = new AbortController();
      const reader = summarizer
        .summarizeStreaming(story, { signal: control.signal })
        .getReader();
      await reader.read();
      await reader.cancel("seen enough");
      same(await reader.read(), { done: true });
      control.abort();
      await reader.closed;
    },
  },
  {
    section: "5.1",
    says: "destroy() rejects what runs and what comes later by an AbortError, and may be called again",
    check: async ({ Summarizer }) => {
      const summarizer = await Summarizer.create();
      const running = summarizer.summarize(story);
      const reader = summarizer.summarizeStreaming(story).getReader();
      equal(summarizer.destroy(), undefined);
      await rejects(running, "AbortError");
      await rejects(reader.read(), "AbortError");
      await rejects(summarizer.summarize(story), "AbortError");
      await rejects(summarizer.measureInputUsage(story), "AbortError");
      throws(() => summarizer.summarizeStreaming(story), "AbortError");
      summarizer.destroy();
      equal(summarizer.type, "key-points", "the type, still");
    },
  },
  {
    section: "5.3",
    says: "a call's own signal and destroy(): whichever comes first gives the reason",
    check: async ({ Summarizer }) => {
      const summarizer = await Summarizer.create();
      const control = new AbortController();
      const reason = new Error("first");
      const running = summarizer.summarize(story, { signal: control.signal });
      control.abort(reason);
      summarizer.destroy();
      await rejects(running, reason);
    },
  },
];

async function readAll(stream) {
  const reader = stream.getReader();
  const pieces = [];
  for (;;) {
    const { done, value } = await reader.read();
    if (done) {
      return pieces;
    }
    pieces.push(value);
  }
}
