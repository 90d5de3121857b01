//! Dates of the calendar, by their form: "Monday", "May 5", "5 May 2025",
//! "14 de mayo de 2025", "2025-05-05", "the 1990s", "1914–18", "44 BC".
//!
//! What is told from today ("last week") is in [`relative_date`], the time in
//! [`time_of_day`], 2025年5月14日 in [`written_out`].

use super::{EntityKind, Mention, Passage, Words, digits, relative_date, time_of_day, written_out};
use crate::language::Classes;
use crate::span::{Cut, Span};
use crate::term::Shape;

/// A date may begin with such a word, also in lower case.
const OPENS: Classes = Classes::MONTH
    .or(Classes::MONTH_ABBREVIATION)
    .or(Classes::WEEKDAY)
    .or(Classes::DATE_MARK)
    .or(Classes::PHRASE_START)
    .or(relative_date::OPENS);

/// Appends the dates of a passage and marks their tokens as taken.
#[inline(never)]
pub(super) fn find(
    words: &Words<'_>,
    passage: &Passage,
    index: u32,
    is_taken: &mut [bool],
    out: &mut Vec<Mention>,
) {
    let mut at = passage.tokens.start;
    while at < passage.tokens.end {
        let shape = words.token(at).shape;
        let opens = shape == Shape::Number
            || words.classes(at).has(OPENS)
            || shape.is_name_like() && relative_date::is_roman(words.word(at));
        let found = if opens {
            found_at(words, passage, at)
        } else {
            None
        };
        let Some((tokens, span)) = found else {
            at += 1;
            continue;
        };
        at = tokens.end;
        is_taken[tokens.start as usize..tokens.end as usize].fill(true);
        out.push(Mention::new(EntityKind::Date, span, tokens, index));
    }
}

/// The date that begins at a token.
#[inline(never)]
fn found_at(words: &Words<'_>, passage: &Passage, at: u32) -> Option<(std::ops::Range<u32>, Span)> {
    let mut span = words.token(at).span;
    if let Some(end) = written_out::end_of(words, passage, span.start as usize) {
        span.end = end as u32;
        return Some((at..words.token_behind(passage, at, span.end), span));
    }
    if let Some((next, end)) = time_of_day::end_of(words, passage, at) {
        span.end = end as u32;
        return Some((at..next, span));
    }
    let end = relative_date::end_of(words, passage, at).or_else(|| end_of(words, passage, at))?;
    let start = at - u32::from(relative_date::takes_article(words, passage, at));
    let mut span = words.span_of(&(start..end));
    // The full stop of "Jan." belongs to it.
    let behind = words.text.cut(span.end as usize, words.text.len());
    let is_abbreviated = words.classes(end - 1).has(Classes::MONTH_ABBREVIATION);
    if is_abbreviated && behind.starts_with('.') {
        span.end += 1;
    }
    Some((start..end, span))
}

/// The token behind the calendar date that begins at `at`.
#[inline(never)]
pub(super) fn end_of(words: &Words<'_>, passage: &Passage, at: u32) -> Option<u32> {
    let end = passage.tokens.end;
    let joined = |index: u32| index < end && is_date_gap(words.gap_after(index - 1));
    if let Some(next) = behind_weekday(words, passage, at) {
        // "Monday, May 5", "lundi dernier"
        let next = relative_date::over_modifier(words, passage, next);
        let date = over_article(words, passage, next);
        if joined(next)
            && joined(date)
            && behind_weekday(words, passage, date).is_none()
            && let Some(end) = end_of(words, passage, date)
        {
            return Some(end);
        }
        return Some(next);
    }
    if is_month(words, at) {
        let is_small = words.token(at).shape == Shape::Lower;
        let mut next = at + 1;
        let mut has_number = false;
        if joined(next) && is_day(words, next) && !is_small {
            has_number = true;
            next += 1;
            // "May 5-7"
            if next < end && is_dash(words.gap_after(next - 1)) && is_day(words, next) {
                next += 1;
            }
        }
        if let Some(behind) = over_year(words, passage, next) {
            has_number = true;
            next = behind;
        }
        if has_number {
            return Some(next);
        }
        let alone = stands_alone(words, passage, at);
        return alone.then(|| relative_date::over_modifier(words, passage, next));
    }
    if words.classes(at).has(Classes::DATE_MARK) {
        return marked_numbers(words, passage, at);
    }
    if is_day(words, at) {
        // "5 May", "5th of May 2025", "5-7 May", "5 de mayo de 2025"
        let mut next = at + 1;
        if next < end && is_dash(words.gap_after(at)) && is_day(words, next) {
            next += 1;
        }
        let next = over_connector(words, passage, next);
        if joined(next) && has_month_name(words, next) {
            let next = next + 1;
            return Some(over_year(words, passage, next).unwrap_or(next));
        }
    }
    numeric_date(words, passage, at)
        .or_else(|| era(words, passage, at))
        .or_else(|| years(words, passage, at))
}

