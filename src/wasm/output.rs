//! What was read, as JavaScript gets it: see www/lib/types.ts for the shapes.

use js_sys::JsString;
use serde::Serialize;
use serde_wasm_bindgen::{Serializer, preserve};
use wasm_bindgen::JsValue;

use super::input::OwnedInput;
use super::utf16::Utf16;
use crate::Options;
use crate::rank;
use crate::reading::Reading;
use crate::span::Span;

#[derive(Serialize)]
struct Summary<'a> {
    title: Option<&'a str>,
    language: &'a str,
    #[serde(with = "preserve")]
    text: JsString,
    sentences: Vec<SummarySentence>,
    entities: Vec<Entity>,
    stats: Stats,
}

#[derive(Serialize)]
struct SummarySentence {
    #[serde(with = "preserve")]
    text: JsString,
    start: u32,
    end: u32,
    block: u32,
    rank: u32,
    score: f64,
    reasons: Reasons,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Reasons {
    position: f64,
    entity_density: f64,
    title: f64,
    centrality: f64,
    form: f64,
    focus: f64,
}

#[derive(Serialize)]
struct Entity {
    name: String,
    kind: &'static str,
    salience: f32,
    mentions: Vec<EntityMention>,
}

#[derive(Serialize)]
struct EntityMention {
    start: u32,
    end: u32,
    block: u32,
    sentence: Option<u32>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Stats {
    words: u32,
    sentences: u32,
    reading_seconds: f64,
    summary_words: u32,
    summary_reading_seconds: f64,
}

#[derive(Serialize)]
struct Analysis<'a> {
    title: Option<&'a str>,
    language: &'a str,
    dateline: Option<Dateline<'a>>,
    blocks: Vec<Block>,
    sentences: Vec<Sentence>,
    mentions: Vec<Mention>,
    entities: Vec<Entity>,
}

#[derive(Serialize)]
struct Dateline<'a> {
    start: u32,
    end: u32,
    block: u32,
    place: Option<&'a str>,
    date: Option<&'a str>,
}

#[derive(Serialize)]
struct Block {
    start: u32,
    end: u32,
    kind: &'static str,
    kept: bool,
    reason: Option<&'static str>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Sentence {
    start: u32,
    end: u32,
    block: u32,
    inside_quote: bool,
    score: f64,
    reasons: Reasons,
}

#[derive(Serialize)]
struct Mention {
    start: u32,
    end: u32,
    block: u32,
    kind: &'static str,
    entity: u32,
}

impl From<rank::Reasons> for Reasons {
    fn from(reasons: rank::Reasons) -> Reasons {
        use rank::Family::{Centrality, EntityDensity, Focus, Form, Position, Title};
        Reasons {
            position: reasons.get(Position),
            entity_density: reasons.get(EntityDensity),
            title: reasons.get(Title),
            centrality: reasons.get(Centrality),
            form: reasons.get(Form),
            focus: reasons.get(Focus),
        }
    }
}

/// From what was read to values.
pub(super) struct Converter<'r, 'a> {
    reading: &'r Reading<'a>,
    input: &'r OwnedInput,
    offsets: Utf16<'r>,
}

impl<'r, 'a> Converter<'r, 'a> {
    pub(super) fn new(reading: &'r Reading<'a>, input: &'r OwnedInput) -> Converter<'r, 'a> {
        Converter {
            offsets: Utf16::new(&reading.document.text),
            reading,
            input,
        }
    }

