// Takes out of the wasm what only writes the messages of panics: in a browser nobody would read them.
//
// The core never panics on any text; should it do so all the same, the wasm stops at once (`unreachable`), and
// www/lib/engine.ts says so and starts afresh. Rust keeps the texts and the code that formats them for each place
// that could; without the functions below, wasm-opt finds that nothing needs that code.

import { readFileSync, writeFileSync } from "node:fs";
import binaryen from "binaryen";

// Where the standard library's checks end up: functions that never return, what they hand their message to, and what
// shows a value in a message. The core itself shows values to people with Display only.
const panics = [
  /(^|::)(panic_fmt|panic_bounds_check|slice_index_fail|slice_error_fail|unwrap_failed|expect_failed|panic_already_borrowed|panic_already_mutably_borrowed|panic_on_ord_violation|handle_alloc_error|capacity_overflow)(::h[0-9a-f]{16})?$/,
  /^<?std(\[[0-9a-f]+\])?::panicking::/,
  / as core(\[[0-9a-f]+\])?::fmt::Debug>::fmt(::h[0-9a-f]{16})?$/,
];

// Those that [wasm-opt] in wasm-pack.toml enables.
const { Features } = binaryen;
const features =
  Features.BulkMemory |
  Features.Multivalue |
  Features.MutableGlobals |
  Features.NontrappingFPToInt |
  Features.ReferenceTypes |
  Features.SignExt;

/**
 * Reads a module that still has the names of its functions; writes it without the bodies of those that panic.
 *
 * @param {string} from
 * @param {string} to
 * @returns {number} how many functions were taken out
 */
export function snip(from, to) {
  const module = binaryen.readBinary(readFileSync(from));
  module.setFeatures(features);
  let count = 0;
  for (let index = 0; index < module.getNumFunctions(); index++) {
    const reference = module.getFunctionByIndex(index);
    const { name, module: importedFrom } = binaryen.getFunctionInfo(reference);
    if (!importedFrom && panics.some((panic) => panic.test(name))) {
      binaryen.Function.setBody(reference, module.unreachable());
      count += 1;
    }
  }
  writeFileSync(to, module.emitBinary());
  module.dispose();
  return count;
}
