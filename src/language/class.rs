//! The classes of words, by name: the files of `data/<language>/` are named so.
//!
//! Also included by build.rs. The bit of a class is its place in this list.

/// Names of the classes; `phrase_start` and `upper_only` are set when packing.
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
    "connectives",
    "speech_verbs",
    "places",
    "organizations",
    "number_units",
    "organization_cues",
    "place_cues",
    "not_names",
    "first_person",
    "open_abbreviations",
    "seam_starters",
    "credit_labels",
    "phrase_start",
    "upper_only",
];
