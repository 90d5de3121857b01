//! How much may be chosen: a number of sentences, or of words.

use crate::options::Length;
use crate::reading::Reading;

/// How many sentences that are too long for what is left may be passed over. With no
/// bound, what is left is filled with whatever is short enough, far down the ranking:
/// that doubles the sentences that an editor would never print.
const MOST_PASSED: u32 = 2;

/// How much may still be chosen.
pub(super) enum Budget {
    /// So many, also when the last ones are poor.
    Exactly(usize),
    /// At most so many.
    Sentences(usize),
    /// At most so many words.
    Words { left: u32, passed: u32 },
}

impl Budget {
    pub(super) fn new(reading: &Reading<'_>, length: Length) -> Budget {
        // Grows with the square root: a long article needs more sentences, but
        // not in proportion.
        let medium = 1.0 + f64::from(reading.words).sqrt() / 9.0;
        let sentences = |count: f64| Budget::Sentences((count.round() as usize).max(1));
        let words = |left: u32| Budget::Words { left, passed: 0 };
        match length {
            Length::Short => sentences(medium / 2.0),
            Length::Medium => sentences(medium),
            Length::Long => sentences(medium * 2.0),
            Length::Sentences(count) => Budget::Exactly(count as usize),
            Length::Words(count) => words(count),
            Length::Ratio(ratio) => words((f64::from(reading.words) * ratio).round() as u32),
        }
    }

    pub(super) fn is_exact(&self) -> bool {
        matches!(self, Budget::Exactly(_))
    }

    pub(super) fn is_spent(&self, chosen: usize) -> bool {
        match self {
            Budget::Exactly(count) | Budget::Sentences(count) => chosen >= *count,
            // Nothing shorter than three words is worth looking for.
            Budget::Words { left, passed } => (*left < 3 || *passed > MOST_PASSED) && chosen > 0,
        }
    }

    /// Takes a sentence if it fits; the first is taken in any case.
    pub(super) fn take(&mut self, words: u32, is_first: bool) -> bool {
        match self {
            Budget::Exactly(_) | Budget::Sentences(_) => true,
            Budget::Words { left, .. } if is_first || words <= *left => {
                *left = left.saturating_sub(words);
                true
            }
            Budget::Words { passed, .. } => {
                *passed += 1;
                false
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_left_is_not_filled_with_whatever_is_short() {
        let mut budget = Budget::Words {
            left: 50,
            passed: 0,
        };
        assert!(budget.take(30, true));
        for (words, is_taken) in [(25, false), (10, true), (12, false), (11, false)] {
            assert!(!budget.is_spent(2));
            assert_eq!(budget.take(words, false), is_taken);
        }
        assert!(budget.is_spent(2));
    }

    #[test]
    fn the_first_is_taken_in_any_case() {
        let mut budget = Budget::Words { left: 5, passed: 0 };
        assert!(!budget.is_spent(0));
        assert!(budget.take(40, true));
        assert!(budget.is_spent(1));
    }
}
