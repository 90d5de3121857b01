//! The lines of a plain text: where they are, how far they are indented, and
//! the mark they begin with.

use super::shape::is_ideograph;
use crate::character::is_alphanumeric;
use crate::span::{Cut, Span};

/// What a line begins with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Marker {
    /// "- ", "* ", "•": no part of the item.
    Bullet,
    /// "1.", "2)", "a)": stays with the item.
    Number,
    /// "# " of a pasted heading.
    Hash,
    /// "> " of a pasted quotation.
    Angle,
}

/// A line that is not blank.
#[derive(Clone, Copy, Debug)]
pub(super) struct Line {
    /// Without white space at both ends and without a mark that is no part of it.
    pub span: Span,
    /// Where the mark begins.
    pub start: u32,
    /// Columns before the mark, a tab going to the next multiple of four.
    pub indent: u32,
    /// Columns before what follows the mark.
    pub hang: u32,
    pub marker: Option<Marker>,
    /// A blank line stands before it.
    pub after_blank: bool,
}

impl Line {
    fn with_mark(self, text: &str) -> &str {
        text.cut(self.start as usize, self.span.end as usize)
    }

    /// Characters, with the indent.
    pub(super) fn width(self, text: &str) -> u32 {
        self.indent + self.with_mark(text).count_characters() as u32
    }

    /// Characters up to the first place where a line may break.
    pub(super) fn first_word(self, text: &str) -> u32 {
        let mut characters = self.with_mark(text).chars().peekable();
        if characters.peek().is_some_and(|&c| is_ideograph(c)) {
            return 1;
        }
        // How long the word is matters only up to a line's length.
        characters
            .take(121)
            .take_while(|c| !c.is_whitespace())
            .count() as u32
    }
}

/// The lines of `text` that are not blank, in order.
pub(super) fn lines(text: &str) -> impl Iterator<Item = Line> {
    let mut at = 0;
    let mut after_blank = true;
    std::iter::from_fn(move || {
        while at < text.len() {
            let (len, break_len) = line_break(&text.as_bytes()[at..]);
            let start = at;
            at += len + break_len;
            match line(text, Span::new(start, start + len)) {
                Some(mut line) => {
                    line.after_blank = after_blank;
                    after_blank = false;
                    return Some(line);
                }
                None => after_blank = true,
            }
        }
        None
    })
}

/// Length of the first line, and of the break behind it.
fn line_break(rest: &[u8]) -> (usize, usize) {
    let mut at = 0;
    loop {
        // Eight at once where none of them may be a break.
        while rest.get(at..).is_some_and(is_plain) {
            at += 8;
        }
        let Some(&byte) = rest.get(at) else { break };
        if !(0x20..0xc2).contains(&byte) {
            let behind = (rest.get(at + 1), rest.get(at + 2));
            let len = match (byte, behind) {
                (b'\r', (Some(b'\n'), _)) => 2,
                (b'\n' | b'\r' | 0x0b | 0x0c, _) => 1,
                // U+0085, U+2028, U+2029
                (0xc2, (Some(0x85), _)) => 2,
                (0xe2, (Some(0x80), Some(0xa8 | 0xa9))) => 3,
                _ => 0,
            };
            if len > 0 {
                return (at, len);
            }
        }
        at += 1;
    }
    (rest.len(), 0)
}

/// Are the next eight bytes there, all of them letters, marks and spaces of ASCII?
fn is_plain(rest: &[u8]) -> bool {
    const EACH: u64 = 0x0101_0101_0101_0101;
    rest.first_chunk().is_some_and(|eight| {
        let word = u64::from_le_bytes(*eight);
        // Below the space, or the high bit set: a sum would reach it, or a difference borrow.
        (word | word.wrapping_sub(EACH * 0x20)) & (EACH * 0x80) == 0
    })
}

