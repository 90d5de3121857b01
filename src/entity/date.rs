//! Dates, by their form: "Monday", "May 5", "5 May 2025", "November 2024",
//! "2025-05-05", "the 1990s", "2014".

use super::{EntityKind, Mention, Passage, Words};
use crate::language::Classes;
use crate::span::{Cut, Span};
use crate::term::Shape;

/// Appends the dates of a passage and marks their tokens as taken.
pub(super) fn find(
    words: &Words<'_>,
    passage: &Passage,
    index: u32,
    is_taken: &mut [bool],
    out: &mut Vec<Mention>,
) {
    let mut at = passage.tokens.start;
    while at < passage.tokens.end {
        let Some(end) = date_at(words, passage, at) else {
            at += 1;
            continue;
        };
        is_taken[at as usize..end as usize].fill(true);
        let mut span = words.span_of(&(at..end));
        // The full stop of "Jan." belongs to it.
        let is_abbreviated = words.classes(end - 1).has(Classes::MONTH_ABBREVIATION);
        if is_abbreviated
            && words
                .text
                .cut(span.end as usize, words.text.len())
                .starts_with('.')
        {
            span.end += 1;
        }
        out.push(Mention {
            span,
            tokens: at..end,
            passage: index,
            kind: EntityKind::Date,
            form: 0,
            entity: 0,
            has_person_sign: false,
        });
        at = end;
    }
}

/// The token behind the date that begins at `at`.
fn date_at(words: &Words<'_>, passage: &Passage, at: u32) -> Option<u32> {
    // Every date begins with a capital or a digit; most words do not.
    if words.token(at).shape == Shape::Lower {
        return None;
    }
    let end = passage.tokens.end;
    let joined = |index: u32| index < end && is_date_gap(words.gap_after(index - 1));
    if is_weekday(words, at) {
        // "Monday, May 5"
        let next = at + 1;
        if joined(next)
            && let Some(end) = date_at(words, passage, next)
            && !is_weekday(words, next)
        {
            return Some(end);
        }
        return Some(next);
    }
    if is_month(words, at) {
        let mut next = at + 1;
        let mut has_number = false;
        if joined(next) && is_day(words, next) {
            has_number = true;
            next += 1;
            // "May 5-7"
            if next < end && matches!(words.gap_after(next - 1), "-" | "–") && is_day(words, next)
            {
                next += 1;
            }
        }
        if joined(next) && is_year(words, next) {
            has_number = true;
            next += 1;
        }
        return (has_number || stands_alone(words, passage, at)).then_some(next);
    }
    if is_day(words, at) {
        // "5 May", "5th of May 2025"
        let mut next = at + 1;
        if joined(next) && words.word(next) == "of" {
            next += 1;
        }
        if joined(next) && is_month(words, next) {
            next += 1;
            if joined(next) && is_year(words, next) {
                next += 1;
            }
            return Some(next);
        }
    }
    if let Some(next) = numeric_date_at(words, passage, at) {
        return Some(next);
    }
    if is_year(words, at) || is_decade(words.word(at)) {
        let mut next = at + 1;
        // "2019-21", "1998–2004"
        let word = |index| words.word(index);
        if next < end
            && matches!(words.gap_after(at), "-" | "–")
            && matches!(word(next).len(), 2 | 4)
            && word(next).bytes().all(|byte| byte.is_ascii_digit())
        {
            next += 1;
        }
        return (!is_quantity(words, at)).then_some(next);
    }
    None
}

