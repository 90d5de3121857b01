//! Numbers with their unit: "26", "$1,204.50", "1.204,50 €", "52.5 per cent",
//! "12,4 %", "Rs 4 crore", "3,5 millions d'euros", "three million", 3億円.

use super::{EntityKind, Mention, Passage, Words};
use crate::language::Classes;
use crate::span::Cut;
use crate::term::Shape;

/// Appends the numbers of a passage that no date has taken.
#[inline(never)]
pub(super) fn find(
    words: &Words<'_>,
    passage: &Passage,
    index: u32,
    has_capitals: bool,
    is_taken: &mut [bool],
    out: &mut Vec<Mention>,
) {
    if !passage.seen.has_number && !passage.seen.classes.has(Classes::NUMBER_WORD) {
        return;
    }
    for (at, token) in words.tokens_of(passage) {
        let is_word = token.shape != Shape::Number;
        if is_word && !words.terms.classes_of(token).has(Classes::NUMBER_WORD)
            || is_taken[at as usize]
        {
            continue;
        }
        let mut first = at;
        let mut span = token.span;
        let behind = end_with_units(words, passage, at, has_capitals);
        if is_word {
            // "three million", but neither "three" nor "one mile".
            if behind <= span.end as usize || words.word(first).len() < 3 {
                continue;
            }
        } else {
            let before = words
                .text
                .cut(passage.span.start as usize, span.start as usize);
            let Some(start) = start_with_currency(before, span.start as usize) else {
                continue;
            };
            span.start = start as u32;
            if first > passage.tokens.start
                && !is_taken[first as usize - 1]
                && start == words.token(first).span.start as usize
                && is_currency_word(words, first - 1)
            {
                first -= 1;
                span.start = words.token(first).span.start;
            }
        }
        span.end = behind as u32;
        let tokens = first..words.token_behind(passage, at, span.end);
        is_taken[tokens.start as usize..tokens.end as usize].fill(true);
        out.push(Mention::new(EntityKind::Number, span, tokens, index));
    }
}

/// With the currency sign before the number; `None` where the digits are part
/// of a longer mark such as "COVID-19" or "\[12\]".
#[inline(never)]
fn start_with_currency(before: &str, start: usize) -> Option<usize> {
    let trimmed = before.strip_suffix([' ', '\u{a0}']).unwrap_or(before);
    let sign = trimmed.chars().next_back();
    if sign.is_some_and(is_currency_sign) {
        let without = trimmed.cut(0, trimmed.len() - sign.map_or(0, char::len_utf8));
        let letters = without.len()
            - without
                .trim_end_by(|c| matches!(c, 'U' | 'S' | 'A' | 'C' | 'H' | 'K' | 'N' | 'Z' | 'R'))
                .len();
        let letters = if letters <= 2 { letters } else { 0 };
        return Some(start - (before.len() - without.len()) - letters);
    }
    match before.chars().next_back() {
        Some('-' | '[' | '_' | '@' | '#' | '/') => None,
        _ => Some(start),
    }
}

fn is_currency_sign(sign: char) -> bool {
    matches!(
        sign,
        '$' | '€' | '£' | '¥' | '₹' | '₽' | '₩' | '₺' | '￥' | '₫'
    )
}

/// "EUR 500", "Rs. 500": a unit in capitals before its number.
#[inline(never)]
fn is_currency_word(words: &Words<'_>, at: u32) -> bool {
    matches!(words.gap_after(at), " " | "\u{a0}" | ". " | ".")
        && words.classes(at).has(Classes::NUMBER_UNIT)
        && words.token(at).shape.is_name_like()
        && words.token(at).span.len() <= 3
}

/// The byte behind the number at `at` and all units that follow it.
#[inline(never)]
fn end_with_units(words: &Words<'_>, passage: &Passage, at: u32, has_capitals: bool) -> usize {
    let mut next = at + 1;
    let mut end = words.token(at).span.end as usize;
    if words.word(at).chars().any(is_unspaced) {
        // Korean writes the unit into the word: 12만명.
        let word = words.word(at);
        end -= word.trim_start_matches(|c| !is_unspaced(c)).len();
    }
    // "10 000": groups of three behind a space, where that is the custom.
    while next < passage.tokens.end
        && words.token(next - 1).span.len() <= 3
        && words.token(next).span.len() == 3
        && words.word(next).bytes().all(|b| b.is_ascii_digit())
        && match words.gap_after(next - 1) {
            "\u{a0}" | "\u{202f}" | "\u{2009}" => true,
            gap => gap == " " && !has_capitals,
        }
    {
        end = words.token(next).span.end as usize;
        next += 1;
    }
    // "3,5 millions d'euros" has two units, "3,5 milioni di euro" as well.
    for _ in 0..4 {
        let rest = words.text.cut(end, passage.span.end as usize);
        let close = rest
            .strip_prefix([' ', '\u{a0}', '\u{202f}'])
            .unwrap_or(rest);
        let sign = close.chars().next().unwrap_or(' ');
        if matches!(sign, '%' | '％' | '٪' | '‰') || is_currency_sign(sign) {
            return end + rest.len() - close.len() + sign.len_utf8();
        }
        if let Some(degrees) = close.strip_prefix('°') {
            let scale = usize::from(degrees.starts_with_any("CF"));
            return end + rest.len() - close.len() + '°'.len_utf8() + scale;
        }
        if is_unspaced(sign) {
            match unit_in(words, close) {
                0 => break,
                length => end += rest.len() - close.len() + length,
            }
            continue;
        }
        next = words.token_behind(passage, next - 1, end as u32);
        let joins = |at: u32| {
            at < passage.tokens.end
                && matches!(
                    words.gap_after(at - 1),
                    " " | "\u{a0}" | "-" | "\u{202f}" | "" | " d'" | " d’"
                )
        };
        if !joins(next) {
            break;
        }
        let is_connector = matches!(words.word(next), "de" | "di") && joins(next + 1);
        let unit = next + u32::from(is_connector);
        let Some(behind) = words.behind_listed(passage, unit, Classes::NUMBER_UNIT) else {
            break;
        };
        end = words.token(behind - 1).span.end as usize;
        next = behind;
    }
    end
}

/// The length of the longest unit at the start of a text without spaces.
#[inline(never)]
fn unit_in(words: &Words<'_>, rest: &str) -> usize {
    let lengths = rest.char_indices().map(|(at, c)| at + c.len_utf8());
    lengths
        .take(6)
        .filter(|&length| {
            words
                .terms
                .classes(rest.cut(0, length))
                .has(Classes::NUMBER_UNIT)
        })
        .last()
        .unwrap_or(0)
}

/// Han, kana, Hangul.
pub(super) fn is_unspaced(character: char) -> bool {
    matches!(character, '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{ac00}'..='\u{d7a3}')
}
