// The one error that only a worker can have.

/** Rejects every call that waits when the worker itself cannot start, or ends by a mistake. The next call starts anew. */
export class WorkerError extends Error {
  override readonly name = "WorkerError";

  /** @param reason - What the browser or Node says. */
  constructor(reason: string) {
    super(
      `expected nutgraf's worker to run, but found that it stopped: ${reason || "its script could not be loaded"}`,
    );
  }
}
