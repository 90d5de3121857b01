//! A snapshot of each article of tests/corpus, made for eyes: what was left
//! out, each sentence with its mark, score and reasons, the entities.
//!
//! After a change on purpose: `INSTA_UPDATE=always cargo test --test corpus`,
//! then read the diff.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use nutgraf::{Family, Length, Options, analyze, summarize};

fn corpus() -> Vec<PathBuf> {
    let directory = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/corpus");
    let mut paths: Vec<_> = fs::read_dir(directory)
        .expect("tests/corpus is there")
        .map(|entry| entry.expect("an entry can be read").path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "txt"))
        .collect();
    paths.sort();
    paths
}

/// One line of text, whatever line breaks it holds.
fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn portrait(text: &str) -> String {
    let analysis = analyze(text, &Options::default()).expect("the default options are right");
    let summary = summarize(text, &Options::default()).expect("the default options are right");
    let ranking_options = Options::default().length(Length::Sentences(u32::MAX));
    let ranking = summarize(text, &ranking_options).expect("any number of sentences is right");
    let mut out = String::new();
    writeln!(out, "title: {}", analysis.title.as_deref().unwrap_or("-")).unwrap();
    writeln!(
        out,
        "language: {}, {} words, {} sentences; summary: {} words, {} sentences",
        analysis.language,
        summary.stats.words,
        summary.stats.sentences,
        summary.stats.summary_words,
        summary.sentences.len()
    )
    .unwrap();
    if let Some(dateline) = analysis.dateline {
        let fact = |span: Option<nutgraf::Span>| span.map_or("-", |span| &text[span]);
        writeln!(
            out,
            "dateline: {} | {}",
            fact(dateline.city),
            fact(dateline.date)
        )
        .unwrap();
    }
    for (index, block) in (0..).zip(&analysis.blocks) {
        let content = one_line(&text[block.span]);
        match block.dropped {
            Some(reason) => writeln!(out, "\n[left out: {reason}] {content}").unwrap(),
            None => writeln!(out, "\n[{}]", block.kind.name()).unwrap(),
        }
        let mut sentences = ranking
            .sentences
            .iter()
            .filter(|sentence| sentence.place.block.0 == index)
            .peekable();
        if block.dropped.is_none() && sentences.peek().is_none() {
            writeln!(out, "{content}").unwrap();
        }
        for sentence in sentences {
            let is_chosen = summary
                .sentences
                .iter()
                .any(|chosen| chosen.place == sentence.place);
            let mark = if is_chosen { ">>" } else { "  " };
            let reasons: Vec<String> = [
                (Family::Position, "p"),
                (Family::EntityDensity, "e"),
                (Family::Title, "t"),
                (Family::Centrality, "c"),
                (Family::Form, "f"),
            ]
            .iter()
            .map(|(family, letter)| format!("{letter}{:+.1}", sentence.reasons.get(*family)))
            .collect();
            writeln!(
                out,
                "{mark} {:>3} {:+5.1} ({}) {}",
                sentence.rank,
                sentence.reasons.score(),
                reasons.join(" "),
                one_line(&sentence.text)
            )
            .unwrap();
        }
    }
    writeln!(out, "\nentities:").unwrap();
    for entity in analysis.entities.iter().take(20) {
        let mut forms: Vec<String> = Vec::new();
        for mention in &entity.mentions {
            let form = one_line(&text[mention.place.span]);
            if !forms.contains(&form) {
                forms.push(form);
            }
        }
        writeln!(
            out,
            "{:.2} {} {} x{}: {}",
            entity.salience,
            entity.kind.name(),
            entity.name,
            entity.mentions.len(),
            forms.join(" | ")
        )
        .unwrap();
    }
    out
}

#[test]
fn every_article_reads_as_it_did() {
    let paths = corpus();
    assert!(
        paths.len() >= 12,
        "only {} articles in tests/corpus",
        paths.len()
    );
    insta::with_settings!({
        snapshot_path => "corpus",
        prepend_module_to_snapshot => false,
        omit_expression => true,
    }, {
        for path in paths {
            let text = fs::read_to_string(&path).expect("the article can be read");
            let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
            insta::assert_snapshot!(name, portrait(&text));
        }
    });
}

/// What no summary of a corpus article may hold, whatever its length: marks of
/// the page around the story.
#[test]
fn no_length_lets_clutter_in() {
    let clutter = [
        "Share This Article",
        "min read",
        "Min Read",
        "All rights reserved",
        "Required fields",
        "newsletter",
        "(XNA)",
        "Advertisement",
        "Leave a Comment",
        "Photo:",
    ];
    for name in ["cluttered-news-page", "wire-defence-talks"] {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("tests/corpus/{name}.txt"));
        let text = fs::read_to_string(path).expect("the article can be read");
        let mut count = 1;
        loop {
            let options = Options::default().length(Length::Sentences(count));
            let summary = summarize(&text, &options).expect("a count from 1 is right");
            for mark in clutter {
                assert!(
                    !summary.text.contains(mark),
                    "{name} at {count}: {mark:?} in {}",
                    summary.text
                );
            }
            if summary.sentences.len() < count as usize {
                break;
            }
            count += 1;
        }
        assert!(count > 5, "{name} gave only {count} sentences");
    }
}
