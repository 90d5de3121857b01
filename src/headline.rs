//! The shortest form: the one sentence that carries an article, without what
//! hangs on it.

use crate::error::Error;
use crate::options::{Length, Options};
use crate::reading::{Input, Reading};
use crate::shorten::shorten;
use crate::span::Span;
use crate::summary::SummarySentence;

/// The one sentence, cut where what is left is still a sentence of the article.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Headline {
    /// What is left: the spans, one behind the other.
    pub text: String,
    /// The parts that stay, in order, in the same text as `sentence.place`. One
    /// where nothing was cut.
    pub spans: Vec<Span>,
    /// The whole sentence.
    pub sentence: SummarySentence,
}

/// The one sentence that carries an article, without brackets, asides between
/// dashes, ", officials said", and what only adds behind a comma, where what is left
/// is still true; in doubt all stays. No letter is new.
/// `None` where the article has no sentence, or does not name the focus. The
/// length changes nothing.
///
/// ```
/// let story = "The tide mill (built in 1781) turned again on Monday, officials said. \
///     It was raining.";
/// let headline = nutgraf::headline(story, &Default::default()).unwrap().unwrap();
/// assert_eq!(headline.text, "The tide mill turned again on Monday.");
/// let parts: String = headline.spans.iter().map(|span| &story[*span]).collect();
/// assert_eq!(parts, headline.text);
/// ```
///
/// # Errors
///
/// As [`summarize`](crate::summarize).
pub fn headline<'a>(
    input: impl Into<Input<'a>>,
    options: &'a Options,
) -> Result<Option<Headline>, Error> {
    let reading = Reading::of(input.into(), options)?;
    Ok(reading.headline_unit().map(|index| {
        let unit = &reading.units[index as usize];
        let spans = shorten(&reading, unit);
        let text = spans.iter().map(|span| &reading.document.text[*span]);
        Headline {
            text: text.collect(),
            spans: spans
                .iter()
                .map(|span| reading.place(unit.block, *span).span)
                .collect(),
            sentence: reading.summary_sentence(index, 1),
        }
    }))
}

impl Reading<'_> {
    /// The unit that is chosen first.
    pub(crate) fn headline_unit(&self) -> Option<u32> {
        let chosen = crate::select::select(self, Length::Sentences(1));
        chosen.first().copied()
    }
}
