//! Line breaks inside a block: was the line ended on purpose, or for width?

use super::{Context, Mark};
use crate::language::Classes;
use crate::span::Cut;

impl Context<'_> {
    /// A blank line always ends the sentence, a single break where the line
    /// was ended on purpose.
    pub(super) fn line_ends_sentence(&self, mark: &Mark) -> bool {
        let breaks = self.text.cut(mark.start, mark.end);
        if breaks.matches('\n').count() > 1 || self.style.is_list_of_lines {
            return true;
        }
        let rest = self.slice(mark.end);
        let next = rest.split_whitespace().next().unwrap_or_default();
        if next.starts_with(super::list::BULLETS) {
            return true;
        }
        let before = self.text.cut(self.block.start as usize, mark.start);
        let line = before.rsplit('\n').next().unwrap_or_default();
        // Lines are ragged: a tenth of the width may stay empty.
        let was_full =
            (line.len() + 1 + next.len()) * 10 > self.style.width * 9 && self.style.width >= 40;
        !was_full && !next.starts_with(char::is_lowercase) && !self.wants_more(line.trim_end())
    }

    /// A line that stops at a comma or behind "the" goes on in the next one.
    fn wants_more(&self, line: &str) -> bool {
        let last = line.rsplit(char::is_whitespace).next().unwrap_or_default();
        // Particles of Japanese.
        last.ends_with([
            ',', ';', '、', 'の', 'は', 'が', 'を', 'に', 'で', 'と', 'も',
        ]) || self.lexicon.classes(last).has(Classes::STOP)
    }
}
