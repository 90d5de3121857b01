//! Reads the data: articles with summaries, articles with an editor's choice.

use std::collections::{BTreeSet, HashMap, HashSet};
use std::path::Path;

use nutgraf::rooms::{Factors, Sheet, Word};
use serde_json::Value;

use crate::rouge::rouge;

/// The sets of summaries that the words are fitted to, with the weight of an
/// article. scitldr's are papers, bbc's are extracts: less of both.
const SETS: [(&str, f64); 4] = [
    ("cnndm", 1.0),
    ("mixed", 2.0),
    ("bbc", 0.5),
    ("scitldr", 0.4),
];

/// The sets whose articles the editor chose from.
const EDITED_SETS: [&str; 3] = ["cnndm", "mixed", "bbc"];

/// So many of a set are enough: more have not helped.
const MOST_OF_A_SET: usize = 700;

/// Weight of an article whose first three sentences hold nothing of the editor's
/// three; each of them held takes a third. Pages on the web open with a scene
/// more often than the news that we fit to, which would teach to trust the lead.
const FULL_WEIGHT: f64 = 1.5;

/// So many points of ROUGE more make a sentence e times as wanted: sharper
/// targets overfit.
const SHARPNESS: f64 = 6.0;

/// The words of an article, and the share of its summaries that use each.
pub struct Told {
    pub set: usize,
    pub weight: f64,
    pub words: Vec<(Word, f64)>,
}

