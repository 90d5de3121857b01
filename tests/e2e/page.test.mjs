// `nutgraf/page` in a real browser: articles out of pages of every kind, and their sentences painted in the right place.

import assert from "node:assert/strict";
import { join } from "node:path";
import { after, afterEach, before, suite, test } from "node:test";
import { liveScript } from "../../scripts/page.mjs";
import { root } from "../js/fresh.mjs";
import { launchBrowser, serve } from "./browser.mjs";
import * as pages from "./pages.mjs";

let server;
let foreign;
let browser;
let tab;
before(async () => {
  // Another port is another origin.
  foreign = await serve(join(root, "dist"), { "/note.html": pages.foreign });
  const note = new URL("/note.html", foreign.address).href;
  server = await serve(join(root, "dist"), {
    "/index.html": "<!doctype html><title>reader</title>",
    "/story.html": pages.story,
    "/scripted.html": pages.scripted(pages.otherBody),
    "/hidden.html": pages.hidden,
    "/shadow.html": pages.shadow,
    "/framed.html": pages.framed("/story.html"),
    "/rtl.html": pages.rightToLeft,
    "/all-hidden.html": pages.allHidden,
    ...Object.fromEntries(
      Object.keys(pages.elsewhere).map((language) => [
        `/language-${language}.html`,
        pages.inLanguage(language),
      ]),
    ),
    "/bare-about.html": pages.bareAbout,
    ...Object.fromEntries(
      Object.entries(pages.limits).map(([name, limit]) => [
        `/limit-${name}.html`,
        pages.withLimit(typeof limit === "string" ? limit : limit(note)),
      ]),
    ),
    "/long.html": pages.longPage(10),
    "/bare.html": pages.barePage(10),
    ...Object.fromEntries(
      Object.entries(pages.inTheMiddle).map(([name, html]) => [
        `/in-${name}.html`,
        html,
      ]),
    ),
    ...Object.fromEntries(
      Object.entries(pages.noArticles).map(([name, html]) => [
        `/no-${name}.html`,
        html,
      ]),
    ),
  });
  browser = await launchBrowser();
});
after(async () => {
  await browser?.close();
  server?.close();
  foreign?.close();
});
afterEach(() => tab?.close());

/** Opens a page, and `nutgraf/page` in it. */
async function open(path) {
  tab = await browser.newPage();
  await tab.goto(new URL(path, server.address).href);
  await tab.evaluate(async () => {
    Object.assign(globalThis, {
      nutgraf: await import("/index.js"),
      reader: await import("/page.js"),
      html: () => document.documentElement.outerHTML,
      // What is painted under a name, as text.
      painted: (...names) =>
        names.flatMap((name) =>
          [...(CSS.highlights.get(`nutgraf-${name}`) ?? [])].map((range) => {
            const own = document.createRange();
            own.setStart(range.startContainer, range.startOffset);
            own.setEnd(range.endContainer, range.endOffset);
            return own.toString();
          }),
        ),
    });
  });
  return tab;
}

const marked = ["faint", "weak", "strong", "full", "lit"];

