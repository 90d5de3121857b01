//! What the word lists say of a word: its classes, in one look-up.

use std::cmp::Ordering;

use super::class::CLASSES;

/// The word lists of one language, packed by build/lexicon.rs.
#[derive(Debug)]
pub(crate) struct Lexicon {
    /// For each length in bytes: words before it, and where its words start.
    lengths: &'static [(u16, u32)],
    /// The words, by length, then sorted; nothing between them.
    pool: &'static [u8],
    /// A byte a word, in the same order: an index into `classes`.
    combinations: &'static [u8],
    /// Each combination of classes once, as bits.
    classes: &'static [u64],
}

/// The classes of a word, a bit each.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Classes(u64);

/// One class: its bit is its place in [`CLASSES`].
macro_rules! classes {
    ($($constant:ident = $name:literal),* $(,)?) => {
        impl Classes {
            $(pub(crate) const $constant: Classes = Classes(1 << index_of($name));)*
        }
    };
}

classes! {
    STOP = "stop_words",
    COMMON = "common_words",
    STARTER = "sentence_starters",
    TITLE_ABBREVIATION = "title_abbreviations",
    NUMBER_ABBREVIATION = "number_abbreviations",
    MONTH_ABBREVIATION = "month_abbreviations",
    ABBREVIATION = "abbreviations",
    MONTH = "months",
    WEEKDAY = "weekdays",
    PERSON_TITLE = "person_titles",
    TITLE_MODIFIER = "title_modifiers",
    NAME_TITLE = "name_titles",
    DEMONYM = "demonyms",
    ORGANIZATION_HEAD = "organization_heads",
    PLACE_HEAD = "place_heads",
    EVENT_HEAD = "event_heads",
    OF_HEAD = "of_heads",
    PRONOUN = "pronouns",
    CONNECTIVE = "connectives",
    SPEECH_VERB = "speech_verbs",
    PLACE = "places",
    ORGANIZATION = "organizations",
    NUMBER_UNIT = "number_units",
    ORGANIZATION_CUE = "organization_cues",
    PLACE_CUE = "place_cues",
    NOT_NAME = "not_names",
    FIRST_PERSON = "first_person",
    DATE_WORD = "date_words",
    DATE_UNIT = "date_units",
    DATE_MODIFIER = "date_modifiers",
    DATE_RELATION = "date_relations",
    DATE_PART = "date_parts",
    DATE_MARK = "date_marks",
    YEAR_WORD = "year_words",
    CENTURY = "centuries",
    NUMBER_WORD = "number_words",
    COMMON_NOUN = "common_nouns",
    DETERMINER = "determiners",
    FOREIGN_NAME_CHARACTER = "foreign_name_characters",
    FAMILY_NAME = "family_names",
    PHRASE_START = "phrase_start",
    UPPER_ONLY = "upper_only",
}

impl Classes {
    /// True where the word is in any of `classes`.
    pub(crate) const fn has(self, classes: Classes) -> bool {
        self.0 & classes.0 != 0
    }

    /// Both sets of classes.
    pub(crate) const fn or(self, classes: Classes) -> Classes {
        Classes(self.0 | classes.0)
    }
}

/// The place of a class in the list; evaluated when compiling.
const fn index_of(name: &str) -> usize {
    let mut index = 0;
    while index < CLASSES.len() {
        if bytes_equal(CLASSES[index].as_bytes(), name.as_bytes()) {
            return index;
        }
        index += 1;
    }
    panic!("no such class")
}

const fn bytes_equal(left: &[u8], right: &[u8]) -> bool {
    if left.len() != right.len() {
        return false;
    }
    let mut index = 0;
    while index < left.len() {
        if left[index] != right[index] {
            return false;
        }
        index += 1;
    }
    true
}

impl Lexicon {
    /// A language without word lists.
    pub(crate) const EMPTY: Lexicon = Lexicon {
        lengths: &[],
        pool: &[],
        combinations: &[],
        classes: &[],
    };

