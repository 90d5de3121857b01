//! Who, where, which organisation, when, how much; and which mentions are the
//! same one.
//!
//! In: the tokens of the article, passage by passage. Out: [`Mention`]s in the
//! order of the text and [`Entity`]s, most salient first. Dates and numbers are
//! read from their form ([`date`], [`number`]); names are runs of capitalised
//! words, told from ordinary ones by what the whole article does with them
//! ([`run`]); each mention votes on what kind its name is ([`kind`]); short
//! forms are tied to the full name ([`link`]).

mod address;
mod caseless;
mod common;
mod date;
mod digits;
mod kind;
mod link;
mod memory;
mod noun_capitals;
mod number;
mod run;
mod salience;
mod title;
mod written_out;

use std::ops::Range;

use self::memory::Memory;

use crate::language::Classes;
use crate::sort::sort;
use crate::span::{Cut, Span};
use crate::term::{Seen, Shape, TermId, Terms, Token};

/// What an entity is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum EntityKind {
    /// Someone.
    Person,
    /// Somewhere.
    Place,
    /// A body of people with a name.
    Organization,
    /// A day, a month, a year.
    Date,
    /// A number, with its unit.
    Number,
    /// Any other name: a people, an event, a work.
    Other,
}

impl EntityKind {
    /// The name of the kind, as JavaScript and JSON see it.
    pub fn name(self) -> &'static str {
        match self {
            EntityKind::Person => "person",
            EntityKind::Place => "place",
            EntityKind::Organization => "organization",
            EntityKind::Date => "date",
            EntityKind::Number => "number",
            EntityKind::Other => "other",
        }
    }
}

/// A stretch of tokens that belong together: a sentence, a title, a dateline.
#[derive(Clone, Debug)]
pub(crate) struct Passage {
    pub(crate) span: Span,
    pub(crate) tokens: Range<u32>,
    pub(crate) block: u32,
    /// Index of the sentence; `None` in a title, a heading or a dateline.
    pub(crate) sentence: Option<u32>,
    pub(crate) is_title: bool,
    /// "Updated Monday, May 5": no part of the text, but its date is.
    pub(crate) is_date_line: bool,
    /// What its words are: most questions are about words that it has none of.
    pub(crate) seen: Seen,
}

/// One place where an entity is named.
#[derive(Clone, Debug)]
pub(crate) struct Mention {
    pub(crate) span: Span,
    /// Tokens of the name.
    pub(crate) tokens: Range<u32>,
    /// Index of its passage.
    pub(crate) passage: u32,
    pub(crate) kind: EntityKind,
    /// Index into the forms: mentions written alike.
    form: u32,
    /// Index into the entities.
    pub(crate) entity: u32,
    /// A title stands before it, or another sign that it is a person.
    has_person_sign: bool,
}

impl Mention {
    fn new(kind: EntityKind, span: Span, tokens: Range<u32>, passage: u32) -> Mention {
        Mention {
            span,
            tokens,
            passage,
            kind,
            form: 0,
            entity: 0,
            has_person_sign: false,
        }
    }
}

/// What the mentions refer to.
#[derive(Clone, Debug)]
pub(crate) struct Entity {
    /// The mention whose form is the fullest.
    pub(crate) name: Span,
    pub(crate) kind: EntityKind,
    /// From 0 to 1.
    pub(crate) salience: f32,
    /// Mentions, by index, in the order of the text.
    pub(crate) mentions: Vec<u32>,
}

/// What the rooms inside here look at.
pub(crate) struct Words<'a> {
    pub(crate) text: &'a str,
    pub(crate) tokens: &'a [Token],
    pub(crate) terms: &'a Terms,
    pub(crate) passages: &'a [Passage],
    /// German writes every noun with a capital: a capital says nothing there.
    pub(crate) capitalises_nouns: bool,
}

impl<'a> Words<'a> {
    fn token(&self, index: u32) -> Token {
        self.tokens[index as usize]
    }

    /// The tokens of a passage with their indices, for what looks at each of them.
    fn tokens_of(&self, passage: &Passage) -> impl Iterator<Item = (u32, &'a Token)> + use<'a> {
        let Range { start, end } = passage.tokens;
        (start..).zip(&self.tokens[start as usize..end as usize])
    }

    /// Nothing but a space stands between a token and the next one.
    fn has_space_after(&self, index: u32) -> bool {
        let next = self.tokens.get(index as usize + 1);
        next.is_some_and(|next| next.is_after_space)
    }

    #[inline(never)]
    fn classes(&self, index: u32) -> Classes {
        self.terms.classes_of(&self.token(index))
    }

    #[inline(never)]
    fn word(&self, index: u32) -> &'a str {
        &self.text[self.token(index).span]
    }

