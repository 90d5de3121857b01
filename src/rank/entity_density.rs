//! Entity density: how much of the article's people, places, organizations,
//! dates and numbers stand in a sentence, each by its salience.

use super::{Candidate, Signal, flag, weights};
use crate::entity::EntityKind;
use crate::reading::Reading;

/// Gives back how salient its names are in all.
pub(super) fn measure(
    reading: &Reading<'_>,
    candidate: &Candidate<'_>,
    give: &mut impl FnMut(&Signal, f32),
) -> f32 {
    let mut salience = 0.0;
    let mut returning = 0_u32;
    for &entity in &candidate.entities {
        let entity = &reading.entities[entity as usize];
        if entity.kind != EntityKind::Number {
            salience += entity.salience;
        }
        let last = entity
            .mentions
            .last()
            .map(|&at| &reading.mentions[at as usize]);
        returning += u32::from(last.is_some_and(|last| last.span.start >= candidate.unit.span.end));
    }
    let coverage = (1.0 + salience).ln();
    give(&weights::SALIENT_COVERAGE, coverage);
    give(&weights::RETURNING, (1.0 + returning as f32).ln());
    give(&weights::NO_ENTITY, flag(candidate.entities.is_empty()));
    coverage
}
