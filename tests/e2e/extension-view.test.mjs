// What a reader does in the view of the extension, in a real Chromium: its controls, by hand, by keyboard, and by ear.

import assert from "node:assert/strict";
import { mkdirSync, readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { after, afterEach, before, beforeEach, suite, test } from "node:test";
import { root } from "../js/fresh.mjs";
import { serve } from "./browser.mjs";
import {
  launchChromium,
  panelIn,
  settled,
  shown,
} from "./extension-browser.mjs";
import * as pages from "./pages.mjs";

const screenshots = join(root, "target", "screenshots");
mkdirSync(screenshots, { recursive: true });

const inView = (selector) => `nutgraf-summary >>> ${selector}`;

let server;
let chromium;
let page;
before(async () => {
  server = await serve(join(root, "dist"), { "/story.html": pages.story });
  chromium = await launchChromium();
});
after(async () => {
  await chromium?.browser.close();
  server?.close();
});
beforeEach(async () => {
  page = await chromium.browser.newPage();
});
afterEach(() => page.close());

const go = (path) => page.goto(new URL(path, server.address).href);

test("the length is a slider, and is remembered", async () => {
  await go("/story.html");
  const popup = await chromium.popup(page);
  const count = (least) =>
    popup.waitForFunction(
      (least) =>
        document.querySelector("nutgraf-summary").summary.sentences.length >=
        least,
      {},
      least,
    );
  await popup.focus(inView('input[type="range"]'));
  await popup.keyboard.press("End");
  await count(5);
  // Said to who does not see it, and the focus is where it was.
  const [status, focused, stats] = await popup.evaluate(() => {
    const { shadowRoot } = document.querySelector("nutgraf-summary");
    return [
      shadowRoot.querySelector('[role="status"]').textContent,
      shadowRoot.activeElement?.localName,
      shadowRoot.querySelector('[part="stats"]').textContent,
    ];
  });
  assert.match(status, /^Sentences: \d+ of 7$/);
  assert.equal(focused, "input");
  assert.match(stats, /^\d+ sec instead of \d+ sec$/);
  const { sentences } = await shown(popup);
  const again = await shown(await chromium.popup(page));
  assert.deepEqual(again.sentences, sentences);
});

suite("copying", () => {
  const forms = {
    1: (text, sentences) => assert.equal(text, sentences.join(" ")),
    2: (text, sentences) => {
      const [head, , ...lines] = text.trim().split("\n");
      assert.equal(head, `## [${pages.title}](${page.url()})`);
      assert.deepEqual(
        lines,
        sentences.map((sentence) => `- ${sentence}`),
      );
    },
    3: (text, sentences) => {
      const links = [...text.matchAll(/^- \[(.*)\]\((.*)\)$/gm)];
      assert.deepEqual(
        links.map(([, sentence]) => sentence),
        sentences,
      );
      for (const [, , link] of links) {
        assert.ok(link.startsWith(`${page.url()}#:~:text=`), link);
      }
    },
  };
  for (const [index, check] of Object.entries(forms)) {
    test(["as text", "as Markdown", "as links"][index - 1], async () => {
      await go("/story.html");
      const popup = await chromium.popup(page);
      const { sentences } = await shown(popup);
      await popup.click(inView(".copy summary"));
      assert.ok(
        (await gapsBetween(popup, ".copy button")).every((gap) => gap >= 4),
        "the forms stand apart",
      );
      await popup.click(inView(`.copy button:nth-of-type(${index})`));
      await popup.waitForFunction(() =>
        /Copied/.test(
          document.querySelector("nutgraf-summary").shadowRoot.textContent,
        ),
      );
      // Back from the clipboard, by the browser's own paste.
      await popup.click(".paste summary");
      await popup.focus(".paste textarea");
      await popup.keyboard.press("v", { commands: ["Paste"] });
      check(
        await popup.$eval(".paste textarea", ({ value }) => value),
        sentences,
      );
    });
  }
});

/** From each element to the next in its line, or to the line below. */
function gapsBetween(panel, selector) {
  return panel.$eval(
    "nutgraf-summary",
    ({ shadowRoot }, selector) => {
      const boxes = [...shadowRoot.querySelectorAll(selector)].map((element) =>
        element.getBoundingClientRect(),
      );
      return boxes
        .slice(1)
        .map((box, at) =>
          box.top >= boxes[at].bottom
            ? box.top - boxes[at].bottom
            : box.left - boxes[at].right,
        );
    },
    selector,
  );
}

test("reading aloud goes on until it is stopped, or the text is done", async () => {
  await go("/story.html");
  const popup = await chromium.popup(page);
  const { sentences } = await shown(popup);
  // A machine of the tests has no voice; what the voice would get is what counts.
  await popup.evaluate(() => {
    globalThis.spoken = [];
    globalThis.stops = 0;
    speechSynthesis.speak = (utterance) => spoken.push(utterance);
    speechSynthesis.cancel = () => {
      stops += 1;
    };
  });
  const label = () =>
    popup.$eval("nutgraf-summary", ({ shadowRoot }) =>
      shadowRoot.querySelector(".speak").textContent.trim(),
    );
  assert.equal(await label(), "Read aloud");
  await popup.click(inView(".speak"));
  assert.equal(await label(), "Stop");
  const [text, language] = await popup.evaluate(() => [
    spoken.map(({ text }) => text).join(" "),
    spoken[0].lang,
  ]);
  assert.equal(text, sentences.join(" "));
  assert.equal(language, "en");
  await popup.click(inView(".speak"));
  assert.equal(await label(), "Read aloud");
  assert.ok((await popup.evaluate(() => stops)) > 0);
  await popup.click(inView(".speak"));
  await popup.evaluate(() => spoken.at(-1).dispatchEvent(new Event("end")));
  await popup.waitForFunction(
    () =>
      document
        .querySelector("nutgraf-summary")
        .shadowRoot.querySelector(".speak")
        .textContent.trim() === "Read aloud",
  );
});

test("names turn the summary, and reasons stand below each sentence, on wish", async () => {
  await go("/story.html");
  const popup = await chromium.popup(page);
  const chip = await popup.evaluate(() => {
    const { shadowRoot } = document.querySelector("nutgraf-summary");
    const chip = [...shadowRoot.querySelectorAll('[part="entity"]')].find(
      ({ textContent }) => textContent === "Emil Brekke",
    );
    chip.click();
    return chip.textContent;
  });
  await popup.waitForFunction(
    (name) =>
      document
        .querySelector("nutgraf-summary")
        .summary.sentences.some(({ text }) => text.includes(name)),
    {},
    chip,
  );
  await popup.click(inView(".why"));
  await popup.waitForFunction(() =>
    document
      .querySelector("nutgraf-summary")
      .shadowRoot.textContent.includes("where it stands"),
  );
});

test("all of it works by keyboard alone", async () => {
  await go("/story.html");
  const popup = await chromium.popup(page);
  const reached = [];
  for (let index = 0; index < 30; index += 1) {
    await popup.keyboard.press("Tab");
    const found = await popup.evaluate(() => {
      const host = document.activeElement;
      const inner = host.shadowRoot?.activeElement ?? host;
      const { outlineStyle } = getComputedStyle(inner);
      return {
        what: inner.getAttribute("part") ?? inner.className ?? inner.localName,
        isSeen: outlineStyle !== "none" || inner === document.body,
      };
    });
    assert.ok(found.isSeen, `the focus is seen on ${found.what}`);
    reached.push(found.what);
  }
  for (const part of ["sentence", "skim", "why", "entity", "side"]) {
    assert.ok(
      reached.some((name) => name.includes(part)),
      `${part} is reached: ${reached}`,
    );
  }
  await popup.focus(inView('[part="sentence"]'));
  await popup.keyboard.press("Enter");
  await page.waitForFunction(() => CSS.highlights.has("nutgraf-lit"));
});

suite("in every language of the interface, at 320 px", () => {
  const locales = join(root, "www", "extension", "public", "_locales");
  for (const language of readdirSync(locales)) {
    test(language, async () => {
      const text = `${pages.title}\n\n${pages.sentences.join("\n")}`;
      const panel = await panelIn(chromium, language, text);
      await panel.setViewport({ width: 320, height: 800 });
      // It remembers whether the reasons are shown.
      await panel.click(inView('.why[aria-pressed="false"]')).catch(() => {});
      await panel.click(inView(".copy summary"));
      const known = JSON.parse(
        readFileSync(join(locales, language, "messages.json"), "utf8"),
      );
      const [tag, direction, words, content, screen] = await panel.evaluate(
        () => [
          document.documentElement.lang,
          getComputedStyle(document.querySelector("nutgraf-summary")).direction,
          document.querySelector("nutgraf-summary").shadowRoot.textContent +
            document.body.textContent,
          document.documentElement.scrollWidth,
          document.documentElement.clientWidth,
        ],
      );
      assert.equal(tag, language.replace("_", "-"));
      assert.equal(direction, language === "ar" ? "rtl" : "ltr");
      for (const name of [
        ...["length", "paragraph", "why", "readAloud", "copy", "copyText"],
        ...["copyCitation", "reasonPosition", "paste"],
      ]) {
        assert.ok(words.includes(known[name].message), name);
      }
      assert.ok(content <= screen, `${content} px of content`);
      await panel.close();
    });
  }
});

suite("accessibility", () => {
  const axe = readFileSync(
    createRequire(import.meta.url).resolve("axe-core/axe.min.js"),
    "utf8",
  );
  for (const scheme of ["light", "dark"]) {
    for (const width of [320, 1_000]) {
      test(`axe finds nothing: ${scheme}, ${width} px`, async () => {
        const panel = await openPanel();
        await panel.setViewport({ width, height: 800 });
        await panel.emulateMediaFeatures([
          { name: "prefers-color-scheme", value: scheme },
        ]);
        await panel.evaluate(
          (text) => {
            document.querySelector(".paste textarea").value = text;
            document.querySelector(".paste button").click();
          },
          `${pages.title}\n\n${pages.sentences.join("\n")}`,
        );
        await hasSummary(panel);
        await panel.click(inView(".why"));
        await panel.evaluate(axe);
        const { violations } = await panel.evaluate(() => globalThis.axe.run());
        assert.deepEqual(
          violations.map(({ id, nodes }) => [
            id,
            nodes.map(({ html }) => html),
          ]),
          [],
        );
        assert.ok((await shown(panel)).sentences.length > 0);
        const [content, screen] = await panel.evaluate(() => [
          document.documentElement.scrollWidth,
          document.documentElement.clientWidth,
        ]);
        assert.ok(content <= screen, `${content} px of content`);
        await panel.screenshot({
          path: join(screenshots, `panel-${scheme}-${width}.png`),
          fullPage: true,
        });
        await panel.close();
      });
    }
  }
});

/** The side panel's page, in a tab of any size. */
async function openPanel() {
  const panel = await chromium.browser.newPage();
  await panel.goto(await chromium.address("sidepanel.html"));
  await settled(panel);
  return panel;
}

function hasSummary(panel) {
  return panel.waitForFunction(
    () => document.querySelector("nutgraf-summary").summary,
    { timeout: 10_000, polling: 100 },
  );
}