/// An article, and what the editor chose of it.
pub struct Choice {
    /// By sentence: each signal's value.
    pub signals: Vec<Vec<(&'static str, f32)>>,
    /// By sentence: how much it is wanted.
    pub wanted: Vec<f64>,
    /// The sentences that each of the editor's three is.
    pub three: Vec<Vec<usize>>,
}

fn lines(folder: &Path, file: &str) -> Result<Vec<Value>, String> {
    let path = folder.join(file);
    let text = std::fs::read_to_string(&path).map_err(|e| format!("{}: {e}", path.display()))?;
    let parse = |(number, line): (usize, &str)| {
        serde_json::from_str(line).map_err(|e| format!("{}:{}: {e}", path.display(), number + 1))
    };
    let full = text
        .lines()
        .enumerate()
        .filter(|(_, line)| !line.trim().is_empty());
    full.map(parse).collect()
}

/// The articles with summaries, without those that an editor chose from.
pub fn summaries(folder: &Path) -> Result<Vec<Told>, String> {
    let chosen: HashSet<(String, String)> = lines(folder, "editor/train.jsonl")?
        .iter()
        .map(|line| (string(line, "set"), string(line, "doc")))
        .collect();
    let mut all = Vec::new();
    for (set, (name, weight)) in SETS.into_iter().enumerate() {
        let articles = lines(folder, &format!("summaries/{name}.train.jsonl"))?;
        for article in articles.iter().take(MOST_OF_A_SET) {
            if chosen.contains(&(name.to_owned(), string(article, "id"))) {
                continue;
            }
            let text = string(article, "text");
            let sheet = Sheet::of(&text, article["title"].as_str(), None);
            if sheet.spans.len() < 4 {
                continue;
            }
            let references: Vec<BTreeSet<String>> = match article["references"].as_array() {
                Some(several) => several
                    .iter()
                    .map(|one| words_of(one.as_str().unwrap_or("")))
                    .collect(),
                None => vec![words_of(&string(article, "reference"))],
            };
            let told = |word: &Word| {
                let count = references
                    .iter()
                    .filter(|one| one.contains(&word.text))
                    .count();
                count as f64 / references.len() as f64
            };
            let words = sheet.words.into_iter().map(|word| {
                let share = told(&word);
                (word, share)
            });
            all.push(Told {
                set,
                weight,
                words: words.collect(),
            });
        }
    }
    Ok(all)
}

/// The articles with an editor's choice.
pub fn choices(folder: &Path, file: &str, factors: Factors) -> Result<Vec<Choice>, String> {
    let mut articles: HashMap<(String, String), Value> = HashMap::new();
    for set in EDITED_SETS {
        for article in lines(folder, &format!("summaries/{set}.train.jsonl"))? {
            articles.insert((set.to_owned(), string(&article, "id")), article);
        }
    }
    for article in lines(folder, "../eval/reading/docs.jsonl")? {
        articles.insert((String::new(), string(&article, "id")), article);
    }
    let mut all = Vec::new();
    for line in lines(folder, file)? {
        let (set, document) = match line["set"].as_str() {
            Some(set) => (set.to_owned(), string(&line, "doc")),
            None => (String::new(), string(&line, "id")),
        };
        let article = articles
            .get(&(set, document.clone()))
            .ok_or_else(|| format!("{file}: no text of {document}"))?;
        let text = string(article, "text");
        let sheet = Sheet::of(&text, article["title"].as_str(), Some(factors));
        let bytes = byte_offsets(&text);
        let place = |number: usize| -> Option<std::ops::Range<usize>> {
            let span = line["spans"].get(number.checked_sub(1)?)?;
            let at = |end: usize| Some(bytes[span.get(end)?.as_u64()? as usize]);
            Some(at(0)?..at(1)?)
        };
        let numbers = |key: &str| -> Vec<usize> {
            let list = line[key].as_array().map(Vec::as_slice).unwrap_or_default();
            list.iter()
                .filter_map(|n| n.as_u64())
                .map(|n| n as usize)
                .collect()
        };
        let units_at = |number: usize| -> Vec<usize> {
            let Some(span) = place(number) else {
                return Vec::new();
            };
            (0..sheet.spans.len())
                .filter(|&unit| is_same(&sheet.spans[unit], &span))
                .collect()
        };
        let three: Vec<Vec<usize>> = numbers("three").into_iter().map(units_at).collect();
        let mut wanted = vec![0.0; sheet.spans.len()];
        for unit in numbers("five").into_iter().flat_map(units_at) {
            wanted[unit] = crate::choice::WANTED_IN_FIVE;
        }
        for &unit in three.iter().flatten() {
            wanted[unit] = 1.0;
        }
        let in_lead = three
            .iter()
            .filter(|units| units.iter().any(|unit| *unit < 3))
            .count();
        let weight = FULL_WEIGHT - in_lead as f64 / 3.0;
        wanted.iter_mut().for_each(|wanted| *wanted *= weight);
        all.push(Choice {
            signals: sheet.signals,
            wanted,
            three,
        });
    }
    Ok(all)
}

/// The abstracts, each sentence wanted by how much of the summaries it says.
pub fn abstracts(folder: &Path, factors: Factors) -> Result<Vec<Choice>, String> {
    let mut all = Vec::new();
    for article in lines(folder, "summaries/scitldr.train.jsonl")?
        .iter()
        .take(MOST_OF_A_SET)
    {
        let text = string(article, "text");
        let sheet = Sheet::of(&text, article["title"].as_str(), Some(factors));
        let is_abstract =
            |row: &Vec<(&str, f32)>| row.iter().any(|(name, _)| name.starts_with("ABSTRACT"));
        if !sheet.signals.iter().any(is_abstract) {
            continue;
        }
        let references = match article["references"].as_array() {
            Some(several) => several
                .iter()
                .filter_map(Value::as_str)
                .map(str::to_owned)
                .collect(),
            None => vec![string(article, "reference")],
        };
        let says = |span: &std::ops::Range<usize>| {
            (rouge(&text[span.clone()], &references) / SHARPNESS).exp()
        };
        let says: Vec<f64> = sheet.spans.iter().map(says).collect();
        let sum: f64 = says.iter().sum();
        all.push(Choice {
            signals: sheet.signals,
            wanted: says.iter().map(|says| says / sum).collect(),
            three: Vec::new(),
        });
    }
    Ok(all)
}

/// Most of both is the same text.
fn is_same(one: &std::ops::Range<usize>, other: &std::ops::Range<usize>) -> bool {
    let shared = one
        .end
        .min(other.end)
        .saturating_sub(one.start.max(other.start)) as f64;
    let both = (one.len() + other.len()) as f64 - shared;
    shared >= 0.6 * both || (one.start <= other.start && one.end >= other.end)
}

/// Byte offset of each code point, and the end.
fn byte_offsets(text: &str) -> Vec<usize> {
    text.char_indices()
        .map(|(at, _)| at)
        .chain([text.len()])
        .collect()
}

fn words_of(text: &str) -> BTreeSet<String> {
    let lower = text.to_lowercase();
    lower
        .split(|c: char| !c.is_alphanumeric() && c != '_')
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}

fn string(value: &Value, key: &str) -> String {
    value[key].as_str().unwrap_or_default().to_owned()
}
