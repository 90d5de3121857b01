// The error of a package that reading HTML needs and that is not there.

/** Thrown by `readHtml` when one of the optional packages is not installed. Its message says how to install them. */
export class MissingPackageError extends Error {
  override readonly name = "MissingPackageError";
  /** The package that is missing. */
  readonly missing: string;

  constructor(missing: string, needed: readonly string[], cause: unknown) {
    super(
      `expected the package \`${missing}\`, which readHtml needs, but found that it is not installed (\`npm install ${needed.join(" ")}\`)`,
      { cause },
    );
    this.missing = missing;
  }
}
