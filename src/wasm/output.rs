//! What was read, on its way to JavaScript: one row of numbers and one string.
//!
//! A call over the border costs as much as many numbers, so everything goes
//! over at once; www/lib/unpack.ts reads it in the same order and makes the
//! objects of www/lib/types.ts. Against objects made here, property by
//! property: 7 kB less of the wasm after gzip, and a sixth of the time.

use js_sys::{Array, Float64Array, JsString};
use wasm_bindgen::JsValue;

use super::utf16::Utf16;
use crate::Options;
use crate::rank::{Family, Reasons};
use crate::reading::Reading;
use crate::shorten::shorten;
use crate::span::Span;

/// Stands for "none" where a number or the length of a string is expected.
const NONE: f64 = -1.0;

/// Writes one answer.
pub(super) struct Writer<'r, 'a> {
    reading: &'r Reading<'a>,
    offsets: Utf16<'r>,
    numbers: Vec<f64>,
    /// All strings, one behind the other; their lengths are among the numbers.
    strings: String,
}

impl<'r, 'a> Writer<'r, 'a> {
    pub(super) fn new(reading: &'r Reading<'a>) -> Writer<'r, 'a> {
        Writer {
            offsets: Utf16::new(&reading.document.text),
            reading,
            numbers: Vec::new(),
            strings: String::new(),
        }
    }

    pub(super) fn summary(mut self, options: &Options) -> JsValue {
        self.write_summary(&self.reading.chosen(options));
        self.finish()
    }

    /// The summary of one sentence, and the spans of it that stay.
    pub(super) fn headline(mut self, options: &Options) -> JsValue {
        let reading = self.reading;
        let chosen = reading.chosen(options);
        self.write_summary(&chosen);
        for (unit, _) in chosen {
            let unit = &reading.units[unit as usize];
            let spans = shorten(reading, unit);
            self.count(spans.len());
            for span in spans {
                self.place(unit.block, span);
            }
        }
        self.finish()
    }

    fn write_summary(&mut self, chosen: &[(u32, u32)]) {
        let reading = self.reading;
        self.head();
        self.count(chosen.len());
        let texts = chosen.iter().map(|&(unit, _)| {
            let span = reading.units[unit as usize].span;
            &reading.document.text[span]
        });
        for (&(unit, rank), separator) in chosen.iter().zip(crate::summary::separators(texts)) {
            let reasons = reading.scores[unit as usize];
            let unit = &reading.units[unit as usize];
            self.place(unit.block, unit.span);
            self.number(rank);
            self.count(separator.len());
            self.reasons(reasons);
        }
        self.entities();
        let stats = reading.stats(chosen);
        self.number(stats.words);
        self.number(stats.sentences);
        self.number(stats.reading_seconds);
        self.number(stats.summary_words);
        self.number(stats.summary_reading_seconds);
        self.string(reading.why_empty(chosen));
    }

    pub(super) fn analysis(mut self) -> JsValue {
        let reading = self.reading;
        let text: &str = &reading.document.text;
        self.head();
        self.count(usize::from(reading.dateline.is_some()));
        if let Some((dateline, block)) = reading.dateline {
            self.place(block, dateline.span);
            self.string(dateline.place.map(|span| &text[span]));
            self.string(dateline.date.map(|span| &text[span]));
        }
        self.count(reading.document.blocks.len());
        for (index, block) in (0..).zip(&reading.document.blocks) {
            self.place(index, block.span);
            self.number(block.kind as u32);
            self.string(block.dropped);
        }
        self.count(reading.sentences_with_reasons().count());
        for (sentence, reasons) in reading.sentences_with_reasons() {
            self.place(sentence.block, sentence.span);
            self.number(u32::from(sentence.inside_quote));
            self.reasons(reasons);
        }
        self.count(reading.mentions.len());
        for mention in &reading.mentions {
            let block = reading.passages[mention.passage as usize].block;
            self.place(block, mention.span);
            self.number(mention.kind as u32);
            self.number(mention.entity);
        }
        self.entities();
        self.finish()
    }

    fn head(&mut self) {
        let reading = self.reading;
        self.string(reading.title());
        self.string(Some(&reading.language));
    }

    fn entities(&mut self) {
        let reading = self.reading;
        self.count(reading.entities.len());
        for entity in &reading.entities {
            self.string(Some(&reading.name_of(entity)));
            self.number(entity.kind as u32);
            self.number(entity.salience);
            self.count(entity.mentions.len());
            for &index in &entity.mentions {
                let mention = &reading.mentions[index as usize];
                let passage = &reading.passages[mention.passage as usize];
                self.place(passage.block, mention.span);
                self.number(passage.sentence.map_or(NONE, f64::from));
            }
        }
    }

    fn reasons(&mut self, reasons: Reasons) {
        self.number(reasons.score());
        for family in Family::ALL {
            self.number(reasons.get(family));
        }
    }

    /// A span in UTF-16 units from the start of its block, or of the string
    /// where the input was one; then the block.
    fn place(&mut self, block: u32, span: Span) {
        let base = self.offsets.of(self.reading.document.offset_of(block));
        self.number(self.offsets.of(span.start) - base);
        self.number(self.offsets.of(span.end) - base);
        self.number(block);
    }

    fn string(&mut self, string: Option<&str>) {
        match string {
            Some(string) => {
                self.count(string.encode_utf16().count());
                self.strings.push_str(string);
            }
            None => self.number(NONE),
        }
    }

    fn count(&mut self, count: usize) {
        self.number(count as f64);
    }

    fn number(&mut self, number: impl Into<f64>) {
        self.numbers.push(number.into());
    }

    fn finish(self) -> JsValue {
        let numbers = Float64Array::new_from_slice(&self.numbers);
        let strings = JsString::from(self.strings);
        Array::of2(&numbers, &strings).into()
    }
}
