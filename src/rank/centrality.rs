//! Centrality: words that the article uses often, and words that it has not
//! used before and comes back to (SumBasic, Vanderwende et al. 2007; the
//! second measured in the research that this project began with).

use super::{Candidate, Signal, weights};
use crate::reading::Reading;
use crate::term::TermId;

/// What is usual in news. The difference ranks the same, and the reason reads as
/// more or less than usual.
const USUAL_FREQUENCY: f32 = 0.5;
const USUAL_NEWNESS: f32 = 0.75;

/// In how many units each term stands.
pub(super) struct Vocabulary {
    units: Vec<u32>,
    /// Logarithm of the most of them.
    highest: f32,
}

impl Vocabulary {
    pub(super) fn new(reading: &Reading<'_>) -> Vocabulary {
        let mut units = vec![0_u32; reading.terms.len()];
        for term in &reading.content {
            units[term.0 as usize] += 1;
        }
        let most = units.iter().copied().max().unwrap_or(0);
        Vocabulary {
            units,
            highest: (1.0 + most as f32).ln(),
        }
    }

    /// `used` counts the units before this one in which each term stood.
    pub(super) fn measure(
        &self,
        candidate: &Candidate<'_>,
        used: &mut [u32],
        give: &mut impl FnMut(&Signal, f32),
    ) {
        let count = candidate.terms.len().max(1) as f32;
        let (mut frequent, mut new, mut recurring) = (0.0, 0.0, 0.0);
        for &TermId(term) in candidate.terms {
            let term = term as usize;
            frequent += (self.units[term] as f32).ln_1p() / self.highest;
            if used[term] == 0 {
                new += 1.0;
                recurring += if self.units[term] > 1 { 1.0 } else { 0.0 };
            }
            used[term] += 1;
        }
        give(&weights::FREQUENT_WORDS, frequent / count - USUAL_FREQUENCY);
        give(&weights::NEW_WORDS, new / count - USUAL_NEWNESS);
        give(&weights::RECURRING_WORDS, recurring / (count + 4.0));
    }
}
