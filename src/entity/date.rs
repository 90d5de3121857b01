//! Dates and times: "Monday, May 5", "14 de mayo de 2025", "2025-05-05", "the
//! 1990s", "44 BC", "last week", "two days ago", "the 19th century", "9 p.m.",
//! "15:30 Uhr".
//!
//! Each token is what its digits and the word lists make of it, a bit each
//! ([`kinds`]); [`pattern`] says which of them in a row are a date. The
//! longest one is taken. 2025年5月14日 is in [`written_out`].

mod pattern;

use self::pattern::kind::*;
use self::pattern::{ANY_KIND, LONGEST, longest};
use super::{EntityKind, Mention, Passage, Words, digits, in_list, written_out};
use crate::language::Classes;
use crate::span::{Cut, Span};
use crate::term::Shape;

/// What a class of the word lists makes of a word.
static BY_CLASS: &[(Classes, u64)] = &[
    (Classes::DATE_WORD, WHOLE),
    (Classes::DATE_UNIT, UNIT),
    (Classes::DATE_MODIFIER, MODIFIER),
    (Classes::DATE_RELATION, RELATION),
    (Classes::DATE_PART, PART),
    (Classes::DATE_MARK, MARK),
    (Classes::CENTURY, CENTURY | CENTURY_ONLY),
    (Classes::NUMBER_WORD, NUMBER | ORDINAL),
    (Classes::YEAR_WORD, YEAR_WORD),
    (Classes::WEEKDAY, WEEKDAY),
    (Classes::MONTH, MONTH | MONTH_ALONE),
    (Classes::MONTH_ABBREVIATION, MONTH),
];

/// A date may begin with such a word, also in lower case.
const OPENS: Classes = Classes::MONTH
    .or(Classes::MONTH_ABBREVIATION)
    .or(Classes::WEEKDAY)
    .or(Classes::DATE_MARK)
    .or(Classes::DATE_WORD)
    .or(Classes::DATE_UNIT)
    .or(Classes::DATE_MODIFIER)
    .or(Classes::DATE_RELATION)
    .or(Classes::DATE_PART)
    .or(Classes::CENTURY)
    .or(Classes::NUMBER_WORD);

/// A word of a date, wherever it stands.
const IN_DATES: Classes = OPENS.or(Classes::YEAR_WORD);

/// A date may be such a word and nothing else.
const DATES: Classes = Classes::DATE_WORD.or(Classes::WEEKDAY).or(Classes::MONTH);

/// As words behind another one.
static SMALL_WORDS: &[(&str, u64)] = &[
    ("of de del den dem des der du do di the le el v n", SMALL),
    ("am pm AM PM a.m p.m Uhr o'clock o’clock", CLOCK),
    ("BC BCE AD CE Chr", ERA),
    ("s", PLURAL),
    ("h", H),
];

/// By the last five bits of the first byte, how long these words are, a bit each:
/// most other words are none of them at first sight.
static SMALL_LENGTHS: [u16; 32] = {
    let mut lengths = [0; 32];
    let mut list = 0;
    while list < SMALL_WORDS.len() {
        let bytes = SMALL_WORDS[list].0.as_bytes();
        let (mut start, mut at) = (0, 0);
        while at <= bytes.len() {
            if at == bytes.len() || bytes[at] == b' ' {
                lengths[bytes[start] as usize % 32] |= 1 << (at - start);
                start = at + 1;
            }
            at += 1;
        }
        list += 1;
    }
    lengths
};

fn may_be_small(word: &str) -> bool {
    let lengths = word
        .bytes()
        .next()
        .map_or(0, |first| SMALL_LENGTHS[usize::from(first % 32)]);
    word.len() < 16 && lengths >> word.len() & 1 == 1
}

/// A month behind one of these is no verb and no name.
const PREPOSITIONS: &str =
    "in since until by of from during before after and to im dem seit bis ab";

/// English and German write months and weekdays with a capital; most other
/// languages do not, and there a capital makes "Mars" a planet.
#[inline(never)]
pub(super) fn has_capitals(words: &Words<'_>) -> bool {
    words.capitalises_nouns || words.terms.classes("february").has(Classes::MONTH)
}

