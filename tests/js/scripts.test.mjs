// The scripts' own judgement: counting tests, and telling odd hosts in lock files.

import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { checkLocks } from "../../scripts/check-locks.mjs";
import { countTests } from "../../scripts/test-counts.mjs";

suite("tests are counted", () => {
  const cases = [
    [
      "cargo test, several binaries",
      "test result: ok. 3 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.0s\n" +
        "test result: FAILED. 2 passed; 1 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.0s\n",
      { passed: 5, failed: 1, skipped: 1 },
    ],
    [
      "nextest, all well",
      "     Summary [   0.005s] 7 tests run: 7 passed, 0 skipped\n",
      { passed: 7, failed: 0, skipped: 0 },
    ],
    [
      "nextest, a failure, in colour",
      "\u001b[31m     Summary\u001b[0m [   0.005s] \u001b[1m7\u001b[0m tests run: 4 passed (1 slow), 2 failed, 1 timed out, 3 skipped\n",
      { passed: 4, failed: 3, skipped: 3 },
    ],
    [
      "nextest, stopped at a failure",
      "     Summary [   0.005s] 4/7 tests run: 3 passed, 1 failed, 0 skipped\n",
      { passed: 3, failed: 1, skipped: 0 },
    ],
    [
      "node",
      "ℹ tests 9\nℹ suites 2\nℹ pass 4\nℹ fail 1\nℹ cancelled 1\nℹ skipped 2\nℹ todo 1\n",
      { passed: 4, failed: 2, skipped: 3 },
    ],
    [
      "nothing",
      "error: could not compile",
      { passed: 0, failed: 0, skipped: 0 },
    ],
  ];
  for (const [name, output, expected] of cases) {
    test(name, () => assert.deepEqual(countTests(output), expected));
  }
});

suite("odd hosts in lock files are seen", () => {
  const goodCrate =
    'source = "registry+https://github.com/rust-lang/crates.io-index"\n';
  const npmLock = (entry) => ({
    "package-lock.json": JSON.stringify({
      packages: { "": {}, "node_modules/a": entry },
    }),
  });
  const goodPackage = npmLock({ version: "1.0.0", integrity: "sha512-x" });

  test("none in good ones", () => {
    assert.deepEqual(checkLocks(goodCrate, goodPackage), []);
  });

  test("a crate from git", () => {
    const lock = 'source = "git+https://example.org/a#1"\n';
    assert.deepEqual(checkLocks(lock, goodPackage), [
      "Cargo.lock: git+https://example.org/a#1",
    ]);
  });

  test("a package with an address, or without integrity", () => {
    const lock = npmLock({ resolved: "https://example.org/a.tgz" });
    assert.deepEqual(checkLocks(goodCrate, lock), [
      "package-lock.json: node_modules/a https://example.org/a.tgz",
    ]);
    assert.equal(checkLocks(goodCrate, npmLock({})).length, 1);
  });

  test("none in the project's own", () => {
    assert.deepEqual(checkLocks(), []);
  });
});