/// "2014", "2019-21", "1998–2004", "the 1990s", "the 1930's"
#[inline(never)]
fn years(words: &Words<'_>, passage: &Passage, at: u32) -> Option<u32> {
    if is_decade(words.word(at)) {
        return Some(at + 1);
    }
    if !is_year(words, at) || is_quantity(words, at) {
        return None;
    }
    let next = at + 1;
    let is_range = next < passage.tokens.end
        && is_dash(words.gap_after(at))
        && matches!(words.word(next).len(), 2 | 4)
        && digits::value(words.word(next)).is_some();
    let is_decade = words.word(at).ends_with('0')
        && words.word(at).starts_with('1')
        && next < passage.tokens.end
        && matches!(words.gap_after(at), "'" | "’")
        && words.word(next) == "s";
    let next = next + u32::from(is_range || is_decade);
    Some(over_year_word(words, passage, next))
}

/// "ngày 14 tháng 5 năm 2025", "عام 1810": the word stands before the number.
#[inline(never)]
fn marked_numbers(words: &Words<'_>, passage: &Passage, at: u32) -> Option<u32> {
    let mut next = at;
    while next + 1 < passage.tokens.end
        && words.classes(next).has(Classes::DATE_MARK)
        && words.gap_after(next) == " "
        && (digits::value(words.word(next + 1)).is_some_and(|value| value < 2100)
            || words.classes(next + 1).has(Classes::MONTH))
    {
        next += 2;
    }
    (next > at).then_some(next)
}

/// "44 BC", "AD 79", "49 v. Chr."
#[inline(never)]
fn era(words: &Words<'_>, passage: &Passage, at: u32) -> Option<u32> {
    let next = at + 1;
    if next >= passage.tokens.end || digits::value(words.word(at))? > 9999 {
        return None;
    }
    let is_joined = words.gap_after(at) == " ";
    let is_chr = matches!(words.word(next), "v" | "n")
        && next + 1 < passage.tokens.end
        && words.word(next + 1) == "Chr";
    let is_era = is_chr || matches!(words.word(next), "BC" | "BCE" | "AD" | "CE");
    (is_joined && is_era).then_some(next + 1 + u32::from(is_chr))
}

/// "2025-05-05", "5/12/2024", "05.05.2025"
#[inline(never)]
fn numeric_date(words: &Words<'_>, passage: &Passage, at: u32) -> Option<u32> {
    let word = words.word(at);
    let mut parts = word.split('.');
    if let (Some(day), Some(month), Some(year), None) =
        (parts.next(), parts.next(), parts.next(), parts.next())
    {
        let is_date = day.len() <= 2 && month.len() <= 2 && matches!(year.len(), 2 | 4);
        return (is_date && word.bytes().all(|b| b.is_ascii_digit() || b == b'.'))
            .then_some(at + 1);
    }
    if at + 2 >= passage.tokens.end {
        return None;
    }
    let gap = words.gap_after(at);
    let parts = [word, words.word(at + 1), words.word(at + 2)];
    let all_digits = parts.iter().all(|part| digits::value(part).is_some());
    let lengths = parts.map(|part| part.chars().count());
    let has_form = matches!((gap, lengths), ("-", [4, 2, 2]))
        || gap == "/" && lengths[0] <= 2 && lengths[1] <= 2 && matches!(lengths[2], 2 | 4);
    (all_digits && has_form && words.gap_after(at + 1) == gap).then_some(at + 3)
}

/// Behind a year, and the connector before it.
#[inline(never)]
pub(super) fn over_year(words: &Words<'_>, passage: &Passage, at: u32) -> Option<u32> {
    let year = over_connector(words, passage, at);
    let is_joined = year < passage.tokens.end && is_date_gap(words.gap_after(year - 1));
    (is_joined && is_year(words, year)).then(|| over_year_word(words, passage, year + 1))
}

/// "2025 года", "2025 roku", "2025 yılında": the word for year behind it.
#[inline(never)]
fn over_year_word(words: &Words<'_>, passage: &Passage, next: u32) -> u32 {
    let is_year_word = next < passage.tokens.end
        && words.gap_after(next - 1) == " "
        && words.classes(next).has(Classes::YEAR_WORD);
    next + u32::from(is_year_word)
}

/// "of", "de", "del" inside a date.
#[inline(never)]
pub(super) fn over_connector(words: &Words<'_>, passage: &Passage, at: u32) -> u32 {
    let is_connector = at < passage.tokens.end
        && words.gap_after(at - 1) == " "
        && matches!(words.word(at), "of" | "de" | "del");
    at + u32::from(is_connector)
}

