//! The shortest form of a sentence: what is left when its asides are cut out.
//!
//! In: a sentence. Out: the spans that stay, in order; together they are still a
//! true sentence, and no letter of it is new. What goes: brackets, what stands
//! between two dashes, who said it (", officials said on Monday"), and what only
//! adds behind the last comma (", which ..."). A quotation keeps its speaker; where
//! hardly anything would be left, all stays.

use crate::language::Classes;
use crate::rank::{ends_with_question, quoted};
use crate::reading::{Reading, Unit};
use crate::span::{Cut, Span};
use crate::term::Token;

/// With fewer words it is no sentence any more.
const FEWEST_WORDS: usize = 5;

/// Who says it takes few words before the verb: "a spokesman for the ministry said".
const LONGEST_SPEAKER: usize = 6;

/// And few behind it: "said in a statement on Monday".
const LONGEST_OCCASION: usize = 6;

/// The spans of a unit that stay: all of it, where nothing can be cut.
pub(crate) fn shorten(reading: &Reading<'_>, unit: &Unit) -> Vec<Span> {
    let whole = unit.span;
    let text = &reading.document.text[whole];
    if unit.sentences.len() > 1 || quoted(text).is_half || ends_with_question(text) {
        return vec![whole];
    }
    let tokens = reading.tokens_of(unit);
    let sentence = Sentence {
        reading,
        text,
        start: whole.start,
        tokens,
        marks: Marks::of(text),
    };
    let cuts = sentence.cuts();
    let is_cut = |token: &&Token| {
        cuts.iter()
            .any(|cut| cut.start <= token.span.start && token.span.end <= cut.end)
    };
    let left = tokens.len() - tokens.iter().filter(is_cut).count();
    if left < FEWEST_WORDS {
        return vec![whole];
    }
    between(whole, &cuts)
}

/// What stands between the cuts, which are in order.
fn between(whole: Span, cuts: &[Span]) -> Vec<Span> {
    let mut spans = Vec::new();
    let mut start = whole.start;
    for cut in cuts {
        if start < cut.start {
            spans.push(Span {
                start,
                end: cut.start,
            });
        }
        start = start.max(cut.end);
    }
    if start < whole.end {
        spans.push(Span {
            start,
            end: whole.end,
        });
    }
    spans
}

/// Where the marks outside of quotations stand, from the start of the sentence.
#[derive(Default)]
struct Marks {
    commas: Vec<usize>,
    /// With a space on both sides: where the one before it stands, and the end.
    dashes: Vec<(usize, usize)>,
    /// From the opening to behind the closing one.
    brackets: Vec<(usize, usize)>,
}

impl Marks {
    fn of(text: &str) -> Marks {
        let mut marks = Marks::default();
        let mut is_quoted = false;
        let mut open = None;
        for (at, mark) in text.char_indices() {
            let end = at + mark.len_utf8();
            match mark {
                '"' => is_quoted = !is_quoted,
                '“' | '„' | '«' => is_quoted = true,
                '”' | '»' => is_quoted = false,
                _ if is_quoted => {}
                '(' | '[' => open = open.or(Some(at)),
                ')' | ']' => {
                    if let Some(start) = open.take() {
                        marks.brackets.push((start, end));
                    }
                }
                _ if open.is_some() => {}
                ',' => marks.commas.push(at),
                '-' | '–' | '—'
                    if text.cut(0, at).ends_with(' ')
                        && text.cut(end, text.len()).starts_with(' ') =>
                {
                    marks.dashes.push((at - 1, end));
                }
                _ => {}
            }
        }
        marks
    }
}

struct Sentence<'r, 'a> {
    reading: &'r Reading<'a>,
    text: &'r str,
    start: u32,
    tokens: &'r [Token],
    marks: Marks,
}

impl Sentence<'_, '_> {
    /// All that can go, in order.
    fn cuts(&self) -> Vec<Span> {
        let mut cuts = Vec::new();
        // A sentence in brackets is one.
        for &(start, end) in self.marks.brackets.iter().filter(|(start, _)| *start > 0) {
            let before = self.text.cut(0, start).trim_end().len();
            cuts.push(self.span(before, end));
        }
        if let [(start, _), (_, end)] = self.marks.dashes[..] {
            cuts.push(self.span(start, end));
        }
        if let Some(start) = self.tail() {
            // The mark at the end stays.
            let end = self
                .text
                .trim_end_by(|c| matches!(c, '.' | '。' | '।' | ' '))
                .len();
            if start < end {
                cuts.push(self.span(start, end));
            }
        }
        // At most a handful: one of each kind, and the brackets.
        for at in 1..cuts.len() {
            let mut at = at;
            while at > 0 && cuts[at].start < cuts[at - 1].start {
                cuts.swap(at, at - 1);
                at -= 1;
            }
        }
        cuts
    }

    /// From the start of the whole text.
    fn span(&self, start: usize, end: usize) -> Span {
        let base = self.start as usize;
        Span::new(base + start, base + end)
    }

    /// The comma from which on the sentence only adds, or tells who said it.
    fn tail(&self) -> Option<usize> {
        let &last = self.marks.commas.last()?;
        if self.opens_addition(last) || self.is_attribution(last) {
            return Some(last);
        }
        let is_inverted = |comma: &usize| self.is_inverted_attribution(*comma);
        self.marks.commas.iter().copied().find(is_inverted)
    }

