// The door with the web's own interface, on nutgraf. Importing it does nothing; `nutgraf/summarizer/auto` installs it.

/** @module nutgraf/summarizer */

export { installSummarizer } from "./install.js";
export { CreateMonitor } from "./monitor.js";
export { Summarizer } from "./summarizer.js";
export type * from "./types.js";
