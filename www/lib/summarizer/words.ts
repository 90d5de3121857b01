// Counts words as a strict reader would: by spaces or by word boundaries, whichever gives more.

const segmenters = new Map<string, Intl.Segmenter>();

export function countWords(text: string, language: string): number {
  const bySpaces = text.split(/\s+/).filter(Boolean).length;
  // Not in every browser of these years.
  if (typeof Intl.Segmenter !== "function") {
    return bySpaces;
  }
  let segmenter = segmenters.get(language);
  if (!segmenter) {
    segmenter = new Intl.Segmenter(language, { granularity: "word" });
    segmenters.set(language, segmenter);
  }
  let byBoundaries = 0;
  for (const { isWordLike } of segmenter.segment(text)) {
    byBoundaries += isWordLike ? 1 : 0;
  }
  return Math.max(bySpaces, byBoundaries);
}
