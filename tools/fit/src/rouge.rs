//! How much of a written summary one sentence says: ROUGE (Lin 2004), the mean
//! of the F1 of single words and of pairs, of the reference that fits best.

use std::collections::HashMap;

/// In percent.
pub fn rouge(sentence: &str, references: &[String]) -> f64 {
    let own = words(sentence);
    let one = |reference: &String| {
        let other = words(reference);
        50.0 * (overlap(&own, &other, 1) + overlap(&own, &other, 2))
    };
    references.iter().map(one).fold(0.0, f64::max)
}

fn words(text: &str) -> Vec<String> {
    let lower = text.to_lowercase();
    let words = lower.split(|c: char| !c.is_alphanumeric());
    words
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}

/// F1 of the runs of `size` words.
fn overlap(one: &[String], other: &[String], size: usize) -> f64 {
    if one.len() < size || other.len() < size {
        return 0.0;
    }
    let mut left: HashMap<&[String], i32> = HashMap::new();
    for run in other.windows(size) {
        *left.entry(run).or_default() += 1;
    }
    let mut shared = 0.0;
    for run in one.windows(size) {
        if let Some(count) = left.get_mut(run).filter(|count| **count > 0) {
            *count -= 1;
            shared += 1.0;
        }
    }
    2.0 * shared / (one.len() + other.len() + 2 - 2 * size) as f64
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_of_words_and_pairs() {
        let reference = ["The mill turned again.".to_owned()];
        assert_eq!(rouge("the mill turned again", &reference), 100.0);
        assert_eq!(rouge("rain", &reference), 0.0);
        // Two of four words, one of three pairs, both sides alike.
        let third = rouge("The mill stood still", &reference) - 50.0 * (0.5 + 1.0 / 3.0);
        assert!(third.abs() < 1e-9, "{third}");
    }
}