/// "lunes, el 5 de mayo", "Montag, den 5. Mai"
#[inline(never)]
fn over_article(words: &Words<'_>, passage: &Passage, at: u32) -> u32 {
    let is_article = at + 1 < passage.tokens.end
        && matches!(words.word(at), "den" | "dem" | "the" | "le" | "el");
    at + u32::from(is_article)
}

#[inline(never)]
pub(super) fn is_date_gap(gap: &str) -> bool {
    matches!(
        gap,
        " " | ", " | "." | ". " | "\u{a0}" | "\n" | ".\u{a0}" | ",\u{a0}"
    )
}

fn is_dash(gap: &str) -> bool {
    matches!(gap, "-" | "–")
}

/// English and German write months and weekdays with a capital; most other
/// languages do not, and there a capital makes "Mars" a planet.
#[inline(never)]
pub(super) fn has_capitals(words: &Words<'_>) -> bool {
    words.capitalises_nouns || words.terms.classes("february").has(Classes::MONTH)
}

#[inline(never)]
fn behind_weekday(words: &Words<'_>, passage: &Passage, at: u32) -> Option<u32> {
    let next = words.behind_listed(passage, at, Classes::WEEKDAY)?;
    (words.token(at).shape.is_name_like() || !has_capitals(words)).then_some(next)
}

/// A month, in full or abbreviated; the abbreviations of weekdays are in the
/// same list and are told apart by what follows.
#[inline(never)]
fn is_month(words: &Words<'_>, at: u32) -> bool {
    let classes = words.classes(at);
    let is_name_like = words.token(at).shape.is_name_like();
    classes.has(Classes::MONTH) && (is_name_like || !has_capitals(words))
        || classes.has(Classes::MONTH_ABBREVIATION) && is_name_like
}

/// Behind a day: also in small letters, "5 janv. 2025", "5 may 2025".
#[inline(never)]
fn has_month_name(words: &Words<'_>, at: u32) -> bool {
    let classes = words.classes(at);
    classes.has(Classes::MONTH.or(Classes::MONTH_ABBREVIATION))
        && (words.token(at).shape.is_name_like()
            || !has_capitals(words)
            || !matches!(words.word(at), "may" | "mar" | "march" | "sat" | "sun"))
}

/// A month without a number: not the verb "May", not the name "April Lund".
#[inline(never)]
fn stands_alone(words: &Words<'_>, passage: &Passage, at: u32) -> bool {
    if !words.classes(at).has(Classes::MONTH) {
        return false;
    }
    if !has_capitals(words) {
        return words.token(at).shape == Shape::Lower;
    }
    let is_after_preposition = at > passage.tokens.start
        && (matches!(
            words.terms.text(words.token(at - 1).term),
            "in" | "since"
                | "until"
                | "by"
                | "of"
                | "from"
                | "during"
                | "before"
                | "after"
                | "and"
                | "to"
                | "im"
                | "dem"
                | "seit"
                | "bis"
                | "ab"
        ) || words
            .classes(at - 1)
            .has(Classes::DATE_MODIFIER.or(Classes::DATE_PART)));
    let is_ambiguous = matches!(
        words.word(at),
        "May" | "March" | "April" | "June" | "August"
    );
    let is_before_name = !words.capitalises_nouns
        && at + 1 < passage.tokens.end
        && words.gap_after(at) == " "
        && words.token(at + 1).shape.is_name_like();
    is_after_preposition || !is_ambiguous && !is_before_name
}

/// "5", "5th", "1er", "1º", "٥"
#[inline(never)]
pub(super) fn is_day(words: &Words<'_>, at: u32) -> bool {
    let word = words.word(at);
    let number = word.trim_end_matches(char::is_alphabetic);
    let suffix = word.cut(number.len(), word.len());
    matches!(suffix, "" | "st" | "nd" | "rd" | "th" | "er" | "º")
        && matches!(digits::value(number), Some(1..=31))
}

#[inline(never)]
pub(super) fn is_year(words: &Words<'_>, at: u32) -> bool {
    let word = words.word(at);
    words.token(at).shape == Shape::Number
        && word.chars().count() == 4
        && matches!(digits::value(word), Some(1500..=2099))
}

/// "1990s", "80s", German "1990er"
#[inline(never)]
pub(super) fn is_decade(word: &str) -> bool {
    let start = word.strip_suffix("0s").or_else(|| word.strip_suffix("0er"));
    start.is_some_and(|start| {
        start.len() != 2 && matches!(digits::value(start), Some(2..=9 | 150..=209))
    })
}

/// "$2000", "2000 people": a number of four digits that counts something.
#[inline(never)]
fn is_quantity(words: &Words<'_>, at: u32) -> bool {
    let span: Span = words.token(at).span;
    let before = words.text.cut(0, span.start as usize).chars().next_back();
    let after = words
        .text
        .cut(span.end as usize, words.text.len())
        .chars()
        .next();
    let next = at as usize + 1;
    let has_unit = matches!(words.gap_after(at), " " | "\u{a0}")
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
