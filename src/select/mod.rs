//! Which sentences make the summary: within the budget, none that repeats
//! another, none that leans on what is not there.
//!
//! A greedy choice over a heap (Carbonell and Goldstein 1998, made lazy): the
//! highest entry is either up to date, and taken, or put back with what it is
//! worth now. A sentence is worth less by what it repeats of those chosen
//! before, and while the sentence that it leans on ([`lean`]), or that introduces
//! whom it names ([`introduction`]), is not there; the introducing sentence gains
//! by what it makes possible. Choosing more sentences never changes those chosen
//! first.

mod budget;
mod introduction;
mod lean;
mod scrap;

use std::cmp::Ordering;
use std::collections::BinaryHeap;

use self::budget::Budget;
use self::introduction::Introductions;
use self::lean::Lean;
use self::scrap::scraps;
use crate::options::Length;
use crate::rank::{FRAGMENT, Reasons, ends_with_stop};
use crate::reading::{Reading, Unit};
use crate::term::TermId;

/// What sharing all words with a chosen sentence would cost. Little: an editor's
/// sentences share names and things.
const REPETITION: f64 = 0.3;

/// Share of the shorter one's content words from which a sentence says the same again.
const SAME: f64 = 0.5;

/// What saying the same again costs: more than any score, so that such a
/// sentence comes only when nothing else is left.
const SAME_COST: f64 = 1_000.0;

/// What a label or a fragment costs, and a question without its answer: the same, but
/// less than the focus is worth.
const SCRAP_COST: f64 = 15.0;

/// What leaning on a sentence that is not there costs. With half of it four times as
/// many summaries lean; with more, hardly fewer, and the editor's choice is missed.
const LEAN_COST: f64 = 0.8;

/// The same for a first sentence, since nothing stands before it that could answer.
const UNANSWERABLE_COST: f64 = 1.5;

/// What "these complaints" cost that are not there.
const LOOSE_COST: f64 = 0.5;

/// What a surname costs whose full name is not there, or "the bill" without the bill.
/// Editors take such sentences too: with more, they are missed.
const UNKNOWN_COST: f64 = 0.2;

/// Words that stand in more sentences than this tell none of them apart; the
/// bound keeps the work for one chosen sentence constant.
const COMMON_WORD: usize = 200;

/// The chosen units, in the order of choice: the first has rank 1. What only fills up
/// is chosen where a number of sentences is asked for, and else only if there is nothing.
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
        // Better ones may come behind it, where it holds the focus.
        if !budget.is_exact() && !chosen.is_empty() && pool.only_fills_up(unit) {
            continue;
        }
        if budget.take(reading.units[unit as usize].words, chosen.is_empty()) {
            chosen.push(unit);
            pool.choose(unit);
        }
    }
    chosen
}

