//! The shortest form of a sentence: what is left when its asides are cut out.
//!
//! In: a sentence. Out: the spans that stay, in order; together they are still a
//! true sentence, and no letter of it is new. What goes: the number of a step,
//! brackets, what stands between two dashes, what only adds behind the last comma
//! (", which ..."), and ", officials said". A claim keeps who made it, a rule its
//! condition, and a sentence that quotes is left alone; where hardly anything would be
//! left, or anything is in doubt, all stays.

use crate::entity::in_list;
use crate::language::Classes;
use crate::rank::ends_with_question;
use crate::reading::{Reading, Unit};
use crate::sort::sort;
use crate::span::{Cut, Span};
use crate::term::{Shape, Token};

/// With fewer words it is no sentence any more.
const FEWEST_WORDS: usize = 5;

/// Who tells without making it their own: a pronoun names nobody, and what officials
/// tell is the news.
const TELLERS: &str = "he she they officials";

/// Without one of these words the rest of a sentence may not be so: "(but not to
/// children)", "— according to her enemies —", ", which it later withdrew". Words that
/// tell who says something count too.
const QUALIFIERS: &str = "according alleged allegedly but claim claims denied denies deny \
    except fake false falsely if later never no nor not only perhaps permitting refuted \
    reportedly retracted say since unless until untrue when whose withdrawn withdrew \
    without wrong";

/// Marks of quotations; the small ones can hardly be told from an apostrophe.
const QUOTES: &str = "\"“”„«»‘‚‹›「『《";

/// The spans of a unit that stay: all of it, where nothing can be cut.
pub(crate) fn shorten(reading: &Reading<'_>, unit: &Unit) -> Vec<Span> {
    let whole = unit.span;
    let text = &reading.document.text[whole];
    let is_fixed = unit.sentences.len() > 1
        || ends_with_question(text)
        || text.has_any(QUOTES)
        || text.starts_with('\'')
        || text.place_of(" '").is_some();
    if is_fixed {
        return vec![whole];
    }
    let sentence = Sentence {
        reading,
        text,
        start: whole.start,
        tokens: reading.tokens_of(unit),
        is_known: reading.terms.own_classes("but").has(Classes::CONNECTIVE),
    };
    let spans = between(whole, &sentence.cuts());
    let words_before = |place: u32| sentence.words_before((place - whole.start) as usize);
    let left = spans
        .iter()
        .map(|span| words_before(span.end) - words_before(span.start));
    if left.sum::<usize>() < FEWEST_WORDS {
        return vec![whole];
    }
    spans
}

/// What stands between the cuts, which are in order.
fn between(whole: Span, cuts: &[u64]) -> Vec<Span> {
    let mut spans = Vec::new();
    let mut start = whole.start;
    for cut in cuts {
        let end = (cut >> 32) as u32;
        if start < end {
            spans.push(Span { start, end });
        }
        start = start.max(*cut as u32);
    }
    if start < whole.end {
        spans.push(Span {
            start,
            end: whole.end,
        });
    }
    spans
}

/// Where the marks stand, from the start of the sentence.
#[derive(Default)]
struct Marks {
    /// The last comma that stands in no number.
    comma: Option<usize>,
    /// Long or doubled, where they start and end. A short one may stand for "to" or tie
    /// two names.
    dashes: Vec<(usize, usize)>,
    /// From the opening to behind the closing one; round ones, since square ones hold
    /// what a sentence cannot do without: "[the mayor] said".
    brackets: Vec<(usize, usize)>,
}

