// The loaded wasm: loaded once, called from both doors (browsers and Node), started afresh should a call ever trap.

import { compile } from "./compile.js";
import { NotLoadedError } from "./errors.js";
import { type Packed, pack } from "./pack.js";
import type { WasmSource } from "./source.js";
import type { Analysis, Article, Headline, Options, Summary } from "./types.js";
import { unpackAnalysis, unpackHeadline, unpackSummary } from "./unpack.js";
import * as bindings from "./wasm/nutgraf.js";

/** Reads the wasm from an address; the doors differ in nothing else. */
export interface Reach {
  /** The package's own wasm: where it lies, its bytes, or the module that it is already. */
  own: () => URL | Promise<ArrayBuffer> | WebAssembly.Module;
  fetchUrl: (url: string | URL) => Promise<Response | BufferSource>;
}

type Input = string | Article;

let loading: Promise<void> | undefined;
let isLoaded = false;

/** Loads the wasm, unless it is loaded or being loaded; a failed attempt leaves nothing behind. */
export function load(
  reach: Reach,
  source?: WasmSource | Promise<WasmSource>,
): Promise<void> {
  loading ??= instantiate(reach, source).catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

async function instantiate(
  reach: Reach,
  source: WasmSource | Promise<WasmSource> | undefined,
): Promise<void> {
  const found = (source && (await source)) ?? reach.own();
  // Without a wait where there is nothing to wait for: the file is asked for before anything else is done.
  const module = await compile(
    found instanceof Promise ? await found : found,
    reach.fetchUrl,
  );
  // A stranger's module would start, and stay.
  const exported = WebAssembly.Module.exports(module);
  if (!exported.some(({ name }) => name === "summarize")) {
    throw new Error("expected nutgraf's wasm, but found another module");
  }
  // Not the asynchronous one: it asks whether the module is a Request, and in Node that question alone loads the whole
  // of fetch, 20 ms.
  bindings.initSync({ module });
  isLoaded = true;
}

/** Calls the wasm's `summarize`; `caller` is the public function to name in the error. */
export function summarizeLoaded(
  caller: string,
  input: Input,
  options: Options | undefined,
): Summary {
  const packed = check(caller, input, options);
  return run(() => unpackSummary(bindings.summarize(...packed), input));
}

/** Calls the wasm's `headline`; `caller` is the public function to name in the error. */
export function headlineLoaded(
  caller: string,
  input: Input,
  options: Options | undefined,
): Headline | null {
  const packed = check(caller, input, options);
  return run(() => unpackHeadline(bindings.headline(...packed), input));
}

/** Calls the wasm's `analyze`; `caller` is the public function to name in the error. */
export function analyzeLoaded(
  caller: string,
  input: Input,
  options: Options | undefined,
): Analysis {
  const packed = check(caller, input, options);
  return run(() => unpackAnalysis(bindings.analyze(...packed)));
}

/** What the walk over an article's tree finds: numbers as `src/wasm/page.rs` describes them, and the text nodes. */
export interface Walked {
  numbers: Float64Array;
  nodes: Node[];
}

/** Calls the wasm's `blocks`, for `nutgraf/page`. */
export function walkLoaded(root: Node): Walked {
  return run(() => {
    const [numbers, nodes] = bindings.blocks(root);
    return { numbers, nodes };
  });
}

function check(
  caller: string,
  input: Input,
  options: Options | undefined,
): Packed {
  if (!isLoaded) {
    throw new NotLoadedError(caller);
  }
  return pack(input, options);
}

function run<Answer>(work: () => Answer): Answer {
  try {
    return work();
  } catch (error) {
    if (isRangeError(error)) {
      throw error;
    }
    // What stopped half-way leaves its stack and memory behind; the compiled module is kept, so this takes no time.
    bindings.__wbg_reset_state();
    throw new Error(
      "nutgraf stopped at a mistake of its own; the next call starts afresh",
      { cause: error },
    );
  }
}

// The wasm checks what Rust's callers could get wrong too. A stack overflow is a RangeError as well, but not one of ours.
function isRangeError(error: unknown): boolean {
  return error instanceof RangeError && error.message.startsWith("expected ");
}
