// `nutgraf/summarizer` in each browser: the contract's rows in a page and in a worker, and who is replaced by whom.

import assert from "node:assert/strict";
import { after, before, suite, test } from "node:test";
import { browserNames } from "../../scripts/browser.mjs";
import { root } from "../js/fresh.mjs";
import { rows } from "../summarizer/rows.mjs";
import { launchBrowser, serve } from "./browser.mjs";

const names = rows.map(({ section, says }) => `§ ${section}: ${says}`);

const pages = {
  "/index.html": "<!doctype html><title>summarizer</title>",
  "/worker.mjs": `
    import { CreateMonitor, Summarizer } from "/dist/summarizer/index.js";
    import { runRows } from "/tests/summarizer/rows.mjs";
    postMessage(await runRows({ CreateMonitor, Summarizer }));
  `,
  // Says how the page's Summarizer was when the module before had run.
  "/auto.html": `<!doctype html><title>auto</title>
    <script>
      const answer = new URLSearchParams(location.search).get("native");
      globalThis.before = globalThis.Summarizer;
      if (answer) {
        globalThis.before = globalThis.Summarizer = class Native {
          static async availability() { return answer; }
        };
      }
    </script>
    <script type="module">
      import "/dist/summarizer/auto.js";
      globalThis.isReplaced = globalThis.Summarizer !== globalThis.before;
    </script>`,
};

let server;
before(async () => {
  server = await serve(root, pages);
});
after(() => server?.close());

for (const name of browserNames) {
  suite(name, () => {
    let browser;
    let page;
    let inPage;
    let inWorker;
    before(async () => {
      browser = await launchBrowser(name);
      page = await browser.newPage();
      await page.goto(server.address);
      inPage = await page.evaluate(async () => {
        const scope = await import("/dist/summarizer/index.js");
        const { runRows } = await import("/tests/summarizer/rows.mjs");
        return runRows(scope);
      });
      inWorker = await page.evaluate(
        () =>
          new Promise((resolve, reject) => {
            const worker = new Worker("/worker.mjs", { type: "module" });
            worker.onmessage = ({ data }) => resolve(data);
            worker.onerror = ({ message }) => reject(new Error(message));
          }),
      );
    });
    after(() => browser?.close());

    for (const [place, outcomes] of [
      ["a page", () => inPage],
      ["a worker", () => inWorker],
    ]) {
      suite(`the contract in ${place}`, () => {
        for (const [i, row] of names.entries()) {
          test(row, () => {
            assert.equal(outcomes()[i].name, row);
            assert.equal(outcomes()[i].error, undefined);
          });
        }
      });
    }

    suite("documents", () => {
      test("§ 5.2, 5.3, 5.5: one whose frame is gone gets an InvalidStateError", async () => {
        const found = await page.evaluate(async () => {
          const frame = document.createElement("iframe");
          frame.src = "/index.html";
          const loaded = new Promise((resolve) => {
            frame.onload = resolve;
          });
          document.body.append(frame);
          await loaded;
          const { contentWindow } = frame;
          const script = contentWindow.document.createElement("script");
          script.type = "module";
          script.textContent = `
            import { Summarizer } from "/dist/summarizer/index.js";
            parent.found = { Summarizer, summarizer: await Summarizer.create() };
            parent.dispatchEvent(new Event("found"));
          `;
          const ready = new Promise((resolve) => {
            addEventListener("found", resolve, { once: true });
          });
          contentWindow.document.head.append(script);
          await ready;
          frame.remove();
          const { Summarizer, summarizer } = globalThis.found;
          const promises = {
            create: Summarizer.create(),
            availability: Summarizer.availability(),
            summarize: summarizer.summarize("It opened."),
            measureInputUsage: summarizer.measureInputUsage("It opened."),
          };
          const names = {};
          const silence = new Promise((resolve) =>
            setTimeout(resolve, 500, "silence"),
          );
          for (const [name, promise] of Object.entries(promises)) {
            names[name] = await Promise.race([
              promise.then(
                () => "no error",
                (error) => error.name,
              ),
              silence,
            ]);
          }
          try {
            summarizer.summarizeStreaming("It opened.");
          } catch (error) {
            names.summarizeStreaming = error.name;
          }
          return names;
        });
        // Firefox tells nobody what becomes of a promise whose frame is gone.
        const promised = name === "firefox" ? "silence" : "InvalidStateError";
        assert.deepEqual(found, {
          create: promised,
          availability: promised,
          summarize: promised,
          measureInputUsage: promised,
          summarizeStreaming: "InvalidStateError",
        });
      });

      test("§ 2.5: a permissions policy that forbids it is obeyed, where the browser knows it", async () => {
        const found = await page.evaluate(async () => {
          const known = document.featurePolicy
            ?.features()
            .includes("summarizer");
          const frame = document.createElement("iframe");
          frame.allow = "summarizer 'none'";
          frame.src = "/auto.html";
          const loaded = new Promise((resolve) => {
            frame.onload = resolve;
          });
          document.body.append(frame);
          await loaded;
          const script = frame.contentDocument.createElement("script");
          script.type = "module";
          script.textContent = `
            import { Summarizer } from "/dist/summarizer/index.js";
            const availability = await Summarizer.availability();
            const name = await Summarizer.create().then(() => "made", ({ name }) => name);
            parent.policy = [availability, name, isReplaced];
            parent.dispatchEvent(new Event("policy"));
          `;
          const ready = new Promise((resolve) => {
            addEventListener("policy", resolve, { once: true });
          });
          frame.contentDocument.head.append(script);
          await ready;
          frame.remove();
          return { known: known ?? false, found: globalThis.policy };
        });
        assert.deepEqual(
          found.found,
          found.known
            ? ["unavailable", "NotAllowedError", false]
            : ["available", "made", true],
        );
        // Chromium knows it; should that change, this row must be looked at.
        assert.equal(found.known, name === "chromium");
      });
    });

    suite("nutgraf/summarizer/auto", () => {
      const open = async (query) => {
        const page = await browser.newPage();
        await page.goto(`${server.address}auto.html${query}`);
        await page.waitForFunction(() => "isReplaced" in globalThis);
        const found = await page.evaluate(async () => ({
          isReplaced: globalThis.isReplaced,
          hadOne: globalThis.before !== undefined,
          answer: await globalThis.before?.availability(),
        }));
        await page.close();
        return found;
      };

      test("replaces the browser's own only if it is unavailable or missing", async () => {
        const { isReplaced, hadOne, answer } = await open("");
        assert.equal(hadOne, name === "chromium");
        assert.equal(isReplaced, !hadOne || answer === "unavailable");
      });

      for (const answer of ["available", "downloading", "downloadable"]) {
        test(`leaves one that answers "${answer}"`, async () => {
          assert.equal((await open(`?native=${answer}`)).isReplaced, false);
        });
      }

      test('replaces one that answers "unavailable"', async () => {
        assert.equal((await open("?native=unavailable")).isReplaced, true);
      });
    });
  });
}
