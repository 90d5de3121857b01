//! One pass through the rooms: from an input to everything that a summary or
//! an analysis is made from.
//!
//! Spans here point into the whole text; the doors turn them into spans of a
//! block where the input came in blocks.

use std::ops::Range;

use crate::article::{self, Article, Document, Title};
use crate::boilerplate;
use crate::decimal::decimal;
use crate::entity::{self, Entity, Mention, Passage, Words};
use crate::error::Error;
use crate::focus::Focus;
use crate::language::{self, Classes, lexicon};
use crate::options::{Options, check_language};
use crate::rank::{self, Quoted, Reasons, quoted};
use crate::sentence::dateline::{self, Dateline};
use crate::sentence::{self, Finder, Sentence};
use crate::span::{Cut, Span};
use crate::term::{TermId, Terms, Token};

/// Why a line such as "Updated Monday, May 5" is dropped: it is no text, but
/// it holds a date of the article, as a dateline does.
const DATE_LINE: &str = "date-line";

/// Few languages have shorter words, with what stands between them.
const BYTES_A_WORD: usize = 5;

/// Words of a headline that are compared with the text.
const MOST_HEADLINE: usize = 50;

/// The longest text that can be read, in bytes.
pub const MAX_TEXT_BYTES: usize = 1 << 28;

/// What can be summarized: plain text, or an article whose blocks are known.
#[derive(Clone, Copy, Debug)]
pub enum Input<'a> {
    /// Plain text: lines are blocks, a first line without a full stop may be
    /// the title.
    Text(&'a str),
    /// Blocks, as a page reader found them.
    Article(&'a Article),
}

impl<'a> From<&'a str> for Input<'a> {
    fn from(text: &'a str) -> Input<'a> {
        Input::Text(text)
    }
}

impl<'a> From<&'a String> for Input<'a> {
    fn from(text: &'a String) -> Input<'a> {
        Input::Text(text)
    }
}

impl<'a> From<&'a Article> for Input<'a> {
    fn from(article: &'a Article) -> Input<'a> {
        Input::Article(article)
    }
}

/// A sentence as a reader takes it: with the rest of the quotation it opens.
#[derive(Clone, Debug)]
pub(crate) struct Unit {
    pub(crate) span: Span,
    /// Indices into the sentences.
    pub(crate) sentences: Range<u32>,
    pub(crate) tokens: Range<u32>,
    /// Its content terms, each once: indices into `Reading::content`.
    pub(crate) terms: Range<u32>,
    pub(crate) block: u32,
    pub(crate) words: u32,
    /// The classes of all its words: who looks for a class looks here first.
    pub(crate) classes: Classes,
    /// The classes of its first word, and of phrases of up to three words that it
    /// begins with, as "in fact".
    pub(crate) opening: Classes,
    /// The classes of the grammar words before the first word of matter.
    pub(crate) before_matter: Classes,
    pub(crate) quoted: Quoted,
}

/// Everything that was found in an article.
#[derive(Debug)]
pub(crate) struct Reading<'a> {
    pub(crate) document: Document<'a>,
    pub(crate) language: String,
    pub(crate) dateline: Option<(Dateline, u32)>,
    pub(crate) sentences: Vec<Sentence>,
    pub(crate) units: Vec<Unit>,
    pub(crate) tokens: Vec<Token>,
    pub(crate) terms: Terms,
    /// The headline's words.
    pub(crate) headline: Vec<Token>,
    /// Content terms, unit by unit.
    pub(crate) content: Vec<TermId>,
    /// For each term the last unit it stood in, counted from 1.
    last_unit: Vec<u32>,
    pub(crate) passages: Vec<Passage>,
    pub(crate) mentions: Vec<Mention>,
    pub(crate) entities: Vec<Entity>,
    /// One a unit.
    pub(crate) scores: Vec<Reasons>,
    pub(crate) focus: Focus,
    /// A title over one paragraph, as at the head of a paper.
    pub(crate) is_abstract: bool,
    /// Words of what was kept.
    pub(crate) words: u32,
}

