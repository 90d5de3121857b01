//! Which sentences make the summary: within the budget, none that repeats
//! another.
//!
//! Maximal marginal relevance (Carbonell and Goldstein 1998), made lazy: a
//! sentence's score falls by what it shares with those chosen before, so the
//! highest entry of a heap is either up to date, and taken, or put back with
//! its new score. Choosing more sentences never changes those chosen first.

use std::cmp::Ordering;
use std::collections::BinaryHeap;

use crate::options::Length;
use crate::reading::{Reading, Unit};

/// What sharing all words with a chosen sentence costs.
const REPETITION: f64 = 3.0;

/// What each rare word costs, from the third on, that a sentence shares with a
/// chosen one: two sentences with three of them in common tell the same fact.
const RARE_REPETITION: f64 = 0.8;

/// A word is rare that stands in at most so many sentences.
const RARE: usize = 3;

/// Share of its content words above which a sentence says the same again.
const SAME: f64 = 0.6;

/// What saying the same again costs: more than any score, so that such a
/// sentence comes only when nothing else is left.
const SAME_COST: f64 = 1_000.0;

/// Words that stand in more sentences than this tell none of them apart; the
/// bound keeps the work for one chosen sentence constant.
const COMMON_WORD: usize = 200;

/// The chosen units, in the order of choice: the first has rank 1.
pub(crate) fn select(reading: &Reading<'_>, length: Length) -> Vec<u32> {
    if !reading.units.iter().any(|unit| is_sentence(reading, unit)) {
        return Vec::new();
    }
    let mut budget = Budget::new(reading, length);
    let mut pool = Pool::new(reading);
    let mut chosen = Vec::new();
    while !budget.is_spent(chosen.len())
        && let Some(unit) = pool.next()
    {
        if budget.take(reading.units[unit as usize].words, chosen.is_empty()) {
            chosen.push(unit);
            pool.choose(unit);
        }
    }
    chosen
}

/// More than a label: it ends as sentences do, or has some words.
fn is_sentence(reading: &Reading<'_>, unit: &Unit) -> bool {
    unit.words >= 5
        || reading.document.text[unit.span].ends_with([
            '.', '!', '?', '…', '"', '”', '。', '！', '？', '।', '؟', '۔',
        ])
}

/// How much may still be chosen.
enum Budget {
    Sentences(usize),
    Words(u32),
}

impl Budget {
    fn new(reading: &Reading<'_>, length: Length) -> Budget {
        // Grows with the square root: a long article needs more sentences, but
        // not in proportion.
        let medium = 1.0 + f64::from(reading.words).sqrt() / 9.0;
        let sentences = |count: f64| Budget::Sentences((count.round() as usize).max(1));
        match length {
            Length::Short => sentences(medium / 2.0),
            Length::Medium => sentences(medium),
            Length::Long => sentences(medium * 2.0),
            Length::Sentences(count) => Budget::Sentences(count as usize),
            Length::Words(count) => Budget::Words(count),
            Length::Ratio(ratio) => {
                Budget::Words((f64::from(reading.words) * ratio).round() as u32)
            }
        }
    }

    fn is_spent(&self, chosen: usize) -> bool {
        match self {
            Budget::Sentences(count) => chosen >= *count,
            // Nothing shorter than three words is worth looking for.
            Budget::Words(left) => *left < 3 && chosen > 0,
        }
    }

    /// Takes a sentence if it fits; the first is taken in any case.
    fn take(&mut self, words: u32, is_first: bool) -> bool {
        match self {
            Budget::Sentences(_) => true,
            Budget::Words(left) if words <= *left => {
                *left -= words;
                true
            }
            Budget::Words(left) if is_first => {
                *left = 0;
                true
            }
            Budget::Words(_) => false,
        }
    }
}

