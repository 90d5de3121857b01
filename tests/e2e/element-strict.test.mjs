// <nutgraf-summary> where pages are strict: policies against wasm, Trusted Types, integrity, files from another host.

import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { after, before, suite, test } from "node:test";
import { browserNames } from "../../scripts/browser.mjs";
import { root } from "../js/fresh.mjs";
import { launchBrowser } from "./browser.mjs";
import { article, openPage, pageWith, serveDist } from "./element-page.mjs";
import { rightToLeft, sentences, story } from "./pages.mjs";

const dist = join(root, "dist");
const body = `<nutgraf-summary for="story" highlight></nutgraf-summary>${article()}`;
/** One of each thing that the walk tells apart. */
const marks = `text<div>a<p>b <a href="/">c <i>d</i></a><br>e</p>f<ul><li>g<ul><li>h</li></ul></li></ul>
  <table><tr><td>i</td><th>j<p>k</p></th></tr></table><pre>l
  m</pre><blockquote>n<p>o</p></blockquote><figure><img alt=""><figcaption>p</figcaption></figure><h2>q</h2>
  <script>r</script><svg><text>s</text></svg><button>t</button><span></span><p></p><textarea>u</textarea>v</div><!-- w -->x`;

const withPolicy = (policy, page = pageWith(body)) => ({
  body: page,
  headers: { "content-security-policy": policy },
});

const integrity = JSON.parse(
  readFileSync(join(dist, "integrity.json"), "utf8"),
);
const importMap = (values) =>
  `<script type="importmap">${JSON.stringify({ integrity: values })}</script>`;
const whole = Object.fromEntries(
  Object.entries(integrity).map(([file, hash]) => [`/${file}`, hash]),
);
const withIntegrity = (values) =>
  pageWith(body, { head: importMap(values) }).replace(
    'src="/element.js"',
    `src="/element.js" integrity="${values["/element.js"]}"`,
  );

const pages = {
  "/no-wasm.html": withPolicy(
    "default-src 'none'; script-src 'self'; connect-src 'self'; img-src data:",
  ),
  "/wasm.html": withPolicy(
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; img-src data:",
  ),
  "/trusted-types.html": withPolicy(
    "script-src 'self' 'wasm-unsafe-eval'; require-trusted-types-for 'script'; trusted-types 'none'",
  ),
  "/trusted-worker.html": withPolicy(
    "script-src 'self'; require-trusted-types-for 'script'; trusted-types nutgraf",
  ),
  "/integrity.html": withIntegrity(whole),
  "/tampered.html": withIntegrity({
    ...whole,
    "/engine.js": whole["/index.js"],
  }),
};

