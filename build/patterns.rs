//! From `data/<language>/boilerplate.txt` to one table of programs.
//!
//! Reads the sections of every language, checks each pattern against its
//! examples, and writes all of them as the table that
//! `src/boilerplate/program.rs` runs. The head of `data/en/boilerplate.txt`
//! explains the format. Same input, same bytes.

use std::collections::{BTreeMap, HashMap};
use std::fmt::Write as _;
use std::path::Path;
use std::{fs, process};

use crate::program::Assembler;

#[path = "../src/boilerplate/plain.rs"]
mod plain;
#[path = "../src/boilerplate/section.rs"]
mod section;
// What runs in the page itself checks the examples: what passes here passes there.
#[path = "../src/boilerplate/program.rs"]
pub mod machine;

use section::Section;

/// What stands in one bracketed head, and the patterns below it.
struct Entry {
    section: Section,
    patterns: Vec<Pattern>,
}

struct Pattern {
    regex: String,
    /// Where it stands, for messages.
    file: String,
    line: usize,
    /// Line number, whether it must match, text.
    examples: Vec<(usize, bool, String)>,
}

/// Words a block may have, where its section does not say otherwise.
const MAX_WORDS: u32 = 45;

/// Writes `boilerplate.bin`, `boilerplate.rs` and `pattern_sizes.txt` to `out_dir`.
pub fn build(manifest_dir: &Path, out_dir: &Path) {
    let data = manifest_dir.join("data");
    println!("cargo::rerun-if-changed={}", data.display());
    let mut languages: Vec<String> = fs::read_dir(&data)
        .map(|entries| {
            entries
                .filter_map(|entry| entry.ok()?.file_name().into_string().ok())
                .collect()
        })
        .unwrap_or_default();
    // The file system gives them in any order.
    languages.sort();

    let mut sections = Vec::new();
    let mut errors = Vec::new();
    for language in languages {
        let name = format!("data/{language}/boilerplate.txt");
        let path = manifest_dir.join(&name);
        if let Ok(text) = fs::read_to_string(&path) {
            println!("cargo::rerun-if-changed={}", path.display());
            read(&name, &text, &mut sections, &mut errors);
        }
    }
    check(&sections, &mut errors);
    if sections.len() > 64 {
        errors.push("data: more than 64 sections of boilerplate patterns".to_owned());
    }
    if !errors.is_empty() {
        for error in &errors {
            eprintln!("{error}");
        }
        process::exit(1);
    }

    let mut sizes = String::new();
    let mut assembler = Assembler::default();
    for (id, entry) in (0..).zip(&sections) {
        for pattern in &entry.patterns {
            let added = assembler.add(&pattern.regex, id);
            added.unwrap_or_else(|error| fail(&error));
        }
        let _ = writeln!(
            sizes,
            "{}\t{} patterns",
            entry.section.reason,
            entry.patterns.len()
        );
    }
    let table = assembler.finish();
    let _ = writeln!(sizes, "together\t{} bytes", table.len());
    write(out_dir, "pattern_sizes.txt", sizes.as_bytes());
    write(out_dir, "boilerplate.bin", &table);
    write(out_dir, "boilerplate.rs", rust_table(&sections).as_bytes());
}

fn fail(message: &str) -> ! {
    eprintln!("data: {message}");
    process::exit(1)
}

fn write(out_dir: &Path, name: &str, bytes: &[u8]) {
    let path = out_dir.join(name);
    if let Err(error) = fs::write(&path, bytes) {
        eprintln!("{}: {error}", path.display());
        process::exit(1);
    }
}

/// The Rust side of the sections, in the order of their numbers.
fn rust_table(sections: &[Entry]) -> String {
    let mut code = String::from("pub(super) static SECTIONS: &[Section] = &[\n");
    for entry in sections {
        let _ = writeln!(code, "    {:?},", entry.section);
    }
    code.push_str("];\n");
    code
}

