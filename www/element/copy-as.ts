// A summary as text to paste elsewhere.

import type { Summary, SummarySentence } from "../lib/types.js";

export type CopyForm = "text" | "markdown" | "links";

export function copyAs(
  form: CopyForm,
  { title, text, sentences }: Summary,
  citation: ((sentence: SummarySentence) => string) | null,
): string {
  if (form === "text") return text;
  const [first] = sentences;
  const address = first && citation?.(first).replace(/#:~:.*$/s, "");
  const named = title ? escaped(title) : "";
  const heading = address && named ? `[${named}](${address})` : named;
  const lines = sentences.map((sentence) => {
    const quoted = escaped(sentence.text);
    return form === "links" && citation
      ? `- [${quoted}](${citation(sentence)})`
      : `- ${quoted}`;
  });
  return [...(heading ? [`## ${heading}`, ""] : []), ...lines, ""].join("\n");
}

/** Without what Markdown would take for its own. */
function escaped(text: string): string {
  return text.replace(/[\\`*_[\]<>#]/g, "\\$&");
}
