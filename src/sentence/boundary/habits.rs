//! What a language does with its marks that its word lists cannot say.

use crate::language::{Lexicon, lexicon};
use crate::sentence::letters::*;
use crate::span::Cut;

/// Languages that write an ordinal with a full stop: "12. Mai", "XIV. Louis".
const WITH_ORDINALS: &str = "bs da de et fi hr hu is lb lt lv nb nn no sk sl sr tr";

/// Languages without lists of their own that share "ул.", "проф.", "обл.".
const LIKE_RUSSIAN: &str = "be bg kk ky mk";

/// What holds for a language.
#[derive(Clone, Copy, Debug)]
pub(in crate::sentence) struct Habits {
    pub(super) lexicon: &'static Lexicon,
    pub(super) is_english: bool,
    pub(super) is_italian: bool,
    pub(super) is_arabic: bool,
    pub(super) has_ordinals: bool,
}

impl Habits {
    pub(in crate::sentence) fn of(language: &str) -> Habits {
        let primary = language.cut(0, leading(language, is_word));
        let is_any = |tags: &str| place(primary, tags).is_some();
        Habits {
            lexicon: lexicon(if is_any(LIKE_RUSSIAN) { "ru" } else { primary }),
            is_english: is_any("en"),
            is_italian: is_any("it"),
            is_arabic: is_any("ar"),
            has_ordinals: is_any(WITH_ORDINALS),
        }
    }
}

/// How one block is written.
#[derive(Clone, Copy, Debug)]
pub(super) struct Style {
    /// The longest line of the block, in bytes: where lines break for width.
    pub(super) width: usize,
    /// Short lines without any full stop: each is an entry.
    pub(super) is_list_of_lines: bool,
    /// No capitals: "i can't wait".
    pub(super) is_informal: bool,
    /// Arabic with commas alone: they end its sentences.
    pub(super) has_only_commas: bool,
}

impl Style {
    pub(super) fn of(block: &str, habits: Habits) -> Style {
        let (mut lines, mut width) = (0, 0);
        for line in block.trim_end().as_bytes().split(|&byte| byte == b'\n') {
            lines += 1;
            width = line.len().max(width);
        }
        let is_informal = is_lower(first(block))
            || habits.is_english
                && block
                    .as_bytes()
                    .windows(3)
                    .any(|bytes| matches!(bytes, b" i " | b" i'"));
        let has_no_stop = || !block.has_any(".!?。؟؛");
        Style {
            width,
            is_informal,
            is_list_of_lines: lines > 2 && width <= 40 && has_no_stop(),
            has_only_commas: habits.is_arabic && has_no_stop(),
        }
    }
}
