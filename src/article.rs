//! From a text, or a page's blocks, to the blocks of an article.
//!
//! A line is a block, unless the text was wrapped at a fixed width; then lines
//! are joined again ([`wrap`]). The first line may be the title ([`title`]),
//! behind which a site's name is cut off ([`site`]); short lines without a final
//! mark before running text are headings ([`heading`]); a bullet, "#" or ">"
//! says what its line is ([`mod@line`]).

use std::borrow::Cow;

use crate::span::Span;

mod heading;
mod line;
pub(crate) mod shape;
mod site;
mod title;
mod wrap;

use line::{Line, Marker};

/// What a block of an article is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum BlockKind {
    /// Running text.
    #[default]
    Paragraph,
    /// A title, or a heading between paragraphs.
    Heading,
    /// An item of a list.
    ListItem,
    /// A quotation set off from the text.
    Quote,
    /// The line below a picture.
    Caption,
    /// None of these.
    Other,
}

impl BlockKind {
    /// All kinds.
    pub const ALL: [BlockKind; 6] = [
        BlockKind::Paragraph,
        BlockKind::Heading,
        BlockKind::ListItem,
        BlockKind::Quote,
        BlockKind::Caption,
        BlockKind::Other,
    ];

    /// The name of the kind, as JavaScript and JSON see it.
    pub fn name(self) -> &'static str {
        match self {
            BlockKind::Paragraph => "paragraph",
            BlockKind::Heading => "heading",
            BlockKind::ListItem => "list-item",
            BlockKind::Quote => "quote",
            BlockKind::Caption => "caption",
            BlockKind::Other => "other",
        }
    }
}

/// One piece of an article, as a page reader found it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ArticleBlock {
    /// The text of the block.
    pub text: String,
    /// What it is.
    pub kind: BlockKind,
    /// Share of the characters that stand inside links, from 0 to 1.
    pub link_density: f32,
}

/// An article whose blocks are known.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Article {
    /// The headline, where it is known.
    pub title: Option<String>,
    /// BCP 47 tag, where it is known.
    pub language: Option<String>,
    /// In the order of the page.
    pub blocks: Vec<ArticleBlock>,
}

/// A block inside a [`Document`].
#[derive(Clone, Debug)]
pub(crate) struct Block {
    /// Into `Document::text`, white space at both ends and a bullet ("•", "-", "*") cut off.
    pub span: Span,
    pub kind: BlockKind,
    pub link_density: f32,
    /// Words, counted no further than [`COUNTED_WORDS`].
    pub words: u32,
    /// Why the block is no part of the article; `None` where it is.
    pub dropped: Option<&'static str>,
}

/// No question about a block asks for more words.
pub(crate) const COUNTED_WORDS: u32 = 200;

/// Where the headline stands.
#[derive(Clone, Debug)]
pub(crate) enum Title<'a> {
    /// In the text: without the site's name behind it.
    Block(Span),
    /// Given from outside.
    Given(Cow<'a, str>),
}

/// The text of an article, held once, and its blocks.
#[derive(Clone, Debug)]
pub(crate) struct Document<'a> {
    pub text: Cow<'a, str>,
    /// In order, disjoint.
    pub blocks: Vec<Block>,
    pub title: Option<Title<'a>>,
    /// The site's name that was cut off the title.
    pub site: Option<Cow<'a, str>>,
    /// Where the text of each block of an [`Article`] starts, white space
    /// included; empty for plain text.
    pub offsets: Vec<u32>,
}

impl<'a> Document<'a> {
    /// Puts a headline from outside in the place of the text's own.
    pub(crate) fn set_title(&mut self, title: &'a str) {
        title::set(self, title);
    }

    /// Where the caller counts from in a block: the start of its text, or of
    /// the whole plain text.
    pub(crate) fn offset_of(&self, block: u32) -> u32 {
        self.offsets.get(block as usize).copied().unwrap_or(0)
    }
}

/// The blocks of a plain text.
pub(crate) fn from_text(text: &str) -> Document<'_> {
    let mut document = Document {
        text: Cow::Borrowed(text),
        blocks: blocks(text),
        title: None,
        site: None,
        offsets: Vec::new(),
    };
    if let Some((title, site)) = title::find(text, &mut document.blocks) {
        document.title = Some(Title::Block(title));
        document.site = site.map(|site| Cow::Borrowed(&text[site]));
    }
    heading::mark(text, &mut document.blocks);
    document
}

/// The blocks of a page, in the same order and number.
pub(crate) fn from_article(article: &Article) -> Document<'_> {
    let size = article
        .blocks
        .iter()
        .map(|block| block.text.len() + 1)
        .sum();
    let mut text = String::with_capacity(size);
    let mut blocks = Vec::with_capacity(article.blocks.len());
    let mut offsets = Vec::with_capacity(article.blocks.len());
    for block in &article.blocks {
        let start = text.len();
        text.push_str(&block.text);
        let span = Span::new(start, text.len()).trim(&text);
        text.push('\n');
        offsets.push(start as u32);
        blocks.push(Block {
            span,
            kind: block.kind,
            link_density: block.link_density,
            words: shape::words(&text.as_str()[span], COUNTED_WORDS),
            dropped: span.is_empty().then_some(EMPTY),
        });
    }
    let mut found = None;
    if article
        .title
        .as_deref()
        .is_none_or(|title| title.trim().is_empty())
    {
        found = title::find(&text, &mut blocks);
    }
    // A page that has headings has said which lines they are.
    if article
        .blocks
        .iter()
        .all(|block| block.kind != BlockKind::Heading)
    {
        heading::mark(&text, &mut blocks);
    }
    let site = found.and_then(|(_, site)| Some(Cow::Owned(text.as_str()[site?].to_owned())));
    let mut document = Document {
        text: Cow::Owned(text),
        blocks,
        title: found.map(|(title, _)| Title::Block(title)),
        site,
        offsets,
    };
    if let Some(title) = &article.title {
        document.set_title(title);
    }
    document
}

/// Why a block without text is dropped.
const EMPTY: &str = "empty";

/// Lines to blocks.
fn blocks(text: &str) -> Vec<Block> {
    let lines: Vec<Line> = line::lines(text).collect();
    let wrap = wrap::detect(text, &lines);
    let mut blocks: Vec<Block> = Vec::with_capacity(if wrap.is_none() { lines.len() } else { 0 });
    // The last line, and the column of the list item that it belongs to.
    let mut before: Option<(Line, Option<u32>)> = None;
    for line in lines {
        if let (Some(wrap), Some((last, item)), Some(block)) =
            (wrap, &mut before, blocks.last_mut())
            && wrap.joins(text, last, &line, *item)
        {
            block.span.end = line.span.end;
            // The mark of the block is that of its first line.
            let marker = last.marker;
            *last = Line { marker, ..line };
            continue;
        }
        let kind = match line.marker {
            Some(Marker::Bullet | Marker::Number) => BlockKind::ListItem,
            Some(Marker::Hash) => BlockKind::Heading,
            Some(Marker::Angle) => BlockKind::Quote,
            None => BlockKind::Paragraph,
        };
        blocks.push(Block {
            span: line.span,
            kind,
            link_density: 0.0,
            words: 0,
            dropped: None,
        });
        before = Some((line, (kind == BlockKind::ListItem).then_some(line.hang)));
    }
    for block in &mut blocks {
        block.words = shape::words(&text[block.span], COUNTED_WORDS);
    }
    blocks
}

#[cfg(test)]
mod tests;
