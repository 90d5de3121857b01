//! Packs the word lists of data/<language>/ into one sorted table a language.
//!
//! Each file is one class of words; its name is the class. A word that stands
//! in several files stands in the table once, with a number for its set of
//! classes. Sorted neighbours share their first letters, so a word is written
//! as how many of them it shares with the one before and the letters that are
//! its own (front coding; Witten, Moffat and Bell 1999, section 4.1). What is
//! written here `src/language/lexicon.rs` unpacks when a word is first looked up.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;
use std::{fs, process};

#[path = "../src/language/class.rs"]
mod class;

use crate::lower::lower_word;
use class::{CLASSES, LONGEST_WORD};

/// Reads data/, writes `lexicon.rs` to `out_dir`.
pub fn build(manifest_dir: &Path, out_dir: &Path) {
    let data = manifest_dir.join("data");
    println!("cargo::rerun-if-changed={}", data.display());
    let languages = sorted_entries(&data);
    let mut rust = format!(
        "static LEXICONS: [(&str, Lexicon); {}] = [\n",
        languages.len()
    );
    for directory in languages {
        let tag = file_name(&directory);
        let packed = pack(&read_language(&directory, &tag), &tag);
        writeln!(
            rust,
            "    (\"{tag}\", Lexicon {{ lengths: b\"{}\", letters: b\"{}\", sets: b\"{}\", \
             classes: &{:?}, table: OnceLock::new() }}),",
            packed.lengths.escape_ascii(),
            packed.letters.escape_ascii(),
            packed.sets.escape_ascii(),
            packed.classes
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
    let phrase_start = bit("phrase_start");
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
            let is_acronym = entry.chars().count() > 1
                && entry.chars().any(char::is_alphabetic)
                && !entry.chars().any(char::is_lowercase)
                && entry != lower;
            let mut flags = 1 << index;
            if is_acronym {
                flags |= bit("upper_only");
            }
            // Only names and dates are looked for at each such word; connectives
            // at the start of a sentence, whatever it begins with.
            if let Some((first, _)) = lower.split_once([' ', '-'])
                && class != "connectives"
            {
                *words.entry(first.to_owned()).or_default() |= phrase_start;
            }
            // Where a script has no spaces, a character is a word of its own.
            if let Some(first) = lower.chars().next()
                && matches!(first, '\u{3040}'..='\u{9fff}')
                && lower.len() > first.len_utf8()
            {
                *words.entry(first.to_string()).or_default() |= phrase_start;
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

/// See the fields of the same names in src/language/lexicon.rs.
#[derive(Default)]
struct Packed {
    lengths: Vec<u8>,
    letters: Vec<u8>,
    sets: Vec<u8>,
    classes: Vec<u64>,
}

fn pack(words: &BTreeMap<String, u64>, tag: &str) -> Packed {
    let mut packed = Packed::default();
    let mut before: &[u8] = &[];
    // A map of strings is in the order of their bytes.
    for (word, &classes) in words {
        let word = word.as_bytes();
        let shared = before.iter().zip(word).take_while(|(a, b)| a == b).count();
        let own = &word[shared..];
        if shared < 15 && own.len() < 15 {
            packed.lengths.push((shared << 4 | own.len()) as u8);
        } else {
            // Rare: both lengths stand before the letters.
            packed.lengths.push(0xFF);
            packed.letters.extend([shared as u8, own.len() as u8]);
        }
        packed.letters.extend_from_slice(own);
        let known = packed.classes.iter().position(|known| *known == classes);
        let set = known.unwrap_or_else(|| {
            packed.classes.push(classes);
            packed.classes.len() - 1
        });
        packed.sets.push(
            u8::try_from(set)
                .unwrap_or_else(|_| fail(&format!("data/{tag}: above 256 sets of classes"))),
        );
        before = word;
    }
    packed
}

/// Ends the build with one line, as a compiler would.
fn fail(message: &str) -> ! {
    println!("cargo::error={message}");
    process::exit(1)
}
