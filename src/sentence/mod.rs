//! Where sentences begin and end.
//!
//! In: a block of text and a language's word lists. Out: one [`Sentence`] a
//! sentence, in order, without the white space between them. One forward scan
//! over the bytes stops at each mark that may end a sentence; what stands
//! before and after it decides ([`boundary`]). Every boundary is given; one
//! inside a quotation or behind an opening one is flagged, and
//! [`whole`] joins those, as a reader would.

mod boundary;
pub(crate) mod dateline;
mod letters;
mod quotation;

use crate::character::is_alphanumeric;
use crate::span::Span;
pub(crate) use boundary::is_pictograph;
use boundary::{Context, Habits};
use quotation::Pairs;

/// One sentence: a span into the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Sentence {
    pub(crate) span: Span,
    /// Index of its block.
    pub(crate) block: u32,
    /// It begins inside a quotation that an earlier sentence opened.
    pub(crate) inside_quote: bool,
}

/// Finds sentences; keeps its scratch memory from block to block.
#[derive(Debug)]
pub(crate) struct Finder {
    habits: Habits,
    pairs: Pairs,
}

impl Finder {
    /// A finder for a language.
    pub(crate) fn new(language: &str) -> Finder {
        Finder {
            habits: Habits::of(language),
            pairs: Pairs::default(),
        }
    }

    /// Some quotation mark may stand in the block that was looked at last.
    pub(crate) fn may_quote(&self) -> bool {
        self.pairs.may_quote
    }

    /// Appends the sentences of `span`, a part of block number `block`.
    pub(crate) fn find(&mut self, text: &str, span: Span, block: u32, out: &mut Vec<Sentence>) {
        self.pairs.find(text, span);
        let first = out.len();
        let mut push = |start: usize, end: usize, inside_quote: bool| {
            let span = Span::new(start, end).trim(text);
            // Marks alone say nothing: "...", "* * *".
            if text[span].contains(is_alphanumeric) {
                out.push(Sentence {
                    span,
                    block,
                    inside_quote,
                });
            }
        };
        let mut context = Context::new(text, span, self.habits);
        let (mut start, mut inside) = (span.start as usize, false);
        let (mut bracket, mut quotation) = (0, 0);
        let mut position = context.skip_space(start);
        while let Some(mark) = context.next_mark(position) {
            position = mark.end;
            let Some(end) = context.boundary_at(&mark) else {
                continue;
            };
            // A boundary inside brackets is none: "(It blamed costs.) on Thursday".
            let pairs = &self.pairs;
            if is_inside(&pairs.brackets, &mut bracket, mark.start, end) {
                continue;
            }
            let next = context.skip_space(end);
            if next >= span.end as usize {
                break;
            }
            push(start, end, inside);
            inside = is_inside(&pairs.quotations, &mut quotation, next, next);
            start = next;
            context.begin(start);
            // Line breaks between the two are behind us.
            position = next.max(position);
        }
        push(start, span.end as usize, inside);
        if let Some(sentence) = out.get_mut(first) {
            sentence.inside_quote = false;
        }
    }
}

/// True where `start..end` lies strictly inside one of the sorted pairs.
/// `cursor` only moves forward, so that all calls together are one pass.
fn is_inside(pairs: &[Span], cursor: &mut usize, start: usize, end: usize) -> bool {
    while pairs
        .get(*cursor)
        .is_some_and(|pair| pair.end as usize <= start)
    {
        *cursor += 1;
    }
    pairs
        .get(*cursor)
        .is_some_and(|pair| (pair.start as usize) < start && end < pair.end as usize)
}

/// The sentences with quotations kept whole: ranges of indices into
/// `sentences`, each a sentence and those that begin inside its quotation.
pub(crate) fn whole(sentences: &[Sentence]) -> impl Iterator<Item = std::ops::Range<usize>> + '_ {
    let mut start = 0;
    std::iter::from_fn(move || {
        let first = sentences.get(start)?;
        let more = sentences[start + 1..]
            .iter()
            .take_while(|next| next.inside_quote && next.block == first.block)
            .count();
        let range = start..start + 1 + more;
        start = range.end;
        Some(range)
    })
}

#[cfg(test)]
mod tests;
