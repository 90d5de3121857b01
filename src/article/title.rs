//! The headline: which line it is, and which lines repeat it.
//!
//! The first line that is no clutter is the title if it has no final full stop,
//! is not long, and a body follows. A site's name behind it goes ([`super::site`]).

use std::borrow::Cow;

use super::heading::{is_punctuated, is_running};
use super::shape::{begin_alike, ends_in_full_stop, same_letters};
use super::site::{cut_site, is_name, separators};
use super::{Block, BlockKind, Document, Title};
use crate::boilerplate;
use crate::span::Cut;
use crate::span::Span;

/// Longer lines are paragraphs.
const MAX_WORDS: u32 = 30;

/// Lines of clutter that may stand above the title.
const MAX_CLUTTER: usize = 24;

/// The title without the site's name, and the site's name. Its block becomes a
/// heading, and so do blocks that repeat it.
pub(super) fn find(text: &str, blocks: &mut [Block]) -> Option<(Span, Option<Span>)> {
    let (index, masthead) = first_line(text, blocks)?;
    let block = &blocks[index];
    let line = &text[block.span];
    let body = &blocks[index + 1..];
    let length = block.words;
    let is_title = matches!(block.kind, BlockKind::Paragraph | BlockKind::Heading)
        && (1..=MAX_WORDS).contains(&length)
        && !ends_like_text(line)
        && has_body(text, body, length);
    if !is_title {
        return None;
    }
    let whole = block.span;
    let (title, site) = cut_site(line, text, blocks, Some(index));
    let start = whole.start as usize;
    let title_span = Span::new(start, start + title.len());
    let site = site.map(|site| {
        let start = start + (site.as_ptr() as usize - line.as_ptr() as usize);
        Span::new(start, start + site.len())
    });
    blocks[index].kind = BlockKind::Heading;
    mark_repeats(text, blocks, title, line);
    Some((title_span, site.or(masthead)))
}

/// The first line that is no clutter, and the site's name that stands above
/// the menu, if one does.
fn first_line(text: &str, blocks: &[Block]) -> Option<(usize, Option<Span>)> {
    let mut lines = blocks
        .iter()
        .enumerate()
        .filter(|(_, block)| !block.span.is_empty())
        .take(MAX_CLUTTER)
        .map(|(i, block)| {
            (
                i,
                block,
                boilerplate::is_clutter(&text[block.span], block.words),
            )
        })
        .skip_while(|(_, _, is_clutter)| *is_clutter);
    let (index, block, _) = lines.next()?;
    let name = &text[block.span];
    if !is_name(name) || !matches!(lines.next(), Some((_, _, true))) {
        return Some((index, None));
    }
    // A name, then "Home", "News", "Log in": what comes behind is the title,
    // unless it is text already.
    match lines.find(|(_, _, is_clutter)| !is_clutter) {
        Some((next, line, _)) if !ends_like_text(&text[line.span]) && line.words >= 4 => {
            Some((next, Some(block.span)))
        }
        _ => Some((index, None)),
    }
}

/// Puts `title` in the place of the text's own.
pub(super) fn set<'a>(document: &mut Document<'a>, title: &'a str) {
    let whole = title.trim();
    if whole.is_empty() {
        return;
    }
    let (title, site) = cut_site(whole, &document.text, &document.blocks, None);
    if let Some(site) = site {
        document.site = Some(Cow::Borrowed(site));
    }
    mark_repeats(&document.text, &mut document.blocks, title, whole);
    document.title = Some(Title::Given(Cow::Borrowed(title)));
}

/// A line that says what the title says is no paragraph.
fn mark_repeats(text: &str, blocks: &mut [Block], title: &str, whole: &str) {
    for block in blocks {
        let line = &text[block.span];
        // Twice the bytes: letters and digits decide, but not without bound.
        if block.kind == BlockKind::Paragraph
            && line.len() <= 2 * whole.len() + 80
            && (begin_alike(line, title) || begin_alike(line, whole))
        {
            let head = separators(line).last().map_or(line, |(head, _, _)| head);
            if same_letters(line, title) || same_letters(line, whole) || same_letters(head, title) {
                block.kind = BlockKind::Heading;
            }
        }
    }
}

fn ends_like_text(line: &str) -> bool {
    if line.ends_with_any(",;:\u{ff1a}\u{ff0c}\u{3001}") {
        return true;
    }
    ends_in_full_stop(line) && !ends_in_abbreviation(line)
}

/// "U.S.", "Acme Inc.": a full stop that is none.
fn ends_in_abbreviation(line: &str) -> bool {
    let word = line.rsplit(char::is_whitespace).next().unwrap_or("");
    let bare = word.trim_end_by(|c| c == '.');
    bare.is_dotted(1)
        || matches!(
            bare,
            "Inc" | "Corp" | "Ltd" | "Co" | "Jr" | "Sr" | "St" | "etc" | "vs"
        )
}

