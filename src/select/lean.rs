//! Which sentences lean on another: a reader who gets only the summary would
//! ask "who?", "which?" or "but what?".
//!
//! In: a sentence. Out: where the sentence stands that answers. A pronoun is
//! answered by one of the two before it, "but" and "this" by the one before,
//! a quotation without its speaker by a neighbour, a question by what follows;
//! "these complaints" loosely by one of the two before.

use crate::entity::{EntityKind, Mention};
use crate::language::Classes;
use crate::rank::{ends_with_question, names_speaker_by_pronoun, speaks_of_itself};
use crate::reading::{Reading, Unit};
use crate::span::Cut;
use crate::term::{Shape, Token};

/// Share of a sentence inside quotation marks from which it names no speaker.
const ALL_QUOTED: f32 = 0.85;

/// The longest opening phrase, in words.
const MOST_OPENING: usize = 16;

/// What a date may hold beside numbers.
const DATES: Classes = Classes::DATE_UNIT.or(Classes::MONTH).or(Classes::WEEKDAY);

/// On what a sentence leans.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Lean {
    /// It stands on its own.
    Alone,
    /// "But", "for example", "another": the sentence before.
    OnPrevious,
    /// "He", "this", "in it", "later that day, he", "he said": one of the two before.
    OnEarlier,
    /// "Such plumes", "this question" somewhere inside: the same, but a reader may
    /// guess what is meant.
    LooselyOnEarlier,
    /// A quotation: who speaks is said before or behind it.
    OnNeighbour,
    /// A question: the answer comes next.
    OnNext,
}

impl Lean {
    pub(super) fn of(reading: &Reading<'_>, unit: &Unit) -> Lean {
        if ends_with_question(&reading.document.text[unit.span]) {
            return Lean::OnNext;
        }
        let tokens = reading.tokens_of(unit);
        let first = tokens.first().map(|token| reading.terms.get(token.term));
        let opens_with_grammar = first.is_some_and(|first| first.is_stop());
        if unit.opening.has(Classes::CONTINUATION)
            || opens_with_grammar && unit.opening.has(Classes::CONNECTIVE)
            || only_gives_reason(reading, unit)
        {
            return Lean::OnPrevious;
        }
        if is_told_by_headline(reading, tokens) {
            return Lean::Alone;
        }
        let has_pronoun = unit.before_matter.has(Classes::PRONOUN)
            || unit.classes.has(Classes::PRONOUN)
                && (has_pronoun_near_start(reading, tokens)
                    || unit.sentences.start > 0 && has_pronoun_behind_comma(reading, tokens))
            || names_speaker_by_pronoun(reading, unit);
        // "In this paper" of an abstract means the paper itself.
        let is_itself = reading.is_abstract && speaks_of_itself(reading, tokens);
        if unit.quoted.share >= ALL_QUOTED {
            Lean::OnNeighbour
        } else if has_pronoun && !is_itself {
            Lean::OnEarlier
        } else if !reading.is_abstract
            && unit.classes.has(Classes::DEMONSTRATIVE)
            && points_back(reading, tokens)
        {
            Lean::LooselyOnEarlier
        } else {
            Lean::Alone
        }
    }

    /// True where one of the sentences that answer is chosen.
    pub(super) fn is_answered(self, unit: usize, is_chosen: &[bool]) -> bool {
        let has = |at: usize| is_chosen.get(at).is_some_and(|chosen| *chosen);
        let before = |count: usize| unit >= count && has(unit - count);
        match self {
            Lean::Alone => true,
            Lean::OnPrevious => before(1),
            Lean::OnEarlier | Lean::LooselyOnEarlier => before(1) || before(2),
            Lean::OnNeighbour => before(1) || has(unit + 1),
            Lean::OnNext => has(unit + 1),
        }
    }

