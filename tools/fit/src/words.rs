//! The factors of the words: logistic regression on the words of articles, told
//! in the summary or not. Each set of summaries has a level of its own; the
//! first set's level is the one that is kept.

use nutgraf::rooms::{Factors, Word};

use crate::data::Told;
use crate::newton::{Local, lowest};

/// Levels of four sets, then 6 by first sentence (the last is the base), 4 by
/// number of sentences (one is the base), title, name.
const LEVELS: usize = 4;
const SIZE: usize = LEVELS + 6 + 4 + 2;

/// Pull towards "no effect", as if so many words of each kind had none.
const PULL: f64 = 1.0;

/// An article counts as so many words, however long it is.
const WORDS_OF_AN_ARTICLE: f64 = 60.0;

pub fn fit(articles: &[Told]) -> Factors {
    let best = lowest(SIZE, |weights| {
        let mut local = Local::new(SIZE);
        for (at, weight) in weights.iter().enumerate() {
            local.loss += 0.5 * PULL * weight * weight;
            local.slope[at] = PULL * weight;
            local.curve[at * SIZE + at] = PULL;
        }
        for article in articles {
            let share = article.weight * WORDS_OF_AN_ARTICLE / article.words.len().max(1) as f64;
            for (word, told) in &article.words {
                let active = active(article.set, word);
                let points: f64 = active.iter().map(|&at| weights[at]).sum();
                let chance = 1.0 / (1.0 + (-points).exp());
                local.loss -= share
                    * (told * chance.max(1e-12).ln()
                        + (1.0 - told) * (1.0 - chance).max(1e-12).ln());
                let (slope, curve) = (share * (chance - told), share * chance * (1.0 - chance));
                for &row in &active {
                    local.slope[row] += slope;
                    for &column in &active {
                        local.curve[row * SIZE + column] += curve;
                    }
                }
            }
        }
        local
    });
    let factor = |at: usize| best[at].exp() as f32;
    let first = std::array::from_fn(|step| {
        let of_step = if step < 6 { best[LEVELS + step] } else { 0.0 };
        (best[0] + of_step).exp() as f32
    });
    let units = std::array::from_fn(|step| {
        if step == 0 {
            1.0
        } else {
            factor(LEVELS + 5 + step)
        }
    });
    (first, units, factor(SIZE - 2), factor(SIZE - 1))
}

/// The weights that a word has.
fn active(set: usize, word: &Word) -> Vec<usize> {
    let mut active = vec![set];
    if word.first < 6 {
        active.push(LEVELS + word.first);
    }
    if word.units > 0 {
        active.push(LEVELS + 5 + word.units);
    }
    if word.is_in_title {
        active.push(SIZE - 2);
    }
    if word.is_in_name {
        active.push(SIZE - 1);
    }
    active
}
