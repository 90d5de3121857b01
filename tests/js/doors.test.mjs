// The doors: loading, from where, how often, and what happens when it fails or comes too late.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { after, before, suite, test } from "node:test";
import * as nodeDoor from "nutgraf";
import * as browserDoor from "../../dist/index.js";
import { runFresh } from "./fresh.mjs";

const text =
  "The harbour reopened on Monday. Mayor Ilse Brandt said the repairs had cost 4 million euros.";

suite("importing", () => {
  test("loads, fetches and compiles nothing", async () => {
    const touched = await runFresh(`
      const touched = [];
      for (const name of ["compile", "compileStreaming", "instantiate", "instantiateStreaming", "Module", "Instance"]) {
        const real = WebAssembly[name];
        WebAssembly[name] = function () { touched.push(name); return Reflect.construct(real, arguments); };
      }
      globalThis.fetch = () => touched.push("fetch");
      await import("nutgraf");
      await import("./dist/index.js");
      console.log(JSON.stringify(touched));
    `);
    assert.deepEqual(touched, []);
  });

  test("gives the same names in Node and in a browser", () => {
    assert.deepEqual(Object.keys(nodeDoor), Object.keys(browserDoor));
    assert.deepEqual(Object.keys(nodeDoor), [
      "NotLoadedError",
      "analyze",
      "analyzeSync",
      "headline",
      "headlineSync",
      "load",
      "summarize",
      "summarizeSync",
    ]);
  });
});

suite("loading", () => {
  test("happens on first use", async () => {
    const answer = await runFresh(`
      import { summarize } from "nutgraf";
      console.log(JSON.stringify(await summarize(${JSON.stringify(text)})));
    `);
    assert.ok(answer.sentences.length > 0);
  });

  for (const name of ["summarizeSync", "headlineSync", "analyzeSync"]) {
    test(`is asked for by name when ${name} comes too early`, async () => {
      const error = await runFresh(`
        import * as nutgraf from "nutgraf";
        try { nutgraf.${name}("Too early."); } catch (error) {
          const { name, message } = error;
          const isTyped = error instanceof nutgraf.NotLoadedError && error instanceof Error;
          console.log(JSON.stringify({ name, message, isTyped }));
        }
      `);
      assert.deepEqual(error, {
        name: "NotLoadedError",
        message: `expected the wasm to be loaded before \`${name}\`, but found that it is not (\`await load()\` first, or use the async twin)`,
        isTyped: true,
      });
    });
  }

  test("is shared by calls that come at the same time, and done once", async () => {
    const compiled = await runFresh(`
      import { load, summarize } from "nutgraf";
      let compiled = 0;
      const { compile } = WebAssembly;
      WebAssembly.compile = async (bytes) => {
        const module = await compile(bytes);
        // Node compiles modules of its own this way.
        compiled += WebAssembly.Module.exports(module).some(({ name }) => name === "summarize") ? 1 : 0;
        return module;
      };
      await Promise.all([load(), load(), summarize("One sentence here.")]);
      await load();
      await load("http://localhost:1/ignored.wasm");
      console.log(compiled);
    `);
    assert.equal(compiled, 1);
  });

  test("may fail, and be tried again", async () => {
    const messages = await runFresh(`
      import { load, summarizeSync } from "nutgraf";
      const messages = [];
      for (const source of [new Uint8Array(8), 42, new Response("gone", { status: 404 })]) {
        await load(source).catch((error) => messages.push(error.name + ": " + error.message));
      }
      const stranger = new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]);
      await load(stranger).catch((error) => messages.push(error.name + ": " + error.message));
      await load();
      summarizeSync("It works now.");
      console.log(JSON.stringify(messages));
    `);
    assert.match(messages.shift(), /^CompileError: /);
    assert.deepEqual(messages, [
      "TypeError: expected `source` to be a URL, a Response, bytes or a WebAssembly.Module, but found 42",
      "Error: expected the wasm file at , but found status 404",
      "Error: expected nutgraf's wasm, but found another module",
    ]);
  });
});

suite("sources of the wasm", () => {
  const wasmUrl = import.meta.resolve("nutgraf/wasm");
  let server;
  let address;

  before(async () => {
    const bytes = await readFile(new URL(wasmUrl));
    server = createServer(({ url }, response) => {
      const type = url.startsWith("/typed")
        ? "application/wasm"
        : "application/octet-stream";
      response.writeHead(200, { "content-type": type }).end(bytes);
    });
    await new Promise((listening) => server.listen(0, "localhost", listening));
    address = `http://localhost:${server.address().port}`;
  });
  after(() => server.close());

  const sources = {
    "a file's URL": () => `new URL(${JSON.stringify(wasmUrl)})`,
    "a URL as a string": () => JSON.stringify(`${address}/typed.wasm`),
    "a server that does not know the MIME type": () =>
      `new URL(${JSON.stringify(`${address}/untyped.wasm`)})`,
    "a Response": () => `await fetch(${JSON.stringify(`${address}/typed`)})`,
    "a Response that is on its way": () =>
      `fetch(${JSON.stringify(`${address}/typed`)})`,
    bytes: () => `await readFile(new URL(${JSON.stringify(wasmUrl)}))`,
    "an ArrayBuffer": () =>
      `new Uint8Array(await readFile(new URL(${JSON.stringify(wasmUrl)}))).buffer`,
    "a compiled module": () =>
      `await WebAssembly.compile(await readFile(new URL(${JSON.stringify(wasmUrl)})))`,
  };
  for (const [name, source] of Object.entries(sources)) {
    test(name, async () => {
      const count = await runFresh(`
        import { readFile } from "node:fs/promises";
        import * as node from "nutgraf";
        import * as browser from "./dist/index.js";
        const door = ${name === "a file's URL" ? "node" : "browser"};
        await door.load(${source()});
        console.log(door.summarizeSync(${JSON.stringify(text)}).sentences.length);
      `);
      assert.ok(count > 0);
    });
  }
});

suite("twins", () => {
  test("answer the same, with and without a promise", async () => {
    await nodeDoor.load();
    assert.deepEqual(
      nodeDoor.summarizeSync(text),
      await nodeDoor.summarize(text),
    );
    assert.deepEqual(nodeDoor.analyzeSync(text), await nodeDoor.analyze(text));
    assert.deepEqual(
      nodeDoor.headlineSync(text),
      await nodeDoor.headline(text),
    );
  });
});