/// Appends the dates of a passage and marks their tokens as taken.
#[inline(never)]
pub(super) fn find(
    words: &Words<'_>,
    passage: &Passage,
    index: u32,
    has_capitals: bool,
    is_taken: &mut [bool],
    out: &mut Vec<Mention>,
) {
    let opens = if has_capitals {
        OPENS
    } else {
        OPENS.or(Classes::PHRASE_START)
    };
    // Where months have capitals, a date begins with a number or a listed word.
    if has_capitals && !passage.seen.has_number && !passage.seen.classes.has(opens) {
        return;
    }
    let mut behind = passage.tokens.start;
    for (at, token) in words.tokens_of(passage) {
        let may_open = token.shape == Shape::Number
            || words.terms.get(token.term).classes.has(opens)
            || token.shape != Shape::Lower && !has_capitals && is_roman(words.word(at));
        if at < behind || !may_open || has_capitals && !may_stand(words, passage, at) {
            continue;
        }
        let Some((tokens, span)) = found_at(words, passage, at, has_capitals) else {
            continue;
        };
        behind = tokens.end;
        is_taken[tokens.start as usize..tokens.end as usize].fill(true);
        out.push(Mention::new(EntityKind::Date, span, tokens, index));
    }
}

/// Where months have capitals: the word is a date by itself, or the next one may be a
/// part of it. Most are not.
fn may_stand(words: &Words<'_>, passage: &Passage, at: u32) -> bool {
    let token = words.token(at);
    let next = at + 1;
    let goes_on = || {
        let token = words.token(next);
        token.shape == Shape::Number
            || words.classes(next).has(IN_DATES)
            || may_be_small(words.word(next))
    };
    token.shape == Shape::Number
        || words.classes(at).has(DATES)
        || next < passage.tokens.end && goes_on()
}

/// The date that begins at a token.
fn found_at(
    words: &Words<'_>,
    passage: &Passage,
    at: u32,
    has_capitals: bool,
) -> Option<(std::ops::Range<u32>, Span)> {
    let mut span = words.token(at).span;
    if words.token(at).shape == Shape::Number
        && let Some(end) = written_out::end_of(words, passage, span.start as usize)
    {
        span.end = end as u32;
        return Some((at..words.token_behind(passage, at, span.end), span));
    }
    let mut row = [0; LONGEST];
    let mut ends = [at; LONGEST];
    let mut next = at;
    for (place, end) in row.iter_mut().zip(&mut ends) {
        if next >= passage.tokens.end {
            break;
        }
        *place = kinds(words, next, next > at, has_capitals);
        *end = next + 1;
        if !has_capitals
            && words.classes(next).has(Classes::PHRASE_START)
            && let Some(behind) = words.behind_listed(passage, next, PHRASES)
            && behind > next + 1
        {
            let phrase = &words.text[words.span_of(&(next..behind))];
            *place |= by_class(words.terms.classes(phrase));
            *end = behind;
        }
        if *place & ANY_KIND == 0 {
            break;
        }
        next = *end;
    }
    if row[1] & ANY_KIND == 0 && row[0] & ALONE == 0 {
        return None;
    }
    let count = longest(&row);
    let end = *ends.get(count.checked_sub(1)?)?;
    // "2:30:15" is a duration.
    if words.gap_after(end - 1) == ":" || at > 0 && words.gap_after(at - 1) == ":" {
        return None;
    }
    let has_article = at > passage.tokens.start
        && (row[0] & MODIFIER | row[count - 1] & CENTURY) != 0
        && words.has_space_after(at - 1)
        && matches!(words.word(at - 1), "the" | "The");
    let start = at - u32::from(has_article);
    let mut span = words.span_of(&(start..end));
    // The full stop of "Jan." belongs to it, and that of "p.m.".
    let is_abbreviated = words.classes(end - 1).has(Classes::MONTH_ABBREVIATION)
        || row[count - 1] & CLOCK != 0 && words.word(end - 1).len() == 3;
    if is_abbreviated && words.text.as_bytes().get(span.end as usize) == Some(&b'.') {
        span.end += 1;
    }
    Some((start..end, span))
}

/// A date without another word.
const ALONE: u64 = WHOLE | WEEKDAY | MONTH_ALONE | YEAR_ALONE | DECADE;

/// Entries of several words: "il y a", "segunda-feira".
const PHRASES: Classes = Classes::WEEKDAY
    .or(Classes::DATE_WORD)
    .or(Classes::DATE_RELATION);

/// What a token may be, and what stands before it.
#[inline(never)]
fn kinds(words: &Words<'_>, at: u32, is_behind: bool, has_capitals: bool) -> u64 {
    let word = words.word(at);
    let shape = words.token(at).shape;
    let mut found = 0;
    if shape == Shape::Number {
        found = kinds_of_number(words, at, word);
    } else {
        let classes = words.classes(at);
        if classes.has(IN_DATES) {
            found = by_class(classes);
            if has_capitals && !shape.is_name_like() {
                found &= !(WEEKDAY | MONTH | MONTH_ALONE);
            }
            if found & MONTH != 0 && shape.is_name_like() {
                found |= MONTH_BEFORE_DAY;
            }
            if found & MONTH_ALONE != 0 && !stands_alone(words, at, has_capitals) {
                found &= !MONTH_ALONE;
            }
            if found & MODIFIER != 0 && !has_capitals {
                found |= MODIFIER_BEHIND;
            }
        }
        if !has_capitals && is_roman(word) {
            found |= ROMAN | ORDINAL;
        }
        if is_behind && may_be_small(word) {
            for (list, kind) in SMALL_WORDS {
                if in_list(list, word) {
                    found |= kind;
                }
            }
        }
    }
    if is_behind && words.token(at).is_after_space {
        found |= SPACE;
    } else if is_behind {
        for character in words.gap_after(at - 1).chars() {
            found |= match character {
                ' ' | '\u{a0}' | '\n' => SPACE,
                '.' | ',' => STOP,
                '-' | '–' => DASH,
                '/' => SLASH,
                ':' => COLON,
                '\'' | '’' => QUOTE,
                _ => OTHER_GAP,
            };
        }
    }
    found
}

