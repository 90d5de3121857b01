//! Title: what a sentence shares with the headline, without merely repeating it.

use super::{Candidate, Signal, flag, weights};
use crate::reading::Reading;
use crate::term::TermId;

/// The headline's content terms.
pub(super) struct TitleTerms {
    /// By term.
    pub(super) holds: Vec<bool>,
    count: f32,
}

impl TitleTerms {
    pub(super) fn new(reading: &Reading<'_>) -> TitleTerms {
        let terms = &reading.terms;
        let mut holds = vec![false; terms.len()];
        let mut count = 0.0;
        for token in &reading.headline {
            let held = &mut holds[token.term.0 as usize];
            if !*held && !terms.get(token.term).is_stop() {
                *held = true;
                count += 1.0;
            }
        }
        TitleTerms { holds, count }
    }

    /// Gives back the share of the headline's words that stand here.
    pub(super) fn measure(
        &self,
        candidate: &Candidate<'_>,
        give: &mut impl FnMut(&Signal, f32),
    ) -> f32 {
        if self.count == 0.0 {
            return 0.0;
        }
        let is_shared = |term: &&TermId| self.holds[term.0 as usize];
        let shared = candidate.terms.iter().filter(is_shared).count() as f32;
        let own = candidate.terms.len() as f32;
        // Most of the headline, and hardly a word beside it.
        let says_it_again = shared >= 0.6 * self.count && own - shared <= 5.0;
        give(&weights::TITLE_AGAIN, flag(says_it_again));
        shared / self.count
    }
}
