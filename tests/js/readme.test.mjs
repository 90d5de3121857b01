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
  "docs/summarizer.md",
];

// What prints something stands for itself; the rest are parts of pages.
function snippetsOf(page) {
  const text = readFileSync(join(root, page), "utf8");
  return [...text.matchAll(/^```js\n(.*?)^```$/gms)]
    .map(([, code]) => code)
    .filter((code) => /^import /m.test(code) && code.includes("console.log"));
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
      });
    }

    test("shows how the package is used", () => {
      assert.ok(snippetsOf(page).length > 0, "no ```js snippet that prints");
    });
  });
}
