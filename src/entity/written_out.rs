//! Dates and times with a word behind each number: 2025年5月14日, 午後3時30分,
//! 2025년 5월 14일.
//!
//! Written without spaces (Chinese, Japanese) or with an ending glued on
//! (Korean 14일에): letters count here, not words.

use super::{Passage, Words, digits};
use crate::span::Cut;

/// What stands behind the number, and the greatest number it may have.
const MARKS: [(&str, u32); 12] = [
    ("年代", 9999),
    ("년대", 9999),
    ("年", 9999),
    ("년", 9999),
    ("世紀", 30),
    ("世纪", 30),
    ("월", 12),
    ("月", 12),
    ("日", 31),
    ("일", 31),
    ("号", 31),
    ("세기", 30),
];

/// The byte behind the date that begins at the byte `start`.
#[inline(never)]
pub(super) fn end_of(words: &Words<'_>, passage: &Passage, start: usize) -> Option<usize> {
    let rest = words.text.cut(start, passage.span.end as usize);
    let mut behind = rest;
    let mut found = None;
    for step in 0..3 {
        let number: usize = behind
            .chars()
            .take_while(|c| digits::digit(*c).is_some())
            .map(char::len_utf8)
            .sum();
        let Some(value) = digits::value(behind.cut(0, number)) else {
            break;
        };
        let after = behind.cut(number, behind.len());
        let Some((mark, greatest)) = MARKS.iter().find(|(mark, _)| after.starts_with(mark)) else {
            break;
        };
        let after = after.cut(mark.len(), after.len());
        // 2025年 is a year, 3年 are three years, 3年間 and 5日間 as well.
        let counts = after.starts_with(['間', '间', '간', '目', '来', '來', '后', '後'])
            || *mark == "号" && step == 0
            || mark.starts_with(['年', '년']) && value < 1000;
        if value > *greatest || counts {
            break;
        }
        found = Some(start + rest.len() - after.len());
        behind = after.strip_prefix(' ').unwrap_or(after);
    }
    found
}
