//! What texts become when they are read as an article.

use super::BlockKind::{Caption, Heading, ListItem, Paragraph, Quote};
use super::*;

#[track_caller]
fn assert_blocks(text: &str, expected: &[(BlockKind, &str)]) {
    let document = from_text(text);
    let found: Vec<(BlockKind, &str)> = document
        .blocks
        .iter()
        .map(|block| (block.kind, &document.text[block.span]))
        .collect();
    assert_eq!(found, expected, "from {text:?}");
}

#[test]
fn single_and_double_breaks() {
    let lead = "The mill turned again on Monday, forty years after it was shut.";
    let more = "Children ran along the quay, and the mayor spoke for a minute.";
    for gap in [
        "\n",
        "\n\n",
        "\r\n",
        "\r\n\r\n",
        "\n \t\n\n",
        "\u{2028}",
        "\u{2029}",
    ] {
        assert_blocks(
            &format!("Old mill turns again{gap}{lead}{gap}{more}{gap}"),
            &[
                (Heading, "Old mill turns again"),
                (Paragraph, lead),
                (Paragraph, more),
            ],
        );
    }
}

const WRAPPED: &str = "Old mill turns again

The tide mill of Port Alma turned again on Monday, forty years
after it was shut, and now lights the harbour as it did in the
days of the old mayor.
Children ran along the quay. The mayor had promised to reopen
the mill, and he kept his word.

What comes next

- The wheel is to be painted before the summer begins, which
  takes a week or two
- The quay will be mended
";

#[test]
fn wrapped_lines_are_joined() {
    assert_blocks(
        WRAPPED,
        &[
            (Heading, "Old mill turns again"),
            (
                Paragraph,
                "The tide mill of Port Alma turned again on Monday, forty years\nafter it was shut, and now \
                 lights the harbour as it did in the\ndays of the old mayor.",
            ),
            (
                Paragraph,
                "Children ran along the quay. The mayor had promised to reopen\nthe mill, and he kept his word.",
            ),
            (Heading, "What comes next"),
            (
                ListItem,
                "The wheel is to be painted before the summer begins, which\n  takes a week or two",
            ),
            (ListItem, "The quay will be mended"),
        ],
    );
}

#[test]
fn wrapped_lines_with_indents_are_joined() {
    let flat = WRAPPED
        .lines()
        .map(|line| format!("    {line}\r\n"))
        .collect::<String>();
    let document = from_text(&flat);
    assert_eq!(document.blocks.len(), 6, "{:#?}", document.blocks);

    let set_in = "   The tide mill of Port Alma turned again on Monday, forty\nyears after it was shut, and now \
        lights the harbour, as the\nmayor had said it would.\n   Children ran along the quay. The mayor had \
        promised to\nreopen the mill, and he kept his word at last this week\nend.\n";
    assert_eq!(from_text(set_in).blocks.len(), 2);
}

#[test]
fn lines_of_other_lengths_are_paragraphs() {
    let text = "the first thing i saw was the sea\nthen the boats came in and we all ran down to look at them\n\
        nobody said a word\nthe fish were small that year and the men were tired\nwe went home";
    assert_eq!(from_text(text).blocks.len(), 5);
}

#[test]
fn headings_and_lists() {
    assert_blocks(
        "How to mend a net\n\nA net wants mending twice a year, and it is not hard to do.\n\nWhat you need\n\
         • twine\n• a needle\n1. Find the hole.\n2) Cut it square.\nMind this:\n# Last steps\nPull each knot \
         tight before you cut the twine.\n> My father cut it first.\nThanks to all",
        &[
            (Heading, "How to mend a net"),
            (
                Paragraph,
                "A net wants mending twice a year, and it is not hard to do.",
            ),
            (Heading, "What you need"),
            (ListItem, "twine"),
            (ListItem, "a needle"),
            (ListItem, "1. Find the hole."),
            (ListItem, "2) Cut it square."),
            (Paragraph, "Mind this:"),
            (Heading, "Last steps"),
            (Paragraph, "Pull each knot tight before you cut the twine."),
            (Quote, "My father cut it first."),
            (Paragraph, "Thanks to all"),
        ],
    );
}

#[test]
fn nothing_and_one_line() {
    assert_blocks("", &[]);
    assert_blocks(" \n\u{feff}\n\t", &[]);
    let line = "The sea was calm and the boats lay still. ".repeat(500);
    assert_blocks(&line, &[(Paragraph, line.trim())]);
}

#[test]
fn blocks_of_an_article_keep_their_places() {
    let block = |text: &str, kind| ArticleBlock {
        text: text.into(),
        kind,
        link_density: 0.0,
    };
    let article = Article {
        title: Some("Old mill turns again | The Example Post".into()),
        language: None,
        blocks: vec![
            block("  OLD MILL turns again ", Paragraph),
            block(" ", Paragraph),
            block("\tThe mill turned.", Paragraph),
            block("• The wheel", Caption),
        ],
    };
    let document = from_article(&article);
    let text = &document.text;
    let found: Vec<_> = document
        .blocks
        .iter()
        .map(|b| (&text[b.span], b.kind, b.dropped))
        .collect();
    assert_eq!(
        found,
        [
            ("OLD MILL turns again", Heading, None),
            ("", Paragraph, Some("empty")),
            ("The mill turned.", Paragraph, None),
            ("• The wheel", Caption, None),
        ]
    );
    for (offset, block) in document.offsets.iter().zip(&article.blocks) {
        assert!(text[*offset as usize..].starts_with(&block.text));
    }
    assert!(
        matches!(&document.title, Some(Title::Given(title)) if title == "Old mill turns again")
    );
}

#[test]
fn title_of_an_article_without_one() {
    let block = |text: &str| ArticleBlock {
        text: text.into(),
        ..ArticleBlock::default()
    };
    let article = Article {
        blocks: vec![
            block("Two ministers meet in the old town hall - Example News"),
            block("The talks went on until midnight in the old town hall."),
            block("Nobody spoke to anyone afterwards."),
        ],
        ..Article::default()
    };
    let document = from_article(&article);
    assert!(
        matches!(document.title, Some(Title::Block(span)) if span == (0..39)),
        "{:?}",
        document.title
    );
    assert_eq!(document.site.as_deref(), Some("Example News"));
}

/// In short, this test ensures that odd large texts end: a quadratic rule would
/// take minutes.
#[test]
fn large_texts_end() {
    for unit in [
        "a\n",
        "- ",
        "The sea - was calm | today. ",
        "Some words of a line that is wrapped\nand ",
        "((((",
        "....",
        "\r",
    ] {
        let text = unit.repeat(300_000 / unit.len());
        let mut document = from_text(&text);
        crate::boilerplate::mark(&mut document);
        document.set_title(&text);
    }
}
