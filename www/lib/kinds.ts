// The kinds of blocks and entities in the order of Rust's enums: over the border a kind is a place in its list.

import type { BlockKind, EntityKind } from "./types.js";

export const blockKinds: BlockKind[] = [
  "paragraph",
  "heading",
  "list-item",
  "quote",
  "caption",
  "other",
];

export const entityKinds: EntityKind[] = [
  "person",
  "place",
  "organization",
  "date",
  "number",
  "other",
];
