//! Lists: "1. Raise the fee 2. Hire more staff", "• tar • rope", "(a) ... (b)".
//!
//! A sentence that begins with a number, a letter or a bullet makes the place
//! where the next one of its kind stands the start of the next item, whether
//! or not a full stop comes before. A list behind a colon is one sentence.

use super::{Context, Mark, Next};
use crate::span::Cut;

/// How far away the next item may begin, in bytes.
const LONGEST_ITEM: usize = 600;

pub(super) const BULLETS: [char; 9] = ['•', '⁃', '‣', '▪', '■', '◦', '●', '○', '·'];

const ROMAN: [&str; 12] = [
    "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii",
];

impl Context<'_> {
    /// Looks at the start of the sentence for the mark of an item, and ahead
    /// for that of the next one.
    pub(super) fn begin_item(&mut self) {
        let text = self.slice(self.start);
        let text = text.cut(0, text.floor_char_boundary(LONGEST_ITEM));
        let bullet = text.chars().next().filter(|first| BULLETS.contains(first));
        let unbulleted = text
            .trim_start_matches(BULLETS)
            .trim_start_matches([' ', '\u{a0}']);
        let marker = marker(unbulleted);
        let marker_length = text.len() - unbulleted.len() + marker.unwrap_or_default().len();
        if marker_length == 0 {
            return;
        }
        self.marker_end = self.start + marker_length;
        let rest = text.cut(marker_length, text.len());
        let next = match (bullet, marker) {
            (Some(bullet), _) => rest.find(bullet),
            (None, Some(marker)) => next_marker(marker, rest),
            (None, None) => None,
        };
        self.next_start = next.map(|at| self.marker_end + at);
    }

    /// "1. Raise the fee. 2. Hire more staff." behind a colon is one sentence;
    /// the break comes after the last item.
    pub(super) fn is_inline_item(&mut self, mark: &Mark, next: &Next<'_>) -> bool {
        let word = self.word_before(mark.start);
        if let Ok(number) = word.parse::<u32>() {
            let before = self
                .text
                .cut(self.start, mark.start - word.len())
                .trim_end();
            let opens = number == 1 && before.ends_with(':');
            if opens || self.inline_item.is_some_and(|last| last + 1 == number) {
                self.inline_item = Some(number);
                return true;
            }
        }
        let Some(last) = self.inline_item else {
            return false;
        };
        let number = next.word.trim_end_matches(['.', ')']).parse::<u32>();
        if number == Ok(last + 1) {
            return true;
        }
        self.inline_item = None;
        false
    }
}

/// The mark of an item at the start of `text`: "1.", "2.)", "a)", "(iv)".
fn marker(text: &str) -> Option<&str> {
    let inner = text.strip_prefix('(').unwrap_or(text);
    let length = inner.bytes().take_while(u8::is_ascii_alphanumeric).count();
    let (name, rest) = (inner.cut(0, length), inner.cut(length, inner.len()));
    let close = [".)", ")", "."]
        .into_iter()
        .find(|close| rest.starts_with(close))?;
    let is_capital = name.starts_with(|c: char| c.is_ascii_uppercase());
    let is_number = length <= 3 && name.bytes().all(|byte| byte.is_ascii_digit());
    // "A." is an initial, "A)" is not, "I." may be a number.
    let is_letter = length == 1 && !(is_capital && close == "." && name != "I");
    let lower = name.to_ascii_lowercase();
    let is_roman = ROMAN.contains(&lower.as_str()) && (length > 1 || is_letter);
    let end = text.len() - rest.len() + close.len();
    let is_spaced = text.cut(end, text.len()).starts_with(char::is_whitespace);
    let is_closed = inner.len() == text.len() || close == ")";
    (length > 0 && is_spaced && is_closed && (is_number || is_letter || is_roman))
        .then(|| text.cut(0, end))
}

/// Where the mark after `marker` stands in `text`.
fn next_marker(marker: &str, text: &str) -> Option<usize> {
    let name = marker.trim_matches(['(', '.', ')']);
    let (open, close) = marker.split_once(name)?;
    let find = |next: &str| {
        let next = [open, next, close].concat();
        let mut from = 0;
        while let Some(at) = text.cut(from, text.len()).find(&next) {
            let (before, after) = (
                text.cut(0, from + at),
                text.cut(from + at + next.len(), text.len()),
            );
            let begins = after
                .strip_prefix(' ')
                .and_then(|after| after.chars().next());
            if before.ends_with(char::is_whitespace)
                && begins.is_some_and(|c| !c.is_lowercase() || open == "(")
            {
                return Some(from + at);
            }
            from += at + next.len();
        }
        None
    };
    if let Ok(number) = name.parse::<u16>() {
        return find(&(number + 1).to_string());
    }
    let is_capital = name.starts_with(|c: char| c.is_ascii_uppercase());
    let in_case = |name: &str| {
        if is_capital {
            name.to_ascii_uppercase()
        } else {
            name.to_owned()
        }
    };
    let lower = name.to_ascii_lowercase();
    let roman = ROMAN.iter().position(|roman| *roman == lower);
    let next = roman.and_then(|at| ROMAN.get(at + 1));
    if let Some(at) = next.and_then(|next| find(&in_case(next))) {
        return Some(at);
    }
    let letter = char::from(*name.as_bytes().first()?);
    (name.len() == 1).then(|| find(&char::from(letter as u8 + 1).to_string()))?
}
