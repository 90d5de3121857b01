// How `nutgraf/page` is built: one file with Readability in it, beside the package's other files, which it imports.

import { resolve } from "node:path";
import { defineConfig } from "vite";

const library = resolve(import.meta.dirname, "../lib");

export default defineConfig({
  build: {
    target: "es2022",
    outDir: resolve(import.meta.dirname, "../../dist"),
    emptyOutDir: false,
    lib: {
      entry: resolve(import.meta.dirname, "index.ts"),
      formats: ["es"],
      fileName: () => "page.js",
    },
    rollupOptions: {
      external: (id) => /(^|\/)lib\/(index|engine)\.js$/.test(id),
      output: {
        // The wasm is loaded once, whichever door asks for it.
        paths: (id) =>
          id.startsWith(library) ? `.${id.slice(library.length)}` : id,
      },
    },
  },
});
