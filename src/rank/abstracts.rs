//! Abstracts: a title over one paragraph that quotes nobody, as the summary at
//! the head of a paper. It begins with what is known, and says what is new in the
//! middle.

use crate::language::Classes;
use crate::reading::{Reading, Unit};
use crate::term::Token;

/// Longer ones are articles whose paragraphs were lost.
const MOST_SENTENCES: usize = 16;

/// Fewer are too short to have a middle.
const FEWEST_SENTENCES: usize = 4;

/// One titled paragraph of a few sentences that speaks of its own work, and lets nobody
/// else speak.
pub(crate) fn is_abstract(reading: &Reading<'_>) -> bool {
    let units = &reading.units;
    let speaks_of_work = |unit: &Unit| {
        unit.classes.has(Classes::FIRST_PERSON)
            || speaks_of_itself(reading, reading.tokens_of(unit))
    };
    let (Some(first), Some(last)) = (units.first(), units.last()) else {
        return false;
    };
    !reading.headline.is_empty()
        && first.block == last.block
        && (FEWEST_SENTENCES..=MOST_SENTENCES).contains(&units.len())
        && units
            .iter()
            .all(|unit| unit.quoted.share < 0.5 && !unit.classes.has(Classes::SPEECH_VERB))
        && units.iter().any(speaks_of_work)
}

/// "In this paper", "this work": from here on it tells what is new.
pub(crate) fn speaks_of_itself(reading: &Reading<'_>, tokens: &[Token]) -> bool {
    tokens.windows(2).any(|pair| {
        reading
            .terms
            .classes_of(&pair[0])
            .has(Classes::DEMONSTRATIVE)
            && matches!(
                reading.terms.text(pair[1].term),
                "paper" | "work" | "article" | "study"
            )
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::options::Options;
    use crate::reading::{Input, Reading};

    fn is_abstract_of(title: Option<&str>, text: &str) -> bool {
        let options = Options {
            title: title.map(str::to_owned),
            ..Options::default()
        };
        is_abstract(&Reading::of(Input::Text(text), &options).unwrap())
    }

    #[test]
    fn this_paper_is_the_abstract_itself() {
        let options = Options::default();
        let speaks = |text: &str| {
            let reading = Reading::of(Input::Text(text), &options).unwrap();
            speaks_of_itself(&reading, &reading.tokens)
        };
        assert!(speaks("In this paper, a wheel turns both ways."));
        assert!(speaks("This work loses a tenth of the tide."));
        assert!(!speaks("The paper of the mill was old."));
        assert!(!speaks("This wheel is a work of art."));
    }

    #[test]
    fn one_titled_paragraph() {
        let text = "Tides move mills. Mills of old lose half of the tide. \
            We present a wheel that turns both ways. It loses a tenth.";
        let title = Some("A wheel for both tides");
        assert!(is_abstract_of(title, text));
        assert!(!is_abstract_of(None, text));
        assert!(!is_abstract_of(title, &text.replace(". It", ".\n\nIt")));
        assert!(!is_abstract_of(
            title,
            &text.replace("It loses a tenth.", "“It loses a tenth.”")
        ));
        // Too short, too long, and of nobody's own work.
        assert!(!is_abstract_of(
            title,
            &text.replace(" It loses a tenth.", "")
        ));
        let long = |count| format!("{text}{}", " It turns.".repeat(count));
        assert!(is_abstract_of(title, &long(12)));
        assert!(!is_abstract_of(title, &long(13)));
        assert!(!is_abstract_of(
            title,
            &text.replace("We present", "They sold")
        ));
    }
}
