//! Centrality: words that the article uses often, words that it has not used
//! before and comes back to (SumBasic, Vanderwende et al. 2007; the second
//! measured in the research that this project began with), and words that tell
//! ([`super::telling`]).

use super::telling::{Odds, Telling};
use super::{Candidate, Scene, Signal, weights};
use crate::reading::Reading;
use crate::term::TermId;

/// What is usual in news. The difference ranks the same, and the reason reads as
/// more or less than usual.
const USUAL_FREQUENCY: f32 = 0.5;
const USUAL_NEWNESS: f32 = 0.75;
const USUAL_TELLING: f32 = 0.7;

/// In how many units each term stands, and where first.
pub(super) struct Vocabulary {
    units: Vec<u32>,
    first: Vec<u32>,
    /// Logarithm of the most of them.
    highest: f32,
    telling: Telling,
}

impl Vocabulary {
    pub(super) fn new(scene: &Scene<'_, '_>, odds: &Odds) -> Vocabulary {
        let (units, first) = count(scene.reading);
        let most = units.iter().copied().max().unwrap_or(0);
        Vocabulary {
            highest: (1.0 + most as f32).ln(),
            telling: Telling::new(scene, odds, &units, &first),
            units,
            first,
        }
    }

    pub(super) fn measure(&self, candidate: &Candidate<'_>, give: &mut impl FnMut(&Signal, f32)) {
        let count = candidate.terms.len().max(1) as f32;
        let index = candidate.index as u32;
        let (mut frequent, mut new, mut recurring, mut in_lead) = (0.0, 0.0, 0.0, 0.0);
        for &TermId(term) in candidate.terms {
            let term = term as usize;
            frequent += (self.units[term] as f32).ln_1p() / self.highest;
            if self.first[term] == index {
                new += 1.0;
                recurring += if self.units[term] > 1 { 1.0 } else { 0.0 };
            }
            in_lead += if self.first[term] == 0 { 1.0 } else { 0.0 };
        }
        give(&weights::FREQUENT_WORDS, frequent / count - USUAL_FREQUENCY);
        give(&weights::NEW_WORDS, new / count - USUAL_NEWNESS);
        give(&weights::RECURRING_WORDS, recurring / (count + 4.0));
        give(
            &weights::TELLING_WORDS,
            self.telling.best_three(candidate.terms) - USUAL_TELLING,
        );
        if index > 0 {
            give(&weights::WORDS_OF_LEAD, in_lead / count);
        }
    }
}

/// By term: in how many units it stands, and the first of them.
pub(crate) fn count(reading: &Reading<'_>) -> (Vec<u32>, Vec<u32>) {
    let mut units = vec![0_u32; reading.terms.len()];
    let mut first = vec![u32::MAX; reading.terms.len()];
    for (index, unit) in (0..).zip(&reading.units) {
        for &TermId(term) in reading.terms_of(unit) {
            units[term as usize] += 1;
            let first = &mut first[term as usize];
            *first = index.min(*first);
        }
    }
    (units, first)
}
