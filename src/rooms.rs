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
use crate::rank::{self, Odds};
use crate::reading::{Input, Reading};
use crate::select;
use crate::sentence::Finder;
use crate::term::{TermId, Terms};

/// A text that was read, room by room.
#[derive(Debug)]
pub struct House<'a> {
    text: &'a str,
    /// Before `boilerplate`.
    unmarked: Document<'a>,
    reading: Reading<'a>,
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
        House {
            text,
            unmarked: article::from_text(text),
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
        language::detect(&self.reading.document).len()
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
        rank::score(&self.reading).len()
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

/// What `tools/fit` fits the weights to: the signals of each sentence, and the
/// facts of each word.
#[derive(Debug)]
pub struct Sheet {
    /// Where each sentence stands, quotations kept whole.
    pub spans: Vec<std::ops::Range<usize>>,
    /// The signals of each sentence that are not zero, by name.
    pub signals: Vec<Vec<(&'static str, f32)>>,
    /// The content words.
    pub words: Vec<Word>,
}

/// A content word of an article, and which factors are its.
#[derive(Debug)]
pub struct Word {
    /// In lower case.
    pub text: String,
    /// Which factor by the sentence where it first stands.
    pub first: usize,
    /// Which factor by the number of its sentences.
    pub units: usize,
    /// The title has it.
    pub is_in_title: bool,
    /// A salient name has it.
    pub is_in_name: bool,
}

/// Factors of words: by first sentence, by number of sentences, title, name.
pub type Factors = ([f32; 7], [f32; 5], f32, f32);

impl Sheet {
    /// Reads an article; the signals as if the factors were these.
    #[must_use]
    pub fn of(text: &str, title: Option<&str>, factors: Option<Factors>) -> Sheet {
        let mut options = OPTIONS.clone();
        options.title = title.map(str::to_owned);
        Sheet::with_options(text, &options, factors)
    }

    /// The same with the language told.
    #[must_use]
    pub fn with_options(text: &str, options: &Options, factors: Option<Factors>) -> Sheet {
        let reading = match Reading::of(Input::Text(text), options) {
            Ok(read) => read,
            Err(error) => panic!("{error}"),
        };
        let odds = factors.map_or(rank::FITTED, |(first, units, title, name)| Odds {
            first,
            units,
            title,
            name,
        });
        let facts = rank::word_facts(&reading);
        let words = (0..).zip(facts).filter_map(|(id, facts)| {
            let id = TermId(id);
            // Words of the title alone, and grammar words, are none of these.
            let is_content = reading.content.contains(&id);
            is_content.then(|| Word {
                text: reading.terms.text(id).to_owned(),
                first: facts.first,
                units: facts.units,
                is_in_title: facts.is_in_title,
                is_in_name: facts.is_in_name,
            })
        });
        Sheet {
            spans: reading.units.iter().map(|unit| unit.span.range()).collect(),
            words: words.collect(),
            signals: rank::sheet(&reading, &odds),
        }
    }
}
