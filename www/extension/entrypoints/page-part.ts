// The part that is in the page while the reader asks for it: it takes a picture, and paints. Nothing else.

import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { makePainter, type Painter } from "../../page/painter.js";
import { snapshot } from "../../page/snapshot.js";
import type { Asker, PageCalls, PageScope } from "../panel/protocol.js";

export default defineUnlistedScript(() => {
  const scope = globalThis as PageScope;
  if (scope.nutgraf) return;
  const painters: Partial<Record<Asker, Painter>> = {};
  let painted: Asker | null = null;
  const clear = () => {
    if (painted) painters[painted]?.clear();
    painted = null;
    return null;
  };
  const calls: PageCalls = {
    take(asker) {
      // The side panel also reads by itself, while the reader follows what the popup has painted.
      if (asker === "popup" || asker === painted) clear();
      const { data, nodes } = snapshot(document);
      // The extension inserts the colours: a page's policy has no say in that.
      painters[asker] = makePainter(nodes, { styles: false });
      return { data, type: document.contentType };
    },
    paint(asker, marks, skim) {
      if (asker !== painted) clear();
      painted = asker;
      painters[asker]?.paint(marks, { skim });
      return painters[asker]?.lost ?? [];
    },
    scrollTo: (asker, index) => painters[asker]?.scrollTo(index) ?? false,
    clear,
  };
  scope.nutgraf = calls;
});
