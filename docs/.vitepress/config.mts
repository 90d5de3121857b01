// How the documentation's pages are built: VitePress, with the package as it stands in dist.

import { fileURLToPath } from "node:url";
import { defineConfig } from "vitepress";

const path = (relative: string) =>
  fileURLToPath(new URL(relative, import.meta.url));

export default defineConfig({
  lang: "en",
  title: "nutgraf",
  description:
    "The few sentences that carry an article, word for word, with the reason for each",
  outDir: "../target/docs",
  cacheDir: "../target/docs-cache",
  // What a link points to must be there.
  ignoreDeadLinks: false,
  head: [["link", { rel: "icon", type: "image/svg+xml", href: "/mark.svg" }]],
  markdown: {
    theme: {
      light: "github-light-high-contrast",
      dark: "github-dark-high-contrast",
    },
  },
  vue: {
    template: {
      compilerOptions: { isCustomElement: (tag) => tag === "nutgraf-summary" },
    },
  },
  vite: {
    publicDir: path("../../www/mark"),
    resolve: {
      alias: [
        { find: /^nutgraf$/, replacement: path("../../dist/index.js") },
        {
          find: /^nutgraf\/element$/,
          replacement: path("../../dist/element.js"),
        },
      ],
    },
    server: { fs: { allow: [path("../..")] } },
    build: { chunkSizeWarningLimit: 1_000 },
  },
  themeConfig: {
    logo: "/mark.svg",
    search: {
      provider: "local",
      // Spoken as it is written.
      options: {
        translations: {
          button: { buttonText: "Search", buttonAriaLabel: "Search" },
        },
      },
    },
    nav: [
      { text: "Start", link: "/start" },
      { text: "How it works", link: "/how-it-works" },
      { text: "API", link: "/api/" },
    ],
    sidebar: [
      {
        text: "Guide",
        items: [
          { text: "Start", link: "/start" },
          { text: "Three uses", link: "/uses" },
          { text: "The element", link: "/element" },
          { text: "A live page", link: "/page" },
          { text: "The web's Summarizer", link: "/summarizer" },
          { text: "The extension", link: "/extension" },
          { text: "Recipes", link: "/recipes" },
        ],
      },
      {
        text: "About",
        items: [
          { text: "How it works", link: "/how-it-works" },
          { text: "Languages", link: "/which-languages" },
          { text: "Adding a language", link: "/languages" },
          { text: "Privacy", link: "/privacy" },
          { text: "Beside other summarizers", link: "/comparison" },
          { text: "Benchmarks", link: "/benchmarks" },
        ],
      },
      { text: "API", items: [{ text: "All entries", link: "/api/" }] },
    ],
    outline: [2, 3],
    footer: { message: "MIT or Apache-2.0, as you like." },
  },
});
