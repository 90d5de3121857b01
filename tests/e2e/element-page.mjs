// Opens pages with <nutgraf-summary> in them, and looks into its shadow tree.

import { join } from "node:path";
import { root } from "../js/fresh.mjs";
import { serve } from "./browser.mjs";
import { otherBody, rightToLeft, sentences, title } from "./pages.mjs";

/** A page that loads the element. */
export function pageWith(
  body,
  { head = "", html = 'lang="en"', script = "/element.js" } = {},
) {
  return `<!doctype html><html ${html}><head><meta charset="utf-8"><link rel="icon" href="data:,">
    <meta name="viewport" content="width=device-width"><title>A page</title>${head}
    <script type="module" src="${script}"></script></head><body>${body}</body></html>`;
}

export const article = (inside = "", attributes = 'id="story"') =>
  `<article ${attributes}><h1>${title}</h1>${inside}${sentences.map((text) => `<p>${text}</p>`).join("\n")}</article>`;

/** Pages with the element, by path. */
const summary = (attributes = "", inside = "") =>
  `<nutgraf-summary ${attributes}>${inside}</nutgraf-summary>`;

export const pages = {
  "/by-id.html": pageWith(`${summary('for="story"')}${article()}`),
  "/by-selector.html": pageWith(
    `${otherBody}${summary('for="main > .story"')}<main>${article("", 'class="story"')}</main>`,
  ),
  "/around.html": pageWith(
    `${otherBody}${article(summary("", "<p>The council decided about the night boat.</p>"))}`,
  ),
  "/first.html": pageWith(`${summary()}${article()}`),
  "/slot.html": pageWith(summary("", article("", 'slot="article"'))),
  "/plain-text.html": pageWith(
    summary(
      "",
      `<script type="text/plain" slot="article">${sentences.join("\n")}</script>`,
    ),
  ),
  "/hidden.html": pageWith(
    `${summary('for="story"')}<details><summary>The story</summary>${article("<style>p { color: green }</style>").replaceAll("\n", "")}</details>`,
  ),
  "/nothing.html": pageWith(
    summary('for="nowhere"', "<p>See for yourself.</p>"),
  ),
  "/attributes.html": pageWith(
    summary(
      'for="story" length="2" format="sentences" focus="Emil Brekke, Nurses" heading="In brief" heading-level="3"',
    ) + article(),
  ),
  "/folded.html": pageWith(
    summary('for="story" open="false" heading="In brief"') + article(),
  ),
  "/marked.html": pageWith(summary('for="story" highlight') + article()),
  "/twice.html": pageWith(
    `<div style="color-scheme: dark; background: #111; color: #eee">${article(summary("highlight"))}</div>
     ${otherBody.replace("<article>", `<article>${summary('highlight length="1"')}`)}`,
  ),
  "/right-to-left.html": rightToLeft
    .replace(
      "<head>",
      '<head><link rel="icon" href="data:,"><script type="module" src="/element.js"></script>',
    )
    .replace("</h1>", `</h1>${summary()}`),
  "/shadow.html": pageWith(
    `<story-card></story-card><script>
      const root = document.querySelector("story-card").attachShadow({ mode: "open" });
      root.innerHTML = ${JSON.stringify(summary('for="story" lang="fr"') + article())};
    </script>`,
  ),
  "/german.html": pageWith(summary('for="story"') + article(), {
    html: 'lang="de-AT"',
  }),
};

/** @param {Record<string, string | { body: string, headers: Record<string, string> }>} pages */
export function serveDist(pages) {
  return serve(join(root, "dist"), pages);
}

/** Opens a page; `complaints` are what its console and its scripts say. */
export async function openPage(browser, address, { wait = true } = {}) {
  const page = await browser.newPage();
  const complaints = [];
  page.on("pageerror", (error) => complaints.push(String(error)));
  page.on("console", (message) => {
    if (["error", "warn"].includes(message.type())) {
      complaints.push(message.text());
    }
  });
  await page.evaluateOnNewDocument(listenFromTheStart);
  await page.goto(address);
  if (wait) {
    try {
      await page.waitForFunction(
        () =>
          [...document.querySelectorAll("nutgraf-summary")].every(
            ({ summary }) => summary?.sentences.length > 0,
          ),
        { timeout: 10_000 },
      );
    } catch {
      throw new Error(`no summary, but ${JSON.stringify(complaints)}`);
    }
  }
  return { page, complaints };
}

/** Runs in the page: what `inside`, `events` and `until` are in the tests. */
function listenFromTheStart() {
  const events = [];
  for (const name of ["ready", "select", "change", "error"]) {
    // On the window: what does not bubble out of shadow trees is not heard.
    addEventListener(`nutgraf-${name}`, (event) => events.push(event));
  }
  Object.assign(globalThis, {
    events,
    inside: (selector, host = document.querySelector("nutgraf-summary")) => [
      ...host.shadowRoot.querySelectorAll(selector),
    ],
    until: async (isSo, what = String(isSo)) => {
      for (let tries = 0; tries < 500; tries += 1) {
        const found = isSo();
        if (found) return found;
        await new Promise((done) => setTimeout(done, 10));
      }
      throw new Error(`it never came that ${what}`);
    },
  });
}
