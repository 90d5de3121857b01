// The popup: the summary of the page whose button was clicked.

import { makePanel } from "../../panel/panel.js";

const root = document.querySelector("main");
if (root) void makePanel(root, "popup").read();
