// `nutgraf/worker` in Node: the same answers as the main thread's, and every call can be given up.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, afterEach, suite, test } from "node:test";
import * as nutgraf from "nutgraf";
import * as worker from "nutgraf/worker";
import { runFresh } from "./fresh.mjs";

const text =
  "The harbour reopened on Monday. Mayor Ilse Brandt said the repairs had cost 4 million euros. It was raining. The ferry to Nordhavn sails twice a day again.";
const article = {
  title: "Harbour open again",
  blocks: [{ text }, { text: "Share this article" }],
};
// Takes long enough to be aborted in the middle.
const long = `${text}\n\n`.repeat(20_000);

afterEach(() => worker.terminate());
after(() => worker.terminate());

suite("answers are those of the main thread", () => {
  const inputs = { text, article, nothing: "" };
  for (const [name, input] of Object.entries(inputs)) {
    test(name, async () => {
      const options = { length: { sentences: 2 }, focus: ["Nordhavn"] };
      assert.deepEqual(
        await worker.summarize(input, options),
        await nutgraf.summarize(input, options),
      );
      assert.deepEqual(
        await worker.analyze(input),
        await nutgraf.analyze(input),
      );
      assert.deepEqual(
        await worker.headline(input),
        await nutgraf.headline(input),
      );
    });
  }

  test("many calls at once, each its own", async () => {
    const texts = Array.from({ length: 20 }, (_, i) => `Story ${i} is here.`);
    const answers = await Promise.all(texts.map((t) => worker.summarize(t)));
    assert.deepEqual(
      answers.map((answer) => answer.text),
      texts,
    );
  });
});

suite("bytes", () => {
  test("that fill their buffer are transferred, not copied", async () => {
    const bytes = new TextEncoder().encode(text).slice();
    const summary = await worker.summarize(bytes);
    assert.deepEqual(summary, await nutgraf.summarize(text));
    assert.equal(bytes.byteLength, 0);
    const { buffer } = new TextEncoder().encode(text).slice();
    await worker.summarize(buffer);
    assert.equal(buffer.byteLength, 0);
  });

  test("that are a part of a buffer stay their owner's", async () => {
    const all = new TextEncoder().encode(`....${text}`).slice();
    const summary = await worker.summarize(all.subarray(4));
    assert.deepEqual(summary, await nutgraf.summarize(text));
    assert.equal(all.byteLength, text.length + 4);
  });
});

suite("errors", () => {
  test("about options come back with class and message", async () => {
    const { message } = await nutgraf
      .summarize(text, { length: { words: 0 } })
      .catch((error) => error);
    await assert.rejects(
      worker.summarize(text, { length: { words: 0 } }),
      (error) => error instanceof RangeError && error.message === message,
    );
    await assert.rejects(
      worker.summarize(text, { lenght: "short" }),
      /^TypeError: expected an option named/,
    );
    await assert.rejects(worker.summarize(text, 3), TypeError);
  });

  test("a signal that is none is named", async () => {
    await assert.rejects(
      worker.summarize(text, { signal: "now" }),
      /^TypeError: expected `signal` to be an AbortSignal, but found now$/,
    );
  });

  test("what cannot be sent is refused, and the next call works", async () => {
    const odd = { blocks: [{ text, kind: () => {} }] };
    await assert.rejects(worker.summarize(odd), { name: "DataCloneError" });
    assert.ok((await worker.summarize(text)).sentences.length > 0);
  });
});

suite("a call can be given up", () => {
  test("before it starts", async () => {
    const signal = AbortSignal.abort(new Error("not today"));
    await assert.rejects(worker.summarize(text, { signal }), /not today/);
  });

  test("while it waits: the one before it goes on", async () => {
    const control = new AbortController();
    const first = worker.summarize(text);
    const second = worker.summarize(text, { signal: control.signal });
    control.abort();
    await assert.rejects(second, { name: "AbortError" });
    assert.ok((await first).sentences.length > 0);
  });

  test("in the middle of its work, at once; those behind it go on", async () => {
    // Warm, so that it is the work that is aborted.
    await worker.summarize(text);
    const control = new AbortController();
    const start = performance.now();
    const running = worker.summarize(long, { signal: control.signal });
    const behind = worker.summarize(text);
    setTimeout(() => control.abort(), 30);
    await assert.rejects(running, { name: "AbortError" });
    const aborted = performance.now() - start;
    assert.deepEqual(await behind, await nutgraf.summarize(text));
    const whole = performance.now();
    await worker.summarize(long);
    const full = performance.now() - whole;
    assert.ok(aborted < full / 2, `${aborted} ms of ${full} ms`);
  });

  test("all of them, by terminate", async () => {
    const calls = [worker.summarize(long), worker.analyze(text)];
    setTimeout(worker.terminate, 10);
    for (const call of calls) {
      await assert.rejects(call, { name: "AbortError" });
    }
    assert.ok((await worker.summarize(text)).sentences.length > 0);
  });

  test("after it is done, nothing happens", async () => {
    const control = new AbortController();
    const { sentences } = await worker.summarize(text, {
      signal: control.signal,
    });
    control.abort();
    assert.ok(sentences.length > 0);
    assert.ok((await worker.summarize(text)).sentences.length > 0);
  });
});

suite("load", () => {
  test("takes bytes, and a new worker gets them again", async () => {
    const lines = await runFresh(`
      import { readFile } from "node:fs/promises";
      import { load, summarize, terminate } from "nutgraf/worker";
      await load(await readFile(new URL(import.meta.resolve("nutgraf/wasm"))));
      const first = await summarize("It opened.");
      terminate();
      const second = await summarize("It opened.");
      console.log(JSON.stringify([first.text, second.text]));
    `);
    assert.deepEqual(lines, ["It opened.", "It opened."]);
  });

  test("takes a compiled module and an address", async () => {
    const url = import.meta.resolve("nutgraf/wasm");
    const module = await WebAssembly.compile(await readFile(new URL(url)));
    for (const source of ["url", "module"]) {
      const from = source === "url" ? `new URL("${url}")` : "module";
      const answer = await runFresh(`
        import { readFile } from "node:fs/promises";
        import { load, summarize } from "nutgraf/worker";
        const module = await WebAssembly.compile(await readFile(new URL("${url}")));
        await load(${from});
        console.log(JSON.stringify((await summarize("It opened.")).text));
      `);
      assert.equal(answer, "It opened.");
    }
    assert.ok(module);
  });

  test("that fails may be tried again", async () => {
    const messages = await runFresh(`
      import { load, summarize } from "nutgraf/worker";
      const messages = [];
      await load(new Uint8Array(8)).catch((error) => messages.push(error.name));
      await load(42).catch((error) => messages.push(error.message));
      await load(new Response("gone", { status: 404 })).catch((error) => messages.push(error.message));
      messages.push((await summarize("It opened.")).text);
      console.log(JSON.stringify(messages));
    `);
    assert.deepEqual(messages, [
      "CompileError",
      "expected `source` to be a URL, a Response, bytes or a WebAssembly.Module, but found 42",
      "expected the wasm file at , but found status 404",
      "It opened.",
    ]);
  });
});

test("importing starts no thread, and a thread that is idle keeps no program alive", async () => {
  const answer = await runFresh(`
    import { summarize } from "nutgraf/worker";
    console.log(JSON.stringify((await summarize("It opened.")).text));
  `);
  assert.equal(answer, "It opened.");
});