/// Units by term, and where each term's begin.
fn postings(reading: &Reading<'_>) -> (Vec<u32>, Vec<u32>) {
    // Counted, summed up, filled in: one list instead of one a term.
    let mut starts = vec![0; reading.terms.len() + 2];
    for term in &reading.content {
        starts[term.0 as usize + 2] += 1;
    }
    for at in 1..starts.len() {
        starts[at] += starts[at - 1];
    }
    let mut units = vec![0; reading.content.len()];
    for (index, unit) in (0..).zip(&reading.units) {
        for term in reading.terms_of(unit) {
            let next = &mut starts[term.0 as usize + 1];
            units[*next as usize] = index;
            *next += 1;
        }
    }
    (units, starts)
}

/// The units that are left, best first.
struct Pool<'r, 'a> {
    reading: &'r Reading<'a>,
    heap: BinaryHeap<Entry>,
    scores: Vec<f64>,
    /// Units in which each term stands: those of term `t` are
    /// `units[starts[t]..starts[t + 1]]`.
    units: Vec<u32>,
    starts: Vec<u32>,
    /// The cost of repetition so far.
    cost: Vec<f64>,
    is_chosen: Vec<bool>,
    /// Scratch: words shared with the sentence chosen last, and how many of
    /// them are rare.
    shared: Vec<(u32, u32)>,
}

#[derive(PartialEq)]
struct Entry {
    score: f64,
    unit: u32,
}

impl Eq for Entry {}

impl Ord for Entry {
    fn cmp(&self, other: &Entry) -> Ordering {
        // Of two alike the earlier one.
        self.score
            .total_cmp(&other.score)
            .then(other.unit.cmp(&self.unit))
    }
}

impl PartialOrd for Entry {
    fn partial_cmp(&self, other: &Entry) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl<'r, 'a> Pool<'r, 'a> {
    fn new(reading: &'r Reading<'a>) -> Pool<'r, 'a> {
        let scores: Vec<f64> = reading
            .scores
            .iter()
            .map(|reasons| reasons.score())
            .collect();
        let (units, starts) = postings(reading);
        // A focus that the article does not hold: nothing is about it.
        let is_about = reading.focus.is_empty() || reading.focus.is_named();
        let heap = (0..scores.len())
            .filter(|_| is_about)
            .map(|unit| Entry {
                score: scores[unit],
                unit: unit as u32,
            })
            .collect();
        Pool {
            reading,
            heap,
            cost: vec![0.0; scores.len()],
            is_chosen: vec![false; scores.len()],
            shared: vec![(0, 0); scores.len()],
            scores,
            units,
            starts,
        }
    }

    /// The best unit that is left, whether it fits the budget or not.
    fn next(&mut self) -> Option<u32> {
        while let Some(entry) = self.heap.pop() {
            let unit = entry.unit as usize;
            let score = self.scores[unit] - self.cost[unit];
            if score < entry.score {
                self.heap.push(Entry { score, ..entry });
                continue;
            }
            return Some(entry.unit);
        }
        None
    }

    /// Raises the cost of all that share words with the chosen unit.
    fn choose(&mut self, unit: u32) {
        self.is_chosen[unit as usize] = true;
        let terms_of = |unit: u32| self.reading.terms_of(&self.reading.units[unit as usize]);
        let chosen = terms_of(unit).len();
        let mut touched = Vec::new();
        for term in terms_of(unit) {
            let term = term.0 as usize;
            let units = &self.units[self.starts[term] as usize..self.starts[term + 1] as usize];
            if units.len() > COMMON_WORD {
                continue;
            }
            for &other in units {
                if !self.is_chosen[other as usize] {
                    let shared = &mut self.shared[other as usize];
                    if shared.0 == 0 {
                        touched.push(other);
                    }
                    shared.0 += 1;
                    shared.1 += u32::from(units.len() <= RARE);
                }
            }
        }
        for other in touched {
            let index = other as usize;
            let (shared, rare) = std::mem::take(&mut self.shared[index]);
            let least = chosen.min(terms_of(other).len());
            // Two words in common are no repetition, however short the sentence.
            let share = f64::from(shared) / (least.max(4) as f64);
            let cost = if share >= SAME {
                SAME_COST
            } else {
                REPETITION * share + RARE_REPETITION * f64::from(rare.saturating_sub(2))
            };
            self.cost[index] = self.cost[index].max(cost);
        }
    }
}
