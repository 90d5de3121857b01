//! What the caller gets: spans, scores and reasons, in the order of the
//! article.

use crate::article::BlockKind;
use crate::entity::EntityKind;
use crate::options::Options;
use crate::pieces::single_spaced;
use crate::rank::Reasons;
use crate::reading::{Input, Reading};
use crate::sort::sort;
use crate::span::{Cut, Span};
use crate::{Error, select};

/// Silent reading of English non-fiction: 238 words a minute (Brysbaert 2019).
const WORDS_PER_MINUTE: f64 = 238.0;

/// Which block of the article: for plain text the lines and paragraphs as
/// [`Analysis::blocks`] lists them, for an [`Article`](crate::Article) its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct BlockId(pub u32);

/// Which sentence: an index into [`Analysis::sentences`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SentenceId(pub u32);

/// Which entity: an index into the entities, the most salient being 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EntityId(pub u32);

/// A place in the input: bytes of the text, or, for an
/// [`Article`](crate::Article), of the text of the block.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// The block.
    pub block: BlockId,
    /// The bytes.
    pub span: Span,
}

/// The few sentences that carry an article.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Summary {
    /// Without the site's name.
    pub title: Option<String>,
    /// BCP 47 tag; `und` where it could not be told.
    pub language: String,
    /// The sentences, joined.
    pub text: String,
    /// In the order of the article.
    pub sentences: Vec<SummarySentence>,
    /// Most salient first.
    pub entities: Vec<Entity>,
    /// Counts.
    pub stats: Stats,
    /// Why there are no sentences: `"no-sentence"` or `"focus-not-found"`; `None`
    /// where there are some.
    pub reason: Option<&'static str>,
}

/// A sentence that was chosen.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct SummarySentence {
    /// Word for word what stands at `place`.
    pub text: String,
    /// Where it stands.
    pub place: Place,
    /// 1 for the sentence that was chosen first.
    pub rank: u32,
    /// Why: the score is their sum.
    pub reasons: Reasons,
}

/// Someone or something that the article names.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Entity {
    /// The fullest form in the article.
    pub name: String,
    /// What it is.
    pub kind: EntityKind,
    /// How much the article is about it, from 0 to 1.
    pub salience: f32,
    /// In the order of the text.
    pub mentions: Vec<Mention>,
}

/// One place where an entity is named.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub struct Mention {
    /// Where.
    pub place: Place,
    /// The entity.
    pub entity: EntityId,
    /// `None` in a title, a heading or a dateline.
    pub sentence: Option<SentenceId>,
}

/// Counts of an article and its summary.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Stats {
    /// Words of the article, without what is no part of it.
    pub words: u32,
    /// Sentences of the article, quotations kept whole.
    pub sentences: u32,
    /// At 238 words a minute.
    pub reading_seconds: f64,
    /// Words of the summary.
    pub summary_words: u32,
    /// At 238 words a minute.
    pub summary_reading_seconds: f64,
}

/// Everything that a summary is made from.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Analysis {
    /// Without the site's name.
    pub title: Option<String>,
    /// BCP 47 tag; `und` where it could not be told.
    pub language: String,
    /// What stands before the first sentence of a wire story.
    pub dateline: Option<Dateline>,
    /// Every block, also those that are no part of the article.
    pub blocks: Vec<Block>,
    /// Every sentence, also those inside quotations.
    pub sentences: Vec<Sentence>,
    /// In the order of the text.
    pub mentions: Vec<Mention>,
    /// Most salient first.
    pub entities: Vec<Entity>,
}

/// The facts before the first sentence of a wire story.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub struct Dateline {
    /// All of it.
    pub place: Place,
    /// The place's name, as written.
    pub city: Option<Span>,
    /// The date, as written.
    pub date: Option<Span>,
}

/// A block as the summarizer saw it.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub struct Block {
    /// Where.
    pub span: Span,
    /// What it is.
    pub kind: BlockKind,
    /// Why it is no part of the article; `None` where it is.
    pub dropped: Option<&'static str>,
}

/// A sentence with its score.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub struct Sentence {
    /// Where.
    pub place: Place,
    /// It begins inside a quotation that an earlier one opened.
    pub inside_quote: bool,
    /// Of the whole quotation, where it is part of one.
    pub reasons: Reasons,
}

/// The few sentences that carry an article.
///
/// # Errors
///
/// A wrong option, or a text above [`MAX_TEXT_BYTES`](crate::MAX_TEXT_BYTES).
/// An empty text gives an empty summary.
pub fn summarize<'a>(input: impl Into<Input<'a>>, options: &'a Options) -> Result<Summary, Error> {
    let reading = Reading::of(input.into(), options)?;
    Ok(reading.summary(options))
}

/// Everything that a summary is made from: blocks, sentences with their scores,
/// mentions, entities.
///
/// ```
/// let text = "The mill opened. Anna Lund, who owns it, said “It turns. It grinds.”";
/// let analysis = nutgraf::analyze(text, &Default::default()).unwrap();
/// assert_eq!(analysis.entities[0].name, "Anna Lund");
/// assert!(analysis.sentences[2].inside_quote);
/// ```
///
/// # Errors
///
/// As [`summarize`].
pub fn analyze<'a>(input: impl Into<Input<'a>>, options: &'a Options) -> Result<Analysis, Error> {
    Ok(Reading::of(input.into(), options)?.analysis())
}