    pub(super) fn summary(&self, options: &Options) -> Result<JsValue, JsValue> {
        let chosen = self.reading.chosen(options);
        let sentences: Vec<_> = chosen
            .iter()
            .map(|&(unit, rank)| self.sentence(unit as usize, rank))
            .collect();
        let stats = self.reading.stats(&chosen);
        let spans = chosen
            .iter()
            .map(|&(unit, _)| self.reading.units[unit as usize].span);
        let mut text = JsString::from("");
        let texts = spans.map(|span| &self.reading.document.text[span]);
        for (sentence, separator) in sentences.iter().zip(crate::summary::separators(texts)) {
            text = text
                .concat(&JsString::from(separator))
                .concat(&sentence.text);
        }
        to_js(&Summary {
            title: self.reading.title(),
            language: &self.reading.language,
            text,
            sentences,
            entities: self.entities(),
            stats: Stats {
                words: stats.words,
                sentences: stats.sentences,
                reading_seconds: stats.reading_seconds,
                summary_words: stats.summary_words,
                summary_reading_seconds: stats.summary_reading_seconds,
            },
        })
    }

    pub(super) fn analysis(&self) -> Result<JsValue, JsValue> {
        let reading = self.reading;
        let text: &str = &reading.document.text;
        to_js(&Analysis {
            title: reading.title(),
            language: &reading.language,
            dateline: reading.dateline.map(|(dateline, block)| {
                let (start, end) = self.offsets(block, dateline.span);
                Dateline {
                    start,
                    end,
                    block,
                    place: dateline.place.map(|span| &text[span]),
                    date: dateline.date.map(|span| &text[span]),
                }
            }),
            blocks: (0..)
                .zip(&reading.document.blocks)
                .map(|(index, block)| {
                    let (start, end) = self.offsets(index, block.span);
                    Block {
                        start,
                        end,
                        kind: block.kind.name(),
                        kept: block.dropped.is_none(),
                        reason: block.dropped,
                    }
                })
                .collect(),
            sentences: reading
                .sentences_with_reasons()
                .map(|(sentence, reasons)| {
                    let (start, end) = self.offsets(sentence.block, sentence.span);
                    Sentence {
                        start,
                        end,
                        block: sentence.block,
                        inside_quote: sentence.inside_quote,
                        score: reasons.score(),
                        reasons: reasons.into(),
                    }
                })
                .collect(),
            mentions: reading
                .mentions
                .iter()
                .map(|mention| {
                    let block = reading.passages[mention.passage as usize].block;
                    let (start, end) = self.offsets(block, mention.span);
                    Mention {
                        start,
                        end,
                        block,
                        kind: mention.kind.name(),
                        entity: mention.entity,
                    }
                })
                .collect(),
            entities: self.entities(),
        })
    }

    fn sentence(&self, unit: usize, rank: u32) -> SummarySentence {
        let reasons = self.reading.scores[unit];
        let unit = &self.reading.units[unit];
        let (start, end) = self.offsets(unit.block, unit.span);
        SummarySentence {
            text: self.input.slice(unit.block, start, end),
            start,
            end,
            block: unit.block,
            rank,
            score: reasons.score(),
            reasons: reasons.into(),
        }
    }

    fn entities(&self) -> Vec<Entity> {
        let mention = |&index: &u32| {
            let mention = &self.reading.mentions[index as usize];
            let passage = &self.reading.passages[mention.passage as usize];
            let (start, end) = self.offsets(passage.block, mention.span);
            EntityMention {
                start,
                end,
                block: passage.block,
                sentence: passage.sentence,
            }
        };
        self.reading
            .entities
            .iter()
            .map(|entity| Entity {
                name: self.reading.name_of(entity),
                kind: entity.kind.name(),
                salience: entity.salience,
                mentions: entity.mentions.iter().map(mention).collect(),
            })
            .collect()
    }

    /// A span of the whole text in UTF-16 units from the start of its block,
    /// or of the string where the input was one.
    fn offsets(&self, block: u32, span: Span) -> (u32, u32) {
        let base = self.offsets.of(self.reading.document.offset_of(block));
        (
            self.offsets.of(span.start) - base,
            self.offsets.of(span.end) - base,
        )
    }
}

fn to_js(value: &impl Serialize) -> Result<JsValue, JsValue> {
    // `null`, as the types say, not `undefined`.
    let serializer = Serializer::new().serialize_missing_as_null(true);
    value.serialize(&serializer).map_err(JsValue::from)
}