for (const name of browserNames) {
  suite(name, () => {
    let server;
    let browser;
    before(async () => {
      server = await serveDist(pages);
      browser = await launchBrowser(name);
    });
    after(async () => {
      await browser?.close();
      server?.close();
    });

    async function assertShows(path, address = server.address) {
      const { page, complaints } = await openPage(browser, address + path);
      const [shown, marked] = await page.evaluate(async () => {
        await until(() => CSS.highlights.size > 0, "they are marked");
        const layers = [...CSS.highlights].flatMap(([, ranges]) => [...ranges]);
        return [
          inside('[part="sentence"]').map(({ textContent }) => textContent),
          layers.map(String),
        ];
      });
      await page.close();
      assert.ok(shown.length > 1);
      for (const text of shown) assert.ok(sentences.includes(text), text);
      assert.deepEqual(marked.toSorted(), shown.toSorted());
      return complaints;
    }

    test("a policy that allows wasm", async () => {
      assert.deepEqual(await assertShows("wasm.html"), []);
    });

    test("a policy that forbids wasm: a worker served without it does the work, and the marks are the same", async () => {
      // Browsers say that the page asked, which is all that there is to say.
      const complaints = await assertShows("no-wasm.html");
      for (const complaint of complaints)
        assert.match(complaint, /wasm|eval|Policy/i);
    });

    test("a policy that forbids wasm in the worker too: one error says what to allow", async () => {
      const strict = await serveDist({
        ...pages,
        "/worker/thread.js": withPolicy(
          "script-src 'self'",
          readFileSync(join(dist, "worker", "thread.js"), "utf8"),
        ),
      });
      const { page } = await openPage(
        browser,
        `${strict.address}no-wasm.html`,
        {
          wait: false,
        },
      );
      const found = await page.evaluate(async () => {
        await until(() => events.length > 0);
        await new Promise((done) => setTimeout(done, 200));
        const { PolicyError } = await import("/element.js");
        return [
          events.map(({ type }) => type),
          events[0].error instanceof PolicyError,
          events[0].error.message,
          inside('slot[name="empty"]')[0].textContent,
        ];
      });
      await page.close();
      strict.close();
      assert.deepEqual(found, [
        ["nutgraf-error"],
        true,
        "expected the page's Content-Security-Policy to allow WebAssembly, but found that it does not: " +
          "add 'wasm-unsafe-eval' to its script-src, or serve the package's worker/thread.js without the policy",
        "This article could not be summarized.",
      ]);
    });

    test("the walk without wasm finds what that with it finds", async () => {
      const { page } = await openPage(browser, `${server.address}wasm.html`);
      const pairs = await page.evaluate(
        async (bodies) => {
          const { load } = await import("/index.js");
          const { walkLoaded } = await import("/engine.js");
          const { walk } = await import("/part-walk.js");
          await load();
          return bodies.map((html) => {
            const { body } = new DOMParser().parseFromString(html, "text/html");
            return [walkLoaded, walk].map((one) => {
              const { numbers, nodes } = one(body);
              return [[...numbers], nodes.map(({ data }) => data)];
            });
          });
        },
        [story, rightToLeft, marks, body],
      );
      await page.close();
      for (const [withWasm, without] of pairs) {
        assert.ok(withWasm[1].length > 0);
        assert.deepEqual(without, withWasm);
      }
    });

    test("Trusted Types are enforced, and no policy may be made", async () => {
      assert.deepEqual(await assertShows("trusted-types.html"), []);
    });

    test("Trusted Types are enforced and wasm is forbidden: the worker comes by a policy that the page allows", async () => {
      await assertShows("trusted-worker.html");
    });

    test("every script has its integrity, by an import map", async () => {
      assert.deepEqual(await assertShows("integrity.html"), []);
    });

    test("a script that is not what its integrity says does not run", async () => {
      const { page } = await openPage(
        browser,
        `${server.address}tampered.html`,
        {
          wait: false,
        },
      );
      await new Promise((done) => setTimeout(done, 500));
      const isKnown = await page.evaluate(
        () => customElements.get("nutgraf-summary") !== undefined,
      );
      await page.close();
      assert.equal(isKnown, false);
    });

    test("the package lies on another host, which knows no type of wasm", async () => {
      const host = await serveElsewhere();
      const from = await serveDist({
        "/elsewhere.html": pageWith(body, {
          script: `${host.address}element.js`,
        }),
      });
      assert.deepEqual(await assertShows("elsewhere.html", from.address), []);
      from.close();
      host.close();
    });
  });
}

test("the integrity of every script of the package is told", () => {
  const scripts = readdirSync(dist, { recursive: true })
    .map((file) => file.replaceAll("\\", "/"))
    .filter((file) => file.endsWith(".js"));
  assert.deepEqual(Object.keys(integrity), scripts.toSorted());
  for (const [file, value] of Object.entries(integrity)) {
    const hash = createHash("sha384").update(readFileSync(join(dist, file)));
    assert.equal(value, `sha384-${hash.digest("base64")}`);
  }
});

/** A host of files that anybody may read, as such hosts are. */
async function serveElsewhere() {
  const server = createServer(({ url }, response) => {
    const isScript = url.endsWith(".js");
    response
      .writeHead(200, {
        "content-type": isScript
          ? "text/javascript"
          : "application/octet-stream",
        "access-control-allow-origin": "*",
      })
      .end(readFileSync(join(dist, url)));
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  return {
    address: `http://127.0.0.1:${server.address().port}/`,
    close: () => server.close(),
  };
}