    /// The nearest sentence that would answer, and is better for it.
    pub(super) fn answerer(self, unit: usize) -> Option<usize> {
        match self {
            // An answer is worth no more for its question.
            Lean::Alone | Lean::OnNext => None,
            // Nothing stands before the first.
            Lean::OnNeighbour if unit == 0 => Some(1),
            _ => unit.checked_sub(1),
        }
    }
}

/// "This rye bread", where the headline has the bread.
fn is_told_by_headline(reading: &Reading<'_>, tokens: &[Token]) -> bool {
    let Some((first, others)) = tokens.split_first() else {
        return false;
    };
    let mut thing = others
        .iter()
        .take_while(|word| !reading.terms.get(word.term).is_stop());
    reading.terms.classes_of(first).has(Classes::DEMONSTRATIVE)
        && thing.any(|word| reading.headline_has(word.term))
}

/// "Because the wheel was broken." answers, and says nothing of its own.
fn only_gives_reason(reading: &Reading<'_>, unit: &Unit) -> bool {
    let text = |token: &Token| reading.terms.text(token.term);
    matches!(
        reading.tokens_of(unit),
        [first, second, ..]
            if first.span.len() == 7 && text(first) == "because" && text(second) != "of"
    ) && reading.document.text[unit.span].place_of(", ").is_none()
}

/// "In 2009 he", "Two years later she", "A third of them": nobody is named before. Not
/// "The mill he built".
fn has_pronoun_near_start(reading: &Reading<'_>, tokens: &[Token]) -> bool {
    let text = |token: &Token| reading.terms.text(token.term);
    let mut has_thing = false;
    for (at, token) in tokens.iter().take(5).enumerate() {
        let classes = reading.terms.classes_of(token);
        if classes.has(Classes::PRONOUN) {
            let is_part = text(token) == "them" && at > 0 && text(&tokens[at - 1]) == "of";
            return is_part || !has_thing && matches!(text(token), "he" | "she");
        }
        if at > 0 && token.shape.is_name_like() && !classes.has(DATES) {
            return false;
        }
        has_thing |= classes.has(Classes::DETERMINER) || text(token) == "the";
    }
    false
}

/// "During the flood, it sank": a pronoun right behind the first comma, and nobody named
/// before it. "A former minister, he was" tells who, and "After years, there is" points
/// at nothing.
fn has_pronoun_behind_comma(reading: &Reading<'_>, tokens: &[Token]) -> bool {
    let text = reading.document.text.as_bytes();
    let has_comma = |pair: &[Token]| {
        !pair[1].is_after_space && text.get(pair[0].span.end as usize) == Some(&b',')
    };
    let Some(comma) = tokens.windows(2).take(MOST_OPENING).position(has_comma) else {
        return false;
    };
    let classes = |at: usize| reading.terms.classes_of(&tokens[at]);
    let opening = tokens[0].span.start..tokens[comma].span.end;
    let mentions = &reading.mentions;
    let first = mentions.partition_point(|mention| mention.span.start < opening.start);
    let is_named = |mention: &Mention| {
        let kind = reading.entities[mention.entity as usize].kind;
        !matches!(kind, EntityKind::Date | EntityKind::Number)
    };
    classes(comma + 1).has(Classes::PRONOUN)
        && tokens[comma + 1].shape == Shape::Lower
        && reading.terms.text(tokens[comma + 1].term) != "there"
        && !classes(0).has(Classes::DETERMINER)
        && !mentions[first..]
            .iter()
            .take_while(|mention| mention.span.start < opening.end)
            .any(is_named)
}

