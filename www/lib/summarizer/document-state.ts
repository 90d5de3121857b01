// What the draft asks of the document around: that it is shown, and that its permissions policy allows summarizing.

interface PolicyOfChromium {
  features: () => string[];
  allowsFeature: (name: string) => boolean;
}

// Taken along now: Chromium takes such globals away from a frame that is gone.
const { DOMException } = globalThis;

/** Throws where the document's frame is gone. Workers and servers have no document. */
export function assertFullyActive(): void {
  // Without their frame some browsers take the document away, others its window.
  const document = globalThis.document as Document | null | undefined;
  if (document === null || document?.defaultView === null) {
    throw new DOMException(
      "the document of this summarizer is not active any more",
      "InvalidStateError",
    );
  }
}

/** False where the permissions policy "summarizer" forbids it, as far as the browser tells. */
export function isAllowed(): boolean {
  const document = globalThis.document as
    | (Document & { featurePolicy?: PolicyOfChromium })
    | undefined;
  const policy = document?.featurePolicy;
  return (
    policy === undefined ||
    !policy.features().includes("summarizer") ||
    policy.allowsFeature("summarizer")
  );
}