impl<'a> Reading<'a> {
    /// Reads an input.
    pub(crate) fn of(input: Input<'a>, options: &'a Options) -> Result<Reading<'a>, Error> {
        options.check()?;
        let (mut document, own_language) = match input {
            Input::Text(text) => {
                check_length(text.len())?;
                (article::from_text(text), None)
            }
            Input::Article(article) => {
                check_length(
                    article
                        .blocks
                        .iter()
                        .map(|block| block.text.len() + 1)
                        .sum(),
                )?;
                (article::from_article(article), article.language.as_deref())
            }
        };
        if let Some(tag) = own_language {
            check_language("article.language", tag)?;
        }
        if let Some(title) = &options.title {
            document.set_title(title);
        }
        boilerplate::mark(&mut document);
        let language = match options.language.as_deref().or(own_language) {
            Some(tag) => tag.to_owned(),
            None => language::detect(&document).to_owned(),
        };
        Ok(Reading::new(document, language).read(&options.focus))
    }

    /// The content terms of a unit, each once.
    pub(crate) fn terms_of(&self, unit: &Unit) -> &[TermId] {
        &self.content[unit.terms.start as usize..unit.terms.end as usize]
    }

    /// The words of a unit.
    pub(crate) fn tokens_of(&self, unit: &Unit) -> &[Token] {
        self.tokens_in(&unit.tokens)
    }

    /// The words of a unit, a passage or a mention.
    #[inline(never)]
    pub(crate) fn tokens_in(&self, range: &Range<u32>) -> &[Token] {
        &self.tokens[range.start as usize..range.end as usize]
    }

    /// The headline has the word, near its start: none is so long in earnest.
    pub(crate) fn headline_has(&self, term: TermId) -> bool {
        let mut words = self.headline.iter().take(MOST_HEADLINE);
        words.any(|word| word.term == term)
    }

    /// The headline's text.
    pub(crate) fn title(&self) -> Option<&str> {
        match self.document.title.as_ref()? {
            Title::Block(span) => Some(&self.document.text[*span]),
            Title::Given(title) => Some(title),
        }
    }
}

fn check_length(bytes: usize) -> Result<(), Error> {
    if bytes <= MAX_TEXT_BYTES {
        return Ok(());
    }
    let (most, found) = (decimal(MAX_TEXT_BYTES as u64), decimal(bytes as u64));
    Err(Error::new(&[
        "expected a text of at most ",
        &most,
        " bytes, but found ",
        &found,
    ]))
}

impl<'a> Reading<'a> {
    /// Nothing is read yet.
    fn new(document: Document<'a>, language: String) -> Reading<'a> {
        let terms = Terms::new(lexicon(&language));
        // Room for all words of most texts: to grow by doubling would take the most
        // memory of all.
        let words = document.text.len() / BYTES_A_WORD;
        Reading {
            document,
            language,
            dateline: None,
            sentences: Vec::new(),
            units: Vec::new(),
            tokens: Vec::with_capacity(words),
            terms,
            headline: Vec::new(),
            content: Vec::new(),
            last_unit: Vec::new(),
            passages: Vec::new(),
            mentions: Vec::new(),
            entities: Vec::new(),
            scores: Vec::new(),
            focus: Focus::default(),
            is_abstract: false,
            words: 0,
        }
    }

    fn read(mut self, focus: &[String]) -> Reading<'a> {
        let mut finder = Finder::new(&self.language);
        for index in 0..self.document.blocks.len() {
            let block = &self.document.blocks[index];
            match block.dropped {
                None => self.read_block(index as u32, &mut finder),
                Some(DATE_LINE) => {
                    let span = block.span;
                    self.push_passage(span, index as u32, None, false);
                    if let Some(passage) = self.passages.last_mut() {
                        passage.is_date_line = true;
                    }
                }
                Some(_) => {}
            }
        }
        match &self.document.title {
            Some(Title::Given(title)) => {
                let span = Span::new(0, title.len());
                self.terms.tokenize(title, span, &mut self.headline);
            }
            Some(Title::Block(_)) => {
                let passage = self.passages.iter().find(|passage| passage.is_title);
                let tokens = passage.map_or(0..0, |passage| passage.tokens.clone());
                let tokens = &self.tokens[tokens.start as usize..tokens.end as usize];
                self.headline.extend(tokens);
            }
            None => {}
        }
        let text = &self.document.text;
        let words = Words {
            text,
            tokens: &self.tokens,
            terms: &self.terms,
            passages: &self.passages,
            capitalises_nouns: self.language.starts_with("de"),
        };
        let (mentions, entities) = entity::find(&words);
        self.mentions = mentions;
        self.entities = entities;
        self.focus = Focus::find(&mut self, focus);
        self.is_abstract = rank::is_abstract(&self);
        self.scores = rank::score(&self);
        self
    }

