// `nutgraf/html`: from a page's HTML to its article, in Node.

import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { analyze, summarize } from "nutgraf";
import { readHtml } from "nutgraf/html";
import { blocksOf } from "../../dist/html/blocks.js";

const paragraphs = [
  "The tide mill of Port Alma turned again on Monday, forty years after it was shut, and now lights the harbour. Mayor Anna Lund had promised in 2021 to reopen it before the summer.",
  "The work cost 3.1 million euros, half of it from the county. Eleven carpenters rebuilt the wheel of larch wood, which they had felled in the valley of the Sorne.",
  "Visitors may see the wheel from a footbridge, which is open from nine to five. In winter the mill feeds the lamps of the quay, and a heater in the waiting room of the ferry.",
];

const page = `<!doctype html>
<html lang="en-GB">
<head><title>Old tide mill turns again | Port Alma Gazette</title><style>p { color: red }</style></head>
<body>
  <nav><ul><li><a href="/">Home</a></li><li><a href="/sport">Sport</a></li></ul></nav>
  <main><article>
    <h1>Old tide mill turns again</h1>
    <figure><img src="mill.jpg" alt="The mill"><figcaption>The mill on Monday. Photo: Jo Brandt</figcaption></figure>
    <p>${paragraphs[0]}</p>
    <h2>What it cost</h2>
    <p>${paragraphs[1].replace("Eleven", "<b>Eleven</b>").replace("larch", "<a href='/larch'>larch</a>")}</p>
    <blockquote><p>&ldquo;I could hear it from my kitchen,&rdquo; said Lund.<br>She laughed.</p></blockquote>
    <ul><li>Open: nine to five</li><li>Tickets: four euros</li></ul>
    <script>document.write("no part of it")</script>
    <p>${paragraphs[2]}</p>
  </article></main>
  <footer><p>Imprint and privacy. All rights reserved by the Port Alma Gazette, which was founded in 1911.</p></footer>
</body></html>`;

suite("readHtml", () => {
  test("finds the article's title, language and blocks", async () => {
    const article = await readHtml(page, { url: "https://gazette.test/mill" });
    assert.equal(article.language, "en-GB");
    assert.match(article.title, /^Old tide mill turns again/);
    const texts = article.blocks.map(({ text }) => text);
    for (const paragraph of paragraphs) {
      assert.ok(texts.includes(paragraph), paragraph);
    }
    for (const foreign of ["Home", "Imprint", "no part", "color"]) {
      assert.ok(!texts.some((text) => text.includes(foreign)), foreign);
    }
    const kindOf = (start) =>
      article.blocks.find(({ text }) => text.startsWith(start))?.kind;
    assert.equal(kindOf("What it cost"), "heading");
    assert.equal(kindOf("“I could hear"), "quote");
    assert.equal(kindOf("Open: nine"), "list-item");
    assert.equal(kindOf("The tide mill"), "paragraph");
  });

  test("gives what summarize and analyze take", async () => {
    const article = await readHtml(page);
    const summary = await summarize(article, { length: { sentences: 2 } });
    assert.equal(summary.title, "Old tide mill turns again");
    assert.equal(summary.sentences.length, 2);
    for (const { text, block, start, end } of summary.sentences) {
      assert.equal(article.blocks[block].text.slice(start, end), text);
    }
    const { blocks } = await analyze(article);
    assert.equal(blocks.length, article.blocks.length);
  });

  test("reads a piece of a page, and a page without an article", async () => {
    const piece = await readHtml("<p>It opened.</p><div>Then it shut.</div>");
    assert.deepEqual(
      piece.blocks.map(({ text }) => text),
      ["It opened.", "Then it shut."],
    );
    const { blocks } = await readHtml(
      "<html><body><nav>Menu</nav>Hello<footer>Imprint</footer></body></html>",
    );
    assert.deepEqual(
      blocks.map(({ text }) => text),
      ["Hello"],
    );
  });

  for (const nothing of ["", " ", "<!doctype html>", "<html></html>"]) {
    test(`gives no block for ${JSON.stringify(nothing)}`, async () => {
      assert.deepEqual((await readHtml(nothing)).blocks, []);
    });
  }

  test("takes no language that is none", async () => {
    const article = await readHtml(page.replace("en-GB", "English (UK)"));
    assert.equal(article.language, undefined);
    const underscored = await readHtml(page.replace("en-GB", "en_GB"));
    assert.equal(underscored.language, "en-GB");
  });

  test("says what is wrong with its arguments", async () => {
    await assert.rejects(readHtml(42), {
      name: "TypeError",
      message: "expected `html` to be a string, but found 42",
    });
    await assert.rejects(readHtml(page, { url: "/mill" }), {
      name: "TypeError",
      message: "expected `url` to be an absolute address, but found /mill",
    });
  });

  test("is not stopped by a page as deep as it likes", {
    timeout: 20_000,
  }, async () => {
    const deep = `${"<div>".repeat(3_000)}<p>${paragraphs[0]}</p>`;
    const { blocks } = await readHtml(deep);
    assert.deepEqual(
      blocks.map(({ text }) => text),
      [paragraphs[0]],
    );
  });
});

suite("blocks", () => {
  // A tree as small as the walk allows.
  const text = (nodeValue) => ({
    nodeType: 3,
    nodeName: "#text",
    nodeValue,
    childNodes: [],
  });
  const tree = (nodeName, ...childNodes) => ({
    nodeType: 1,
    nodeName,
    nodeValue: null,
    childNodes: childNodes.map((node) =>
      typeof node === "string" ? text(node) : node,
    ),
  });
  const rows = [
    [
      "words keep their spaces",
      tree("P", "a ", tree("B", "b"), "\n c"),
      ["a b c"],
    ],
    [
      "blocks part words",
      tree("DIV", "a", tree("P", "b"), "c"),
      ["a", "b", "c"],
    ],
    [
      "a line break stays in its block",
      tree("P", "a ", tree("BR"), " b"),
      ["a\nb"],
    ],
    [
      "a row of a table is one block",
      tree(
        "TABLE",
        tree("TR", tree("TD", "a"), tree("TD", "b")),
        tree("TR", tree("TD", "c")),
      ),
      ["a b", "c"],
    ],
    ["what is set by hand keeps its lines", tree("PRE", "a\n  b"), ["a\nb"]],
    [
      "silent elements say nothing",
      tree("P", "a", tree("SCRIPT", "x"), tree("style", "y")),
      ["a"],
    ],
  ];
  for (const [name, root, expected] of rows) {
    test(name, () => {
      const found = blocksOf(tree("BODY", root)).map(({ text }) => text);
      assert.deepEqual(found, expected);
    });
  }

  test("know how much of them is links", () => {
    const [block] = blocksOf(tree("P", tree("A", "four"), " and"));
    assert.equal(block.linkDensity, 0.5);
  });
});
