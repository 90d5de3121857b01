// The packed package, installed into an empty folder: it runs there, and its types compile there.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, suite, test } from "node:test";
import { root, runFresh } from "./fresh.mjs";
import { typeErrors } from "./typescript.mjs";

suite("npm pack", () => {
  let folder;
  let packed;

  before(() => {
    folder = mkdtempSync(join(tmpdir(), "nutgraf-"));
    [packed] = JSON.parse(
      npm(
        ["pack", "--json", "--ignore-scripts", "--pack-destination", folder],
        root,
      ),
    );
    writeFileSync(join(folder, "package.json"), '{ "private": true }');
    npm(
      [
        "install",
        "--offline",
        "--ignore-scripts",
        join(folder, packed.filename),
      ],
      folder,
    );
  });
  after(() => rmSync(folder, { recursive: true }));

  test("holds what the doors need and nothing else", () => {
    const names = packed.files.map(({ path }) => path);
    const odd = names.filter(
      (name) =>
        !/^(dist\/.*\.(c?js|d\.(c|wasm\.)?ts|wasm)|dist\/(custom-elements|integrity)\.json|package\.json|README\.md|LICENSE-(MIT|APACHE))$/.test(
          name,
        ),
    );
    assert.deepEqual(odd, []);
    for (const name of ["dist/index.js", "dist/wasm/nutgraf_bg.wasm"]) {
      assert.ok(names.includes(name), name);
    }
  });

  test("brings no other package along", () => {
    const installed = readdirSync(join(folder, "node_modules"));
    assert.deepEqual(
      installed.filter((name) => !name.startsWith(".")),
      ["nutgraf"],
    );
    const { dependencies } = JSON.parse(
      readFileSync(join(root, "package.json"), "utf8"),
    );
    assert.equal(dependencies, undefined);
  });

  test("runs in Node", async () => {
    const answer = await runFresh(
      `
      import { summarize } from "nutgraf";
      const text = "The port reopened on Monday. It had cost 4 million euros.";
      const { sentences } = await summarize(text, { length: { sentences: 1 } });
      const [{ start, end, text: chosen }] = sentences;
      console.log(JSON.stringify(text.slice(start, end) === chosen));
    `,
      { cwd: folder },
    );
    assert.equal(answer, true);
  });

  test("says which packages readHtml needs, where they are not installed", async () => {
    const found = await runFresh(
      `
      import { MissingPackageError, readHtml } from "nutgraf/html";
      const error = await readHtml("<p>It opened.</p>").catch((error) => error);
      console.log(JSON.stringify([error instanceof MissingPackageError, error.missing, error.message]));
    `,
      { cwd: folder },
    );
    assert.deepEqual(found, [
      true,
      "linkedom",
      "expected the package `linkedom`, which readHtml needs, but found that it is not installed (`npm install linkedom @mozilla/readability`)",
    ]);
  });

  test("is bundled by Vite, with its wasm file", async () => {
    writeFileSync(
      join(folder, "index.html"),
      '<script type="module" src="./main.js"></script>',
    );
    writeFileSync(
      join(folder, "main.js"),
      'import { summarize } from "nutgraf"; console.log(await summarize("It opened."));',
    );
    const { build } = await import("vite");
    await build({
      root: folder,
      logLevel: "error",
      configFile: false,
      build: { target: "es2022" },
    });
    const assets = readdirSync(join(folder, "dist", "assets"));
    const wasm = assets.filter((name) => name.endsWith(".wasm"));
    assert.equal(wasm.length, 1, `one wasm file among ${assets}`);
  });

  test("gives its wasm file and its package.json by name", async () => {
    const found = await runFresh(
      `console.log(JSON.stringify(["nutgraf/wasm", "nutgraf/package.json"].map((name) => import.meta.resolve(name))));`,
      { cwd: folder },
    );
    assert.ok(found[0].endsWith("/dist/wasm/nutgraf_bg.wasm"));
    assert.ok(found.every((url) => existsSync(new URL(url))));
  });

  const settings = {
    "nodenext, without the web's types": {
      module: "nodenext",
      moduleResolution: "nodenext",
    },
    "bundler, with the web's types": {
      module: "esnext",
      moduleResolution: "bundler",
      lib: ["es2023", "dom"],
    },
  };
  for (const [name, options] of Object.entries(settings)) {
    test(`has types that compile: ${name}`, async () => {
      writeFileSync(
        join(folder, "user.mts"),
        `import { analyze, type Article, load, NotLoadedError, type Options, type Summary, summarize, summarizeSync } from "nutgraf";
        const article: Article = { title: "Port", blocks: [{ text: "It opened.", kind: "paragraph" }] };
        const options: Options = { length: { sentences: 3 }, focus: ["port"] };
        await load(new Uint8Array(4));
        const summary: Summary = await summarize(article, options);
        export const texts: string[] = summary.sentences.map(({ text }) => text);
        export const kept: boolean[] = (await analyze("It opened.")).blocks.map(({ kept }) => kept);
        try { summarizeSync("It opened."); } catch (error) { if (!(error instanceof NotLoadedError)) throw error; }`,
      );
      writeFileSync(
        join(folder, "entries.mts"),
        `import * as inline from "nutgraf/inline";
        import { readHtml } from "nutgraf/html";
        import * as worker from "nutgraf/worker";
        const fromBytes: inline.Summary = await worker.summarize(new Uint8Array(4), { length: "short" });
        export const answers: worker.Summary[] = [fromBytes, await inline.summarize("It opened.")];
        worker.terminate();
        export const article: inline.Article = await readHtml("<p>It opened.</p>", { url: "https://example.org/" });`,
      );
      // It is of the web, and so are its types.
      const isOfWeb = options.lib?.includes("dom");
      writeFileSync(
        join(folder, "summarizer.mts"),
        isOfWeb
          ? `import { type Availability, type CreateMonitor, installSummarizer, Summarizer } from "nutgraf/summarizer";
          const availability: Availability = await Summarizer.availability({ outputLanguage: "de" });
          const summarizer: Summarizer = await Summarizer.create({
            type: "headline", length: "long", monitor: (monitor: CreateMonitor) => { monitor.ondownloadprogress = null; },
          });
          export const headline: string = await summarizer.summarize("It opened.", { context: availability });
          export const isOurs: boolean = await installSummarizer();
          // @ts-expect-error: only create() makes one.
          new Summarizer();
          // @ts-expect-error: the draft's old name.
          await Summarizer.create({ type: "tl;dr" });`
          : "export {};",
      );
      writeFileSync(
        join(folder, "element.mts"),
        isOfWeb
          ? `import { type NutgrafReadyEvent, NutgrafSummary, PolicyError, type View } from "nutgraf/element";
          const element: NutgrafSummary = document.createElement("nutgraf-summary");
          Object.assign(element, { length: { words: 60 } });
          element.length = "10%";
          element.open = null;
          element.about = "Lund, Skar";
          element.article = { blocks: [{ text: "It opened." }] };
          element.focus({ preventScroll: true });
          element.addEventListener("nutgraf-ready", (event) => { console.log((event as NutgrafReadyEvent).summary.text); });
          export const view: View = element.view;
          export const text: string | undefined = (await element.refresh())?.text;
          await element.copy("links");
          export const isPolicy = (error: unknown) => error instanceof PolicyError;
          // @ts-expect-error: no such format.
          element.format = "table";`
          : "export {};",
      );
      assert.equal(await typeErrors(folder, options), "");
    });
  }
});

// What npm says about the user's own settings goes to stderr, and is of no interest here.
function npm(args, cwd) {
  return execFileSync("npm", args, {
    cwd,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "pipe"],
    shell: process.platform === "win32",
  });
}
