// All of a page's text that was not chosen, for skimming.

/** @param chosen - In the order of the page. */
export function dimmedRanges(nodes: Text[], chosen: Range[]): AbstractRange[] {
  const kept = new Map<Node, [start: number, end: number][]>();
  for (const { startContainer, startOffset, endOffset } of chosen) {
    const parts = kept.get(startContainer) ?? [];
    parts.push([startOffset, endOffset]);
    kept.set(startContainer, parts);
  }
  const dimmed: AbstractRange[] = [];
  for (const node of nodes) {
    if (!node.isConnected || !/\S/.test(node.data)) continue;
    let from = 0;
    const parts = kept.get(node) ?? [];
    for (const [start, end] of parts.sort(([a], [b]) => a - b)) {
      if (from < start) dimmed.push(rangeIn(node, from, start));
      from = Math.max(from, end);
    }
    if (from < node.length) dimmed.push(rangeIn(node, from, node.length));
  }
  return dimmed;
}

// Of thousands of ranges none has to follow every change of the page.
function rangeIn(
  node: Text,
  startOffset: number,
  endOffset: number,
): StaticRange {
  // Of the node's own page: a frame takes no other.
  const view = node.ownerDocument.defaultView ?? globalThis;
  return new view.StaticRange({
    startContainer: node,
    startOffset,
    endContainer: node,
    endOffset,
  });
}