impl Reading<'_> {
    pub(crate) fn summary(&self, options: &Options) -> Summary {
        let chosen = self.chosen(options);
        let sentences: Vec<_> = chosen
            .iter()
            .map(|&(unit, rank)| self.summary_sentence(unit, rank))
            .collect();
        Summary {
            title: self.title().map(str::to_owned),
            language: self.language.clone(),
            text: join(sentences.iter().map(|sentence| sentence.text.as_str())),
            entities: self.entities(),
            stats: self.stats(&chosen),
            reason: self.why_empty(&chosen),
            sentences,
        }
    }

    pub(crate) fn summary_sentence(&self, unit: u32, rank: u32) -> SummarySentence {
        let reasons = self.scores[unit as usize];
        let unit = &self.units[unit as usize];
        SummarySentence {
            text: self.document.text[unit.span].to_owned(),
            place: self.place(unit.block, unit.span),
            rank,
            reasons,
        }
    }

    /// The chosen units with their ranks, in the order of the article.
    pub(crate) fn chosen(&self, options: &Options) -> Vec<(u32, u32)> {
        let chosen = select::select(self, options.length);
        let mut chosen: Vec<u64> = (1..)
            .zip(chosen)
            .map(|(rank, unit)| u64::from(unit) << 32 | rank)
            .collect();
        sort(&mut chosen);
        chosen
            .iter()
            .map(|key| ((key >> 32) as u32, *key as u32))
            .collect()
    }

    /// Why nothing was chosen.
    pub(crate) fn why_empty(&self, chosen: &[(u32, u32)]) -> Option<&'static str> {
        if !chosen.is_empty() {
            None
        } else if self.units.is_empty() || self.focus.is_found() {
            Some("no-sentence")
        } else {
            Some("focus-not-found")
        }
    }

    pub(crate) fn stats(&self, chosen: &[(u32, u32)]) -> Stats {
        let seconds = |words: u32| (f64::from(words) * 60.0 / WORDS_PER_MINUTE).round();
        let summary_words = chosen
            .iter()
            .map(|&(unit, _)| self.units[unit as usize].words)
            .sum();
        Stats {
            words: self.words,
            sentences: self.units.len() as u32,
            reading_seconds: seconds(self.words),
            summary_words,
            summary_reading_seconds: seconds(summary_words),
        }
    }

    fn analysis(&self) -> Analysis {
        Analysis {
            title: self.title().map(str::to_owned),
            language: self.language.clone(),
            dateline: self.dateline.map(|(dateline, block)| Dateline {
                place: self.place(block, dateline.span),
                city: dateline.place.map(|span| self.place(block, span).span),
                date: dateline.date.map(|span| self.place(block, span).span),
            }),
            blocks: (0..)
                .zip(&self.document.blocks)
                .map(|(index, block)| Block {
                    span: self.place(index, block.span).span,
                    kind: block.kind,
                    dropped: block.dropped,
                })
                .collect(),
            sentences: self
                .sentences_with_reasons()
                .map(|(sentence, reasons)| Sentence {
                    place: self.place(sentence.block, sentence.span),
                    inside_quote: sentence.inside_quote,
                    reasons,
                })
                .collect(),
            mentions: (0..self.mentions.len() as u32)
                .map(|index| self.mention(index))
                .collect(),
            entities: self.entities(),
        }
    }

    /// Every sentence with the reasons of its unit.
    pub(crate) fn sentences_with_reasons(
        &self,
    ) -> impl Iterator<Item = (&crate::sentence::Sentence, Reasons)> {
        self.units
            .iter()
            .zip(&self.scores)
            .flat_map(|(unit, reasons)| {
                self.sentences[unit.sentences.start as usize..unit.sentences.end as usize]
                    .iter()
                    .map(|sentence| (sentence, *reasons))
            })
    }

    fn entities(&self) -> Vec<Entity> {
        self.entities
            .iter()
            .map(|entity| Entity {
                name: self.name_of(entity),
                kind: entity.kind,
                salience: entity.salience,
                mentions: entity
                    .mentions
                    .iter()
                    .map(|&index| self.mention(index))
                    .collect(),
            })
            .collect()
    }

    /// The fullest form, a line break inside it as a space.
    pub(crate) fn name_of(&self, entity: &crate::entity::Entity) -> String {
        let name = &self.document.text[entity.name];
        if name.has_any("\n\r\t") {
            single_spaced(name)
        } else {
            name.to_owned()
        }
    }

    fn mention(&self, index: u32) -> Mention {
        let mention = &self.mentions[index as usize];
        let passage = &self.passages[mention.passage as usize];
        Mention {
            place: self.place(passage.block, mention.span),
            entity: EntityId(mention.entity),
            sentence: passage.sentence.map(SentenceId),
        }
    }

    /// A span of the whole text as the caller counts: from the start of the
    /// block where the input came in blocks.
    pub(crate) fn place(&self, block: u32, span: Span) -> Place {
        let offset = self.document.offset_of(block);
        Place {
            block: BlockId(block),
            span: Span {
                start: span.start - offset,
                end: span.end - offset,
            },
        }
    }
}

/// Sentences, joined.
fn join<'a>(sentences: impl Iterator<Item = &'a str> + Clone) -> String {
    let mut text = String::new();
    for (sentence, separator) in sentences.clone().zip(separators(sentences)) {
        text.push_str(separator);
        text.push_str(sentence);
    }
    text
}

/// What stands before each sentence of a summary's text: a space, but none
/// before the first, and none behind the marks of a script that needs none.
pub(crate) fn separators<'a>(
    sentences: impl Iterator<Item = &'a str>,
) -> impl Iterator<Item = &'static str> {
    let mut needs_space = false;
    sentences.map(move |sentence| {
        let separator = if needs_space { " " } else { "" };
        needs_space = !sentence.ends_with_any("。！？」』");
        separator
    })
}
