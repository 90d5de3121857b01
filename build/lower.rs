//! Writes the table of capital letters and their small ones, as runs.
//!
//! Where it comes from: `char::to_lowercase` of the compiler that builds this
//! (Unicode's `UnicodeData.txt`). Its own table takes 5 kB of the wasm after
//! gzip, the runs one fifth of that.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

/// The small letter: `char::to_lowercase`, but always one character. The only
/// letter with two is İ, and Turkish, which has it, knows it as i.
pub fn lower(character: char) -> char {
    let mut lower = character.to_lowercase();
    lower.next().unwrap_or(character)
}

/// A word, letter by letter.
pub fn lower_word(word: &str) -> String {
    word.chars().map(lower).collect()
}

/// Letters at equal distances from each other and from their small ones.
struct Run {
    first: u32,
    last: u32,
    step: u32,
    distance: i32,
}

/// Writes `lower.rs` to `out_dir`.
pub fn build(out_dir: &Path) {
    let mut runs: Vec<Run> = Vec::new();
    for character in '\u{80}'..=char::MAX {
        let code = u32::from(character);
        let distance = u32::from(lower(character)) as i32 - code as i32;
        if distance == 0 {
            continue;
        }
        if let Some(run) = runs.last_mut() {
            let step = code - run.last;
            let is_second = run.first == run.last && step <= 2;
            if run.distance == distance && (is_second || step == run.step) {
                run.step = step;
                run.last = code;
                continue;
            }
        }
        runs.push(Run {
            first: code,
            last: code,
            step: 1,
            distance,
        });
    }
    let mut rust = String::from("static RUNS: &[(u32, u16, u8, i32)] = &[\n");
    for run in &runs {
        writeln!(
            rust,
            "    ({:#x}, {}, {}, {}),",
            run.first,
            run.last - run.first,
            run.step,
            run.distance
        )
        .expect("a String takes everything");
    }
    rust.push_str("];\n");
    fs::write(out_dir.join("lower.rs"), rust).expect("OUT_DIR can be written");
}
