// Opens the built documentation and the demo in a browser: no complaint, axe finds nothing in either theme, Lighthouse
// gives 100 for accessibility and best practices.

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { launchBrowser, serve } from "../tests/e2e/browser.mjs";
import { demoFolder } from "./demo.mjs";
import { docsFolder } from "./docs.mjs";
import { isMain, main, Obstacle, root } from "./step.mjs";

// How many pictures a page draws, where it draws some.
const pictures = { "index.html": 1, "how-it-works.html": 5 };

const categories = ["accessibility", "best-practices"];

async function checkPages() {
  const problems = [];
  const browser = await launchBrowser();
  try {
    for (const folder of [docsFolder, demoFolder]) {
      const server = await serve(folder);
      for (const name of pagesIn(folder)) {
        const address = `${server.address}${name}`;
        const drawn = folder === docsFolder ? (pictures[name] ?? 0) : 0;
        const found = [
          ...(await look(browser, address, drawn)),
          ...(await score(browser, address)),
        ];
        const title = `${folder.slice(root.length)}/${name}`;
        console.log(`${found.length === 0 ? "ok  " : "FAIL"}  ${title}`);
        problems.push(...found.map((problem) => `${title}: ${problem}`));
      }
      server.close();
    }
  } finally {
    await browser.close();
  }
  if (problems.length > 0) {
    throw new Obstacle(problems.join("\n"));
  }
}

/** Every page of the guide, and of what is made from the types the first. */
function pagesIn(folder) {
  if (!existsSync(folder)) {
    throw new Obstacle(`${folder} is not built yet`);
  }
  const pages = readdirSync(folder).filter(
    (name) => name.endsWith(".html") && name !== "404.html",
  );
  const api = join("api", "index.html");
  return [...pages, ...(existsSync(join(folder, api)) ? [api] : [])];
}

/** What the page's console, its pictures and axe say, in both themes. */
async function look(browser, address, pictures) {
  const axe = createRequire(import.meta.url).resolve("axe-core/axe.min.js");
  const problems = [];
  for (const scheme of ["light", "dark"]) {
    const page = await browser.newPage();
    page.on("pageerror", (error) => problems.push(String(error)));
    page.on("console", (message) => {
      if (["error", "warn"].includes(message.type())) {
        problems.push(`${message.text()} ${message.location().url ?? ""}`);
      }
    });
    await page.emulateMediaFeatures([
      { name: "prefers-color-scheme", value: scheme },
      { name: "prefers-reduced-motion", value: "reduce" },
    ]);
    await page.goto(address, { waitUntil: "networkidle0" });
    const drawn = await page.$$eval(".live li, .live td", (all) => all.length);
    const figures = await page.$$eval(
      ".live:not([aria-busy=true])",
      (all) => all.length,
    );
    const summary = await page.$(
      "nutgraf-summary >>> details:not([open]) > summary",
    );
    await summary?.click();
    if (await page.$("nutgraf-summary")) {
      await page.waitForSelector("nutgraf-summary >>> [part=sentence]", {
        timeout: 5_000,
      });
    }
    if (figures !== pictures || (figures > 0 && drawn === 0)) {
      problems.push(`${figures} pictures are drawn`);
    }
    await page.evaluate(readFileSync(axe, "utf8"));
    const { violations } = await page.evaluate(() => globalThis.axe.run());
    for (const { id, nodes } of violations) {
      const where = nodes.map(({ target }) => target.join(" ")).slice(0, 5);
      problems.push(`axe, ${scheme}: ${id} at ${where.join(", ")}`);
    }
    await page.close();
  }
  return problems;
}

async function score(browser, address) {
  const tools = join(root, "docs", "node_modules", "lighthouse", "core");
  const { default: lighthouse } = await import(
    pathToFileURL(join(tools, "index.js")).href
  );
  const { port } = new URL(browser.wsEndpoint());
  const { lhr } = await lighthouse(address, {
    port: Number(port),
    onlyCategories: categories,
    logLevel: "error",
  });
  return categories.flatMap((id) => {
    const { score, auditRefs } = lhr.categories[id];
    const failed = auditRefs
      .map((reference) => lhr.audits[reference.id])
      .filter((audit) => audit.score !== null && audit.score < 1)
      .map((audit) => audit.id);
    return score === 1
      ? []
      : [`Lighthouse, ${id}: ${score * 100} (${failed.join(", ")})`];
  });
}

if (isMain(import.meta)) {
  await main(checkPages);
}
