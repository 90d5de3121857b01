// `nutgraf/inline`: the same door with the wasm inside the JavaScript, and no file beside it.

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { suite, test } from "node:test";
import * as nutgraf from "nutgraf";
import * as inline from "nutgraf/inline";
import { root, runFresh } from "./fresh.mjs";

const corpus = join(root, "tests", "corpus");

suite("nutgraf/inline", () => {
  test("has the same names as nutgraf", () => {
    assert.deepEqual(Object.keys(inline), Object.keys(nutgraf));
  });

  test("answers as nutgraf does, over the whole corpus", async () => {
    const names = readdirSync(corpus).filter((name) => name.endsWith(".txt"));
    const own = await runFresh(`
      import { readFileSync } from "node:fs";
      import { summarize } from "nutgraf/inline";
      const names = ${JSON.stringify(names)};
      const texts = names.map((name) => readFileSync("tests/corpus/" + name, "utf8"));
      const answers = [];
      for (const text of texts) answers.push(await summarize(text));
      console.log(JSON.stringify(answers));
    `);
    for (const [i, name] of names.entries()) {
      const text = readFileSync(join(corpus, name), "utf8");
      assert.deepEqual(own[i], await nutgraf.summarize(text), name);
    }
    assert.ok(names.length > 10);
  });

  test("fetches nothing, and reads no file", async () => {
    const touched = await runFresh(`
      const touched = [];
      import { promises } from "node:fs";
      import { summarize } from "nutgraf/inline";
      globalThis.fetch = (url) => touched.push(String(url));
      for (const name of ["readFile", "open"]) promises[name] = (path) => touched.push(String(path));
      const { text } = await summarize("It opened.");
      console.log(JSON.stringify([text, ...touched]));
    `);
    assert.deepEqual(touched, ["It opened."]);
  });

  test("loads nothing when it is only imported", async () => {
    const message = await runFresh(`
      import { NotLoadedError, summarizeSync, load } from "nutgraf/inline";
      const messages = [];
      try { summarizeSync("Too early."); } catch (error) { messages.push(error instanceof NotLoadedError); }
      await load();
      messages.push(summarizeSync("In time.").text);
      console.log(JSON.stringify(messages));
    `);
    assert.deepEqual(message, [true, "In time."]);
  });
});
