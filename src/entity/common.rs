//! Ordinary words: those of the list, their regular forms, and words whose
//! ending says that they are no names ("Unfortunately", "Redesignated").

use super::Words;
use crate::language::Classes;

/// Endings of regular forms, and what stands there in the list instead.
const FORMS: [(&str, &str); 16] = [
    ("s", ""),
    ("es", ""),
    ("ies", "y"),
    ("ed", ""),
    ("ed", "e"),
    ("ied", "y"),
    ("ing", ""),
    ("ing", "e"),
    ("er", ""),
    ("er", "e"),
    ("ers", ""),
    ("ers", "e"),
    ("est", ""),
    ("est", "e"),
    ("iest", "y"),
    ("y", ""),
];

/// The shortest word whose ending alone is believed, in bytes: "Sterling" is a
/// form of nothing, "Kelly" is a name.
const LONG: usize = 7;

/// Is the word at `at` an ordinary one, written with a capital or not?
#[inline(never)]
pub(super) fn is_common(words: &Words<'_>, at: u32) -> bool {
    let id = words.token(at).term;
    if words.classes(at).has(Classes::COMMON.or(Classes::STOP)) {
        return true;
    }
    let word = words.terms.text(id);
    let is_listed = |stem: &str| {
        words
            .terms
            .own_classes(stem)
            .has(Classes::COMMON.or(Classes::STOP))
    };
    let mut stem = String::new();
    let is_form = FORMS.iter().any(|(ending, instead)| {
        let Some(start) = word.strip_suffix(ending).filter(|start| start.len() > 2) else {
            return false;
        };
        stem.clear();
        stem.push_str(start);
        stem.push_str(instead);
        // "Stopped": the last letter stands twice.
        is_listed(&stem)
            || instead.is_empty() && {
                let last = stem.pop();
                last.is_some() && stem.ends_with(last.unwrap_or(' ')) && is_listed(&stem)
            }
    });
    is_form || word.len() >= LONG && ending(words, word).has(Classes::COMMON_ENDING)
}

/// What the longest listed ending of a word says of it.
#[inline(never)]
pub(super) fn ending(words: &Words<'_>, word: &str) -> Classes {
    let longest = word.char_indices().rev().nth(LONGEST_ENDING - 1);
    let (from, _) = longest.unwrap_or((0, ' '));
    word.char_indices()
        .map(|(start, _)| start)
        .filter(|start| *start >= from && *start > 0)
        .map(|start| words.terms.own_classes(word.get(start..).unwrap_or("")))
        .find(|classes| classes.has(ENDINGS))
        .unwrap_or_default()
}

/// In letters.
const LONGEST_ENDING: usize = 6;

const ENDINGS: Classes = Classes::COMMON_ENDING
    .or(Classes::PLACE_ENDING)
    .or(Classes::OTHER_ENDING);
