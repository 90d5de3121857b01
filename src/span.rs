//! A half-open range of bytes in a text.
//!
//! Every room of the house points into the one text with these; nothing is
//! copied. UTF-16 offsets are another thing and exist only in `wasm`.

use std::fmt;
use std::ops::{Index, Range};

use crate::character::is_alphabetic;

/// A half-open range of bytes: `start` is the first byte, `end` the one after
/// the last.
///
/// The text that a span points into is at most [`MAX_TEXT_BYTES`] long, which
/// is checked once, where the text enters; so `u32` is always enough.
///
/// ```
/// use nutgraf::Span;
///
/// let span = Span::from(4..7);
/// assert_eq!(&"the cat sat"[span], "cat");
/// assert_eq!(span, 4..7);
/// ```
///
/// [`MAX_TEXT_BYTES`]: crate::MAX_TEXT_BYTES
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Span {
    /// The first byte.
    pub start: u32,
    /// One past the last byte.
    pub end: u32,
}

impl Span {
    /// The span from `start` up to `end`.
    pub(crate) fn new(start: usize, end: usize) -> Span {
        debug_assert!(start <= end && end <= u32::MAX as usize);
        Span {
            start: start as u32,
            end: end as u32,
        }
    }

    /// The same place as a standard range.
    pub fn range(self) -> Range<usize> {
        self.start as usize..self.end as usize
    }

    /// Length in bytes.
    pub fn len(self) -> usize {
        self.range().len()
    }

    /// True where the span holds no byte.
    pub fn is_empty(self) -> bool {
        self.start >= self.end
    }

    /// True where `other` lies within this span.
    pub fn contains(self, other: Span) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// The span without white space at both ends.
    pub(crate) fn trim(self, text: &str) -> Span {
        let slice = &text[self];
        let start = self.start as usize + (slice.len() - slice.trim_start().len());
        Span::new(start, start + slice.trim().len())
    }
}

impl From<Range<usize>> for Span {
    fn from(range: Range<usize>) -> Span {
        Span::new(range.start, range.end)
    }
}

impl PartialEq<Range<usize>> for Span {
    fn eq(&self, other: &Range<usize>) -> bool {
        self.range() == *other
    }
}

impl Index<Span> for str {
    type Output = str;

    // Not inlined, and without the standard message, which would bring the code
    // that prints strings into every page.
    #[inline(never)]
    fn index(&self, span: Span) -> &str {
        self.get(span.range())
            .expect("the span lies on character boundaries of this text")
    }
}

/// Pieces of a text that cannot panic.
pub(crate) trait Cut {
    /// What stands from `start` up to `end`; nothing where these are no
    /// character boundaries of the text, in order.
    fn cut(&self, start: usize, end: usize) -> &str;

    /// Without the characters at the start that are so. One function for all
    /// rules: the standard library's is made anew for each.
    fn trim_start_by(&self, is_so: fn(char) -> bool) -> &str;

    /// The same at the end.
    fn trim_end_by(&self, is_so: fn(char) -> bool) -> &str;

    /// Where `piece` first stands. For short texts: it tries each place.
    fn place_of(&self, piece: &str) -> Option<usize>;

    /// True where the character stands in it.
    fn has(&self, character: char) -> bool;

    /// True where one of these characters stands first, last, or anywhere. One
    /// function for all sets: the standard library's is made anew for each size.
    fn starts_with_any(&self, characters: &str) -> bool;
    fn ends_with_any(&self, characters: &str) -> bool;
    fn has_any(&self, characters: &str) -> bool;

    /// What stands behind the last of these characters; all, where there is none. The
    /// standard library's search from the end is made anew for each pattern.
    fn behind_last(&self, characters: &str) -> &str;

    /// "U.S", "a.m": stops, and between them letters, at most so many.
    fn is_dotted(&self, most: usize) -> bool;

    /// How many characters.
    fn count_characters(&self) -> usize;
}

impl Cut for str {
    #[inline(never)]
    fn cut(&self, start: usize, end: usize) -> &str {
        let piece = self.get(start..end);
        debug_assert!(piece.is_some(), "{start}..{end} is no piece of {self:?}");
        piece.unwrap_or_default()
    }

    #[inline(never)]
    fn trim_start_by(&self, is_so: fn(char) -> bool) -> &str {
        let mut rest = self.chars();
        loop {
            let text = rest.as_str();
            if !rest.next().is_some_and(is_so) {
                return text;
            }
        }
    }

    #[inline(never)]
    fn place_of(&self, piece: &str) -> Option<usize> {
        let (text, piece) = (self.as_bytes(), piece.as_bytes());
        let first = piece.first()?;
        // Most places differ at once.
        let mut at = 0;
        while let Some(near) = text.get(at..)?.iter().position(|byte| byte == first) {
            at += near;
            if text.get(at..)?.starts_with(piece) {
                return Some(at);
            }
            at += 1;
        }
        None
    }

    #[inline(never)]
    fn has(&self, character: char) -> bool {
        if character.is_ascii() {
            return self.bytes().any(|byte| char::from(byte) == character);
        }
        self.place_of(character.encode_utf8(&mut [0; 4])).is_some()
    }

    #[inline(never)]
    fn starts_with_any(&self, characters: &str) -> bool {
        self.chars().next().is_some_and(|c| characters.has(c))
    }

    #[inline(never)]
    fn ends_with_any(&self, characters: &str) -> bool {
        self.chars().next_back().is_some_and(|c| characters.has(c))
    }

    #[inline(never)]
    fn has_any(&self, characters: &str) -> bool {
        self.chars().any(|c| characters.has(c))
    }

    #[inline(never)]
    fn behind_last(&self, characters: &str) -> &str {
        let mut before = self.chars();
        loop {
            let end = before.as_str().len();
            match before.next_back() {
                None => return self,
                Some(last) if characters.has(last) => return self.cut(end, self.len()),
                Some(_) => {}
            }
        }
    }

    #[inline(never)]
    fn is_dotted(&self, most: usize) -> bool {
        let mut letters = 0;
        let mut has_stop = false;
        for character in self.chars() {
            if character == '.' && letters > 0 {
                letters = 0;
                has_stop = true;
            } else if is_alphabetic(character) && letters < most {
                letters += 1;
            } else {
                return false;
            }
        }
        has_stop && letters > 0
    }

    #[inline(never)]
    fn count_characters(&self) -> usize {
        self.bytes()
            .map(|byte| usize::from(byte & 0xC0 != 0x80))
            .sum()
    }

    #[inline(never)]
    fn trim_end_by(&self, is_so: fn(char) -> bool) -> &str {
        let mut rest = self.chars();
        loop {
            let text = rest.as_str();
            if !rest.next_back().is_some_and(is_so) {
                return text;
            }
        }
    }
}

impl fmt::Debug for Span {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}..{}", self.start, self.end)
    }
}
