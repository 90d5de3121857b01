// A tab, and the part of the extension in its page.

import { browser } from "wxt/browser";
import { PAINT_CSS } from "../../page/paint-styles.js";
import type { Asker, PageCalls, PageScope } from "./protocol.js";

export interface OpenTab {
  id: number;
  url: string;
}

export async function activeTab(): Promise<OpenTab | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id === undefined ? null : { id: tab.id, url: tab.url ?? "" };
}

/** Puts the part into the page, and takes a picture; fails where the browser does not allow it. */
export async function takePicture(
  tab: OpenTab,
  asker: Asker,
): Promise<ReturnType<PageCalls["take"]>> {
  const reached = await browser.scripting.executeScript({
    target: { tabId: tab.id },
    files: ["/page-part.js"],
  });
  // All that Firefox says of some pages of its own.
  if (!reached[0]) throw new Error("no access to any frame");
  return call(tab, "take", asker);
}

/** Brings the colours along: a page's own policy has no say in that. */
export async function colour({ id }: OpenTab): Promise<void> {
  // Frames that were read are painted too, and each has its own colours.
  const target = { tabId: id, allFrames: true };
  // Into shadow trees Chrome passes on what holds around them; in Firefox only the reader's own style gets there.
  const origin = import.meta.env.FIREFOX ? "USER" : "AUTHOR";
  const sheet = { target, css: PAINT_CSS, origin } as const;
  // Once is enough.
  await browser.scripting.removeCSS(sheet).catch(() => {});
  await browser.scripting.insertCSS(sheet);
}

/** Calls a function of the part; fails where the page is gone. */
export async function call<Name extends keyof PageCalls>(
  { id }: OpenTab,
  name: Name,
  ...args: Parameters<PageCalls[Name]>
): Promise<ReturnType<PageCalls[Name]>> {
  const [answer] = await browser.scripting.executeScript({
    target: { tabId: id },
    func: (name: string, args: unknown[]) => {
      const calls = (globalThis as PageScope).nutgraf as unknown as Record<
        string,
        (...args: unknown[]) => unknown
      >;
      return calls[name]?.(...args);
    },
    args: [name, args],
  });
  return answer?.result as ReturnType<PageCalls[Name]>;
}