/// "2025-05-05", "5/12/2024", "05.05.2025"
fn numeric_date_at(words: &Words<'_>, passage: &Passage, at: u32) -> Option<u32> {
    let word = words.word(at);
    if let [day, month, year] = word.split('.').collect::<Vec<_>>()[..] {
        let is_date = day.len() <= 2 && month.len() <= 2 && year.len() == 4;
        return (is_date && word.bytes().all(|b| b.is_ascii_digit() || b == b'.'))
            .then_some(at + 1);
    }
    if at + 2 >= passage.tokens.end {
        return None;
    }
    let gap = words.gap_after(at);
    let parts = [word, words.word(at + 1), words.word(at + 2)];
    let all_digits = parts
        .iter()
        .all(|part| part.bytes().all(|b| b.is_ascii_digit()));
    let lengths = parts.map(str::len);
    let has_form = matches!((gap, lengths), ("-", [4, 2, 2]))
        || gap == "/" && lengths[0] <= 2 && lengths[1] <= 2 && matches!(lengths[2], 2 | 4);
    (all_digits && has_form && words.gap_after(at + 1) == gap).then_some(at + 3)
}

fn is_date_gap(gap: &str) -> bool {
    matches!(
        gap,
        " " | ", " | "." | ". " | "\u{a0}" | "\n" | ".\u{a0}" | ",\u{a0}"
    )
}

fn is_weekday(words: &Words<'_>, at: u32) -> bool {
    words.token(at).shape.is_name_like() && words.classes(at).has(Classes::WEEKDAY)
}

/// A month, in full or abbreviated; the abbreviations of weekdays are in the
/// same list and are told apart by what follows.
fn is_month(words: &Words<'_>, at: u32) -> bool {
    words.token(at).shape.is_name_like()
        && words
            .classes(at)
            .has(Classes::MONTH.or(Classes::MONTH_ABBREVIATION))
}

/// A month without a number: not the verb "May", not the name "April Lund".
fn stands_alone(words: &Words<'_>, passage: &Passage, at: u32) -> bool {
    if !words.classes(at).has(Classes::MONTH) {
        return false;
    }
    let is_after_preposition = at > passage.tokens.start
        && matches!(
            words.terms.text(words.token(at - 1).term),
            "in" | "since"
                | "until"
                | "by"
                | "last"
                | "next"
                | "this"
                | "of"
                | "from"
                | "early"
                | "late"
                | "mid"
                | "during"
                | "before"
                | "after"
                | "and"
                | "to"
        );
    let is_ambiguous = matches!(
        words.word(at),
        "May" | "March" | "April" | "June" | "August"
    );
    let is_before_name = at + 1 < passage.tokens.end
        && words.gap_after(at) == " "
        && words.token(at + 1).shape.is_name_like();
    is_after_preposition || !is_ambiguous && !is_before_name
}

fn is_day(words: &Words<'_>, at: u32) -> bool {
    let word = words.word(at);
    let digits = word.trim_end_matches(|c: char| c.is_ascii_lowercase());
    let suffix = word.cut(digits.len(), word.len());
    matches!(suffix, "" | "st" | "nd" | "rd" | "th") && matches!(digits.parse::<u32>(), Ok(1..=31))
}

fn is_year(words: &Words<'_>, at: u32) -> bool {
    let word = words.word(at);
    words.token(at).shape == Shape::Number
        && word.len() == 4
        && matches!(word.parse::<u32>(), Ok(1500..=2099))
}

fn is_decade(word: &str) -> bool {
    word.strip_suffix("0s")
        .is_some_and(|start| matches!(start.parse::<u32>(), Ok(150..=209)))
}

/// "$2000", "2000 people": a number of four digits that counts something.
fn is_quantity(words: &Words<'_>, at: u32) -> bool {
    let span: Span = words.token(at).span;
    let before = words.text.cut(0, span.start as usize).chars().next_back();
    let after = words
        .text
        .cut(span.end as usize, words.text.len())
        .chars()
        .next();
    let next = at as usize + 1;
    let has_unit = words.gap_after(at) == " "
        && words.tokens.get(next).is_some_and(|token| {
            words
                .terms
                .get(token.term)
                .classes
                .has(Classes::NUMBER_UNIT)
        });
    matches!(
        before,
        Some('$' | '€' | '£' | '¥' | '₹' | '#' | '/' | '.' | '-')
    ) || matches!(after, Some('%' | '/'))
        || has_unit
}
