// Where an element's article stands on the page, and when it changes.

/** So long after the last change of the page the article is read again, and at the latest; in milliseconds. */
const SETTLE = 200;
const PATIENCE = 2_000;

/** What was put into the element's slot, what `for` names, else the article around it or the first of the page. */
export function findSource(host: Element): Element | null {
  const given = host.querySelector(':scope > [slot="article"]');
  if (given) return given;
  const wanted = host.getAttribute("for");
  const roots = [host.getRootNode(), host.ownerDocument] as Document[];
  if (wanted !== null) return first(roots, (root) => named(root, wanted));
  return (
    host.closest("article") ??
    first(roots, (root) => root.querySelector("article")) ??
    host.closest("main") ??
    first(roots, (root) => root.querySelector("main"))
  );
}

function first<Found>(
  roots: Document[],
  find: (root: Document) => Found | null,
): Found | null {
  for (const root of roots) {
    const found = find(root);
    if (found) return found;
  }
  return null;
}

function named(root: Document, wanted: string): Element | null {
  const byId = root.getElementById?.(wanted);
  if (byId) return byId;
  try {
    return root.querySelector(wanted);
  } catch {
    // No selector either.
    return null;
  }
}

/**
 * Calls back when the text of the article has changed, or when another element may be the article now.
 *
 * The whole tree is watched: frameworks put new elements in the place of old ones.
 *
 * @returns The way to stop.
 */
export function follow(
  host: Element,
  source: Element | null,
  onChange: () => void,
): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let since = 0;

  function change(): void {
    timer = undefined;
    onChange();
  }

  const observer = new MutationObserver((records) => {
    const isOurs = ({ target }: MutationRecord) =>
      source?.contains(target) &&
      // The element's own fallback is no part of the article around it.
      (!host.contains(target) || host.contains(source));
    const texts = records.filter(({ type }) => type !== "attributes");
    const isNews = source?.isConnected ? texts.some(isOurs) : texts.length > 0;
    if (!isNews && findSource(host) === source) return;
    const now = performance.now();
    if (timer === undefined) since = now;
    clearTimeout(timer);
    timer = setTimeout(change, Math.min(SETTLE, since + PATIENCE - now));
  });
  const roots = new Set([
    host.getRootNode(),
    (source ?? host).getRootNode(),
    ...(source === null ? [host.ownerDocument] : []),
  ]);
  for (const root of roots) {
    observer.observe(root, {
      subtree: true,
      childList: true,
      characterData: true,
      // What `for` and the slot go by.
      attributeFilter: ["class", "id", "slot"],
    });
  }
  return () => {
    clearTimeout(timer);
    observer.disconnect();
  };
}
