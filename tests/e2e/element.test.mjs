// <nutgraf-summary> in a stranger's page: by its package door, with an article, its events and its words.

import assert from "node:assert/strict";
import { join } from "node:path";
import { after, before, beforeEach, test } from "node:test";
import { root } from "../js/fresh.mjs";
import { launchBrowser, serve } from "./browser.mjs";
import { sentences, title } from "./pages.mjs";

let server;
let browser;
let page;
before(async () => {
  server = await serve(join(root, "dist"), {
    "/index.html":
      "<!doctype html><title>a page</title><style>html { font-size: 62.5% } * { letter-spacing: 3px; line-height: 3; text-transform: uppercase } a, button { color: red; font-size: 40px }</style><nutgraf-summary></nutgraf-summary>",
  });
  browser = await launchBrowser();
});
after(async () => {
  await browser?.close();
  server?.close();
});
beforeEach(async () => {
  page = await browser.newPage();
  await page.goto(server.address);
  await page.evaluate(
    async (title, sentences) => {
      await import("/element.js");
      const view = document.querySelector("nutgraf-summary");
      const events = [];
      for (const name of ["ready", "select", "change", "error"]) {
        view.addEventListener(`nutgraf-${name}`, (event) => events.push(event));
      }
      Object.assign(globalThis, {
        view,
        events,
        inside: (selector) => [...view.shadowRoot.querySelectorAll(selector)],
        until: async (name) => {
          const isIt = ({ type }) => type === `nutgraf-${name}`;
          for (let tries = 0; tries < 300 && !events.some(isIt); tries += 1) {
            await new Promise((done) => setTimeout(done, 10));
          }
          if (!events.some(isIt)) {
            throw new Error(
              `no ${name}, but ${events.map(({ type, error }) => type + error)}`,
            );
          }
          return events.find(isIt);
        },
      });
      view.article = { title, blocks: sentences.map((text) => ({ text })) };
      await until("ready");
    },
    title,
    sentences,
  );
});

test("shows the sentences, and a stranger's style does not reach them", async () => {
  const [shown, heading, look] = await page.evaluate(() => {
    const { color, fontSize, letterSpacing, lineHeight, textTransform } =
      getComputedStyle(inside('[part="sentence"]')[0]);
    return [
      inside('[part="sentence"]').map((link) => link.textContent),
      inside('[role="heading"]')[0].textContent,
      { color, fontSize, letterSpacing, lineHeight, textTransform },
    ];
  });
  assert.ok(shown.length > 0);
  for (const text of shown) assert.ok(sentences.includes(text));
  assert.equal(heading, title);
  assert.deepEqual(look, {
    color: "rgb(0, 0, 0)",
    fontSize: "16px",
    letterSpacing: "normal",
    lineHeight: "24px",
    textTransform: "none",
  });
});

test("tells what the reader does", async () => {
  const [selected, index, view] = await page.evaluate(async () => {
    inside('[part="sentence"]')[1].click();
    const { sentence, index } = await until("select");
    inside(".why")[0].click();
    return [sentence.text, index, (await until("change")).view];
  });
  assert.equal(index, 1);
  assert.ok(sentences.includes(selected));
  assert.equal(view.why, true);
  assert.ok(
    await page.evaluate(() => inside('[part="reasons"] li').length > 2),
    "the reasons are there",
  );
});

test("is one paragraph on wish, and copies itself as Markdown", async () => {
  await browser
    .defaultBrowserContext()
    .overridePermissions(server.address, [
      "clipboard-read",
      "clipboard-sanitized-write",
    ]);
  await page.bringToFront();
  const [paragraph, chosen, copied] = await page.evaluate(async () => {
    view.citation = () => "https://example.com/ferry#:~:text=x";
    inside(".form")[0].click();
    inside(".copy button")[1].click();
    let copied = "";
    for (let tries = 0; tries < 50 && copied === ""; tries += 1) {
      await new Promise((done) => setTimeout(done, 20));
      copied = await navigator.clipboard.readText();
    }
    return [
      inside("p.paragraph")[0].textContent.trim(),
      view.summary.sentences.map(({ text }) => text),
      copied,
    ];
  });
  assert.equal(paragraph, chosen.join(" "));
  assert.equal(
    copied,
    `## [${title}](https://example.com/ferry)\n\n${chosen.map((text) => `- ${text}\n`).join("")}`,
  );
});

test("tells of the time that is saved only where some is", async () => {
  const shows = await page.evaluate(async () => {
    const shows = [];
    for (const article of [view.article, "It opened on Monday. It rained."]) {
      Object.assign(view, { article, length: 2 });
      await view.refresh();
      shows.push(inside('[part="stats"]')[0].checkVisibility());
    }
    return shows;
  });
  assert.deepEqual(shows, [true, false]);
});

test("speaks another language, and says that there is nothing", async () => {
  const [label, isEmpty] = await page.evaluate(async () => {
    view.texts = { length: "Länge" };
    await Promise.resolve();
    const label = inside(".length span")[0].textContent;
    view.article = "";
    await new Promise((done) => setTimeout(done, 50));
    return [label, view.hasAttribute("empty")];
  });
  assert.equal(label, "Länge");
  assert.ok(isEmpty);
});
