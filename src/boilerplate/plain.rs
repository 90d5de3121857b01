//! The plain form of a line, which patterns are matched against.
//!
//! In comes a block's text, out come bytes: lower case, one space for any
//! white space, curly quotes and long dashes straight, separators `|`, without what
//! merely decorates the line: arrows and bullets at both ends, brackets
//! around the whole, a full stop, colon or exclamation mark at the end.
//!
//! The build script includes this file too, so that the examples beside the
//! patterns go through the very same door.

use crate::lower::lower;

/// Calls `take` with each byte of the plain form until it answers `false`.
///
/// `"» Share This\u{a0}Article:"` gives `share this article`.
pub(crate) fn fold(line: &str, mut take: impl FnMut(u8) -> bool) {
    let mut space = false;
    let mut begun = false;
    let mut buffer = [0; 4];
    for c in bare(line).chars() {
        if c.is_ascii_alphanumeric() {
            if space && !take(b' ') || !take(c.to_ascii_lowercase() as u8) {
                return;
            }
            space = false;
            begun = true;
            continue;
        }
        if c.is_whitespace() {
            space = begun;
            continue;
        }
        if is_invisible(c) {
            continue;
        }
        if space && !take(b' ') {
            return;
        }
        space = false;
        begun = true;
        let plain = match c {
            '\u{2018}' | '\u{2019}' | '\u{201b}' | '\u{2032}' | '`' | '\u{b4}' => '\'',
            '\u{201c}' | '\u{201d}' | '\u{201e}' | '\u{201f}' => '"',
            '\u{2010}'..='\u{2015}' | '\u{2212}' => '-',
            // Whatever a page sets between the parts of a line.
            '>' | '\u{b7}' | '\u{2022}' | '\u{bb}' | '\u{203a}' => '|',
            c => c,
        };
        for &byte in lower(plain).encode_utf8(&mut buffer).as_bytes() {
            if !take(byte) {
                return;
            }
        }
    }
}

/// The line without decoration at its ends.
fn bare(line: &str) -> &str {
    let mut line = line;
    // Brackets within brackets within brackets say nothing new.
    for _ in 0..3 {
        line = line
            .trim_start_matches(is_decoration)
            .trim_end_matches(|c| is_decoration(c) || matches!(c, '.' | '!' | '\u{2026}' | ';'));
        let pairs = [('(', ')'), ('[', ']'), ('{', '}'), ('<', '>')];
        let inner = pairs.into_iter().find_map(|(open, close)| {
            let inner = line.strip_prefix(open)?.strip_suffix(close)?;
            inner.chars().all(|c| c != open).then_some(inner)
        });
        match inner {
            Some(inner) => line = inner,
            None => break,
        }
    }
    line
}

fn is_decoration(c: char) -> bool {
    match c {
        '|' | '*' | '_' | '~' | '=' | '+' | '-' | ':' | '/' | '\\' | '>' => true,
        '\u{ab}' | '\u{bb}' | '\u{b7}' | '\u{2039}' | '\u{203a}' | '\u{2022}' => true,
        '\u{2012}'..='\u{2015}' => true,
        // Arrows, shapes, dingbats, pictographs and what joins them.
        '\u{2190}'..='\u{2bff}' | '\u{1f000}'..='\u{1faff}' | '\u{fe0f}' => true,
        c => c.is_whitespace() || is_invisible(c),
    }
}

fn is_invisible(c: char) -> bool {
    matches!(
        c,
        '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}'
    )
}

#[cfg(test)]
mod tests {
    use super::fold;

    #[track_caller]
    fn assert_plain(line: &str, expected: &str) {
        let mut bytes = Vec::new();
        fold(line, |byte| {
            bytes.push(byte);
            true
        });
        assert_eq!(String::from_utf8_lossy(&bytes), expected, "from {line:?}");
    }

    #[test]
    fn decoration_and_case_go() {
        assert_plain("» Share This\u{a0}\n Article:", "share this article");
        assert_plain("[ADVERTISEMENT]", "advertisement");
        assert_plain("Don’t miss – ever…", "don't miss - ever");
        assert_plain("📷 Photo: Ann Lee", "photo: ann lee");
        assert_plain("(one) and (two)", "(one) and (two)");
        assert_plain("© 2025 ÉCLAIR", "© 2025 éclair");
        assert_plain("Want more?", "want more?");
        assert_plain("Home › News > Asia", "home | news | asia");
        assert_plain(" * * * ", "");
    }
}
