//! One weight a signal: a sentence is chosen with a chance that grows as the
//! exponential of its score, beside all others of its article (a conditional
//! logit, McFadden 1974). That the chances of an article add up to one makes
//! long and short articles count alike, and asks only which sentence is better
//! than its neighbours.

use std::collections::BTreeMap;
use std::fmt;

use crate::data::Choice;
use crate::newton::{Local, lowest};

/// How much a sentence of the five is wanted that is not among the three.
pub const WANTED_IN_FIVE: f64 = 0.5;

/// Pull towards zero of each weight, by the spread of its signal.
const PULL: f64 = 10.0;

/// Parts of the training articles, each predicted by the others.
const FOLDS: usize = 5;

pub type Weights = BTreeMap<&'static str, f64>;

/// Weights set by hand stay; their signals count all the same.
pub fn fit(articles: &[Choice], by_hand: &BTreeMap<String, f64>) -> Weights {
    fit_some(&articles.iter().collect::<Vec<_>>(), by_hand)
}

fn fit_some(articles: &[&Choice], by_hand: &BTreeMap<String, f64>) -> Weights {
    let rows = || articles.iter().flat_map(|article| &article.signals);
    let mut names: Vec<&'static str> = rows().flatten().map(|(name, _)| *name).collect();
    names.sort_unstable();
    names.dedup();
    names.retain(|name| !by_hand.contains_key(*name));
    let index: BTreeMap<&str, usize> = names
        .iter()
        .enumerate()
        .map(|(at, name)| (*name, at))
        .collect();
    let size = names.len();

    let table: Vec<Vec<(Vec<f64>, f64)>> = articles
        .iter()
        .map(|article| {
            article
                .signals
                .iter()
                .map(|row| dense(row, &index, by_hand, size))
                .collect()
        })
        .collect();
    let spread = spread(&table, size);

    let best = lowest(size, |weights| {
        let mut local = Local::new(size);
        for (at, weight) in weights.iter().enumerate() {
            local.loss += 0.5 * PULL * weight * weight;
            local.slope[at] = PULL * weight;
            local.curve[at * size + at] = PULL;
        }
        for (article, rows) in articles.iter().zip(&table) {
            let wanted: f64 = article.wanted.iter().sum();
            if wanted > 0.0 {
                add_article(&mut local, rows, &article.wanted, wanted, weights, &spread);
            }
        }
        local
    });
    let scaled = best
        .iter()
        .zip(&spread)
        .map(|(weight, spread)| weight / spread);
    names.iter().copied().zip(scaled).collect()
}

