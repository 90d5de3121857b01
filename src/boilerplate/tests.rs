//! Which lines go and which stay.

use regex::bytes::{RegexSet, RegexSetBuilder};

use super::*;
use crate::article::shape::words;
use crate::article::{Article, ArticleBlock, from_article, from_text};

const DATA: &str = include_str!("../../data/en/boilerplate.txt");

/// A story with room for a line in its middle.
fn story_around(line: &str) -> String {
    format!(
        "The old mill turns again\n\nThe tide mill of Port Alma turned again on Monday, forty years after it was \
         shut.\n\n{line}\n\nChildren ran along the quay while the mayor spoke of the years without light.\n\nIt is \
         to lend its light to the harbour from now on, she said, and to the school in winter."
    )
}

#[track_caller]
fn reason_in_story(line: &str) -> Option<&'static str> {
    let text = story_around(line);
    let mut document = from_text(&text);
    mark(&mut document);
    let last = text.find("\n\nChildren").map_or(0, |at| at - 1);
    let block = document
        .blocks
        .iter()
        .rfind(|block| block.span.start as usize <= last);
    block.expect("the line is a block").dropped
}

/// Section, its attributes, pattern and examples of the data file.
struct Example<'d> {
    line: usize,
    reason: &'d str,
    attributes: &'d str,
    regex: String,
    must: bool,
    text: &'d str,
}

fn examples() -> Vec<Example<'static>> {
    let mut names: Vec<(&str, String)> = Vec::new();
    let (mut reason, mut attributes, mut regex) = ("", "", String::new());
    let mut examples = Vec::new();
    for (number, line) in (1..).zip(DATA.lines()) {
        if line.starts_with('#') || line.trim().is_empty() {
            continue;
        }
        if let Some(text) = line.strip_prefix("    ") {
            let (sign, text) = text.split_at(1);
            let regex = regex.clone();
            examples.push(Example {
                line: number,
                reason,
                attributes,
                regex,
                must: sign == "+",
                text: text.trim(),
            });
        } else if let Some(head) = line.strip_prefix('[') {
            (reason, attributes) = head.split_once(']').expect("a section");
        } else {
            let mut meaning = line.to_owned();
            for (name, value) in &names {
                meaning = meaning.replace(&format!("{{{name}}}"), &format!("(?:{value})"));
            }
            match meaning
                .strip_prefix("define ")
                .and_then(|rest| rest.split_once(" = "))
            {
                Some((_, value)) => {
                    let name = line["define ".len()..].split(' ').next().unwrap_or("");
                    names.push((name, value.to_owned()));
                }
                None => regex = meaning,
            }
        }
    }
    examples
}

fn plain_form(line: &str) -> Vec<u8> {
    let mut bytes = Vec::new();
    plain::fold(line, |byte| {
        bytes.push(byte);
        true
    });
    bytes
}

/// All patterns at once, as the `regex` crate reads them.
fn oracle<'a>(regexes: impl Iterator<Item = &'a str>) -> RegexSet {
    RegexSetBuilder::new(regexes.map(|regex| format!(r"\A(?:{regex})\z")))
        .unicode(false)
        .case_insensitive(true)
        .size_limit(1 << 26)
        .build()
        .expect("the build script has read them")
}

