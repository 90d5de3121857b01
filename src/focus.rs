//! What the reader wants the summary to be about: names and words, found again
//! in the article.

use crate::reading::Reading;
use crate::span::Span;
use crate::term::{TermId, Terms};

/// The entities and terms that the focus strings name.
#[derive(Clone, Debug, Default)]
pub(crate) struct Focus {
    topics: Vec<Topic>,
}

/// One focus string.
#[derive(Clone, Debug)]
struct Topic {
    /// Its content terms, where the article has them.
    terms: Vec<TermId>,
    /// Terms that it names in all, also those the article lacks.
    count: usize,
    /// Entities with a mention that is the string, or that holds all its words.
    entities: Vec<u32>,
}

impl Focus {
    /// Looks the strings up in what was read.
    pub(crate) fn find(reading: &mut Reading<'_>, strings: &[String]) -> Focus {
        let mut topics = Vec::new();
        // Before any string adds its own words: what is below is the article's.
        let known = reading.terms.len() as u32;
        for string in strings {
            let mut tokens = Vec::new();
            reading
                .terms
                .tokenize(string, Span::new(0, string.len()), &mut tokens);
            let all: Vec<TermId> = tokens.iter().map(|token| token.term).collect();
            let content: Vec<TermId> = all
                .iter()
                .copied()
                .filter(|&id| !reading.terms.get(id).is_stop)
                .collect();
            if content.is_empty() {
                continue;
            }
            let entities = if content.iter().all(|term| term.0 < known) {
                entities_named(reading, &content)
            } else {
                Vec::new()
            };
            topics.push(Topic {
                count: content.len(),
                terms: content.into_iter().filter(|term| term.0 < known).collect(),
                entities,
            });
        }
        Focus { topics }
    }

    /// True where the caller named no focus.
    pub(crate) fn is_empty(&self) -> bool {
        self.topics.is_empty()
    }

    /// True where the article names some of it, if only in its title or its
    /// dateline: then the whole article is about it.
    pub(crate) fn is_named(&self) -> bool {
        self.topics.iter().any(|topic| !topic.terms.is_empty())
    }

    /// How much of the focus a unit holds, from 0 to 1: by each string, the
    /// whole if an entity of that name is mentioned, else the share of its words.
    pub(crate) fn share(&self, terms: &[TermId], entities: &[u32]) -> f32 {
        if self.topics.is_empty() {
            return 0.0;
        }
        let held: f32 = self
            .topics
            .iter()
            .map(|topic| {
                if topic
                    .entities
                    .iter()
                    .any(|entity| entities.contains(entity))
                {
                    return 1.0;
                }
                let found = topic
                    .terms
                    .iter()
                    .filter(|term| terms.contains(term))
                    .count();
                found as f32 / topic.count as f32
            })
            .sum();
        held / self.topics.len() as f32
    }
}

fn entities_named(reading: &Reading<'_>, content: &[TermId]) -> Vec<u32> {
    let terms: &Terms = &reading.terms;
    let mut entities = Vec::new();
    let named = reading
        .mentions
        .iter()
        .filter(|mention| {
            let tokens =
                &reading.tokens[mention.tokens.start as usize..mention.tokens.end as usize];
            let has_all = content
                .iter()
                .all(|term| tokens.iter().any(|token| token.term == *term));
            has_all
                && tokens
                    .iter()
                    .all(|token| content.contains(&token.term) || terms.get(token.term).is_stop)
        })
        .map(|mention| mention.entity);
    for entity in named {
        if !entities.contains(&entity) {
            entities.push(entity);
        }
    }
    entities
}
