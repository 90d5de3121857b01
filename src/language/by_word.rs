//! Which languages have a word in the lists that tell them apart: one table for all.

use std::sync::LazyLock;

use super::lexicon::{Classes, LEXICONS, Table, with_key};

/// A list that tells a language from others.
#[derive(Clone, Copy)]
pub(super) enum List {
    Stop,
    Elision,
    Letter,
}

/// Their classes.
const LISTS: [Classes; 3] = [Classes::STOP, Classes::ELISION, Classes::LETTER];

/// So many languages may have a bit for each of these lists.
const MOST_LANGUAGES: usize = 21;
const _: () = assert!(LEXICONS.len() <= MOST_LANGUAGES);

/// The words of those lists, of all languages in one table: to look up each word in each
/// language took longer, and unpacked all lists of all.
static BY_WORD: LazyLock<Table> = LazyLock::new(|| {
    // There are some 1,740 of them: with room for all, no smaller table is left behind.
    let mut table = Table::with_room_for(2_000);
    for ((_, lexicon), place) in LEXICONS.iter().zip(0..) {
        lexicon.each_word(&mut |word, classes| {
            let languages = (0..).zip(LISTS).fold(0, |languages, (list, class)| {
                let is_in = u64::from(classes.has(class));
                languages | is_in << (list * MOST_LANGUAGES + place)
            });
            if languages != 0 {
                table.add_to(word, Classes(languages));
            }
        });
    }
    table
});

/// The languages whose list has the word, or the letter: a bit each, in the order of
/// [`tags`].
pub(super) fn languages_with(word: &str, list: List) -> u64 {
    let found = with_key(word, |key, lower| BY_WORD.get(key, lower)).unwrap_or_default();
    found.0 >> (list as usize * MOST_LANGUAGES) & ((1 << MOST_LANGUAGES) - 1)
}

/// Every language that has word lists, by tag.
pub(super) fn tags() -> impl Iterator<Item = &'static str> {
    LEXICONS.iter().map(|(tag, _)| *tag)
}
