//! Where words begin and end: those of UAX #29 that hold a letter or a digit.
//!
//! In: a span of text. Out: a call for each word, and how many words a reader
//! counts. A run of ASCII takes a fast path; everything else goes by the table
//! that build/word_break.rs makes from `unicode-segmentation`, which is the
//! oracle of the tests.

use super::break_class::{Break, PICTOGRAPH};
use crate::character::{ALPHANUMERIC, Kinds, is_alphanumeric};
use crate::language::Classes;
use crate::span::{Cut, Span};

/// What an ASCII byte is to words, a bit each.
pub(super) mod byte {
    pub(in crate::term) const LOWER: u8 = 1;
    pub(in crate::term) const UPPER: u8 = 2;
    pub(in crate::term) const DIGIT: u8 = 4;
    /// ExtendNumLet.
    pub(super) const UNDERSCORE: u8 = 8;
    pub(super) const SPACE: u8 = 16;
    /// Stands between letters or digits of one word.
    pub(super) const MARK: u8 = 32;
    pub(in crate::term) const APOSTROPHE: u8 = 64;
    /// Part of a character beyond ASCII.
    pub(in crate::term) const WIDE: u8 = 128;

    pub(super) const LETTER: u8 = LOWER | UPPER;
    pub(super) const WORD: u8 = LETTER | DIGIT | UNDERSCORE;

    pub(super) static BYTES: [u8; 256] = {
        let mut bytes = [0; 256];
        let mut at = 0;
        while at < 256 {
            bytes[at] = match at as u8 {
                b'a'..=b'z' => LOWER,
                b'A'..=b'Z' => UPPER,
                b'0'..=b'9' => DIGIT,
                b'_' => UNDERSCORE,
                b' ' | b'\n' | b'\r' | b'\t' => SPACE,
                b'.' | b':' | b',' | b';' => MARK,
                b'\'' => MARK | APOSTROPHE,
                128.. => WIDE,
                _ => 0,
            };
            at += 1;
        }
        bytes
    };
}

use byte::{BYTES, DIGIT, LETTER, MARK, SPACE, WIDE, WORD};

/// Where a word stands, and what its bytes are.
#[derive(Clone, Copy)]
pub(super) struct Word {
    pub(super) start: usize,
    pub(super) end: usize,
    /// What the first byte is.
    pub(super) first: u8,
    /// What the others are, all together.
    pub(super) rest: u8,
}

/// What was seen on the way.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Seen {
    /// Words that a reader counts: what stands between spaces, if it holds a letter
    /// or a digit; each character in scripts that write no spaces.
    pub(crate) words: u32,
    /// Some byte is "@", "#" or "/": without one, nothing is an address.
    pub(crate) has_address_mark: bool,
    /// The classes of all its words: who looks for a class looks here first.
    pub(crate) classes: Classes,
    /// Some word begins with a digit.
    pub(crate) has_number: bool,
    /// How many are written as names are.
    pub(crate) capitals: u32,
}

fn is_address_mark(byte: u8) -> bool {
    matches!(byte, b'@' | b'#' | b'/')
}

/// Calls `word` with each word.
pub(super) fn for_each_word(text: &str, span: Span, mut word: impl FnMut(Word)) -> Seen {
    let bytes = &text.as_bytes()[..span.end as usize];
    let class_at = |at: usize| {
        bytes
            .get(at)
            .map_or(SPACE, |&byte| BYTES[usize::from(byte)])
    };
    let mut kinds = Kinds::default();
    let mut seen = Seen::default();
    // A word of the reader has begun, and no space has ended it.
    let mut is_counted = false;
    // Where the characters begin that only ASCII has followed.
    let mut chunk = span.start as usize;
    let mut at = chunk;
    while at < bytes.len() {
        let first = class_at(at);
        if first & WORD != 0 {
            let start = at;
            let mut rest = 0;
            at += 1;
            let behind = loop {
                let class = class_at(at);
                if class & WORD != 0 {
                    rest |= class;
                    at += 1;
                    continue;
                }
                let next = class_at(at + 1);
                if class & MARK != 0 && next & WIDE != 0 {
                    break WIDE;
                }
                if class & MARK == 0 || !bridges_ascii(class_at(at - 1), bytes[at], next) {
                    break class;
                }
                rest |= class | next;
                at += 2;
            };
            if behind & WIDE == 0 {
                if (first | rest) & (LETTER | DIGIT) != 0 {
                    seen.words += u32::from(!is_counted);
                    is_counted = true;
                    word(Word {
                        start,
                        end: at,
                        first,
                        rest,
                    });
                }
                chunk = at;
                continue;
            }
            chunk = start;
        } else if first & WIDE == 0 {
            let is_space = first & SPACE != 0;
            is_counted &= !is_space;
            seen.has_address_mark |= is_address_mark(bytes[at]);
            chunk = at + usize::from(is_space);
            at += 1;
            continue;
        }
        // No word reaches over a space: up to the next one, character by character.
        while class_at(at) & SPACE == 0 {
            seen.has_address_mark |= is_address_mark(bytes[at]);
            at += 1;
        }
        let bounds = |start, end| word(look_at(bytes, start, end));
        seen.words += words(
            text.cut(chunk, at),
            chunk,
            &mut is_counted,
            &mut kinds,
            bounds,
        );
        chunk = at;
    }
    seen
}