    /// The classes of a word that is in lower case already: a binary search
    /// among the words of its length.
    pub(crate) fn classes_of_lower(&self, word: &str) -> Classes {
        let word = word.as_bytes();
        self.find(word).unwrap_or_default()
    }

    fn find(&self, word: &[u8]) -> Option<Classes> {
        let &(before, start) = self.lengths.get(word.len())?;
        let &(_, end) = self.lengths.get(word.len() + 1)?;
        let words = self.pool.get(start as usize..end as usize)?;
        let (mut low, mut high) = (0, words.len().checked_div(word.len())?);
        while low < high {
            let middle = (low + high) / 2;
            let at = middle * word.len();
            match words.get(at..at + word.len())?.cmp(word) {
                Ordering::Less => low = middle + 1,
                Ordering::Greater => high = middle,
                Ordering::Equal => {
                    let index = self.combinations.get(usize::from(before) + middle)?;
                    return self.classes.get(usize::from(*index)).copied().map(Classes);
                }
            }
        }
        None
    }

    /// The classes of a word in any case, a curly apostrophe taken as a
    /// straight one. Longer than any entry: none.
    #[inline(never)]
    pub(crate) fn classes(&self, word: &str) -> Classes {
        let mut buffer = [0; 48];
        match lower_into(word, &mut buffer) {
            Some(lower) => self.classes_of_lower(lower),
            None => Classes::default(),
        }
    }
}

/// The word in lower case, written into the caller's buffer; `None` where it
/// does not fit.
fn lower_into<'buffer>(word: &str, buffer: &'buffer mut [u8; 48]) -> Option<&'buffer str> {
    let mut length = 0;
    if word.is_ascii() {
        length = word.len();
        let target = buffer.get_mut(..length)?;
        target.copy_from_slice(word.as_bytes());
        target.make_ascii_lowercase();
    } else {
        for character in word.chars() {
            let character = if character == '’' { '\'' } else { character };
            for lower in character.to_lowercase() {
                let width = lower.len_utf8();
                lower.encode_utf8(buffer.get_mut(length..length + width)?);
                length += width;
            }
        }
    }
    std::str::from_utf8(&buffer[..length]).ok()
}

include!(concat!(env!("OUT_DIR"), "/lexicon.rs"));

/// The word lists of a language, by the first part of its BCP 47 tag.
pub(crate) fn lexicon(tag: &str) -> &'static Lexicon {
    let primary = tag.split(['-', '_']).next().unwrap_or(tag);
    LEXICONS
        .iter()
        .find(|(known, _)| known.eq_ignore_ascii_case(primary))
        .map_or(&Lexicon::EMPTY, |(_, lexicon)| lexicon)
}

/// Calls `found` with the place of each language, in the order of
/// [`lexicons`], that has the word as a grammar word.
pub(super) fn for_each_stop_word_language(word: &str, mut found: impl FnMut(usize)) {
    let mut buffer = [0; 48];
    let Some(lower) = lower_into(word, &mut buffer) else {
        return;
    };
    for (index, (_, lexicon)) in LEXICONS.iter().enumerate() {
        if lexicon.classes_of_lower(lower).has(Classes::STOP) {
            found(index);
        }
    }
}

/// Every language that has word lists, with them.
pub(super) fn lexicons() -> impl Iterator<Item = (&'static str, &'static Lexicon)> {
    LEXICONS.iter().copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_words_in_any_case_and_apostrophe() {
        let english = lexicon("en-GB");
        assert!(english.classes("The").has(Classes::STOP));
        assert!(english.classes("DON’T").has(Classes::STOP));
        assert!(english.classes("Gen").has(Classes::TITLE_ABBREVIATION));
        assert!(english.classes("Indo-Pacific").has(Classes::PLACE));
        assert_eq!(english.classes("nutgraf"), Classes::default());
    }

    #[test]
    fn a_language_without_lists_knows_nothing() {
        assert_eq!(lexicon("tlh").classes("the"), Classes::default());
        assert_eq!(lexicon("").classes(""), Classes::default());
    }
}
