// Whether an element is out of the reader's sight, by the page's own rules of style.

const WORDS = new Set(["a", "b", "br", "em", "i", "strong", "sub", "sup"]);

/** True where neither the element nor what stands in it is drawn. What is merely further down is in sight. */
export function isOutOfSight(element: Element): boolean {
  const { localName, parentElement } = element;
  if (localName === "head" || parentElement?.localName === "head") return false;
  // Sites hide boxes, and what they gave a name to.
  if (WORDS.has(localName) && !element.hasAttributes()) return false;
  // Documents that are not on a screen know no style.
  const view = element.ownerDocument.defaultView;
  if (!view) return element.hasAttribute("hidden");
  const isDrawn = element.checkVisibility?.({ visibilityProperty: true });
  if (isDrawn !== false) return false;
  const { display, visibility } = view.getComputedStyle(element);
  // A box of its own is what "contents" lacks, not sight; and what stands in something invisible may be visible again.
  if (display === "contents") return false;
  return visibility === "visible" || !hasVisiblePart(element);
}

function hasVisiblePart(element: Element): boolean {
  // Not by `children`: a form with a field of that name has another.
  let child = element.firstElementChild;
  for (; child; child = child.nextElementSibling) {
    const isVisible = child.checkVisibility({ visibilityProperty: true });
    if (isVisible || hasVisiblePart(child)) return true;
  }
  return false;
}
