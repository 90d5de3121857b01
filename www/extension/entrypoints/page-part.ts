// The part that is in the page while the reader asks for it: it takes a picture, and paints. Nothing else.

import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { makePainter, type Painter } from "../../page/painter.js";
import { snapshot } from "../../page/snapshot.js";
import type { PageCalls, PageScope } from "../panel/protocol.js";

export default defineUnlistedScript(() => {
  const scope = globalThis as PageScope;
  if (scope.nutgraf) return;
  let painter: Painter | null = null;
  const calls: PageCalls = {
    take() {
      painter?.clear();
      const { data, nodes } = snapshot(document);
      // The extension inserts the colours: a page's policy has no say in that.
      painter = makePainter(nodes, { styles: false });
      return { data, type: document.contentType };
    },
    paint(marks, skim) {
      painter?.paint(marks, { skim });
      return painter?.lost ?? [];
    },
    scrollTo: (index) => painter?.scrollTo(index) ?? false,
    clear() {
      painter?.clear();
      return null;
    },
  };
  scope.nutgraf = calls;
});
