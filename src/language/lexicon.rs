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
    COMMON_ENDING = "common_endings",
    PERSON_ENDING = "person_endings",
    PLACE_ENDING = "place_endings",
    OTHER_ENDING = "other_endings",
    NAME_FOLLOWER = "name_followers",
    NAME_SUFFIX = "name_suffixes",
    PARTICLE = "particles",
    PLACE_OPENER = "place_openers",
    WORK_CUE = "work_cues",
    FIRST_NAME = "first_names",
    DETERMINER = "determiners",
    COORDINATOR = "coordinators",
    OTHER_NAME = "other_names",
    PLACE_PREPOSITION = "place_prepositions",
    ELISION = "elisions",
    NAME_ENDING = "name_endings",
    PHRASE_START = "phrase_start",
    UPPER_ONLY = "upper_only",
}

impl Classes {
    /// Classes of names that many languages write alike: "Madrid", "NATO".
    pub(crate) const SHARED: Classes = Classes::PLACE
        .or(Classes::ORGANIZATION)
        .or(Classes::FIRST_NAME)
        .or(Classes::ORGANIZATION_HEAD)
        .or(Classes::EVENT_HEAD)
        .or(Classes::OF_HEAD)
        .or(Classes::OTHER_NAME)
        .or(Classes::PHRASE_START)
        .or(Classes::UPPER_ONLY);

    /// Classes of words that Russian inflects.
    const INFLECTED: Classes = Classes::PLACE
        .or(Classes::PERSON_TITLE)
        .or(Classes::ORGANIZATION_HEAD)
        .or(Classes::PLACE_OPENER)
        .or(Classes::EVENT_HEAD)
        .or(Classes::PLACE_CUE)
        .or(Classes::ORGANIZATION_CUE)
        .or(Classes::WORK_CUE);

    /// Those of the classes that are in `classes` too.
    pub(crate) const fn only(self, classes: Classes) -> Classes {
        Classes(self.0 & classes.0)
    }

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

    /// The classes of a word that is in lower case already; of a people also
    /// where there are many: "americans"; of a Russian name
    /// or title also in another case: "россии" is a form of "россия".
    pub(crate) fn classes_of_form(&self, word: &str) -> Classes {
        const ENDINGS: [&str; 6] = ["", "а", "я", "й", "ь", "ы"];
        let mut found = self.classes_of_lower(word);
        if found == Classes::default()
            && let Some(one) = word.strip_suffix('s')
        {
            found = self.classes_of_lower(one).only(Classes::DEMONYM);
        }
        if found != Classes::default() || !word.starts_with(is_cyrillic) || word.len() < 8 {
            return found;
        }
        let mut stem = String::new();
        for (end, _) in word.char_indices().rev().take(2) {
            for ending in ENDINGS {
                stem.clear();
                stem.push_str(&word[..end]);
                stem.push_str(ending);
                found = found.or(self.classes_of_lower(&stem));
            }
        }
        found.only(Classes::INFLECTED)
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

/// A letter of the Cyrillic script.
pub(crate) fn is_cyrillic(letter: char) -> bool {
    ('\u{400}'..='\u{4ff}').contains(&letter)
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
