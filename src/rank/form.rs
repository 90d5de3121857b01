//! Form: what makes a sentence hard to print alone, whatever it says.

use super::{Candidate, Signal, flag, weights};
use crate::language::Classes;
use crate::reading::{Reading, Unit};
use crate::sentence::is_pictograph;
use crate::span::Cut;
use crate::term::Token;

/// Logarithm of some twenty words, what is usual in news: the reason reads as
/// longer or shorter than usual.
const USUAL_LENGTH: f32 = 3.0;

/// More words than this are many; and who speaks shows among so many.
const LONG: u32 = 40;

/// A label's bytes and words, at most.
const LONGEST_LABEL: usize = 26;
const MOST_LABEL: usize = 3;

/// Fewer words are no sentence.
pub(crate) const FRAGMENT: u32 = 5;

/// What abstracts and articles without a title weigh anew.
pub(super) struct Form {
    /// Logarithm of its words, against the usual.
    pub(super) length: f32,
    /// 1 where the writers speak of themselves.
    pub(super) first_person: f32,
    /// 1 where a pronoun comes before anything is said.
    pub(super) pronoun_first: f32,
}

pub(super) fn measure(
    reading: &Reading<'_>,
    candidate: &Candidate<'_>,
    is_abstract: bool,
    give: &mut impl FnMut(&Signal, f32),
) -> Form {
    let text = candidate.text;
    let unit = candidate.unit;
    let words = unit.words;
    let ends = without_closing_marks(text);
    let opens_quotation = text.starts_with_any("\"“‘«»„'「");
    let length = (words as f32).ln_1p() - USUAL_LENGTH;
    give(&weights::LENGTH, length);
    give(&weights::SHORT, flag(words < 8));
    give(&weights::FRAGMENT, flag(words < FRAGMENT));
    give(&weights::LONG, flag(words > LONG));
    give(&weights::VERY_LONG, flag(words > 70));
    give(&weights::QUESTION, flag(ends_with_question(text)));
    give(&weights::QUOTATION_START, flag(opens_quotation));
    give(&weights::ASIDE, flag(text.starts_with_any("([（")));
    give(&weights::QUOTED_SHARE, unit.quoted.share);
    give(&weights::OPEN_QUOTATION, flag(unit.quoted.is_half));
    give(&weights::EXCLAMATION, flag(ends.ends_with_any("!！")));
    give(&weights::NO_STOP, flag(!ends_with_stop(text)));
    give(&weights::COLON_END, flag(ends_with_colon(text)));
    let first = candidate
        .tokens
        .first()
        .map(|token| reading.terms.classes_of(token));
    let is_connective = first.is_some_and(|first| first.has(Classes::CONNECTIVE));
    give(&weights::CONNECTIVE_START, flag(is_connective));
    let has_pronoun = unit.before_matter.has(Classes::PRONOUN);
    // "In this paper" means the paper itself.
    let pronoun_first = flag(has_pronoun && !is_abstract);
    give(&weights::PRONOUN_FIRST, pronoun_first);
    let is_continuation = unit.opening.has(Classes::CONTINUATION);
    give(&weights::CONTINUATION, flag(is_continuation));
    let has = |class| {
        let mut near = candidate.tokens.iter().take(LONG as usize);
        flag(
            unit.classes.has(class) && near.any(|token| reading.terms.classes_of(token).has(class)),
        )
    };
    let first_person = has(Classes::FIRST_PERSON);
    give(&weights::FIRST_PERSON, first_person);
    give(&weights::SECOND_PERSON, has(Classes::SECOND_PERSON));
    give(
        &weights::DANGLING_SPEAKER,
        flag(names_speaker_by_pronoun(reading, unit)),
    );
    give(&weights::LABEL, flag(has_label(reading, unit)));
    give(&weights::ADDRESS, flag(has_address(reading, candidate)));
    Form {
        length,
        first_person,
        pronoun_first,
    }
}

/// Up to the mark that ends the sentence, if there is one.
fn without_closing_marks(text: &str) -> &str {
    // Behind most of these marks stands nothing.
    if let Some(b'.' | b'?' | b'!') = text.as_bytes().last() {
        return text;
    }
    let ends = text.trim_end_by(|c| c.is_whitespace() || is_pictograph(c));
    ends.trim_end_by(|c| matches!(c, '"' | '\'' | '”' | '’' | ')' | '»' | '«' | ']' | '」'))
}

/// A question mark stands at the end.
pub(crate) fn ends_with_question(text: &str) -> bool {
    without_closing_marks(text).ends_with_any("?？؟")
}

/// "he said": who?
pub(crate) fn names_speaker_by_pronoun(reading: &Reading<'_>, unit: &Unit) -> bool {
    unit.classes.has(Classes::SPEECH_VERB)
        && reading.tokens_of(unit).windows(2).any(|pair| {
            reading.terms.classes_of(&pair[1]).has(Classes::SPEECH_VERB)
                && matches!(reading.terms.text(pair[0].term), "he" | "she" | "they")
        })
}

/// A web address, or a handle at the start.
fn has_address(reading: &Reading<'_>, candidate: &Candidate<'_>) -> bool {
    candidate.text.starts_with('@')
        || candidate.tokens.iter().any(|token| {
            let rest = reading
                .document
                .text
                .as_bytes()
                .get(token.span.start as usize..);
            rest.is_some_and(|rest| rest.starts_with(b"http") || rest.starts_with(b"www."))
        })
}

/// A mark that ends sentences stands at the end.
pub(crate) fn ends_with_stop(text: &str) -> bool {
    without_closing_marks(text).ends_with_any(".!?…。！？।؟۔")
}

/// What it announces comes behind it.
pub(crate) fn ends_with_colon(text: &str) -> bool {
    without_closing_marks(text).ends_with(':')
}

/// "Profile: ...", "Q: ...": a capitalised label before a colon; not "She said: ...",
/// nor a name with a colon that the headline has as well.
pub(crate) fn has_label(reading: &Reading<'_>, unit: &Unit) -> bool {
    let text = &reading.document.text[unit.span];
    let Some(colon) = text
        .bytes()
        .take(LONGEST_LABEL)
        .position(|byte| byte == b':')
    else {
        return false;
    };
    let end = unit.span.start + colon as u32;
    let tokens = reading.tokens_of(unit);
    let behind = tokens.partition_point(|token| token.span.start < end);
    let (label, rest) = tokens.split_at(behind);
    let is_name = |word: Option<&Token>| word.is_some_and(|word| reading.headline_has(word.term));
    let speaks = |token: &Token| reading.terms.classes_of(token).has(Classes::SPEECH_VERB);
    label.len() <= MOST_LABEL
        // "Velmor (PASE: VLM)".
        && !text.cut(0, colon).has('(')
        && label.first().is_some_and(|word| word.shape.is_name_like())
        && text.as_bytes().get(colon + 1) == Some(&b' ')
        && !label.iter().any(speaks)
        && !(is_name(label.last()) && is_name(rest.first()))
}
