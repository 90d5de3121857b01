// From what browsers say when a page may not be read, to what its reader is told.

import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { build } from "vite";
import { root } from "./fresh.mjs";

const [{ output }] = await build({
  configFile: false,
  logLevel: "error",
  build: {
    write: false,
    lib: {
      entry: join(root, "www", "extension", "panel", "why-not.ts"),
      formats: ["es"],
    },
  },
});
const { whyNot } = await import(
  `data:text/javascript,${encodeURIComponent(output[0].code)}`
);

/** As Chrome and Firefox word it; first what the popup says, then the side panel where that is something else. */
const said = [
  ["Cannot access a chrome:// URL", "forbidden"],
  ["The extensions gallery cannot be scripted.", "forbidden"],
  [
    'Cannot access contents of url "https://example.com/". Extension manifest must request permission to access this host.',
    "forbidden",
    "not-granted",
  ],
  [
    "This page cannot be scripted due to an ExtensionsSettings policy.",
    "forbidden",
  ],
  ["Missing host permission for the tab", "forbidden", "not-granted"],
  ["no access to any frame", "forbidden", "not-granted"],
  ["No tab with id: 7.", "gone"],
  ["Invalid tab ID: 7", "gone"],
  ["The tab was closed.", "gone"],
  ["Frame with ID 0 was removed.", "gone"],
  [
    "Actor 'Conduits' destroyed before query 'RunListener' was resolved",
    "gone",
  ],
];

for (const [message, popup, side = popup] of said) {
  test(message, () => {
    const tab = { url: "https://example.com/story" };
    assert.equal(whyNot(new Error(message), tab, "popup"), popup);
    assert.equal(whyNot(new Error(message), tab, "side"), side);
  });
}

test("a viewer of PDFs is known by the address", () => {
  const error = new Error("Missing host permission for the tab");
  for (const url of ["https://example.com/a.pdf", "file:///a.PDF#page=2"]) {
    assert.equal(whyNot(error, { url }, "popup"), "pdf");
  }
  const other = { url: "https://example.com/pdf-or-not" };
  assert.equal(whyNot(error, other, "popup"), "forbidden");
});
