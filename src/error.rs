//! What can go wrong: wrong options, or a text that is too long. An odd
//! article is no error.

use std::fmt;

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
    /// A value that is out of bounds.
    #[cold]
    pub(crate) fn range(message: String) -> Error {
        Error { message }
    }

    #[cold]
    pub(crate) fn at_least_one(path: &str, found: &str) -> Error {
        Error::range(format!(
            "expected `{path}` to be a whole number of at least 1, but found {found}"
        ))
    }

    #[cold]
    pub(crate) fn no_ratio(found: &str) -> Error {
        Error::range(format!(
            "expected `length.ratio` to be a number above 0 and at most 1, but found {found}"
        ))
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for Error {}
