//! Times of the day: "9 p.m.", "15:30 Uhr", "15 h 30", "15h30", "7 o'clock".

use super::{Passage, Words, digits};
use crate::span::Cut;

/// The token behind the time that begins at `at`, and the byte where it ends.
#[inline(never)]
pub(super) fn end_of(words: &Words<'_>, passage: &Passage, at: u32) -> Option<(u32, usize)> {
    let word = words.word(at);
    let start = words.token(at).span.end as usize;
    let before = words
        .text
        .cut(passage.span.start as usize, start - word.len());
    if before.ends_with([':', '$', '€', '£', '-', '/', '.', ',']) {
        return None;
    }
    let hour_end = word
        .char_indices()
        .find(|(_, c)| digits::digit(*c).is_none())
        .map_or(word.len(), |(index, _)| index);
    let hour = digits::value(word.cut(0, hour_end))?;
    if hour > 24 {
        return None;
    }
    // From here on letters count, not words: "15h30" is one.
    let rest = words
        .text
        .cut(start - word.len() + hour_end, passage.span.end as usize);
    let mut behind = rest;
    let has_minutes = match two_digits(rest.strip_prefix(':')) {
        Some(after) => {
            behind = after;
            true
        }
        None => false,
    };
    let dotted = two_digits(rest.strip_prefix('.')).filter(|_| !has_minutes);
    let mark = [behind, dotted.unwrap_or(behind)]
        .into_iter()
        .find_map(|rest| after_mark(rest, has_minutes || dotted.is_some()));
    let end = match mark {
        Some(after) => after,
        None if has_minutes => behind,
        None => return None,
    };
    // "2:30:15" is a duration, "12:30-14:00" are two times.
    if end.starts_with(':') || end.starts_with(|c: char| c.is_ascii_alphanumeric()) {
        return None;
    }
    let end = start - word.len() + hour_end + rest.len() - end.len();
    Some((words.token_behind(passage, at, end as u32), end))
}

/// What follows two digits of minutes.
#[inline(never)]
fn two_digits(rest: Option<&str>) -> Option<&str> {
    let rest = rest?;
    let minutes: usize = rest.chars().take(2).map(char::len_utf8).sum();
    let value = digits::value(rest.cut(0, minutes))?;
    let behind = rest.cut(minutes, rest.len());
    let has_more = behind
        .chars()
        .next()
        .is_some_and(|c| digits::digit(c).is_some());
    (value < 60 && rest.chars().take(2).count() == 2 && !has_more).then_some(behind)
}

/// What follows the mark of a time: "p.m.", "Uhr", "h 30".
#[inline(never)]
fn after_mark(rest: &str, has_minutes: bool) -> Option<&str> {
    let trimmed = rest.trim_start_matches([' ', '\u{a0}']);
    let is_outside = |c: char| !c.is_alphanumeric() && !matches!(c, '.' | '\'' | '’');
    let end = trimmed.find(is_outside).unwrap_or(trimmed.len());
    let word = trimmed.cut(0, end);
    let mark = word.strip_suffix('.').unwrap_or(word);
    if matches!(
        mark,
        "am" | "pm" | "AM" | "PM" | "Uhr" | "o'clock" | "o’clock" | "a.m" | "p.m" | "A.M" | "P.M"
    ) {
        // The last stop of "p.m." is part of it, that of "pm." is not.
        let length = if mark.contains('.') { end } else { mark.len() };
        return Some(trimmed.cut(length, trimmed.len()));
    }
    // "15 h" counts hours as often as it tells the time.
    let behind = trimmed.strip_prefix('h').filter(|_| !has_minutes)?;
    two_digits(Some(behind.strip_prefix([' ', '\u{a0}']).unwrap_or(behind)))
}