/// A word whose bytes were not looked at one by one.
fn look_at(bytes: &[u8], start: usize, end: usize) -> Word {
    let classes = bytes[start..end]
        .iter()
        .map(|&byte| BYTES[usize::from(byte)]);
    let mut word = Word {
        start,
        end,
        first: 0,
        rest: 0,
    };
    for (at, class) in classes.enumerate() {
        if at == 0 {
            word.first = class;
        } else {
            word.rest |= class;
        }
    }
    word
}

/// A mark between two letters (WB6, WB7) or two digits (WB11, WB12).
fn bridges_ascii(before: u8, mark: u8, after: u8) -> bool {
    let both = before & after;
    let (letters, digits) = (
        before & LETTER != 0 && after & LETTER != 0,
        both & DIGIT != 0,
    );
    match mark {
        b'.' | b'\'' => letters || digits,
        b':' => letters,
        _ => digits,
    }
}

/// The words of any chunk; gives how many a reader counts.
#[inline(never)]
fn words(
    chunk: &str,
    from: usize,
    is_counted: &mut bool,
    kinds: &mut Kinds,
    mut word: impl FnMut(usize, usize),
) -> u32 {
    let mut count = 0;
    let mut start = 0;
    let mut is_word = false;
    // What the segment at hand ends with, leaving Extend aside.
    let mut last = Break::Newline;
    let mut is_behind_joiner = false;
    let mut is_bridged = false;
    let mut close = |start: usize, end: usize, is_word: bool| {
        if is_word {
            // A mark that stands on a space takes the space with it.
            let piece = chunk.cut(start, end);
            word(from + end - piece.trim_start().len(), from + end);
        }
    };
    for (at, character) in chunk.char_indices() {
        let kind = kinds.of(character);
        let class = class_of(kind);
        let is_alphanumeric = kind & ALPHANUMERIC != 0;
        if is_alphanumeric && is_unspaced(character) {
            count += 1;
            *is_counted = false;
        } else if is_alphanumeric && !*is_counted {
            count += 1;
            *is_counted = true;
        } else if !is_alphanumeric && character.is_whitespace() {
            *is_counted = false;
        }
        let is_extend = matches!(class, Break::Extend | Break::Joiner);
        let bridges = !is_extend && bridges(last, class, chunk, at + character.len_utf8());
        let joins = match class {
            Break::Extend | Break::Joiner => last != Break::Newline, // WB4
            _ if is_behind_joiner && kind & PICTOGRAPH != 0 => true, // WB3c
            _ => bridges || is_bridged || joins(last, class),
        };
        if !joins {
            close(start, at, is_word);
            start = at;
            is_word = false;
        }
        is_word |= is_alphanumeric;
        is_behind_joiner = class == Break::Joiner;
        if !is_extend {
            is_bridged = bridges;
            last = class;
        } else if !joins {
            last = Break::Other;
        }
    }
    close(start, chunk.len(), is_word);
    count
}

