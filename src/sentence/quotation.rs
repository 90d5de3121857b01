//! Where quotations and brackets open and close inside one block.
//!
//! In: a block of text. Out: the outermost closed pairs, in order. What is
//! opened and not closed within [`LONGEST`] bytes of the same block is no pair:
//! a long quotation repeats its opening mark at each paragraph, and a stray
//! mark must not swallow the rest of the article.

use super::letters::*;
use crate::span::{Cut, Span};

/// How far a closing mark may be, in bytes. Bounds the damage of a stray mark.
const LONGEST: usize = 1_500;

/// The closed pairs of a block: the span runs from the opening mark to the end
/// of the closing one.
#[derive(Clone, Debug, Default)]
pub(crate) struct Pairs {
    pub(crate) quotations: Vec<Span>,
    pub(crate) brackets: Vec<Span>,
    open: Vec<(Mark, usize)>,
    /// A byte of the block may be the first of a quotation mark that `rank::quoted` reads.
    pub(crate) may_quote: bool,
}

/// The bytes that marks start with.
static MAY_BE_MARK: [bool; 256] = {
    let mut marks = [false; 256];
    let bytes = b"\"'()[]\xC2\xE2\xE3\xEF";
    let mut at = 0;
    while at < bytes.len() {
        marks[bytes[at] as usize] = true;
        at += 1;
    }
    marks
};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Mark {
    Double,
    Single,
    Straight,
    StraightSingle,
    Low,
    Guillemet,
    ReverseGuillemet,
    Corner,
    WhiteCorner,
    Round,
    Square,
    WideRound,
    Lenticular,
    Title,
}

impl Mark {
    fn is_bracket(self) -> bool {
        matches!(
            self,
            Mark::Round | Mark::Square | Mark::WideRound | Mark::Lenticular | Mark::Title
        )
    }
}

impl Pairs {
    /// Finds the pairs of `block`, a span of `text`.
    pub(crate) fn find(&mut self, text: &str, block: Span) {
        self.quotations.clear();
        self.brackets.clear();
        self.open.clear();
        self.may_quote = false;
        let bytes = &text.as_bytes()[..block.end as usize];
        let mut position = block.start as usize;
        while let Some(&byte) = bytes.get(position) {
            // Most text is none.
            if !MAY_BE_MARK[usize::from(byte)] {
                position += 1;
                continue;
            }
            self.may_quote |= matches!(byte, b'"' | 0xC2 | 0xE2 | 0xE3);
            let character = first(text.cut(position, text.len()));
            let end = position + character.len_utf8();
            let before = last(text.cut(block.start as usize, position));
            let after = first(text.cut(end, block.end as usize));
            self.mark(character, position, end, before, after);
            position = end;
        }
        keep_outermost(&mut self.quotations);
        keep_outermost(&mut self.brackets);
    }

    fn mark(&mut self, character: char, start: usize, end: usize, before: char, after: char) {
        use Mark::*;
        let opens_word = !is_word(before) && after != '\0' && !is_space(after);
        let closes_word = !is_word(after) && before != '\0' && !is_space(before);
        match character {
            '“' if self.is_open(Low, start) => self.close(Low, start, end),
            '“' => self.open(Double, start),
            '”' if !self.is_open(Double, start) => self.close(Low, start, end),
            '”' => self.close(Double, start, end),
            '„' => self.open(Low, start),
            '«' if self.is_open(ReverseGuillemet, start) => {
                self.close(ReverseGuillemet, start, end)
            }
            '«' => self.open(Guillemet, start),
            '»' if self.is_open(Guillemet, start) => self.close(Guillemet, start, end),
            '»' => self.open(ReverseGuillemet, start),
            '「' => self.open(Corner, start),
            '」' => self.close(Corner, start, end),
            '『' => self.open(WhiteCorner, start),
            '』' => self.close(WhiteCorner, start, end),
            '(' => self.open(Round, start),
            ')' => self.close(Round, start, end),
            '[' => self.open(Square, start),
            ']' => self.close(Square, start, end),
            '（' => self.open(WideRound, start),
            '）' => self.close(WideRound, start, end),
            '【' => self.open(Lenticular, start),
            '】' => self.close(Lenticular, start, end),
            // The title of a work, in Chinese.
            '《' => self.open(Title, start),
            '》' => self.close(Title, start, end),
            // The same mark on both sides: the words around it decide.
            '"' if self.is_open(Straight, start) && (closes_word || !opens_word) => {
                self.close(Straight, start, end);
            }
            '"' if opens_word || is_word(after) => {
                self.open(Straight, start);
            }
            '‘' if opens_word => self.open(Single, start),
            // An apostrophe at a word's end closes only what is open.
            '’' if closes_word => self.close(Single, start, end),
            '\'' if self.is_open(StraightSingle, start) && closes_word => {
                self.close(StraightSingle, start, end);
            }
            '\'' if opens_word && (before == '\0' || is_space(before)) => {
                self.open(StraightSingle, start);
            }
            _ => {}
        }
    }

