// Prints what a page downloads, raw and packed, against the budgets of wasm-pack.toml.

import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { settings } from "./settings.mjs";
import { isMain, main, Obstacle, root } from "./step.mjs";

// What only Node reads is never downloaded; pages that show the summary of a text need neither a page reader nor the
// element.
const notDownloaded = ["node.js", "page.js", "element.js"];

/** Prints the table; gives back the names that are over their budget. */
export function printSizes() {
  const files = downloads().map(measure);
  const wasm = files.filter((file) => file.name === "nutgraf_bg.wasm");
  const scripts = sum(
    "scripts",
    files.filter((file) => !wasm.includes(file)),
  );
  const rows = [...wasm, scripts, sum("page", files)];
  console.log("\nbytes                 raw      gzip    brotli    budget");
  for (const { name, raw, gzip, brotli } of rows) {
    const budget = settings.budget[name];
    const numbers = [raw, gzip, brotli, budget ?? ""]
      .map((number) => String(number).padStart(10))
      .join("");
    const over = gzip > budget ? "  OVER" : "";
    console.log(`${name.padEnd(15)}${numbers}${over}`);
  }
  console.log();
  return rows.filter(({ name, gzip }) => gzip > settings.budget[name]);
}

function downloads() {
  const dist = join(root, "dist");
  if (!existsSync(dist)) {
    throw new Obstacle("nothing is built yet: `npm run build`");
  }
  return readdirSync(dist, { recursive: true })
    .filter(
      (name) => /\.(js|wasm)$/.test(name) && !notDownloaded.includes(name),
    )
    .map((name) => join(dist, name));
}

function measure(path) {
  const bytes = readFileSync(path);
  return {
    name: path.split(/[\\/]/).at(-1),
    raw: bytes.length,
    gzip: gzipped(path, bytes),
    brotli: brotliCompressSync(bytes).length,
  };
}

// The budgets mean `gzip -9`. Node's own zlib is built for speed and packs some
// 3% worse: without the program the check is the stricter one.
function gzipped(path, bytes) {
  const program = spawnSync("gzip", ["-9", "-c", path], {
    maxBuffer: 2 * bytes.length + 1024,
  });
  const packed =
    program.status === 0 ? program.stdout : gzipSync(bytes, { level: 9 });
  return packed.length;
}

function sum(name, files) {
  const total = (key) => files.reduce((bytes, file) => bytes + file[key], 0);
  return {
    name,
    raw: total("raw"),
    gzip: total("gzip"),
    brotli: total("brotli"),
  };
}

if (isMain(import.meta)) {
  await main(() => {
    const over = printSizes().map(({ name }) => name);
    if (over.length > 0) {
      throw new Obstacle(`over the budget: ${over.join(", ")}`);
    }
  });
}
