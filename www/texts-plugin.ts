// The element's words in other languages, for its package: a module each, out of the extension's messages.

import { readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { Plugin } from "vite";
import { ENGLISH } from "./element/texts.js";

const LIST = "virtual:nutgraf-texts";
const ONE = `${LIST}/`;

const messages = resolve(import.meta.dirname, "extension/public/_locales");

export function translatedTexts(): Plugin {
  const languages = readdirSync(messages)
    // One Portuguese is enough for pages.
    .filter((name) => name !== "en" && name !== "pt_PT")
    .sort();
  return {
    name: "translated-texts",
    resolveId: (id) => (id.startsWith(LIST) ? `\0${id}` : undefined),
    load(id) {
      const name = id.slice(1);
      if (name === LIST) {
        // "pt_BR" serves Portuguese wherever it is spoken.
        const entries = languages.map(
          (one) => `${one.slice(0, 2)}: () => import("${ONE}${one}")`,
        );
        return `export const translations = { ${entries.join(", ")} };`;
      }
      if (!id.startsWith(`\0${ONE}`)) return undefined;
      const file = resolve(messages, name.slice(ONE.length), "messages.json");
      this.addWatchFile(file);
      return `export default ${JSON.stringify(textsIn(file))};`;
    },
  };
}

/** Whether a part of the package is one language's words. */
export function isTexts(modules: string[]): boolean {
  return modules.some((id) => id.startsWith(`\0${ONE}`));
}

function textsIn(file: string): Record<string, string> {
  const all = JSON.parse(readFileSync(file, "utf8")) as Record<
    string,
    { message: string } | undefined
  >;
  return Object.fromEntries(
    Object.keys(ENGLISH).flatMap((name) => {
      const { message } = all[name] ?? {};
      return message === undefined ? [] : [[name, message]];
    }),
  );
}
