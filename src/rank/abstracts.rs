//! Abstracts: a title over one paragraph that quotes nobody, as the summary at
//! the head of a paper. It begins with what is known, and says what is new in the
//! middle.

use super::Scene;
use super::quoted::quoted;

/// Longer ones are articles whose paragraphs were lost.
const MOST_SENTENCES: usize = 16;

/// Fewer are too short to have a middle.
const FEWEST_SENTENCES: usize = 4;

pub(super) fn is_abstract(scene: &Scene<'_, '_>) -> bool {
    let reading = scene.reading;
    let units = &reading.units;
    let (Some(first), Some(last)) = (units.first(), units.last()) else {
        return false;
    };
    !scene.title.is_empty()
        && first.block == last.block
        && (FEWEST_SENTENCES..=MOST_SENTENCES).contains(&units.len())
        && units
            .iter()
            .all(|unit| quoted(&reading.document.text[unit.span]).share < 0.5)
}