fn by_class(classes: Classes) -> u64 {
    let mut found = 0;
    for (class, kind) in BY_CLASS {
        if classes.has(*class) {
            found |= kind;
        }
    }
    if found & UNIT != 0 {
        found &= !CENTURY_ONLY;
    }
    found
}

/// "5", "5th", "2019", "1990s", "05.05.2025", "9pm", "15h30"
fn kinds_of_number(words: &Words<'_>, at: u32, word: &str) -> u64 {
    let (value, length, count) = digits::leading(word);
    let suffix = word.cut(length, word.len());
    let mut found = 0;
    let mut add = |condition: bool, kinds: u64| found |= if condition { kinds } else { 0 };
    if suffix.is_empty() {
        let is_year = count == 4 && (1500..2100).contains(&value);
        add(true, NUMBER);
        add((1..32).contains(&value), DAY);
        add(value < 25, HOUR);
        add(count == 2 && value < 60, MINUTE);
        add(count < 3, TWO);
        add(count == 4, FOUR);
        add(is_year, YEAR);
        if is_year && !is_quantity(words, at) {
            add(true, YEAR_ALONE);
            add(value.is_multiple_of(10), TEN_YEARS);
        }
        return found;
    }
    add(
        value < 32 && in_list("st nd rd th er e º ª", suffix),
        DAY | ORDINAL,
    );
    let is_decade = value.is_multiple_of(10) && value > 0 && matches!(count, 2 | 4);
    add(is_decade && in_list("s er", suffix), DECADE);
    let is_time = in_list("am pm", suffix)
        || suffix.starts_with('h') && digits::value(suffix.cut(1, suffix.len())).is_some();
    add(value < 25 && is_time, WHOLE);
    if let Some(rest) = suffix.strip_prefix('.') {
        // "10.30 a.m.", "05.05.2025"
        add(value < 25 && rest.len() == 2, HOUR);
        let (_, second, _) = digits::leading(rest);
        let year = rest.cut(second, rest.len());
        add(
            length < 3 && second < 3 && year.len() == 5 && year.starts_with('.'),
            WHOLE,
        );
    }
    found
}

/// A month without a number: not the verb "May", not the name "April Lund".
fn stands_alone(words: &Words<'_>, at: u32, has_capitals: bool) -> bool {
    if !has_capitals {
        return words.token(at).shape == Shape::Lower;
    }
    let is_placed = at > 0
        && (in_list(PREPOSITIONS, words.terms.text(words.token(at - 1).term))
            || words
                .classes(at - 1)
                .has(Classes::DATE_MODIFIER.or(Classes::DATE_PART)));
    let is_before_name = !words.capitalises_nouns
        && words.has_space_after(at)
        && words.token(at + 1).shape.is_name_like();
    is_placed || !is_before_name && !in_list("May March April June August", words.word(at))
}

/// "XIX", "XIXe", "IVème"
fn is_roman(word: &str) -> bool {
    let bytes = word.as_bytes();
    let is_digit = |byte: &u8| matches!(byte, b'I' | b'V' | b'X');
    bytes.first().is_some_and(is_digit)
        && bytes
            .iter()
            .all(|byte| is_digit(byte) || !byte.is_ascii_uppercase())
}

/// "$2000", "2000 people": a number of four digits that counts something.
fn is_quantity(words: &Words<'_>, at: u32) -> bool {
    let span = words.token(at).span;
    let bytes = words.text.as_bytes();
    let before = bytes.get((span.start as usize).wrapping_sub(1));
    let has_unit = matches!(words.gap_after(at), " " | "\u{a0}")
        && words.classes(at + 1).has(Classes::NUMBER_UNIT);
    // The last bytes of "€", "£", "¥", "₹".
    matches!(
        before,
        Some(b'$' | b'#' | b'/' | b'.' | b'-' | 0xac | 0xa3 | 0xa5 | 0xb9)
    ) || matches!(bytes.get(span.end as usize), Some(b'%' | b'/'))
        || has_unit
}
