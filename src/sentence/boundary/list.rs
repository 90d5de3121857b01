//! Lists: "1. Raise the fee 2. Hire more staff", "• tar • rope", "(a) ... (b)".
//!
//! A sentence that begins with a number, a letter or a bullet makes the place
//! where the next one of its kind stands the start of the next item, whether
//! or not a full stop comes before. A list behind a colon is one sentence.

use super::{Context, Mark, Next};
use crate::decimal::decimal;
use crate::pieces::concat;
use crate::sentence::letters::{self, *};
use crate::span::Cut;

/// How far away the next item may begin, in bytes.
const LONGEST_ITEM: usize = 600;

const BULLETS: &str = "•⁃‣▪■◦●○·";

const ROMAN: [&str; 12] = [
    "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii",
];

fn roman(name: &str) -> Option<usize> {
    ROMAN
        .iter()
        .position(|number| number.eq_ignore_ascii_case(name))
}

pub(super) fn is_bullet(character: char) -> bool {
    BULLETS.has(character)
}

impl Context<'_> {
    /// Looks at the start of the sentence for the mark of an item, and ahead
    /// for that of the next one.
    pub(super) fn begin_item(&mut self) {
        let text = self.slice(self.start);
        // Most sentences begin with a word.
        if let [first, second, ..] = text.as_bytes()
            && first.is_ascii_alphabetic()
            && !matches!(second | 0x20, b'i' | b'v' | b'x' | b'.' | b')')
        {
            return;
        }
        let text = text.cut(0, text.floor_char_boundary(LONGEST_ITEM));
        let bullet = first(text);
        let space = leading(text, |c| is_bullet(c) || matches!(c, ' ' | '\u{a0}'));
        let marker = marker(text.cut(space, text.len()));
        if space + marker.len() == 0 {
            return;
        }
        self.marker_end = self.start + space + marker.len();
        let rest = text.cut(space + marker.len(), text.len());
        let next = match marker {
            _ if is_bullet(bullet) => rest.place_of(text.cut(0, bullet.len_utf8())),
            "" => None,
            _ => next_marker(marker, rest),
        };
        self.next_start = next.map(|at| self.marker_end + at);
    }

    /// "1. Raise the fee. 2. Hire more staff." behind a colon is one sentence;
    /// the break comes after the last item.
    pub(super) fn is_inline_item(&mut self, mark: &Mark, word: &str, next: &Next<'_>) -> bool {
        if let Some(number) = letters::number(word) {
            let before = self.before(mark.start - word.len()).trim_end();
            let opens = number == 1 && before.ends_with(':');
            if opens
                || self
                    .inline_item
                    .is_some_and(|last| last.checked_add(1) == Some(number))
            {
                self.inline_item = Some(number);
                return true;
            }
        }
        let Some(last) = self.inline_item else {
            return false;
        };
        let number = letters::number(next.bare);
        if number == last.checked_add(1) {
            return true;
        }
        self.inline_item = None;
        false
    }
}

/// The mark of an item at the start of `text`: "1.", "2.)", "a)", "(iv)".
fn marker(text: &str) -> &str {
    let open = usize::from(text.starts_with('('));
    let inner = text.cut(open, text.len());
    let length = leading(inner, |c| c.is_ascii_alphanumeric());
    let name = inner.cut(0, length);
    let close = leading(inner.cut(length, inner.len()), |c| matches!(c, '.' | ')'));
    let end = open + length + close;
    let (marker, behind) = (text.cut(0, end), text.cut(end, text.len()));
    if length == 0 || !(1..=2).contains(&close) || !is_space(first(behind)) {
        return "";
    }
    // "A." is an initial, "A)" is not, "I." may be a number.
    let is_letter = length == 1
        && all(name, is_letter)
        && (marker.ends_with(')') || is_lower(first(name)) || name == "I");
    let is_number = length <= 3 && all(name, is_digit);
    let is_roman = length > 1 && roman(name).is_some();
    let is_closed = open == 0 || marker.ends_with(')');
    if is_closed && !marker.ends_with("..") && (is_number || is_letter || is_roman) {
        return marker;
    }
    ""
}

/// Where the mark after `marker` stands in `text`.
fn next_marker(marker: &str, text: &str) -> Option<usize> {
    let open = usize::from(marker.starts_with('('));
    let name = marker.cut(open, marker.len());
    let name = name.cut(0, leading(name, is_word));
    let close = marker.cut(open + name.len(), marker.len());
    let find = |next: &str| find_marker(marker.cut(0, open), next, close, text);
    if let Some(number) = letters::number(name) {
        return find(&decimal(u64::from(number) + 1));
    }
    let next = roman(name).and_then(|at| ROMAN.get(at + 1));
    let mut next = next.copied().unwrap_or_default().to_owned();
    if is_upper(first(name)) {
        next.make_ascii_uppercase();
    }
    let found = find(&next);
    if found.is_some() || name.len() > 1 {
        return found;
    }
    let letter = char::from(name.as_bytes().first()? + 1);
    find(letter.encode_utf8(&mut [0; 4]))
}

/// Where a mark stands by itself, with an item behind it.
#[inline(never)]
fn find_marker(open: &str, name: &str, close: &str, text: &str) -> Option<usize> {
    if name.is_empty() {
        return None;
    }
    let marker = concat(&[" ", open, name, close, " "]);
    let mut from = 0;
    while let Some(at) = text.cut(from, text.len()).place_of(&marker) {
        let at = from + at;
        let item = first(text.cut(at + marker.len(), text.len()));
        if !is_lower(item) || !open.is_empty() {
            return Some(at + 1);
        }
        from = at + marker.len() - 1;
    }
    None
}
