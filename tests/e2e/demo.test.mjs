// The demo page in a real browser: an article in, its nut graf out, by pointer and by keyboard alone.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { after, afterEach, before, beforeEach, suite, test } from "node:test";
import { demoFolder } from "../../scripts/demo.mjs";
import { launchBrowser, serve } from "./browser.mjs";
import { openDemo, textsOf } from "./demo-page.mjs";

const inView = (selector) => `nutgraf-summary >>> ${selector}`;
const summarySentences = inView('[part="sentence"]');
const chosen = "#article .is-chosen";
const chip = inView(".chip");
const slider = inView('input[type="range"]');

const ownText = `Lighthouse gets a keeper again

HAVNSUND, March 3 (XNA): The lighthouse at Havnsund has a keeper again for the first time in 41 years. Mayor Tora Lind handed the keys to Emil Brekke on Monday.

"I will count the birds and keep the stairs dry," Brekke said. The council pays him 1,200 euros a month.

The tower was built in 1868. Brekke grew up in Havnsund, where his grandfather mended nets.`;

let server;
let browser;
before(async () => {
  server = await serve(demoFolder);
  browser = await launchBrowser();
});
after(async () => {
  await browser?.close();
  server?.close();
});

let demo;
const open = async (look) => {
  demo = undefined;
  demo = await openDemo(browser, server.address, look);
  return demo.page;
};
afterEach(async () => {
  if (!demo) return;
  const { page, complaints, hosts } = demo;
  await page.close();
  assert.deepEqual(complaints, [], "nothing complains on the console");
  assert.deepEqual(
    [...hosts],
    [new URL(server.address).host],
    "no other host is asked for anything",
  );
});

suite("the summary", () => {
  beforeEach(() => open());

  test("of the sample shows at once, with how much it is", async () => {
    const { page } = demo;
    const sentences = await textsOf(page, summarySentences);
    assert.ok(sentences.length > 0);
    const [status] = await textsOf(page, inView('[role="status"]'));
    assert.match(
      status,
      new RegExp(`^Sentences: ${sentences.length} of \\d+$`),
    );
    const [time] = await textsOf(page, inView(".stats"));
    assert.match(time, /^\d+ (sec|min) instead of \d+ (sec|min)$/);
    const [took] = await textsOf(page, "#took");
    assert.match(took, /^summarized in .* ms/);
  });

  test("is highlighted in the article, word for word", async () => {
    const { page } = demo;
    assert.deepEqual(
      await textsOf(page, chosen),
      await textsOf(page, summarySentences),
    );
  });

  test("grows and shrinks with the length control", async () => {
    const { page } = demo;
    const counts = [];
    await page.focus(slider);
    for (const key of ["Home", "ArrowRight", "ArrowRight", "End"]) {
      await page.keyboard.press(key);
      counts.push((await textsOf(page, summarySentences)).length);
    }
    assert.equal(counts[0], 1);
    const [one, short, medium, all] = counts;
    assert.ok(one < short && short < medium && medium < all, `${counts}`);
    assert.deepEqual(
      await textsOf(page, chosen),
      await textsOf(page, summarySentences),
    );
  });

  test("leads to its sentence's place in the article", async () => {
    const { page } = demo;
    const [, second] = await page.$$(summarySentences);
    const text = await second.evaluate((link) => link.textContent);
    await second.click();
    const marked = "#article [data-sentence][aria-current]";
    assert.deepEqual(await textsOf(page, marked), [text]);
    assert.ok(
      await page.$eval(marked, (sentence) => {
        const { top, bottom } = sentence.getBoundingClientRect();
        return top >= 0 && bottom <= innerHeight;
      }),
      "it is on the screen",
    );
  });
});

suite("a text of one's own", () => {
  beforeEach(() => open());

  test("may be pasted anywhere", async () => {
    const { page } = demo;
    await page.evaluate((text) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData("text/plain", text);
      document.body.dispatchEvent(
        new ClipboardEvent("paste", { clipboardData, bubbles: true }),
      );
    }, ownText);
    await assertShowsOwnText(page);
    await page.click('aria/Back to the sample[role="button"]');
    assert.notEqual(
      (await textsOf(page, inView('[part="title"]')))[0],
      "Lighthouse gets a keeper again",
    );
  });

  test("may be written into the editor", async () => {
    const { page } = demo;
    await writeText(page, ownText);
    await page.click('aria/Done[role="button"]');
    await assertShowsOwnText(page);
  });

  const hopeless = { "without a letter": " \n ", "without a sentence": "Menu" };
  for (const [name, text] of Object.entries(hopeless)) {
    test(`${name} gets one plain sentence on what to do`, async () => {
      const { page } = demo;
      await writeText(page, text);
      const [message] = await textsOf(page, "#message");
      assert.match(message, /^[A-Z].*: .*paste.*\.$/);
      assert.deepEqual(await textsOf(page, summarySentences), []);
    });
  }

  test("may be very long and does not freeze the page", async () => {
    const { page } = demo;
    const start = performance.now();
    await page.evaluate((text) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData("text/plain", text);
      document.body.dispatchEvent(
        new ClipboardEvent("paste", { clipboardData, bubbles: true }),
      );
    }, `${ownText}\n\n`.repeat(2_000));
    await page.waitForSelector("#article .cap-note");
    assert.ok(performance.now() - start < 20_000);
    assert.ok((await textsOf(page, summarySentences)).length > 0);
  });
});

