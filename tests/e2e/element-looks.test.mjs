// <nutgraf-summary> for those who read by ear or by key, how still the page stands, and what its manifest says of it.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { after, before, suite, test } from "node:test";
import { root } from "../js/fresh.mjs";
import { launchBrowser } from "./browser.mjs";
import { openPage, pages, serveDist } from "./element-page.mjs";

let server;
before(async () => {
  server = await serveDist(pages);
});
after(() => server?.close());

suite("accessibility", () => {
  let browser;
  before(async () => {
    browser = await launchBrowser();
  });
  after(() => browser?.close());

  for (const scheme of ["light", "dark"]) {
    for (const path of ["marked", "folded", "twice", "right-to-left"]) {
      test(`axe finds nothing: ${path}, ${scheme}`, async () => {
        const look = `:root { color-scheme: light dark; background: ${scheme === "dark" ? "#111" : "#fff"}; color: ${scheme === "dark" ? "#eee" : "#111"} }`;
        const { page } = await openPage(
          browser,
          `${server.address}${path}.html`,
          { wait: path !== "folded" },
        );
        await page.emulateMediaFeatures([
          { name: "prefers-color-scheme", value: scheme },
        ]);
        await page.addStyleTag({ content: look });
        await page.evaluate(() => {
          document.body.replaceChildren(
            ...document.querySelectorAll("main, article, nutgraf-summary"),
          );
          inside(".why")[0]?.click();
        });
        await page.waitForFunction(
          () =>
            document.querySelector("nutgraf-summary").open === false ||
            inside(".reasons").length > 0,
        );
        const axe = createRequire(import.meta.url).resolve(
          "axe-core/axe.min.js",
        );
        await page.evaluate(await readFile(axe, "utf8"));
        const { violations } = await page.evaluate(() =>
          globalThis.axe.run("nutgraf-summary"),
        );
        await page.close();
        assert.deepEqual(
          violations.map(({ id, nodes }) => [
            id,
            nodes.map(({ target }) => target.join(" ")),
          ]),
          [],
        );
      });
    }
  }

  test("all of it works by keyboard alone", async () => {
    const { page } = await openPage(browser, `${server.address}by-id.html`);
    const reached = [];
    for (let presses = 0; presses < 40; presses += 1) {
      await page.keyboard.press("Tab");
      const found = await page.evaluate(() => {
        const host = document.activeElement;
        const element = host?.shadowRoot?.activeElement;
        if (!element) return null;
        const { outlineStyle } = getComputedStyle(element);
        return {
          what: element.part[0] ?? element.type ?? element.localName,
          isSeen: outlineStyle !== "none",
        };
      });
      if (!found) break;
      assert.ok(found.isSeen, `the focus is seen on ${found.what}`);
      reached.push(found.what);
    }
    assert.deepEqual(
      [...new Set(reached)],
      ["sentence", "range", "button", "entity"],
    );
    await page.close();
  });

  for (const isBehind of [false, true]) {
    const where = isBehind ? ", behind another window too" : "";
    test(`the focus stays where it was when the article is read anew${where}`, async () => {
      const { page } = await openPage(browser, `${server.address}by-id.html`);
      await page.evaluate(() => inside('[part="sentence"]')[1].focus());
      const other = isBehind ? await browser.newPage() : null;
      await (other ?? page).bringToFront();
      const [isInFront, isKept] = await page.evaluate(async () => {
        const view = document.querySelector("nutgraf-summary");
        const before = inside('[part="sentence"]')[1];
        await view.refresh();
        const after = inside('[part="sentence"]')[1];
        const isDrawn = after !== before;
        return [
          document.hasFocus(),
          isDrawn && view.shadowRoot.activeElement === after,
        ];
      });
      assert.equal(isInFront, !isBehind);
      assert.ok(isKept);
      await other?.close();
      await page.close();
    });
  }
});

test("the manifest and the class tell the same", async () => {
  const { customElements } = JSON.parse(
    await readFile(join(root, "package.json"), "utf8"),
  );
  const manifest = JSON.parse(await readFile(join(root, customElements)));
  const [{ attributes, members, slots, cssParts, tagName }] =
    manifest.modules[0].declarations;
  const browser = await launchBrowser();
  const { page } = await openPage(browser, `${server.address}folded.html`, {
    wait: false,
  });
  const found = await page.evaluate(async () => {
    const view = document.querySelector("nutgraf-summary");
    view.open = true;
    await until(() => view.summary);
    view.view = { why: true };
    await view.refresh();
    const { NutgrafSummary } = await import("/element.js");
    const names = new Set();
    for (
      let part = NutgrafSummary.prototype;
      part !== HTMLElement.prototype;
      part = Object.getPrototypeOf(part)
    ) {
      for (const name of Object.getOwnPropertyNames(part)) names.add(name);
    }
    return {
      attributes: NutgrafSummary.observedAttributes,
      members: [...names, "define"],
      slots: inside("slot").map(({ name }) => name),
      parts: inside("[part]").flatMap(({ part }) => [...part]),
    };
  });
  await browser.close();
  const namesOf = (list) => list.map(({ name }) => name).sort();
  const unique = (list) => [...new Set(list)].sort();
  assert.equal(tagName, "nutgraf-summary");
  assert.deepEqual(namesOf(attributes), unique(found.attributes));
  assert.deepEqual(namesOf(slots), unique(found.slots));
  assert.deepEqual(namesOf(cssParts), unique(found.parts));
  const inner = [
    "constructor",
    "connectedCallback",
    "disconnectedCallback",
    "attributeChangedCallback",
    "upgradeProperties",
    // A method still; what is set there is told under "about".
    "focus",
  ];
  assert.deepEqual(
    namesOf(members),
    unique(found.members).filter((name) => !inner.includes(name)),
  );
});

suite("layout", () => {
  let browser;
  before(async () => {
    browser = await launchBrowser();
  });
  after(() => browser?.close());

  /** How far things moved, where all but the page itself comes so late that it was painted without. */
  async function shiftsWith(style) {
    const { page } = await openPage(browser, "about:blank", { wait: false });
    await page.evaluateOnNewDocument(() => {
      globalThis.shifts = [];
      new PerformanceObserver((list) => {
        shifts.push(...list.getEntries().map(({ value }) => value));
      }).observe({ type: "layout-shift", buffered: true });
    });
    const address = `${server.address}by-id.html`;
    await page.setRequestInterception(true);
    page.on("request", (request) => {
      if (request.url() !== address) {
        setTimeout(() => request.continue(), 150);
        return;
      }
      const body = pages["/by-id.html"].replace(
        "</head>",
        `<style>${style}</style></head>`,
      );
      request.respond({ contentType: "text/html; charset=utf-8", body });
    });
    await page.goto(address);
    await page.waitForFunction(() =>
      events.some(({ type }) => type === "nutgraf-ready"),
    );
    await new Promise((done) => setTimeout(done, 300));
    const found = await page.evaluate(() => shifts);
    await page.close();
    return found;
  }

  test("nothing on the page moves, where the page keeps the place", async () => {
    const docs = await readFile(join(root, "docs", "element.md"), "utf8");
    const [, style] =
      /^```css\n(nutgraf-summary \{.*?\})\n```$/ms.exec(docs) ?? [];
    assert.ok(style, "docs/element.md says how");
    assert.notDeepEqual(await shiftsWith(""), [], "the measure shows it");
    assert.deepEqual(await shiftsWith(style), []);
  });
});
