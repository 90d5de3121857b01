//! Numbers with their unit: "26", "$1,204.50", "52.5 per cent", "Rs 4 crore".

use super::{EntityKind, Mention, Passage, Words};
use crate::language::Classes;
use crate::span::Cut;
use crate::term::Shape;

/// Appends the numbers of a passage that no date has taken.
pub(super) fn find(
    words: &Words<'_>,
    passage: &Passage,
    index: u32,
    is_taken: &mut [bool],
    out: &mut Vec<Mention>,
) {
    let mut at = passage.tokens.start;
    while at < passage.tokens.end {
        let first = at;
        at += 1;
        if is_taken[first as usize] || words.token(first).shape != Shape::Number {
            continue;
        }
        let mut span = words.span_of(&(first..at));
        let before = words
            .text
            .cut(passage.span.start as usize, span.start as usize);
        let Some(start) = start_with_currency(before, span.start as usize) else {
            continue;
        };
        span.start = start as u32;
        if words
            .text
            .cut(span.end as usize, passage.span.end as usize)
            .starts_with('%')
        {
            span.end += 1;
        } else if at < passage.tokens.end
            && matches!(words.gap_after(first), " " | "\u{a0}" | "-")
            && is_unit(words, at)
        {
            span.end = words.token(at).span.end;
            // "per cent"
            at += 1;
            if words.word(at - 1) == "per" {
                span.end = words.token(at).span.end;
                at += 1;
            }
        }
        is_taken[first as usize..at as usize].fill(true);
        out.push(Mention {
            span,
            tokens: first..at,
            passage: index,
            kind: EntityKind::Number,
            form: 0,
            entity: 0,
            has_person_sign: false,
        });
    }
}

/// With the currency sign before the number; `None` where the digits are part
/// of a longer mark such as "COVID-19" or "\[12\]".
fn start_with_currency(before: &str, start: usize) -> Option<usize> {
    let sign = before.chars().next_back();
    match sign {
        Some('$' | '€' | '£' | '¥' | '₹') => {
            let without = before.cut(0, before.len() - sign.map_or(0, char::len_utf8));
            let letters = without.len()
                - without
                    .trim_end_matches(['U', 'S', 'A', 'C', 'H', 'K', 'N', 'Z'])
                    .len();
            Some(start - (before.len() - without.len()) - if letters <= 2 { letters } else { 0 })
        }
        Some('-' | '[' | '_' | '@' | '#' | '/') => None,
        _ => Some(start),
    }
}

fn is_unit(words: &Words<'_>, at: u32) -> bool {
    let is_per_cent = words.word(at) == "per"
        && words.gap_after(at) == " "
        && words
            .tokens
            .get(at as usize + 1)
            .is_some_and(|next| &words.text[next.span] == "cent");
    is_per_cent || words.classes(at).has(Classes::NUMBER_UNIT)
}
