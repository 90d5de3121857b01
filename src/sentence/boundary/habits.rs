//! What a language does with its marks that its word lists cannot say.

/// Languages that write an ordinal with a full stop: "12. Mai", "XIV. Louis".
const WITH_ORDINALS: &str = "bs cs da de et fi hr hu is lb lt lv nb nn no pl sk sl sr tr";

#[derive(Clone, Copy, Debug)]
pub(super) struct Habits {
    pub(super) is_english: bool,
    pub(super) is_italian: bool,
    pub(super) has_ordinals: bool,
    /// Arabic that is written with commas alone: they end its sentences.
    pub(super) has_only_commas: bool,
    /// Short lines without any full stop: each is an entry.
    pub(super) is_list_of_lines: bool,
    /// No capitals: "i can't wait".
    pub(super) is_informal: bool,
}

impl Habits {
    pub(super) fn of(language: &str, block: &str) -> Habits {
        let primary = language.split(['-', '_']).next().unwrap_or_default();
        let is = |tag: &str| primary.eq_ignore_ascii_case(tag);
        let is_english = is("en");
        let is_short = |line: &str| line.len() <= 40;
        Habits {
            is_english,
            is_italian: is("it"),
            has_ordinals: WITH_ORDINALS.split(' ').any(is),
            is_list_of_lines: block
                .trim_end()
                .bytes()
                .filter(|byte| *byte == b'\n')
                .count()
                > 1
                && block.lines().all(is_short)
                && !block.contains(['.', '!', '?', '。']),
            is_informal: block.starts_with(char::is_lowercase)
                || is_english && (block.contains(" i ") || block.contains(" i'")),
            has_only_commas: is("ar") && !block.contains(['.', '!', '؟', '؛']),
        }
    }
}
