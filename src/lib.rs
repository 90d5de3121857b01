//! The few sentences that carry an article, word for word, with the reason for
//! each.
//!
//! ```
//! use nutgraf::{Length, Options, summarize};
//!
//! let story = "Old tide mill turns again\n\n\
//!     PORT ALMA, May 5 (XNA) - The tide mill of Port Alma turned again on Monday, \
//!     forty years after it was shut, and now lights the harbour. \
//!     It was raining. \
//!     Mayor Anna Lund had promised to reopen the mill in 2021. \
//!     Children ran along the quay. \
//!     “We waited for this tide for forty years,” Lund said. (XNA)";
//! let options = Options::default().length(Length::Sentences(1));
//! let summary = summarize(story, &options).unwrap();
//!
//! let sentence = &summary.sentences[0];
//! assert!(sentence.text.starts_with("The tide mill of Port Alma turned again on Monday"));
//! assert_eq!(&story[sentence.place.span], sentence.text);
//! let sum: f64 = sentence.reasons.iter().map(|(_, contribution)| contribution).sum();
//! assert_eq!(sum, sentence.reasons.score());
//! ```
//!
//! # The way through the house
//!
//! Data goes one way, and each room does one thing: `article` (blocks of text)
//! → `boilerplate` (which of them are not the article) → `language` →
//! `sentence` (boundaries) → `term` (the words that count) → `entity` (who,
//! where, when, how much; which mentions are the same one) → `rank` (a few
//! named signals a sentence, one weight each) → `select` (a budget, no
//! repetition) → `summary`. The text is held once; everything else points into
//! it with [`Span`]s. There is no I/O, no clock, no randomness and no global
//! state: the same article gives the same summary.
//!
//! # What it does not do
//!
//! It never rewrites: a summary holds no character that the article does not.
//! There is no model to download. Languages without word lists of their own
//! get position and word statistics, with sentence boundaries by general rules.
//!
//! # Features
//!
//! - `wasm`: the bindings for JavaScript; off by default, so that the crate
//!   pulls in nothing of the web.

// Every public item says what it is, in which unit.
#![deny(missing_docs)]
// Nothing here is worth it; what would be is in the libraries.
#![cfg_attr(not(feature = "wasm"), forbid(unsafe_code))]
#![deny(unsafe_code)]

mod article;
mod boilerplate;
mod character;
mod decimal;
mod entity;
mod error;
mod focus;
mod hash;
mod headline;
mod language;
mod lower;
mod options;
mod pieces;
mod rank;
mod reading;
#[cfg(feature = "rooms")]
#[doc(hidden)]
pub mod rooms;
mod select;
mod sentence;
mod shorten;
mod sort;
mod span;
mod summary;
mod term;
#[cfg(feature = "wasm")]
mod wasm;

pub use article::{Article, ArticleBlock, BlockKind};
pub use entity::EntityKind;
pub use error::Error;
pub use headline::{Headline, headline};
pub use options::{Length, Options};
pub use rank::{Family, Reasons};
pub use reading::{Input, MAX_TEXT_BYTES};
pub use span::Span;
pub use summary::{
    Analysis, Block, BlockId, Dateline, Entity, EntityId, Mention, Place, Sentence, SentenceId,
    Stats, Summary, SummarySentence, analyze, summarize,
};

// The README's Rust runs as a test.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
mod readme {}