/// More than a label: it ends as sentences do, or has some words.
fn is_sentence(reading: &Reading<'_>, unit: &Unit) -> bool {
    unit.words >= FRAGMENT || ends_with_stop(&reading.document.text[unit.span])
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
    leans: Vec<Lean>,
    introductions: Introductions,
    is_scrap: Vec<bool>,
    is_chosen: Vec<bool>,
    /// Handed out, chosen or too long.
    is_out: Vec<bool>,
    /// Scratch: words shared with the sentence chosen last.
    shared: Vec<u32>,
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
        let own: Vec<f64> = reading.scores.iter().map(Reasons::score).collect();
        let lean = |unit| Lean::of(reading, unit);
        let leans: Vec<Lean> = reading.units.iter().map(lean).collect();
        let (units, starts) = postings(reading);
        let first = |term: TermId| units[starts[term.0 as usize] as usize];
        let introductions = Introductions::of(reading, first);
        let mut scores = with_introductions(&own, &leans, &introductions);
        let is_scrap = scraps(reading);
        for (score, is_scrap) in scores.iter_mut().zip(&is_scrap) {
            *score -= if *is_scrap { SCRAP_COST } else { 0.0 };
        }
        let is_about = reading.focus.is_found();
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
            is_out: vec![false; scores.len()],
            shared: vec![0; scores.len()],
            leans,
            introductions,
            is_scrap,
            scores,
            units,
            starts,
        }
    }

    /// The best unit that is left, whether it fits the budget or not.
    fn next(&mut self) -> Option<u32> {
        while let Some(entry) = self.heap.pop() {
            let unit = entry.unit as usize;
            let score = self.worth(unit);
            if score < entry.score {
                self.heap.push(Entry { score, ..entry });
            } else if !std::mem::replace(&mut self.is_out[unit], true) {
                return Some(entry.unit);
            }
        }
        None
    }

    /// It says the same again, is no sentence, or a question without its answer.
    fn only_fills_up(&self, unit: u32) -> bool {
        let unit = unit as usize;
        self.cost[unit] >= SAME_COST || self.is_scrap[unit] || self.lean_cost(unit) >= SCRAP_COST
    }

    /// What a unit adds to those chosen so far.
    fn worth(&self, unit: usize) -> f64 {
        let introducer = self.introductions.introducer(unit);
        let is_introduced = introducer.is_none_or(|introducer| self.is_chosen[introducer]);
        let unknown_cost = if is_introduced { 0.0 } else { UNKNOWN_COST };
        self.scores[unit] - self.cost[unit] - self.lean_cost(unit) - unknown_cost
    }

    /// What it costs while the sentence that it leans on is not there.
    #[inline(never)]
    fn lean_cost(&self, unit: usize) -> f64 {
        let lean = self.leans[unit];
        match lean {
            // A label that asks pays once.
            _ if self.is_scrap[unit] || lean.is_answered(unit, &self.is_chosen) => 0.0,
            Lean::OnNext => SCRAP_COST,
            Lean::LooselyOnEarlier => LOOSE_COST,
            _ if lean.answerer(unit).is_none() => UNANSWERABLE_COST,
            _ => LEAN_COST,
        }
    }

    /// Raises the cost of all that share words with the chosen unit, and puts
    /// back those that lean on it or whose people it introduces.
    fn choose(&mut self, unit: u32) {
        self.is_chosen[unit as usize] = true;
        self.add_repetition(unit);
        let near = [unit.wrapping_sub(1), unit + 1, unit + 2].map(|near| near as usize);
        let leans = |near: &usize| self.leans.get(*near).is_some_and(|l| *l != Lean::Alone);
        let leaning = near.into_iter().filter(leans);
        let raised = leaning.chain(self.introductions.followers(unit as usize));
        let entries: Vec<Entry> = raised
            .map(|unit| Entry {
                score: self.worth(unit),
                unit: unit as u32,
            })
            .collect();
        self.heap.extend(entries);
    }

    fn add_repetition(&mut self, unit: u32) {
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
                    if *shared == 0 {
                        touched.push(other);
                    }
                    *shared += 1;
                }
            }
        }
        for other in touched {
            let index = other as usize;
            let shared = std::mem::take(&mut self.shared[index]);
            let least = chosen.min(terms_of(other).len());
            // Two words in common are no repetition, however short the sentence.
            let share = f64::from(shared) / (least.max(5) as f64);
            let cost = if share >= SAME {
                SAME_COST
            } else {
                REPETITION * share
            };
            self.cost[index] = self.cost[index].max(cost);
        }
    }
}

/// The scores, and for a sentence that introduces a better one the mean of both:
/// it is worth that when the other follows.
fn with_introductions(own: &[f64], leans: &[Lean], introductions: &Introductions) -> Vec<f64> {
    let mut scores = own.to_vec();
    for (unit, lean) in leans.iter().enumerate() {
        let introducers = [lean.answerer(unit), introductions.introducer(unit)];
        for introducer in introducers.into_iter().flatten() {
            if introducer < own.len() {
                let both = (own[unit] + own[introducer]) / 2.0;
                scores[introducer] = scores[introducer].max(both);
            }
        }
    }
    scores
}

#[cfg(test)]
mod tests;
