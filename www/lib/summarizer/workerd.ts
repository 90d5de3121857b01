// The same door for edge runtimes, which import the wasm.

import { load } from "../workerd.js";
import { setLoader } from "./loader.js";

setLoader(() => load());

export * from "./index.js";
