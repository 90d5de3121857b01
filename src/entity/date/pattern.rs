//! Which kinds of tokens in a row are a date, as a list of patterns.
//!
//! In: for each token a set of kinds, and of what stands before it. Out: how many
//! tokens the longest pattern takes.

/// The longest date, in tokens.
pub(super) const LONGEST: usize = 10;

/// What a token may be in a date.
pub(super) mod kind {
    /// A date by itself: "yesterday", "05.05.2025", "9pm".
    pub(in crate::entity::date) const WHOLE: u64 = 1;
    pub(in crate::entity::date) const WEEKDAY: u64 = 1 << 1;
    pub(in crate::entity::date) const MONTH: u64 = 1 << 2;
    /// A month that a day may follow: "May 5".
    pub(in crate::entity::date) const MONTH_BEFORE_DAY: u64 = 1 << 3;
    /// A month that needs no number.
    pub(in crate::entity::date) const MONTH_ALONE: u64 = 1 << 4;
    pub(in crate::entity::date) const DAY: u64 = 1 << 5;
    pub(in crate::entity::date) const YEAR: u64 = 1 << 6;
    /// A year that counts nothing.
    pub(in crate::entity::date) const YEAR_ALONE: u64 = 1 << 7;
    /// "1930", and the "s" of "1930's".
    pub(in crate::entity::date) const TEN_YEARS: u64 = 1 << 8;
    pub(in crate::entity::date) const PLURAL: u64 = 1 << 9;
    pub(in crate::entity::date) const DECADE: u64 = 1 << 10;
    pub(in crate::entity::date) const NUMBER: u64 = 1 << 11;
    /// One or two digits, and four.
    pub(in crate::entity::date) const TWO: u64 = 1 << 12;
    pub(in crate::entity::date) const FOUR: u64 = 1 << 13;
    pub(in crate::entity::date) const HOUR: u64 = 1 << 14;
    pub(in crate::entity::date) const MINUTE: u64 = 1 << 15;
    /// "p.m.", "Uhr", and the "h" of "15 h 30".
    pub(in crate::entity::date) const CLOCK: u64 = 1 << 16;
    pub(in crate::entity::date) const H: u64 = 1 << 17;
    /// "19th", "XIX", "nineteenth": before a century.
    pub(in crate::entity::date) const ORDINAL: u64 = 1 << 18;
    pub(in crate::entity::date) const ROMAN: u64 = 1 << 19;
    pub(in crate::entity::date) const CENTURY: u64 = 1 << 20;
    /// A word for century that does not count centuries as well.
    pub(in crate::entity::date) const CENTURY_ONLY: u64 = 1 << 21;
    /// "week", "summer".
    pub(in crate::entity::date) const UNIT: u64 = 1 << 22;
    /// "last"; and where it may stand behind: "la semaine dernière".
    pub(in crate::entity::date) const MODIFIER: u64 = 1 << 23;
    pub(in crate::entity::date) const MODIFIER_BEHIND: u64 = 1 << 24;
    /// "ago"
    pub(in crate::entity::date) const RELATION: u64 = 1 << 25;
    /// "early"
    pub(in crate::entity::date) const PART: u64 = 1 << 26;
    /// "ngày", "tháng", "năm"
    pub(in crate::entity::date) const MARK: u64 = 1 << 27;
    /// "года", behind a year.
    pub(in crate::entity::date) const YEAR_WORD: u64 = 1 << 28;
    pub(in crate::entity::date) const ERA: u64 = 1 << 29;
    /// "of", "de", "the": between the parts of a date.
    pub(in crate::entity::date) const SMALL: u64 = 1 << 30;

    /// What stands between a token and the one before it; in a pattern, what
    /// may stand there.
    pub(in crate::entity::date) const SPACE: u64 = 1 << 32;
    pub(in crate::entity::date) const STOP: u64 = 1 << 33;
    pub(in crate::entity::date) const DASH: u64 = 1 << 34;
    pub(in crate::entity::date) const SLASH: u64 = 1 << 35;
    pub(in crate::entity::date) const COLON: u64 = 1 << 36;
    pub(in crate::entity::date) const QUOTE: u64 = 1 << 37;
    pub(in crate::entity::date) const OTHER_GAP: u64 = 1 << 38;

    /// In a pattern: may be left out, is the last one.
    pub(in crate::entity::date) const OPTIONAL: u64 = 1 << 62;
    pub(in crate::entity::date) const END: u64 = 1 << 63;
}

use self::kind::*;

/// Every kind; the gaps are above.
pub(super) const ANY_KIND: u64 = SPACE - 1;

const GAPS: u64 = SPACE | STOP | DASH | SLASH | COLON | QUOTE | OTHER_GAP;

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

/// How many of these tokens the longest pattern takes.
pub(super) fn longest(row: &[u64; LONGEST]) -> usize {
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
