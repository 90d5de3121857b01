//! Position: news says first what matters (Edmundson 1969; Lin and Hovy 1997).

use super::{Candidate, Signal, flag, weights};
use crate::reading::Reading;

/// Gives back how near the lead it is.
pub(super) fn measure(
    reading: &Reading<'_>,
    candidate: &Candidate<'_>,
    give: &mut impl FnMut(&Signal, f32),
) -> f32 {
    let index = candidate.index as f32;
    let count = reading.units.len() as f32;
    let block = candidate.unit.block;
    let before = candidate.index.checked_sub(1).map(|at| &reading.units[at]);
    let first_of_block = before.is_none_or(|before| before.block != block);
    let near_lead = 1.0 / (1.0 + index).sqrt();
    give(&weights::NEAR_LEAD, near_lead);
    give(&weights::FIRST, flag(candidate.index == 0));
    give(&weights::EARLY, 1.0 - index / count);
    give(&weights::SECOND, flag(candidate.index == 1));
    give(&weights::PARAGRAPH_LEAD, flag(first_of_block));
    near_lead
}
