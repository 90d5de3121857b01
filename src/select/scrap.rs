//! Which units are no sentence to print while there is one: a label, the head of a
//! list, a few words, a row of a table, a line that does not end.
//!
//! In: the units. Out: a flag for each.

use crate::article::BlockKind;
use crate::language::{Classes, lexicon};
use crate::rank::{FRAGMENT, ends_with_colon, ends_with_question, ends_with_stop, has_label};
use crate::reading::{Reading, Unit};

pub(super) fn scraps(reading: &Reading<'_>) -> Vec<bool> {
    let units = &reading.units;
    let text = |unit: &Unit| &reading.document.text[unit.span];
    // A step of a how-to needs no full stop.
    let is_list_item =
        |unit: &Unit| reading.document.blocks[unit.block as usize].kind == BlockKind::ListItem;
    let does_not_end = |unit: &Unit| !ends_with_stop(text(unit)) && !is_list_item(unit);
    // Without any grammar word: "GK Anna Lund 41 90% 2 saves".
    let is_row = |unit: &Unit| !unit.classes.has(Classes::STOP);
    // There are writers, and scripts, that end nothing with a mark, and languages of
    // whose grammar words we know only a few.
    let is_at_most_half = |is_so: &dyn Fn(&Unit) -> bool| {
        2 * units.iter().filter(|unit| is_so(unit)).count() <= units.len()
    };
    let has_marks = is_at_most_half(&does_not_end);
    let has_grammar =
        lexicon(&reading.language).knows(Classes::PRONOUN) && is_at_most_half(&is_row);
    // "Anna Lund: We sold it. It was old." tells; an interviewer's label has a question
    // behind it, and a link's stands in a line of its own.
    let opens_speech = |index: usize, unit: &Unit| {
        let next = units.get(index + 1);
        next.is_some_and(|next| next.block == unit.block && !ends_with_question(text(next)))
    };
    let is_scrap = |(index, unit): (usize, &Unit)| {
        unit.words < FRAGMENT
            || ends_with_colon(text(unit))
            || has_label(reading, unit) && !opens_speech(index, unit)
            || has_marks && does_not_end(unit)
            || has_grammar && is_row(unit)
    };
    units.iter().enumerate().map(is_scrap).collect()
}