/// "this question", but not "this week" or "this is".
fn points_back(reading: &Reading<'_>, tokens: &[Token]) -> bool {
    tokens.windows(2).any(|pair| {
        let [pointer, thing] = [&pair[0], &pair[1]];
        reading
            .terms
            .classes_of(pointer)
            .has(Classes::DEMONSTRATIVE)
            && thing.shape == Shape::Lower
            && !reading.terms.get(thing.term).is_stop()
            && !reading.terms.classes_of(thing).has(Classes::DATE_UNIT)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::options::Options;
    use crate::reading::Input;

    /// Of the second sentence.
    fn lean_of(sentence: &str) -> Lean {
        let text = format!("Rain fell.\n\n{sentence}");
        let options = Options::default();
        let reading = Reading::of(Input::Text(&text), &options).unwrap();
        Lean::of(&reading, &reading.units[1])
    }

    #[test]
    fn what_leans_on_what() {
        use Lean::*;
        for (sentence, lean) in [
            ("The council closed the mill on Monday.", Alone),
            ("It had cost the town a fortune.", OnEarlier),
            ("In it, the council lost a fortune.", OnEarlier),
            ("During the flood, it lost its roof.", OnEarlier),
            ("During the flood of Port Alma, it lost its roof.", Alone),
            ("During the flood, there was no mill.", Alone),
            ("A mill of the tide, it lost its roof.", Alone),
            ("The mill will be shut, he said.", OnEarlier),
            ("But the mill lost money.", OnPrevious),
            ("For example, the mill lost its roof.", OnPrevious),
            ("As a result, the mill was shut.", OnPrevious),
            ("In fact, the mill lost a fortune.", OnPrevious),
            ("Another mill lost its roof on Monday.", OnPrevious),
            (
                "“We waited for this tide for forty years and a day.”",
                OnNeighbour,
            ),
            (
                "“We waited for the tide,” said the miller of the town.",
                Alone,
            ),
            ("Who will pay for the mill?", OnNext),
            ("The council has heard these complaints.", LooselyOnEarlier),
            ("The council shut the mill this week.", Alone),
            ("The council shut the mill, as this is dear.", Alone),
            ("Because the mill lost money, the council shut it.", Alone),
            ("Because the mill lost money in the flood.", OnPrevious),
            ("Half of them went to the mill of the town.", OnEarlier),
            ("Half of the town went to the mill.", Alone),
            ("A third of them went to the mill of the town.", OnEarlier),
            ("On 3 May 2009 he lost a fortune at the mill.", OnEarlier),
            ("Two years later she lost a fortune at the mill.", OnEarlier),
            ("In 2009 there was no mill on the coast.", Alone),
            ("The mill he had built lost a fortune.", Alone),
            ("In May Tomas Brandt said he lost a fortune.", Alone),
            ("Because nobody paid 3,000 crowns for the mill.", OnPrevious),
            ("Because of the flood the town shut the mill.", Alone),
        ] {
            assert_eq!(lean_of(sentence), lean, "{sentence}");
        }
    }

    #[test]
    fn an_abstract_speaks_of_itself() {
        let text = "Tides move mills. Mills of old lose half of the tide. \
            In this paper, we show a wheel that turns both ways. It loses a tenth.";
        let titled = Options::default().title("A wheel for both tides");
        let lean_of_third = |options: &Options| {
            let reading = Reading::of(Input::Text(text), options).unwrap();
            Lean::of(&reading, &reading.units[2])
        };
        assert_eq!(lean_of_third(&titled), Lean::Alone);
        assert_eq!(lean_of_third(&Options::default()), Lean::OnEarlier);
    }

    #[test]
    fn who_answers() {
        let chosen = [true, false, false, false];
        assert!(Lean::OnPrevious.is_answered(1, &chosen));
        assert!(!Lean::OnPrevious.is_answered(2, &chosen));
        assert!(Lean::OnEarlier.is_answered(2, &chosen));
        assert!(!Lean::OnEarlier.is_answered(3, &chosen));
        // Nothing stands before the first sentence, or behind the last.
        assert!(!Lean::OnEarlier.is_answered(0, &chosen));
        assert!(!Lean::OnNext.is_answered(3, &chosen));
        assert!(Lean::OnNeighbour.is_answered(1, &chosen));
        assert!(!Lean::OnNeighbour.is_answered(3, &chosen));
    }
}
