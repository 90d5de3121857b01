//! Names in German, where a capital only says that a word is a noun.
//!
//! Nouns seldom stand side by side, and have an article or an adjective before
//! them; names do, and have none. A word that once stands as names do is then
//! known in the whole article.

use super::memory::Memory;
use super::{Passage, Words};
use crate::language::Classes;
use crate::term::Shape;

/// Is the capitalised word at `at` a name, or part of one?
#[inline(never)]
pub(super) fn is_name(words: &Words<'_>, memory: &Memory, passage: &Passage, at: u32) -> bool {
    let token = words.token(at);
    if matches!(token.shape, Shape::Upper | Shape::Mixed) {
        return true;
    }
    if memory.ending(words, at).has(Classes::COMMON_ENDING)
        || words.classes(at).has(Classes::PERSON_TITLE)
        || is_determined(words, passage, at)
    {
        return false;
    }
    // "in Norland": places have no article.
    let follows_preposition = before(words, passage, at)
        .is_some_and(|before| words.classes(before).has(Classes::PLACE_PREPOSITION));
    follows_preposition || memory.uses(token.term).capital > 0 || stands_as_name(words, passage, at)
}

/// Beside another capitalised word: "Anna Lund", "Minister Lund", "Stadt Alma".
#[inline(never)]
pub(super) fn stands_as_name(words: &Words<'_>, passage: &Passage, at: u32) -> bool {
    let is_capital =
        |at: u32| words.token(at).shape.is_name_like() && !words.classes(at).has(Classes::STOP);
    let next = at + 1;
    let is_behind_capital = before(words, passage, at).is_some_and(is_capital);
    is_behind_capital && !is_determined(words, passage, at)
        || next < passage.tokens.end
            && matches!(words.gap_after(at), " " | "-")
            && is_capital(next)
            && !is_determined(words, passage, next)
            && !is_determined(words, passage, at)
}

/// An article, a number or an adjective stands before the word.
fn is_determined(words: &Words<'_>, passage: &Passage, at: u32) -> bool {
    before(words, passage, at).is_some_and(|before| {
        let classes = words.classes(before);
        let word = words.word(before);
        let endings: &[&str] = match words.token(before).shape {
            Shape::Lower => &["e", "en", "er", "es", "em"],
            // "Neue Mühlen", but "Peter Lund".
            _ if before == passage.tokens.start => &["e"],
            _ => &[],
        };
        let is_adjective =
            !classes.has(Classes::STOP) && endings.iter().any(|ending| word.ends_with(ending));
        words.token(before).shape == Shape::Number
            || classes.has(Classes::DETERMINER)
            || is_adjective && !word.ends_with("te")
    })
}

/// The word before, with nothing but a space or an opening mark between.
fn before(words: &Words<'_>, passage: &Passage, at: u32) -> Option<u32> {
    let before = at.checked_sub(1).filter(|&at| at >= passage.tokens.start)?;
    matches!(words.gap_after(before), " " | "\u{a0}" | " „" | " \"").then_some(before)
}
