// All contenders on articles of growing length, in turns; what may take too long is tried in a thread that can be stopped.

import { fileURLToPath } from "node:url";
import {
  isMainThread,
  parentPort,
  Worker,
  workerData,
} from "node:worker_threads";
import { articleOfWords } from "./articles.mjs";
import { findContenders } from "./contenders.mjs";
import { measureTogether } from "./timing.mjs";

// What one run may take, in milliseconds.
const patience = 20_000;

// From here on one run says enough: it is no longer a question of fractions.
const slow = 5_000;

/**
 * @typedef {object} Outcome - Of one contender on one article.
 * @property {number} words - Asked for; the article has a few more.
 * @property {number} bytes
 * @property {number} [milliseconds]
 * @property {number} [ratio] - To nutgraf.
 * @property {number} [speed] - MB/s.
 * @property {number} [runs]
 * @property {number} [over] - Milliseconds after which it was stopped.
 * @property {string} [missing] - Why there is no figure.
 */

/**
 * @param {string} dist - Folder of the built package.
 * @param {number[]} sizes - In words, growing.
 * @returns {Promise<{ name: string, role: string, outcomes: Outcome[] }[]>}
 */
export async function race(dist, sizes) {
  const contenders = await findContenders(dist);
  const entries = contenders.map(({ name, role }) => ({
    name,
    role,
    outcomes: [],
  }));
  for (const words of sizes) {
    console.log(`...   ${words.toLocaleString("en")} words`);
    const text = articleOfWords(words);
    const bytes = Buffer.byteLength(text);
    const found = [];
    for (const [index, contender] of contenders.entries()) {
      const feared = fear(entries[index].outcomes.at(-1), words);
      found.push(await qualify(contender, text, { dist, feared }));
    }
    measureFit(contenders, found, text);
    const own = found[0].milliseconds;
    for (const [index, outcome] of found.entries()) {
      const { milliseconds } = outcome;
      entries[index].outcomes.push({
        words,
        bytes,
        ...(milliseconds && {
          ratio: milliseconds / own,
          speed: bytes / milliseconds / 1e3,
        }),
        ...outcome,
      });
    }
  }
  return entries;
}

/** What one run might take: growing with the square of the text is the worst that these do. */
function fear(before, words) {
  return before
    ? (before.milliseconds ?? before.over ?? 0) * (words / before.words) ** 2
    : 0;
}

/** The outcome of a contender that cannot take part in the turns; `{}` for one that can. */
async function qualify(contender, text, { dist, feared }) {
  if (contender.missing) {
    return { missing: contender.missing };
  }
  try {
    if (feared > slow) {
      const trial = await tryInThread(contender.name, text, dist);
      return trial.over || trial.milliseconds > slow ? trial : {};
    }
    assertAnswer(contender, text);
    return {};
  } catch (error) {
    // A mistake of nutgraf's own ends the run; a peer's is a fact about the peer.
    if (contender.role === "own") throw error;
    return { missing: "gives no answer" };
  }
}

function measureFit(contenders, found, text) {
  const fit = [...found.keys()].filter(
    (index) => Object.keys(found[index]).length === 0,
  );
  const measured = measureTogether(
    fit.map((index) => () => contenders[index].run(text)),
  );
  for (const [place, index] of fit.entries()) {
    found[index] = measured[place];
  }
}

function assertAnswer({ name, run }, text) {
  if (!(run(text)?.length > 0)) {
    throw new Error(`${name} gives no answer on ${text.length} characters`);
  }
}

/** A call cannot be interrupted, but the thread that it runs in can. */
function tryInThread(name, text, dist) {
  return new Promise((resolve, reject) => {
    const worker = new Worker(fileURLToPath(import.meta.url), {
      workerData: { name, text, dist },
    });
    let timer;
    worker.on("message", (message) => {
      if (message === "starts") {
        timer = setTimeout(() => {
          resolve({ over: patience });
          worker.terminate();
        }, patience);
      } else {
        clearTimeout(timer);
        resolve({ milliseconds: message, runs: 1 });
      }
    });
    worker.on("error", (error) => {
      clearTimeout(timer);
      reject(error);
    });
  });
}

if (!isMainThread && workerData?.text) {
  const { name, text, dist } = workerData;
  const contender = (await findContenders(dist)).find(
    (one) => one.name === name,
  );
  parentPort.postMessage("starts");
  const start = performance.now();
  assertAnswer(contender, text);
  parentPort.postMessage(performance.now() - start);
}
