//! What stands around a mark: the word before it, what closes behind it, the
//! word after it.

use super::{Context, Next, REACH};
use crate::span::Cut;

impl<'a> Context<'a> {
    /// Behind closing quotation marks and brackets.
    #[inline(never)]
    pub(super) fn skip_closers(&self, mut position: usize) -> usize {
        while let Some(character) = self.char_at(position) {
            let end = position + character.len_utf8();
            let closes = match character {
                '”' | '’' | '»' | ')' | ']' | '}' | '›' | '」' | '』' | '）' | '】' | '“' => {
                    true
                }
                '"' | '\'' => !self.char_at(end).is_some_and(char::is_alphanumeric),
                _ => false,
            };
            // “ closes only in German; before a word it opens the next sentence.
            let opens_next =
                character == '“' && self.char_at(end).is_some_and(|next| !next.is_whitespace());
            if !closes || opens_next {
                break;
            }
            position = end;
        }
        position
    }

    /// Behind reference marks: `since 1974.[12][13]`.
    #[inline(never)]
    pub(super) fn skip_references(&self, position: usize) -> usize {
        let mut end = position;
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
            if !(1..=9).contains(&digits) || !inner.cut(digits, inner.len()).starts_with(']') {
                return end;
            }
            end += rest.len() - inner.len() + digits + 1;
        }
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
    pub(super) fn word_before(&self, end: usize, start: usize) -> &'a str {
        let from = self
            .text
            .ceil_char_boundary(end.saturating_sub(REACH).max(start));
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