fn line(text: &str, whole: Span) -> Option<Line> {
    let mut span = whole;
    let mut indent = 0;
    for c in text[whole].chars() {
        match c {
            '\t' => indent = (indent / 4 + 1) * 4,
            // A byte order mark and a zero-width space take no column.
            '\u{feff}' | '\u{200b}' => {}
            c if c.is_whitespace() => indent += 1,
            _ => break,
        }
        span.start += c.len_utf8() as u32;
    }
    let is_blank = |c: char| c.is_whitespace() || matches!(c, '\u{feff}' | '\u{200b}');
    let trimmed = text[span].trim_end_by(is_blank);
    if trimmed.is_empty() {
        return None;
    }
    span.end = span.start + trimmed.len() as u32;
    let start = span.start;
    let mut hang = indent;
    let marker = marker(trimmed).map(|(marker, len)| {
        hang += trimmed.cut(0, len).count_characters() as u32;
        if marker != Marker::Number {
            span.start += len as u32;
        }
        marker
    });
    Some(Line {
        span,
        start,
        indent,
        hang,
        marker,
        after_blank: false,
    })
}

/// The mark a line begins with, and its length with the white space behind it.
/// None where nothing follows: a line of stars separates.
fn marker(line: &str) -> Option<(Marker, usize)> {
    let first = line.chars().next()?;
    let (marker, len, needs_space) = match first {
        '-' | '*' | '\u{2013}' => (Marker::Bullet, first.len_utf8(), true),
        '•' | '◦' | '▪' | '‣' | '●' | '○' | '■' | '□' | '▸' | '➤' | '✓' | '✔' | '⁃' | '·' => {
            (Marker::Bullet, first.len_utf8(), false)
        }
        '#' => (
            Marker::Hash,
            line.len() - line.trim_start_by(|c| c == '#').len(),
            true,
        ),
        '>' => (
            Marker::Angle,
            line.len() - line.trim_start_by(|c| matches!(c, '>' | ' ')).len(),
            false,
        ),
        _ => (Marker::Number, number(line)?, true),
    };
    if marker == Marker::Hash && len > 6 {
        return None;
    }
    let rest = line.cut(len, line.len());
    let text = rest.trim_start();
    let follows = text.chars().take(121).any(is_alphanumeric);
    if !follows || (needs_space && text.len() == rest.len()) {
        return None;
    }
    Some((marker, line.len() - text.len()))
}

/// Length of "1.", "12)", "(3)", "a)" or "(b)".
fn number(line: &str) -> Option<usize> {
    let bytes = line.as_bytes();
    let open = usize::from(bytes.first() == Some(&b'('));
    let digits = bytes[open..]
        .iter()
        .take(4)
        .take_while(|b| b.is_ascii_digit())
        .count();
    let end = match digits {
        1..=3 => open + digits,
        0 if bytes.get(open)?.is_ascii_alphabetic() => open + 1,
        _ => return None,
    };
    match bytes.get(end)? {
        b')' => Some(end + 1),
        // "A. Smith" is no item.
        b'.' if open == 0 && digits > 0 => Some(end + 1),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Vec<(&str, Option<Marker>, bool)> {
        lines(text)
            .map(|line| (&text[line.span], line.marker, line.after_blank))
            .collect()
    }

    #[test]
    fn breaks_of_every_kind() {
        assert_eq!(
            read("\u{feff}a\r\nb\rc\u{2028}d\u{2029}\u{85}e\n \t\u{a0}\nf"),
            [
                ("a", None, true),
                ("b", None, false),
                ("c", None, false),
                ("d", None, false),
                ("e", None, true),
                ("f", None, true),
            ]
        );
        assert!(read(" \n\t\r\n").is_empty());
    }

    #[test]
    fn markers() {
        for (line, text, marker) in [
            ("- milk", "milk", Some(Marker::Bullet)),
            ("\t•milk", "milk", Some(Marker::Bullet)),
            ("– milk", "milk", Some(Marker::Bullet)),
            ("-5 degrees", "-5 degrees", None),
            ("* * *", "* * *", None),
            ("1. Stir", "1. Stir", Some(Marker::Number)),
            ("(a) Stir", "(a) Stir", Some(Marker::Number)),
            ("2025. It was", "2025. It was", None),
            ("A. Smith said", "A. Smith said", None),
            ("3.5 metres", "3.5 metres", None),
            ("## Rain", "Rain", Some(Marker::Hash)),
            ("#rain", "#rain", None),
            ("> He left.", "He left.", Some(Marker::Angle)),
        ] {
            assert_eq!(read(line), [(text, marker, true)], "{line:?}");
        }
    }
}