/// More than a line or two follow, and some of it is running text.
fn has_body(text: &str, body: &[Block], title_words: u32) -> bool {
    let mut running = body
        .iter()
        .filter(|block| block.kind != BlockKind::Heading && is_running(text, block));
    if running.next().is_none() {
        return false;
    }
    if is_punctuated(text, body) {
        return true;
    }
    // Without final marks a title is told by being short among long lines.
    let (mut lines, mut total) = (0_u64, 0_u64);
    for block in body.iter().filter(|block| !block.span.is_empty()) {
        lines += 1;
        total += u64::from(block.words);
    }
    u64::from(title_words) * 2 <= total / lines.max(1) && title_words <= 12
        || body
            .iter()
            .any(|block| block.words >= 8 && super::shape::ends_sentence(&text[block.span]))
}

#[cfg(test)]
mod tests {
    use crate::article::{Title, from_text};

    const BODY: &str = "The talks went on until midnight in the old town hall.\n\nNobody spoke to the press \
        when they were over, and the doors stayed shut.";

    #[track_caller]
    fn assert_title(line: &str, title: &str, site: Option<&str>) {
        let text = format!("{line}\n\n{BODY}");
        let document = from_text(&text);
        let found = match &document.title {
            Some(Title::Block(span)) => &text.as_str()[*span],
            other => panic!("expected a title in {line:?}, but found {other:?}"),
        };
        assert_eq!(
            (found, document.site.as_deref()),
            (title, site),
            "from {line:?}"
        );
        let mut given = from_text(BODY);
        given.set_title(line);
        let Some(Title::Given(found)) = &given.title else {
            panic!("no title given")
        };
        assert_eq!(
            (found.as_ref(), given.site.as_deref()),
            (title, site),
            "given {line:?}"
        );
    }

    #[test]
    fn site_names_are_cut() {
        for (line, site) in [
            (
                "Two ministers meet in the old town hall – World News Network",
                "World News Network",
            ),
            (
                "Two ministers meet in the old town hall | Reuters",
                "Reuters",
            ),
            (
                "Two ministers meet in the old town hall - The Daily Example",
                "The Daily Example",
            ),
            (
                "Two ministers meet in the old town hall :: Harbour Watch",
                "Harbour Watch",
            ),
            (
                "Two ministers meet in the old town hall · The Harbour",
                "The Harbour",
            ),
            (
                "Two ministers meet in the old town hall — Valley Gazette",
                "Valley Gazette",
            ),
            (
                "Two ministers meet in the old town hall - example.org",
                "example.org",
            ),
            (
                "Two ministers meet in the old town hall | World | The Example Post",
                "The Example Post",
            ),
        ] {
            assert_title(line, "Two ministers meet in the old town hall", Some(site));
        }
    }

    #[test]
    fn dashes_of_the_headline_stay() {
        for line in [
            "Ceasefire agreed – what happens next",
            "Ceasefire agreed in the valley – What Happens Next",
            "Spain - Italy 2-1",
            "Budget 2025 | Five things to know",
            "A long walk through the hills of home – and back",
            "The valley says no to the dam | Why It Matters Now",
            "Minister: no talks before spring - Lund",
        ] {
            assert_title(line, line, None);
        }
    }

    #[test]
    fn a_line_of_the_text_is_evidence() {
        let text = format!(
            "Old mill turns again on the quay – Port Alma Weekender\n\nportalmaweekender\n\n{BODY}"
        );
        let document = from_text(&text);
        assert_eq!(document.site.as_deref(), Some("Port Alma Weekender"));
        let text = format!("Old mill turns again – alma.ten\n\nOld mill turns again\n\n{BODY}");
        assert_eq!(from_text(&text).site.as_deref(), Some("alma.ten"));
    }

    #[test]
    fn a_masthead_above_the_menu_is_the_site() {
        let text = format!("THE ALMA HERALD\n\nHome\n\nNews\n\nOld mill turns again\n\n{BODY}");
        let document = from_text(&text);
        assert!(
            matches!(document.title, Some(Title::Block(span)) if text.as_str()[span] == *"Old mill turns again")
        );
        assert_eq!(document.site.as_deref(), Some("THE ALMA HERALD"));
    }

    #[test]
    fn what_is_no_title() {
        for text in [
            "The talks went on until midnight.\n\nNobody spoke.",
            "One line without an end",
            "- an item\n- another item\n\nA sentence follows the list here.",
            "",
        ] {
            let document = from_text(text);
            assert!(
                document.title.is_none(),
                "{text:?} has a title: {:?}",
                document.title
            );
        }
    }
}
