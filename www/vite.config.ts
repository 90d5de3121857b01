// How `nutgraf/page` and `nutgraf/element` are built: a file each and their parts, beside the package's other files,
// which they import. Readability is inside the first.

import { resolve } from "node:path";
import { defineConfig } from "vite";
import { isTexts, translatedTexts } from "./texts-plugin.js";

const library = resolve(import.meta.dirname, "lib");

export default defineConfig({
  plugins: [translatedTexts()],
  build: {
    target: "es2022",
    // The first that know light-dark(), which is asked for by @supports: written in other words it would not follow the
    // scheme of the page around.
    cssTarget: ["chrome123", "firefox120", "safari17.5"],
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
      external: (id) =>
        /(^|\/)lib\/(index|engine|errors|sync|worker\/index)\.js$/.test(id),
      output: {
        // Vite would leave the white space: 2.5 kB of `page.js` after gzip, 1.6 kB of `element.js`.
        minify: true,
        // What both share, and what is loaded only where it is wanted.
        chunkFileNames: ({ name, moduleIds }) =>
          `part-${isTexts(moduleIds) ? `texts-${name.slice(0, 2)}` : name}.js`,
        // The wasm is loaded once, whichever door asks for it.
        paths: (id) =>
          id.startsWith(library) ? `.${id.slice(library.length)}` : id,
      },
    },
  },
});
