//! Fits the weights of the signals and writes `src/rank/weights.rs`.
//!
//! Usage, in the project's folder:
//!
//!     cargo run --release --manifest-path tools/fit/Cargo.toml -- DATA [--date YYYY-MM-DD] [--check]
//!
//! DATA holds `editor/train.jsonl`, `summaries/<set>.train.jsonl`, and for the
//! figures `editor/picks.jsonl`, whose texts are in `../eval/reading/docs.jsonl` beside
//! it. First the factors of the words, to the words of written summaries; then one
//! weight a signal, to what an editor chose; then what the signals of abstracts add, to
//! summaries of papers. What articles without a title add is set by hand, and stays out
//! of the fit. The same data gives the same file, to the last digit; `--check` writes
//! nothing and fails where it would differ.

mod choice;
mod data;
mod newton;
mod rouge;
mod words;
mod write;

use std::collections::BTreeMap;
use std::path::Path;
use std::process::ExitCode;

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("fit: {message}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<(), String> {
    let mut folder = None;
    let mut date = None;
    let mut is_check = false;
    let mut arguments = std::env::args().skip(1);
    while let Some(argument) = arguments.next() {
        match argument.as_str() {
            "--check" => is_check = true,
            "--date" => date = arguments.next(),
            _ if folder.is_none() && !argument.starts_with('-') => folder = Some(argument),
            _ => {
                return Err(format!(
                    "expected DATA, --date or --check, but found {argument}"
                ));
            }
        }
    }
    let folder = folder.ok_or("expected the folder of the data, but found nothing")?;
    let folder = Path::new(&folder);
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../src/rank/weights.rs");
    let old = std::fs::read_to_string(&file).map_err(|e| format!("{}: {e}", file.display()))?;

    let summaries = data::summaries(folder)?;
    let factors = write::rounded_factors(words::fit(&summaries));
    println!(
        "{} articles with a summary: the factors of the words",
        summaries.len()
    );

    let train = data::choices(folder, "editor/train.jsonl", factors)?;
    let held = write::by_hand(&old)?;
    let general = without_additions(&held);
    let mut weights = choice::fit(&train, &general);
    println!(
        "{} articles with an editor's choice: the weights",
        train.len()
    );
    choice::report(&train, &general);

    // What abstracts add to these, and nothing else changes.
    let abstracts = data::abstracts(folder, factors)?;
    let mut known = held.clone();
    known.extend(
        weights
            .iter()
            .map(|(name, weight)| (name.to_string(), *weight)),
    );
    let added = choice::fit(&abstracts, &known);
    println!(
        "{} abstracts with a summary: {} weights",
        abstracts.len(),
        added.len()
    );
    let picks = data::choices(folder, "editor/picks.jsonl", factors)?;
    let all = choice::with_those_by_hand(weights.clone(), &held, &picks);
    println!("picks: {}", choice::share(&picks, &all));
    weights.extend(added);

    let count = (summaries.len(), train.len());
    let new = write::weights(&old, &weights, factors, count, date.as_deref())?;
    match (new == old, is_check) {
        (true, _) => println!("{} says the same", file.display()),
        (false, true) => return Err(format!("{} says something else", file.display())),
        (false, false) => {
            std::fs::write(&file, new).map_err(|e| format!("{}: {e}", file.display()))?;
            println!("wrote {}", file.display());
        }
    }
    Ok(())
}

/// What articles without a title add, by hand, is no part of what the other
/// weights are fitted beside: it must not change them.
fn without_additions(held: &BTreeMap<String, f64>) -> BTreeMap<String, f64> {
    let without = |(name, weight): (&String, &f64)| {
        let is_addition = name.starts_with("UNTITLED");
        (name.clone(), if is_addition { 0.0 } else { *weight })
    };
    held.iter().map(without).collect()
}
