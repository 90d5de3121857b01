//! Writes the table of what each character is to the words of UAX #29.
//!
//! Where it comes from: `unicode-segmentation`, asked about each character in
//! the company of others, so that the table follows that crate. Its own table
//! and code take 7 kB more of the wasm after gzip, and are slower.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use unicode_segmentation::UnicodeSegmentation;

#[path = "../src/term/break_class.rs"]
mod break_class;

use break_class::{ALPHABETIC, Break, NUMERIC, PICTOGRAPH};

/// Behind the last character that is anything: the tags of plane 14.
const END: u32 = 0xE_1000;

/// Every so many runs the first character is written whole.
const RUNS_A_BLOCK: usize = 32;

/// Writes `word_break.rs` to `out_dir`: runs of equal characters.
pub fn build(out_dir: &Path) {
    let mut starts: Vec<u32> = Vec::new();
    let mut kinds: Vec<u8> = Vec::new();
    // Surrogates are no characters; they go with what stands before them.
    for character in ('\0'..=char::MAX).take_while(|&character| u32::from(character) < END) {
        let kind = kind_of(character);
        if kinds.last() != Some(&kind) {
            starts.push(u32::from(character));
            kinds.push(kind);
        }
    }
    starts.push(END);

    let mut blocks: Vec<(u32, u16)> = Vec::new();
    let mut lengths: Vec<u8> = Vec::new();
    for (index, run) in starts.windows(2).enumerate() {
        if index.is_multiple_of(RUNS_A_BLOCK) {
            let at = u16::try_from(lengths.len()).expect("about 2,600 bytes");
            blocks.push((run[0], at));
        }
        // Seven bits a byte, the lowest first; the high bit says that more follow.
        let mut length = run[1] - run[0];
        while length > 127 {
            lengths.push(length as u8 & 127 | 128);
            length >>= 7;
        }
        lengths.push(length as u8);
    }
    let mut rust = String::new();
    writeln!(
        rust,
        "const RUNS_A_BLOCK: usize = {RUNS_A_BLOCK};\n\
         static BLOCKS: &[(u32, u16)] = &{blocks:?};\n\
         static LENGTHS: &[u8] = b\"{}\";\nstatic KINDS: &[u8] = b\"{}\";",
        lengths.escape_ascii(),
        kinds.escape_ascii()
    )
    .expect("a String takes everything");
    fs::write(out_dir.join("word_break.rs"), rust).expect("OUT_DIR can be written");
}

fn kind_of(character: char) -> u8 {
    let class = break_of(character);
    let mut kind = class as u8;
    if character.is_alphabetic() {
        kind |= ALPHABETIC;
    }
    if character.is_numeric() {
        kind |= NUMERIC;
    }
    // WB3c; some are letters as well.
    let is_extend = matches!(class, Break::Extend | Break::Joiner);
    if !is_extend && format!("\u{200D}{character}").split_word_bounds().count() == 1 {
        kind |= PICTOGRAPH;
    }
    kind
}

/// The class that explains where the crate breaks; rule numbers are those of
/// UAX #29.
fn break_of(character: char) -> Break {
    let is_one = |before: &str, after: &str| {
        let text = format!("{before}{character}{after}");
        text.split_word_bounds().nth(1).is_none()
    };
    if character == '\u{200D}' {
        return Break::Joiner;
    }
    if !is_one("", "\u{301}") {
        return Break::Newline; // WB3a
    }
    if is_one("§", "") {
        return Break::Extend; // WB4
    }
    match (is_one("a", ""), is_one("ア", "")) {
        (true, true) => return Break::ExtendNumLet, // WB13a
        (false, true) => return Break::Katakana,    // WB13
        (true, false) if is_one("1,", "") => return Break::Numeric, // WB11
        (true, false) if is_one("א\"", "") => return Break::Hebrew, // WB7c
        (true, false) => return Break::Letter,      // WB5
        (false, false) => {}
    }
    if is_one("א", "") {
        return Break::SingleQuote; // WB7a
    }
    if is_one("א", "א") && !is_one("a", "a") {
        return Break::DoubleQuote; // WB7b
    }
    match (is_one("a", "a"), is_one("1", "1")) {
        (true, true) => Break::MidNumLet, // WB6, WB12
        (true, false) => Break::MidLetter,
        (false, true) => Break::MidNum,
        (false, false) => Break::Other,
    }
}
