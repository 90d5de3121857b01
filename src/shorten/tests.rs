//! What is cut out of a sentence, and what stays, class by class.

use super::*;
use crate::options::Options;
use crate::reading::Input;

#[track_caller]
fn assert_shortened(sentence: &str, expected: &str) {
    assert_shortened_in("en", sentence, expected);
}

#[track_caller]
fn assert_shortened_in(language: &str, sentence: &str, expected: &str) {
    let options = Options::default().language(language);
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
            "The tide mill (built (again) in 1781) turned on Monday (see below).",
            "The tide mill turned on Monday.",
        ),
        (
            "The tide mill — the oldest of the coast (and the only one) — turned on Monday.",
            "The tide mill — the oldest of the coast (and the only one) — turned on Monday.",
        ),
        (
            "The tide mill — the oldest (Almaby) of the coast — turned again on Monday.",
            "The tide mill turned again on Monday.",
        ),
        (
            "The tide mill -- the oldest of the coast -- turned (in 1781, first) on Monday.",
            "The tide mill turned (in 1781, first) on Monday.",
        ),
        (
            "The tide mill turned again on Monday, officials said.",
            "The tide mill turned again on Monday.",
        ),
        (
            "The tide mill turned again (XNA), Turkish officials said on Monday!",
            "The tide mill turned again!",
        ),
        (
            "The tide mill turned again on Monday, which pleased the town (Almaby) a lot.",
            "The tide mill turned again on Monday.",
        ),
        (
            "The mill is as good as new, which pleased the whole town",
            "The mill is as good as new",
        ),
        (
            "The work on the mill of Port Alma cost £3,400, including the wheel.",
            "The work on the mill of Port Alma cost £3,400.",
        ),
        (
            "The tide mill turned again on Monday, he said.",
            "The tide mill turned again on Monday.",
        ),
        // The step of a list.
        (
            "2. Cover the bowl with a damp cloth for an hour.",
            "Cover the bowl with a damp cloth for an hour.",
        ),
        (
            "2. Despite the storm in the night, officials said on Monday.",
            "Despite the storm in the night, officials said on Monday.",
        ),
    ] {
        assert_shortened(sentence, expected);
    }
}

#[track_caller]
fn assert_whole(sentences: &[&str]) {
    for sentence in sentences {
        assert_shortened(sentence, sentence);
    }
}

#[test]
fn a_claim_keeps_who_made_it() {
    assert_whole(&[
        "The vaccine causes autism in one child of ten, the group falsely claimed on Monday.",
        "The vaccine causes autism in one child of ten, Brandt wrongly said in March.",
        "The minister took bribes from a maker of robots, the opposition said.",
        "The minister took bribes from a maker of robots, the police said on Monday.",
        "The tide mill turned again on Monday, Tomas Brandt said.",
        "The tide mill turned again, Lund, the mayor of Port Alma, said Monday.",
        "The tide mill turned again on Monday, officials falsely said.",
        "The tide mill turned again on Monday, officials insisted.",
        "The tide mill turned again on Monday, according to the council.",
        "The mayor — according to her enemies — stole the money of the town.",
        "The mayor — the town’s worst thief, Lund said — left the council on Monday.",
        "The mayor (according to her enemies) stole the money of the town.",
        "The mayor (her enemies claim) stole the money of the town.",
        "Velmor stole the plans of the mill, which it denies.",
        "Velmor said in March that it would shut the mill, which it later withdrew.",
        "The mill of the town saves nine of ten eels, which was found to be fake.",
        "The mill of the town is open to all children, whose parents are members.",
        "The thief (NOT Lund) of the wheel (NOT guilty) stole it from the mill.",
        "The (alleged) thief stole the wheel of the mill.",
    ]);
}

#[test]
fn what_is_left_is_a_sentence() {
    assert_whole(&[
        "Asked if the mill would turn in winter, Lund had one word for them: \"Never.\"",
        "After the storm had passed, the mayor said on Monday: “We were lucky.”",
        "Despite the storm in the night, officials said on Monday.",
        "While the mill was shut for years, which hurt.",
        "So said Tomas Brandt, 81, when the tide mill of Port Alma turned.",
        "In the spring of the year before, Lund said the mill would turn.",
        // The verb stands behind the comma.
        "Anna Lund, who owns the mill, sold it on Monday.",
        "The mill of Port Alma, which is old,\nturned again on Monday.",
        "Anna Lund, the mayor of Port Alma, said on Monday the mill would turn.",
        "The mayor of Port Alma, who called it “a joke,” has changed her mind.",
        "Velmor, a maker of robots for the docks, announced a new model on Monday.",
        // The mark at the end would go too.
        "The tide mill turned again on Monday (at last.)",
        // Too little would be left.
        "The mill turns, officials said.",
        "Will the mill turn on Monday, officials said?",
        "(The mill turned again on Monday.)",
    ]);
}

