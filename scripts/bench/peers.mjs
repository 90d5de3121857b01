// The other summarizers of npm: fetched into the user's cache, never into the project, and called each in its own way.

import { existsSync, readFileSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { createRequire } from "node:module";
import { homedir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { tryRun } from "../step.mjs";

/** What each is asked for. */
export const sentencesAsked = 3;

const folder = join(
  process.env.XDG_CACHE_HOME || join(homedir(), ".cache"),
  "nutgraf",
  "peers",
);

/**
 * @typedef {object} Peer
 * @property {string} name
 * @property {string} version - Pinned: a figure belongs to one version.
 * @property {(found: any) => (text: string) => string | string[]} connect - From what the package exports to a call
 * that gives the summary.
 */

/** @type {Peer[]} */
export const peers = [
  {
    name: "lexrank.js",
    version: "3.0.0",
    // It gives every sentence with its weight: the choice is left to the caller.
    connect:
      ({ default: lexrank }) =>
      (text) =>
        lexrank(text)
          .flat()
          .sort((a, b) => b.weight - a.weight)
          .slice(0, sentencesAsked)
          .sort((a, b) => a.index - b.index)
          .map((sentence) => sentence.text),
  },
  {
    name: "node-summary",
    // 1.2.0 does not load in Node 20.
    version: "1.1.0",
    connect:
      ({ default: { getSortedSentences } }) =>
      (text) => {
        let chosen = [];
        getSortedSentences(text, sentencesAsked, (error, sentences) => {
          if (error) throw error;
          chosen = sentences;
        });
        return chosen;
      },
  },
  {
    name: "textrank-node",
    version: "0.1.9",
    connect:
      ({ default: TextRank }) =>
      (text) =>
        new TextRank().summarize(text, sentencesAsked),
  },
  {
    name: "node-summarizer",
    version: "1.0.7",
    connect:
      ({ default: { SummarizerManager } }) =>
      (text) => {
        const manager = new SummarizerManager(text, sentencesAsked);
        const { summary } = manager.getSummaryByFrequency();
        // It returns its errors instead of throwing them.
        return typeof summary === "string" ? summary : "";
      },
  },
];

/**
 * Installs the peer unless it is there, and loads it.
 *
 * @param {Peer} peer
 * @returns {Promise<{ summarize: (text: string) => string | string[] } | { missing: string }>}
 */
export async function findPeer(peer) {
  const home = join(folder, `${peer.name}-${peer.version}`);
  if (!isInstalled(home, peer)) {
    await mkdir(home, { recursive: true });
    const { code } = await tryRun(
      "npm",
      [
        "install",
        ...["--ignore-scripts", "--no-save", "--no-package-lock"],
        ...["--no-audit", "--no-fund", "--loglevel=error"],
        ...["--prefix", home],
        `${peer.name}@${peer.version}`,
      ],
      { echo: false },
    );
    if (code !== 0 || !isInstalled(home, peer)) {
      return { missing: "not installable" };
    }
  }
  try {
    const path = createRequire(join(home, "bench.js")).resolve(peer.name);
    return {
      summarize: peer.connect(await import(pathToFileURL(path).href)),
    };
  } catch (error) {
    return { missing: `does not load: ${error.message.split("\n")[0]}` };
  }
}

function isInstalled(home, { name, version }) {
  const manifest = join(home, "node_modules", name, "package.json");
  return (
    existsSync(manifest) &&
    JSON.parse(readFileSync(manifest, "utf8")).version === version
  );
}
