//! Packs the word lists of data/<language>/ into one string of bytes a language.
//!
//! Each file is one class of words; its name is the class. A word that stands
//! in several files is written once, among those of the same set of classes. Each
//! set is written as its classes and its words in order: how many letters a word
//! shares with the one before it, and the letters that are its own (front coding;
//! Witten, Moffat and Bell 1999, section 4.1). The number stands where the word
//! before ends, so no length is needed. What is written here
//! `src/language/lexicon.rs` unpacks when a word is first looked up.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;
use std::{fs, process};

#[path = "../src/language/class.rs"]
mod class;

use crate::lower::lower_word;
use class::{CLASSES, FIRST_CLASS, LONGEST_WORD, NEXT_SET};

/// Reads data/, writes `lexicon.rs` to `out_dir`.
pub fn build(manifest_dir: &Path, out_dir: &Path) {
    let data = manifest_dir.join("data");
    println!("cargo::rerun-if-changed={}", data.display());
    let languages = sorted_entries(&data);
    let mut rust = format!(
        "pub(super) static LEXICONS: [(&str, Lexicon); {}] = [\n",
        languages.len()
    );
    for directory in languages {
        let tag = file_name(&directory);
        let words = read_language(&directory, &tag);
        writeln!(
            rust,
            "    (\"{tag}\", Lexicon {{ packed: b\"{}\", count: {}, table: OnceLock::new() }}),",
            pack(&words).escape_ascii(),
            words.len(),
        )
        .expect("a String takes everything");
    }
    rust.push_str("];\n");
    fs::write(out_dir.join("lexicon.rs"), rust).expect("OUT_DIR can be written");
}

fn sorted_entries(directory: &Path) -> Vec<std::path::PathBuf> {
    let mut paths: Vec<_> = fs::read_dir(directory)
        .unwrap_or_else(|error| fail(&format!("{}: {error}", directory.display())))
        .map(|entry| entry.expect("a directory entry can be read").path())
        .collect();
    paths.sort();
    paths
}

fn file_name(path: &Path) -> String {
    path.file_stem()
        .map(|name| name.to_string_lossy().into_owned())
        .unwrap_or_default()
}

/// All words of a language with their classes, as bits.
fn read_language(directory: &Path, tag: &str) -> BTreeMap<String, u64> {
    let mut words: BTreeMap<String, u64> = BTreeMap::new();
    for path in sorted_entries(directory) {
        let class = file_name(&path);
        if class == "boilerplate" {
            continue; // patterns, not words: build/patterns.rs
        }
        let place = format!("data/{tag}/{class}.txt");
        let Some(index) = CLASSES.iter().position(|name| *name == class) else {
            fail(&format!(
                "{place}:1: no class has this name; the known ones are {}",
                CLASSES.join(", ")
            ));
        };
        // Names and dates are looked for at each word that one begins with; what opens
        // a sentence, there alone.
        let start = bit(match &*class {
            "connectives" | "continuations" => "opening_start",
            _ => "phrase_start",
        });
        let text =
            fs::read_to_string(&path).unwrap_or_else(|error| fail(&format!("{place}: {error}")));
        let mut lines: BTreeMap<String, usize> = BTreeMap::new();
        let mut last = String::new();
        for (number, line) in text.lines().enumerate().map(|(at, line)| (at + 1, line)) {
            let entry = line.split('#').next().unwrap_or_default().trim();
            if entry.is_empty() {
                continue;
            }
            let lower = lower_word(entry);
            if let Some(first) = lines.insert(lower.clone(), number) {
                fail(&format!(
                    "{place}:{number}: duplicate of line {first}: {entry}"
                ));
            }
            if lower < last {
                fail(&format!(
                    "{place}:{number}: out of order: {entry} belongs before {last}"
                ));
            }
            if lower.contains('’') {
                fail(&format!("{place}:{number}: write ' instead of ’: {entry}"));
            }
            last.clone_from(&lower);
            if lower.len() > LONGEST_WORD {
                fail(&format!(
                    "{place}:{number}: above {LONGEST_WORD} bytes, which is what is looked up: {entry}"
                ));
            }
            if lower.chars().any(char::is_control) {
                fail(&format!("{place}:{number}: a control character: {entry}"));
            }
            let is_acronym = entry.chars().count() > 1
                && entry.chars().any(char::is_alphabetic)
                && !entry.chars().any(char::is_lowercase)
                && entry != lower;
            let mut flags = 1 << index;
            if is_acronym {
                flags |= bit("upper_only");
            }
            if let Some((first, _)) = lower.split_once([' ', '-', '&']) {
                *words.entry(first.to_owned()).or_default() |= start;
            }
            // Where a script has no spaces, a character is a word of its own.
            if let Some(first) = lower.chars().next()
                && matches!(first, '\u{3040}'..='\u{9fff}')
                && lower.len() > first.len_utf8()
            {
                *words.entry(first.to_string()).or_default() |= start;
            }
            *words.entry(lower).or_default() |= flags;
        }
    }
    words
}

fn bit(class: &str) -> u64 {
    let index = CLASSES.iter().position(|name| *name == class);
    1 << index.unwrap_or_else(|| fail(&format!("src/language/class.rs: no class {class}")))
}

/// Writes the words, set by set.
fn pack(words: &BTreeMap<String, u64>) -> Vec<u8> {
    // By their classes, so that sets that are much alike stand side by side.
    let mut sets: BTreeMap<Vec<u8>, Vec<&[u8]>> = BTreeMap::new();
    for (word, classes) in words {
        let set = (0..64).filter(|class| classes >> class & 1 == 1);
        let set = set.map(|class| FIRST_CLASS + class).collect();
        sets.entry(set).or_default().push(word.as_bytes());
    }
    let mut packed = Vec::new();
    let mut before: &[u8] = &[];
    for (set, words) in &sets {
        packed.push(NEXT_SET);
        packed.extend_from_slice(set);
        for word in words {
            let alike = before.iter().zip(*word).take_while(|(a, b)| a == b);
            let shared = alike.count().min(usize::from(NEXT_SET) - 1);
            packed.push(shared as u8);
            packed.extend_from_slice(&word[shared..]);
            before = word;
        }
    }
    packed
}

/// Ends the build with one line, as a compiler would.
fn fail(message: &str) -> ! {
    println!("cargo::error={message}");
    process::exit(1)
}
