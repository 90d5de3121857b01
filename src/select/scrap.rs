//! Which units are no sentence to print while there is one: a label, the head of a
//! list, a few words, a row of a table, a line that does not end.
//!
//! In: the units. Out: a flag for each.

use crate::article::BlockKind;
use crate::language::{Classes, lexicon};
use crate::rank::{FRAGMENT, ends_with_colon, ends_with_stop, has_label};
use crate::reading::{Reading, Unit};

pub(super) fn scraps(reading: &Reading<'_>) -> Vec<bool> {
    let units = &reading.units;
    let text = |unit: &Unit| &reading.document.text[unit.span];
    // A step of a how-to needs no full stop.
    let is_list_item =
        |unit: &Unit| reading.document.blocks[unit.block as usize].kind == BlockKind::ListItem;
    let does_not_end = |unit: &Unit| !ends_with_stop(text(unit)) && !is_list_item(unit);
    // Without any grammar word: "DL Anna Lund 63 85% 1 tackle".
    let is_row = |unit: &Unit| !unit.classes.has(Classes::STOP);
    // There are writers, and scripts, that end nothing with a mark, and languages of
    // whose grammar words we know a few.
    let is_rare = |is_so: &dyn Fn(&Unit) -> bool| {
        2 * units.iter().filter(|unit| is_so(unit)).count() <= units.len()
    };
    let has_marks = is_rare(&does_not_end);
    let has_grammar = lexicon(&reading.language).knows(Classes::PRONOUN) && is_rare(&is_row);
    let is_scrap = |unit: &Unit| {
        unit.words < FRAGMENT
            || ends_with_colon(text(unit))
            || has_label(reading, unit)
            || has_marks && does_not_end(unit)
            || has_grammar && is_row(unit)
    };
    units.iter().map(is_scrap).collect()
}
