// A dedicated worker of the page's own. Import maps are for pages alone.

import { summarize } from "/node_modules/nutgraf/dist/index.js";
import { options, text } from "../story.mjs";

postMessage({ direct: await summarize(text, options) });
