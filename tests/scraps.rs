//! What no summary prints while there is a real sentence, whatever length is asked for.

use nutgraf::{Length, Options, summarize};

const TITLE: &str = "Old tide mill turns again";

const REAL: [&str; 3] = [
    "The tide mill of Port Alma turned again on Monday, forty years after it was shut.",
    "Mayor Anna Lund said the town had paid four million crowns for the new wheel.",
    "Velmor, which runs the harbour, will buy the power for the next twenty years.",
];

/// Lines as pages have them between their paragraphs.
const SCRAPS: [&str; 15] = [
    "Profile: The woman who saved the old mill",
    "Q: What did your father say when the wheel of the mill stood still?",
    "Interviewer: Your brother opposed the sale of the shares to Velmor in the spring.",
    "WATCH: Anna Lund opens the tide mill of Port Alma on Monday.",
    "Also read: Velmor buys the harbour of Port Alma for four million crowns.",
    "Old tide mill turns again.",
    "What you need to know about the tide mill:",
    "17:30",
    "May 5, 2025",
    "— Anna Lund (@annalund) May 5, 2025",
    "The power station",
    "It turns.",
    "Keeper Tomas Brandt 41 90% 2 tides, 1 storm (3 turns).",
    "Velmor tide turbine, 1.2 MW",
    "Photo: the wheel of the tide mill on Monday",
];

fn lengths() -> Vec<Length> {
    vec![
        Length::Sentences(1),
        Length::Sentences(3),
        Length::Short,
        Length::Medium,
        Length::Long,
        Length::Words(45),
        Length::Words(90),
        Length::Ratio(0.5),
        Length::Ratio(1.0),
    ]
}

#[test]
fn never_while_a_real_sentence_is_to_be_had() {
    for scrap in SCRAPS {
        for place in 0..=REAL.len() {
            let mut lines = REAL.to_vec();
            lines.insert(place, scrap);
            let text = lines.join("\n\n");
            for length in lengths() {
                let options = Options::default().title(TITLE).length(length);
                let summary = summarize(&text, &options).unwrap();
                let has_scrap = summary.text.contains(scrap);
                assert!(
                    !has_scrap,
                    "{scrap:?} at {place}, {length:?}: {:?}",
                    summary.text
                );
                assert!(!summary.sentences.is_empty());
            }
        }
    }
}

#[test]
fn only_for_a_number_of_sentences_when_nothing_else_is_left() {
    let text = format!("{}\n\n{}", REAL[0], SCRAPS[0]);
    let count = |length| {
        let options = Options::default().title(TITLE).length(length);
        summarize(&text, &options).unwrap().sentences.len()
    };
    assert_eq!(count(Length::Sentences(2)), 2);
    assert_eq!(count(Length::Long), 1);
    assert_eq!(count(Length::Words(90)), 1);
}

#[test]
fn a_name_with_a_colon_is_no_label() {
    let sentence = "Tide Quest: The Old Mill is a game of patience for two players.";
    let text = format!("{sentence}\n\n{}", REAL[0]);
    let options = Options::default()
        .title("Tide Quest: The Old Mill, reviewed")
        .length(Length::Long);
    assert!(summarize(&text, &options).unwrap().text.contains(sentence));
    let other = options.title("A game of patience");
    assert!(!summarize(&text, &other).unwrap().text.contains(sentence));
}

#[test]
fn who_speaks_in_a_paragraph_is_no_label_of_a_link() {
    let turn = "Anna Lund: Nobody believed that the rotten doors would hold back a storm.";
    let real = REAL.join("\n\n");
    let has_turn = |text: &str| {
        let options = Options::default().title(TITLE).length(Length::Ratio(1.0));
        summarize(text, &options).unwrap().text.contains(turn)
    };
    assert!(has_turn(&format!("{real}\n\n{turn} They did.")));
    // An interviewer, and a link.
    assert!(!has_turn(&format!("{real}\n\n{turn} Was that wise?")));
    assert!(!has_turn(&format!("{real}\n\n{turn}")));
}

#[test]
fn a_colon_in_brackets_makes_no_label() {
    let sentence = "Velmor (PASE: VLM) will buy the power of the tide mill for twenty years.";
    let text = format!("{sentence}\n\n{}", REAL[0]);
    let options = Options::default().title(TITLE).length(Length::Long);
    assert!(summarize(&text, &options).unwrap().text.contains(sentence));
}

#[test]
fn a_scrap_with_the_focus_does_not_end_the_summary() {
    let real = REAL.join("\n\n");
    let options = Options::default().title(TITLE).length(Length::Ratio(1.0));
    let options = options.focus(["harbour"]);
    let plain = summarize(&real, &options).unwrap().sentences.len();
    for scrap in [
        "Profile: The harbour of Port Alma",
        "Who owns the harbour of Port Alma?",
    ] {
        let text = format!("{real}\n\n{scrap}");
        assert_eq!(
            summarize(&text, &options).unwrap().sentences.len(),
            plain,
            "{scrap}"
        );
    }
    // Where nothing else holds it, that is better than what is about something else.
    let only = format!("{}\n\nQ: Who owns the harbour of Port Alma?", REAL[0]);
    let options = options.length(Length::Sentences(1));
    assert!(summarize(&only, &options).unwrap().text.contains("harbour"));
}
