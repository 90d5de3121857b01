//! The small letter of a capital one.
//!
//! As `char::to_lowercase`, but always one character, and from a table that is
//! a fifth the size: build/lower.rs says how it is made.

// Runs of capital letters: the first, the distance to the last, the step from
// one to the next, and how far their small letters are from them.
include!(concat!(env!("OUT_DIR"), "/lower.rs"));

/// The small letter, or the character itself where it has none.
pub(crate) fn lower(character: char) -> char {
    if character.is_ascii() {
        return character.to_ascii_lowercase();
    }
    let code = u32::from(character);
    // Cyrillic small letters, which are most of a Russian text.
    if matches!(character, 'а'..='џ') {
        return character;
    }
    let after = RUNS.partition_point(|&(first, ..)| first <= code);
    let run = after.checked_sub(1).and_then(|index| RUNS.get(index));
    let Some(&(first, reach, step, distance)) = run else {
        return character;
    };
    let offset = code - first;
    if offset > u32::from(reach) || !offset.is_multiple_of(u32::from(step)) {
        return character;
    }
    code.checked_add_signed(distance)
        .and_then(char::from_u32)
        .unwrap_or(character)
}

/// All of a text in small letters.
pub(crate) fn lower_text(text: &str) -> String {
    text.chars().map(lower).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_letter_has_the_small_one_of_the_standard_library() {
        for character in '\0'..=char::MAX {
            let mut expected = character.to_lowercase();
            assert_eq!(Some(lower(character)), expected.next(), "{character:?}");
            // İ, and a dot above: Turkish writes an i.
            assert!(expected.next().is_none() || character == 'İ');
        }
    }
}