impl Marks {
    fn of(text: &str) -> Marks {
        let bytes = text.as_bytes();
        let mut marks = Marks::default();
        // How many brackets are open, and where the first of them stands.
        let mut depth = 0_u32;
        let mut start = 0;
        let mut before = [0; 2];
        for (at, &byte) in bytes.iter().enumerate() {
            let end = at + 1;
            match (before, byte) {
                (_, b'(') => {
                    if depth == 0 {
                        start = at;
                    }
                    depth += 1;
                }
                (_, b')') => {
                    if depth == 1 {
                        marks.brackets.push((start, end));
                    }
                    depth = depth.saturating_sub(1);
                }
                _ if depth > 0 => {}
                (_, b',') if !bytes.get(end).is_some_and(u8::is_ascii_digit) => {
                    marks.comma = Some(at);
                }
                // – and —.
                ([0xE2, 0x80], 0x93 | 0x94) => marks.dashes.push((at - 2, end)),
                ([_, b'-'], b'-') => marks.dashes.push((at - 1, end)),
                _ => {}
            }
            before = [before[1], byte];
        }
        marks
    }
}

struct Sentence<'r, 'a> {
    reading: &'r Reading<'a>,
    text: &'r str,
    start: u32,
    tokens: &'r [Token],
    /// It is in English, whose words that change what is said are known.
    is_known: bool,
}

impl Sentence<'_, '_> {
    /// All that can go, in order: where it starts, and in the lower half where it ends.
    /// Each mark is looked at once.
    fn cuts(&self) -> Vec<u64> {
        let marks = Marks::of(self.text);
        let mut cuts = Vec::new();
        let mut cut = |start: usize, end: usize| {
            let span = self.span(start, end);
            cuts.push(u64::from(span.start) << 32 | u64::from(span.end));
        };
        cut(0, self.end_of_step());
        for &(start, end) in &marks.brackets {
            if self.is_aside(start, end) {
                cut(start - 1, end);
            }
        }
        if let [(start, inner), (outer, end)] = marks.dashes[..]
            && self.is_parenthesis(start, inner, outer, end)
        {
            cut(start - 1, end);
        }
        if let (Some(comma), Some(last)) = (marks.comma, self.tokens.last()) {
            let end = (last.span.end - self.start) as usize;
            if !last.is_possessive && self.is_tail(comma, end) {
                cut(comma, end);
            }
        }
        sort(&mut cuts);
        cuts
    }

    /// From the start of the whole text.
    fn span(&self, start: usize, end: usize) -> Span {
        let base = self.start as usize;
        Span::new(base + start, base + end)
    }

    /// The byte at a place; 0 where there is none.
    #[inline(never)]
    fn byte(&self, place: usize) -> u8 {
        self.text.as_bytes().get(place).copied().unwrap_or(0)
    }

    /// A space stands before the one place and behind the other.
    fn stands_apart(&self, start: usize, end: usize) -> bool {
        self.byte(start.wrapping_sub(1)) == b' ' && self.byte(end) == b' '
    }

    /// How many words start before a place.
    #[inline(never)]
    fn words_before(&self, place: usize) -> usize {
        let place = self.start + place as u32;
        self.tokens
            .partition_point(|token| token.span.start < place)
    }

    /// Where the sentence begins, behind the "2. " of "2. Cover the bowl". Elsewhere
    /// than in English it may be a day.
    fn end_of_step(&self) -> usize {
        match self.tokens {
            [number, next, ..]
                if self.is_known
                    && number.shape == Shape::Number
                    && next.shape == Shape::Capital
                    && next.span.start - self.start <= 4
                    && matches!(
                        self.byte((number.span.end - self.start) as usize),
                        b'.' | b')'
                    ) =>
            {
                (next.span.start - self.start) as usize
            }
            _ => 0,
        }
    }

    /// A bracket that stands apart: not "f(x)", "(SWO)-driven" or "(1) ... (2)". One
    /// word in small letters belongs to the next: "an (alleged) thief". At the end of
    /// a sentence without a mark of its own the bracket may hold it. Where we do not know
    /// what its words do, it goes if it is no more than a name or a number.
    fn is_aside(&self, start: usize, end: usize) -> bool {
        let words = &self.tokens[self.words_before(start)..self.words_before(end)];
        let can_go = match words {
            [word] => word.shape != Shape::Lower && end - start > "(1)".len(),
            _ => self.is_known && !self.opens_late(words),
        };
        can_go
            && !self.qualifies(words)
            && self.byte(start.wrapping_sub(1)) == b' '
            && matches!(self.byte(end), b' ' | b',' | b'.')
    }

