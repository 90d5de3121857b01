// The worker itself, in a browser, Deno or Bun.

import * as door from "../index.js";
import { replyTo } from "./answer.js";
import type { Request } from "./protocol.js";

// The types of a page are known here, those of a worker are not.
const self = globalThis as unknown as {
  onmessage: (event: { data: Request }) => void;
  postMessage: (message: unknown) => void;
};

self.onmessage = async ({ data }) => {
  self.postMessage(await replyTo(data, door));
};
