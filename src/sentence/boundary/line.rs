//! Line breaks inside a block: was the line ended on purpose, or for width?

use super::list::is_bullet;
use super::{Context, Mark};
use crate::language::Classes;
use crate::sentence::letters::*;
use crate::span::Cut;

/// What a line does not stop at for good: commas, and particles of Japanese.
const GOES_ON: &str = ",;、のはがをにでとも";

impl Context<'_> {
    /// A blank line always ends the sentence, a single break where the line
    /// was ended on purpose.
    pub(super) fn line_ends_sentence(&self, mark: &Mark) -> bool {
        let breaks = self.text.cut(mark.start, mark.end);
        if breaks.bytes().filter(|&byte| byte == b'\n').count() > 1 || self.style().is_list_of_lines
        {
            return true;
        }
        let rest = self.slice(mark.end);
        let next = rest.cut(0, leading(rest, |c| !is_space(c)));
        if is_bullet(first(next)) {
            return true;
        }
        let before = self.text.cut(self.block.start as usize, mark.start);
        let line = before.cut(trailing(before, |c| c != '\n'), before.len());
        // Lines are ragged: a tenth of the width may stay empty.
        let width = self.style().width;
        let was_full = (line.len() + 1 + next.len()) * 10 > width * 9 && width >= 40;
        !was_full && !is_lower(first(next)) && !self.wants_more(line.trim_end())
    }

    /// A line that stops at a comma or behind "the" goes on in the next one.
    fn wants_more(&self, line: &str) -> bool {
        let word = line.cut(trailing(line, |c| !is_space(c)), line.len());
        GOES_ON.has(last(word)) || self.lexicon.classes(word).has(Classes::STOP)
    }
}