#[test]
fn a_quotation_keeps_its_speaker() {
    assert_whole(&[
        "“The mill turns again and again,” Lund said.",
        "‘The mill turns again and again all night,’ officials said on Monday.",
        "'The mill turns again and again all night,' officials said on Monday.",
        "The mill is “as good as new”, which pleased the whole town.",
        "The mill is 'as good as new', officials said on Monday.",
    ]);
}

#[test]
fn conditions_and_exceptions_stay() {
    assert_whole(&[
        "The mill turns again on Monday, but only for an hour.",
        "The mill turns again on Monday, if the tide is high.",
        "Anyone may enter the mill, when the red light is off.",
        "Visitors may bring their dogs to the mill, on leads.",
        "The council bought the mill, and the floor, with the exception of the sluice.",
        "The mill is open to adults (but not to children) on Monday.",
        "The ferry sails again on Monday (in calm weather).",
        "The ferry sails again on Monday (weather permitting).",
        "The mill opened again on Monday, which wasn't the plan.",
    ]);
}

#[test]
fn brackets_and_dashes_of_other_kinds_stay() {
    assert_whole(&[
        "The mill of Port Alma lost $(2.3) million on the trade.",
        "The effect of f(x) on the mill is small.",
        "The slow wheel of oak (SWO)-driven pump of the mill is new.",
        "The town has to mend (1) the wheel, and (2) the old sluice.",
        "Prices rose by 3% - 4% in April - May.",
        "Prices rose by 3% – 4% in April – May of that year.",
        "The line from Bonn – Trier to Mainz – Worms was shut on Monday.",
        "The mill — at least the wheel—turned again — slowly.",
    ]);
}

#[test]
fn other_languages() {
    for (language, sentence, expected) in [
        (
            "de",
            "Die Mühle (1781) dreht sich wieder für alle.",
            "Die Mühle dreht sich wieder für alle.",
        ),
        (
            "de",
            "Die „alte“ Mühle (1781) ist offen (aber nicht für Kinder), sagte Lund.",
            "Die „alte“ Mühle (1781) ist offen (aber nicht für Kinder), sagte Lund.",
        ),
        (
            "de",
            "2. Oktober 1781 steht über dem Tor der Mühle.",
            "2. Oktober 1781 steht über dem Tor der Mühle.",
        ),
        (
            "fr",
            "Le moulin (XNA) tourne depuis lundi pour tous.",
            "Le moulin tourne depuis lundi pour tous.",
        ),
        (
            "fr",
            "Le moulin est ouvert (sauf le lundi) à tous les enfants.",
            "Le moulin est ouvert (sauf le lundi) à tous les enfants.",
        ),
        (
            "fr",
            "Le moulin est ouvert en avril – mai et en juin – juillet.",
            "Le moulin est ouvert en avril – mai et en juin – juillet.",
        ),
        (
            "ja",
            "「水車は動いた」と市（子供を除く）は月曜日に発表した (時事) 。",
            "「水車は動いた」と市（子供を除く）は月曜日に発表した (時事) 。",
        ),
        // No word of it is known.
        (
            "tlh",
            "The mill (built in 1781) turned again on Monday.",
            "The mill (built in 1781) turned again on Monday.",
        ),
    ] {
        assert_shortened_in(language, sentence, expected);
    }
}

/// Each mark is looked at once: a second look at all of them would take minutes.
#[test]
fn a_sentence_of_many_marks() {
    let commas = "The mill ".to_owned() + &"alpha beta, ".repeat(20_000) + "turned.";
    assert_shortened(&commas, &commas);
    let brackets = "The mill ".to_owned() + &"alpha (Beta) ".repeat(20_000) + "turned.";
    assert_shortened(&brackets, &brackets.replace(" (Beta)", ""));
}
