// <nutgraf-summary> in other people's pages: two lines of HTML, and what its attributes, properties and events do.

import assert from "node:assert/strict";
import { after, afterEach, before, suite, test } from "node:test";
import { browserNames } from "../../scripts/browser.mjs";
import { launchBrowser } from "./browser.mjs";
import { article, openPage, pages, serveDist } from "./element-page.mjs";
import { otherBody, sentences } from "./pages.mjs";

let server;
before(async () => {
  server = await serveDist(pages);
});
after(() => server?.close());

for (const name of browserNames) {
  suite(name, () => {
    let browser;
    let page;
    let complaints;
    before(async () => {
      browser = await launchBrowser(name);
    });
    after(() => browser?.close());
    afterEach(async () => {
      await page?.close();
      assert.deepEqual(complaints, [], "nothing complains on the console");
    });
    const open = async (path, options) => {
      ({ page, complaints } = await openPage(
        browser,
        server.address + path,
        options,
      ));
    };
    const shownSentences = () =>
      page.evaluate(() =>
        inside('[part="sentence"]').map(({ textContent }) => textContent),
      );

    suite("finds its article", () => {
      const places = {
        "by-id": "by an id",
        "by-selector": "by a selector",
        around: "around itself, without its own fallback",
        first: "as the first on the page",
        slot: "in its slot, which stays where it is",
        "plain-text": "as plain text in its slot",
        hidden: "where it is hidden, its heading and its paragraphs apart",
      };
      for (const [path, how] of Object.entries(places)) {
        test(how, async () => {
          await open(`${path}.html`);
          const shown = await shownSentences();
          assert.ok(shown.length > 1);
          for (const text of shown) assert.ok(sentences.includes(text), text);
        });
      }

      test("or says once that it is not there, shows its fallback, and waits", async () => {
        await open("nothing.html", { wait: false });
        const [kind, message, fallback] = await page.evaluate(async () => {
          const { error } = await until(() => events[0]);
          await new Promise((done) => setTimeout(done, 300));
          const text = document.querySelector("nutgraf-summary p");
          return [error.name, error.message, text.checkVisibility()];
        });
        assert.equal(kind, "SourceError");
        assert.match(message, /^expected `for` .* but found "nowhere"$/);
        assert.ok(fallback);
        assert.equal(complaints.length, 1);
        complaints.length = 0;
        const shown = await page.evaluate(
          async (html) => {
            document.body.insertAdjacentHTML("beforeend", html);
            await until(() => events.at(-1).type === "nutgraf-ready");
            return [
              inside('[part="sentence"]').length,
              events.filter(({ type }) => type === "nutgraf-error").length,
            ];
          },
          article("", 'id="nowhere"'),
        );
        assert.ok(shown[0] > 1);
        assert.equal(shown[1], 1);
      });
    });

    if (name === "chromium") {
      test("shows its fallback for good where there are no scripts", async () => {
        page = await browser.newPage();
        complaints = [];
        await page.setJavaScriptEnabled(false);
        await page.goto(`${server.address}around.html`);
        const text = await page.$eval("nutgraf-summary p", (fallback) =>
          fallback.checkVisibility() ? fallback.textContent : null,
        );
        assert.equal(text, "The council decided about the night boat.");
      });
    }

    test("follows its article when that changes, and when another takes its place", async () => {
      await open("by-id.html");
      const [first, second, redrawn] = await page.evaluate(async (other) => {
        const view = document.querySelector("nutgraf-summary");
        const story = document.querySelector("#story");
        const texts = () => view.summary.sentences.map(({ text }) => text);
        story.querySelectorAll("p")[0].textContent =
          "The ferry between Port Alma and the island of Skar will stop at midnight, the harbour council decided on Tuesday.";
        await until(() => texts().some((text) => text.includes("midnight")));
        const first = texts();
        story.outerHTML = other.replace("<article>", '<article id="story">');
        await until(() => texts().some((text) => text.includes("tide mill")));
        const before = events.length;
        document.body.append("What stands elsewhere is no change.");
        await new Promise((done) => setTimeout(done, 400));
        return [first, texts(), events.length - before];
      }, otherBody);
      assert.ok(first.some((text) => text.includes("on Tuesday")));
      assert.ok(!second.some((text) => text.includes("ferry")));
      assert.equal(redrawn, 0);
    });

    test("sees when another element becomes its article, by name or in its slot", async () => {
      await open("by-selector.html");
      const [byClass, inSlot] = await page.evaluate(
        async (other) => {
          const view = document.querySelector("nutgraf-summary");
          const shows = (words) => () =>
            view.summary.sentences.some(({ text }) => text.includes(words));
          view.for = ".chosen";
          document.querySelector("article").className = "chosen";
          await until(shows("tide mill"));
          const byClass = view.summary.title;
          view.innerHTML = other;
          await until(shows("ferry"));
          return [byClass, view.summary.title];
        },
        article("", 'slot="article"'),
      );
      assert.equal(byClass, "Old tide mill turns again");
      assert.equal(inSlot, "Ferry to Skar will run all night");
    });

    test("has what it does as attributes", async () => {
      await open("attributes.html");
      const found = await page.evaluate(() => {
        const view = document.querySelector("nutgraf-summary");
        const heading = inside('[role="heading"]')[0];
        return {
          sentences: view.summary.sentences.map(({ text }) => text),
          paragraph: inside("p.paragraph").length,
          heading: [heading.textContent, heading.ariaLevel],
          properties: [view.length, view.format, view.about, view.heading],
          focusIsMethod: typeof view.focus,
        };
      });
      assert.equal(found.sentences.length, 2);
      assert.ok(found.sentences.some((text) => text.includes("Emil Brekke")));
      assert.equal(found.paragraph, 1);
      assert.deepEqual(found.heading, ["In brief", "3"]);
      assert.deepEqual(found.properties, [
        { sentences: 2 },
        "sentences",
        ["Emil Brekke", "Nurses"],
        "In brief",
      ]);
      assert.equal(found.focusIsMethod, "function");
    });

    test("has the same as properties, also set before it is known", async () => {
      await open("by-id.html");
      const found = await page.evaluate(async () => {
        const view = document.querySelector("nutgraf-summary");
        const counts = [];
        for (const length of ["short", { words: 60 }, "10%", "4", 1]) {
          view.length = length;
          await view.refresh();
          const { sentences, stats } = view.summary;
          counts.push([sentences.length, stats.summaryWords]);
        }
        // As frameworks do.
        view.focus = "Nurses";
        view.format = "sentences";
        await view.refresh();
        const text = view.summary.text;
        view.focus = "Atlantis";
        await view.refresh();
        const levels = [0, 4, 9, "none"].map((level) => {
          view.headingLevel = level;
          return view.headingLevel;
        });

        const { NutgrafSummary } = await import("/element.js");
        const early = document.createElement("nutgraf-early");
        Object.assign(early, { article: "It opened. It rained.", length: 1 });
        document.body.append(early);
        // One class has one name.
        class Early extends NutgrafSummary {}
        customElements.define("nutgraf-early", Early);
        await until(() => early.summary);
        return {
          counts,
          text,
          levels,
          unnamed: view.summary.sentences.length,
          early: early.summary.sentences.length,
          isOwn: Object.keys(early),
        };
      });
      const [short, words, share, four, one] = found.counts;
      assert.ok(short[0] >= 1 && words[1] <= 60 && share[0] >= 1);
      assert.deepEqual([four[0], one[0]], [4, 1]);
      assert.match(found.text, /^Nurses/);
      assert.deepEqual(found.levels, [2, 4, 6, 2]);
      assert.equal(
        found.unnamed,
        1,
        "a focus that is not there is passed over",
      );
      assert.equal(found.early, 1);
      assert.deepEqual(found.isOwn, []);
    });

    test("a wrong length is told as the summarizer tells it", async () => {
      await open("by-id.html");
      const [name, message, isShown] = await page.evaluate(async () => {
        const view = document.querySelector("nutgraf-summary");
        addEventListener("nutgraf-error", (event) => event.preventDefault());
        view.setAttribute("length", "tiny");
        const { error } = await until(
          () => events.find(({ type }) => type === "nutgraf-error"),
          "an error comes",
        );
        return [
          error.name,
          error.message,
          inside('slot[name="empty"]')[0].checkVisibility(),
        ];
      });
      assert.equal(name, "RangeError");
      assert.match(message, /^expected `length` to be "short".*"tiny"$/);
      assert.equal(isShown, false, "whoever cancels it shows nothing");
    });

    test("unfolds on wish, and loads nothing before", async () => {
      await open("folded.html", { wait: false });
      const found = await page.evaluate(async () => {
        const view = document.querySelector("nutgraf-summary");
        await until(() => inside("details.fold:not([open])").length);
        await new Promise((done) => setTimeout(done, 100));
        const wasm = () =>
          performance
            .getEntriesByType("resource")
            .filter(({ name }) => name.endsWith(".wasm")).length;
        const before = wasm();
        const label = inside("summary")[0].textContent;
        inside("summary")[0].click();
        await until(() => view.summary);
        return [before, label, wasm(), view.open, view.getAttribute("open")];
      });
      assert.deepEqual(found, [0, "In brief", 1, true, "true"]);
    });

    test("marks its sentences in the article, and leads to one", async () => {
      await open("marked.html");
      const found = await page.evaluate(async () => {
        const view = document.querySelector("nutgraf-summary");
        const before = document.querySelector("article").outerHTML;
        const painted = () =>
          [...CSS.highlights]
            .filter(([name]) => name.startsWith("nutgraf-"))
            .flatMap(([, ranges]) => [...ranges].map(String))
            .sort();
        await until(() => painted().length > 0);
        const marked = painted();
        document.body.style.paddingTop = "3000px";
        const links = inside('[part="sentence"]');
        const last = links.at(-1);
        last.click();
        await until(() => CSS.highlights.has("nutgraf-lit"));
        const lit = [...CSS.highlights.get("nutgraf-lit")][0];
        const { top, bottom } = lit.getBoundingClientRect();
        const isSeen = top >= 0 && bottom <= innerHeight;
        const href = last.href;
        view.highlight = false;
        await until(() => painted().length === 0);
        return {
          marked,
          sentences: view.summary.sentences.map(({ text }) => text).sort(),
          lit: String(lit),
          last: last.textContent,
          isSeen,
          href,
          isSame: document.querySelector("article").outerHTML === before,
        };
      });
      assert.deepEqual(found.marked, found.sentences);
      assert.equal(found.lit, found.last);
      assert.ok(found.isSeen);
      assert.match(found.href, /marked\.html#:~:text=/);
      assert.ok(found.isSame, "the article itself is not changed");
    });

    test("whoever cancels a selection leads the reader elsewhere", async () => {
      await open("by-id.html");
      const found = await page.evaluate(async () => {
        addEventListener("nutgraf-select", (event) => event.preventDefault());
        const { hash } = location;
        document.body.style.paddingTop = "3000px";
        inside('[part="sentence"]').at(-1).click();
        await new Promise((done) => setTimeout(done, 200));
        return [
          events.at(-1).index,
          inside('[part="sentence"]').length - 1,
          location.hash === hash,
          CSS.highlights.has("nutgraf-lit"),
        ];
      });
      assert.equal(found[0], found[1]);
      assert.deepEqual(found.slice(2), [true, false]);
    });

    test("works twice on a page, each with its article and its marks", async () => {
      await open("twice.html");
      const found = await page.evaluate(async () => {
        const views = [...document.querySelectorAll("nutgraf-summary")];
        const all = views.flatMap(({ summary }) =>
          summary.sentences.map(({ text }) => text),
        );
        const painted = () =>
          [...CSS.highlights]
            .filter(([name]) => name.startsWith("nutgraf-"))
            .flatMap(([, ranges]) => [...ranges].map(String));
        await until(() => painted().length === all.length, "all are marked");
        const inks = views.map(
          (view) => getComputedStyle(inside(".frame", view)[0]).color,
        );
        const accents = views.map(
          (view) =>
            getComputedStyle(inside("li", view)[0], "::before").backgroundColor,
        );
        views[0].remove();
        await until(() => painted().length === 1, "one is left");
        return { all, painted: painted(), inks, accents };
      });
      assert.equal(found.painted[0], found.all.at(-1));
      assert.deepEqual(found.inks, ["rgb(238, 238, 238)", "rgb(0, 0, 0)"]);
      assert.notEqual(found.accents[0], found.accents[1]);
    });

    test("works inside another shadow tree, and its events leave it", async () => {
      await open("shadow.html", { wait: false });
      const [target, language, texts] = await page.evaluate(async () => {
        const event = await until(() => events[0], "an event comes");
        const { language, sentences } = event.summary;
        return [
          event.target.localName,
          language,
          sentences.map(({ text }) => text),
        ];
      });
      assert.equal(target, "story-card");
      assert.equal(
        language,
        "fr",
        "as `lang` says, whatever the text looks like",
      );
      for (const text of texts) assert.ok(sentences.includes(text), text);
    });

    test("reads from the right where the page does, in its words", async () => {
      await open("right-to-left.html");
      const [bar, row, label, direction] = await page.evaluate(() => {
        const item = inside("li")[0];
        return [
          getComputedStyle(item, "::before").right,
          getComputedStyle(inside(".frame")[0]).direction,
          inside(".length span")[0].textContent,
          getComputedStyle(item).direction,
        ];
      });
      assert.deepEqual([bar, row, direction], ["0px", "rtl", "rtl"]);
      assert.equal(label, "الطول");
    });

    test("speaks the language of the page", async () => {
      await open("german.html");
      const [label, time] = await page.evaluate(() => [
        inside(".length span")[0].textContent,
        inside('[part="stats"]')[0].textContent,
      ]);
      assert.equal(label, "Länge");
      assert.match(time, /^\d+ Sek\. statt \d+ (Sek\.|Min\.)$/);
    });
  });
}
