//! Questions about letters, each compiled once: the rules ask them in so many
//! places that inlining cost the wasm some kilobytes. Past the end of a text
//! stands `'\0'`, which is nothing.

use crate::character::{is_alphabetic, is_alphanumeric};
use crate::span::Cut;

#[inline(never)]
pub(in crate::sentence) fn first(text: &str) -> char {
    match text.as_bytes().first() {
        Some(byte) if byte.is_ascii() => char::from(*byte),
        _ => text.chars().next().unwrap_or('\0'),
    }
}

#[inline(never)]
pub(in crate::sentence) fn last(text: &str) -> char {
    text.chars().next_back().unwrap_or('\0')
}

#[inline(never)]
pub(in crate::sentence) fn all(text: &str, is: fn(char) -> bool) -> bool {
    text.chars().all(is)
}

/// How far a text begins with such letters, in bytes.
#[inline(never)]
pub(in crate::sentence) fn leading(text: &str, is: fn(char) -> bool) -> usize {
    let is_so = |byte: &u8| byte.is_ascii() && is(char::from(*byte));
    let ascii = text.bytes().take_while(is_so).count();
    if text.as_bytes().get(ascii).is_none_or(u8::is_ascii) {
        return ascii;
    }
    let mut rest = text.cut(ascii, text.len()).chars();
    loop {
        let length = text.len() - rest.as_str().len();
        if !rest.next().is_some_and(is) {
            return length;
        }
    }
}

/// Where the end of a text begins that is made of such letters.
#[inline(never)]
pub(in crate::sentence) fn trailing(text: &str, is: fn(char) -> bool) -> usize {
    let is_so = |byte: &u8| byte.is_ascii() && is(char::from(*byte));
    let ascii = text.bytes().rev().take_while(is_so).count();
    let mut rest = text.cut(0, text.len() - ascii).chars();
    loop {
        let length = rest.as_str().len();
        if !rest.next_back().is_some_and(is) {
            return length;
        }
    }
}

/// How many letters: more than a few need not be counted.
#[inline(never)]
pub(in crate::sentence) fn count(text: &str) -> usize {
    let mut count = 0;
    for _ in text.chars() {
        count += 1;
        if count == 8 {
            break;
        }
    }
    count
}

/// At least `count` words.
#[inline(never)]
pub(in crate::sentence) fn has_words(text: &str, count: usize) -> bool {
    text.split_whitespace().take(count).count() == count
}

/// A whole number that fits.
#[inline(never)]
pub(in crate::sentence) fn number(text: &str) -> Option<u32> {
    text.parse().ok()
}

/// The place of a word, in any case, in a list with spaces between the words.
#[inline(never)]
pub(in crate::sentence) fn place(word: &str, list: &str) -> Option<usize> {
    // Over bytes: a search for each space takes ten times as long.
    list.as_bytes()
        .split(|&byte| byte == b' ')
        .position(|other| other.eq_ignore_ascii_case(word.as_bytes()))
}

#[inline(never)]
pub(in crate::sentence) fn is_lower(character: char) -> bool {
    character.is_lowercase()
}

#[inline(never)]
pub(in crate::sentence) fn is_upper(character: char) -> bool {
    character.is_uppercase()
}

#[inline(never)]
pub(in crate::sentence) fn is_letter(character: char) -> bool {
    is_alphabetic(character)
}

/// A letter or a number.
#[inline(never)]
pub(in crate::sentence) fn is_word(character: char) -> bool {
    is_alphanumeric(character)
}

#[inline(never)]
pub(in crate::sentence) fn is_space(character: char) -> bool {
    character.is_whitespace()
}

pub(in crate::sentence) fn is_digit(character: char) -> bool {
    character.is_ascii_digit()
}

/// A letter of a script without capitals.
pub(in crate::sentence) fn has_no_case(character: char) -> bool {
    is_letter(character) && !is_lower(character) && !is_upper(character)
}

pub(in crate::sentence) fn is_armenian(character: char) -> bool {
    ('\u{531}'..='\u{587}').contains(&character)
}

pub(in crate::sentence) fn is_arabic(character: char) -> bool {
    ('\u{620}'..='\u{64A}').contains(&character)
}

pub(in crate::sentence) fn is_greek(character: char) -> bool {
    ('\u{370}'..='\u{3FF}').contains(&character) || ('\u{1F00}'..='\u{1FFF}').contains(&character)
}

pub(in crate::sentence) fn is_hiragana(character: char) -> bool {
    ('\u{3041}'..='\u{309F}').contains(&character)
}

/// Chinese characters and Japanese kana, which are written without spaces.
pub(in crate::sentence) fn is_ideograph(character: char) -> bool {
    ('\u{3041}'..='\u{30FF}').contains(&character) || ('\u{3400}'..='\u{9FFF}').contains(&character)
}
