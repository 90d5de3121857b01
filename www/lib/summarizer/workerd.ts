// The same door for edge runtimes, which import the wasm.

import { load } from "../workerd.js";
import { useLoader } from "./loader.js";

useLoader(() => load());

export * from "./index.js";