suite("readPage", () => {
  test("finds the story and nothing else, and leaves the page as it was", async () => {
    const page = await open("/story.html");
    const { article, kept, unchanged, observed } = await page.evaluate(
      async () => {
        const before = html();
        let observed = 0;
        const observer = new MutationObserver((records) => {
          observed += records.length;
        });
        observer.observe(document, {
          subtree: true,
          childList: true,
          attributes: true,
          characterData: true,
        });
        const article = await reader.readPage();
        const { blocks } = await nutgraf.analyze(article);
        return {
          article,
          kept: article.blocks.flatMap(({ text }, index) =>
            blocks[index].kept ? [text] : [],
          ),
          unchanged: html() === before,
          observed: observed + observer.takeRecords().length,
        };
      },
    );
    assert.deepEqual(kept, pages.sentences);
    assert.equal(article.title, pages.title);
    assert.equal(article.byline, "Tora Lind");
    assert.equal(article.published, "2025-05-05T08:00:00Z");
    assert.equal(article.site, "The Port Alma Post");
    assert.equal(article.problem, null);
    assert.equal(article.scope, "page");
    assert.ok(unchanged, "outerHTML is what it was");
    assert.equal(observed, 0, "no mutation was seen");
  });

  test("takes what the reader has marked for the article", async () => {
    const page = await open("/story.html");
    const article = await page.evaluate(() => {
      const [, from, to] = document.querySelectorAll("article > p");
      getSelection().setBaseAndExtent(
        from.firstChild,
        "The ferry ".length,
        to.firstChild,
        to.firstChild.length,
      );
      return reader.readPage();
    });
    assert.equal(article.scope, "selection");
    assert.deepEqual(
      article.blocks.map(({ text }) => text),
      [pages.sentences[0].slice("The ferry ".length), pages.sentences[1]],
    );
    assert.equal(article.title, `${pages.title}`);
  });

  test("reads one element", async () => {
    const page = await open("/story.html");
    const article = await page.evaluate(() =>
      reader.readPage(document.querySelectorAll("article > p")[2]),
    );
    assert.equal(article.scope, "element");
    assert.deepEqual(
      article.blocks.map(({ text }) => text),
      [pages.sentences[1]],
    );
    assert.equal(article.title, pages.title);
  });

  test("leaves out what is hidden", async () => {
    const page = await open("/hidden.html");
    const { blocks } = await page.evaluate(() => reader.readPage());
    const text = blocks.map((block) => block.text).join("\n");
    assert.ok(text.includes(pages.sentences[0]));
    assert.ok(!/secret tunnel|invisible lighthouse/.test(text), text);
  });

  for (const path of ["/shadow.html", "/framed.html", "/scripted.html"]) {
    test(`reads and paints the text of ${path}`, async () => {
      const page = await open(path);
      if (path === "/scripted.html") await page.waitForSelector("article");
      const [texts, painted, chosen] = await page.evaluate(async () => {
        const article = await reader.readPage();
        const summary = await nutgraf.summarize(article);
        const all = [window, ...Array.from(frames)].map(
          ({ CSS }) => CSS.highlights,
        );
        reader.highlight(article, summary);
        const painted = all.flatMap((registry) =>
          [...registry.values()].flatMap((layer) => [...layer].map(String)),
        );
        return [
          article.blocks.map(({ text }) => text),
          painted,
          summary.sentences.map(({ text }) => text),
        ];
      });
      for (const sentence of pages.sentences) {
        assert.ok(texts.includes(sentence), `${sentence} is in ${texts}`);
      }
      assert.deepEqual(painted.sort(), chosen.sort());
    });
  }

  const inTheMiddle = {
    cards: ["each in a card of its own", pages.sentences, []],
    post: ["a post of a network among them", [/Rowed home again/], []],
    box: [
      "a box of links among them",
      [...pages.sentences.slice(0, 5), /three times before/],
      [/lire aussi/, /roof of the cannery/],
    ],
    line: [
      "a line before them, and a quotation beside a picture",
      [/^PORT ALMA, HARBOUR OFFICE$/, /nobody came to fetch me/],
      [],
    ],
  };
  for (const [name, [what, kept, left]] of Object.entries(inTheMiddle)) {
    test(`keeps the article's paragraphs: ${what}`, async () => {
      const page = await open(`/in-${name}.html`);
      const texts = await page.evaluate(async () => {
        const article = await reader.readPage();
        const { blocks } = await nutgraf.analyze(article);
        return article.blocks
          .filter((_, index) => blocks[index].kept)
          .map(({ text }) => text);
      });
      const isThere = (one) =>
        texts.some((text) =>
          one instanceof RegExp ? one.test(text) : text === one,
        );
      for (const one of kept) assert.ok(isThere(one), `${one} in ${texts}`);
      for (const one of left) assert.ok(!isThere(one), `${one} in ${texts}`);
    });
  }

  for (const name of Object.keys(pages.limits)) {
    test(`names as a limit, and reads around it: ${name}`, async () => {
      const page = await open(`/limit-${name}.html`);
      // Frames come later than the page.
      await page.waitForNetworkIdle();
      const texts = await page.evaluate(async () =>
        (await reader.readPage()).blocks.map(({ text }) => text),
      );
      for (const sentence of pages.sentences) {
        assert.ok(texts.includes(sentence), `${sentence} in ${texts}`);
      }
      assert.doesNotMatch(texts.join("\n"), /where no reader of this page/);
    });
  }

  test("reads what is hidden where nearly all of it is", async () => {
    const page = await open("/all-hidden.html");
    const { blocks } = await page.evaluate(() => reader.readPage());
    const text = blocks.map((block) => block.text).join("\n");
    for (const sentence of pages.sentences) assert.ok(text.includes(sentence));
  });

  test("reads a title that is known by what the page says about itself only", async () => {
    const page = await open("/bare-about.html");
    const article = await page.evaluate(() => reader.readPage());
    assert.equal(article.title, pages.title);
    assert.equal(article.byline, "Tora Lind");
    assert.equal(article.published, "2025-05-05");
    assert.equal(article.description, "The council has decided.");
  });

  test("reads and paints from right to left", async () => {
    const page = await open("/rtl.html");
    const [article, summary, painted] = await page.evaluate(async () => {
      const article = await reader.readPage();
      const summary = await nutgraf.summarize(article);
      reader.highlight(article, summary);
      const painted = [...CSS.highlights.values()].flatMap((layer) =>
        [...layer].map(String),
      );
      return [article, summary, painted];
    });
    assert.equal(article.blocks.length, 5);
    assert.equal(summary.language, "ar");
    assert.ok(summary.sentences.length > 0);
    assert.deepEqual(
      painted.sort(),
      summary.sentences.map(({ text }) => text).sort(),
    );
  });

  for (const [language, { texts }] of Object.entries(pages.elsewhere)) {
    test(`reads what stands on a page in another language: ${language}`, async () => {
      const page = await open(`/language-${language}.html`);
      const [kept, found] = await page.evaluate(async () => {
        const article = await reader.readPage();
        const { blocks, language } = await nutgraf.analyze(article);
        const kept = article.blocks.filter((_, index) => blocks[index].kept);
        return [kept.map(({ text }) => text), language];
      });
      assert.deepEqual(kept, texts);
      assert.equal(found, language);
    });
  }

  for (const [path, what] of [
    ["/long.html", "of HTML"],
    ["/bare.html", "of hardly anything but text"],
  ])
    test(`reads 10 MB ${what} within a second`, () => readsWithinSecond(path));

  async function readsWithinSecond(path) {
    const page = await open(path);
    // Time of the processor, not of the clock: other programs may be running.
    const session = await page.createCDPSession();
    await session.send("Performance.enable", { timeDomain: "threadTicks" });
    const busy = async () => {
      const { metrics } = await session.send("Performance.getMetrics");
      return metrics.find(({ name }) => name === "ThreadTime").value;
    };
    let best = Number.POSITIVE_INFINITY;
    let blocks = 0;
    for (let run = 0; run < 3; run += 1) {
      const start = await busy();
      blocks = await page.evaluate(
        async () => (await reader.readPage()).blocks.length,
      );
      best = Math.min(best, (await busy()) - start);
    }
    assert.ok(blocks > 10_000, `${blocks} blocks`);
    assert.ok(best < 1, `${best.toFixed(2)} s`);
  }

  for (const kind of Object.keys(pages.noArticles)) {
    test(`tells that a page is no article: ${kind}`, async () => {
      const page = await open(`/no-${kind}.html`);
      const [article, summary] = await page.evaluate(async () => {
        const article = await reader.readPage();
        return [article, await nutgraf.summarize(article)];
      });
      assert.equal(article.problem?.kind, kind);
      assert.deepEqual(summary.sentences, []);
    });
  }
});

