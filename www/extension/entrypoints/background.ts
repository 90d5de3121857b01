// Answers the context menu, and keys. It keeps nothing and stays asleep otherwise.

import { browser } from "wxt/browser";
import { defineBackground } from "wxt/utils/define-background";
import { messageOf } from "../panel/messages.js";

export default defineBackground(() => {
  browser.runtime.onInstalled.addListener(() => {
    browser.contextMenus.create({
      id: "page",
      title: messageOf("menuPage"),
      contexts: ["page"],
    });
    browser.contextMenus.create({
      id: "selection",
      title: messageOf("menuSelection"),
      contexts: ["selection"],
    });
  });
  // Either grants the page; the popup reads what is marked there by itself.
  browser.contextMenus.onClicked.addListener((_info, tab) => open(tab));
  browser.commands.onCommand.addListener((_name, tab) => open(tab));
});

function open(tab: { windowId: number } | undefined): void {
  const { action, sidePanel } = browser;
  // Chrome can open a popup from 127 on.
  if ("openPopup" in action) void action.openPopup();
  else if (tab) void sidePanel.open({ windowId: tab.windowId });
}
