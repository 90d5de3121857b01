// The web's Summarizer, as the Writing Assistance APIs of the W3C's Web Machine Learning group describe it, on nutgraf.

import { abortable, nextTask, onAbort, throwIfAborted } from "./abortable.js";
import { assertFullyActive, isAllowed } from "./document-state.js";
import { loadWasm } from "./loader.js";
import { type CreateMonitor, fireProgress, newMonitor } from "./monitor.js";
import {
  type CreateOptions,
  canonicalizeLanguages,
  computeAvailability,
  readCallOptions,
  readCoreOptions,
  readCreateOptions,
} from "./options.js";
import { summaryText } from "./summary-text.js";
import type {
  Availability,
  PerformancePreference,
  SummarizerCreateCoreOptions,
  SummarizerCreateOptions,
  SummarizerFormat,
  SummarizerLength,
  SummarizerSummarizeOptions,
  SummarizerType,
} from "./types.js";
import { toText } from "./web-idl.js";

// Whoever has it may make a Summarizer: `create` alone.
const key = Symbol("create");

/** Summarizes text in the browser, with the interface that browsers are to have themselves. Made by {@link Summarizer.create}. */
export class Summarizer {
  readonly #options: CreateOptions;
  readonly #inputLanguages: readonly string[] | null;
  readonly #contextLanguages: readonly string[] | null;
  readonly #destruction = new AbortController();

  private constructor(...token: unknown[]) {
    if (token[0] !== key) {
      throw new TypeError("Illegal constructor");
    }
    this.#options = token[1] as CreateOptions;
    this.#inputLanguages = frozen(this.#options.expectedInputLanguages);
    this.#contextLanguages = frozen(this.#options.expectedContextLanguages);
  }

  /** Whether {@link Summarizer.create} would make one of these options: `"available"` or `"unavailable"`. */
  static async availability(
    options: SummarizerCreateCoreOptions = {},
  ): Promise<Availability> {
    const read = readCoreOptions(options);
    assertFullyActive();
    canonicalizeLanguages(read);
    if (!isAllowed()) {
      return "unavailable";
    }
    await nextTask();
    return computeAvailability(read);
  }

