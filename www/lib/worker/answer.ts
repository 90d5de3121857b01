// Inside the worker: a request comes in, its reply goes out.

import type { WasmSource } from "../source.js";
import type {
  Analysis,
  Article,
  Headline,
  Options,
  Summary,
} from "../types.js";
import {
  type Answer,
  packError,
  type Reply,
  type Request,
  type SentInput,
} from "./protocol.js";

/** The calls of the door that the worker stands behind. */
export interface Door {
  load: (source?: WasmSource) => Promise<void>;
  summarize: (input: string | Article, options?: Options) => Promise<Summary>;
  headline: (
    input: string | Article,
    options?: Options,
  ) => Promise<Headline | null>;
  analyze: (input: string | Article, options?: Options) => Promise<Analysis>;
}

export async function replyTo(request: Request, door: Door): Promise<Reply> {
  try {
    return { type: "done", answer: await answerTo(request, door) };
  } catch (error) {
    return { type: "failed", error: packError(error) };
  }
}

async function answerTo(request: Request, door: Door): Promise<Answer> {
  switch (request.type) {
    case "load":
      await door.load(request.source as WasmSource);
      return undefined;
    case "summarize":
      return door.summarize(decode(request.input), request.options);
    case "headline":
      return door.headline(decode(request.input), request.options);
    case "analyze":
      return door.analyze(decode(request.input), request.options);
  }
}

function decode(input: SentInput): string | Article {
  return input instanceof ArrayBuffer || ArrayBuffer.isView(input)
    ? new TextDecoder().decode(input)
    : input;
}
