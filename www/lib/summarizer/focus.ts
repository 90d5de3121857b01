// The contexts' own words, as far as the input has them: what the summary should be about.

// A context is a sentence or two; no more words of a longer one are looked up.
const mostTopics = 100;

/** Runs of words with capitals, which may be names, and single words of four letters or more. */
const topicPatterns = [
  /\p{Lu}[\p{L}\p{M}\p{N}'’-]*(?: \p{Lu}[\p{L}\p{M}\p{N}'’-]*)+/gu,
  /[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}'’-]{3,}|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]{2,}/gu,
];

export function focusOf(
  input: string,
  contexts: (string | undefined)[],
): string[] {
  const text = input.toLowerCase();
  const topics = new Set<string>();
  for (const context of contexts) {
    for (const pattern of topicPatterns) {
      for (const [topic] of (context ?? "").matchAll(pattern)) {
        if (topics.size < mostTopics && text.includes(topic.toLowerCase())) {
          topics.add(topic);
        }
      }
    }
  }
  return [...topics];
}
