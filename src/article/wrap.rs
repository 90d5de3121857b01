//! Joins the lines of a text that was wrapped at a fixed width.
//!
//! A greedy wrap leaves a trace: the first word of the next line would not
//! have fit into this one. Each pair of neighbouring lines votes for the widths
//! at which that holds; where most of the pairs agree on one width between 40
//! and 120, and the breaks fall within sentences, the text was wrapped there.

use crate::character::is_alphanumeric;

use super::line::{Line, Marker};
use super::shape::last_mark;

const NARROWEST: u32 = 40;
const WIDEST: u32 = 120;

/// How the text was wrapped.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Wrap {
    /// Characters that fit into a line.
    width: u32,
    /// The indent of most lines.
    indent: u32,
}

/// The widths that some pairs of lines vote for, as differences: what stands at
/// a width is added from there on.
type Votes = [i32; WIDEST as usize + 2];

/// Finds out how the lines of `text` were wrapped; `None` where a line is a paragraph.
pub(super) fn detect(text: &str, lines: &[Line]) -> Option<Wrap> {
    let mut pairs = 0_i32;
    let mut all: Votes = [0; WIDEST as usize + 2];
    let mut within = all;
    let mut lower = all;
    let mut indents = [0_u32; 16];
    let mut before: Option<Line> = None;
    for &line in lines {
        indents[line.indent.min(15) as usize] += 1;
        if let Some(before) = before.filter(|_| !line.after_blank && line.marker.is_none()) {
            pairs += 1;
            let width = before.width(text);
            let low = width.max(NARROWEST);
            let high = (width + line.first_word(text)).min(WIDEST);
            if low <= high {
                let vote = |votes: &mut Votes| {
                    votes[low as usize] += 1;
                    votes[high as usize + 1] -= 1;
                };
                vote(&mut all);
                if !ends_thought(text, &before) {
                    vote(&mut within);
                }
                if !begins_upper(text, &line) {
                    vote(&mut lower);
                }
            }
        }
        before = Some(line);
    }

    let (mut width, mut best) = (0, 0);
    let (mut votes, mut votes_within, mut votes_lower) = (0, 0, 0);
    let mut sums = (0, 0, 0);
    for candidate in NARROWEST..=WIDEST {
        let i = candidate as usize;
        sums = (sums.0 + all[i], sums.1 + within[i], sums.2 + lower[i]);
        // Of equal widths the widest: the longest line decides nothing.
        if sums.0 > 0 && sums.0 >= best {
            (width, best) = (candidate, sums.0);
            (votes, votes_within, votes_lower) = sums;
        }
    }
    // One pair alone is evidence where it is the whole text.
    let enough = votes >= 2 || (votes == 1 && pairs == 1);
    let agreed = votes * 2 >= pairs && votes_within * 2 >= votes && votes_lower * 3 >= votes;
    let indent = (0..16).max_by_key(|&i| (indents[i], 16 - i)).unwrap_or(0);
    (enough && agreed).then_some(Wrap {
        width,
        indent: indent as u32,
    })
}

impl Wrap {
    /// True where `next` goes on with the paragraph whose last line is `before`.
    /// `item` is the column of the text of the list item that is open, if any.
    pub(super) fn joins(self, text: &str, before: &Line, next: &Line, item: Option<u32>) -> bool {
        if next.after_blank
            || matches!(before.marker, Some(Marker::Hash | Marker::Angle))
            || matches!(next.marker, Some(Marker::Hash | Marker::Angle))
        {
            return false;
        }
        let width = before.width(text);
        if width > self.width + 1 {
            return false;
        }
        let full = width + 1 + next.first_word(text) > self.width;
        let within = !ends_thought(text, before);
        if next.marker.is_some() {
            // "in May\n5. Then": a number or dash that the wrap put in front.
            return full && within && item.is_none();
        }
        let margin = item.unwrap_or(self.indent);
        if next.indent > margin + 1 {
            // A new paragraph, or the next line of one that is set in.
            return before.indent == next.indent && full && within;
        }
        if item.is_some_and(|column| column > 0 && next.indent == column) {
            // Set in as deep as the item's own text.
            return true;
        }
        // Whoever wraps by hand is not quite greedy.
        let nearly = match begins_upper(text, next) {
            true => width * 4 >= self.width * 3,
            false => width * 2 >= self.width,
        };
        full || (within && nearly)
    }
}

/// The line ends a sentence or announces something.
fn ends_thought(text: &str, line: &Line) -> bool {
    last_mark(&text[line.span])
        .is_some_and(|c| super::shape::is_terminator(c) || matches!(c, ':' | '\u{ff1a}'))
}

fn begins_upper(text: &str, line: &Line) -> bool {
    text[line.span]
        .chars()
        .take(8)
        .find(|&c| is_alphanumeric(c))
        .is_some_and(char::is_uppercase)
}
