//! Centrality: words that the article has not used before and comes back to,
//! and words that tell ([`super::telling`]).

use super::telling::{Odds, Telling};
use super::{Candidate, Signal, weights};
use crate::reading::Reading;
use crate::term::TermId;

/// What is usual in news. The difference ranks the same, and the reason reads as
/// more or less than usual.
const USUAL_NEWNESS: f32 = 0.75;
const USUAL_TELLING: f32 = 0.4;

/// In how many units each term stands, where first, and how telling it is.
pub(super) struct Vocabulary {
    units: Vec<u32>,
    first: Vec<u32>,
    telling: Telling,
}

impl Vocabulary {
    pub(super) fn new(reading: &Reading<'_>, odds: &Odds, in_title: &[bool]) -> Vocabulary {
        let (units, first) = count(reading);
        Vocabulary {
            telling: Telling::new(reading, odds, in_title, &units, &first),
            units,
            first,
        }
    }

    /// Gives back how telling the words are.
    pub(super) fn measure(
        &self,
        candidate: &Candidate<'_>,
        give: &mut impl FnMut(&Signal, f32),
    ) -> f32 {
        let count = candidate.terms.len().max(1) as f32;
        let (mut new, mut recurring) = (0.0, 0.0);
        for &TermId(term) in candidate.terms {
            let term = term as usize;
            if self.first[term] == candidate.index as u32 {
                new += 1.0;
                recurring += if self.units[term] > 1 { 1.0 } else { 0.0 };
            }
        }
        give(&weights::NEW_WORDS, new / count - USUAL_NEWNESS);
        give(&weights::RECURRING_WORDS, recurring / (count + 4.0));
        let told = self.telling.told(candidate.terms);
        give(&weights::TELLING_WORDS, told.words - USUAL_TELLING);
        give(&weights::TELLING_TITLE, told.title);
        give(&weights::TELLING_NAMES, told.names);
        told.words + told.title + told.names
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
