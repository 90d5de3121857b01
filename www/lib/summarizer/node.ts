// The same door for Node, which reads the wasm from the disk.

import { load } from "../node.js";
import { useLoader } from "./loader.js";

useLoader(() => load());

export * from "./index.js";