suite("a page with a strict policy", () => {
  test("is pictured and painted without HTML from strings", async () => {
    tab = await browser.newPage();
    const complaints = [];
    tab.on("console", (message) => complaints.push(message.text()));
    await tab.setRequestInterception(true);
    tab.on("request", (request) =>
      request.url().endsWith("/strict.html")
        ? request.respond({
            contentType: "text/html; charset=utf-8",
            headers: {
              "content-security-policy":
                "default-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
            },
            body: pages.story.replace(/<img[^>]*>/, ""),
          })
        : request.continue(),
    );
    await tab.goto(new URL("/strict.html", server.address).href);
    await tab.evaluate(
      `${await liveScript("live")}; globalThis.live = live; 0`,
    );
    const data = await tab.evaluate(() => {
      globalThis.taken = live.snapshot();
      return taken.data;
    });
    const page = await browser.newPage();
    await page.goto(server.address);
    const [marks, chosen] = await page.evaluate(async (data) => {
      const { readPage, marksOf } = await import("/page.js");
      const { summarize } = await import("/index.js");
      const article = await readPage(data);
      const { sentences } = await summarize(article);
      return [marksOf(article, sentences), sentences.map(({ text }) => text)];
    }, data);
    await page.close();
    const painted = await tab.evaluate((marks) => {
      const painter = live.makePainter(taken.nodes);
      painter.paint(marks);
      return [...CSS.highlights.values()].flatMap((layer) =>
        [...layer].map(String),
      );
    }, marks);
    assert.ok(chosen.length > 0);
    assert.deepEqual(painted.sort(), chosen.sort());
    assert.deepEqual(complaints, []);
  });

  test("that allows wasm can be read in the page itself", async () => {
    tab = await browser.newPage();
    await tab.setRequestInterception(true);
    tab.on("request", async (request) => {
      if (!request.url().endsWith("/strict.html")) return request.continue();
      return request.respond({
        contentType: "text/html; charset=utf-8",
        headers: {
          "content-security-policy":
            "default-src 'none'; connect-src 'self'; script-src 'self' 'wasm-unsafe-eval'; require-trusted-types-for 'script'; trusted-types 'none'",
        },
        body: pages.story.replace(
          "</head>",
          '<script type="module" src="/page.js"></script></head>',
        ),
      });
    });
    await tab.goto(new URL("/strict.html", server.address).href);
    const texts = await tab.evaluate(async () => {
      const { readPage } = await import("/page.js");
      return (await readPage()).blocks.map(({ text }) => text);
    });
    for (const sentence of pages.sentences) assert.ok(texts.includes(sentence));
  });
});

