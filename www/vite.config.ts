// How `nutgraf/page` and `nutgraf/element` are built: one file each, beside the package's other files, which they
// import. Readability is inside the first.

import { resolve } from "node:path";
import { defineConfig } from "vite";

const library = resolve(import.meta.dirname, "lib");

export default defineConfig({
  build: {
    target: "es2022",
    outDir: resolve(import.meta.dirname, "../dist"),
    emptyOutDir: false,
    lib: {
      entry: Object.fromEntries(
        ["page", "element"].map((name) => [
          name,
          resolve(import.meta.dirname, name, "index.ts"),
        ]),
      ),
      formats: ["es"],
      fileName: (_format, name) => `${name}.js`,
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
