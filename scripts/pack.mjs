// Builds the npm package out of www/lib and the wasm: dist, which is what `npm pack` ships.

import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { rolldown } from "rolldown";
import { buildPath } from "./settings.mjs";
import { isMain, main, root, run } from "./step.mjs";

const made = join(root, "www", "lib", "wasm");
const dist = join(root, "dist");

/** The wasm must be built: it lies in www/lib/wasm, beside its JavaScript. */
export async function buildPackage() {
  writeInlineWasm();
  rmSync(dist, { recursive: true, force: true });
  await compile();
  mkdirSync(join(dist, "wasm"), { recursive: true });
  for (const name of ["nutgraf.js", "nutgraf_bg.wasm", "inline.js"]) {
    cpSync(join(made, name), join(dist, "wasm", name));
  }
  writeFileSync(join(dist, "wasm", "nutgraf_bg.d.wasm.ts"), wasmTypes);
  await joinEngine();
  await buildCommonJs();
}

// An address for one bundler, a module for the next: whatever it is, `load` takes it.
const wasmTypes = `import type { WasmSource } from "../source.js";
declare const wasm: WasmSource;
export default wasm;
`;

// The wasm as a module of JavaScript, for `nutgraf/inline`.
function writeInlineWasm() {
  const wasm = readFileSync(join(made, "nutgraf_bg.wasm"));
  const packed = gzipSync(wasm, { level: 9 }).toString("base64");
  writeFileSync(
    join(made, "inline.js"),
    `// nutgraf_bg.wasm, packed by gzip, as text.\nexport const packed = "${packed}";\n`,
  );
  writeFileSync(
    join(made, "inline.d.ts"),
    "export declare const packed: string;\n",
  );
}

// Twice: people read the comments in the types, and nobody should download them with the code.
async function compile() {
  const tsc = (...flags) =>
    run("tsc", ["-p", "tsconfig.lib.json", ...flags], {
      env: { PATH: buildPath() },
    });
  await tsc("--emitDeclarationOnly");
  await tsc("--declaration", "false", "--removeComments");
}

// One file, not six that import one another: a page without a bundler asks for them one after the other, and each answer
// takes its time.
async function joinEngine() {
  const engine = join(dist, "engine.js");
  const bundle = await rolldown({ input: engine, external: /errors\.js$/ });
  const { output } = await bundle.write({
    file: engine,
    comments: false,
    minify: { compress: false, mangle: false },
  });
  await bundle.close();
  for (const id of output[0].moduleIds) {
    if (id !== engine) rmSync(id);
  }
}

// For `require` in every Node that we promise: Node 20.19 is the first that can require an ES module.
async function buildCommonJs() {
  const bundle = await rolldown({
    input: join(dist, "node.js"),
    platform: "node",
    external: /^node:/,
  });
  await bundle.write({ file: join(dist, "node.cjs"), format: "cjs" });
  await bundle.close();
  const parts = ["types", "source", "errors", "sync", "index"];
  const types = parts
    .map((name) => readFileSync(join(dist, `${name}.d.ts`), "utf8"))
    // What one file takes from another stands beside it here.
    .map((text) => text.replace(/^(import|export) .*from "\..*";\n/gm, ""));
  writeFileSync(join(dist, "node.d.cts"), types.join(""));
}

if (isMain(import.meta)) {
  if (!existsSync(join(made, "nutgraf_bg.wasm"))) {
    throw new Error("the wasm is not built yet: `npm run build`");
  }
  await main(buildPackage);
}
