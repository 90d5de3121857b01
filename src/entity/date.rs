//! Dates and times: "Monday, May 5", "14 de mayo de 2025", "2025-05-05", "the
//! 1990s", "44 BC", "last week", "two days ago", "the 19th century", "9 p.m.",
//! "15:30 Uhr".
//!
//! Each token is what its digits and the word lists make of it, a bit each
//! ([`kinds`]); [`PATTERNS`] says which of them in a row are a date. The
//! longest one is taken. 2025年5月14日 is in [`written_out`].

use super::{EntityKind, Mention, Passage, Words, digits, in_list, written_out};
use crate::language::Classes;
use crate::span::{Cut, Span};
use crate::term::Shape;

/// What a token may be in a date.
mod kind {
    /// A date by itself: "yesterday", "05.05.2025", "9pm".
    pub(super) const WHOLE: u64 = 1;
    pub(super) const WEEKDAY: u64 = 1 << 1;
    pub(super) const MONTH: u64 = 1 << 2;
    /// A month that a day may follow: "May 5".
    pub(super) const MONTH_BEFORE_DAY: u64 = 1 << 3;
    /// A month that needs no number.
    pub(super) const MONTH_ALONE: u64 = 1 << 4;
    pub(super) const DAY: u64 = 1 << 5;
    pub(super) const YEAR: u64 = 1 << 6;
    /// A year that counts nothing.
    pub(super) const YEAR_ALONE: u64 = 1 << 7;
    /// "1930", and the "s" of "1930's".
    pub(super) const TEN_YEARS: u64 = 1 << 8;
    pub(super) const PLURAL: u64 = 1 << 9;
    pub(super) const DECADE: u64 = 1 << 10;
    pub(super) const NUMBER: u64 = 1 << 11;
    /// One or two digits, and four.
    pub(super) const TWO: u64 = 1 << 12;
    pub(super) const FOUR: u64 = 1 << 13;
    pub(super) const HOUR: u64 = 1 << 14;
    pub(super) const MINUTE: u64 = 1 << 15;
    /// "p.m.", "Uhr", and the "h" of "15 h 30".
    pub(super) const CLOCK: u64 = 1 << 16;
    pub(super) const H: u64 = 1 << 17;
    /// "19th", "XIX", "nineteenth": before a century.
    pub(super) const ORDINAL: u64 = 1 << 18;
    pub(super) const ROMAN: u64 = 1 << 19;
    pub(super) const CENTURY: u64 = 1 << 20;
    /// A word for century that does not count centuries as well.
    pub(super) const CENTURY_ONLY: u64 = 1 << 21;
    /// "week", "summer".
    pub(super) const UNIT: u64 = 1 << 22;
    /// "last"; and where it may stand behind: "la semaine dernière".
    pub(super) const MODIFIER: u64 = 1 << 23;
    pub(super) const MODIFIER_BEHIND: u64 = 1 << 24;
    /// "ago"
    pub(super) const RELATION: u64 = 1 << 25;
    /// "early"
    pub(super) const PART: u64 = 1 << 26;
    /// "ngày", "tháng", "năm"
    pub(super) const MARK: u64 = 1 << 27;
    /// "года", behind a year.
    pub(super) const YEAR_WORD: u64 = 1 << 28;
    pub(super) const ERA: u64 = 1 << 29;
    /// "of", "de", "the": between the parts of a date.
    pub(super) const SMALL: u64 = 1 << 30;

    /// What stands between a token and the one before it; in a pattern, what
    /// may stand there.
    pub(super) const SPACE: u64 = 1 << 32;
    pub(super) const STOP: u64 = 1 << 33;
    pub(super) const DASH: u64 = 1 << 34;
    pub(super) const SLASH: u64 = 1 << 35;
    pub(super) const COLON: u64 = 1 << 36;
    pub(super) const QUOTE: u64 = 1 << 37;
    pub(super) const OTHER_GAP: u64 = 1 << 38;

    /// In a pattern: may be left out, is the last one.
    pub(super) const OPTIONAL: u64 = 1 << 62;
    pub(super) const END: u64 = 1 << 63;
}

use kind::*;

/// May be left out, stands behind a space.
const fn maybe(kinds: u64) -> u64 {
    kinds | OPTIONAL | SPACE
}

/// Behind a space, a comma or a full stop.
const fn part(kinds: u64) -> u64 {
    kinds | SPACE | STOP
}

const SMALLS: u64 = maybe(SMALL);
const A_PART: u64 = maybe(PART);
const A_MODIFIER: u64 = maybe(MODIFIER);
const A_YEAR: u64 = part(YEAR) | OPTIONAL;
const A_RANGE: u64 = DAY | DASH | OPTIONAL;
const LAST: u64 = maybe(YEAR_WORD) | END;

