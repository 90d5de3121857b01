// Where summaries are made: by the wasm in this page or, where the page's policy forbids that, in a worker.

// The browser asks for these beside the last, not after it.
import "../lib/engine.js";
import "../lib/errors.js";
import "../lib/sync.js";
import * as here from "../lib/index.js";
import { PolicyError } from "./errors.js";

/** As much of the package as the element asks for. */
export type Summarizer = Pick<typeof here, "summarize"> & {
  /** The wasm is in this page, and can walk its tree. */
  isHere: boolean;
};

type Worker = Pick<typeof here, "load" | "summarize">;

let importWorker: (() => Promise<Worker>) | undefined;
let reaching: Promise<Summarizer> | undefined;

/** Whoever has `nutgraf/worker` says how to get it; without it, a strict page is an error. */
export function workWithout(worker: () => Promise<Worker>): void {
  importWorker = worker;
}

/** Loads the wasm, once for all elements; a failed attempt may be made again. */
export function reach(): Promise<Summarizer> {
  reaching ??= find().catch((error: unknown) => {
    reaching = undefined;
    throw error;
  });
  return reaching;
}

async function find(): Promise<Summarizer> {
  try {
    await here.load();
    return { summarize: here.summarize, isHere: true };
  } catch (error) {
    if (!isRefusal(error)) throw error;
    return findWorker(error);
  }
}

async function findWorker(refusal: unknown): Promise<Summarizer> {
  try {
    if (!importWorker) throw refusal;
    const { load, summarize } = await importWorker();
    await load();
    return { summarize, isHere: false };
  } catch (error) {
    // Its own policy forbids it too, or the page's forbids workers.
    throw new PolicyError(error);
  }
}

/** Browsers call it a mistake in the wasm; only their words tell that it was a policy. */
function isRefusal(error: unknown): boolean {
  return /content.security.policy|\bCSP\b|unsafe-eval/i.test(String(error));
}