    #[inline(never)]
    fn open(&mut self, mark: Mark, start: usize) {
        // Deep nesting is noise; the bound keeps the search for a partner short.
        if self.open.len() >= 8 {
            self.open.remove(0);
        }
        self.open.push((mark, start));
    }

    #[inline(never)]
    fn is_open(&self, mark: Mark, at: usize) -> bool {
        self.open
            .iter()
            .any(|&(open, start)| open == mark && at - start <= LONGEST)
    }

    #[inline(never)]
    fn close(&mut self, mark: Mark, start: usize, end: usize) {
        let partner = self
            .open
            .iter()
            .rposition(|&(open, from)| open == mark && start - from <= LONGEST);
        let Some(index) = partner else { return };
        let span = Span::new(self.open[index].1, end);
        self.open.truncate(index);
        if mark.is_bracket() {
            self.brackets.push(span);
        } else {
            self.quotations.push(span);
        }
    }
}

/// Drops what lies inside another pair or crosses an earlier one.
#[inline(never)]
fn keep_outermost(pairs: &mut Vec<Span>) {
    // Pairs come in the order of their closing marks: an outer one behind those
    // inside it.
    let mut kept = 0;
    for at in 0..pairs.len() {
        let pair = pairs[at];
        while kept > 0 && pairs[kept - 1].start >= pair.start {
            kept -= 1;
        }
        if kept == 0 || pairs[kept - 1].end <= pair.start {
            pairs[kept] = pair;
            kept += 1;
        }
    }
    pairs.truncate(kept);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn assert_quotations(text: &str, expected: &[&str]) {
        let mut pairs = Pairs::default();
        pairs.find(text, Span::new(0, text.len()));
        let found: Vec<_> = pairs.quotations.iter().map(|&span| &text[span]).collect();
        assert_eq!(found, expected, "quotations of {text:?}");
    }

    #[test]
    fn pairs_every_style() {
        assert_quotations("He said “go”.", &["“go”"]);
        assert_quotations("He said \"go\" and \"stay\".", &["\"go\"", "\"stay\""]);
        assert_quotations("Er sagte: „Geh“, dann »Bleib«.", &["„Geh“", "»Bleib«"]);
        assert_quotations("Il dit « va ».", &["« va »"]);
        assert_quotations("彼は「行け」と言った。", &["「行け」"]);
        assert_quotations("She said ‘it’s the boats’ and left.", &["‘it’s the boats’"]);
    }

    #[test]
    fn an_inner_quotation_belongs_to_the_outer_one() {
        assert_quotations("“She said ‘go’ to me.”", &["“She said ‘go’ to me.”"]);
    }

    #[test]
    fn a_stray_mark_opens_nothing() {
        assert_quotations("A 12\" record, and “a quotation that never ends.", &[]);
        let far = format!("“{}”", "word ".repeat(400));
        assert_quotations(&far, &[]);
    }
}
