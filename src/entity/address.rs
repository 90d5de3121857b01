//! Web and mail addresses and tags: written with capitals at will, they name
//! nobody and count nothing.

use super::{Passage, Words};
use crate::span::Cut;

/// Takes the tokens of all addresses of a passage.
pub(super) fn take(words: &Words<'_>, passage: &Passage, is_taken: &mut [bool]) {
    if !passage.seen.has_address_mark {
        return;
    }
    let mut at = passage.tokens.start;
    while at < passage.tokens.end {
        let first = at;
        at += 1;
        while at < passage.tokens.end && !words.gap_after(at - 1).contains(char::is_whitespace) {
            at += 1;
        }
        let start = words.token(first).span.start as usize;
        let before = words.text.cut(passage.span.start as usize, start);
        let chunk = words.text.cut(start, words.token(at - 1).span.end as usize);
        if before.ends_with_any("#/") || chunk.has('@') || chunk.place_of("://").is_some() {
            is_taken[first as usize..at as usize].fill(true);
        }
    }
}
