// The colours of the paint: amber under dark letters whatever the page's own are, and a line, so that it is never
// colour alone. What is dimmed is a grey that recedes on light and dark pages: browsers do not agree on what a part of
// "currentColor" is here.

/** The layers: the weakest marker to the strongest, the sentence that is lit up, and what is dimmed. */
export const NAMES = {
  dim: "nutgraf-dim",
  faint: "nutgraf-faint",
  weak: "nutgraf-weak",
  strong: "nutgraf-strong",
  full: "nutgraf-full",
  lit: "nutgraf-lit",
};

/** The layer for a mark of this strength, from 0 to 1. */
export function nameOf(strength: number): string {
  const { faint, weak, strong, full } = NAMES;
  const all = [faint, weak, strong, full];
  return all[Math.min(3, Math.floor(strength * 4))] ?? full;
}

const mark = (name: string, amber: string) =>
  `::highlight(${name}) { background-color: ${amber}; color: #1f1b15; text-decoration: underline 2px #bd7400; }`;

/** For whoever brings the colours along by other means. */
export const PAINT_CSS = [
  `::highlight(${NAMES.dim}) { color: #8c8c8c; }`,
  mark(NAMES.faint, "#ffefc4"),
  mark(NAMES.weak, "#ffe29b"),
  mark(NAMES.strong, "#ffd15f"),
  mark(NAMES.full, "#ffbf2b"),
  `::highlight(${NAMES.lit}) { background-color: #ffab00; color: #1f1b15; text-decoration: underline 3px #1f1b15; }`,
].join("\n");

/** Adds the colours to the documents and shadow trees of these nodes, without an element; gives the way back. */
export function paintStyles(nodes: Text[]): () => void {
  const roots = new Set(nodes.map((node) => node.getRootNode()));
  const undo: (() => void)[] = [];
  for (const root of roots as Set<Document | ShadowRoot>) {
    const view = (root.ownerDocument ?? (root as Document)).defaultView;
    if (!view?.CSSStyleSheet || !root.adoptedStyleSheets) continue;
    const sheet = new view.CSSStyleSheet();
    sheet.replaceSync(PAINT_CSS);
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    undo.push(() => {
      root.adoptedStyleSheets = root.adoptedStyleSheets.filter(
        (other) => other !== sheet,
      );
    });
  }
  return () => {
    for (const back of undo) back();
  };
}
