// A Firefox with the built extension in it, and the parts of the browser's own window that a test has to reach.

import puppeteer from "puppeteer-core";
import { findBrowser } from "../../scripts/browser.mjs";
import { zipPath } from "../../scripts/extension.mjs";

/** A popup that nobody touches may be closed by the window's own focus, which a headless window does not have. */
const preferences = {
  "ui.popup.disable_autohide": true,
  "focusmanager.testmode": true,
};

/** @param {Record<string, unknown>} [more] - Preferences. */
export async function launchFirefox(more = {}) {
  const browser = await puppeteer.launch({
    browser: "firefox",
    executablePath: await findBrowser("firefox"),
    // The toolbar is the browser's own; a page's session may not touch it.
    args: ["--remote-allow-system-access"],
    extraPrefsFirefox: { ...preferences, ...more },
  });
  const inBrowser = (work, ...args) => runInBrowser(browser, work, args);
  return {
    browser,
    inBrowser,
    install: () => browser.installExtension(zipPath("firefox")),

    /** Clicks the button in the toolbar, and waits until the popup says something. */
    async popup() {
      await inBrowser(clickButton);
      return settledPart(inBrowser, "popup");
    },
    /** The popup that something else has opened. */
    openPopup: () => settledPart(inBrowser, "popup"),
    closePopup: () => inBrowser(closePopups),

    /** Opens the page's context menu on an element, and chooses an entry. */
    async chooseInMenu(page, selector, label) {
      const opened = inBrowser(chooseInMenu, label);
      const element = await page.$(selector);
      await element.click({ button: "right" });
      await opened;
    },
    /** Presses a key with Alt and Shift, as the browser itself hears it. */
    press: (key) => inBrowser(pressKey, key),

    /** Opens the sidebar, and waits until it says something. */
    async sidebar() {
      await inBrowser(openSidebar);
      return settledPart(inBrowser, "sidebar");
    },
    /** The sidebar that something else has opened. */
    openedSidebar: () => settledPart(inBrowser, "sidebar"),
    isSidebarClosed: () => inBrowser(() => !SidebarController.isOpen),
    closeSidebar: () => inBrowser(() => SidebarController.hide()),
  };
}

/** Runs a function in the browser's own window, with rights over all of it; gives back what it returns, as JSON. */
async function runInBrowser({ connection }, work, args) {
  const { result } = await connection.send("browsingContext.getTree", {
    "moz:scope": "chrome",
  });
  const [{ context }] = result.contexts;
  const answer = await connection.send("script.callFunction", {
    functionDeclaration: `async (...args) => JSON.stringify(await (${work})(...args.map((arg) => JSON.parse(arg))))`,
    arguments: args.map((arg) => ({
      type: "string",
      value: JSON.stringify(arg),
    })),
    target: { context },
    awaitPromise: true,
  });
  if (answer.result.type === "exception") {
    throw new Error(answer.result.exceptionDetails.text);
  }
  const { value } = answer.result.result;
  return value === undefined ? undefined : JSON.parse(value);
}

/** The popup or the sidebar once it has settled, as something to look into. */
async function settledPart(inBrowser, kind) {
  const part = {
    /** Runs a function with the part's document and the view's shadow tree. */
    run: (work, ...args) =>
      inBrowser(runInPart, kind, String(work), JSON.stringify(args)),
    /** Until a function of the same kind gives something. */
    async waitFor(work, ...args) {
      for (let tries = 0; tries < 100; tries += 1) {
        const found = await part.run(work, ...args);
        if (found) return found;
        await new Promise((done) => setTimeout(done, 100));
      }
      throw new Error(`${kind}: waited in vain for ${work}`);
    },
    click: (selector) =>
      part.run(
        (document, view, selector) =>
          (
            document.querySelector(selector) ?? view.querySelector(selector)
          )?.click() ?? null,
        selector,
      ),
    /** A click that counts as the reader's own: a browser opens its sidebar for no other. */
    clickAsReader: (selector) =>
      part.run((document, _view, selector) => {
        const { windowUtils } = document.defaultView;
        const input = windowUtils.setHandlingUserInput(true);
        document.querySelector(selector).click();
        input.destruct();
        return true;
      }, selector),
    shown: () =>
      part.run((document, view) => ({
        message: document.querySelector(".message").textContent,
        sentences: document.querySelector("nutgraf-summary").hidden
          ? []
          : [...view.querySelectorAll('[part="sentence"]')].map(
              (link) => link.textContent,
            ),
      })),
    /** A picture, as PNG. */
    picture: async () =>
      Buffer.from(await inBrowser(pictureOf, kind), "base64"),
  };
  await part.waitFor(
    (document, view) =>
      view &&
      document.querySelector("main").ariaBusy !== "true" &&
      (document.querySelector(".message").textContent !== "" ||
        view.querySelector('[part="sentence"]') !== null),
  );
  return part;
}

