// The same door for Node, which reads the wasm from the disk.

import { load } from "../node.js";
import { setLoader } from "./loader.js";

setLoader(() => load());

export * from "./index.js";
