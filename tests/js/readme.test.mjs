// The README's JavaScript, run as a reader would run it.

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { suite, test } from "node:test";
import { promisify } from "node:util";
import { root } from "./fresh.mjs";

const readme = join(root, "README.md");
const text = existsSync(readme) ? readFileSync(readme, "utf8") : "";
const snippets = [...text.matchAll(/^```js\n(.*?)^```$/gms)].map(
  ([, code]) => code,
);

suite("README", () => {
  for (const code of snippets) {
    test(code.trim().split("\n")[0], async () => {
      await promisify(execFile)(
        process.execPath,
        ["--input-type=module", "--eval", code],
        { cwd: root },
      );
    });
  }

  test("shows how the package is used", () => {
    assert.ok(snippets.length > 0, "README.md has no ```js snippet");
  });
});
