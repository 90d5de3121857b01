//! What the word lists say of a word: its classes, in one look-up.

use std::sync::OnceLock;

use super::class::{CLASSES, FIRST_CLASS, LONGEST_WORD, NEXT_SET};
use crate::hash::{Key, Numbers};
use crate::lower::lower;

/// The word lists of one language.
#[derive(Debug)]
pub(crate) struct Lexicon {
    /// The words, packed by build/lexicon.rs: set by set of classes, in order.
    packed: &'static [u8],
    /// How many they are.
    count: usize,
    /// Made when the first word is looked up.
    table: OnceLock<Table>,
}

/// The words of a lexicon, written out, and where each of them is.
///
/// As they come they are small, and slow to search; there are too few of them
/// for the unpacking to be noticed, and it is done once.
#[derive(Debug, Default)]
pub(super) struct Table {
    letters: Vec<u8>,
    /// Where in `letters` each word ends, and its classes.
    entries: Vec<(u32, Classes)>,
    numbers: Numbers,
    /// What Russian words begin with that may stand here in another case: the
    /// words, and all but their last letter.
    stems: Numbers,
    /// The classes that have a word.
    classes: Classes,
}

/// The classes of a word, a bit each.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Classes(pub(super) u64);

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
    CLAUSE_OPENER = "clause_openers",
    CONNECTIVE = "connectives",
    CONTINUATION = "continuations",
    SPEECH_VERB = "speech_verbs",
    PLACE = "places",
    ORGANIZATION = "organizations",
    NUMBER_UNIT = "number_units",
    ORGANIZATION_CUE = "organization_cues",
    PLACE_CUE = "place_cues",
    NOT_NAME = "not_names",
    FIRST_PERSON = "first_person",
    SECOND_PERSON = "second_person",
    LETTER = "letters",
    ELISION = "elisions",
    OPEN_ABBREVIATION = "open_abbreviations",
    SEAM_STARTER = "seam_starters",
    CREDIT_LABEL = "credit_labels",
    COMMON_ENDING = "common_endings",
    PLACE_ENDING = "place_endings",
    OTHER_ENDING = "other_endings",
    NAME_FOLLOWER = "name_followers",
    NAME_SUFFIX = "name_suffixes",
    PARTICLE = "particles",
    PLACE_OPENER = "place_openers",
    WORK_CUE = "work_cues",
    FIRST_NAME = "first_names",
    DETERMINER = "determiners",
    DEMONSTRATIVE = "demonstratives",
    COORDINATOR = "coordinators",
    OTHER_NAME = "other_names",
    PLACE_PREPOSITION = "place_prepositions",
    NAME_ENDING = "name_endings",
    DATE_WORD = "date_words",
    DATE_UNIT = "date_units",
    DATE_MODIFIER = "date_modifiers",
    DATE_RELATION = "date_relations",
    DATE_PART = "date_parts",
    DATE_MARK = "date_marks",
    YEAR_WORD = "year_words",
    CENTURY = "centuries",
    NUMBER_WORD = "number_words",
    FAMILY_NAME = "family_names",
    FOREIGN_NAME_CHARACTER = "foreign_name_characters",
    PHRASE_START = "phrase_start",
    UPPER_ONLY = "upper_only",
    OPENING_START = "opening_start",
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

/// A language without word lists.
static EMPTY: Lexicon = Lexicon {
    packed: &[],
    count: 0,
    table: OnceLock::new(),
};

impl Lexicon {
    /// The classes of a word that is in lower case already.
    pub(crate) fn classes_of_lower(&self, word: &str) -> Classes {
        self.classes_of_bytes(word.as_bytes())
    }

    /// The same of its bytes.
    pub(crate) fn classes_of_bytes(&self, word: &[u8]) -> Classes {
        self.classes_of_key(Key::of(word, 0, word.len()), word)
    }

    /// The same with its key known; capitals of ASCII are taken as small letters.
    #[inline(never)]
    pub(crate) fn classes_of_key(&self, key: Key, word: &[u8]) -> Classes {
        self.table().get(key, word)
    }

