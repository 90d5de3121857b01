// The calls of `nutgraf/worker`, for either kind of worker.

import type { WasmSource } from "../source.js";
import type { Analysis, Headline, Options, Summary } from "../types.js";
import { Line, type StartThread } from "./line.js";
import type {
  Answer,
  Request,
  SentInput,
  SentSource,
  Work,
} from "./protocol.js";
import type { WorkerInput, WorkerOptions } from "./types.js";

export interface WorkerCalls {
  summarize: (input: WorkerInput, options?: WorkerOptions) => Promise<Summary>;
  headline: (
    input: WorkerInput,
    options?: WorkerOptions,
  ) => Promise<Headline | null>;
  analyze: (input: WorkerInput, options?: WorkerOptions) => Promise<Analysis>;
  load: (source?: WasmSource | Promise<WasmSource>) => Promise<void>;
  terminate: () => void;
}

export function openCalls(start: StartThread): WorkerCalls {
  const line = new Line(start);
  let loading: Promise<void> | undefined;

  const ask = async (
    type: Work,
    input: WorkerInput,
    options: WorkerOptions | undefined,
  ): Promise<Answer> => {
    const { signal, rest } = splitSignal(options);
    if (loading) {
      await settled(loading, signal);
    }
    const request = { type, input: input as SentInput, options: rest };
    return line.ask(request, buffersOf(input), signal);
  };

  const loadIn = async (
    source: WasmSource | Promise<WasmSource> | undefined,
  ): Promise<void> => {
    const request: Request = { type: "load", source: await pack(await source) };
    await line.ask(request, [], undefined);
    line.first = request;
  };

  return {
    summarize: (input, options) =>
      ask("summarize", input, options) as Promise<Summary>,
    headline: (input, options) =>
      ask("headline", input, options) as Promise<Headline | null>,
    analyze: (input, options) =>
      ask("analyze", input, options) as Promise<Analysis>,
    load: (source) => {
      loading ??= loadIn(source).catch((error: unknown) => {
        loading = undefined;
        throw error;
      });
      return loading;
    },
    terminate: () =>
      line.end(new DOMException("nutgraf's worker was ended", "AbortError")),
  };
}

// What is being loaded may come from another source, so it goes first; should it fail, that is its own caller's matter.
function settled(
  loading: Promise<void>,
  signal: AbortSignal | undefined,
): Promise<unknown> {
  return new Promise((resolve) => {
    loading.then(resolve, resolve);
    signal?.addEventListener("abort", resolve, { once: true });
  });
}

// What is not an object goes on as it is: the wasm says what is wrong with it.
function splitSignal(options: WorkerOptions | undefined): {
  signal: AbortSignal | undefined;
  rest: Options | undefined;
} {
  if (typeof options !== "object" || options === null) {
    return { signal: undefined, rest: options };
  }
  const { signal, ...rest } = options as Options & { signal?: AbortSignal };
  if (signal !== undefined && !isSignal(signal)) {
    throw new TypeError(
      `expected \`signal\` to be an AbortSignal, but found ${String(signal)}`,
    );
  }
  return { signal, rest };
}

function isSignal(value: unknown): boolean {
  return Object.prototype.toString.call(value).slice(8, -1) === "AbortSignal";
}

// A view into a larger buffer is copied: the rest of that buffer belongs to someone else.
function buffersOf(input: unknown): ArrayBuffer[] {
  if (input instanceof ArrayBuffer) {
    return [input];
  }
  const isWhole =
    ArrayBuffer.isView(input) && input.byteLength === input.buffer.byteLength;
  return isWhole && input.buffer instanceof ArrayBuffer ? [input.buffer] : [];
}

// An answer of `fetch` and a URL cannot be sent, and a worker would read a relative address from its own place.
async function pack(
  source: WasmSource | undefined,
): Promise<SentSource | undefined> {
  if (typeof source === "string") {
    return new URL(
      source,
      globalThis.document?.baseURI ?? globalThis.location?.href,
    ).href;
  }
  if (source instanceof URL) {
    return source.href;
  }
  if (source instanceof Response) {
    if (!source.ok) {
      throw new Error(
        `expected the wasm file at ${source.url}, but found status ${source.status}`,
      );
    }
    return source.arrayBuffer();
  }
  return source as SentSource | undefined;
}
