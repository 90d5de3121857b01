// `nutgraf/page` on pages that are built in odd ways, in both browsers: what a reader sees is read, whatever holds it.

import assert from "node:assert/strict";
import { join } from "node:path";
import { after, afterEach, before, suite, test } from "node:test";
import { root } from "../js/fresh.mjs";
import { launchBrowser, serve } from "./browser.mjs";
import * as pages from "./pages.mjs";

const { sentences, title } = pages;

const html = (body) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title></head><body>${body}</body></html>`;
const plainText = (body) => ({
  headers: { "content-type": "text/plain; charset=utf-8" },
  body,
});
const paragraphs = sentences.map((text) => `<p>${text}</p>`);
const times = (count, make) => Array.from({ length: count }, make).join("\n");

/** Each holds the story. */
const stories = {
  "in two slots of one shadow tree": html(
    `<story-card>${paragraphs[0].replace("<p>", '<p slot="lead">')}${paragraphs.slice(1).join("")}</story-card><script>
      document.querySelector("story-card").attachShadow({ mode: "open" }).innerHTML =
        '<article><slot name="lead"></slot><slot></slot></article>';
    </script>`,
  ),
  "in elements of the page's own": html(
    `<style>story-line { display: block }</style><story-text>${sentences.map((text) => `<story-line>${text}</story-line>`).join("")}</story-text>`,
  ),
  "in spans that are set as blocks": html(
    `<div>${sentences.map((text) => `<span style="display: block">${text}</span>`).join("")}</div>`,
  ),
  "between line breaks": html(`<div>${sentences.join("<br><br>")}</div>`),
  "beside a hidden form that asks for children": html(
    `<form style="visibility: hidden"><input name="children"></form><article>${paragraphs.join("")}</article>`,
  ),
  "in a file of plain text": plainText(sentences.join("\n\n")),
};

const about = (index) =>
  `The harbour council met again on Monday and decided about boat ${index}, which had been ordered in May. The boat is late.`;

/** No articles, and what each is. */
const others = {
  "a search result without headings": [
    "list",
    `<form><input name="q"></form>${times(10, (_, index) => `<div><div><a href="/${index}">Ferry to Skar number ${index}</a></div><div>${about(index)}</div></div>`)}`,
  ],
  "a home page of boxes that are links": [
    "list",
    times(
      30,
      (_, index) =>
        `<div><a href="/${index}"><span>Council decides about boat ${index}</span> <span>${about(index)}</span></a></div>`,
    ),
  ],
  "a login with its terms": [
    "form",
    `<h1>Welcome back</h1><form><input type="email"><input type="password"><button>Go on</button></form>
     <p>By going on you agree to our terms of use, and confirm that you have read how we handle what we know about you, and what your rights are. We may send you messages about your account. You can put an end to these messages at any time in the settings.</p>`,
  ],
};

/** A table without a sentence is what its page is about, whatever headlines stand around it. */
const calendar = html(
  `<article><h1>${title}</h1><table>${times(30, (_, index) => `<tr><td>June ${index + 1}</td><td>Port Alma</td><td>Skar</td><td>every hour until midnight</td></tr>`)}</table></article>
   <ul>${times(12, (_, index) => `<li><a href="/${index}">Council decides about boat ${index}</a></li>`)}</ul>`,
);

/** One block of very many pieces. */
const lines = times(
  40_000,
  (_, index) => `boat ${index} left the harbour at nine and came back at ten.`,
);

const served = {
  "/index.html": "<!doctype html><title>reader</title>",
  "/story.html": pages.story,
  "/framed.html": pages.framed("/story.html"),
  "/shadow.html": pages.shadow,
  "/calendar.html": calendar,
  "/lines.html": plainText(lines),
  "/japanese.html": html(
    `<article><p>${pages.elsewhere.ja.texts.join("").repeat(3)}それで終わりだった。</p></article>`,
  ).replace('lang="en"', 'lang="ja"'),
  ...Object.fromEntries(
    Object.values(stories).map((page, index) => [`/odd-${index}.html`, page]),
  ),
  ...Object.fromEntries(
    Object.values(others).map(([, body], index) => [
      `/other-${index}.html`,
      html(body),
    ]),
  ),
};

let server;
before(async () => {
  server = await serve(join(root, "dist"), served);
});
after(() => server?.close());

for (const name of ["chromium", "firefox"]) {
  suite(name, () => {
    let browser;
    let tab;
    before(async () => {
      browser = await launchBrowser(name);
    });
    after(() => browser?.close());
    afterEach(() => tab?.close());

    /** Opens a page, and runs a function there with the package and its reader. */
    async function read(path, work) {
      tab = await browser.newPage();
      await tab.goto(new URL(path, server.address).href);
      return tab.evaluate(
        `Promise.all([import("/index.js"), import("/page.js")]).then(([nutgraf, reader]) => (${work})(nutgraf, reader))`,
      );
    }

    for (const [index, what] of Object.keys(stories).entries()) {
      test(`reads a story ${what}`, async () => {
        const texts = await read(`/odd-${index}.html`, async (_, reader) =>
          (await reader.readPage()).blocks.map(({ text }) => text),
        );
        assert.deepEqual(texts, sentences);
      });
    }

    for (const [index, [what, [kind]]] of Object.entries(others).entries()) {
      test(`tells ${what} from an article`, async () => {
        const problem = await read(
          `/other-${index}.html`,
          async (_, reader) => (await reader.readPage()).problem,
        );
        assert.equal(problem?.kind, kind);
      });
    }

    test("reads a calendar among headlines", async () => {
      const article = await read("/calendar.html", (_, reader) =>
        reader.readPage(),
      );
      assert.equal(article.problem, null);
      assert.equal(article.blocks.length, 30);
    });

    test("finds its sentences again in one block of 40,000 lines", {
      timeout: 60_000,
    }, async () => {
      const [chosen, painted] = await read(
        "/lines.html",
        async (nutgraf, reader) => {
          const article = await reader.readPage();
          const summary = await nutgraf.summarize(article);
          reader.highlight(article, summary);
          return [
            summary.sentences.map(({ text }) => text),
            [...CSS.highlights.values()].flatMap((layer) =>
              [...layer].map(String),
            ),
          ];
        },
      );
      assert.ok(chosen.length > 0);
      assert.deepEqual(painted.sort(), chosen.sort());
    });

    for (const [what, path, inside, isTaken] of [
      ["frame", "/framed.html", () => frames[0].document.body, false],
      [
        "shadow tree",
        "/shadow.html",
        () => document.querySelector("story-view").shadowRoot,
        true,
      ],
    ]) {
      test(`${isTaken ? "takes" : "names as a limit, and reads the whole:"} what is marked in a ${what}`, async () => {
        const [scope, texts] = await read(
          path,
          `async (_, reader) => {
            const from = (${inside})();
            const [first, second] = from.querySelectorAll("article > p");
            from.ownerDocument.defaultView.getSelection().setBaseAndExtent(first, 0, second, 1);
            const { scope, blocks } = await reader.readPage();
            return [scope, blocks.map(({ text }) => text)];
          }`,
        );
        assert.equal(scope, isTaken ? "selection" : "page");
        assert.equal(texts.includes(sentences.at(-1)), !isTaken);
      });
    }

    test("tells what was in a frame that is gone", async () => {
      const [count, lost] = await read(
        "/framed.html",
        async (nutgraf, reader) => {
          const article = await reader.readPage();
          const summary = await nutgraf.summarize(article);
          const paint = reader.highlight(article, summary);
          const before = paint.lost.length;
          document.querySelector("iframe").remove();
          await new Promise((done) => setTimeout(done, 400));
          return [summary.sentences.length - before, paint.lost.length];
        },
      );
      assert.ok(count > 0);
      assert.equal(lost, count);
    });

    test("does not claim to scroll to what the page has put out of sight", async () => {
      const reached = await read("/story.html", async (nutgraf, reader) => {
        const article = await reader.readPage();
        const summary = await nutgraf.summarize(article);
        const paint = reader.highlight(article, summary);
        const [first] = summary.sentences;
        const before = paint.scrollTo(first);
        document.querySelector("main").hidden = true;
        return [before, paint.scrollTo(first)];
      });
      assert.deepEqual(reached, [true, false]);
    });

    test("gives a link of a few words where a script puts no space between them", async () => {
      const link = await read("/japanese.html", async (_, reader) => {
        const article = await reader.readPage();
        const { text } = article.blocks[0];
        const start = text.indexOf("それで");
        return reader.citation(article, { start, end: text.length, block: 0 });
      });
      const [, directive] = link.split("#:~:text=");
      assert.match(
        decodeURIComponent(directive),
        /^[^,]{2,24}-,それで終わりだった。$/,
      );
      await tab.goto("about:blank");
      await tab.setViewport({ width: 300, height: 100 });
      await tab.goto(link);
      await tab.waitForFunction(() => scrollY > 0, { timeout: 5_000 });
    });

    test("gives a link where half a character stands in the sentence", async () => {
      const link = await read("/story.html", (_, reader) =>
        reader.citation(
          { url: location.href, blocks: [{ text: "Half \ud83d of it." }] },
          { start: 0, end: 14, block: 0 },
        ),
      );
      assert.match(link, /#:~:text=Half%20%EF%BF%BD%20of%20it\.?$/);
    });
  });
}
