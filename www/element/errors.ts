// What can keep <nutgraf-summary> from its work, told so that whoever wrote the page knows what to change.

/** The article that the element should summarize is not on the page. It is still looked for. */
export class SourceError extends Error {
  override readonly name = "SourceError";

  /** @param wanted - The attribute `for`, where there is one. */
  constructor(wanted: string | null) {
    super(
      wanted === null
        ? "expected an <article> or <main> on the page, but found none: name the article by the attribute `for`"
        : `expected \`for\` to be an id or a selector of something on the page, but found "${wanted}"`,
    );
  }
}

/** The page's content security policy allows WebAssembly neither in the page nor in the package's worker. */
export class PolicyError extends Error {
  override readonly name = "PolicyError";

  /** @param cause - What the browser says. */
  constructor(cause: unknown) {
    super(
      "expected the page's Content-Security-Policy to allow WebAssembly, but found that it does not: " +
        "add 'wasm-unsafe-eval' to its script-src, or serve the package's worker/thread.js without the policy",
      { cause },
    );
  }
}
