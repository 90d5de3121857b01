//! The rooms one by one, for the bench of each; no public door (feature
//! `rooms`).
//!
//! In: a text, read once. Out: for each room a call that does this room's work
//! again, over what the rooms before it made, and gives how many things it made.

use crate::article::{self, Block, Document};
use crate::boilerplate;
use crate::entity::{self, Words};
use crate::language::{self, lexicon};
use crate::options::{Length, Options};
use crate::rank::{self, Scene};
use crate::reading::{Input, Reading};
use crate::select;
use crate::sentence::Finder;
use crate::term::{Terms, Token};

/// A text that was read, room by room.
#[derive(Debug)]
pub struct House<'a> {
    text: &'a str,
    /// Before `boilerplate`.
    unmarked: Document<'a>,
    reading: Reading<'a>,
    title: Vec<Token>,
}

/// Nothing asked: a `static`, because a reading borrows its options.
static OPTIONS: Options = Options {
    length: Length::Medium,
    title: None,
    language: None,
    focus: Vec::new(),
};

impl<'a> House<'a> {
    /// Reads a text.
    #[must_use]
    pub fn of(text: &'a str) -> House<'a> {
        let reading = match Reading::of(Input::Text(text), &OPTIONS) {
            Ok(reading) => reading,
            Err(error) => panic!("{error}"),
        };
        let of_title = reading.passages.iter().find(|passage| passage.is_title);
        let tokens = of_title.map_or(0..0, |passage| passage.tokens.clone());
        House {
            text,
            unmarked: article::from_text(text),
            title: reading.tokens[tokens.start as usize..tokens.end as usize].to_vec(),
            reading,
        }
    }

    /// Finds the blocks: how many.
    pub fn article(&self) -> usize {
        article::from_text(self.text).blocks.len()
    }

    /// Marks what is no part of the article, in a copy of the blocks: how many
    /// are kept.
    pub fn boilerplate(&self) -> usize {
        let mut document = self.unmarked.clone();
        boilerplate::mark(&mut document);
        let kept = document
            .blocks
            .iter()
            .filter(|block| block.dropped.is_none());
        kept.count()
    }

    /// Detects the language: the length of its tag.
    pub fn language(&self) -> usize {
        language::detect(self.kept().map(|(_, block)| &self.text[block.span])).len()
    }

    /// Finds the sentences, without datelines and sign-offs cut off: how many.
    pub fn sentence(&self) -> usize {
        let mut finder = Finder::new(&self.reading.language);
        let mut sentences = Vec::new();
        for (index, block) in self.kept() {
            finder.find(self.text, block.span, index, &mut sentences);
        }
        sentences.len()
    }

    /// Finds the words of every passage and their terms: how many words.
    pub fn term(&self) -> usize {
        let mut terms = Terms::new(lexicon(&self.reading.language));
        let mut tokens = Vec::new();
        for passage in &self.reading.passages {
            terms.tokenize(self.text, passage.span, &mut tokens);
        }
        tokens.len()
    }

    /// Finds mentions and what they refer to: how many entities.
    pub fn entity(&self) -> usize {
        let reading = &self.reading;
        let (_, entities) = entity::find(&Words {
            text: self.text,
            tokens: &reading.tokens,
            terms: &reading.terms,
            passages: &reading.passages,
            capitalises_nouns: reading.language.starts_with("de"),
        });
        entities.len()
    }

    /// Scores the sentences: how many.
    pub fn rank(&self) -> usize {
        rank::score(&Scene {
            reading: &self.reading,
            title: &self.title,
        })
        .len()
    }

    /// Chooses those of a medium summary: how many.
    pub fn select(&self) -> usize {
        select::select(&self.reading, OPTIONS.length).len()
    }

    fn kept(&self) -> impl Iterator<Item = (u32, &Block)> {
        let blocks = (0..).zip(&self.reading.document.blocks);
        blocks.filter(|(_, block)| block.dropped.is_none())
    }
}
