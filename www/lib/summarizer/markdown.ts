// Text as CommonMark that shows exactly that text: only what would be read as markup is escaped.

// What stands at the start of a line and would make it a heading, a quotation or a list.
const blockStart = /^(#{1,6}(?=\s|$)|>|[-+*](?=\s|$)|\d{1,9}(?=[.)](\s|$)))/;

const inline = [
  // A backslash before what it would escape.
  /\\(?=[!-/:-@[-`{-~])/g,
  /`/g,
  // Stars and underscores that could open or close emphasis: those that touch a word; underscores inside one cannot.
  /\*(?=\S)|(?<=\S)\*/g,
  /(?<![\p{L}\p{N}])_(?=\S)|(?<=\S)_(?![\p{L}\p{N}])/gu,
  // Links and images.
  /\[(?=[^\]]*\]\()/g,
  // Tags, addresses in angle brackets, references to characters.
  /<(?=[a-z/!?])/gi,
  /&(?=#\d+;|#x[\da-f]+;|[a-z][\da-z]*;)/gi,
];

export function escapeMarkdown(text: string): string {
  let escaped = text;
  for (const pattern of inline) {
    escaped = escaped.replace(pattern, "\\$&");
  }
  return escaped.replace(blockStart, (start) =>
    // A number is no mark itself: the one after it is escaped.
    /\d/.test(start) ? `${start}\\` : `\\${start}`,
  );
}