suite("reasons", () => {
  beforeEach(() => open());

  test("show for the sentence that has the focus, and add up", async () => {
    const { page } = demo;
    await page.focus(`${chosen}[tabindex="0"]`);
    const [sentence] = await textsOf(page, ":focus");
    const [quote] = await textsOf(page, "#reasons .reasons-quote");
    assert.equal(quote, sentence);
    const parts = await textsOf(page, "#reasons tbody .value");
    const [score] = await textsOf(page, "#reasons tfoot .value");
    const sum = parts.map(toNumber).reduce((total, part) => total + part, 0);
    assert.ok(Math.abs(sum - toNumber(score)) < 0.006, `${parts} and ${score}`);
  });

  test("show for the sentence under the pointer", async () => {
    const { page } = demo;
    const [, second] = await page.$$(chosen);
    await second.hover();
    const text = await second.evaluate((element) => element.textContent);
    assert.deepEqual(await textsOf(page, "#reasons .reasons-quote"), [text]);
  });

  test("shade every sentence on wish", async () => {
    const { page } = demo;
    const unmarked = "#article [data-sentence]:not(.is-chosen)";
    const shades = () =>
      page.$$eval(unmarked, (sentences) =>
        sentences.map((s) => getComputedStyle(s).backgroundColor),
      );
    const plain = new Set(await shades());
    assert.equal(plain.size, 1);
    await page.click('aria/Shade every sentence[role="checkbox"]');
    assert.ok(new Set(await shades()).size > 3, "stronger and weaker shades");
  });
});

test("an entity's chip turns the summary towards it", async () => {
  const page = await open();
  const chips = await page.$$(chip);
  assert.ok(chips.length > 2);
  const plain = await textsOf(page, summarySentences);
  let turned = 0;
  for (const one of chips) {
    await one.click();
    assert.equal(await one.evaluate((button) => button.ariaPressed), "true");
    const focused = await textsOf(page, summarySentences);
    turned += focused.join() === plain.join() ? 0 : 1;
    await page.keyboard.press("Escape");
    assert.deepEqual(await textsOf(page, summarySentences), plain);
  }
  assert.ok(turned > 0, "no chip changed the summary");
});

test("all of it works by keyboard alone", async () => {
  const page = await open();
  const reached = new Set();
  for (let i = 0; i < 80; i += 1) {
    await page.keyboard.press("Tab");
    const focused = await page.evaluate(() => {
      const host = document.activeElement;
      const element = host.shadowRoot?.activeElement ?? host;
      const { outlineStyle, boxShadow } = getComputedStyle(element);
      const label =
        element.parentElement && getComputedStyle(element.parentElement);
      return {
        what:
          host.closest("section, header")?.id ||
          host.closest("section, header")?.className ||
          host.tagName,
        isSeen:
          outlineStyle !== "none" ||
          boxShadow !== "none" ||
          label?.outlineStyle !== "none" ||
          getComputedStyle(element.nextElementSibling ?? element)
            .outlineStyle !== "none",
      };
    });
    if (focused.what === "BODY") break;
    assert.ok(focused.isSeen, `the focus is seen in ${focused.what}`);
    reached.add(focused.what);
  }
  for (const region of ["summary", "article"]) {
    assert.ok(reached.has(region), `${region}, but reached ${[...reached]}`);
  }

  // From chosen sentence to chosen sentence, and back out.
  await page.focus(`${chosen}[tabindex="0"]`);
  await page.keyboard.press("Home");
  const [first] = await textsOf(page, ":focus");
  await page.keyboard.press("ArrowDown");
  const [second] = await textsOf(page, ":focus");
  const sentences = await textsOf(page, summarySentences);
  assert.deepEqual([first, second], sentences.slice(0, 2));
  await page.keyboard.press("Escape");
  assert.deepEqual(await textsOf(page, "#article [aria-current]"), []);
});

suite("accessibility", () => {
  for (const scheme of ["light", "dark"]) {
    for (const width of [320, 1280]) {
      test(`axe finds nothing: ${scheme}, ${width} px wide`, async () => {
        const page = await open({ scheme, width });
        await page.click('aria/Shade every sentence[role="checkbox"]');
        assert.deepEqual(await axeViolations(page), []);
      });
    }
  }
});

for (const width of [320, 390, 768]) {
  test(`nothing scrolls sideways at ${width} px`, async () => {
    const page = await open({ width });
    const [content, screen] = await page.evaluate(() => [
      document.documentElement.scrollWidth,
      document.documentElement.clientWidth,
    ]);
    assert.ok(content <= screen, `${content} px of content`);
  });
}

async function writeText(page, text) {
  await page.click('aria/Your text[role="button"]');
  await page.waitForSelector("#editor textarea", { visible: true });
  await page.keyboard.press("Delete");
  await page.keyboard.sendCharacter(text);
}

async function assertShowsOwnText(page) {
  assert.deepEqual(await textsOf(page, inView('[part="title"]')), [
    "Lighthouse gets a keeper again",
  ]);
  const sentences = await textsOf(page, summarySentences);
  assert.ok(sentences.length > 0);
  for (const sentence of sentences) {
    assert.ok(ownText.includes(sentence), sentence);
  }
  assert.deepEqual(await textsOf(page, chosen), sentences);
}

// Typographic minus signs, as the page writes them.
function toNumber(text) {
  return Number(text.replace("−", "-"));
}

async function axeViolations(page) {
  const axe = createRequire(import.meta.url).resolve("axe-core/axe.min.js");
  // Evaluated, not added as a script: the page's policy allows none from elsewhere.
  await page.evaluate(await readFile(axe, "utf8"));
  const { violations } = await page.evaluate(() => globalThis.axe.run());
  return violations.map(({ id, help, nodes }) => ({
    id,
    help,
    where: nodes.map(({ target }) => target.join(" ")),
  }));
}
