// The part of `nutgraf/page` that has to be in the page itself: the picture, and the paint. No wasm, no summarizing.

export { makePainter } from "./painter.js";
export { snapshot } from "./snapshot.js";
