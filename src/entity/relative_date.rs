//! Dates told from today or from another date: "yesterday", "last week",
//! "next Monday", "two days ago", "early 2019", "the 19th century",
//! "summer of 2012".
//!
//! The word lists say which words do that in a language; "last" stands before
//! "week" or, as in "la semaine dernière", behind it.

use super::{Passage, Words, date, digits};
use crate::language::Classes;

/// A relative date may begin with such a word.
pub(super) const OPENS: Classes = Classes::DATE_WORD
    .or(Classes::DATE_UNIT)
    .or(Classes::DATE_MODIFIER)
    .or(Classes::DATE_RELATION)
    .or(Classes::DATE_PART)
    .or(Classes::CENTURY)
    .or(Classes::NUMBER_WORD);

/// The token behind the relative date that begins at `at`.
#[inline(never)]
pub(super) fn end_of(words: &Words<'_>, passage: &Passage, at: u32) -> Option<u32> {
    let classes = words.classes(at);
    if let Some(end) = words.behind_listed(passage, at, Classes::DATE_WORD) {
        return Some(end);
    }
    if let Some(end) = century(words, passage, at) {
        return Some(end);
    }
    if classes.has(Classes::DATE_PART)
        && let Some(end) = part(words, passage, at)
    {
        return Some(end);
    }
    if classes.has(Classes::DATE_UNIT)
        && let Some(end) = date::over_year(words, passage, at + 1)
    {
        // "summer of 2012", "year 2000"
        return Some(end);
    }
    counted(words, passage, at)
}

/// "last week", "the past 35 years", "two days ago", "vor zwei Tagen", "la
/// semaine dernière", "next Monday"
#[inline(never)]
fn counted(words: &Words<'_>, passage: &Passage, at: u32) -> Option<u32> {
    let joined = |index| index == at || is_joined(words, passage, index);
    let mut next = at;
    while joined(next) && words.classes(next).has(Classes::DATE_MODIFIER) {
        next += 1;
    }
    let is_modified = next > at;
    if is_modified
        && joined(next)
        && words.classes(next).has(Classes::WEEKDAY.or(Classes::MONTH))
        && let Some(end) = date::end_of(words, passage, next)
    {
        return Some(end);
    }
    let behind_relation = |index: u32| {
        let found = joined(index)
            .then(|| words.behind_listed(passage, index, Classes::DATE_RELATION))
            .flatten();
        found.unwrap_or(index)
    };
    let mut is_related = behind_relation(next) > next;
    next = behind_relation(next);
    let is_number = joined(next)
        && (digits::value(words.word(next)).is_some()
            || words.classes(next).has(Classes::NUMBER_WORD));
    next += u32::from(is_number);
    if !joined(next) || !words.classes(next).has(Classes::DATE_UNIT) {
        return None;
    }
    next += 1;
    if is_number && behind_relation(next) > next {
        is_related = true;
        next = behind_relation(next);
    }
    let behind = if is_modified {
        next
    } else {
        over_modifier(words, passage, next)
    };
    (is_modified || behind > next || is_number && is_related).then_some(behind)
}

/// "early 2019", "late September", "Ende des 19. Jahrhunderts", "mid-1990s"
#[inline(never)]
fn part(words: &Words<'_>, passage: &Passage, at: u32) -> Option<u32> {
    let mut next = at + 1;
    for _ in 0..2 {
        let is_small_word = is_joined(words, passage, next)
            && matches!(
                words.word(next),
                "of" | "the" | "de" | "del" | "des" | "der" | "dem" | "du" | "do" | "di"
            );
        next += u32::from(is_small_word);
    }
    if !is_joined(words, passage, next) && words.gap_after(next - 1) != "-" {
        return None;
    }
    let is_calendar = next < passage.tokens.end
        && (words.classes(next).has(Classes::MONTH)
            || date::is_year(words, next)
            || date::is_decade(words.word(next)));
    if is_calendar {
        return date::end_of(words, passage, next);
    }
    century(words, passage, next)
}

/// "the 19th century", "19. Jahrhundert", "XIXe siècle", "siglo XIX"
#[inline(never)]
fn century(words: &Words<'_>, passage: &Passage, at: u32) -> Option<u32> {
    let next = at + 1;
    let is_pair = next < passage.tokens.end
        && matches!(words.gap_after(at), " " | ". " | "-" | "\u{a0}" | ".\u{a0}");
    let is_century = |index| words.classes(index).has(Classes::CENTURY);
    let is_count = |index| {
        is_roman(words.word(index))
            || date::is_day(words, index)
            || words.classes(index).has(Classes::NUMBER_WORD)
    };
    let found = is_pair
        && (is_century(next) && is_count(at) && !words.gap_after(at).is_empty()
            || is_century(at) && is_roman(words.word(next)));
    // "5 centuries" are no date; a century has an ordinal number.
    let is_ordinal = || {
        digits::value(words.word(at)).is_none()
            || words.gap_after(at).starts_with('.')
            || !words.classes(next).has(Classes::DATE_UNIT)
    };
    (found && is_ordinal()).then_some(next + 1)
}

/// "XIX", "XIXe", "IVème"
#[inline(never)]
pub(super) fn is_roman(word: &str) -> bool {
    let number = word.trim_end_matches(|c: char| c.is_lowercase());
    !number.is_empty() && number.bytes().all(|b| matches!(b, b'I' | b'V' | b'X'))
}

/// Behind the "dernière" of "la semaine dernière"; English and German never
/// put it there.
#[inline(never)]
pub(super) fn over_modifier(words: &Words<'_>, passage: &Passage, next: u32) -> u32 {
    let follows = is_joined(words, passage, next)
        && words.classes(next).has(Classes::DATE_MODIFIER)
        && !date::has_capitals(words);
    next + u32::from(follows)
}

/// "the" belongs to "the past century" as it does to "the 19th century".
#[inline(never)]
pub(super) fn takes_article(words: &Words<'_>, passage: &Passage, at: u32) -> bool {
    at > passage.tokens.start
        && words.gap_after(at - 1) == " "
        && matches!(words.word(at - 1), "the" | "The")
        && (words.classes(at).has(Classes::DATE_MODIFIER) || century(words, passage, at).is_some())
}

#[inline(never)]
fn is_joined(words: &Words<'_>, passage: &Passage, index: u32) -> bool {
    index < passage.tokens.end && matches!(words.gap_after(index - 1), " " | "\u{a0}" | "\n")
}