/// The signals in order, and what those with a weight by hand add up to.
fn dense(
    row: &[(&'static str, f32)],
    index: &BTreeMap<&str, usize>,
    by_hand: &BTreeMap<String, f64>,
    size: usize,
) -> (Vec<f64>, f64) {
    let mut values = vec![0.0; size];
    let mut held = 0.0;
    for (name, value) in row {
        match index.get(name) {
            Some(&at) => values[at] = f64::from(*value),
            None => held += by_hand[*name] * f64::from(*value),
        }
    }
    (values, held)
}

/// Standard deviation of each signal over all sentences; 1 where it never changes.
fn spread(table: &[Vec<(Vec<f64>, f64)>], size: usize) -> Vec<f64> {
    let rows = || table.iter().flatten().map(|(values, _)| values);
    let count = rows().count().max(1) as f64;
    (0..size)
        .map(|at| {
            let mean = rows().map(|row| row[at]).sum::<f64>() / count;
            let square = rows().map(|row| (row[at] - mean).powi(2)).sum::<f64>() / count;
            if square > 1e-12 { square.sqrt() } else { 1.0 }
        })
        .collect()
}

fn add_article(
    local: &mut Local,
    rows: &[(Vec<f64>, f64)],
    wanted: &[f64],
    all_wanted: f64,
    weights: &[f64],
    spread: &[f64],
) {
    let size = weights.len();
    let scaled =
        |row: &Vec<f64>| -> Vec<f64> { row.iter().zip(spread).map(|(v, s)| v / s).collect() };
    let rows: Vec<(Vec<f64>, f64)> = rows
        .iter()
        .map(|(row, held)| (scaled(row), *held))
        .collect();
    let score = |(row, held): &(Vec<f64>, f64)| -> f64 {
        held + row.iter().zip(weights).map(|(v, w)| v * w).sum::<f64>()
    };
    let scores: Vec<f64> = rows.iter().map(score).collect();
    let highest = scores.iter().copied().fold(f64::MIN, f64::max);
    let all: f64 = scores.iter().map(|score| (score - highest).exp()).sum();
    let mut mean = vec![0.0; size];
    for ((row, _), (score, wanted)) in rows.iter().zip(scores.iter().zip(wanted)) {
        let chance = (score - highest).exp() / all;
        local.loss -= wanted * (score - highest - all.ln());
        for at in 0..size {
            mean[at] += chance * row[at];
            local.slope[at] += (all_wanted * chance - wanted) * row[at];
        }
        for a in 0..size {
            let part = all_wanted * chance * row[a];
            if part != 0.0 {
                let curve = &mut local.curve[a * size..][..size];
                for (curve, value) in curve.iter_mut().zip(row) {
                    *curve += part * value;
                }
            }
        }
    }
    for a in 0..size {
        for b in 0..size {
            local.curve[a * size + b] -= all_wanted * mean[a] * mean[b];
        }
    }
}

/// All weights of the signals that these articles have.
pub fn with_those_by_hand(
    mut weights: Weights,
    by_hand: &BTreeMap<String, f64>,
    articles: &[Choice],
) -> Weights {
    let rows = articles.iter().flat_map(|article| &article.signals);
    for (name, _) in rows.flatten() {
        if let Some(weight) = by_hand.get(*name) {
            weights.insert(name, *weight);
        }
    }
    weights
}

/// How the three highest sentences fare, without any choice of sets.
pub struct Share {
    articles: usize,
    three: f64,
    surprise: f64,
}

impl fmt::Display for Share {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{} articles: {:.1}% of the editor's three in the three highest, surprise {:.4}",
            self.articles,
            100.0 * self.three / self.articles as f64,
            self.surprise / self.articles as f64
        )
    }
}

pub fn share(articles: &[Choice], weights: &Weights) -> Share {
    share_some(&articles.iter().collect::<Vec<_>>(), weights)
}

fn share_some(articles: &[&Choice], weights: &Weights) -> Share {
    let mut share = Share {
        articles: articles.len(),
        three: 0.0,
        surprise: 0.0,
    };
    for article in articles {
        let score = |row: &Vec<(&'static str, f32)>| -> f64 {
            row.iter()
                .map(|(name, value)| weights.get(name).unwrap_or(&0.0) * f64::from(*value))
                .sum()
        };
        let scores: Vec<f64> = article.signals.iter().map(score).collect();
        let mut order: Vec<usize> = (0..scores.len()).collect();
        order.sort_by(|a, b| scores[*b].total_cmp(&scores[*a]));
        let best = &order[..order.len().min(3)];
        let found = article
            .three
            .iter()
            .filter(|units| units.iter().any(|unit| best.contains(unit)));
        share.three += found.count() as f64 / 3.0;
        let highest = scores.iter().copied().fold(f64::MIN, f64::max);
        let all: f64 = scores.iter().map(|score| (score - highest).exp()).sum();
        let wanted: f64 = article.wanted.iter().sum();
        if wanted > 0.0 {
            let chosen = scores.iter().zip(&article.wanted);
            share.surprise -= chosen
                .map(|(score, wanted)| wanted * (score - highest - all.ln()))
                .sum::<f64>()
                / wanted;
        }
    }
    share
}

/// Prints how the training articles fare when others than themselves were fitted.
pub fn report(articles: &[Choice], by_hand: &BTreeMap<String, f64>) {
    let mut sum = Share {
        articles: 0,
        three: 0.0,
        surprise: 0.0,
    };
    for fold in 0..FOLDS {
        let part = |is_in: bool| -> Vec<&Choice> {
            let numbered = articles.iter().enumerate();
            numbered
                .filter(|(at, _)| (at % FOLDS == fold) == is_in)
                .map(|(_, article)| article)
                .collect()
        };
        let fitted = fit_some(&part(false), by_hand);
        let weights = with_those_by_hand(fitted, by_hand, articles);
        let one = share_some(&part(true), &weights);
        sum.articles += one.articles;
        sum.three += one.three;
        sum.surprise += one.surprise;
    }
    println!("train, each fifth by the others: {sum}");
}
