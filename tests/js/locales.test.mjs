// The extension's words: the same ones in every language, all of them used, none too long for a store.

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { suite, test } from "node:test";
import { root } from "./fresh.mjs";

const home = join(root, "www", "extension");
const locales = join(home, "public", "_locales");
const languages = readdirSync(locales);

const messagesOf = (language) =>
  JSON.parse(readFileSync(join(locales, language, "messages.json"), "utf8"));
const english = messagesOf("en");
const placeholdersOf = ({ message }) =>
  [...message.matchAll(/\{\w+\}/g)].map(String).sort();

test("there are nine languages and European Portuguese", () => {
  assert.deepEqual(languages.sort(), [
    "ar",
    "de",
    "en",
    "es",
    "fr",
    "hi",
    "ja",
    "pt_BR",
    "pt_PT",
    "zh_CN",
  ]);
});

for (const language of languages) {
  suite(`_locales/${language}`, () => {
    const messages = messagesOf(language);

    test("says all that English says, in the same order", () => {
      assert.deepEqual(Object.keys(messages), Object.keys(english));
    });

    test("puts the same values into its words", () => {
      for (const [name, message] of Object.entries(messages)) {
        assert.deepEqual(
          placeholdersOf(message),
          placeholdersOf(english[name]),
          name,
        );
        // A browser would take it for a placeholder of its own.
        assert.ok(!message.message.includes("$"), name);
        assert.equal(message.message, message.message.trim(), name);
        assert.notEqual(message.message, "", name);
      }
    });

    test("translates its sentences", () => {
      if (language === "en") return;
      for (const [name, { message }] of Object.entries(messages)) {
        const isSentence = english[name].message.split(" ").length > 3;
        if (isSentence) assert.notEqual(message, english[name].message, name);
      }
    });

    test("keeps to what the stores have room for", () => {
      assert.ok(messages.name.message.length <= 45, "the name");
      assert.ok(messages.description.message.length <= 132, "the description");
    });
  });
}

test("every word that is asked for is there, and none is there for nothing", () => {
  const sources = [
    ...["panel", "entrypoints"].flatMap((folder) =>
      readdirSync(join(home, folder), { recursive: true })
        .filter((name) => /\.(ts|html)$/.test(name))
        .map((name) => join(home, folder, name)),
    ),
    join(home, "wxt.config.ts"),
  ].map((path) => readFileSync(path, "utf8"));
  const asked = sources.flatMap((source) =>
    [...source.matchAll(/messageOf\("([a-z]\w*)"\)|__MSG_(\w+)__/gi)].map(
      ([, own, ofManifest]) => own ?? ofManifest,
    ),
  );
  const problems = [
    .../type Problem =([^;]*);/
      .exec(readFileSync(join(home, "panel", "messages.ts"), "utf8"))[1]
      .matchAll(/"([\w-]+)"/g),
  ].map(([, name]) => `problem_${name.replaceAll("-", "_")}`);
  const texts = readFileSync(join(root, "www", "element", "texts.ts"), "utf8");
  const ofElement = [
    .../ENGLISH = \{([^}]*?)\n\};/s
      .exec(texts.replace(/\{\w+\}/g, ""))[1]
      .matchAll(/^ {2}(\w+):/gm),
  ].map(([, name]) => name);
  assert.ok(ofElement.length > 20, "the element's own words are found");
  assert.deepEqual(
    [...new Set([...asked, ...problems, ...ofElement])].sort(),
    Object.keys(english).sort(),
  );
});
