// The contexts' own words, as far as the input has them: what the summary should be about.

// A context is a sentence or two; no more words of a longer one are looked up.
const mostTopics = 100;

/** Runs of words with capitals, which may be names, and single words of four letters or more. */
const names = /\p{Lu}[\p{L}\p{M}\p{N}'’-]*(?: \p{Lu}[\p{L}\p{M}\p{N}'’-]*)+/gu;
const words =
  /[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}'’-]{3,}|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]{2,}/gu;

/** A word that begins a sentence of a context is no name for that: the core takes "What" for one, and not "what". */
function plain(word: string): string {
  const lower = word.toLowerCase();
  return lower.length === word.length ? lower : word;
}

export function focusOf(
  input: string,
  contexts: (string | undefined)[],
): string[] {
  const text = input.toLowerCase();
  const topics = new Set<string>();
  const add = (found: string, topic = found) => {
    if (topics.size < mostTopics && text.includes(found.toLowerCase())) {
      topics.add(topic);
    }
  };
  for (const context of contexts) {
    for (const [name] of (context ?? "").matchAll(names)) add(name);
    for (const [word] of (context ?? "").matchAll(words))
      add(word, plain(word));
  }
  return [...topics];
}
