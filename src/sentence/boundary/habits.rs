//! What a language does with its marks that its word lists cannot say.

use crate::language::{Lexicon, lexicon};

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
        let primary = language.split(['-', '_']).next().unwrap_or_default();
        let is = |tag: &str| primary.eq_ignore_ascii_case(tag);
        let is_any = |tags: &str| tags.split(' ').any(is);
        Habits {
            lexicon: lexicon(if is_any(LIKE_RUSSIAN) { "ru" } else { primary }),
            is_english: is("en"),
            is_italian: is("it"),
            is_arabic: is("ar"),
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
        let lines = if block.contains('\n') {
            block.lines().count()
        } else {
            1
        };
        let width = match lines {
            1 => 0,
            _ => block.lines().map(str::len).max().unwrap_or(0),
        };
        let is_informal = block.starts_with(char::is_lowercase)
            || habits.is_english && (block.contains(" i ") || block.contains(" i'"));
        Style {
            width,
            is_informal,
            is_list_of_lines: lines > 2 && width <= 40 && !block.contains(['.', '!', '?', '。']),
            has_only_commas: habits.is_arabic && !block.contains(['.', '!', '؟', '؛']),
        }
    }
}