    /// What stands between the only two dashes, and begins like an aside: two pairs of
    /// names or numbers look alike, "from Bonn – Trier to Mainz – Worms".
    fn is_parenthesis(&self, start: usize, inner: usize, outer: usize, end: usize) -> bool {
        let (first, behind) = (self.words_before(inner), self.words_before(outer));
        let words = &self.tokens[first..behind];
        let around = self.tokens.get(first.wrapping_sub(1)..=behind);
        let is_number = |word: &Token| {
            let is_date = self
                .reading
                .terms
                .classes_of(word)
                .has(Classes::MONTH.or(Classes::WEEKDAY));
            word.shape == Shape::Number || is_date
        };
        self.is_known
            && self.stands_apart(start, inner)
            && self.stands_apart(outer, end)
            && words.first().is_some_and(|word| word.shape == Shape::Lower)
            && around.is_some_and(|around| !around.iter().any(is_number))
            && !self.opens_late(words)
            && !self.qualifies(words)
    }

    /// From the last comma to the last word, where that only adds, or tells that
    /// officials said it. What stands before it has to be a sentence, and what goes
    /// must take nothing with it that another part needs.
    fn is_tail(&self, comma: usize, end: usize) -> bool {
        let tail = self.text.cut(comma, self.text.len());
        let words = &self.tokens[self.words_before(comma)..];
        let is_step = usize::from(self.tokens[0].shape == Shape::Number);
        (self.opens_addition(words) || self.is_attribution(words, tail))
            && !self.opens_late(&self.tokens[is_step..])
            && !tail.has_any(":;–—")
            && tail.place_of(" -").is_none()
            && end + 1 >= self.text.len()
            && matches!(self.byte(end), b'.' | b'!' | 0)
    }

    /// "After the storm", "Asked if ...": the main clause comes behind a comma, and the
    /// cut may be what takes it. In an aside it is a condition: "(in calm weather)".
    fn opens_late(&self, words: &[Token]) -> bool {
        let Some(first) = words.first() else {
            return true;
        };
        let classes = self.reading.terms.classes_of(first);
        let may_wait = Classes::STOP
            .or(Classes::STARTER)
            .or(Classes::CLAUSE_OPENER);
        let opens_name = Classes::DETERMINER
            .or(Classes::DEMONSTRATIVE)
            .or(Classes::PRONOUN);
        let word = self.reading.terms.text(first.term);
        classes.has(may_wait) && !classes.has(opens_name) && word != "the"
            || word.ends_with("ed")
            || word.ends_with("ing")
    }

    fn opens_addition(&self, words: &[Token]) -> bool {
        words.first().is_some_and(|word| {
            self.reading
                .terms
                .classes_of(word)
                .has(Classes::CLAUSE_OPENER)
        }) && !self.qualifies(words)
    }

    /// ", he said", ", Turkish officials said on Monday": by the plainest word, and at
    /// most the day. What a minister says, or somebody "claims", is theirs.
    fn is_attribution(&self, words: &[Token], tail: &str) -> bool {
        let beside = Classes::DEMONYM.or(Classes::PLACE).or(Classes::WEEKDAY);
        let text = |word: &Token| self.reading.terms.text(word.term);
        tail.place_of(" said").is_some()
            && words.iter().any(|word| in_list(TELLERS, text(word)))
            && words.iter().all(|word| {
                in_list(TELLERS, text(word))
                    || matches!(text(word), "said" | "on")
                    || self.reading.terms.classes_of(word).has(beside)
            })
    }

    /// Without one of these words, what is left may not be so.
    fn qualifies(&self, words: &[Token]) -> bool {
        words.iter().any(|word| {
            let text = self.reading.terms.text(word.term);
            self.reading
                .terms
                .classes_of(word)
                .has(Classes::SPEECH_VERB)
                || text.ends_with("n't")
                || in_list(QUALIFIERS, text)
        })
    }
}

#[cfg(test)]
mod tests;