    /// ", said Anna Lund, the mayor of Port Alma": the verb, a name, and no more
    /// verbs' work: "Anna Lund, the mayor, announced on Monday that ..." goes on.
    fn is_inverted_attribution(&self, comma: usize) -> bool {
        let words: Vec<&Token> = self.behind(comma).collect();
        let [verb, name, ..] = words[..] else {
            return false;
        };
        let is_day = Classes::WEEKDAY.or(Classes::MONTH);
        self.is_speech(verb)
            && name.shape.is_name_like()
            && !self.classes(name).has(is_day)
            && !words
                .iter()
                .any(|word| self.classes(word).has(Classes::PRONOUN))
            && !self.is_quotation(comma)
    }

    fn behind(&self, comma: usize) -> impl Iterator<Item = &Token> {
        let comma = self.start + comma as u32;
        self.tokens
            .iter()
            .filter(move |token| token.span.start > comma)
    }

    fn opens_addition(&self, comma: usize) -> bool {
        let first = self.behind(comma).next();
        first.is_some_and(|token| self.classes(token).has(Classes::CLAUSE_OPENER))
    }

    /// ", officials said on Monday": a speaker, the verb, and at most where or when.
    fn is_attribution(&self, comma: usize) -> bool {
        let words: Vec<&Token> = self.behind(comma).collect();
        let Some(verb) = words.iter().position(|word| self.is_speech(word)) else {
            return false;
        };
        let occasion = &words[verb + 1..];
        let is_occasion = occasion.first().is_none_or(|word| {
            let classes = self.classes(word);
            classes.has(Classes::CLAUSE_OPENER.or(Classes::WEEKDAY))
        });
        let is_clause = self
            .classes(words[0])
            .has(Classes::COORDINATOR.or(Classes::CONNECTIVE));
        // "Anna Lund, the mayor, said on Monday": the speaker stands further ahead.
        (1..=LONGEST_SPEAKER).contains(&verb)
            && occasion.len() <= LONGEST_OCCASION
            && is_occasion
            && !is_clause
            && !self.is_quotation(comma)
    }

    /// What stands before the comma is quoted, and needs who says it.
    fn is_quotation(&self, comma: usize) -> bool {
        quoted(self.text.cut(0, comma)).share > 0.0
    }

    fn is_speech(&self, word: &Token) -> bool {
        self.classes(word).has(Classes::SPEECH_VERB)
    }

    fn classes(&self, word: &Token) -> Classes {
        self.reading.terms.get(word.term).classes
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::options::Options;
    use crate::reading::Input;

    #[track_caller]
    fn assert_shortened(sentence: &str, expected: &str) {
        let options = Options::default();
        let reading = Reading::of(Input::Text(sentence), &options).unwrap();
        let spans = shorten(&reading, &reading.units[0]);
        let left: String = spans.iter().map(|span| &sentence[*span]).collect();
        assert_eq!(left, expected, "of {sentence:?}");
    }

    #[test]
    fn asides_go() {
        for (sentence, expected) in [
            (
                "The tide mill (built in 1781) turned again on Monday.",
                "The tide mill turned again on Monday.",
            ),
            (
                "The tide mill — the oldest of the coast — turned again on Monday.",
                "The tide mill turned again on Monday.",
            ),
            (
                "The tide mill turned again on Monday, officials said.",
                "The tide mill turned again on Monday.",
            ),
            (
                "The tide mill turned again (at last), a spokesman for the town said on Monday.",
                "The tide mill turned again.",
            ),
            (
                "The tide mill turned again, said Anna Lund, the mayor of Port Alma.",
                "The tide mill turned again.",
            ),
            (
                "The tide mill turned again on Monday, which pleased the whole town.",
                "The tide mill turned again on Monday.",
            ),
            (
                "The tide mill turned again on Monday, according to the council.",
                "The tide mill turned again on Monday.",
            ),
        ] {
            assert_shortened(sentence, expected);
        }
    }

    #[test]
    fn what_carries_the_sentence_stays() {
        for sentence in [
            // The speaker of a quotation.
            "“The mill turns again and again,” Lund said.",
            "The mill is “as good as new”, officials said.",
            // The main clause stands behind the comma.
            "In the spring of the year before, Lund said the mill would turn.",
            "Anna Lund, who owns the mill, sold it on Monday.",
            // Without it, what is left is not so.
            "The mill turns again on Monday, but only for an hour.",
            "The mill turns again on Monday, if the tide is high.",
            "The mill turns again on Monday, and the council said it would pay.",
            // The verb's own object, behind who it is.
            "Velmor, a maker of robots for the docks, announced a new model on Monday.",
            "Velmor, a maker of robots for the docks, announced Monday that it would sell.",
            // The speaker stands before the comma.
            "The tide mill turned again on Monday, Anna Lund, the mayor of Port Alma, said.",
            // Too little would be left.
            "The mill turns, officials said.",
            "Will the mill turn on Monday, officials said?",
            "(The mill turned again on Monday.)",
        ] {
            assert_shortened(sentence, sentence);
        }
    }
}
