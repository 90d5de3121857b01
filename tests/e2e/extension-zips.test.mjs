// The zips for the stores: what they hold, and what they ask for.

import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { suite, test } from "node:test";
import { extensionFolder, zipPath } from "../../scripts/extension.mjs";
import { filesInZip } from "../../scripts/unzip.mjs";
import { root } from "../js/fresh.mjs";

const snapshots = join(import.meta.dirname, "manifests");

for (const browser of ["chrome", "firefox"]) {
  suite(`the zip for ${browser}`, () => {
    const files = filesInZip(zipPath(browser));
    const manifest = JSON.parse(files.get("manifest.json"));

    test("holds what was built, and nothing else", () => {
      const folder = extensionFolder(browser);
      const built = readdirSync(folder, { recursive: true })
        .map((name) => name.replaceAll("\\", "/"))
        .filter((name) => statSync(join(folder, name)).isFile());
      assert.deepEqual([...files.keys()].sort(), built.sort());
      for (const [name, content] of files) {
        assert.ok(content.equals(readFileSync(join(folder, name))), name);
      }
      const expected =
        /^(manifest\.json|background\.js|page-part\.js|(popup|sidepanel)\.html|_locales\/\w+\/messages\.json|icons\/\d+\.png|chunks\/[\w-]+\.js|assets\/[\w-]+\.(css|wasm))$/;
      assert.deepEqual(
        [...files.keys()].filter((name) => !expected.test(name)),
        [],
      );
    });

    test("asks for no more than it did", () => {
      const snapshot = readFileSync(join(snapshots, `${browser}.json`), "utf8");
      const { version } = JSON.parse(
        readFileSync(join(root, "package.json"), "utf8"),
      );
      assert.deepEqual(
        { ...manifest, version: manifest.version === version },
        { ...JSON.parse(snapshot), version: true },
      );
    });

    test("names only files that it holds", () => {
      const named = [
        manifest.action.default_popup,
        manifest.side_panel?.default_path ??
          manifest.sidebar_action.default_panel,
        manifest.background.service_worker ?? manifest.background.scripts[0],
        ...Object.values(manifest.icons),
      ];
      for (const name of named) assert.ok(files.has(name), name);
      for (const page of ["popup.html", "sidepanel.html"]) {
        const html = String(files.get(page));
        for (const [, name] of html.matchAll(/(?:src|href)="([^"]+)"/g)) {
          assert.ok(files.has(name.replace(/^\//, "")), `${page}: ${name}`);
        }
      }
    });

    test("loads no code from elsewhere", () => {
      for (const [name, content] of files) {
        if (!/\.(js|html|css)$/.test(name)) continue;
        assert.doesNotMatch(
          String(content),
          /(import|src=|href=|url)\s*\(?["']?https?:/,
          name,
        );
        assert.doesNotMatch(String(content), /\beval\(|new Function\(/, name);
      }
    });
  });
}

test("the source zip holds the project's own files, and none that are made from them", (t) => {
  if (!existsSync(join(root, ".git"))) return t.skip("no checkout of git");
  const tracked = execFileSync("git", ["ls-files"], {
    cwd: root,
    encoding: "utf8",
  })
    .trim()
    .split("\n");
  const held = [...filesInZip(zipPath("source")).keys()];
  const known = new Set(tracked);
  const isNew = new Set(
    execFileSync("git", ["ls-files", "-o", "--exclude-standard"], {
      cwd: root,
      encoding: "utf8",
    }).split("\n"),
  );
  assert.deepEqual(
    held.filter((name) => !known.has(name) && !isNew.has(name)),
    [],
  );
  // What begins with a dot is the project's own housekeeping.
  const missing = tracked.filter(
    (name) =>
      !held.includes(name) &&
      !/(^|\/)\./.test(name) &&
      existsSync(join(root, name)),
  );
  assert.deepEqual(missing, []);
  assert.ok(held.includes(".npmrc"));
});

test("web-ext finds nothing that docs/extension.md does not explain", () => {
  const { stdout } = spawnSync(
    join(root, "node_modules", ".bin", "web-ext"),
    ["lint", "--output", "json", "-s", extensionFolder("firefox")],
    { encoding: "utf8" },
  );
  const { errors, warnings, notices } = JSON.parse(stdout);
  const found = [...errors, ...warnings, ...notices].map(({ code }) => code);
  // Readability's own, on a document that nobody sees.
  assert.deepEqual([...new Set(found)], ["UNSAFE_VAR_ASSIGNMENT"]);
});
