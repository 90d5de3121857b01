// `npm run bench`: nutgraf's wasm beside its peers in one process, the cold start, growth and memory, and the budgets.

import { writeFileSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { setup } from "./setup.mjs";
import { isMain, main, root } from "./step.mjs";

const full = {
  words: [300, 1_000, 5_000, 50_000],
  bytes: [1e3, 1e4, 1e5, 1e6, 1e7],
  coldStarts: 9,
  popups: 15,
};

// Shows that everything runs; its figures are not for citing.
const quick = {
  words: [300, 1_000],
  bytes: [1e3, 1e4, 1e5],
  coldStarts: 3,
  popups: 3,
};

const columns = { name: 24, cell: 18 };

async function bench() {
  const { values } = parseArgs({
    options: {
      json: { type: "string" },
      dist: { type: "string" },
      quick: { type: "boolean", default: false },
    },
  });
  const dist = values.dist ? resolve(values.dist) : await buildPackage();
  const sizes = values.quick ? quick : full;
  // Only now: until the set-up is done, npm's packages may be missing.
  const { judge } = await import("./bench/budgets.mjs");

  const figures = { machine: describeMachine() };
  printMachine(figures.machine);
  figures.race = await runRace(dist, sizes.words);
  figures.growth = await runGrowth(dist, sizes.bytes);
  figures.memory = await runMemory(dist, sizes.bytes.at(-1));
  figures.cold = await runCold(dist, sizes.coldStarts);
  figures.first = await runFirst(dist, sizes.coldStarts);
  figures.popup = await runPopup(sizes.popups);
  figures.budgets = judge(figures);
  printBudgets(figures.budgets);
  if (values.json) {
    writeFileSync(values.json, `${JSON.stringify(figures, null, 2)}\n`);
  }
}

async function buildPackage() {
  await setup({ withBrowser: false });
  const { build } = await import("./build.mjs");
  await build();
  return join(root, "dist");
}

function describeMachine() {
  const processors = cpus();
  return {
    node: process.versions.node,
    platform: `${process.platform} ${process.arch}`,
    processor: processors[0]?.model.trim() ?? "unknown",
    processors: processors.length,
    // Of the minute before: what else runs here makes every figure worse.
    load: loadavg()[0],
  };
}

function printMachine({ node, platform, processor, processors, load }) {
  console.log(
    `\nNode ${node}, ${platform}, ${processors} x ${processor}, load ${load.toFixed(1)}`,
  );
}

async function runRace(dist, sizes) {
  const { race } = await import("./bench/race.mjs");
  const entries = await race(dist, sizes);
  console.log("\nthree sentences of an article: median, and times nutgraf's\n");
  printRow(
    "words",
    sizes.map((words) => words.toLocaleString("en")),
  );
  for (const { name, role, outcomes } of entries) {
    printRow(name, outcomes.map(showOutcome));
    if (role === "own") {
      const speeds = outcomes.map(({ speed }) => `${showNumber(speed)} MB/s`);
      printRow("", speeds);
    }
  }
  return entries;
}

function showOutcome({ milliseconds, ratio, over, missing }) {
  if (missing) {
    return missing.slice(0, columns.cell - 1);
  }
  return over
    ? `over ${over / 1e3} s`
    : `${showTime(milliseconds)} ${`${showNumber(ratio)}x`.padStart(8)}`;
}

async function runGrowth(dist, sizes) {
  const { articleOfBytes } = await import("./bench/articles.mjs");
  const { findContenders } = await import("./bench/contenders.mjs");
  const { measure } = await import("./bench/timing.mjs");
  const [{ run }] = await findContenders(dist);

  console.log("\ngrowth: nutgraf on texts of growing length\n");
  printRow("bytes", ["time", "ns a byte", "MB/s"]);
  return sizes.map((size) => {
    const text = articleOfBytes(size);
    const bytes = Buffer.byteLength(text);
    const { milliseconds, runs } = measure(() => run(text));
    const nanosecondsPerByte = (milliseconds * 1e6) / bytes;
    const speed = 1e3 / nanosecondsPerByte;
    printRow(bytes.toLocaleString("en"), [
      showTime(milliseconds),
      showNumber(nanosecondsPerByte),
      showNumber(speed),
    ]);
    return { bytes, milliseconds, runs, nanosecondsPerByte, speed };
  });
}

async function runMemory(dist, size) {
  const { articleOfBytes } = await import("./bench/articles.mjs");
  const { memoryFor } = await import("./bench/memory.mjs");
  const memory = memoryFor(dist, articleOfBytes(size));
  const { before, after, perByte } = memory;
  console.log(
    `\nwasm memory for ${memory.bytes.toLocaleString("en")} bytes: from ${showNumber(before / 1e6)} to ${showNumber(after / 1e6)} MB, ${showNumber(perByte)} bytes a byte`,
  );
  return memory;
}

async function runCold(dist, runs) {
  const { articleOfWords } = await import("./bench/articles.mjs");
  const { coldInNode, coldInChromium } = await import("./bench/cold.mjs");
  const article = articleOfWords(1_000);
  const cold = {
    node: coldInNode(dist, article, runs),
    chromium: await coldInChromium(dist, article, runs),
  };
  console.log(`\ncold start to the first summary, median of ${runs}\n`);
  printRow("", ["whole", "import", "load", "first summary"]);
  for (const [name, start] of Object.entries(cold)) {
    const steps = ["milliseconds", "import", "load", "summarize"];
    printRow(
      name,
      start.missing
        ? [start.missing]
        : steps.map((step) => showTime(start[step])),
    );
  }
  return cold;
}

async function runFirst(dist, runs) {
  const { articleOfWords } = await import("./bench/articles.mjs");
  const { firstSummaryInChromium } = await import("./bench/first-summary.mjs");
  const first = await firstSummaryInChromium(dist, articleOfWords(1_000), runs);
  console.log(
    `\n<nutgraf-summary>, nothing cached, from the start of its script, median of ${runs}\n`,
  );
  printRow("", ["all is fetched", "summary is drawn", "on the screen"]);
  printRow(
    "chromium",
    first.missing
      ? [first.missing]
      : ["fetched", "ready", "milliseconds"].map((step) =>
          showTime(first[step]),
        ),
  );
  return first;
}

async function runPopup(runs) {
  const { articleOfWords } = await import("./bench/articles.mjs");
  const { popupOn } = await import("./bench/popup.mjs");
  const { buildExtension } = await import("./extension.mjs");
  await buildExtension("zip");
  const popup = await popupOn(articleOfWords(5_000), runs);
  console.log(
    `\nfrom the click on the extension's button, 5,000 words, median of ${runs}\n`,
  );
  printRow("", ["first line", "summary", "painted", "the very first"]);
  const steps = ["start", "shown", "milliseconds", "first"];
  printRow(
    "chromium",
    popup.missing
      ? [popup.missing]
      : steps.map((step) => showTime(popup[step])),
  );
  return popup;
}

function printBudgets(verdicts) {
  console.log("\nbudgets\n");
  const words = { true: "met", false: "not met", undefined: "not measured" };
  for (const { what, measured, allowed, met } of verdicts) {
    console.log(
      `${what.padEnd(46)}${measured.padStart(19)}${allowed.padStart(19)}  ${words[met]}`,
    );
  }
}

function printRow(name, cells) {
  console.log(
    name.padEnd(columns.name) +
      cells.map((cell) => cell.padStart(columns.cell)).join(""),
  );
}

function showTime(milliseconds) {
  return milliseconds < 1_000
    ? `${showNumber(milliseconds)} ms`
    : `${showNumber(milliseconds / 1_000)} s`;
}

/** Three digits that count. */
function showNumber(number) {
  return number >= 100
    ? Math.round(number).toLocaleString("en")
    : number.toPrecision(3);
}

if (isMain(import.meta)) {
  await main(bench);
}
