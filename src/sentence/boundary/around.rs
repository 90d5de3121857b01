//! What stands around a mark: the word before it, what closes behind it, the
//! word after it.

use super::{Context, Next, REACH};
use crate::language::Classes;
use crate::span::Cut;

const SMILEYS: [&str; 12] = [
    ":-)", ":-(", ":-D", ":)", ":(", ":D", ";-)", ";)", ":P", "=)", "^^", "<3",
];

/// Emoji and the like.
pub(crate) fn is_pictograph(character: char) -> bool {
    matches!(character, '\u{2600}'..='\u{27BF}' | '\u{1F300}'..='\u{1FAFF}')
}

impl<'a> Context<'a> {
    /// Behind closing quotation marks and brackets.
    #[inline(never)]
    pub(super) fn skip_closers(&self, mut position: usize) -> usize {
        while let Some(character) = self.char_at(position) {
            let end = position + character.len_utf8();
            let closes = match character {
                '”' | '’' | '»' | ')' | ']' | '}' | '›' | '」' | '』' | '）' | '】' | '“' | '«' => {
                    true
                }
                '"' | '\'' => !self.char_at(end).is_some_and(char::is_alphanumeric),
                _ => false,
            };
            // “ and « close only in German; before a word they open the next.
            let opens_next = matches!(character, '“' | '«')
                && self.char_at(end).is_some_and(|next| !next.is_whitespace());
            if !closes || opens_next {
                break;
            }
            position = end;
        }
        let rest = self.slice(position);
        let spaced = rest.trim_start_matches([' ', '\u{a0}', '\u{202f}']);
        let at = position + rest.len() - spaced.len();
        // The spaced quotation mark of French, a smiley.
        let Some(first) = spaced.chars().next() else {
            return position;
        };
        let mut length = 0;
        if first.is_alphanumeric() {
            return position;
        } else if at > position && spaced.starts_with('»') {
            length = '»'.len_utf8();
        } else if let Some(smiley) = SMILEYS.iter().find(|smiley| spaced.starts_with(**smiley)) {
            length = smiley.len();
        } else if spaced.starts_with(is_pictograph) {
            let is_part = |c: char| is_pictograph(c) || matches!(c, '\u{200d}' | '\u{fe0f}');
            length = spaced.len() - spaced.trim_start_matches(is_part).len();
        }
        let ends = |c: char| c.is_whitespace() || matches!(c, ',' | ';' | ':' | '.');
        if length > 0 && self.char_at(at + length).is_none_or(ends) {
            return at + length;
        }
        position
    }

    /// Behind reference marks: `since 1974.[12][13]`, `since 1974.12 The`.
    #[inline(never)]
    pub(super) fn skip_references(&self, position: usize) -> usize {
        let mut end = self.skip_note(position);
        loop {
            let rest = self.slice(end);
            let inner = rest.strip_prefix(' ').unwrap_or(rest);
            let Some(inner) = inner.strip_prefix('[') else {
                return end;
            };
            let digits = inner
                .bytes()
                .take_while(|byte| matches!(byte, b'0'..=b'9' | b',' | b'-' | b' '))
                .count();
            if inner.starts_with("...]") || inner.starts_with("…]") {
                return end + rest.len() - inner.len() + inner.find(']').unwrap_or(0) + 1;
            }
            if !(1..=9).contains(&digits) || !inner.cut(digits, inner.len()).starts_with(']') {
                return end;
            }
            end += rest.len() - inner.len() + digits + 1;
        }
    }

    /// Behind the number of a footnote: `of the mill.12 The`, `of the mill. 12 The`.
    fn skip_note(&self, position: usize) -> usize {
        let rest = self.slice(position);
        let number = rest.strip_prefix(' ').unwrap_or(rest);
        let is_high = |c: char| matches!(c, '¹' | '²' | '³' | '⁰'..='⁹');
        let digits = number.trim_start_matches(is_high);
        let digits = if digits.len() < number.len() {
            digits
        } else {
            number.trim_start_matches(|c: char| c.is_ascii_digit())
        };
        let length = number.len() - digits.len();
        if length == 0 {
            return position;
        }
        let before = self.text.cut(self.start, position.saturating_sub(1));
        let is_note = (1..=2).contains(&length) || number.starts_with(is_high);
        let next = digits.strip_prefix(' ').unwrap_or_default();
        let next = next
            .split(|c: char| !c.is_alphabetic())
            .next()
            .unwrap_or_default();
        if is_note
            && before.ends_with(|c: char| c.is_lowercase() || c == ')')
            && next.starts_with(char::is_uppercase)
            && self.lexicon.classes(next).has(Classes::STARTER)
        {
            return self.block.end as usize - digits.len();
        }
        position
    }

    pub(in crate::sentence) fn skip_space(&self, position: usize) -> usize {
        let rest = self.slice(position);
        position + rest.len() - rest.trim_start().len()
    }

    #[inline(never)]
    pub(super) fn next_word(&self, position: usize) -> Next<'a> {
        let rest = self.slice(position);
        let rest = rest.cut(0, rest.floor_char_boundary(REACH));
        let is_gap = |c: char| {
            c.is_whitespace()
                || matches!(
                    c,
                    '"' | '\''
                        | '“'
                        | '‘'
                        | '«'
                        | '»'
                        | '('
                        | '['
                        | '{'
                        | '„'
                        | '‹'
                        | '「'
                        | '『'
                        | '（'
                        | '【'
                        | '¿'
                        | '¡'
                        | '•'
                        | '–'
                        | '—'
                        | '*'
                        | '-'
                )
        };
        let gap = rest.len() - rest.trim_start_matches(is_gap).len();
        let word_length = rest
            .cut(gap, rest.len())
            .find(|c: char| !c.is_alphanumeric() && !matches!(c, '.' | '\'' | '’' | '-'))
            .unwrap_or(rest.len() - gap);
        Next {
            word: rest.cut(gap, gap + word_length),
            has_opener: rest.cut(0, gap).contains(|c: char| !c.is_whitespace()),
            has_line_break: rest.cut(0, gap).contains('\n'),
            start: position + gap,
        }
    }

    /// The word of the sentence that ends at `end`, without an opening mark
    /// before it.
    pub(super) fn word_before(&self, end: usize) -> &'a str {
        let from = self
            .text
            .ceil_char_boundary(end.saturating_sub(REACH).max(self.start));
        let reach = self.text.cut(from, end);
        let start = reach
            .rfind(|c: char| {
                c.is_whitespace()
                    || matches!(
                        c,
                        '"' | '“'
                            | '‘'
                            | '«'
                            | '('
                            | '['
                            | '{'
                            | '„'
                            | '「'
                            | '—'
                            | '–'
                            | '/'
                            | '•'
                            | '¿'
                            | '¡'
                    )
            })
            .map_or(0, |at| {
                at + reach
                    .cut(at, reach.len())
                    .chars()
                    .next()
                    .map_or(1, char::len_utf8)
            });
        reach.cut(start, reach.len())
    }

    pub(super) fn slice(&self, from: usize) -> &'a str {
        self.text.cut(from, self.block.end as usize)
    }

    pub(super) fn char_at(&self, position: usize) -> Option<char> {
        self.slice(position).chars().next()
    }
}
