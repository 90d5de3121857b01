//! What a line or block looks like from outside: how many words, and whether
//! it ends the way a sentence does.

use crate::character::is_alphanumeric;
use crate::lower::lower;
use crate::span::Cut;

/// Number of words, counted no further than `limit`.
///
/// Where a script sets no spaces, two ideographs or five letters of Thai, Lao,
/// Khmer or Burmese count as a word.
pub(crate) fn words(text: &str, limit: u32) -> u32 {
    let (mut count, mut ideographs, mut unspaced) = (0_u32, 0_u32, 0_u32);
    let mut inside = false;
    let bytes = text.as_bytes();
    let mut next = 0;
    loop {
        // Most bytes go on with a word of ASCII.
        while inside && matches!(bytes.get(next), Some(b'!'..0xC2)) {
            next += 1;
        }
        let Some(&byte) = bytes.get(next) else { break };
        let at = next;
        next += 1;
        if !inside && byte.is_ascii_alphanumeric() {
            inside = true;
            count += 1;
            if count + ideographs / 2 + unspaced / 5 >= limit {
                return limit;
            }
            continue;
        }
        if matches!(byte, b' ' | b'\t'..=b'\r') {
            inside = false;
            continue;
        }
        let goes_on = byte & 0xC0 == 0x80;
        // Of two bytes: letters of Latin, Cyrillic, Arabic, but U+00A0.
        if goes_on || inside && byte < 0xE0 && byte != 0xC2 {
            continue;
        }
        let c = if byte < 0x80 {
            char::from(byte)
        } else {
            text.cut(at, text.len()).chars().next().unwrap_or_default()
        };
        if c.is_whitespace() {
            inside = false;
            continue;
        }
        if is_ideograph(c) {
            ideographs += 1;
        } else if matches!(c, '\u{e00}'..='\u{eff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}')
        {
            unspaced += 1;
        } else if !inside && is_alphanumeric(c) {
            inside = true;
            count += 1;
        }
        if count + ideographs / 2 + unspaced / 5 >= limit {
            return limit;
        }
    }
    count + ideographs.div_ceil(2) + unspaced.div_ceil(5)
}

/// Han, kana: scripts that break a line between any two letters.
pub(super) fn is_ideograph(c: char) -> bool {
    matches!(c, '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}'
        | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
}

/// The last character that says something: behind it stand at most closing
/// quotes and brackets, reference marks ("\[12\]") and a sign-off ("(ANI)").
pub(super) fn last_mark(text: &str) -> Option<char> {
    let mut rest = text.trim_end();
    // A sign-off behind a reference mark is as far as anybody goes.
    for _ in 0..3 {
        let bare = rest.trim_end_by(|c| c.is_whitespace() || is_closer(c));
        let mark = bare.chars().next_back()?;
        if is_terminator(mark) || bare.len() == rest.len() {
            return Some(mark);
        }
        let open = match rest.chars().next_back() {
            Some(')') => '(',
            Some(']') => '[',
            _ => return Some(mark),
        };
        // Looks back no further than a sign-off is long.
        let group = rest.char_indices().rev().take(40).find(|&(_, c)| c == open);
        match group {
            Some((start, _)) if start > 0 => rest = rest.cut(0, start).trim_end(),
            _ => return Some(mark),
        }
    }
    rest.chars().next_back()
}

/// True where the text ends as a sentence does.
pub(crate) fn ends_sentence(text: &str) -> bool {
    last_mark(text).is_some_and(is_terminator)
}

/// True where the text ends in a full stop, and not in an ellipsis.
pub(crate) fn ends_in_full_stop(text: &str) -> bool {
    let bare = text.trim_end_by(|c| c.is_whitespace() || is_closer(c));
    (bare.ends_with('.') && !bare.ends_with("..")) || bare.ends_with_any("\u{3002}\u{964}")
}

pub(super) fn is_terminator(c: char) -> bool {
    matches!(
        c,
        '.' | '!'
            | '?'
            | '\u{2026}'
            | '\u{3002}'
            | '\u{ff01}'
            | '\u{ff1f}'
            | '\u{ff61}'
            | '\u{ff0e}'
            | '\u{61f}'
            | '\u{6d4}'
            | '\u{964}'
            | '\u{965}'
            | '\u{203c}'
            | '\u{2047}'..='\u{2049}' | '\u{1362}' | '\u{17d4}' | '\u{104b}' | '\u{589}'
    )
}

fn is_closer(c: char) -> bool {
    matches!(
        c,
        '"' | '\''
            | ')'
            | ']'
            | '}'
            | '*'
            | '_'
            | '\u{2019}'
            | '\u{201d}'
            | '\u{bb}'
            | '\u{ab}'
            | '\u{201c}'
            | '\u{2018}'
            | '\u{203a}'
            | '\u{300d}'
            | '\u{300f}'
            | '\u{ff09}'
            | '\u{3011}'
    )
}

/// The letters and digits of both are the same, whatever their case: so
/// `worldnewsnetwork` repeats "World News Network".
pub(crate) fn same_letters(a: &str, b: &str) -> bool {
    letters(a).next().is_some() && letters(a).eq(letters(b))
}

/// True where the first letter or digit is the same in both.
pub(super) fn begin_alike(a: &str, b: &str) -> bool {
    letters(a).next() == letters(b).next()
}

fn letters(text: &str) -> impl Iterator<Item = char> {
    text.chars().filter(|&c| is_alphanumeric(c)).map(lower)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_several_scripts() {
        assert_eq!(words("One, two - three.", 99), 3);
        assert_eq!(words("one two three", 2), 2);
        assert_eq!(words("東京で大雨が続く", 99), 4);
        assert_eq!(words(" \n ", 99), 0);
    }

    #[test]
    fn sentence_ends() {
        for text in [
            "Yes.",
            "\u{201c}Yes.\u{201d}",
            "So he said.\u{201d} (ANI)",
            "It rained.[12]",
            "大雨。",
            "Why? ",
        ] {
            assert!(ends_sentence(text), "{text:?} ends a sentence");
        }
        for text in ["Yes", "", "The list:", "Photo (Ann Lee)", "(", "\u{201d}"] {
            assert!(!ends_sentence(text), "{text:?} ends no sentence");
        }
    }

    #[test]
    fn letters_alone_count() {
        assert!(same_letters("World News Network", "worldnewsnetwork"));
        assert!(!same_letters("World News", "worldnewsnetwork"));
        assert!(!same_letters("--", "!!"));
    }
}