suite("highlight", () => {
  /** Reads, summarizes and paints. */
  const paint = (page, options) =>
    page.evaluate(async (options) => {
      const article = await reader.readPage();
      const summary = await nutgraf.summarize(article, {
        length: { sentences: 3 },
      });
      Object.assign(globalThis, { article, summary });
      globalThis.paint = reader.highlight(article, summary, options);
      return summary.sentences.map(({ text }) => text);
    }, options);

  test("paints the chosen sentences, changes nothing, and goes away", async () => {
    const page = await open("/story.html");
    const before = await page.evaluate(() => html());
    const chosen = await paint(page);
    assert.deepEqual(
      (await page.evaluate((names) => painted(...names), marked)).sort(),
      chosen.sort(),
    );
    assert.ok(
      await page.evaluate(
        () =>
          document.adoptedStyleSheets.length === 1 && paint.lost.length === 0,
      ),
    );
    assert.equal(await page.evaluate(() => html()), before);
    await page.evaluate(() => paint.clear());
    assert.deepEqual(
      await page.evaluate(() => [
        CSS.highlights.size,
        document.adoptedStyleSheets.length,
      ]),
      [0, 0],
    );
  });

  test("dims all the rest for skimming", async () => {
    const page = await open("/story.html");
    const chosen = await paint(page, { skim: true });
    const dimmed = (await page.evaluate(() => painted("dim"))).join("\n");
    for (const sentence of pages.sentences) {
      assert.equal(dimmed.includes(sentence), !chosen.includes(sentence));
    }
    assert.ok(dimmed.includes("Related stories"));
  });

  test("scrolls to a sentence and lights it up", async () => {
    const page = await open("/story.html");
    await page.setViewport({ width: 400, height: 200 });
    const chosen = await paint(page);
    const [lit, inside] = await page.evaluate(() => {
      const found = paint.scrollTo(summary.sentences[2]);
      const [range] = CSS.highlights.get("nutgraf-lit");
      const { top, bottom } = range.getBoundingClientRect();
      return [found && range.toString(), top >= 0 && bottom <= innerHeight];
    });
    assert.equal(lit, chosen[2]);
    assert.ok(inside, "it is on the screen");
  });

  test("follows what moves, and tells what is gone", async () => {
    const page = await open("/story.html");
    const chosen = await paint(page);
    const [after, lost] = await page.evaluate(
      async ([first, second], names) => {
        const holding = (text) =>
          [...document.querySelectorAll("p")].find((p) =>
            p.textContent.includes(text),
          );
        // Moved to the end of the page, with an advertisement before it; the other written anew.
        document.body.append(holding(first));
        holding(first).before("Buy boats. ");
        holding(second).textContent = "Nothing of the kind was said.";
        await new Promise((done) => setTimeout(done, 400));
        return [painted(...names), paint.lost.map(({ text }) => text)];
      },
      chosen,
      marked,
    );
    assert.deepEqual(lost, [chosen[1]]);
    assert.deepEqual(after.sort(), [chosen[0], chosen[2]].sort());
  });

  test("refuses an article that was read elsewhere", async () => {
    const page = await open("/story.html");
    const message = await page.evaluate(async () => {
      const article = await reader.readPage(reader.snapshot().data);
      const summary = await nutgraf.summarize(article);
      try {
        reader.highlight(article, summary);
      } catch (error) {
        return `${error.name}: ${error.message}`;
      }
    });
    assert.match(message, /^TypeError: expected `page` to be read from this/);
  });
});

test("citation leads to the sentence, also where its words stand twice", async () => {
  const page = await open("/story.html");
  const link = await page.evaluate(async () => {
    const article = await reader.readPage();
    const block = article.blocks.findIndex(({ text }) =>
      text.includes("whoever"),
    );
    const { text } = article.blocks[block];
    const start = text.indexOf("and whoever");
    return reader.citation(article, { start, end: text.length, block });
  });
  const { href } = new URL("/story.html", server.address);
  assert.equal(
    link,
    `${href}#:~:text=nine%20in%20the%20evening%2C-,and%20whoever%20missed%20it%20slept%20on%20the%20benches%20of%20the%20waiting%20room.`,
  );
  tab = await browser.newPage();
  await tab.setViewport({ width: 400, height: 120 });
  await tab.goto(link);
  await page.close();
  await tab.waitForFunction(() => scrollY > 0, { timeout: 5_000 });
});
