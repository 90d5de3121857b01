// The side panel, and Firefox's sidebar: the same view, which follows the tab.

import { browser } from "wxt/browser";
import { makePanel } from "../../panel/panel.js";
import { GRANTED } from "../../panel/protocol.js";

/** A page that shows another story without loading one needs so long to write it, in milliseconds. */
const SETTLE = [300, 1_200];

const root = document.querySelector("main");
if (root) {
  const panel = makePanel(root, "side");
  let timers: ReturnType<typeof setTimeout>[] = [];
  const follow = (waits: number[]) => {
    for (const timer of timers) clearTimeout(timer);
    timers = waits.map((wait) =>
      setTimeout(() => {
        if (!panel.isPasted) void panel.read();
      }, wait),
    );
  };
  browser.tabs.onActivated.addListener(() => {
    follow([]);
    void panel.read();
  });
  browser.tabs.onUpdated.addListener((_id, { status, url }, { active }) => {
    if (active && (url || status === "complete")) follow(SETTLE);
  });
  browser.runtime.onMessage.addListener((message) => {
    if (message === GRANTED && panel.problem === "not-granted") {
      void panel.read();
    }
  });
  void panel.read();
}
