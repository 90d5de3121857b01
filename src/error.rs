//! What can go wrong: wrong options, or a text that is too long. An odd
//! article is no error.

use std::fmt;

use crate::pieces::concat;

/// A wrong option or an oversized text.
///
/// The message says what was expected, at which place, and what was found.
///
/// ```
/// use nutgraf::{Length, Options, summarize};
///
/// let error = summarize("", &Options::default().length(Length::Ratio(1.5))).unwrap_err();
/// assert_eq!(
///     error.to_string(),
///     "expected `length.ratio` to be a number above 0 and at most 1, but found 1.5"
/// );
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Error {
    message: String,
}

impl Error {
    #[cold]
    pub(crate) fn new(parts: &[&str]) -> Error {
        let message = concat(parts);
        Error { message }
    }

    /// The message as it is.
    #[cfg(feature = "wasm")]
    pub(crate) fn message(&self) -> &str {
        &self.message
    }

    /// A value at `path` that is not what it should be.
    #[cold]
    pub(crate) fn wrong(path: &str, what: &str, found: &str) -> Error {
        Error::new(&["expected `", path, "` to be ", what, ", but found ", found])
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for Error {}
