// The contract's rows on the interface itself: the draft's IDL, and what Web IDL makes of it.

import { equal, ok, rejects, same, throws } from "./assert.mjs";
import { story } from "./texts.mjs";

const attributes = [
  "sharedContext",
  "type",
  "format",
  "length",
  "preference",
  "expectedInputLanguages",
  "expectedContextLanguages",
  "outputLanguage",
  "inputQuota",
];
const methods = {
  summarize: 1,
  summarizeStreaming: 1,
  measureInputUsage: 1,
  destroy: 0,
};

export const rows = [
  {
    section: "2",
    says: "nobody but create() makes a Summarizer",
    check: ({ Summarizer }) => {
      throws(() => new Summarizer(), "TypeError");
      throws(() => Summarizer(), "TypeError");
      equal(Summarizer.name, "Summarizer");
      equal(Summarizer.length, 0);
    },
  },
  {
    section: "2",
    says: "create() and availability() take one optional argument, and show in a loop",
    check: ({ Summarizer }) => {
      same(Object.keys(Summarizer).sort(), ["availability", "create"]);
      equal(Summarizer.create.length, 0);
      equal(Summarizer.availability.length, 0);
    },
  },
  {
    section: "2",
    says: "the methods stand on the prototype with their number of arguments, and show in a loop",
    check: ({ Summarizer }) => {
      for (const [name, length] of Object.entries(methods)) {
        const found = Object.getOwnPropertyDescriptor(
          Summarizer.prototype,
          name,
        );
        ok(found, `a method ${name}`);
        equal(found.value.length, length, `${name}.length`);
        equal(found.value.name, name);
        same(
          [found.writable, found.enumerable, found.configurable],
          [true, true, true],
          `${name}'s property`,
        );
      }
    },
  },
  {
    section: "2",
    says: "the attributes can be read, not written, and show in a loop",
    check: ({ Summarizer }) => {
      for (const name of attributes) {
        const found = Object.getOwnPropertyDescriptor(
          Summarizer.prototype,
          name,
        );
        ok(found?.get, `an attribute ${name}`);
        equal(found.set, undefined, `${name}'s setter`);
        same(
          [found.enumerable, found.configurable],
          [true, true],
          `${name}'s property`,
        );
      }
    },
  },
  {
    section: "2",
    says: "a Summarizer names itself",
    check: async ({ Summarizer }) => {
      const summarizer = await Summarizer.create();
      equal(Object.prototype.toString.call(summarizer), "[object Summarizer]");
      ok(summarizer instanceof Summarizer, "an instance of Summarizer");
    },
  },
  {
    section: "2",
    says: "create() and availability() work without Summarizer before them",
    check: async ({ Summarizer }) => {
      const { create, availability } = Summarizer;
      equal(await availability(), "available");
      ok((await create()) instanceof Summarizer, "a Summarizer");
    },
  },
  {
    section: "2",
    says: "methods and attributes refuse any other object",
    check: async ({ Summarizer }) => {
      const { prototype } = Summarizer;
      for (const name of attributes) {
        const { get } = Object.getOwnPropertyDescriptor(prototype, name);
        throws(() => get.call({}), "TypeError", name);
      }
      await rejects(prototype.summarize.call({}, story), "TypeError");
      await rejects(prototype.measureInputUsage.call({}, story), "TypeError");
      throws(() => prototype.summarizeStreaming.call({}, story), "TypeError");
      throws(() => prototype.destroy.call({}), "TypeError");
    },
  },
  {
    section: "2",
    says: "type, format, length and preference have the draft's defaults",
    check: async ({ Summarizer }) => {
      for (const options of [undefined, null, {}, { type: undefined }]) {
        const { type, format, length, preference } =
          await Summarizer.create(options);
        same(
          [type, format, length, preference],
          ["key-points", "markdown", "short", "auto"],
        );
      }
    },
  },
  {
    section: "2",
    says: "every value of the enumerations is taken, and kept",
    check: async ({ Summarizer }) => {
      const values = {
        type: ["tldr", "teaser", "key-points", "headline"],
        format: ["plain-text", "markdown"],
        length: ["short", "medium", "long"],
        preference: ["auto", "speed", "capability"],
      };
      for (const [name, all] of Object.entries(values)) {
        for (const value of all) {
          equal(await Summarizer.availability({ [name]: value }), "available");
          const summarizer = await Summarizer.create({ [name]: value });
          equal(summarizer[name], value, name);
        }
      }
    },
  },
  {
    section: "2",
    says: "any other value of an enumeration is a TypeError, also null and the old tl;dr",
    check: async ({ Summarizer }) => {
      for (const name of ["type", "format", "length", "preference"]) {
        for (const value of ["tl;dr", "", "Short", null, 3]) {
          await rejects(
            Summarizer.create({ [name]: value }),
            "TypeError",
            name,
          );
          await rejects(
            Summarizer.availability({ [name]: value }),
            "TypeError",
            name,
          );
        }
      }
    },
  },
  {
    section: "2",
    says: "a value of an enumeration may be any object whose text it is",
    check: async ({ Summarizer }) => {
      const type = { toString: () => "teaser" };
      equal((await Summarizer.create({ type })).type, "teaser");
    },
  },
  {
    section: "2",
    says: "options that are no object are a TypeError",
    check: async ({ Summarizer }) => {
      for (const options of [1, "short", true, Symbol("short")]) {
        await rejects(Summarizer.create(options), "TypeError");
        await rejects(Summarizer.availability(options), "TypeError");
      }
    },
  },
  {
    section: "2",
    says: "lists of languages may be anything that can be looped over, but no text",
    check: async ({ Summarizer }) => {
      const set = new Set(["en", "de"]);
      const { expectedInputLanguages } = await Summarizer.create({
        expectedInputLanguages: set,
      });
      same(expectedInputLanguages, ["en", "de"]);
      for (const value of ["en", 1, null, {}, true]) {
        await rejects(
          Summarizer.create({ expectedInputLanguages: value }),
          "TypeError",
        );
        await rejects(
          Summarizer.availability({ expectedContextLanguages: value }),
          "TypeError",
        );
      }
    },
  },
  {
    section: "2",
    says: "members are read once, those of the inherited dictionary first, by their letters",
    check: async ({ Summarizer }) => {
      const read = [];
      const options = new Proxy(
        {},
        {
          get: (_, name) => {
            read.push(name);
          },
        },
      );
      await Summarizer.create(options);
      same(read, [
        "expectedContextLanguages",
        "expectedInputLanguages",
        "format",
        "length",
        "outputLanguage",
        "preference",
        "type",
        "monitor",
        "sharedContext",
        "signal",
      ]);
    },
  },
  {
    section: "2",
    says: "signal must be an AbortSignal and monitor a function",
    check: async ({ Summarizer }) => {
      for (const signal of [null, {}, new AbortController(), "now"]) {
        await rejects(Summarizer.create({ signal }), "TypeError");
      }
      for (const monitor of [null, {}, "m"]) {
        await rejects(Summarizer.create({ monitor }), "TypeError");
      }
    },
  },
  {
    section: "2",
    says: "availability() looks neither at signal nor at monitor",
    check: async ({ Summarizer }) => {
      const options = { signal: "now", monitor: 1, sharedContext: Symbol() };
      equal(await Summarizer.availability(options), "available");
    },
  },
  {
    section: "2",
    says: "the input is made text; without one there is a TypeError",
    check: async ({ Summarizer }) => {
      const summarizer = await Summarizer.create({ type: "tldr" });
      await rejects(summarizer.summarize(), "TypeError");
      await rejects(summarizer.measureInputUsage(), "TypeError");
      throws(() => summarizer.summarizeStreaming(), "TypeError");
      await rejects(summarizer.summarize(Symbol("text")), "TypeError");
      const input = { toString: () => "The salt works open in May." };
      equal(await summarizer.summarize(input), "The salt works open in May.");
    },
  },
  {
    section: "2",
    says: "the options of a call are checked as those of create()",
    check: async ({ Summarizer }) => {
      const summarizer = await Summarizer.create();
      for (const options of [1, { signal: {} }, { context: Symbol("c") }]) {
        await rejects(summarizer.summarize(story, options), "TypeError");
        await rejects(
          summarizer.measureInputUsage(story, options),
          "TypeError",
        );
        throws(
          () => summarizer.summarizeStreaming(story, options),
          "TypeError",
        );
      }
      ok(await summarizer.summarize(story, null), "a summary");
    },
  },
];