  /**
   * Makes a summarizer, and loads the wasm unless it is loaded.
   *
   * @throws `TypeError` for an option of the wrong kind, `RangeError` for a language tag that is none; the signal's
   * reason; `DOMException`s named "NotSupportedError" for a language that it cannot serve, "NotAllowedError" where the
   * permissions policy forbids it, "InvalidStateError" in a frame that is gone, "NetworkError" and "OperationError"
   * when the wasm does not load or start.
   */
  static async create(
    options: SummarizerCreateOptions = {},
  ): Promise<Summarizer> {
    const read = readCreateOptions(options);
    assertFullyActive();
    canonicalizeLanguages(read);
    const { signal } = read;
    throwIfAborted([signal]);
    if (!isAllowed()) {
      throw new DOMException(
        'the permissions policy "summarizer" does not allow it here',
        "NotAllowedError",
      );
    }
    const start = () => initialize(read, undefined);
    const { monitor: callback } = read;
    let begin = start;
    if (callback) {
      const monitor = newMonitor();
      // Not a method: there is no `this`.
      callback(monitor);
      begin = () => initialize(read, monitor);
    }
    await abortable([signal], begin);
    throwIfAborted([signal]);
    const summarizer = new Summarizer(key, read);
    onAbort([signal], (reason) => summarizer.#destruction.abort(reason));
    return summarizer;
  }

  /**
   * The summary of `input`; empty for an input without anything to summarize.
   *
   * @throws The signal's reason; after {@link destroy} an "AbortError"; "NotSupportedError" when the input is in another
   * language than `outputLanguage`.
   */
  async summarize(
    input: string,
    options: SummarizerSummarizeOptions = {},
  ): Promise<string> {
    // biome-ignore lint/complexity/noArguments: a browser tells a missing argument from `undefined`, which is text to it.
    const call = this.#read(arguments.length, input, options);
    return abortable(call.signals, async () => {
      await nextTask();
      return this.#summarize(call.input, call.context).join("");
    });
  }

  /** As {@link summarize}, sentence by sentence: what is read adds up to the same text. */
  summarizeStreaming(
    input: string,
    options: SummarizerSummarizeOptions = {},
  ): ReadableStream<string> {
    // biome-ignore lint/complexity/noArguments: see summarize.
    const call = this.#read(arguments.length, input, options);
    throwIfAborted(call.signals);
    let isStopped = false;
    let stopListening: () => void;
    const produce = async (
      controller: ReadableStreamDefaultController<string>,
    ): Promise<void> => {
      await nextTask();
      if (isStopped) {
        return;
      }
      for (const chunk of this.#summarize(call.input, call.context)) {
        controller.enqueue(chunk);
        await nextTask();
        if (isStopped) {
          return;
        }
      }
      controller.close();
    };
    return new ReadableStream<string>({
      start: (controller) => {
        const fail = (reason: unknown) => {
          isStopped = true;
          controller.error(reason);
        };
        stopListening = onAbort(call.signals, fail);
        produce(controller).catch(fail).finally(stopListening);
      },
      cancel: () => {
        isStopped = true;
        stopListening();
      },
    });
  }

  /** How much of {@link inputQuota} an input would take: nothing, since there is no limit. */
  async measureInputUsage(
    input: string,
    options: SummarizerSummarizeOptions = {},
  ): Promise<number> {
    // biome-ignore lint/complexity/noArguments: see summarize.
    const { signals } = this.#read(arguments.length, input, options);
    return abortable(signals, async () => {
      await nextTask();
      return 0;
    });
  }

  /** No limit but memory. */
  get inputQuota(): number {
    this.#options;
    return Number.POSITIVE_INFINITY;
  }

  get sharedContext(): string {
    return this.#options.sharedContext ?? "";
  }

  get type(): SummarizerType {
    return this.#options.type;
  }

  get format(): SummarizerFormat {
    return this.#options.format;
  }

  get length(): SummarizerLength {
    return this.#options.length;
  }

  get preference(): PerformancePreference {
    return this.#options.preference;
  }

  get expectedInputLanguages(): readonly string[] | null {
    return this.#inputLanguages;
  }

  get expectedContextLanguages(): readonly string[] | null {
    return this.#contextLanguages;
  }

  get outputLanguage(): string | null {
    return this.#options.outputLanguage ?? null;
  }

  /** Ends what this summarizer is doing; every later call is rejected with an "AbortError". */
  destroy(): void {
    this.#destruction.abort(
      new DOMException("this summarizer was destroyed", "AbortError"),
    );
  }

  get [Symbol.toStringTag](): string {
    return "Summarizer";
  }

  #read(count: number, input: unknown, options: unknown) {
    const destruction = this.#destruction.signal;
    if (count === 0) {
      throw new TypeError("expected an `input`, but found no argument");
    }
    const text = toText(input);
    const { context, signal } = readCallOptions(options);
    assertFullyActive();
    return { input: text, context, signals: [destruction, signal] };
  }

  #summarize(input: string, context: string | undefined): string[] {
    try {
      return summaryText(input, this.#options, [
        this.#options.sharedContext,
        context,
      ]);
    } catch (error) {
      throw error instanceof DOMException
        ? error
        : new DOMException(String(error), "UnknownError");
    }
  }

  // What an interface of the web has, its properties show in a loop.
  static {
    for (const owner of [Summarizer, Summarizer.prototype]) {
      const properties = Object.getOwnPropertyDescriptors(owner);
      for (const [name, property] of Object.entries(properties)) {
        const isPublic = ![
          "constructor",
          "prototype",
          "name",
          "length",
        ].includes(name);
        if (isPublic || property.get) {
          Object.defineProperty(owner, name, { ...property, enumerable: true });
        }
      }
    }
  }
}

function frozen(tags: string[]): readonly string[] | null {
  return tags.length > 0 ? Object.freeze([...tags]) : null;
}

/** What `create` waits for. */
async function initialize(
  options: CreateOptions,
  monitor: CreateMonitor | undefined,
): Promise<void> {
  const { signal } = options;
  await nextTask();
  if (computeAvailability(options) === "unavailable") {
    throw new DOMException(
      "expected languages that nutgraf reads, and an output in the language of the input",
      "NotSupportedError",
    );
  }
  const progress = (loaded: number) => {
    if (monitor && !signal?.aborted) {
      fireProgress(monitor, loaded);
    }
  };
  progress(0);
  await loadWasm();
  await nextTask();
  progress(1);
  // What the last listeners did is done.
  await nextTask();
}