    fn read_block(&mut self, index: u32, finder: &mut Finder) {
        let block = &self.document.blocks[index as usize];
        let text: &str = &self.document.text;
        let mut span = block.span;
        if block.kind == article::BlockKind::Heading {
            let title = match &self.document.title {
                Some(Title::Block(title)) if block.span.contains(*title) => Some(*title),
                _ => None,
            };
            let span = title.unwrap_or(span);
            self.words += self.push_passage(span, index, None, title.is_some());
            return;
        }
        let lexicon = lexicon(&self.language);
        if let Some(found) = dateline::find(text, span, lexicon, self.units.is_empty()) {
            span.start = found.span.end;
            self.push_passage(found.span, index, None, false);
            self.dateline.get_or_insert((found, index));
        }
        let text: &str = &self.document.text;
        if let Some(before) = dateline::before_sign_off(text, span) {
            span = before;
        }
        let first = self.sentences.len();
        finder.find(text, span, index, &mut self.sentences);
        for unit in sentence::whole(&self.sentences[first..]).collect::<Vec<_>>() {
            let sentences = first + unit.start..first + unit.end;
            self.push_unit(sentences, finder.may_quote());
        }
    }

    #[inline(never)]
    fn push_unit(&mut self, sentences: Range<usize>, may_quote: bool) {
        let start_token = self.tokens.len() as u32;
        let Sentence { span, block, .. } = self.sentences[sentences.start];
        let mut words = 0;
        for sentence in sentences.clone() {
            let span = self.sentences[sentence].span;
            words += self.push_passage(span, block, Some(sentence as u32), false);
        }
        self.words += words;
        let first_term = self.content.len();
        let tokens = &self.tokens[start_token as usize..];
        let stamp = self.units.len() as u32 + 1;
        self.last_unit.resize(self.terms.len(), 0);
        let (mut classes, mut before_matter) = (Classes::default(), Classes::default());
        for token in tokens {
            let last = &mut self.last_unit[token.term.0 as usize];
            if *last != stamp {
                let term = self.terms.get(token.term);
                classes = classes.or(term.classes);
                if !term.is_stop() {
                    self.content.push(token.term);
                } else if self.content.len() == first_term {
                    before_matter = classes;
                }
            }
            *last = stamp;
        }
        let terms = first_term as u32..self.content.len() as u32;
        let text: &str = &self.document.text;
        let span = Span {
            end: self.sentences[sentences.end - 1].span.end,
            ..span
        };
        self.units.push(Unit {
            span,
            terms,
            classes,
            before_matter,
            opening: opening(text, &self.terms, tokens),
            quoted: if may_quote {
                let before = self.units.last().filter(|before| before.block == block);
                quoted(
                    &text[span],
                    before.map_or(0, |before| before.quoted.goes_on),
                )
            } else {
                Quoted::NOTHING
            },
            sentences: sentences.start as u32..sentences.end as u32,
            tokens: start_token..self.tokens.len() as u32,
            block,
            words,
        });
    }

    #[inline(never)]
    fn push_passage(
        &mut self,
        span: Span,
        block: u32,
        sentence: Option<u32>,
        is_title: bool,
    ) -> u32 {
        let first = self.tokens.len() as u32;
        let seen = self
            .terms
            .tokenize(&self.document.text, span, &mut self.tokens);
        self.passages.push(Passage {
            span,
            tokens: first..self.tokens.len() as u32,
            block,
            sentence,
            is_title,
            is_date_line: false,
            seen,
        });
        seen.words
    }
}

/// The classes of the first word, and of phrases of up to three words that begin
/// with it.
#[inline(never)]
fn opening(text: &str, terms: &Terms, tokens: &[Token]) -> Classes {
    let Some((first, others)) = tokens.split_first() else {
        return Classes::default();
    };
    let mut classes = terms.classes_of(first);
    let longest = if classes.has(Classes::OPENING_START) {
        2
    } else {
        0
    };
    for last in others.iter().take(longest) {
        let phrase = text.cut(first.span.start as usize, last.span.end as usize);
        classes = classes.or(terms.classes(phrase));
    }
    classes
}
