// CreateMonitor: tells how far a summarizer's creation is.

type Handler = ((event: Event) => unknown) | null;

/** What `downloadprogress` is where the platform has no ProgressEvent (Node, edge runtimes). */
class DownloadProgressEvent extends Event {
  readonly lengthComputable = true;
  readonly loaded: number;
  readonly total = 1;

  constructor(loaded: number) {
    super("downloadprogress");
    this.loaded = loaded;
  }
}

/** Gets `downloadprogress` events, whose `loaded` grows from 0 to 1; made by `Summarizer.create` for its `monitor`. */
export class CreateMonitor extends EventTarget {
  #handler: Handler | object = null;
  #isListening = false;

  /** Only {@link newMonitor} makes them. */
  constructor(...token: unknown[]) {
    if (token[0] !== key) {
      throw new TypeError("Illegal constructor");
    }
    super();
  }

  get ondownloadprogress(): Handler {
    return this.#handler as Handler;
  }

  set ondownloadprogress(value: Handler) {
    const isObject =
      typeof value === "function" ||
      (typeof value === "object" && value !== null);
    this.#handler = isObject ? value : null;
    // Keeps its place among the listeners from the first time it is set until it is set to null.
    if (this.#handler === null) {
      this.removeEventListener("downloadprogress", this.#handle);
      this.#isListening = false;
    } else if (!this.#isListening) {
      this.addEventListener("downloadprogress", this.#handle);
      this.#isListening = true;
    }
  }

  readonly #handle = (event: Event): void => {
    if (typeof this.#handler === "function") {
      Reflect.apply(this.#handler, this, [event]);
    }
  };

  get [Symbol.toStringTag](): string {
    return "CreateMonitor";
  }

  static {
    const { prototype } = CreateMonitor;
    const descriptor = Object.getOwnPropertyDescriptor(
      prototype,
      "ondownloadprogress",
    );
    Object.defineProperty(prototype, "ondownloadprogress", {
      ...descriptor,
      enumerable: true,
    });
  }
}

// Whoever has it may make one.
const key = Symbol("newMonitor");

export function newMonitor(): CreateMonitor {
  return new CreateMonitor(key);
}

export function fireProgress(monitor: CreateMonitor, loaded: number): void {
  monitor.dispatchEvent(
    typeof ProgressEvent === "function"
      ? new ProgressEvent("downloadprogress", {
          lengthComputable: true,
          loaded,
          total: 1,
        })
      : new DownloadProgressEvent(loaded),
  );
}
