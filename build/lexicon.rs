//! Packs the word lists of data/<language>/ into one sorted pool a language.
//!
//! Each file is one class of words; its name is the class. A word that stands
//! in several files gets several classes. The table is used in place from
//! static bytes: `src/language/lexicon.rs` reads what is written here.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;
use std::{fs, process};

#[path = "../src/language/class.rs"]
mod class;

use class::CLASSES;

/// Reads data/, writes `lexicon.rs` to `out_dir`.
pub fn build(manifest_dir: &Path, out_dir: &Path) {
    let data = manifest_dir.join("data");
    println!("cargo::rerun-if-changed={}", data.display());
    let mut rust = String::new();
    let mut sizes = String::new();
    let mut tags = Vec::new();
    for directory in sorted_entries(&data) {
        let tag = file_name(&directory);
        let words = read_language(&directory, &tag);
        let packed = pack(&words, &tag);
        let upper = tag.to_uppercase();
        writeln!(
            rust,
            "static {upper}: Lexicon = Lexicon {{ lengths: &{:?}, pool: b\"{}\", combinations: b\"{}\", classes: &{:?} }};",
            packed.lengths,
            packed.pool.escape_ascii(),
            packed.combinations.escape_ascii(),
            packed.classes
        )
        .expect("a String takes everything");
        writeln!(
            sizes,
            "{tag}: {} words, {} bytes",
            words.len(),
            packed.pool.len() + packed.combinations.len()
        )
        .expect("a String takes everything");
        tags.push((tag, upper));
    }
    rust.push_str("static LEXICONS: &[(&str, &Lexicon)] = &[\n");
    for (tag, upper) in &tags {
        writeln!(rust, "    (\"{tag}\", &{upper}),").expect("a String takes everything");
    }
    rust.push_str("];\n");
    fs::write(out_dir.join("lexicon.rs"), rust).expect("OUT_DIR can be written");
    fs::write(out_dir.join("lexicon_sizes.txt"), sizes).expect("OUT_DIR can be written");
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
            let lower = entry.to_lowercase();
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
            let is_acronym = entry.chars().count() > 1
                && entry.chars().any(char::is_alphabetic)
                && !entry.chars().any(char::is_lowercase)
                && entry != lower;
            let mut flags = 1 << index;
            if is_acronym {
                flags |= bit("upper_only");
            }
            if let Some((first, _)) = lower.split_once([' ', '-']) {
                *words.entry(first.to_owned()).or_default() |= phrase_start;
            }
            // Where a script has no spaces, a character is a word of its own.
            if let Some(first) = lower.chars().next()
                && matches!(first, '\u{3400}'..='\u{9fff}')
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

struct Packed {
    /// For each length in bytes: words before it, and where its words start.
    lengths: Vec<(u16, u32)>,
    /// The words, by length, then sorted; nothing between them.
    pool: Vec<u8>,
    /// A byte a word, in the same order: an index into `classes`.
    combinations: Vec<u8>,
    /// Each combination of classes once, as bits.
    classes: Vec<u64>,
}

fn pack(words: &BTreeMap<String, u64>, tag: &str) -> Packed {
    let mut packed = Packed {
        lengths: Vec::new(),
        pool: Vec::new(),
        combinations: Vec::new(),
        classes: Vec::new(),
    };
    let longest = words.keys().map(String::len).max().unwrap_or(0);
    // One more than the longest, so that each length has an end.
    for length in 0..=longest + 1 {
        let count = u16::try_from(packed.combinations.len())
            .unwrap_or_else(|_| fail(&format!("data/{tag}: above 65,535 words; use fewer")));
        packed.lengths.push((count, packed.pool.len() as u32));
        for (word, classes) in words.iter().filter(|(word, _)| word.len() == length) {
            let known = packed.classes.iter().position(|known| known == classes);
            let index = known.unwrap_or_else(|| {
                packed.classes.push(*classes);
                packed.classes.len() - 1
            });
            packed.pool.extend_from_slice(word.as_bytes());
            packed
                .combinations
                .push(u8::try_from(index).unwrap_or_else(|_| {
                    fail(&format!("data/{tag}: above 256 combinations of classes"))
                }));
        }
    }
    packed
}

/// Ends the build with one line, as a compiler would.
fn fail(message: &str) -> ! {
    println!("cargo::error={message}");
    process::exit(1)
}
