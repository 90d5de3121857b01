// Puts our Summarizer where the browser's would be, if the browser has none that works.

import { isAllowed } from "./document-state.js";
import { CreateMonitor } from "./monitor.js";
import { Summarizer } from "./summarizer.js";
import type { Availability } from "./types.js";

interface Native {
  availability: () => Promise<Availability>;
}

/**
 * Makes `globalThis.Summarizer` ours where there is none, or where the browser's own answers "unavailable". One that is
 * available, or that can be downloaded, stays.
 *
 * @returns Whether `globalThis.Summarizer` is ours now.
 */
export async function installSummarizer(): Promise<boolean> {
  const scope = globalThis as unknown as Record<string, unknown>;
  if (scope.Summarizer === Summarizer) {
    return true;
  }
  if (!isAllowed() || !(await isMissing(scope.Summarizer as Native))) {
    return false;
  }
  // As the web's own interfaces stand there: they do not show in a loop, and may be replaced.
  for (const [name, value] of Object.entries({ Summarizer, CreateMonitor })) {
    Object.defineProperty(scope, name, {
      value,
      writable: true,
      enumerable: false,
      configurable: true,
    });
  }
  return true;
}

async function isMissing(native: Native | undefined): Promise<boolean> {
  if (native === undefined) {
    return true;
  }
  try {
    return (await native.availability()) === "unavailable";
  } catch {
    // It does not say so: it stays.
    return false;
  }
}
