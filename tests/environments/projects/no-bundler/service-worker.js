// A service worker that answers with a summary.

import { summarize } from "/node_modules/nutgraf/dist/index.js";
import { options, text } from "../story.mjs";

addEventListener("install", () => skipWaiting());
addEventListener("activate", (event) => event.waitUntil(clients.claim()));
addEventListener("fetch", (event) => {
  if (new URL(event.request.url).pathname.endsWith("/summary.json")) {
    const answer = summarize(text, options).then((direct) =>
      Response.json({ direct }),
    );
    event.respondWith(answer);
  }
});
