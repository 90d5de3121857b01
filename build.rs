//! Packs the readable files of data/ into compact tables.

use std::env;
use std::path::PathBuf;

#[path = "build/lexicon.rs"]
mod lexicon;
#[path = "build/lower.rs"]
mod lower;
#[path = "build/patterns.rs"]
mod patterns;
#[path = "build/program.rs"]
mod program;
#[path = "build/word_break.rs"]
mod word_break;

/// What src/character.rs answers from a table that is not made yet.
mod character {
    pub fn is_alphanumeric(character: char) -> bool {
        character.is_alphanumeric()
    }
}

fn main() {
    let directory = |name| PathBuf::from(env::var_os(name).expect("cargo sets it"));
    let manifest_dir = directory("CARGO_MANIFEST_DIR");
    let out_dir = directory("OUT_DIR");
    println!("cargo::rerun-if-changed=build");
    println!("cargo::rerun-if-changed=src/language/class.rs");
    println!("cargo::rerun-if-changed=src/term/break_class.rs");
    lexicon::build(&manifest_dir, &out_dir);
    lower::build(&out_dir);
    word_break::build(&out_dir);
    patterns::build(&manifest_dir, &out_dir);
}
