//! Puts the numbers into `src/rank/weights.rs`: names and comments stay.

use std::collections::BTreeMap;

use nutgraf::rooms::Factors;

use crate::choice::Weights;

/// Stands behind a weight that is not fitted.
const BY_HAND: &str = "// by hand";

const HEADER: &str = "//! Fitted by tools/fit";

/// Three digits behind the point are more than the data can tell.
fn round(value: f64) -> f64 {
    (value * 1000.0).round() / 1000.0
}

/// The factors as they will stand in the file: the signals must see these.
pub fn rounded_factors((first, units, title, name): Factors) -> Factors {
    let round = |value: f32| (value * 1000.0).round() / 1000.0;
    (
        first.map(round),
        units.map(round),
        round(title),
        round(name),
    )
}

/// The weights that are set by hand.
pub fn by_hand(file: &str) -> Result<BTreeMap<String, f64>, String> {
    let held = file
        .lines()
        .filter(|line| line.contains(BY_HAND) && line.contains(" = "));
    held.map(|line| {
        let (name, rest) = line.split_once(" = ").unwrap_or_default();
        let number = rest.split(';').next().unwrap_or_default();
        let weight = number
            .parse()
            .map_err(|_| format!("expected a weight, but found {line}"))?;
        Ok((name.trim().to_owned(), weight))
    })
    .collect()
}

/// The new text of the file. Without a date the old one stays where no number
/// has changed.
pub fn weights(
    old: &str,
    weights: &Weights,
    (first, units, title, name): Factors,
    (summaries, choices): (usize, usize),
    date: Option<&str>,
) -> Result<String, String> {
    let mut missing: Vec<&str> = weights.keys().copied().collect();
    let mut lines = Vec::new();
    for line in old.lines() {
        let indent = &line[..line.len() - line.trim_start().len()];
        let (key, rest) = line.split_once([':', '=']).unwrap_or((line, ""));
        let list = |values: &[f32]| {
            let values: Vec<String> = values.iter().map(|value| format!("{value:.3}")).collect();
            format!("{indent}{}: [{}],", key.trim(), values.join(", "))
        };
        lines.push(match key.trim() {
            "first" => list(&first),
            "units" => list(&units),
            "title" => format!("{indent}title: {title:.3},"),
            "name" if !rest.contains("stringify") => format!("{indent}name: {name:.3},"),
            constant => match weights.get(constant) {
                Some(weight) if line.contains(" = ") => {
                    missing.retain(|name| *name != constant);
                    // Not "-0.000".
                    format!("{indent}{constant} = {:.3};", round(*weight) + 0.0)
                }
                _ => line.to_owned(),
            },
        });
    }
    if let [name, ..] = missing[..] {
        return Err(format!(
            "expected a weight {name} in the file, but found none"
        ));
    }
    let numbers = lines.join("\n") + "\n";
    if numbers == old && date.is_none() {
        return Ok(numbers);
    }
    let date = date.ok_or("expected --date YYYY-MM-DD, since the numbers have changed")?;
    let header = format!(
        "{HEADER} on {date}: words to {summaries} summaries, weights to an\n//! editor's choice in {choices} articles."
    );
    let mut new = String::new();
    let mut in_header = false;
    for line in numbers.lines() {
        if line.starts_with(HEADER) {
            new.push_str(&header);
            new.push('\n');
            in_header = true;
        } else if in_header && line.starts_with("//! editor's choice in") {
            in_header = false;
        } else {
            new.push_str(line);
            new.push('\n');
        }
    }
    Ok(new)
}
