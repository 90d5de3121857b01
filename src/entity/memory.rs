//! What the whole article does with each word (the document memory of Mikheev
//! 1999): seen with a capital in mid-sentence, it is a name; seen in lower
//! case, it is not. And where capitals say little: headlines, starts.

use crate::span::Cut;
use std::cell::Cell;

use super::common::{ending, is_common};
use super::noun_capitals;
use super::{Passage, Words};
use crate::language::Classes;
use crate::term::{Shape, TermId};

/// The longest name that the word lists hold, in words.
const LONGEST_LISTED: u32 = 4;

/// So many capitalised words make a headline, if hardly others stand beside them.
const FEWEST_CAPITALS: u32 = 4;

/// Names that the word lists hold as such.
pub(super) const LISTED: Classes = Classes::PLACE.or(Classes::ORGANIZATION);

/// What the whole article does with a term.
#[derive(Clone, Copy, Default)]
pub(super) struct Uses {
    pub(super) lower: u32,
    /// With a capital where nothing but a name has one.
    pub(super) capital: u32,
}

pub(super) struct Memory {
    uses: Vec<Uses>,
    /// Whether a term is an ordinary word, where that was asked before.
    common: Vec<Cell<Option<bool>>>,
    /// What the ending of a term says, where that was asked before.
    endings: Vec<Cell<Option<Classes>>>,
    /// Tokens inside a listed name of several words.
    pub(super) is_listed: Vec<bool>,
    /// Tokens that begin a sentence or a quotation.
    pub(super) is_initial: Vec<bool>,
    /// Of each passage.
    pub(super) is_headline: Vec<bool>,
    /// Without a list of common words a capital at the start says nothing.
    pub(super) knows_common: bool,
}

impl Memory {
    pub(super) fn new(words: &Words<'_>) -> Memory {
        let mut memory = Memory {
            uses: vec![Uses::default(); words.terms.len()],
            common: vec![Cell::new(None); words.terms.len()],
            endings: vec![Cell::new(None); words.terms.len()],
            is_listed: vec![false; words.tokens.len()],
            is_initial: vec![false; words.tokens.len()],
            is_headline: Vec::with_capacity(words.passages.len()),
            knows_common: words.terms.classes("people").has(Classes::COMMON),
        };
        for passage in words.passages {
            memory.remember(words, passage);
            memory.mark_listed(words, passage);
        }
        memory
    }

    pub(super) fn uses(&self, term: TermId) -> Uses {
        self.uses[term.0 as usize]
    }

    /// Is the word at `at` an ordinary one? Asked often, looked up once.
    pub(super) fn is_common(&self, words: &Words<'_>, at: u32) -> bool {
        let known = &self.common[words.token(at).term.0 as usize];
        let is_common = known.get().unwrap_or_else(|| is_common(words, at));
        known.set(Some(is_common));
        is_common
    }

    /// What the ending of the word at `at` says of it; looked up once.
    pub(super) fn ending(&self, words: &Words<'_>, at: u32) -> Classes {
        let term = words.token(at).term;
        let known = &self.endings[term.0 as usize];
        let classes = known
            .get()
            .unwrap_or_else(|| ending(words, words.terms.text(term)));
        known.set(Some(classes));
        classes
    }

    fn remember(&mut self, words: &Words<'_>, passage: &Passage) {
        let is_headline = is_headline(words, passage);
        self.is_headline.push(is_headline);
        for (at, token) in words.tokens_of(passage) {
            let is_initial = at == passage.tokens.start
                || !token.is_after_space && starts_anew(words.gap_after(at - 1))
                || at == passage.tokens.start + 1 && is_numbering(words, at - 1);
            self.is_initial[at as usize] = is_initial;
            let uses = &mut self.uses[token.term.0 as usize];
            if token.shape == Shape::Lower {
                uses.lower += 1;
            } else if token.shape.is_name_like()
                && !is_headline
                && if words.capitalises_nouns {
                    noun_capitals::stands_as_name(words, passage, at)
                } else {
                    !is_initial
                }
            {
                uses.capital += 1;
            }
        }
    }

    fn mark_listed(&mut self, words: &Words<'_>, passage: &Passage) {
        let mut behind = passage.tokens.start;
        for (first, token) in words.tokens_of(passage) {
            let opens = token.shape.is_name_like()
                && words.terms.classes_of(token).has(Classes::PHRASE_START);
            if !opens || first < behind {
                continue;
            }
            let longest = (passage.tokens.end - first).min(LONGEST_LISTED);
            let listed = (2..=longest).rev().find(|&count| {
                let phrase = &words.text[words.span_of(&(first..first + count))];
                words.terms.classes(phrase).has(LISTED)
            });
            if let Some(count) = listed {
                self.is_listed[first as usize..(first + count) as usize].fill(true);
                behind = first + count;
            }
        }
    }
}

/// In capitals throughout, or With a Capital at Each Word of weight.
#[inline(never)]
fn is_headline(words: &Words<'_>, passage: &Passage) -> bool {
    // Most sentences have too few of them.
    if passage.seen.capitals < FEWEST_CAPITALS {
        return false;
    }
    let (mut lower, mut capital, mut upper) = (0, 0, 0);
    for (_, token) in words.tokens_of(passage) {
        if token.span.len() < 3 || token.shape == Shape::Number {
            continue;
        }
        upper += u32::from(token.shape == Shape::Upper);
        if token.shape.is_name_like() {
            capital += 1;
        } else if !words.terms.classes_of(token).has(Classes::STOP) {
            lower += 1;
        }
    }
    let ends_with_stop = words.text[passage.span].ends_with('.');
    capital >= FEWEST_CAPITALS && lower * 4 <= capital && (!ends_with_stop || upper * 2 > capital)
}

/// "1. " in front of an item.
fn is_numbering(words: &Words<'_>, at: u32) -> bool {
    words.token(at).shape == Shape::Number && words.gap_after(at).starts_with_any(".)")
}

/// A sentence, a quotation or an item begins behind this gap.
fn starts_anew(gap: &str) -> bool {
    let trimmed = gap.trim_end();
    trimmed.ends_with_any("\"“‘«„•:") || gap.has('\n') && trimmed.ends_with('.')
}
