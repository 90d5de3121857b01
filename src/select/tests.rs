//! What is chosen, and what comes with it.

use super::*;
use crate::options::Options;
use crate::reading::Input;

/// The sentences of a summary, best first.
fn chosen(text: &str, count: u32) -> Vec<String> {
    let options = Options::default();
    let reading = Reading::of(Input::Text(text), &options).unwrap();
    let chosen = select(&reading, Length::Sentences(count));
    let text_of = |unit: u32| text[reading.units[unit as usize].span].to_owned();
    chosen.into_iter().map(text_of).collect()
}

#[test]
fn an_introduction_is_worth_what_it_makes_possible() {
    let story = "A storm broke the wheel. It was old.";
    let options = Options::default();
    let reading = Reading::of(Input::Text(story), &options).unwrap();
    let nobody = Introductions::of(&reading, |_| u32::MAX);
    let scores = |own: &[f64], leans: &[Lean]| with_introductions(own, leans, &nobody);
    let alone = [Lean::Alone, Lean::Alone];
    assert_eq!(scores(&[0.0, 4.0], &alone), [0.0, 4.0]);
    let leans = [Lean::Alone, Lean::OnEarlier];
    assert_eq!(scores(&[0.0, 4.0], &leans), [2.0, 4.0]);
    // Never less than its own worth; nothing stands before the first.
    assert_eq!(scores(&[5.0, 4.0], &leans), [5.0, 4.0]);
    assert_eq!(scores(&[5.0], &[Lean::OnEarlier]), [5.0]);
}

#[test]
fn the_same_fact_is_told_once() {
    let text = "The council of Port Alma closed the tide mill on Monday after a long debate.\n\n\
        On Monday, after a long debate, the council of Port Alma closed its tide mill.\n\n\
        Forty people lose their work at the end of the year, said Mayor Anna Lund.";
    let both = chosen(text, 2);
    assert_eq!(both.len(), 2);
    assert!(
        both.iter()
            .any(|sentence| sentence.starts_with("Forty people")),
        "{both:?}"
    );
}

#[test]
fn a_pronoun_comes_behind_the_one_it_means() {
    let text = "Old tide mill turns again\n\n\
        The tide mill of Port Alma turned again on Monday, forty years after it was shut.\n\n\
        Rain fell on the quay in the afternoon.\n\n\
        The mill has found a keeper in Tomas Brandt, a retired sailor.\n\n\
        He has repaired the wheel, the doors and the roof of the tide mill in three winters.";
    for count in 1..=3 {
        let summary = chosen(text, count);
        let at = |start: &str| {
            summary
                .iter()
                .position(|sentence| sentence.starts_with(start))
        };
        if let Some(pronoun) = at("He has") {
            assert!(
                at("The mill has").is_some_and(|keeper| keeper < pronoun),
                "{summary:?}"
            );
        }
    }
    assert!(
        chosen(text, 3)
            .iter()
            .any(|sentence| sentence.starts_with("He has"))
    );
}

#[test]
fn a_surname_comes_behind_the_full_name() {
    let text = "The tide mill of Port Alma turned again on Monday, forty years after it was shut.\n\n\
        The mill has found a keeper in Tomas Brandt, a retired sailor from the quay.\n\n\
        Rain fell on the quay in the afternoon, and the band went home.\n\n\
        Brandt repaired the wheel, the doors and the roof of the tide mill in three winters.";
    for count in 1..=3 {
        let summary = chosen(text, count);
        let at = |part: &str| summary.iter().position(|sentence| sentence.contains(part));
        if let Some(surname) = at("Brandt repaired") {
            assert!(
                at("Tomas Brandt").is_some_and(|full| full < surname),
                "{summary:?}"
            );
        }
    }
    assert!(
        chosen(text, 3)
            .iter()
            .any(|sentence| sentence.starts_with("Brandt"))
    );
}

#[test]
fn a_question_waits_for_its_answer() {
    let text = "The tide mill of Port Alma turned again on Monday after forty years.\n\n\
        Who pays for the tide mill of Port Alma?\n\n\
        The mill lights the harbour at night.";
    assert!(
        chosen(text, 2)
            .iter()
            .all(|sentence| !sentence.ends_with('?'))
    );
}

#[test]
fn a_question_that_nobody_answers_is_left_to_the_last() {
    let text = "The tide mill of Port Alma turned again on Monday after forty years.\n\n\
        Rain fell on the quay, and the band of the fire brigade went home.\n\n\
        Will Mayor Anna Lund of Port Alma pay for the tide mill of Port Alma?";
    assert!(!chosen(text, 2).concat().contains('?'));
    // Asked for three, there is no other.
    assert!(chosen(text, 3)[2].ends_with('?'));
    let options = Options::default();
    let reading = Reading::of(Input::Text(text), &options).unwrap();
    assert_eq!(select(&reading, Length::Ratio(1.0)), [0, 1]);
}

#[test]
fn what_stands_inside_a_long_quotation_does_not_come_alone() {
    let text = "The trial of the miller opened in Port Alma on Wednesday.\n\n\
        “The miller sold 31 wheels to the towns of the bay. He earned nine million crowns \
        in Port Alma with them.\n\n\
        “He burned the letters of the towns as well,” said the prosecutor, Anna Lund.\n\n\
        The court will hear the council of Port Alma next week.";
    for count in 1..=3 {
        let summary = chosen(text, count);
        let has = |start: &str| summary.iter().any(|sentence| sentence.starts_with(start));
        assert!(!has("He earned") || has("“The miller"), "{summary:?}");
    }
}

#[test]
fn a_short_sentence_may_share_a_name_with_another() {
    let text = "Mayor Anna Lund opened the tide mill of Port Alma on Monday.\n\n\
        Anna Lund resigned on Friday.\n\n\
        The Harbour Fund";
    let texts = chosen(text, 2);
    assert!(texts[1].starts_with("Anna Lund resigned"), "{texts:?}");
}
