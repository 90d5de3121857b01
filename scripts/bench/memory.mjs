// Runs in a fresh process, since a wasm's memory never shrinks: how far it grows for one article that comes in. Argument: the built package.

import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { isMain } from "../step.mjs";

/** @returns {{ bytes: number, before: number, after: number, perByte: number }} `before` and `after`: bytes of wasm memory. */
export function memoryFor(dist, article) {
  const script = fileURLToPath(import.meta.url);
  const found = JSON.parse(
    execFileSync(process.execPath, [script, dist], {
      input: article,
      encoding: "utf8",
    }),
  );
  const bytes = Buffer.byteLength(article);
  return { bytes, ...found, perByte: (found.after - found.before) / bytes };
}

async function report(dist) {
  const article = readFileSync(0, "utf8");
  // The package keeps its instance to itself: here it is seen as it is made.
  let memory;
  WebAssembly.Instance = new Proxy(WebAssembly.Instance, {
    construct(...made) {
      const instance = Reflect.construct(...made);
      memory = instance.exports.memory;
      return instance;
    },
  });
  const door = pathToFileURL(join(dist, "node.js")).href;
  const { load, summarizeSync } = await import(door);
  await load();
  const before = memory.buffer.byteLength;
  const { sentences } = summarizeSync(article, { length: { sentences: 3 } });
  if (sentences.length !== 3) {
    throw new Error(`expected 3 sentences, but found ${sentences.length}`);
  }
  console.log(JSON.stringify({ before, after: memory.buffer.byteLength }));
}

if (isMain(import.meta)) {
  await report(process.argv[2]);
}
