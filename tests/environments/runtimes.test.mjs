// The packed package in each runtime that has no window: Node, Deno, Bun, workerd.

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { join } from "node:path";
import { after, before, suite, test } from "node:test";
import { expectedSummary, makePlace, run, runtime, tool } from "./place.mjs";

let place;
let expected;
before(async () => {
  place = makePlace();
  expected = await expectedSummary();
});
after(() => place?.remove());

function assertEveryEntry(found) {
  for (const entry of ["direct", "sync", "inline", "worker"]) {
    assert.deepEqual(found[entry], expected, entry);
  }
  assert.match(found.tldr, /^The tide mill of Port Alma turned again/);
  assert.equal(found.isInstalled, true);
  assert.ok(found.wasm > 100_000);
}

suite("Node", () => {
  test("as an ES module", async () => {
    const cwd = join(place.folder, "node");
    assertEveryEntry(await run(process.execPath, ["main.mjs"], cwd));
  });

  test("by require, from CommonJS", async () => {
    const cwd = join(place.folder, "node");
    const found = await run(process.execPath, ["main.cjs"], cwd);
    assert.deepEqual(found.names, [
      "NotLoadedError",
      "analyze",
      "analyzeSync",
      "headline",
      "headlineSync",
      "load",
      "summarize",
      "summarizeSync",
    ]);
    assert.equal(found.tooEarly, true);
    assert.deepEqual(found.direct, expected);
    assert.deepEqual(found.sync, expected);
  });
});

test("Deno, allowed to read files alone", async () => {
  const cwd = join(place.folder, "deno-bun");
  const args = ["run", "--allow-read", "--no-prompt", "main.mjs"];
  assertEveryEntry(await run(runtime("deno"), args, cwd));
});

test("Bun", async () => {
  const cwd = join(place.folder, "deno-bun");
  assertEveryEntry(await run(runtime("bun"), ["main.mjs"], cwd));
});

suite("workerd", () => {
  let server;
  after(() => server?.kill());

  test("with the wasm as a module, bundled as wrangler does", async () => {
    const cwd = join(place.folder, "workerd");
    const { build } = await import(tool("esbuild/lib/main.js"));
    await build({
      absWorkingDir: cwd,
      entryPoints: ["main.mjs"],
      bundle: true,
      format: "esm",
      conditions: ["workerd", "worker", "browser"],
      loader: { ".wasm": "copy" },
      assetNames: "[name]",
      outdir: "out",
      logLevel: "error",
    });
    server = spawn(
      runtime("workerd"),
      ["serve", "config.capnp", "--control-fd=3"],
      { cwd, stdio: ["ignore", "inherit", "inherit", "pipe"] },
    );
    const port = await new Promise((resolve, reject) => {
      server.stdio[3].on("data", (line) => {
        const { event, port } = JSON.parse(line);
        if (event === "listen") resolve(port);
      });
      server.on("exit", (code) => reject(new Error(`workerd ended: ${code}`)));
    });
    const response = await fetch(`http://127.0.0.1:${port}/`);
    assert.equal(response.status, 200, await response.clone().text());
    const found = await response.json();
    assert.deepEqual(found.direct, expected);
    assert.ok(found.blocks > 1);
    assert.match(found.tldr, /^The tide mill of Port Alma turned again/);
  });
});
