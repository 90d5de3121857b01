// Where the wasm may come from: a type that compiles without the web's types (lib "DOM") too.

// A type of the web, where the user's TypeScript settings know it.
export type WebType<Name extends string> =
  typeof globalThis extends Record<Name, { prototype: infer Instance }>
    ? Instance
    : never;

type CompiledModule = typeof globalThis extends {
  WebAssembly: { Module: { prototype: infer Instance } };
}
  ? Instance
  : never;

/**
 * Where the wasm comes from: an address (a string is read as `fetch` reads it), an answer of `fetch`, the bytes of the
 * file, or a module that is compiled already, in another thread for instance.
 */
export type WasmSource =
  | string
  | WebType<"URL">
  | WebType<"Response">
  | ArrayBuffer
  | ArrayBufferView<ArrayBuffer>
  | CompiledModule;
