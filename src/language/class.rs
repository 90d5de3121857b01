//! The classes of words, by name: the files of `data/<language>/` are named so.
//!
//! Also included by build.rs. The bit of a class is its place in this list.

/// The longest word or phrase that is looked up, in bytes.
pub(crate) const LONGEST_WORD: usize = 64;

/// In a packed lexicon: a set of classes begins, each a byte from [`FIRST_CLASS`] on;
/// its words follow. Below all letters, and above the numbers that words begin with.
pub(crate) const NEXT_SET: u8 = 31;

/// In a packed lexicon: the byte of the first class.
pub(crate) const FIRST_CLASS: u8 = 128;

/// Names of the classes; the last three are set when packing.
pub(crate) const CLASSES: &[&str] = &[
    "stop_words",
    "common_words",
    "sentence_starters",
    "title_abbreviations",
    "number_abbreviations",
    "month_abbreviations",
    "abbreviations",
    "months",
    "weekdays",
    "person_titles",
    "title_modifiers",
    "name_titles",
    "demonyms",
    "organization_heads",
    "place_heads",
    "event_heads",
    "of_heads",
    "pronouns",
    "clause_openers",
    "connectives",
    "continuations",
    "speech_verbs",
    "places",
    "organizations",
    "number_units",
    "organization_cues",
    "place_cues",
    "not_names",
    "first_person",
    "second_person",
    "letters",
    "elisions",
    "open_abbreviations",
    "seam_starters",
    "credit_labels",
    "common_endings",
    "place_endings",
    "other_endings",
    "name_followers",
    "name_suffixes",
    "particles",
    "place_openers",
    "work_cues",
    "first_names",
    "determiners",
    "demonstratives",
    "coordinators",
    "other_names",
    "place_prepositions",
    "name_endings",
    "date_words",
    "date_units",
    "date_modifiers",
    "date_relations",
    "date_parts",
    "date_marks",
    "year_words",
    "centuries",
    "number_words",
    "family_names",
    "foreign_name_characters",
    "phrase_start",
    "upper_only",
    "opening_start",
];
