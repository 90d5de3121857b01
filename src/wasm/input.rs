//! Inputs from JavaScript: a string, or an article of blocks.

use js_sys::Array;
use wasm_bindgen::JsValue;

use super::{expected, property, show};
use crate::{Article, ArticleBlock, BlockKind, Error, Input};

/// An input in Rust's encoding.
pub(super) enum OwnedInput {
    Text(String),
    Article(Article),
}

impl OwnedInput {
    pub(super) fn read(value: &JsValue) -> Result<OwnedInput, Error> {
        if let Some(text) = value.as_string() {
            return Ok(OwnedInput::Text(text));
        }
        if !value.is_object() || Array::is_array(value) {
            return Err(expected(
                "input",
                "a string or an article { blocks }",
                value,
            ));
        }
        let blocks = property(value, "blocks");
        if !Array::is_array(&blocks) {
            return Err(expected("input.blocks", "an array of blocks", &blocks));
        }
        let mut article = Article {
            title: read_string(value, "title")?,
            language: read_string(value, "language")?,
            blocks: Vec::new(),
        };
        for (at, block) in Array::from(&blocks).iter().enumerate() {
            article.blocks.push(read_block(at, &block)?);
        }
        Ok(OwnedInput::Article(article))
    }

    pub(super) fn borrow(&self) -> Input<'_> {
        match self {
            OwnedInput::Text(text) => Input::Text(text),
            OwnedInput::Article(article) => Input::Article(article),
        }
    }
}

fn read_string(article: &JsValue, name: &str) -> Result<Option<String>, Error> {
    let value = property(article, name);
    if value.is_undefined() || value.is_null() {
        return Ok(None);
    }
    match value.as_string() {
        Some(string) => Ok(Some(string)),
        None => Err(expected(&format!("input.{name}"), "a string", &value)),
    }
}

fn read_block(at: usize, block: &JsValue) -> Result<ArticleBlock, Error> {
    let path = |name: &str| format!("input.blocks[{at}].{name}");
    if !block.is_object() {
        return Err(expected(
            &format!("input.blocks[{at}]"),
            "a block { text }",
            block,
        ));
    }
    let value = property(block, "text");
    let Some(text) = value.as_string() else {
        return Err(expected(&path("text"), "a string", &value));
    };
    let kind = property(block, "kind");
    let kind = if kind.is_undefined() {
        BlockKind::Paragraph
    } else {
        let name = kind.as_string();
        BlockKind::ALL
            .into_iter()
            .find(|known| Some(known.name()) == name.as_deref())
            .ok_or_else(|| {
                let known: Vec<_> = BlockKind::ALL.iter().map(|kind| kind.name()).collect();
                expected(
                    &path("kind"),
                    &format!("one of {}", known.join(", ")),
                    &kind,
                )
            })?
    };
    let density = property(block, "linkDensity");
    let link_density = if density.is_undefined() {
        0.0
    } else {
        match density.as_f64() {
            Some(share) if (0.0..=1.0).contains(&share) => share as f32,
            Some(_) => {
                return Err(Error::range(format!(
                    "expected `{}` to be a number from 0 to 1, but found {}",
                    path("linkDensity"),
                    show(&density)
                )));
            }
            None => {
                return Err(expected(
                    &path("linkDensity"),
                    "a number from 0 to 1",
                    &density,
                ));
            }
        }
    };
    Ok(ArticleBlock {
        text,
        kind,
        link_density,
    })
}