    /// True where one of `classes` has a word in this language.
    pub(crate) fn knows(&self, classes: Classes) -> bool {
        self.table().classes.has(classes)
    }

    fn table(&self) -> &Table {
        self.table.get_or_init(|| self.unpack())
    }

    #[cold]
    #[inline(never)]
    fn unpack(&self) -> Table {
        let mut table = Table::with_room_for(self.count);
        self.each_word(&mut |word, classes| table.add(word, classes));
        table
    }

    /// Gives each word with its classes.
    pub(super) fn each_word(&self, give: &mut dyn FnMut(&[u8], Classes)) {
        let mut bytes = self.packed.iter().copied().peekable();
        let mut classes = Classes::default();
        let mut word = Vec::new();
        while let Some(shared) = bytes.next() {
            if shared == NEXT_SET {
                classes = Classes::default();
                while let Some(class) = bytes.next_if(|&byte| byte >= FIRST_CLASS) {
                    classes = classes.or(Classes(1 << (class - FIRST_CLASS)));
                }
                continue;
            }
            word.truncate(usize::from(shared));
            while let Some(letter) = bytes.next_if(|&byte| byte > NEXT_SET) {
                word.push(letter);
            }
            give(&word, classes);
        }
    }
}

impl Table {
    pub(super) fn with_room_for(words: usize) -> Table {
        Table {
            numbers: Numbers::with_room_for(words),
            ..Table::default()
        }
    }

    fn add(&mut self, word: &[u8], classes: Classes) {
        let number = self.entries.len() as u32;
        self.letters.extend_from_slice(word);
        self.entries.push((self.letters.len() as u32, classes));
        self.classes = self.classes.or(classes);
        self.numbers.insert(Key::of(word, 0, word.len()), number);
        // Russian words are cut, letter by letter of two bytes, to find their other cases.
        if matches!(word, [0xD0..=0xD3, _, _, _, ..]) {
            for end in [word.len(), word.len() - 2] {
                self.stems.insert(Key::of(word, 0, end), number);
            }
        }
    }

    /// The classes of a word in lower case, or in ASCII.
    pub(super) fn get(&self, key: Key, word: &[u8]) -> Classes {
        let entry = self
            .find(key, word)
            .and_then(|number| self.entries.get(number));
        entry.map_or(Classes::default(), |&(_, classes)| classes)
    }

    fn find(&self, key: Key, word: &[u8]) -> Option<usize> {
        let is_right = |number: u32| self.word(number as usize).eq_ignore_ascii_case(word);
        let number = self.numbers.find(key, is_right)?;
        Some(number as usize)
    }

    /// Adds classes to those that the word has.
    pub(super) fn add_to(&mut self, word: &[u8], classes: Classes) {
        match self.find(Key::of(word, 0, word.len()), word) {
            Some(number) => {
                if let Some((_, known)) = self.entries.get_mut(number) {
                    *known = known.or(classes);
                }
            }
            None => self.add(word, classes),
        }
    }

    fn word(&self, number: usize) -> &[u8] {
        let end_of = |number: usize| self.entries.get(number).map_or(0, |&(end, _)| end as usize);
        let start = number.checked_sub(1).map_or(0, end_of);
        self.letters.get(start..end_of(number)).unwrap_or_default()
    }

    /// Whether a word is this one, or has one more letter; of a word that is long, very
    /// rarely so although none is.
    fn may_have_stem(&self, stem: &[u8]) -> bool {
        let key = Key::of(stem, 0, stem.len());
        self.stems.find(key, |_| true).is_some()
    }
}

impl Lexicon {
    /// The classes of a word that is in lower case already; of a people also
    /// where there are many: "americans"; of a Russian name
    /// or title also in another case: "россии" is a form of "россия".
    pub(crate) fn classes_of_form(&self, key: Key, word: &str) -> Classes {
        const ENDINGS: [&str; 6] = ["", "а", "я", "й", "ь", "ы"];
        let mut found = self.classes_of_key(key, word.as_bytes());
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
            let cut = word.get(..end).unwrap_or_default();
            // Most words, cut so, begin no entry.
            if !self.table().may_have_stem(cut.as_bytes()) {
                continue;
            }
            for ending in ENDINGS {
                stem.clear();
                stem.push_str(cut);
                stem.push_str(ending);
                found = found.or(self.classes_of_lower(&stem));
            }
        }
        found.only(Classes::INFLECTED)
    }

    /// The classes of a word in any case, a curly apostrophe taken as a
    /// straight one. Longer than any entry: none.
    pub(crate) fn classes(&self, word: &str) -> Classes {
        with_key(word, |key, word| self.classes_of_key(key, word)).unwrap_or_default()
    }
}