#[test]
fn examples_are_judged_as_the_data_says() {
    let mut failures = Vec::new();
    for Example {
        line,
        reason,
        attributes,
        must,
        text,
        ..
    } in examples()
    {
        if must && attributes.contains("beside other clutter") {
            let found = reason_in_story(&format!("Advertisement\n\n{text}"));
            let alone = reason_in_story(text);
            if found != Some(reason) || (alone.is_some() && alone != Some(reason)) {
                failures.push(format!("line {line}: {text:?}: {found:?}, alone {alone:?}"));
            }
        } else if must {
            // Another section may give its reason first; gone it must be.
            let found = reason_in_story(text);
            if found.is_none() {
                failures.push(format!(
                    "line {line}: expected {text:?} to go ({reason}), but it stays"
                ));
            }
        }
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

/// By the patterns alone.
fn reason_of(line: &str) -> Option<&'static str> {
    let count = words(line, COUNTED_WORDS);
    if count == 0 {
        return Some(SEPARATOR);
    }
    section_of(&mut Machine::default(), line, count).map(|section| section.reason)
}

#[test]
fn most_examples_get_their_own_reason() {
    let all: Vec<_> = examples()
        .into_iter()
        .filter(|example| example.must)
        .collect();
    let own = all
        .iter()
        .filter(|example| reason_of(example.text) == Some(example.reason))
        .count();
    assert!(own * 10 >= all.len() * 9, "{own} of {}", all.len());
}

/// Every line that the programs take, `regex` takes, and the other way round.
#[test]
fn programs_agree_with_regex() {
    let examples = examples();
    let regexes = oracle(examples.iter().map(|example| example.regex.as_str()));
    let prose = story_around(
        "“We waited,” she said — and then: nothing. © Ünal, İ, 5 May 2025 · Politics > Asia",
    );
    let lines = examples
        .iter()
        .map(|example| example.text)
        .chain(prose.lines());
    let mut machine = Machine::default();
    for line in lines {
        let plain = plain_form(line);
        let expected = regexes.is_match(&plain);
        let found = machine
            .section_of(&PROGRAMS, line, true, 256, |_| true)
            .is_some();
        assert_eq!(
            found,
            expected,
            "{line:?}, plain {:?}",
            String::from_utf8_lossy(&plain)
        );
        for end in (0..line.len()).filter(|&end| line.is_char_boundary(end)) {
            let plain = plain_form(&line[..end]);
            // Nothing is left of it, so nothing is asked.
            let expected = !plain.is_empty() && regexes.is_match(&plain);
            let found = machine
                .section_of(&PROGRAMS, &line[..end], true, 256, |_| true)
                .is_some();
            assert_eq!(found, expected, "{:?}", &line[..end]);
        }
    }
}

#[test]
fn a_broken_table_matches_nothing() {
    let mut machine = Machine::default();
    for end in [0, 1, 255, 256, 257, 258, 300, 1000] {
        let programs = Programs::read(&TABLE[..end]);
        machine.section_of(&programs, "Share This Article", true, 256, |_| true);
    }
    let noise: Vec<u8> = (0..4000_u32)
        .map(|i| (i.wrapping_mul(2_654_435_761) >> 13) as u8)
        .collect();
    machine.section_of(
        &Programs::read(&noise),
        "Share This Article",
        true,
        256,
        |_| true,
    );
}

/// Sentences of a story that speak of what clutter speaks of.
#[test]
fn sentences_about_clutter_stay() {
    for line in [
        "She wanted to share this story with the world.",
        "Comments on the draft bill close on Friday, the council said.",
        "Readers were asked to subscribe to the paper, and four hundred did so within the week.",
        "The leaflet carries a disclaimer: swim at your own risk.",
        "Copyright law has not kept up with the machines, the judge wrote.",
        "Advertisement revenue fell by a third last year.",
        "Share prices of the shipyard fell by four percent on Tuesday.",
        "“Leave a comment and I will answer,” the mayor had promised the voters of the lower town.",
        "By then the harbour was dark.",
        "Follow the money, the old clerk told them.",
        "Photographs of the flood were shown in the town hall.",
        "Read it again, she told the clerk.",
        "The newsletter was sold to a bank in 2019.",
        "More on Monday.",
        "Updated rules come into force in May.",
        "Watch the tide, the miller says.",
        "This story begins in a kitchen.",
    ] {
        assert_eq!(reason_in_story(line), None, "{line:?} goes");
    }
}

#[test]
fn all_that_follows_the_end_goes() {
    let text = format!(
        "{}\n\nRelated stories\n\nThe mill that never was\n\nA winter without light",
        story_around("It rained.")
    );
    let mut document = from_text(&text);
    mark(&mut document);
    let reasons: Vec<_> = document.blocks.iter().map(|block| block.dropped).collect();
    assert_eq!(
        reasons,
        [
            None,
            None,
            None,
            None,
            None,
            Some("end-marker"),
            Some("after-the-end"),
            Some("after-the-end")
        ]
    );
}

#[test]
fn clutter_alone_keeps_its_sentences() {
    let text =
        "Share This Article\n\nDisclaimer: This story comes from a feed and was not edited by us.";
    let mut document = from_text(text);
    mark(&mut document);
    let reasons: Vec<_> = document.blocks.iter().map(|block| block.dropped).collect();
    assert_eq!(reasons, [Some("share-prompt"), None]);
}

#[test]
fn pages_say_more_than_lines() {
    let block = |text: &str, kind, link_density| ArticleBlock {
        text: text.into(),
        kind,
        link_density,
    };
    let article = Article {
        title: Some("Old mill turns again on the quay - Example News".into()),
        language: None,
        blocks: vec![
            block("Example News", BlockKind::Paragraph, 0.0),
            block(
                "The mill turned again on Monday, forty years after it was shut.",
                BlockKind::Paragraph,
                0.1,
            ),
            block("A mill by the sea", BlockKind::Caption, 0.0),
            block("Why the sea rises", BlockKind::Paragraph, 1.0),
            block("* * *", BlockKind::Paragraph, 0.0),
            block(" ", BlockKind::Paragraph, 0.0),
        ],
    };
    let mut document = from_article(&article);
    mark(&mut document);
    let reasons: Vec<_> = document.blocks.iter().map(|block| block.dropped).collect();
    assert_eq!(
        reasons,
        [
            Some("site-name"),
            None,
            Some("caption"),
            Some("link-list"),
            Some("separator"),
            Some("empty")
        ]
    );
}
