//! An input and options from JavaScript: one row of numbers and one of
//! strings, which www/lib/pack.ts has checked and written in the same order.

use js_sys::Array;

use crate::{Article, ArticleBlock, BlockKind, Input, Length, Options};

/// An input in Rust's encoding.
pub(super) enum OwnedInput {
    Text(String),
    Article(Article),
}

impl OwnedInput {
    pub(super) fn borrow(&self) -> Input<'_> {
        match self {
            OwnedInput::Text(text) => Input::Text(text),
            OwnedInput::Article(article) => Input::Article(article),
        }
    }
}

/// Reads both rows from left to right.
pub(super) fn read(numbers: &[f64], strings: &Array) -> (OwnedInput, Options) {
    let mut numbers = numbers.iter().copied();
    let mut number = || numbers.next();
    let mut at = 0;
    let mut string = || {
        at += 1;
        strings.get(at - 1).as_string()
    };
    let mut options = Options {
        length: length(number().unwrap_or(0.0), number().unwrap_or(0.0)),
        ..Options::default()
    };
    let focus = number().unwrap_or(0.0) as usize;
    options.title = string();
    options.language = string();
    options.focus = (0..focus).map_while(|_| string()).collect();
    // A text is the last string; an article has two of its own before its blocks.
    let last = strings.length() as usize - 1;
    let first = string();
    if last == 2 + focus {
        return (OwnedInput::Text(first.unwrap_or_default()), options);
    }
    let mut article = Article {
        title: first,
        language: string(),
        blocks: Vec::new(),
    };
    while let (Some(kind), Some(link_density)) = (number(), number()) {
        article.blocks.push(ArticleBlock {
            text: string().unwrap_or_default(),
            kind: BlockKind::ALL
                .get(kind as usize)
                .copied()
                .unwrap_or(BlockKind::Paragraph),
            link_density: link_density as f32,
        });
    }
    (OwnedInput::Article(article), options)
}

/// In the order of `units` in www/lib/pack.ts. A count beyond what any article
/// has becomes all of it.
fn length(unit: f64, amount: f64) -> Length {
    match unit as u32 {
        0 => Length::Short,
        1 => Length::Medium,
        2 => Length::Long,
        3 => Length::Sentences(amount as u32),
        4 => Length::Words(amount as u32),
        _ => Length::Ratio(amount),
    }
}