/// Calls `look_up` with the key of a word in any case, and with the word: in
/// lower case, unless that is a matter of ASCII. `None` where it is longer than
/// any entry.
pub(crate) fn with_key<T>(word: &str, look_up: impl FnOnce(Key, &[u8]) -> T) -> Option<T> {
    let mut buffer = [0; LONGEST_WORD];
    let lower = if word.len() <= LONGEST_WORD && word.is_ascii() {
        word.as_bytes()
    } else {
        lower_into(word, &mut buffer)?
    };
    Some(look_up(Key::of(lower, 0, lower.len()), lower))
}

/// The word in lower case, written into the caller's buffer; `None` where it
/// does not fit.
#[inline(never)]
fn lower_into<'buffer>(
    word: &str,
    buffer: &'buffer mut [u8; LONGEST_WORD],
) -> Option<&'buffer [u8]> {
    let mut length = 0;
    for character in word.chars() {
        let character = if character == '’' { '\'' } else { character };
        let lower = lower(character);
        let width = lower.len_utf8();
        lower.encode_utf8(buffer.get_mut(length..length + width)?);
        length += width;
    }
    buffer.get(..length)
}

/// A letter of the Cyrillic script.
pub(crate) fn is_cyrillic(letter: char) -> bool {
    ('\u{400}'..='\u{4ff}').contains(&letter)
}

// LEXICONS: the tag of each language that has word lists, and these.
include!(concat!(env!("OUT_DIR"), "/lexicon.rs"));

/// The word lists of a language, by the first part of its BCP 47 tag.
pub(crate) fn lexicon(tag: &str) -> &'static Lexicon {
    let primary = tag.split(['-', '_']).next().unwrap_or(tag);
    LEXICONS
        .iter()
        .find(|(known, _)| known.eq_ignore_ascii_case(primary))
        .map_or(&EMPTY, |(_, lexicon)| lexicon)
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

    /// Every word of every list is found with its class, and nothing beside it.
    #[test]
    fn each_list_is_in_the_table() {
        let data = concat!(env!("CARGO_MANIFEST_DIR"), "/data");
        let mut words = 0;
        for (tag, lexicon) in &LEXICONS {
            for (index, class) in CLASSES.iter().enumerate() {
                let Ok(list) = std::fs::read_to_string(format!("{data}/{tag}/{class}.txt")) else {
                    continue;
                };
                let entries = list
                    .lines()
                    .filter_map(|line| line.split('#').next())
                    .map(str::trim)
                    .filter(|entry| !entry.is_empty());
                for entry in entries {
                    let found = lexicon.classes(entry);
                    assert!(found.has(Classes(1 << index)), "{tag} {class}: {entry}");
                    for beside in [format!("{entry}\u{1}"), format!("\u{1}{entry}")] {
                        let found = lexicon.classes(&beside);
                        assert_eq!(found, Classes::default(), "{tag}: {beside:?}");
                    }
                    words += 1;
                }
            }
        }
        assert!(words > 1_000, "only {words} words were read");
    }

    #[test]
    fn a_language_knows_the_classes_of_its_lists() {
        assert!(lexicon("en").knows(Classes::PRONOUN));
        assert!(!lexicon("vi").knows(Classes::PRONOUN));
        assert!(lexicon("vi").knows(Classes::STOP));
    }

    #[test]
    fn a_language_without_lists_knows_nothing() {
        assert!(!lexicon("tlh").knows(Classes::STOP));
        assert_eq!(lexicon("tlh").classes("the"), Classes::default());
        assert_eq!(lexicon("").classes(""), Classes::default());
    }
}
