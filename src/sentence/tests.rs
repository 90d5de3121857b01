//! One invented example for each rule of the sentence room.

use super::*;

#[track_caller]
fn assert_sentences(text: &str, expected: &[&str]) {
    let mut sentences = Vec::new();
    let span = Span::new(0, text.len());
    Finder::new("en").find(text, span, 0, &mut sentences);
    let found: Vec<_> = whole(&sentences)
        .map(|range| {
            let (first, last) = (sentences[range.start].span, sentences[range.end - 1].span);
            &text[first.start as usize..last.end as usize]
        })
        .collect();
    assert_eq!(found, expected, "sentences of {text:?}");
}

#[test]
fn titles_and_initials_go_on() {
    assert_sentences(
        "Lt. Gen. Anna K. Berg spoke. Dr. M. S. Lund did not.",
        &["Lt. Gen. Anna K. Berg spoke.", "Dr. M. S. Lund did not."],
    );
}

#[test]
fn an_abbreviation_ends_a_sentence_only_before_a_starter() {
    assert_sentences(
        "He left the U.S. He never came back to the U.S. Senate.",
        &["He left the U.S.", "He never came back to the U.S. Senate."],
    );
    assert_sentences(
        "It sells ropes, tar, etc. It employs 40. Lund & Co. did not answer.",
        &[
            "It sells ropes, tar, etc.",
            "It employs 40.",
            "Lund & Co. did not answer.",
        ],
    );
}

#[test]
fn a_number_abbreviation_waits_for_its_number() {
    assert_sentences(
        "Berth No. 10 is full. No. 11 is not. Is there a plan? No. Nobody asked.",
        &[
            "Berth No. 10 is full.",
            "No. 11 is not.",
            "Is there a plan?",
            "No.",
            "Nobody asked.",
        ],
    );
}

#[test]
fn the_clock_goes_on_before_a_day() {
    assert_sentences(
        "It opens at 9 a.m. Monday. It shuts at 6 p.m. Visitors leave then.",
        &[
            "It opens at 9 a.m. Monday.",
            "It shuts at 6 p.m.",
            "Visitors leave then.",
        ],
    );
}

#[test]
fn decimals_addresses_and_versions_hold_together() {
    assert_sentences(
        "Prices rose 4.5% to $1,204.50. See www.example.com/a.html or write to a.b@example.com. Version 2.0.1 is out.",
        &[
            "Prices rose 4.5% to $1,204.50.",
            "See www.example.com/a.html or write to a.b@example.com.",
            "Version 2.0.1 is out.",
        ],
    );
}

#[test]
fn quotations_stay_whole() {
    assert_sentences(
        "“We came to work. We did not come to talk,” she said. He left.",
        &[
            "“We came to work. We did not come to talk,” she said.",
            "He left.",
        ],
    );
    assert_sentences(
        "\"The talks went well.\" She left early.",
        &["\"The talks went well.\"", "She left early."],
    );
    assert_sentences(
        "\"It is high tide.\" Anna Berg said.",
        &["\"It is high tide.\" Anna Berg said."],
    );
}

#[test]
fn a_boundary_inside_a_quotation_is_flagged() {
    let text = "She said, “Come in. Sit down.” Then she left.";
    let mut sentences = Vec::new();
    Finder::new("en").find(text, Span::new(0, text.len()), 0, &mut sentences);
    let flags: Vec<_> = sentences
        .iter()
        .map(|s| (&text[s.span], s.inside_quote))
        .collect();
    assert_eq!(
        flags,
        [
            ("She said, “Come in.", false),
            ("Sit down.”", true),
            ("Then she left.", false)
        ]
    );
}

#[test]
fn brackets_hold_their_sentences() {
    assert_sentences(
        "The mill (It shut in 1974. It stood empty.) is open. So is the inn.",
        &[
            "The mill (It shut in 1974. It stood empty.) is open.",
            "So is the inn.",
        ],
    );
}

#[test]
fn an_ellipsis_ends_a_sentence_only_before_a_capital() {
    assert_sentences(
        "I thought... well, no. Then the tide came… We ran.",
        &["I thought... well, no.", "Then the tide came…", "We ran."],
    );
}

#[test]
fn a_list_behind_a_colon_is_one_sentence() {
    assert_sentences(
        "They ask for three things: 1. Open the gate. 2. Mend the wheel. 3. Pay. The town agreed.",
        &[
            "They ask for three things: 1. Open the gate. 2. Mend the wheel. 3. Pay.",
            "The town agreed.",
        ],
    );
}

#[test]
fn a_missing_space_is_seen() {
    assert_sentences(
        "The mill opened on Friday.His son came.",
        &["The mill opened on Friday.", "His son came."],
    );
}

#[test]
fn reference_marks_belong_to_the_sentence_before() {
    assert_sentences(
        "It was built in 1810.[4][12] It burned later.",
        &["It was built in 1810.[4][12]", "It burned later."],
    );
}

#[test]
fn a_line_that_was_ended_on_purpose_ends_the_sentence() {
    assert_sentences(
        "What happens next\nThe council will meet on Oct. 3 in the old mill.",
        &[
            "What happens next",
            "The council will meet on Oct. 3 in the old mill.",
        ],
    );
    let wrapped =
        "The council of the harbour town will meet\nTuesday in the old mill by the bridge.";
    assert_sentences(wrapped, &[wrapped]);
}

#[test]
fn marks_of_other_scripts_need_no_space() {
    assert_sentences(
        "水車は動いた。町は喜んだ！",
        &["水車は動いた。", "町は喜んだ！"],
    );
    assert_sentences("चक्की खुली। लोग आए।", &["चक्की खुली।", "लोग आए।"]);
}

#[test]
fn a_bullet_on_a_new_line_starts_a_sentence() {
    assert_sentences(
        "One mill.\n* Two mills there.",
        &["One mill.", "* Two mills there."],
    );
}

#[test]
fn nothing_gives_nothing() {
    assert_sentences("", &[]);
    assert_sentences(" \n\n ", &[]);
    assert_sentences("...", &[]);
    assert_sentences(
        "It rained. * * * It stopped.",
        &["It rained.", "* * * It stopped."],
    );
}
