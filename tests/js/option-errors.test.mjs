// What the doors say to wrong options and inputs: the path, what was expected, what came. Reviewed like code.

import assert from "node:assert/strict";
import { before, suite, test } from "node:test";
import { analyze, analyzeSync, load, summarize, summarizeSync } from "nutgraf";

before(() => load());

const lengths =
  '"short", "medium", "long", { sentences: n }, { words: n } or { ratio: r }';

const wrongOptions = [
  [
    { lenght: "short" },
    "TypeError: expected an option named `length`, `title`, `language` or `focus`, but found `lenght`",
  ],
  ["short", 'TypeError: expected `options` to be an object, but found "short"'],
  [[], "TypeError: expected `options` to be an object, but found []"],
  [
    { length: "tiny" },
    `RangeError: expected \`length\` to be ${lengths}, but found "tiny"`,
  ],
  [
    { length: 3 },
    `TypeError: expected \`length\` to be ${lengths}, but found 3`,
  ],
  [
    { length: null },
    `TypeError: expected \`length\` to be ${lengths}, but found null`,
  ],
  [
    { length: {} },
    `TypeError: expected \`length\` to be ${lengths}, but found {}`,
  ],
  [
    { length: { words: 9, ratio: 0.1 } },
    `TypeError: expected \`length\` to be ${lengths}, but found {"words":9,"ratio":0.1}`,
  ],
  [
    { length: { lines: 3 } },
    `TypeError: expected \`length\` to be ${lengths}, but found {"lines":3}`,
  ],
  ...["sentences", "words"].flatMap((name) =>
    [
      [-3, "RangeError", "-3"],
      [0, "RangeError", "0"],
      [1.5, "RangeError", "1.5"],
      [Number.NaN, "RangeError", "NaN"],
      [Number.POSITIVE_INFINITY, "RangeError", "Infinity"],
      ["3", "TypeError", '"3"'],
      [null, "TypeError", "null"],
    ].map(([value, error, shown]) => [
      { length: { [name]: value } },
      `${error}: expected \`length.${name}\` to be a whole number of at least 1, but found ${shown}`,
    ]),
  ),
  ...[
    [0, "RangeError", "0"],
    [-0.5, "RangeError", "-0.5"],
    [1.5, "RangeError", "1.5"],
    [Number.NaN, "RangeError", "NaN"],
    ["half", "TypeError", '"half"'],
  ].map(([value, error, shown]) => [
    { length: { ratio: value } },
    `${error}: expected \`length.ratio\` to be a number above 0 and at most 1, but found ${shown}`,
  ]),
  [{ title: 5 }, "TypeError: expected `title` to be a string, but found 5"],
  [
    { language: ["en"] },
    'TypeError: expected `language` to be a string, but found ["en"]',
  ],
  [
    { language: "plain English" },
    'RangeError: expected `language` to be a BCP 47 tag such as "en" or "pt-BR", but found "plain English"',
  ],
  [
    { focus: "Oslo" },
    'TypeError: expected `focus` to be an array of strings, but found "Oslo"',
  ],
  [
    { focus: ["Oslo", 3] },
    "TypeError: expected `focus[1]` to be a string, but found 3",
  ],
];

const wrongInputs = [
  [
    3,
    "TypeError: expected `input` to be a string or an article { blocks }, but found 3",
  ],
  [
    null,
    "TypeError: expected `input` to be a string or an article { blocks }, but found null",
  ],
  [
    undefined,
    "TypeError: expected `input` to be a string or an article { blocks }, but found undefined",
  ],
  [
    ["A text."],
    'TypeError: expected `input` to be a string or an article { blocks }, but found ["A text."]',
  ],
  [
    {},
    "TypeError: expected `input.blocks` to be an array of blocks, but found undefined",
  ],
  [
    { title: 3, blocks: [] },
    "TypeError: expected `input.title` to be a string, but found 3",
  ],
  [
    { blocks: ["A text."] },
    'TypeError: expected `input.blocks[0]` to be a block { text }, but found "A text."',
  ],
  [
    { blocks: [{ text: "A text." }, { kind: "quote" }] },
    "TypeError: expected `input.blocks[1].text` to be a string, but found undefined",
  ],
  [
    { blocks: [{ text: "A text.", kind: "table" }] },
    'TypeError: expected `input.blocks[0].kind` to be one of paragraph, heading, list-item, quote, caption, other, but found "table"',
  ],
  [
    { blocks: [{ text: "A text.", linkDensity: 2 }] },
    "RangeError: expected `input.blocks[0].linkDensity` to be a number from 0 to 1, but found 2",
  ],
];

suite("wrong options", () => {
  for (const [options, expected] of wrongOptions) {
    test(expected, () => assertSays(["A text."], options, expected));
  }
});

suite("wrong inputs", () => {
  for (const [input, expected] of wrongInputs) {
    test(expected, () => assertSays([input], undefined, expected));
  }
});

suite("values that cannot be shown", () => {
  const cyclic = {};
  cyclic.self = cyclic;
  const hidden = {
    get sentences() {
      throw new Error("hidden");
    },
  };
  const values = [
    Symbol("s"),
    10n,
    () => 3,
    cyclic,
    { sentences: 10n },
    { sentences: Symbol("s") },
    hidden,
    Object.create(null),
    "x".repeat(10_000),
  ];
  for (const [index, length] of values.entries()) {
    test(`still get a short message: ${typeof length} ${index}`, () => {
      const message = messageOf(() => summarizeSync("A text.", { length }));
      assert.match(message, /^(Type|Range)Error: expected `length/);
      assert.ok(message.length < 250, message);
    });
  }
});

// Every door says the same, and works as before afterwards.
async function assertSays([input], options, expected) {
  for (const door of [summarizeSync, analyzeSync]) {
    assert.equal(
      messageOf(() => door(input, options)),
      expected,
    );
  }
  for (const door of [summarize, analyze]) {
    await assert.rejects(door(input, options), (error) => {
      assert.equal(`${error.name}: ${error.message}`, expected);
      return true;
    });
  }
  assert.equal(summarizeSync("It still works.").sentences.length, 1);
}

function messageOf(run) {
  try {
    run();
  } catch (error) {
    return `${error.name}: ${error.message}`;
  }
  return "no error";
}
