// The worker itself, in Node.

import { parentPort } from "node:worker_threads";
import * as door from "../node.js";
import { replyTo } from "./answer.js";
import type { Request } from "./protocol.js";

parentPort?.on("message", async (request: Request) => {
  parentPort?.postMessage(await replyTo(request, door));
});
