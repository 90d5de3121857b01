// The popup: the summary of the page whose button was clicked.

import { browser } from "wxt/browser";
import { makePanel } from "../../panel/panel.js";
import { GRANTED } from "../../panel/protocol.js";

const root = document.querySelector("main");
if (root) void makePanel(root, "popup").read();
// Nobody listens where no side panel is open.
browser.runtime.sendMessage(GRANTED).catch(() => {});