fn read(name: &str, text: &str, sections: &mut Vec<Entry>, errors: &mut Vec<String>) {
    let mut names: BTreeMap<String, String> = BTreeMap::new();
    let mut open = false;
    for (number, line) in (1..).zip(text.lines()) {
        let mut fail = |message: String| errors.push(format!("{name}:{number}: {message}"));
        let content = line.trim();
        if content.is_empty() || line.starts_with('#') {
            continue;
        }
        let indented = line.starts_with([' ', '\t']);
        if let Some((attributes, reason)) = (!indented)
            .then(|| content.strip_prefix('[')?.split_once(']'))
            .flatten()
            .filter(|(reason, _)| reason.bytes().all(|b| b.is_ascii_lowercase() || b == b'-'))
            .map(|(reason, attributes)| (attributes, reason))
        {
            open = true;
            match section(reason, attributes) {
                Ok(section) => sections.push(Entry {
                    section,
                    patterns: Vec::new(),
                }),
                Err(message) => fail(message),
            }
        } else if let Some((key, value)) = (!indented)
            .then(|| content.strip_prefix("define ")?.split_once(" = "))
            .flatten()
        {
            let value = expand(value, &names).to_owned();
            if names
                .insert(key.to_owned(), format!("(?:{value})"))
                .is_some()
            {
                fail(format!("`{key}` is defined a second time"));
            }
        } else if !open {
            fail("expected a section such as [share-prompt] before this line".to_owned());
        } else if let Some(section) = sections.last_mut() {
            if !indented {
                section.patterns.push(Pattern {
                    regex: lower(&expand(content, &names)),
                    file: name.to_owned(),
                    line: number,
                    examples: Vec::new(),
                });
                continue;
            }
            let must = match content.split_once(' ') {
                Some(("+", _)) => true,
                Some(("-", _)) => false,
                _ => {
                    fail("expected an indented line to begin with `+ ` or `- `".to_owned());
                    continue;
                }
            };
            match section.patterns.last_mut() {
                Some(pattern) => {
                    pattern
                        .examples
                        .push((number, must, content[2..].trim().to_owned()))
                }
                None => fail("expected a pattern before its examples".to_owned()),
            }
        }
    }
}

/// `reason` and `, `-separated attributes to an empty section.
fn section(reason: &str, attributes: &str) -> Result<Section, String> {
    let mut section = Section {
        // A build script is over before this matters.
        reason: reason.to_owned().leak(),
        max_words: MAX_WORDS,
        ends_article: false,
        beside_clutter: false,
        title_case: false,
        no_full_stop: false,
    };
    for attribute in attributes
        .split(',')
        .map(str::trim)
        .filter(|a| !a.is_empty())
    {
        let words = attribute
            .strip_prefix("at most ")
            .and_then(|rest| rest.strip_suffix(" words")?.parse().ok());
        match (attribute, words) {
            (_, Some(words)) => section.max_words = words,
            ("any length", _) => section.max_words = u32::MAX,
            ("ends the article", _) => section.ends_article = true,
            ("beside other clutter", _) => section.beside_clutter = true,
            ("in title case", _) => section.title_case = true,
            ("without a full stop", _) => section.no_full_stop = true,
            _ => {
                return Err(format!(
                    "expected `any length`, `at most N words`, `ends the article`, \
                     `beside other clutter`, `in title case` or `without a full stop`, \
                     but found `{attribute}`"
                ));
            }
        }
    }
    Ok(section)
}

/// Puts the meaning of each `{name}` in its place; `{2,3}` stays.
fn expand(regex: &str, names: &BTreeMap<String, String>) -> String {
    let mut regex = regex.to_owned();
    for (name, value) in names {
        regex = regex.replace(&format!("{{{name}}}"), value);
    }
    regex
}

/// Lower case, since plain lines are; what stands behind a backslash stays.
fn lower(regex: &str) -> String {
    let mut escaped = false;
    let mut out = String::new();
    for c in regex.chars() {
        if escaped {
            out.push(c);
        } else {
            out.extend(c.to_lowercase());
        }
        escaped = c == '\\' && !escaped;
    }
    out
}

/// Every pattern compiles, stands once, has an example and keeps its word.
fn check(sections: &[Entry], errors: &mut Vec<String>) {
    let mut seen: HashMap<&str, &Pattern> = HashMap::new();
    for (section, pattern) in sections.iter().flat_map(|entry| {
        entry
            .patterns
            .iter()
            .map(|pattern| (&entry.section, pattern))
    }) {
        let Pattern {
            regex, file, line, ..
        } = pattern;
        if let Some(first) = seen.insert(regex, pattern) {
            errors.push(format!(
                "{file}:{line}: duplicate of {}:{}",
                first.file, first.line
            ));
        }
        if !pattern.examples.iter().any(|example| example.1) {
            errors.push(format!(
                "{file}:{line}: expected a `+` example below the pattern `{regex}`"
            ));
        }
        let mut assembler = Assembler::default();
        if let Err(error) = assembler.add(regex, 0) {
            errors.push(format!("{file}:{line}: {error}"));
            continue;
        }
        let table = assembler.finish();
        let programs = machine::Programs::read(&table);
        for (number, must, text) in &pattern.examples {
            let words = text.split_whitespace().count() as u32;
            let found = machine::Machine::default()
                .section_of(&programs, text, true, 1, |_| true)
                .is_some()
                && section.admits(text, words);
            if found != *must {
                let (expected, came) = if *must { ("a", "none") } else { ("no", "one") };
                errors.push(format!(
                    "{file}:{number}: expected {expected} match of `{regex}` (line {line}), but found {came}"
                ));
            }
        }
    }
}
