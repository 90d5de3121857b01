// Prints what a page downloads for each entry of the package, raw and packed, against the budgets of wasm-pack.toml.

import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { settings } from "./settings.mjs";
import { isMain, main, Obstacle, root } from "./step.mjs";

const wasm = join(root, "dist", "wasm", "nutgraf_bg.wasm");

/** Prints the table; gives back the rows that are over their budget. */
export function printSizes() {
  if (!existsSync(wasm)) {
    throw new Obstacle("nothing is built yet: `npm run build`");
  }
  const { entries: entryBudgets, ...budgets } = settings.budget;
  const entries = entryFiles().map(([name, file]) => ({
    ...sum(name, filesOf(file).map(measure)),
    // An entry without a budget is over it: nothing grows unseen.
    budget: entryBudgets[name] ?? 0,
  }));
  const [front] = entries;
  const wasmRow = {
    ...measure(wasm),
    name: "nutgraf_bg.wasm",
    budget: budgets["nutgraf_bg.wasm"],
  };
  const element = entries.find(({ name }) => name === "./element");
  const page = { ...sum("page", [wasmRow, front]), budget: budgets.page };
  const elementPage = {
    ...sum("page with element", [wasmRow, element]),
    budget: budgets.page,
  };
  const rows = [wasmRow, page, elementPage, ...entries];
  console.log("\nbytes                      raw      gzip    brotli    budget");
  for (const row of rows) {
    const { name, raw, gzip, brotli, budget } = row;
    const numbers = [raw, gzip, brotli, budget]
      .map((number) => String(number).padStart(10))
      .join("");
    console.log(`${name.padEnd(20)}${numbers}${isOver(row) ? "  OVER" : ""}`);
  }
  console.log(
    "\npage: the wasm and the entry `.`, or `./element`; the other rows are JavaScript alone, without what is imported later, if ever\n",
  );
  return rows.filter(isOver);
}

function isOver({ gzip, budget }) {
  return gzip > budget;
}

/** Each entry of package.json's exports that is JavaScript, as browsers and bundlers see it. */
function entryFiles() {
  const { exports } = JSON.parse(
    readFileSync(join(root, "package.json"), "utf8"),
  );
  return Object.entries(exports)
    .map(([name, target]) => [name, target.default])
    .filter(([, file]) => file?.endsWith(".js"))
    .map(([name, file]) => [name, join(root, file)]);
}

/** The file and all that it imports at once; a worker that it starts too. What `import()` names is loaded if it is wanted. */
function filesOf(file, found = new Set()) {
  if (!found.has(file)) {
    found.add(file);
    const code = readFileSync(file, "utf8");
    const references = code.matchAll(
      /(?:\bfrom|\bimport|\bnew URL\()\s*"(\.[^"]*\.js)"/g,
    );
    for (const [, path] of references) {
      filesOf(join(dirname(file), path), found);
    }
  }
  return [...found];
}

function measure(path) {
  const bytes = readFileSync(path);
  return {
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