    /// What stands between a token and the next one.
    #[inline(never)]
    fn gap_after(&self, index: u32) -> &'a str {
        let next = index as usize + 1;
        let start = self.token(index).span.end as usize;
        match self.tokens.get(next) {
            Some(next) if next.span.start as usize >= start => {
                self.text.cut(start, next.span.start as usize)
            }
            _ => "",
        }
    }

    #[inline(never)]
    fn span_of(&self, tokens: &Range<u32>) -> Span {
        Span::new(
            self.token(tokens.start).span.start as usize,
            self.token(tokens.end - 1).span.end as usize,
        )
    }

    /// The token behind an entry of the word lists that begins at `at` and is
    /// of one of these classes: the longest, up to three words.
    #[inline(never)]
    fn behind_listed(&self, passage: &Passage, at: u32, classes: Classes) -> Option<u32> {
        let own = self.classes(at);
        if own.has(Classes::PHRASE_START) {
            for count in [3, 2] {
                if at + count <= passage.tokens.end {
                    let phrase = &self.text[self.span_of(&(at..at + count))];
                    if self.terms.classes(phrase).has(classes) {
                        return Some(at + count);
                    }
                }
            }
        }
        own.has(classes).then_some(at + 1)
    }

    /// The first token behind `at` that does not begin before the byte `end`.
    #[inline(never)]
    fn token_behind(&self, passage: &Passage, at: u32, end: u32) -> u32 {
        (at + 1..passage.tokens.end)
            .find(|&next| self.token(next).span.start >= end)
            .unwrap_or(passage.tokens.end)
    }

    fn terms_of(&self, tokens: &Range<u32>) -> impl Iterator<Item = TermId> + 'a {
        self.tokens[tokens.start as usize..tokens.end as usize]
            .iter()
            .map(|token| token.term)
    }

    /// In the gazetteer, written as it must be: "US" is a country, "us" is not.
    #[inline(never)]
    fn is_listed(&self, index: u32, classes: Classes) -> bool {
        let found = self.classes(index);
        found.has(classes)
            && (!found.has(Classes::UPPER_ONLY) || self.token(index).shape == Shape::Upper)
    }
}

/// Finds every mention and entity of an article.
pub(crate) fn find(words: &Words<'_>) -> (Vec<Mention>, Vec<Entity>) {
    let mut mentions = Vec::new();
    let mut is_taken = vec![false; words.tokens.len()];
    let has_capitals = date::has_capitals(words);
    for (index, passage) in words.passages.iter().enumerate() {
        let number = index as u32;
        address::take(words, passage, &mut is_taken);
        date::find(
            words,
            passage,
            number,
            has_capitals,
            &mut is_taken,
            &mut mentions,
        );
        if passage.is_date_line {
            is_taken[passage.tokens.start as usize..passage.tokens.end as usize].fill(true);
            continue;
        }
        number::find(
            words,
            passage,
            number,
            has_capitals,
            &mut is_taken,
            &mut mentions,
        );
    }
    caseless::find(words, &mut is_taken, &mut mentions);
    let memory = Memory::new(words);
    run::find(words, &memory, &is_taken, &mut mentions);
    caseless::trim_particles(words, &mut mentions);
    sort_by_start(&mut mentions);
    let forms = kind::decide(words, &memory, &mut mentions);
    let mut entities = link::link(words, forms, &mut mentions);
    salience::weigh(words, &mut mentions, &mut entities);
    (mentions, entities)
}

/// Is the word one of a list with spaces between?
#[inline(never)]
pub(crate) fn in_list(list: &str, word: &str) -> bool {
    // Over bytes: a search for each space takes ten times as long.
    let mut entries = list.as_bytes().split(|&byte| byte == b' ');
    entries.any(|entry| entry == word.as_bytes())
}

/// Dates, numbers and names were found one after the other.
fn sort_by_start(mentions: &mut Vec<Mention>) {
    // Two never start at the same place.
    let mut order: Vec<u64> = (0..)
        .zip(mentions.iter())
        .map(|(index, mention)| u64::from(mention.span.start) << 32 | index)
        .collect();
    sort(&mut order);
    *mentions = order
        .iter()
        .map(|key| mentions[(key & 0xFFFF_FFFF) as usize].clone())
        .collect();
}

#[cfg(test)]
mod name_tests;
#[cfg(test)]
mod tests;
