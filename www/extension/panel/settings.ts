// What is remembered, on this device alone: how the reader likes a summary.

import { browser } from "wxt/browser";
import type { View } from "../../element/events.js";

const KEY = "view";

export async function rememberedView(): Promise<Partial<View>> {
  const { [KEY]: view } = await browser.storage.local.get(KEY);
  // Skimming belongs to one page.
  return { ...(view as Partial<View> | undefined), skim: false };
}

export async function remember(view: View): Promise<void> {
  await browser.storage.local.set({ [KEY]: view });
}
