// The line before the worker: requests go in one by one, in order, and may leave it at any time.

import {
  type Answer,
  type Reply,
  type Request,
  unpackError,
} from "./protocol.js";

/** A worker, whatever a platform calls it. */
export interface Thread {
  post: (request: Request, transfer: ArrayBuffer[]) => void;
  /** Ends it at once, whatever it is doing. */
  end: () => void;
  /** Whether the program must stay alive for it. */
  hold: (isBusy: boolean) => void;
}

export type StartThread = (on: {
  reply: (reply: Reply) => void;
  failure: (error: Error) => void;
}) => Thread;

interface Waiting {
  request: Request;
  transfer: ArrayBuffer[];
  resolve: (answer: Answer) => void;
  reject: (reason: unknown) => void;
}

/** One at a time, so that what is aborted while it waits never starts, and ending the worker costs nobody else's work. */
export class Line {
  readonly #start: StartThread;
  readonly #waiting: Waiting[] = [];
  #thread: Thread | undefined;
  #running: Waiting | undefined;
  /** Asked again of each new worker: what it was told to load. */
  #first: Request | undefined;

  constructor(start: StartThread) {
    this.#start = start;
  }

  /** Every new worker gets this request before any other. */
  set first(request: Request) {
    this.#first = request;
  }

  ask(
    request: Request,
    transfer: ArrayBuffer[],
    signal: AbortSignal | undefined,
  ): Promise<Answer> {
    if (signal?.aborted) {
      return Promise.reject(signal.reason);
    }
    return new Promise((resolve, reject) => {
      const abort = () => {
        this.#leave(waiting);
        reject(signal?.reason);
      };
      const done = <Value>(settle: (value: Value) => void) => {
        return (value: Value) => {
          signal?.removeEventListener("abort", abort);
          settle(value);
        };
      };
      const waiting = {
        request,
        transfer,
        resolve: done(resolve),
        reject: done(reject),
      };
      signal?.addEventListener("abort", abort, { once: true });
      this.#waiting.push(waiting);
      this.#next();
    });
  }

  /** Ends the worker; what waits or runs is rejected with `reason`. */
  end(reason: unknown): void {
    this.#stop();
    const left = [this.#running, ...this.#waiting.splice(0)];
    this.#running = undefined;
    for (const waiting of left) {
      waiting?.reject(reason);
    }
  }

  #next(): void {
    if (this.#running) {
      return;
    }
    const next = this.#waiting.shift();
    this.#running = next;
    if (!next) {
      this.#thread?.hold(false);
      return;
    }
    try {
      this.#thread ??= this.#open();
      this.#thread.hold(true);
      this.#thread.post(next.request, next.transfer);
    } catch (error) {
      // An input that cannot be sent, or a worker that may not be made.
      this.#running = undefined;
      next.reject(error);
      this.#next();
    }
  }

  #open(): Thread {
    let isReady = this.#first === undefined;
    const thread: Thread = this.#start({
      reply: (reply) => {
        // What an ended worker had still sent.
        if (thread !== this.#thread) {
          return;
        }
        if (!isReady) {
          isReady = true;
          if (reply.type === "failed") {
            this.end(unpackError(reply.error));
          }
          return;
        }
        const { resolve, reject } = this.#running as Waiting;
        this.#running = undefined;
        if (reply.type === "done") {
          resolve(reply.answer);
        } else {
          reject(unpackError(reply.error));
        }
        this.#next();
      },
      failure: (error) => {
        if (thread === this.#thread) {
          this.end(error);
        }
      },
    });
    if (this.#first) {
      thread.post(this.#first, []);
    }
    return thread;
  }

  #leave(waiting: Waiting): void {
    if (waiting !== this.#running) {
      this.#waiting.splice(this.#waiting.indexOf(waiting), 1);
      return;
    }
    // Nothing else stops a worker in the middle of a call.
    this.#stop();
    this.#running = undefined;
    this.#next();
  }

  #stop(): void {
    this.#thread?.end();
    this.#thread = undefined;
  }
}