// What follows runs in the browser's own window.

async function clickButton() {
  const policy = [...WebExtensionPolicy.getActiveExtensions()].find(({ id }) =>
    id.startsWith("{3f0c3b1e"),
  );
  const action = policy.extension.apiManager.global.browserActionFor(
    policy.extension,
  );
  await action.triggerAction(window);
}

/** Until it is gone: the next one must not be taken for this one. */
async function closePopups() {
  for (;;) {
    for (const panel of document.querySelectorAll("panel")) {
      if (panel.state === "open") panel.hidePopup();
    }
    if (!document.querySelector(".webextension-popup-browser")) return;
    await new Promise((done) => setTimeout(done, 20));
  }
}

async function chooseInMenu(label) {
  const menu = document.getElementById("contentAreaContextMenu");
  await new Promise((done) =>
    menu.addEventListener("popupshown", done, { once: true }),
  );
  const item = [...menu.querySelectorAll("menuitem")].find(
    (one) => one.getAttribute("label") === label && !one.hidden,
  );
  const hidden = new Promise((done) =>
    menu.addEventListener("popuphidden", done, { once: true }),
  );
  if (item) menu.activateItem(item);
  else menu.hidePopup();
  await hidden;
  if (!item) throw new Error(`no entry is called ${label}`);
}

function pressKey(key) {
  const keyboard = Cc["@mozilla.org/text-input-processor;1"].createInstance(
    Ci.nsITextInputProcessor,
  );
  keyboard.beginInputTransactionForTests(window);
  const pressed = ["Alt", "Shift"].map(
    (name) => new KeyboardEvent("", { key: name }),
  );
  for (const event of pressed) keyboard.keydown(event);
  const { code, keyCode } = {
    code: `Key${key}`,
    keyCode: key.charCodeAt(0),
  };
  const event = new KeyboardEvent("", { key, code, keyCode });
  keyboard.keydown(event);
  keyboard.keyup(event);
  for (const event of pressed.reverse()) keyboard.keyup(event);
}

async function openSidebar() {
  const id = [...SidebarController.sidebars.keys()].find((key) =>
    key.includes("3f0c3b1e"),
  );
  await SidebarController.show(id);
}

async function runInPart(kind, work, args) {
  const frame =
    kind === "popup"
      ? document.querySelector(".webextension-popup-browser")
      : document
          .getElementById("sidebar")
          .contentDocument?.getElementById("webext-panels-browser");
  // It may be on its way to a process of its own.
  if (!frame?.browsingContext?.currentWindowGlobal) return null;
  const { messageManager } = frame.browsingContext.embedderElement;
  const name = `nutgraf-test-${Math.random()}`;
  const heard = new Promise((done) =>
    messageManager.addMessageListener(name, ({ data }) => done(data)),
  );
  const script = `(async () => {
    const view = content.document.querySelector("nutgraf-summary")?.openOrClosedShadowRoot;
    let answer = null;
    try { answer = view ? await (${work})(content.document, view, ...${args}) : null; }
    catch (error) { answer = "Error: " + error; }
    sendAsyncMessage(${JSON.stringify(name)}, answer);
  })()`;
  messageManager.loadFrameScript(`data:,${encodeURIComponent(script)}`, false);
  // What is asked while it moves is never answered.
  const late = new Promise((done) => setTimeout(() => done(null), 1_000));
  return Promise.race([heard, late]);
}

async function pictureOf(kind) {
  const frame =
    kind === "popup"
      ? document.querySelector(".webextension-popup-browser")
      : document
          .getElementById("sidebar")
          .contentDocument.getElementById("webext-panels-browser");
  const image = await frame.browsingContext.currentWindowGlobal.drawSnapshot(
    null,
    1,
    "white",
  );
  const canvas = document.createElementNS(
    "http://www.w3.org/1999/xhtml",
    "canvas",
  );
  canvas.width = image.width;
  canvas.height = image.height;
  canvas.getContext("2d").drawImage(image, 0, 0);
  return canvas.toDataURL("image/png").replace(/^.*,/, "");
}
