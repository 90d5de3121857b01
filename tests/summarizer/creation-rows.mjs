// The contract's rows on creating a summarizer: languages, signals, the monitor and what it is told.

import { equal, ok, rejects, same, throws } from "./assert.mjs";
import { story } from "./texts.mjs";

export const rows = [
  {
    section: "2.1",
    says: "sharedContext is kept; without one it is the empty text",
    check: async ({ Summarizer }) => {
      equal((await Summarizer.create()).sharedContext, "");
      const { sharedContext } = await Summarizer.create({
        sharedContext: { toString: () => "News of Lindholm" },
      });
      equal(sharedContext, "News of Lindholm");
    },
  },
  {
    section: "2.1",
    says: "languages are null where none are named, an empty list too",
    check: async ({ Summarizer }) => {
      for (const options of [
        {},
        { expectedInputLanguages: [], expectedContextLanguages: [] },
      ]) {
        const summarizer = await Summarizer.create(options);
        equal(summarizer.expectedInputLanguages, null);
        equal(summarizer.expectedContextLanguages, null);
        equal(summarizer.outputLanguage, null);
      }
    },
  },
  {
    section: "2.1",
    says: "languages are a frozen list, the same each time",
    check: async ({ Summarizer }) => {
      const summarizer = await Summarizer.create({
        expectedInputLanguages: ["en"],
        expectedContextLanguages: ["de", "en"],
      });
      for (const name of [
        "expectedInputLanguages",
        "expectedContextLanguages",
      ]) {
        ok(Object.isFrozen(summarizer[name]), `${name} to be frozen`);
        ok(Array.isArray(summarizer[name]), `${name} to be an array`);
        equal(summarizer[name], summarizer[name]);
      }
      same(summarizer.expectedContextLanguages, ["de", "en"]);
    },
  },
  {
    section: "2.1",
    says: "inputQuota has no limit",
    check: async ({ Summarizer }) => {
      equal((await Summarizer.create()).inputQuota, Number.POSITIVE_INFINITY);
    },
  },
  {
    section: "2.2",
    says: "what there is no language for is unavailable, and not supported",
    check: async ({ Summarizer }) => {
      for (const options of [
        { expectedInputLanguages: ["tlh"] },
        { expectedInputLanguages: ["en", "tlh"] },
        { expectedContextLanguages: ["tlh"] },
        { outputLanguage: "tlh" },
      ]) {
        equal(await Summarizer.availability(options), "unavailable");
        await rejects(Summarizer.create(options), "NotSupportedError");
      }
    },
  },
  {
    section: "2.2",
    says: "an output in none of the input's languages would be a translation: unavailable",
    check: async ({ Summarizer }) => {
      const options = { expectedInputLanguages: ["en"], outputLanguage: "de" };
      equal(await Summarizer.availability(options), "unavailable");
      await rejects(Summarizer.create(options), "NotSupportedError");
      equal(
        await Summarizer.availability({
          expectedInputLanguages: ["en", "de"],
          outputLanguage: "de-AT",
        }),
        "available",
      );
    },
  },
  {
    section: "5.4",
    says: "a language tag that is none is a RangeError",
    check: async ({ Summarizer }) => {
      for (const tag of ["", "e", "en_US", "not a tag", "en-"]) {
        for (const options of [
          { expectedInputLanguages: ["en", tag] },
          { expectedContextLanguages: [tag] },
          { outputLanguage: tag },
        ]) {
          await rejects(Summarizer.create(options), "RangeError", tag);
          await rejects(Summarizer.availability(options), "RangeError", tag);
        }
      }
    },
  },
  {
    section: "5.4",
    says: "language tags become canonical, and stand there once",
    check: async ({ Summarizer }) => {
      const { expectedInputLanguages } = await Summarizer.create({
        expectedInputLanguages: ["EN", "en", "De"],
      });
      same(expectedInputLanguages, ["en", "de"]);
    },
  },
  {
    section: "5.6",
    says: "a regional language is served by the general one, which then stands there",
    check: async ({ Summarizer }) => {
      const summarizer = await Summarizer.create({
        expectedInputLanguages: ["pt-BR", "pt-PT", "zh-Hant-TW"],
        outputLanguage: "pt-BR",
      });
      same(summarizer.expectedInputLanguages, ["pt", "zh"]);
      equal(summarizer.outputLanguage, "pt");
    },
  },
  {
    section: "5.2",
    says: "a signal that is aborted already rejects with its reason",
    check: async ({ Summarizer }) => {
      const reason = new Error("changed my mind");
      await rejects(
        Summarizer.create({ signal: AbortSignal.abort(reason) }),
        reason,
      );
      await rejects(
        Summarizer.create({ signal: AbortSignal.abort() }),
        "AbortError",
      );
    },
  },
  {
    section: "5.2",
    says: "options are checked before the signal",
    check: async ({ Summarizer }) => {
      const signal = AbortSignal.abort();
      await rejects(Summarizer.create({ signal, type: "x" }), "TypeError");
      await rejects(
        Summarizer.create({ signal, outputLanguage: "en_US" }),
        "RangeError",
      );
    },
  },
  {
    section: "5.2",
    says: "aborting while it is made rejects at once",
    check: async ({ Summarizer }) => {
      const control = new AbortController();
      const reason = { why: "too slow" };
      const promise = Summarizer.create({ signal: control.signal });
      control.abort(reason);
      await rejects(promise, reason);
    },
  },
  {
    section: "5.2",
    says: "the monitor is called at once, with a CreateMonitor and no this",
    check: async ({ Summarizer, CreateMonitor }) => {
      const calls = [];
      const promise = Summarizer.create({
        monitor: function (...values) {
          calls.push([this, values]);
        },
      });
      equal(calls.length, 1, "the number of calls");
      const [[self, values]] = calls;
      equal(self, undefined, "this");
      equal(values.length, 1, "the number of arguments");
      ok(values[0] instanceof CreateMonitor, "a CreateMonitor");
      ok(values[0] instanceof EventTarget, "an EventTarget");
      equal(
        Object.prototype.toString.call(values[0]),
        "[object CreateMonitor]",
      );
      await promise;
    },
  },
  {
    section: "5.2",
    says: "what the monitor throws, create() is rejected with",
    check: async ({ Summarizer }) => {
      const error = new Error("no");
      const monitor = () => {
        throw error;
      };
      await rejects(Summarizer.create({ monitor }), error);
    },
  },
  {
    section: "5.2",
    says: "downloadprogress goes from 0 to 1, each a ProgressEvent's share of 1",
    check: async ({ Summarizer }) => {
      const events = [];
      await Summarizer.create({
        monitor: (monitor) => {
          monitor.addEventListener("downloadprogress", (event) =>
            events.push(event),
          );
        },
      });
      ok(events.length >= 2, "two events or more");
      equal(events[0].loaded, 0);
      equal(events.at(-1).loaded, 1);
      for (const [i, event] of events.entries()) {
        equal(event.type, "downloadprogress");
        equal(event.total, 1);
        equal(event.lengthComputable, true);
        ok(i === 0 || event.loaded > events[i - 1].loaded, "growing progress");
        if (typeof ProgressEvent === "function") {
          ok(event instanceof ProgressEvent, "a ProgressEvent");
        }
      }
    },
  },
  {
    section: "5.2",
    says: "nothing is told any more once the signal is aborted",
    check: async ({ Summarizer }) => {
      const control = new AbortController();
      const loaded = [];
      const promise = Summarizer.create({
        signal: control.signal,
        monitor: (monitor) => {
          monitor.ondownloadprogress = (event) => {
            loaded.push(event.loaded);
            control.abort();
          };
        },
      });
      await rejects(promise, "AbortError");
      await new Promise((resolve) => setTimeout(resolve, 50));
      same(loaded, [0]);
    },
  },
  {
    section: "5.2",
    says: "the monitor may abort",
    check: async ({ Summarizer }) => {
      const control = new AbortController();
      const { signal } = control;
      const monitor = () => control.abort();
      await rejects(Summarizer.create({ signal, monitor }), "AbortError");
    },
  },
  {
    section: "5.1",
    says: "ondownloadprogress is an event handler: one function, null at first and for what is none",
    check: async ({ Summarizer, CreateMonitor }) => {
      const heard = [];
      let found;
      await Summarizer.create({
        monitor: (monitor) => {
          found = monitor;
          equal(monitor.ondownloadprogress, null);
          monitor.ondownloadprogress = () => heard.push("first");
          monitor.addEventListener("downloadprogress", () =>
            heard.push("listener"),
          );
          monitor.ondownloadprogress = function (event) {
            equal(this, monitor, "this");
            equal(event.target, monitor, "the target");
            heard.push("handler");
          };
        },
      });
      same(heard.slice(0, 2), ["handler", "listener"]);
      ok(!heard.includes("first"), "the replaced handler to be silent");
      found.ondownloadprogress = 3;
      equal(found.ondownloadprogress, null);
      throws(() => new CreateMonitor(), "TypeError");
    },
  },
  {
    section: "5.2",
    says: "the signal of create() later destroys the summarizer, with its reason",
    check: async ({ Summarizer }) => {
      const control = new AbortController();
      const { signal } = control;
      const summarizer = await Summarizer.create({ signal });
      ok(await summarizer.summarize(story), "a summary");
      const reason = new Error("page left");
      const running = summarizer.summarize(story);
      control.abort(reason);
      await rejects(running, reason);
      await rejects(summarizer.summarize(story), reason);
    },
  },
];
