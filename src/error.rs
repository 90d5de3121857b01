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
/// assert!(error.is_range());
/// assert_eq!(
///     error.to_string(),
///     "expected `length.ratio` to be a number above 0 and at most 1, but found 1.5"
/// );
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Error {
    kind: Kind,
    message: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Range,
    #[cfg_attr(not(feature = "wasm"), allow(dead_code))]
    Type,
}

impl Error {
    /// A value of the right type that is out of bounds.
    #[cold]
    pub(crate) fn range(message: String) -> Error {
        Error {
            kind: Kind::Range,
            message,
        }
    }

    /// A value of a wrong type, or an unknown name.
    #[cfg(feature = "wasm")]
    #[cold]
    pub(crate) fn type_of(message: String) -> Error {
        Error {
            kind: Kind::Type,
            message,
        }
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

    /// True where a value is out of bounds: a `RangeError` in JavaScript.
    pub fn is_range(&self) -> bool {
        self.kind == Kind::Range
    }

    /// True where a value has a wrong type or an option's name is unknown: a
    /// `TypeError` in JavaScript.
    pub fn is_type(&self) -> bool {
        self.kind == Kind::Type
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for Error {}
