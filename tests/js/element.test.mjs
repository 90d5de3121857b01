// `nutgraf/element` where there is no browser, its manifest, and what its documentation tells of it.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { suite, test } from "node:test";
import { root, runFresh } from "./fresh.mjs";

const read = (path) => readFileSync(join(root, path), "utf8");
const { customElements } = JSON.parse(read("package.json"));
const manifest = JSON.parse(read(customElements));
const [module] = manifest.modules;
const [declaration] = module.declarations;

test("importing it on a server does nothing bad", async () => {
  const found = await runFresh(
    `
    const before = Object.keys(globalThis);
    const { NutgrafSummary, NutgrafReadyEvent, PolicyError } = await import("nutgraf/element");
    NutgrafSummary.define();
    console.log(JSON.stringify([
      Object.keys(globalThis).filter((name) => !before.includes(name)),
      NutgrafSummary.observedAttributes.length > 0,
      new NutgrafReadyEvent(null).composed,
      new PolicyError(null) instanceof Error,
    ]));
  `,
    { cwd: root },
  );
  assert.deepEqual(found, [[], true, true, true]);
});

suite("the manifest", () => {
  test("names each entry once, and the file that package.json exports", () => {
    const { exports } = JSON.parse(read("package.json"));
    assert.equal(`./${module.path}`, exports["./element"].default);
    for (const kind of [
      "attributes",
      "members",
      "events",
      "slots",
      "cssParts",
      "cssProperties",
    ]) {
      const names = declaration[kind].map(({ name }) => name);
      assert.deepEqual([...new Set(names)], names, kind);
    }
  });

  test("has the custom properties that the styles read, and no other", () => {
    const styles = read("www/element/summary.css");
    const used = new Set(styles.match(/--nutgraf-[a-z-]+/g));
    const told = declaration.cssProperties.map(({ name }) => name);
    assert.deepEqual(told.toSorted(), [...used].sort());
  });

  test("has the events that the classes send, and no other", () => {
    const sent = read("www/element/events.ts").match(/"nutgraf-[a-z]+"/g);
    const told = declaration.events.map(({ name }) => `"${name}"`);
    assert.deepEqual(told.toSorted(), sent.toSorted());
  });
});

test("docs/element.md tells of all of it", () => {
  const docs = read("docs/element.md");
  const told = (name) => docs.includes(`\`${name}\``);
  const { attributes, members, events, slots, cssParts, cssProperties } =
    declaration;
  const names = [
    ...attributes,
    ...events,
    ...slots.filter(({ name }) => name),
    ...cssParts,
    ...cssProperties,
    ...members.filter(({ static: isStatic }) => !isStatic),
  ].map(({ name }) => name);
  assert.deepEqual(
    names.filter((name) => !told(name) && !told(`${name}()`)),
    [],
  );
});

test("docs/element.md preloads the files that the element imports, and no other", () => {
  const links = read("docs/element.md").matchAll(
    /rel="modulepreload" href="\/nutgraf\/([^"]*)"/g,
  );
  const found = new Set(["element.js"]);
  // What is added while a set is walked is walked too.
  for (const file of found) {
    const imports = read(join("dist", file)).matchAll(
      /(?:\bfrom|\bimport)\s*"\.\/([^"]*)"/g,
    );
    for (const [, path] of imports) found.add(path);
  }
  assert.deepEqual(
    [...links].map(([, file]) => file).sort(),
    [...found].sort(),
  );
});
