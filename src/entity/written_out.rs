//! Dates with a word behind each number: 2025年5月14日, 2025년 5월 14일, 1990年代.
//!
//! Written without spaces (Chinese, Japanese) or with an ending glued on
//! (Korean 14일에): letters count here, not words.

use super::{Passage, Words, digits};
use crate::span::Cut;

/// The byte behind the date that begins at the byte `start`.
#[inline(never)]
pub(super) fn end_of(words: &Words<'_>, passage: &Passage, start: usize) -> Option<usize> {
    let mut at = start;
    let mut found = None;
    loop {
        let rest = words.text.cut(at, passage.span.end as usize);
        let (value, length, count) = digits::leading(rest);
        let behind = rest.cut(length, rest.len());
        // Every mark takes three bytes; most numbers of other scripts end here.
        if count == 0 || behind.as_bytes().first() < Some(&0xe5) {
            return found;
        }
        let mut letters = behind.chars();
        let values = match letters.next() {
            // 2025年 is a year, 3年 are three years.
            Some('年' | '년') => 1000..2100,
            Some('月' | '월') => 1..13,
            Some('日' | '일') => 1..32,
            _ => return found,
        };
        at += length + 3;
        match letters.next() {
            // 3日間 and 5日目 count.
            Some('間' | '间' | '간' | '目' | '后' | '後') => return found,
            Some('代' | '대') => at += 3,
            Some(' ') => {
                found = values.contains(&value).then_some(at).or(found);
                at += 1;
                continue;
            }
            _ => {}
        }
        if !values.contains(&value) {
            return found;
        }
        found = Some(at);
    }
}
