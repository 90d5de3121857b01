//! What a character is to the words of UAX #29 (its Word_Break property).
//!
//! Also included by the build script, which writes the table.

/// Word_Break, as far as words with a letter or a digit need it: Extend and
/// Format are one, and what never joins is `Other`.
#[derive(Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
pub(crate) enum Break {
    Other,
    Letter,
    Hebrew,
    Numeric,
    Katakana,
    ExtendNumLet,
    MidLetter,
    MidNum,
    MidNumLet,
    SingleQuote,
    DoubleQuote,
    Extend,
    Joiner,
    Newline,
}

/// Set beside the class of a letter (`char::is_alphabetic`), and of a number
/// (`char::is_numeric`); some are both.
pub(crate) const ALPHABETIC: u8 = 0x10;
pub(crate) const NUMERIC: u8 = 0x40;

/// Set beside the class of what a joiner joins (Extended_Pictographic).
pub(crate) const PICTOGRAPH: u8 = 0x20;
