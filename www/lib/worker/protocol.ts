// What goes over the wire between a page and its worker: one request at a time, one reply to each.

import type {
  Analysis,
  Article,
  Headline,
  Options,
  Summary,
} from "../types.js";

/** A source of the wasm as it can be sent: an address as text, bytes, or a module. */
export type SentSource = string | BufferSource | WebAssembly.Module;

/** UTF-8 bytes are sent as they are, and decoded where they are read. */
export type SentInput = string | Article | ArrayBuffer | ArrayBufferView;

export type Request =
  | { type: "load"; source: SentSource | undefined }
  | { type: Work; input: SentInput; options: Options | undefined };

/** What a worker is asked to do with an article. */
export type Work = "summarize" | "headline" | "analyze";

export type Answer = Summary | Headline | Analysis | null | undefined;

export type Reply =
  | { type: "done"; answer: Answer }
  | { type: "failed"; error: SentError };

/** An error's name says which class it was of; classes themselves are not sent. */
export interface SentError {
  name: string;
  message: string;
  stack: string | undefined;
}

const classes: Record<string, new (message: string) => Error> = {
  TypeError,
  RangeError,
};

export function packError(error: unknown): SentError {
  const { name, message, stack } =
    error instanceof Error ? error : new Error(String(error));
  return { name, message, stack };
}

export function unpackError({ name, message, stack }: SentError): Error {
  const error = new (classes[name] ?? Error)(message);
  if (error.name !== name) {
    // A WebAssembly.CompileError, for instance.
    error.name = name;
  }
  if (stack !== undefined) {
    error.stack = stack;
  }
  return error;
}