/// No break between two classes: WB5, WB7a, WB8 to WB10, WB13 to WB13b.
fn joins(before: Break, after: Break) -> bool {
    use Break::{ExtendNumLet, Hebrew, Katakana, Letter, Numeric, SingleQuote};
    matches!(
        (before, after),
        (Letter | Hebrew | Numeric, Letter | Hebrew | Numeric)
            | (Katakana, Katakana)
            | (Hebrew, SingleQuote)
            | (
                Letter | Hebrew | Numeric | Katakana | ExtendNumLet,
                ExtendNumLet
            )
            | (ExtendNumLet, Letter | Hebrew | Numeric | Katakana)
    )
}

/// A mark inside a word or number, before what stands at `next` of the chunk:
/// WB6 and WB7, WB7b and WB7c, WB11 and WB12.
fn bridges(before: Break, mark: Break, chunk: &str, next: usize) -> bool {
    use Break::{
        DoubleQuote, Extend, Hebrew, Joiner, Letter, MidLetter, MidNum, MidNumLet, Numeric,
        SingleQuote,
    };
    let (in_word, in_number) = match mark {
        MidLetter => (true, false),
        MidNum => (false, true),
        MidNumLet | SingleQuote => (true, true),
        DoubleQuote => (before == Hebrew, false),
        _ => return false,
    };
    let behind = || {
        let mut kinds = Kinds::default();
        let after = chunk.cut(next, chunk.len()).chars();
        after
            .map(|character| class_of(kinds.of(character)))
            .find(|class| !matches!(class, Extend | Joiner))
    };
    match before {
        Letter | Hebrew if in_word => match behind() {
            Some(Hebrew) => true,
            Some(Letter) => mark != DoubleQuote,
            _ => false,
        },
        Numeric if in_number => behind() == Some(Numeric),
        _ => false,
    }
}

fn class_of(kind: u8) -> Break {
    use Break::*;
    const CLASSES: [Break; 16] = [
        Other,
        Letter,
        Hebrew,
        Numeric,
        Katakana,
        ExtendNumLet,
        MidLetter,
        MidNum,
        MidNumLet,
        SingleQuote,
        DoubleQuote,
        Extend,
        Joiner,
        Newline,
        Other,
        Other,
    ];
    CLASSES[usize::from(kind & 15)]
}

/// Han, kana, Thai, Lao, Khmer, Burmese: written without spaces.
fn is_unspaced(character: char) -> bool {
    character >= '\u{e00}'
        && is_alphanumeric(character)
        && matches!(
            character,
            '\u{0e00}'..='\u{0eff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}'
                | '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}'
                | '\u{20000}'..='\u{2fa1f}'
        )
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use unicode_segmentation::UnicodeSegmentation;

    fn words(text: &str) -> Vec<&str> {
        let mut found = Vec::new();
        for_each_word(text, Span::new(0, text.len()), |word| {
            found.push(&text[word.start..word.end])
        });
        found
    }

    proptest! {
        #[test]
        fn prop_words_are_those_of_uax_29(text in "[a-zA-Z0-9 .,:;'_’é中\u{301}\n-]{0,40}") {
            prop_assert_eq!(words(&text), text.unicode_words().collect::<Vec<_>>());
        }

        #[test]
        fn prop_words_of_any_text_are_those_of_uax_29(text in any::<String>()) {
            // There a mark that stands on a space takes the space with it.
            let expected: Vec<_> = text.unicode_words().map(str::trim_start).collect();
            prop_assert_eq!(words(&text), expected);
        }
    }

    #[test]
    fn counts_words_as_a_reader_does() {
        for (text, count) in [
            ("a well-known 4.5 % rise — Anna’s", 5),
            ("水車は動いた。", 6),
            ("le\u{a0}moulin : ouvert", 3),
            (" ... ", 0),
        ] {
            let found = for_each_word(text, Span::new(0, text.len()), |_| {});
            assert_eq!(found.words, count, "{text}");
        }
    }

    #[test]
    fn each_character_is_to_words_what_unicode_segmentation_says() {
        let mut kinds = Kinds::default();
        for character in '\0'..=char::MAX {
            let is_alphanumeric = kinds.of(character) & ALPHANUMERIC != 0;
            assert_eq!(
                is_alphanumeric,
                character.is_alphanumeric(),
                "{character:?}"
            );
            let text = format!("a{character}b 1{character}2 ア{character}ア א{character}א");
            let expected: Vec<_> = text.unicode_words().map(str::trim_start).collect();
            assert_eq!(words(&text), expected, "{text:?}");
        }
    }
}
