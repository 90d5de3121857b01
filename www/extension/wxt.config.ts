// The extension: one source for Chrome, Edge and Firefox. No host permission, no remote code, no request of any kind.

import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { defineConfig } from "wxt";

const root = resolve(import.meta.dirname, "../..");
const { version } = JSON.parse(
  readFileSync(resolve(root, "package.json"), "utf8"),
) as { version: string };

export default defineConfig({
  srcDir: ".",
  outDir: resolve(root, "target/extension"),
  imports: false,
  // Edge takes what Chrome does.
  manifestVersion: 3,
  manifest: ({ browser }) => ({
    name: "__MSG_name__",
    short_name: "nutgraf",
    version,
    description: "__MSG_description__",
    default_locale: "en",
    permissions: [
      "activeTab",
      "scripting",
      "storage",
      "contextMenus",
      ...(browser === "firefox" ? [] : ["sidePanel"]),
    ],
    icons: Object.fromEntries(
      [16, 32, 48, 128].map((size) => [size, `icons/${size}.png`]),
    ),
    commands: {
      _execute_action: { suggested_key: { default: "Alt+Shift+N" } },
      // Newer Chromes keep those keys for groups of tabs.
      ...(browser === "firefox"
        ? {}
        : {
            open: {
              suggested_key: { default: "Alt+Shift+U" },
              description: "__MSG_action__",
            },
          }),
    },
    content_security_policy: {
      extension_pages: [
        "default-src 'none'",
        "script-src 'self' 'wasm-unsafe-eval'",
        "style-src 'self'",
        "img-src 'self'",
        // The wasm is a file of the extension.
        "connect-src 'self'",
        "base-uri 'none'",
        "form-action 'none'",
      ].join("; "),
    },
    ...(browser === "firefox"
      ? {
          browser_specific_settings: {
            gecko: {
              id: "{3f0c3b1e-6f1d-4a57-9b8e-2f6f7f3c5a10}",
              strict_min_version: "142.0",
              data_collection_permissions: { required: ["none"] },
            },
          },
        }
      : { minimum_chrome_version: "118" }),
  }),
  vite: () => ({
    build: {
      target: "es2022",
      // A data: address would need a wider policy.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
    },
  }),
  zip: {
    artifactTemplate: "nutgraf-{{version}}-{{browser}}.zip",
    sourcesTemplate: "nutgraf-{{version}}-source.zip",
    sourcesRoot: root,
    zipSources: true,
    // All that is made from them; whoever builds it makes the same.
    excludeSources: [
      "**/target/**",
      "dist/**",
      "www/lib/wasm/**",
      "docs/api/**",
    ],
    includeSources: [".npmrc", ".gitignore", "tests/**/*.test.mjs"],
  },
});
