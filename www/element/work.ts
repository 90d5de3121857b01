// What is still to be done after changes. What is asked for in one go is done once, a microtask later.

/** What a change asks for; the higher includes the lower. */
export const DRAW = 1;
export const SUMMARIZE = 2;
export const READ = 3;

export interface Workers {
  /** False for what is not on the page. */
  canDraw(): boolean;
  /** False for what nobody sees: nothing is loaded for that. */
  canAnswer(): boolean;
  draw(): void;
  /** Summarizes, after reading the article anew where that is asked for. `isLast`: nothing newer was asked meanwhile. */
  answer(readsAnew: boolean, isLast: () => boolean): Promise<void>;
}

export interface Work {
  ask(what: number): void;
  /** Does what is asked for at once; resolves when nothing is left. */
  finish(what: number): Promise<void>;
  /** Answers that are still being made are dropped; later all is to be done. */
  drop(): void;
}

export function makeWork(workers: Workers): Work {
  let stale = READ;
  let isAsked = false;
  let run = 0;
  let last = Promise.resolve();

  function start(): void {
    if (!workers.canDraw()) return;
    if (stale > DRAW && workers.canAnswer()) {
      const readsAnew = stale === READ;
      stale = 0;
      run += 1;
      const own = run;
      last = workers.answer(readsAnew, () => own === run);
      return;
    }
    if (stale === DRAW) stale = 0;
    workers.draw();
  }

  return {
    ask(what) {
      stale = Math.max(stale, what);
      if (isAsked) return;
      isAsked = true;
      queueMicrotask(() => {
        isAsked = false;
        if (stale > 0) start();
      });
    },
    async finish(what) {
      stale = Math.max(stale, what);
      start();
      let done: Promise<void> | undefined;
      while (done !== last) {
        done = last;
        await done;
      }
    },
    drop() {
      run += 1;
      stale = READ;
    },
  };
}
