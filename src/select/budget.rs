//! How much may be chosen: a number of sentences, or of words.

use crate::options::Length;
use crate::reading::Reading;

/// How much may still be chosen.
pub(super) enum Budget {
    Sentences(usize),
    Words(u32),
}

impl Budget {
    pub(super) fn new(reading: &Reading<'_>, length: Length) -> Budget {
        // Grows with the square root: a long article needs more sentences, but
        // not in proportion.
        let medium = 1.0 + f64::from(reading.words).sqrt() / 9.0;
        let sentences = |count: f64| Budget::Sentences((count.round() as usize).max(1));
        match length {
            Length::Short => sentences(medium / 2.0),
            Length::Medium => sentences(medium),
            Length::Long => sentences(medium * 2.0),
            Length::Sentences(count) => Budget::Sentences(count as usize),
            Length::Words(count) => Budget::Words(count),
            Length::Ratio(ratio) => {
                Budget::Words((f64::from(reading.words) * ratio).round() as u32)
            }
        }
    }

    pub(super) fn is_spent(&self, chosen: usize) -> bool {
        match self {
            Budget::Sentences(count) => chosen >= *count,
            // Nothing shorter than three words is worth looking for.
            Budget::Words(left) => *left < 3 && chosen > 0,
        }
    }

    /// Takes a sentence if it fits; the first is taken in any case.
    pub(super) fn take(&mut self, words: u32, is_first: bool) -> bool {
        match self {
            Budget::Sentences(_) => true,
            Budget::Words(left) if words <= *left => {
                *left -= words;
                true
            }
            Budget::Words(left) if is_first => {
                *left = 0;
                true
            }
            Budget::Words(_) => false,
        }
    }
}
