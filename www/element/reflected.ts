// The properties of <nutgraf-summary> that are its attributes and no more, and what must be there before any other.

import { openOf } from "./attributes.js";

/** Importing this must do nothing bad where there are no elements, in Node for instance. */
const Base = (globalThis.HTMLElement ?? class {}) as typeof HTMLElement;

export class ReflectedElement extends Base {
  /** An id or a selector of the article on the page. */
  get for(): string | null {
    return this.getAttribute("for");
  }

  set for(value: string | null) {
    this.#reflect("for", value);
  }

  /** Whether it is unfolded; `null`, the default: it cannot be folded. */
  get open(): boolean | null {
    return openOf(this.getAttribute("open"));
  }

  set open(value: boolean | string | null) {
    this.#reflect("open", value);
  }

  /** What stands above; "" for nothing. Default: the article's title, or "Summary" where the article is on this page. */
  get heading(): string | null {
    return this.getAttribute("heading");
  }

  set heading(value: string | null) {
    this.#reflect("heading", value);
  }

  /** Of the title, among the headings of the page. Default: 2. */
  get headingLevel(): number {
    const level = Number.parseInt(this.getAttribute("heading-level") ?? "", 10);
    return Math.min(Math.max(level || 2, 1), 6);
  }

  set headingLevel(level: number) {
    this.#reflect("heading-level", level);
  }

  /** Whether the sentences are marked in the article too. */
  get highlight(): boolean {
    return this.hasAttribute("highlight");
  }

  set highlight(value: boolean | "") {
    // Some frameworks set an attribute without a value as "".
    this.toggleAttribute("highlight", value || value === "");
  }

  #reflect(name: string, value: string | number | boolean | null): void {
    if (value === null || value === undefined) this.removeAttribute(name);
    else this.setAttribute(name, String(value));
  }

  /** What was set before the element was known stands in the way of what it sets now. */
  protected upgradeProperties(): void {
    const own = this as unknown as Record<string, unknown>;
    for (const name of Object.keys(this)) {
      if (!(name in Object.getPrototypeOf(this))) continue;
      const value = own[name];
      delete own[name];
      own[name] = value;
    }
  }
}
