// Everyone that runs side by side on the same articles: nutgraf, its peers, and a bare sentence pass.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { root } from "../step.mjs";
import { findPeer, peers, sentencesAsked } from "./peers.mjs";

/**
 * @typedef {object} Contender
 * @property {string} name
 * @property {"own" | "peer" | "yardstick"} role
 * @property {((text: string) => { length: number }) | undefined} run - Gives what was found, to be asserted.
 * @property {string} [missing] - Why it cannot run.
 */

/** What every summarizer is asked for, as nutgraf's options. */
export const asked = { length: { sentences: sentencesAsked } };

export const segmenterName = "Intl.Segmenter";

/**
 * nutgraf comes first: the others are compared to it.
 *
 * @param {string} dist - Folder of the built package.
 * @returns {Promise<Contender[]>}
 */
export async function findContenders(dist) {
  const all = await loadOwn(dist);
  for (const peer of peers) {
    const { summarize: run, missing } = await findPeer(peer);
    all.push({
      name: `${peer.name} ${peer.version}`,
      role: "peer",
      run,
      missing,
    });
  }
  const segmenter = new Intl.Segmenter("en", { granularity: "sentence" });
  all.push({
    name: segmenterName,
    role: "yardstick",
    run: (text) => Array.from(segmenter.segment(text)),
  });
  return all;
}

async function loadOwn(dist) {
  const { load, summarizeSync, analyzeSync } = await import(
    pathToFileURL(join(dist, "node.js")).href
  );
  await load();
  const manifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  return [
    {
      name: `nutgraf ${manifest.version}`,
      role: "own",
      run: (text) => summarizeSync(text, asked).sentences,
    },
    {
      name: "nutgraf, analyze",
      role: "own",
      run: (text) => analyzeSync(text).sentences,
    },
  ];
}
