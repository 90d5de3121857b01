//! What a caller may ask for.

use crate::error::Error;
use crate::pieces::concat;

/// How long a summary may be.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub enum Length {
    /// About half of medium.
    Short,
    /// Grows with the square root of the article: 3 sentences of 300 words,
    /// 5 of 1,000, 12 of 9,000.
    #[default]
    Medium,
    /// About twice medium.
    Long,
    /// Exactly that many sentences, where the article has them to give; from 1.
    Sentences(u32),
    /// At most that many words, unless the one best sentence has more; from 1.
    Words(u32),
    /// That share of the article's words; above 0, at most 1.
    Ratio(f64),
}

/// What a caller may ask for; [`Options::default`] asks for a medium summary.
///
/// ```
/// use nutgraf::{Length, Options};
///
/// let options = Options::default()
///     .length(Length::Sentences(3))
///     .focus(["harbour", "Anna Lund"]);
/// assert_eq!(options.focus.len(), 2);
/// ```
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Options {
    /// How long the summary may be.
    pub length: Length,
    /// The headline; else the article's own.
    pub title: Option<String>,
    /// BCP 47 tag; else the article's own, else detected.
    pub language: Option<String>,
    /// Names or words that the summary should be about.
    pub focus: Vec<String>,
}

impl Options {
    /// Sets the length.
    #[must_use]
    pub fn length(mut self, length: Length) -> Options {
        self.length = length;
        self
    }

    /// Sets the headline.
    #[must_use]
    pub fn title(mut self, title: impl Into<String>) -> Options {
        self.title = Some(title.into());
        self
    }

    /// Sets the language.
    #[must_use]
    pub fn language(mut self, tag: impl Into<String>) -> Options {
        self.language = Some(tag.into());
        self
    }

    /// Sets the names or words that the summary should be about.
    #[must_use]
    pub fn focus<S: Into<String>>(mut self, focus: impl IntoIterator<Item = S>) -> Options {
        self.focus = focus.into_iter().map(Into::into).collect();
        self
    }

    /// An error that names the first wrong value.
    pub(crate) fn check(&self) -> Result<(), Error> {
        self.check_length()?;
        match &self.language {
            Some(tag) => check_language("language", tag),
            None => Ok(()),
        }
    }

    #[cfg(not(target_arch = "wasm32"))]
    fn check_length(&self) -> Result<(), Error> {
        match self.length {
            Length::Sentences(0) => Err(Error::wrong(
                "length.sentences",
                "a whole number of at least 1",
                "0",
            )),
            Length::Words(0) => Err(Error::wrong(
                "length.words",
                "a whole number of at least 1",
                "0",
            )),
            Length::Ratio(ratio) if !(ratio > 0.0 && ratio <= 1.0) => Err(Error::wrong(
                "length.ratio",
                "a number above 0 and at most 1",
                &ratio.to_string(),
            )),
            _ => Ok(()),
        }
    }

    /// www/lib/pack.ts has checked it: it shows numbers as JavaScript does, and
    /// the code that prints them here would cost every page eight kilobytes.
    #[cfg(target_arch = "wasm32")]
    fn check_length(&self) -> Result<(), Error> {
        Ok(())
    }
}

/// Is it a BCP 47 tag, at least in its outer form?
pub(crate) fn check_language(path: &str, tag: &str) -> Result<(), Error> {
    let mut parts = tag.split(['-', '_']);
    let primary = parts.next().unwrap_or_default();
    let is_primary =
        (2..=8).contains(&primary.len()) && primary.bytes().all(|b| b.is_ascii_alphabetic());
    let rest_fits = parts.all(|part| {
        (1..=8).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphanumeric())
    });
    if is_primary && rest_fits {
        return Ok(());
    }
    Err(Error::wrong(
        path,
        "a BCP 47 tag such as \"en\" or \"pt-BR\"",
        &concat(&["\"", tag, "\""]),
    ))
}
