//! Headings between the paragraphs of a text.
//!
//! A heading is a short line without a final mark before running text, in an
//! article that does set final marks otherwise. Where hardly any line ends in
//! one, short lines are paragraphs.

use super::shape::{ends_sentence, last_mark};
use super::{Block, BlockKind};
use crate::character::{is_alphabetic, is_alphanumeric};
use crate::span::Cut;

/// Longer lines are paragraphs.
const MAX_WORDS: u32 = 12;

/// From here on a line says enough to show whether the text is punctuated.
const RUNNING_WORDS: u32 = 12;

/// Turns paragraphs that are headings into such.
pub(super) fn mark(text: &str, blocks: &mut [Block]) {
    if !is_punctuated(text, blocks) {
        return;
    }
    // From the end, since what follows decides: running text, or one heading
    // that stands above running text itself.
    let mut above_text = false;
    let mut above_heading = false;
    for block in blocks.iter_mut().rev() {
        if block.span.is_empty() {
            continue;
        }
        let is_heading = block.kind == BlockKind::Heading
            || (block.kind == BlockKind::Paragraph
                && (above_text || above_heading)
                && looks_like_heading(&text[block.span], block.words));
        if is_heading {
            block.kind = BlockKind::Heading;
            above_heading = above_text;
            above_text = false;
        } else {
            above_heading = false;
            above_text = match block.kind {
                BlockKind::Paragraph | BlockKind::Quote => is_running(text, block),
                BlockKind::ListItem => true,
                _ => false,
            };
        }
    }
}

/// Most of the longer paragraphs end as sentences do.
pub(super) fn is_punctuated(text: &str, blocks: &[Block]) -> bool {
    let (mut longer, mut ended) = (0_usize, 0_usize);
    for block in blocks {
        if matches!(block.kind, BlockKind::Paragraph | BlockKind::Quote)
            && block.words >= RUNNING_WORDS
        {
            longer += 1;
            ended += usize::from(ends_sentence(&text[block.span]));
        }
    }
    longer > 0 && ended * 2 >= longer
}

/// Text that goes on in sentences.
pub(super) fn is_running(text: &str, block: &Block) -> bool {
    block.words >= 20 || block.words >= 5 && ends_sentence(&text[block.span])
}

fn looks_like_heading(line: &str, words: u32) -> bool {
    let closed = last_mark(line).is_none_or(|mark| !is_alphanumeric(mark));
    line.len() <= 160
        && words <= MAX_WORDS
        && line.chars().any(is_alphabetic)
        && !ends_sentence(line)
        && !(closed && line.ends_with_any(":;,-\u{2013}\u{2014}\u{ff1a}\u{ff0c}\u{3001}"))
        && !line.has('\n')
        && !line.starts_with(|c: char| c.is_lowercase())
}
