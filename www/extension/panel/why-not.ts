// Why a page could not be read, from what the browser says: for the reader, one of few reasons.

import type { Problem } from "./messages.js";
import type { Asker } from "./protocol.js";
import type { OpenTab } from "./tab.js";

/** The tab was closed, or went elsewhere, in the middle: as Chrome says it, and as Firefox does. */
const GONE =
  /no tab|invalid tab|closed|removed|discarded|destroyed|unloaded|navigat/i;

/** A page that is not granted. */
const REFUSED = /permission|access/i;

/** Of these no click grants anything. */
const KEPT = /\b(chrome|chrome-extension|edge|devtools):\/\//;

export function whyNot(
  error: unknown,
  { url }: Pick<OpenTab, "url">,
  asker: Asker,
): Problem {
  const why = String(error);
  if (GONE.test(why)) return "gone";
  // Viewers of PDFs are pages of the browser's own.
  if (/\.pdf([?#]|$)/i.test(url)) return "pdf";
  // A click on the button grants every page that may be granted; the side panel comes to others too.
  const mayBeGranted = REFUSED.test(why) && !KEPT.test(why);
  return asker === "side" && mayBeGranted ? "not-granted" : "forbidden";
}
