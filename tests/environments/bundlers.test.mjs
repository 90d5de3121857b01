// The packed package through each bundler, and what comes out in a browser.

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { after, before, suite, test } from "node:test";
import { launchBrowser, serve } from "../e2e/browser.mjs";
import { expectedSummary, makePlace, tool } from "./place.mjs";

let place;
let expected;
let browser;
before(async () => {
  place = makePlace();
  expected = await expectedSummary();
  browser = await launchBrowser();
});
after(async () => {
  await browser?.close();
  place?.remove();
});

/** Opens the page and waits for its `answer`; whatever it complains about fails the test. */
async function answerOf(address) {
  const page = await browser.newPage();
  const complaints = [];
  page.on("pageerror", (error) => complaints.push(String(error)));
  page.on("console", (message) => {
    if (["error", "warn"].includes(message.type())) {
      complaints.push(message.text());
    }
  });
  try {
    await page.goto(address);
    await page.waitForFunction(() => "answer" in globalThis, {
      timeout: 20_000,
    });
    return await page.evaluate(() => globalThis.answer);
  } catch (error) {
    throw new Error(`${error.message}: ${JSON.stringify(complaints)}`);
  } finally {
    await page.close();
  }
}

async function assertAnswers(folder, entries) {
  const server = await serve(folder);
  try {
    assertAnswer(await answerOf(server.address), entries);
  } finally {
    server.close();
  }
}

function assertAnswer(answer, entries) {
  for (const entry of entries) {
    assert.deepEqual(answer[entry], expected, entry);
  }
  if ("tldr" in answer) {
    assert.match(answer.tldr, /^The tide mill of Port Alma turned again/);
  }
}

suite("Vite", () => {
  test("dev", async () => {
    const cwd = join(place.folder, "vite");
    const server = spawn(
      process.execPath,
      [tool("vite/bin/vite.js"), "--port", "0", "--host", "127.0.0.1"],
      { cwd, env: { ...process.env, NO_COLOR: "1" } },
    );
    try {
      const address = await new Promise((resolve, reject) => {
        let output = "";
        const read = (text) => {
          output += text;
          const [, found] = /Local:\s+(http:\S+)/.exec(output) ?? [];
          if (found) resolve(found);
        };
        server.stdout.setEncoding("utf8").on("data", read);
        server.stderr.setEncoding("utf8").on("data", read);
        server.on("exit", () => reject(new Error(output)));
      });
      assertAnswer(await answerOf(address), ["direct", "worker", "element"]);
    } finally {
      server.kill();
    }
  });

  test("build", async () => {
    const root = join(place.folder, "vite");
    const { build } = await import(tool("vite/dist/node/index.js"));
    await build({ root, logLevel: "error" });
    const wasm = readdirSync(join(root, "dist", "assets")).filter((name) =>
      name.endsWith(".wasm"),
    );
    assert.equal(wasm.length, 1, `${wasm}`);
    await assertAnswers(join(root, "dist"), ["direct", "worker", "element"]);
  });
});

test("webpack 5", async () => {
  const context = join(place.folder, "webpack");
  const { default: webpack } = await import(tool("webpack/lib/index.js"));
  const compiler = webpack({
    context,
    mode: "production",
    entry: "./main.js",
    output: { path: join(context, "out") },
    performance: false,
  });
  const stats = await new Promise((resolve, reject) => {
    compiler.run((error, stats) => (error ? reject(error) : resolve(stats)));
  });
  await new Promise((resolve) => compiler.close(resolve));
  assert.deepEqual(stats.toJson({ all: false, errors: true }).errors, []);
  assert.deepEqual(stats.toJson({ all: false, warnings: true }).warnings, []);
  await assertAnswers(context, ["direct", "worker", "element"]);
});

test("esbuild", async () => {
  const absWorkingDir = join(place.folder, "esbuild");
  const { build } = await import(tool("esbuild/lib/main.js"));
  const { warnings } = await build({
    absWorkingDir,
    entryPoints: ["main.js"],
    bundle: true,
    format: "esm",
    loader: { ".wasm": "file" },
    outdir: "out",
    logLevel: "silent",
  });
  assert.deepEqual(warnings, []);
  await assertAnswers(absWorkingDir, ["direct", "inline", "element"]);
});

test("rollup", async () => {
  const folder = join(place.folder, "rollup");
  const { rollup } = await import(tool("rollup/dist/es/rollup.js"));
  const { default: nodeResolve } = await import(
    tool("@rollup/plugin-node-resolve/dist/es/index.js")
  );
  const warnings = [];
  const bundle = await rollup({
    input: join(folder, "main.js"),
    plugins: [nodeResolve({ browser: true })],
    onwarn: (warning) => warnings.push(warning.message),
  });
  await bundle.write({ dir: join(folder, "out"), format: "es" });
  await bundle.close();
  assert.deepEqual(warnings, []);
  await assertAnswers(folder, ["direct", "element"]);
});
