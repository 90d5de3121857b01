// How many words a text has, without making any of them: pages of megabytes are counted whole.

/** Words between spaces; a script without spaces counts two characters as one. */
export function countWords(text: string): number {
  let words = 0;
  let dense = 0;
  let isInside = false;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const isWord = unit > 0x20 && (unit < 0xa0 || !isSpace(unit));
    if (isWord && !isInside) words += 1;
    isInside = isWord;
    if (unit >= 0x3040 && isDense(unit)) dense += 1;
  }
  return words + Math.floor(dense / 2);
}

/** Beyond ASCII, as `\s` has it. */
function isSpace(unit: number): boolean {
  return (
    unit === 0xa0 ||
    unit === 0x1680 ||
    (unit >= 0x2000 && unit <= 0x200a) ||
    unit === 0x2028 ||
    unit === 0x2029 ||
    unit === 0x202f ||
    unit === 0x205f ||
    unit === 0x3000 ||
    unit === 0xfeff
  );
}

/** Kana and Han. */
function isDense(unit: number): boolean {
  return unit <= 0x30ff || (unit >= 0x3400 && unit <= 0x9fff);
}