/// What makes a date, in the order of the text.
#[rustfmt::skip]
static PATTERNS: &[u64] = &[
    WHOLE | END,
    // "Monday, May 5-7, 2025"
    A_MODIFIER, maybe(WEEKDAY), maybe(MODIFIER_BEHIND), part(MONTH_BEFORE_DAY), part(DAY), A_RANGE, SMALLS, A_YEAR, LAST,
    // "lunes, el 5 de mayo de 2025"
    A_MODIFIER, maybe(WEEKDAY), part(SMALL) | OPTIONAL, part(DAY), A_RANGE, SMALLS, part(MONTH), SMALLS, A_YEAR, LAST,
    // "late May 2025", "May"
    A_MODIFIER, A_PART, SMALLS, SMALLS, part(MONTH) | DASH, SMALLS, part(YEAR), LAST,
    A_MODIFIER, A_PART, SMALLS, SMALLS, MONTH_ALONE | SPACE | DASH, maybe(MODIFIER_BEHIND) | END,
    A_MODIFIER, WEEKDAY | SPACE, maybe(MODIFIER_BEHIND) | END,
    // "ngày 14 tháng 5 năm 2025"
    MARK, DAY | YEAR | MONTH | SPACE | END,
    MARK, DAY | SPACE, MARK | SPACE, DAY | YEAR | SPACE | END,
    MARK, DAY | SPACE, MARK | SPACE, DAY | SPACE, MARK | SPACE, YEAR | SPACE | END,
    // "2025-05-05", "5/12/2024"
    FOUR, TWO | DASH, TWO | DASH | END,
    TWO, TWO | SLASH, TWO | FOUR | SLASH | END,
    // "44 BC", "49 v. Chr."
    NUMBER, SMALLS, part(ERA) | END,
    // "early 2019", "1914–18", "mid-1990s", "1930's"
    A_PART, SMALLS, SMALLS, YEAR_ALONE | SPACE | DASH, TWO | FOUR | DASH | OPTIONAL, LAST,
    A_PART, SMALLS, SMALLS, DECADE | SPACE | DASH | END,
    A_PART, SMALLS, SMALLS, TEN_YEARS | SPACE | DASH, PLURAL | QUOTE | END,
    // "the past 35 years", "vor zwei Tagen", "two years ago", "año pasado"
    MODIFIER, A_MODIFIER, maybe(RELATION), maybe(NUMBER), UNIT | SPACE | END,
    RELATION, NUMBER | SPACE, UNIT | SPACE | END,
    NUMBER, UNIT | SPACE, RELATION | SPACE | END,
    maybe(NUMBER), UNIT | SPACE, MODIFIER_BEHIND | SPACE | END,
    // "summer of 2012"
    UNIT, SMALLS, YEAR | SPACE, LAST,
    // "the 19th century", "Ende des 19. Jahrhunderts", "siglo XIX"
    A_PART, SMALLS, SMALLS, ORDINAL | SPACE | DASH, CENTURY | SPACE | DASH | END,
    A_PART, SMALLS, SMALLS, DAY | SPACE, part(CENTURY_ONLY) | END,
    CENTURY_ONLY, ROMAN | DAY | SPACE | END,
    // "10:15 am", "9 p.m.", "15 h 30"
    HOUR, MINUTE | COLON, maybe(CLOCK) | END,
    HOUR, CLOCK | SPACE | END,
    HOUR, H | SPACE, MINUTE | SPACE | END,
];

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

/// The longest date, in tokens.
const LONGEST: usize = 10;

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
            || token.classes.has(opens)
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
            || token.classes.has(IN_DATES)
            || may_be_small(words.word(next))
    };
    token.shape == Shape::Number
        || token.classes.has(DATES)
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

const ANY_KIND: u64 = SPACE - 1;

/// A date without another word.
const ALONE: u64 = WHOLE | WEEKDAY | MONTH_ALONE | YEAR_ALONE | DECADE;

/// Entries of several words: "il y a", "segunda-feira".
const PHRASES: Classes = Classes::WEEKDAY
    .or(Classes::DATE_WORD)
    .or(Classes::DATE_RELATION);

/// How many of these tokens the longest pattern takes.
fn longest(row: &[u64; LONGEST]) -> usize {
    let all = row.iter().fold(0, |all, token| all | token);
    let of_pattern = |&(start, needed): &(u8, u64)| {
        if all & needed == 0 {
            return 0;
        }
        let mut taken = 0;
        for &element in PATTERNS.iter().skip(usize::from(start)) {
            let token = row.get(taken).copied().unwrap_or(0);
            let is_joined = taken == 0 || token & GAPS & !element == 0;
            if is_joined && token & element & ANY_KIND != 0 {
                taken += 1;
            } else if element & OPTIONAL == 0 {
                return 0;
            }
            if element & END != 0 {
                break;
            }
        }
        taken
    };
    STARTS.iter().map(of_pattern).max().unwrap_or(0)
}

/// Where each pattern begins, and what its first part may be that cannot be left
/// out: one look rules most patterns out.
static STARTS: [(u8, u64); count_patterns()] = {
    let mut starts = [(0, 0); count_patterns()];
    let (mut pattern, mut at) = (0, 0);
    while at < PATTERNS.len() {
        if starts[pattern].1 == 0 && PATTERNS[at] & OPTIONAL == 0 {
            starts[pattern].1 = PATTERNS[at] & ANY_KIND;
        }
        at += 1;
        if PATTERNS[at - 1] & END != 0 && at < PATTERNS.len() {
            pattern += 1;
            starts[pattern].0 = at as u8;
        }
    }
    starts
};

const fn count_patterns() -> usize {
    let (mut count, mut at) = (0, 0);
    while at < PATTERNS.len() {
        count += (PATTERNS[at] & END != 0) as usize;
        at += 1;
    }
    count
}

const GAPS: u64 = SPACE | STOP | DASH | SLASH | COLON | QUOTE | OTHER_GAP;

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
