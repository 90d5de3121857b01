//! What stands around a mark: the word before it, what closes behind it, the
//! word after it.

use super::{Context, Next, REACH};
use crate::language::Classes;
use crate::sentence::letters::*;
use crate::span::Cut;

const SMILEYS: &str = ":-) :-( :-D :) :( :D ;-) ;) :P =) ^^ <3";

/// What stands before the first word of a sentence.
const OPENERS: &str = "\"'“‘«»([{„‹「『（【¿¡•–—*-";

/// Emoji and the like.
pub(crate) fn is_pictograph(character: char) -> bool {
    matches!(character, '\u{2600}'..='\u{27BF}' | '\u{1F300}'..='\u{1FAFF}')
}

impl<'a> Context<'a> {
    /// A space, and then a letter of ASCII: nothing closes here, no mark refers, and the
    /// next word begins. So it is behind most marks.
    pub(super) fn is_plain_gap(&self, position: usize) -> bool {
        let bytes = &self.text.as_bytes()[..self.block.end as usize];
        matches!(bytes.get(position..), Some([b' ', letter, ..]) if letter.is_ascii_alphabetic())
    }

    /// Behind closing quotation marks and brackets.
    #[inline(never)]
    pub(super) fn skip_closers(&self, mut position: usize) -> usize {
        loop {
            let character = self.char_at(position);
            let end = position + character.len_utf8();
            let closes = match character {
                '”' | '’' | '»' | ')' | ']' | '}' | '›' | '」' | '』' | '）' | '】' => {
                    true
                }
                '"' | '\'' => !is_word(self.char_at(end)),
                // These close only in German; before a word they open the next.
                '“' | '«' => matches!(self.char_at(end), '\0') || is_space(self.char_at(end)),
                _ => false,
            };
            if !closes {
                break;
            }
            position = end;
        }
        let rest = self.slice(position);
        let space = leading(rest, is_space);
        let spaced = rest.cut(space, rest.len());
        let length = match first(spaced) {
            // The spaced quotation mark of French.
            '»' if space > 0 => '»'.len_utf8(),
            ':' | ';' | '=' | '^' | '<' => {
                let mut smileys = SMILEYS.as_bytes().split(|&byte| byte == b' ');
                let smiley = smileys.find(|smiley| spaced.as_bytes().starts_with(smiley));
                smiley.unwrap_or_default().len()
            }
            c if is_pictograph(c) => leading(spaced, |c| {
                is_pictograph(c) || matches!(c, '\u{200d}' | '\u{fe0f}')
            }),
            _ => 0,
        };
        let end = position + space + length;
        let after = self.char_at(end);
        // A line break before it: it opens the next line.
        if length > 0
            && !rest.cut(0, space).has('\n')
            && (is_space(after) || matches!(after, '\0' | ',' | ';' | ':' | '.'))
        {
            return end;
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
                return end + rest.len() - inner.len() + inner.place_of("]").unwrap_or(0) + 1;
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
        let is_high = |c| matches!(c, '¹' | '²' | '³' | '⁰'..='⁹');
        let high = leading(number, is_high);
        let length = high + leading(number.cut(high, number.len()), is_digit);
        if length == 0 || high == 0 && length > 2 {
            return position;
        }
        let behind = number.cut(length, number.len());
        let next = behind.strip_prefix(' ').unwrap_or_default();
        let next = next.cut(0, leading(next, is_letter));
        let before = self.before(position).chars().nth_back(1);
        let before = before.unwrap_or_default();
        if (is_lower(before) || before == ')')
            && is_upper(first(next))
            && self.lexicon.classes(next).has(Classes::STARTER)
        {
            return self.block.end as usize - behind.len();
        }
        position
    }

    #[inline(never)]
    pub(in crate::sentence) fn skip_space(&self, position: usize) -> usize {
        if self.is_plain_gap(position) {
            return position + 1;
        }
        let rest = self.slice(position);
        position + leading(rest, is_space)
    }

    #[inline(never)]
    pub(super) fn next_word(&self, position: usize) -> Next<'a> {
        let rest = self.slice(position);
        let rest = rest.cut(0, rest.floor_char_boundary(REACH));
        let is_plain = self.is_plain_gap(position);
        let gap = if is_plain {
            1
        } else {
            leading(rest, |c| is_space(c) || OPENERS.has(c))
        };
        let word = rest.cut(gap, rest.len());
        let word = word.cut(
            0,
            leading(word, |c| is_word(c) || matches!(c, '.' | '\'' | '’' | '-')),
        );
        Next {
            word,
            bare: word.trim_end_by(|c| c == '.'),
            has_opener: !is_plain && !all(rest.cut(0, gap), is_space),
            has_line_break: !is_plain && rest.cut(0, gap).has('\n'),
            start: position + gap,
        }
    }

    /// The word of the sentence that ends at `end`, without an opening mark
    /// before it.
    #[inline(never)]
    pub(super) fn word_before(&self, end: usize) -> &'a str {
        let from = self
            .text
            .ceil_char_boundary(end.saturating_sub(REACH).max(self.start));
        let reach = self.text.cut(from, end);
        let start = trailing(reach, |c| {
            !is_space(c)
                && !matches!(
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
        });
        reach.cut(start, reach.len())
    }

    /// The sentence up to `end`.
    #[inline(never)]
    pub(super) fn before(&self, end: usize) -> &'a str {
        self.text.cut(self.start, end)
    }

    #[inline(never)]
    pub(super) fn slice(&self, from: usize) -> &'a str {
        self.text.cut(from, self.block.end as usize)
    }

    /// The character at `position`, `'\0'` past the end.
    #[inline(never)]
    pub(super) fn char_at(&self, position: usize) -> char {
        let end = self.block.end as usize;
        match self.text.as_bytes().get(position) {
            Some(byte) if byte.is_ascii() && position < end => char::from(*byte),
            _ => first(self.slice(position)),
        }
    }
}
