// The JavaScript of README and documentation, run as a reader would run it.

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { suite, test } from "node:test";
import { promisify } from "node:util";
import { root } from "./fresh.mjs";

const pages = [
  "README.md",
  "docs/start.md",
  "docs/uses.md",
  "docs/recipes.md",
  "docs/summarizer.md",
];

// What prints something stands for itself; the rest are parts of pages, or read what is not there.
function snippetsOf(page) {
  const text = readFileSync(join(root, page), "utf8");
  return [...text.matchAll(/^```js\n(.*?)^```$/gms)]
    .map(([, code]) => code)
    .filter(
      (code) =>
        /^import /m.test(code) &&
        code.includes("console.log") &&
        !/\bfetch\(|readFile/.test(code),
    );
}

/** What the snippet says that it prints: behind the call, or in lines of its own at the end. */
function promisedBy(code) {
  const behind = code.matchAll(/^ *console\.log\(.*\); \/\/ (.*)$/gm);
  const [, ending = ""] = /\n((?:\/\/ .*\n)+)$/.exec(code) ?? [];
  const below = ending.matchAll(/^\/\/ (.*)$/gm);
  return [...behind, ...below].map(([, promise]) => bare(promise));
}

/** However it is quoted and spaced. */
function bare(text) {
  return text.replace(/["'\s]/g, "");
}

for (const page of pages) {
  suite(page, () => {
    for (const code of snippetsOf(page)) {
      test(code.trim().split("\n").at(-1), async () => {
        const { stdout } = await promisify(execFile)(
          process.execPath,
          ["--input-type=module", "--eval", code],
          { cwd: root },
        );
        assert.notEqual(stdout.trim(), "");
        const promised = promisedBy(code);
        const lines = stdout.split("\n").map(bare);
        const kept = promised.filter((promise) => lines.includes(promise));
        assert.deepEqual(kept, promised, `prints ${stdout}`);
      });
    }

    test("shows how the package is used", () => {
      assert.ok(snippetsOf(page).length > 0, "no ```js snippet that prints");
    });
  });
}
