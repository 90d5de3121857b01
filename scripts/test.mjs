// Runs every test there is: Rust, doctests, JavaScript, real browsers, and every environment. The last line counts them all.

import { readdirSync } from "node:fs";
import { join } from "node:path";
import { setup } from "./setup.mjs";
import { isMain, main, root, run, step, tryRun } from "./step.mjs";
import { countTests } from "./test-counts.mjs";

async function test() {
  await setup({ withBrowser: true, withEnvironments: true });
  // Imported now, since these need npm's packages.
  const { build } = await import("./build.mjs");
  await build();
  const { buildDemo, demoExists } = await import("./demo.mjs");
  if (demoExists()) {
    await step("demo page", { work: buildDemo });
  }
  const { buildExtension } = await import("./extension.mjs");
  await step("extension", { work: () => buildExtension("zip") });

  const total = { passed: 0, failed: 0, skipped: 0 };
  for (const [name, command, args] of await runners()) {
    console.log(`\n--- ${name}`);
    const { code, output } = await tryRun(command, args, { env: colours() });
    const counts = countTests(output);
    if (code !== 0 && counts.failed === 0) {
      // It broke without saying at which test.
      counts.failed = 1;
    }
    for (const key of Object.keys(total)) {
      total[key] += counts[key];
    }
  }
  console.log(`\n${closingLine(total)}`);
  return total.failed === 0 ? 0 : 1;
}

async function runners() {
  return [
    ...(await featureChecks()),
    await cargoTests(),
    ["doctests", "cargo", ["test", "--doc", "--all-features"]],
    ["JavaScript tests", "node", nodeTests("tests/js")],
    ["browser tests", "node", nodeTests("tests/e2e")],
    ["environments", "node", nodeTests("tests/environments")],
  ];
}

// Each feature alone, so that none quietly leans on another.
async function featureChecks() {
  const metadata = JSON.parse(
    await run(
      "cargo",
      ["metadata", "--no-deps", "--format-version", "1", "--offline"],
      { echo: false },
    ),
  );
  const features = Object.keys(metadata.packages[0].features);
  const named = features.filter((feature) => feature !== "default");
  return [[], ...named.map((feature) => ["--features", feature])].map(
    (chosen) => [
      `compiles with ${chosen[1] ?? "no feature"}`,
      "cargo",
      ["check", "--all-targets", "--no-default-features", ...chosen],
    ],
  );
}

async function cargoTests() {
  const nextest = await tryRun("cargo", ["nextest", "--version"], {
    echo: false,
  });
  return nextest.code === 0
    ? [
        "Rust tests",
        "cargo",
        ["nextest", "run", "--all-features", "--no-tests", "pass"],
      ]
    : [
        "Rust tests",
        "cargo",
        ["test", "--all-features", "--lib", "--bins", "--tests"],
      ];
}

function nodeTests(folder) {
  const files = readdirSync(join(root, folder)).filter((name) =>
    name.endsWith(".test.mjs"),
  );
  return [
    "--test",
    "--test-reporter=spec",
    ...files.map((name) => join(folder, name)),
  ];
}

// The output goes through us, so the programs do not see that a person reads it.
function colours() {
  return process.stdout.isTTY
    ? { CARGO_TERM_COLOR: "always", FORCE_COLOR: "1" }
    : {};
}

function closingLine({ passed, failed, skipped }) {
  const line = `${passed} passed, ${failed} failed`;
  return skipped > 0 ? `${line}, ${skipped} skipped` : line;
}

if (isMain(import.meta)) {
  await main(async () => {
    try {
      return await test();
    } catch (error) {
      process.on("exit", () =>
        console.log(`\n${closingLine({ passed: 0, failed: 1, skipped: 0 })}`),
      );
      throw error;
    }
  });
}
