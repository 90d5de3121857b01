// Real headless browsers, and a server on this machine for it to read from.

import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import puppeteer from "puppeteer-core";
import { findBrowser, switches } from "../../scripts/browser.mjs";

const types = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".mjs": "text/javascript",
  ".css": "text/css",
  ".svg": "image/svg+xml",
  ".wasm": "application/wasm",
};

/**
 * @param {string} folder
 * @param {Record<string, string | { body: string, headers: Record<string, string> }>} [pages] - What is in no folder:
 * path -> content, with headers of its own where it needs some.
 * @returns {Promise<{ address: string, close: () => void }>}
 */
export async function serve(folder, pages = {}) {
  const server = createServer(async ({ url }, response) => {
    const path = normalize(new URL(url, "http://localhost").pathname);
    const name = path === "/" ? "/index.html" : path;
    try {
      const page = pages[name] ?? (await readFile(join(folder, name)));
      const type = types[extname(name)] ?? "application/octet-stream";
      response
        .writeHead(200, { "content-type": type, ...page.headers })
        .end(page.body ?? page);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  return {
    address: `http://127.0.0.1:${server.address().port}/`,
    close: () => server.close(),
  };
}

/**
 * @param {"chromium" | "firefox"} [name]
 * @returns {Promise<import("puppeteer-core").Browser>}
 */
export async function launchBrowser(name = "chromium") {
  const executablePath = await findBrowser(name);
  if (!executablePath) {
    throw new Error(`no ${name} was found: \`npm run setup\` says why`);
  }
  return name === "firefox"
    ? puppeteer.launch({ browser: "firefox", executablePath })
    : puppeteer.launch({ executablePath, args: switches });
}
