// The public types against what really comes out: every key that comes is declared, every declared key comes.

import assert from "node:assert/strict";
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { after, before, suite, test } from "node:test";
import { analyzeSync, headlineSync, load, summarizeSync } from "nutgraf";
import { root } from "./fresh.mjs";
import { typeErrors } from "./typescript.mjs";

// Inside the project, so that `nutgraf` is the built package.
mkdirSync(join(root, "target"), { recursive: true });
const folder = mkdtempSync(join(root, "target", "types-"));
before(() => load());
after(() => rmSync(folder, { recursive: true }));

suite("real output has its type, key by key", () => {
  const corpus = join(root, "tests", "corpus");
  const texts = readdirSync(corpus)
    .filter((name) => name.endsWith(".txt"))
    .map((name) => readFileSync(join(corpus, name), "utf8"));

  // A literal with a key too many, or one too few, is a type error at any depth.
  const literals = {
    Summary: (text) => summarizeSync(text),
    Headline: (text) => headlineSync(text),
    Analysis: (text) => analyzeSync(text),
  };
  for (const [type, answer] of Object.entries(literals)) {
    test(type, async () => {
      const values = texts.map((text) => JSON.stringify(answer(text)));
      const errors = await check(
        `import type { ${type} } from "nutgraf";\n${values
          .map((value, i) => `export const answer${i}: ${type} = ${value};`)
          .join("\n")}`,
      );
      assert.equal(errors, "");
    });
  }

  test("a key too many or too few is seen", async () => {
    const { stats } = summarizeSync("One sentence is enough here.");
    const { words, ...tooFew } = stats;
    const declared = (value) =>
      `import type { Stats } from "nutgraf";\nexport const stats: Stats = ${JSON.stringify(value)};`;
    assert.equal(await check(declared(stats)), "");
    assert.match(
      await check(declared({ ...stats, extra: words })),
      /"extra"' does not exist/,
    );
    assert.match(await check(declared(tooFew)), /'words' is missing/);
  });
});

suite("the doors' types", () => {
  const wrong = {
    "an unknown option": `summarize("", { lenght: "short" })`,
    "a ratio in words": `const length: Length = { ratio: "half" }`,
    "an unknown kind of block": `const article: Article = { blocks: [{ text: "", kind: "table" }] }`,
    "a summary used as a promise's": `summarize("").sentences`,
  };
  for (const [name, code] of Object.entries(wrong)) {
    test(`refuse ${name}`, async () => {
      const errors = await check(
        `import { type Article, type Length, summarize } from "nutgraf";\nexport { type Article, type Length, summarize };\n${code};`,
      );
      assert.notEqual(errors, "");
    });
  }
});

function check(code) {
  const file = join(folder, "answers.mts");
  writeFileSync(file, code);
  return typeErrors(folder, {
    module: "nodenext",
    moduleResolution: "nodenext",
  });
}
