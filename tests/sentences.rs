//! Where sentences end, in plain text that anyone can read and correct:
//! tests/sentences/<language>.txt.
//!
//! A case is a line `# rule`, the text, a line `---`, and the sentences, one a
//! line; `> ` stands before one that begins inside a quotation. Each text is
//! read as one block, in the language of the file's name.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use nutgraf::{Article, ArticleBlock, BlockKind, Input, Options, analyze};

/// One case of a file.
struct Case {
    rule: String,
    line: usize,
    text: String,
    sentences: Vec<String>,
}

/// Reads a file; a case without sentences expects none.
fn cases(file: &str) -> Vec<Case> {
    let mut cases: Vec<Case> = Vec::new();
    let mut in_sentences = false;
    for (number, line) in file.lines().enumerate() {
        if let Some(rule) = line.strip_prefix("# ") {
            in_sentences = false;
            cases.push(Case {
                rule: rule.to_owned(),
                line: number + 1,
                text: String::new(),
                sentences: Vec::new(),
            });
            continue;
        }
        let Some(case) = cases.last_mut() else {
            continue;
        };
        match line {
            "---" => in_sentences = true,
            "" if in_sentences => {}
            _ if in_sentences => case.sentences.push(line.to_owned()),
            _ => {
                case.text.push_str(line);
                case.text.push('\n');
            }
        }
    }
    cases
}

/// The sentences of a text, each on one line.
fn sentences_of(text: &str, language: &str) -> Vec<String> {
    let article = Article {
        title: None,
        language: Some(language.to_owned()),
        blocks: vec![ArticleBlock {
            text: text.to_owned(),
            kind: BlockKind::Paragraph,
            link_density: 0.0,
        }],
    };
    let analysis = analyze(Input::Article(&article), &Options::default())
        .expect("the default options are right");
    analysis
        .sentences
        .iter()
        .map(|sentence| {
            let words: Vec<_> = text[sentence.place.span.range()]
                .split_whitespace()
                .collect();
            let mark = if sentence.inside_quote { "> " } else { "" };
            format!("{mark}{}", words.join(" "))
        })
        .collect()
}

/// Both lists side by side, from the first difference on.
fn side_by_side(found: &[String], expected: &[String]) -> String {
    let same = found
        .iter()
        .zip(expected)
        .take_while(|(found, expected)| found == expected)
        .count();
    let width = expected[same.min(expected.len())..]
        .iter()
        .map(|sentence| sentence.chars().count())
        .max()
        .unwrap_or(0)
        .max("expected".len());
    let mut out = format!("    {:width$} | found\n", "expected");
    for at in same..found.len().max(expected.len()) {
        let of = |list: &[String]| list.get(at).map_or("-", String::as_str).to_owned();
        writeln!(out, "    {:width$} | {}", of(expected), of(found))
            .expect("a String takes everything");
    }
    out
}

#[test]
fn sentences_end_where_readers_end_them() {
    let directory = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/sentences");
    let mut paths: Vec<_> = fs::read_dir(directory)
        .expect("tests/sentences is there")
        .map(|entry| entry.expect("an entry can be read").path())
        .collect();
    paths.sort();
    let (mut count, mut wrong) = (0, String::new());
    for path in paths {
        let language = path
            .file_stem()
            .expect("a file has a name")
            .to_string_lossy()
            .into_owned();
        let file = fs::read_to_string(&path).expect("a case file can be read");
        for case in cases(&file) {
            count += 1;
            let found = sentences_of(&case.text, &language);
            if found != case.sentences {
                writeln!(
                    wrong,
                    "tests/sentences/{language}.txt:{}: {}\n{}",
                    case.line,
                    case.rule,
                    side_by_side(&found, &case.sentences)
                )
                .expect("a String takes everything");
            }
        }
    }
    assert!(count > 0, "tests/sentences holds no case");
    assert!(wrong.is_empty(), "sentences end elsewhere:\n\n{wrong}");
}
