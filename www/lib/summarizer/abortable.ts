// Work that can be given up: the promise is rejected at once with the reason of whichever signal is aborted first.

/** A task of its own: what was done before is done, and aborted signals are known. */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    // Not a timer, which hidden pages slow down to one a second.
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

/** Calls `abort` with the reason when one of the signals is aborted; gives back how to stop listening. */
export function onAbort(
  signals: (AbortSignal | undefined)[],
  abort: (reason: unknown) => void,
): () => void {
  const listeners = signals.map((signal) => {
    const listener = () => abort(signal?.reason);
    signal?.addEventListener("abort", listener, { once: true });
    return () => signal?.removeEventListener("abort", listener);
  });
  return () => {
    for (const remove of listeners) {
      remove();
    }
  };
}

export function throwIfAborted(signals: (AbortSignal | undefined)[]): void {
  const aborted = signals.find((signal) => signal?.aborted);
  if (aborted) {
    throw aborted.reason;
  }
}

/** As `work`, unless a signal is aborted before it is done. */
export function abortable<Value>(
  signals: (AbortSignal | undefined)[],
  work: () => Promise<Value>,
): Promise<Value> {
  return new Promise((resolve, reject) => {
    throwIfAborted(signals);
    const stop = onAbort(signals, reject);
    work().then(resolve, reject).finally(stop);
  });
}
