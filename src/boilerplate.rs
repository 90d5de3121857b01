//! Which blocks are no part of the article.
//!
//! In comes a document, out go reasons in `Block::dropped`. A block goes as a
//! whole or not at all: the patterns of `data/<language>/boilerplate.txt` match
//! whole lines, and a few rules look at what surrounds them: a site's name,
//! links, captions, and all that follows an end such as "Leave a Reply".

use std::sync::LazyLock;

use crate::article::shape::{ends_sentence, same_letters};
use crate::article::{Block, BlockKind, COUNTED_WORDS, Document, Title};
use crate::character::is_alphanumeric;

mod plain;
mod program;
mod section;

use program::{Machine, Programs};
use section::Section;

include!(concat!(env!("OUT_DIR"), "/boilerplate.rs"));
const TABLE: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/boilerplate.bin"));

static PROGRAMS: LazyLock<Programs<'static>> = LazyLock::new(|| Programs::read(TABLE));

/// Words of a block whose reason may be a pattern that begins with any word.
const SHORT_WORDS: u32 = 20;

/// Blocks that are links for the most part stay from this length on.
const LINK_WORDS: u32 = 30;

/// So many words in sentences are no teasers of other stories.
const RUNNING_WORDS: u32 = 70;

/// Sets `dropped` of every block that is no part of the article.
pub(crate) fn mark(document: &mut Document<'_>) {
    let text = &document.text;
    let title = match document.title {
        Some(Title::Block(span)) => Some(span),
        _ => None,
    };
    let mut machine = Machine::default();
    let mut blocks: Vec<Found> = Vec::with_capacity(document.blocks.len());
    for block in &document.blocks {
        let line = &text[block.span];
        let count = block.words;
        let is_title = title.is_some_and(|title| block.span.contains(title));
        let mut found = Found {
            reason: block.dropped,
            section: None,
            words: count,
        };
        if block.dropped.is_none() && !is_title {
            let site = document.site.as_deref();
            found.reason = plain_reason(block, line, count, site);
            if found.reason.is_none() {
                found.section = section_of(&mut machine, line, count);
            }
        }
        blocks.push(found);
    }
    settle(&mut blocks);
    cut_at_end(&mut blocks, |i| text[document.blocks[i].span].trim());
    keep_sentences(&mut blocks, |i| {
        (&document.blocks[i], &text[document.blocks[i].span])
    });
    for (block, found) in document.blocks.iter_mut().zip(blocks) {
        block.dropped = found.reason;
    }
}

/// Is a line of so many words no part of an article, by the patterns alone?
pub(crate) fn is_clutter(line: &str, words: u32) -> bool {
    words == 0 || section_of(&mut Machine::default(), line, words).is_some()
}

/// A line of stars or dashes.
const SEPARATOR: &str = "separator";

/// What has been found out about a block.
struct Found {
    reason: Option<&'static str>,
    /// The section that matched; where its reason counts it is in `reason` too.
    section: Option<&'static Section>,
    words: u32,
}

/// Reasons that need no pattern.
fn plain_reason(block: &Block, line: &str, words: u32, site: Option<&str>) -> Option<&'static str> {
    if block.span.is_empty() {
        return Some("empty");
    }
    if words == 0 && !line.chars().any(is_alphanumeric) {
        return Some(SEPARATOR);
    }
    if block.kind == BlockKind::Caption {
        return Some("caption");
    }
    if site.is_some_and(|site| line.len() <= 2 * site.len() + 16 && same_letters(line, site)) {
        return Some("site-name");
    }
    let is_links =
        block.link_density > 0.7 && words < LINK_WORDS && block.kind != BlockKind::Heading;
    is_links.then_some("link-list")
}

fn section_of(machine: &mut Machine, line: &str, words: u32) -> Option<&'static Section> {
    // More than are counted: only `any length` sections take those.
    let words = if words == COUNTED_WORDS {
        u32::MAX
    } else {
        words
    };
    let admits = |section: usize| {
        SECTIONS
            .get(section)
            .is_some_and(|section| section.admits_length(words))
    };
    let section = machine.section_of(
        &PROGRAMS,
        line,
        words <= SHORT_WORDS,
        SECTIONS.len(),
        admits,
    )?;
    let section = SECTIONS.get(section)?;
    section.admits(line, words).then_some(section)
}

/// Sections that count only beside other clutter: a run of lines goes if any
/// of them goes anyway, or if there are two of them.
fn settle(blocks: &mut [Found]) {
    let mut at = 0;
    while at < blocks.len() {
        let clutter = |found: &Found| found.reason.is_some() || found.section.is_some();
        if !clutter(&blocks[at]) {
            at += 1;
            continue;
        }
        let run = blocks[at..]
            .iter()
            .take_while(|found| clutter(found))
            .count();
        let run = &mut blocks[at..at + run];
        at += run.len();
        // Blank blocks say nothing about their neighbours.
        let lines = run
            .iter()
            .filter(|found| !matches!(found.reason, Some("empty")))
            .count();
        for found in run {
            if let Some(section) = found.section
                && (lines >= 2 || !section.beside_clutter)
            {
                found.reason = Some(section.reason);
            }
        }
    }
}

/// Behind an end marker in the last part of the text nothing is the article's:
/// lists of other stories, comments, forms. Unless much running text follows;
/// then "Related stories" was a box between two paragraphs.
fn cut_at_end<'t>(blocks: &mut [Found], line: impl Fn(usize) -> &'t str) {
    let total: u64 = blocks.iter().map(|found| u64::from(found.words)).sum();
    let mut before = 0;
    let marker = blocks.iter().position(|found| {
        before += u64::from(found.words);
        found.reason.is_some()
            && found.section.is_some_and(|section| section.ends_article)
            && before * 10 > total * 6
    });
    let Some(marker) = marker else { return };
    let is_comments = blocks[marker]
        .section
        .is_some_and(|section| section.reason == "comment-prompt");
    let running: u32 = (marker + 1..blocks.len())
        .filter(|&i| blocks[i].reason.is_none() && blocks[i].words >= 12 && ends_sentence(line(i)))
        .map(|i| blocks[i].words)
        .sum();
    if running >= RUNNING_WORDS && !is_comments {
        return;
    }
    for found in &mut blocks[marker + 1..] {
        found.reason = found.reason.or(Some("after-the-end"));
    }
}

/// A text that is nothing but clutter keeps its sentences: better a disclaimer
/// than nothing at all.
fn keep_sentences<'d>(blocks: &mut [Found], block: impl Fn(usize) -> (&'d Block, &'d str)) {
    let is_text = |i: usize, found: &Found| {
        let (block, line) = block(i);
        block.kind != BlockKind::Heading
            && (found.words >= 12 || (found.words >= 5 && ends_sentence(line)))
    };
    let anything_left = blocks
        .iter()
        .enumerate()
        .any(|(i, found)| found.reason.is_none() && is_text(i, found));
    if anything_left {
        return;
    }
    for (i, found) in blocks.iter_mut().enumerate() {
        if found.words >= 5 && ends_sentence(block(i).1) {
            found.reason = None;
        }
    }
}

#[cfg(test)]
mod tests;
