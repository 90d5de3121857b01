// The public shapes of `nutgraf/worker`, beside those of `nutgraf`: they compile without the web's types (lib "DOM") too.

import type { WebType } from "../source.js";
import type { Article, Options } from "../types.js";

/** Options of a call that can be given up. */
export interface WorkerOptions extends Options {
  /** Aborting it rejects the call with the signal's reason, also in the middle of its work. */
  signal?: WebType<"AbortSignal">;
}

/**
 * Text, an article, or the UTF-8 bytes of a text. Bytes that fill their buffer are transferred, not copied: the buffer is
 * empty afterwards. Offsets in the answer count UTF-16 units of the decoded text, as ever.
 */
export type WorkerInput =
  | string
  | Article
  | ArrayBuffer
  | ArrayBufferView<ArrayBuffer>;
