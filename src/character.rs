//! What characters are: letters, numbers, and their parts in words.
//!
//! From one table, which build/word_break.rs makes. The standard library knows
//! letters and numbers too, from tables that take 1.7 kB more of the wasm after gzip.

use crate::term::break_class::{ALPHABETIC, NUMERIC};

// Runs of equal characters, in blocks of RUNS_A_BLOCK.
// BLOCKS: the first character of each block, and where in LENGTHS it begins;
// LENGTHS: of each run, seven bits a byte; KINDS: what its characters are.
include!(concat!(env!("OUT_DIR"), "/word_break.rs"));

/// Set beside the class of a letter or number.
pub(crate) const ALPHANUMERIC: u8 = ALPHABETIC | NUMERIC;

/// As `char::is_alphanumeric`.
pub(crate) fn is_alphanumeric(character: char) -> bool {
    is(character, ALPHANUMERIC)
}

/// As `char::is_alphabetic`.
pub(crate) fn is_alphabetic(character: char) -> bool {
    is(character, ALPHABETIC)
}

/// As `char::is_numeric`.
pub(crate) fn is_numeric(character: char) -> bool {
    is(character, NUMERIC)
}

#[inline(never)]
fn is(character: char, kinds: u8) -> bool {
    let kind = match character {
        'a'..='z' | 'A'..='Z' => ALPHABETIC,
        '0'..='9' => NUMERIC,
        _ if character.is_ascii() => return false,
        _ => Kinds::default().of(character),
    };
    kind & kinds != 0
}

/// What characters are to words. Keeps the run that the last one was in: the
/// next one is mostly in the same.
#[derive(Default)]
pub(crate) struct Kinds {
    start: u32,
    end: u32,
    kind: u8,
}

impl Kinds {
    /// The number of a character's class, and the marks beside it.
    #[inline]
    pub(crate) fn of(&mut self, character: char) -> u8 {
        let code = u32::from(character);
        if code < self.start || self.end <= code {
            *self = Kinds::run_with(code).unwrap_or_default();
        }
        self.kind
    }

    #[inline(never)]
    fn run_with(code: u32) -> Option<Kinds> {
        let block = BLOCKS
            .partition_point(|&(first, _)| first <= code)
            .checked_sub(1)?;
        let &(mut start, at) = BLOCKS.get(block)?;
        let kinds = KINDS.get(block * RUNS_A_BLOCK..)?;
        let mut lengths = LENGTHS.get(usize::from(at)..)?.iter();
        for &kind in kinds {
            let (mut end, mut shift) = (start, 0);
            for &byte in lengths.by_ref() {
                end += u32::from(byte & 127) << shift;
                shift += 7;
                if byte < 128 {
                    break;
                }
            }
            if code < end {
                return Some(Kinds { start, end, kind });
            }
            start = end;
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_character_is_what_the_standard_library_says() {
        for character in '\0'..=char::MAX {
            let ours = (
                is_alphabetic(character),
                is_numeric(character),
                is_alphanumeric(character),
            );
            let theirs = (
                character.is_alphabetic(),
                character.is_numeric(),
                character.is_alphanumeric(),
            );
            assert_eq!(ours, theirs, "{character:?}");
        }
    }
}
