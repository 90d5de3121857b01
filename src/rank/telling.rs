//! Telling words: how likely a word of the article is to stand in a summary of
//! it, by where it first stands, in how many sentences, and whether the title
//! or a salient name holds it.
//!
//! The odds are a product of factors, one a fact: a table that can be read.
//! They are fitted to the words of written summaries (`tools/fit`).

use crate::entity::EntityKind;
use crate::reading::Reading;
use crate::term::TermId;

/// Salience from which a name counts as one that the article is about.
const SALIENT: f32 = 0.4;

/// The factors.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Odds {
    /// Odds of a word that first stands in sentence 0, 1, 2, 3 to 4, 5 to 8, 9 to
    /// 15, later.
    pub(crate) first: [f32; 7],
    /// In 1, 2, 3 to 4, 5 to 8, more sentences.
    pub(crate) units: [f32; 5],
    /// In the title.
    pub(crate) title: f32,
    /// In a salient name.
    pub(crate) name: f32,
}

/// What is known of a word: which factor of each table is its.
pub(crate) struct Facts {
    pub(crate) first: usize,
    pub(crate) units: usize,
    pub(crate) is_in_title: bool,
    pub(crate) is_in_name: bool,
}

/// How likely each term is to be told, from 0 to 1: by term, by what was
/// looked at.
pub(super) struct Telling(Vec<[f32; 3]>);

/// Mean chance of a sentence's three most telling words, and what of it is owed
/// to whom.
pub(super) struct Told {
    /// Where its words stand, and how often.
    pub(super) words: f32,
    /// More, since the title has them.
    pub(super) title: f32,
    /// More, since salient names have them.
    pub(super) names: f32,
}

impl Telling {
    pub(super) fn new(
        reading: &Reading<'_>,
        odds: &Odds,
        in_title: &[bool],
        units: &[u32],
        first: &[u32],
    ) -> Telling {
        let chances = facts(reading, in_title, units, first).map(|facts| {
            let chance = |odds: f32| odds / (1.0 + odds);
            let mut all = odds.first[facts.first] * odds.units[facts.units];
            let plain = chance(all);
            // Most words stand neither in the title nor in a name.
            let (mut titled, mut named) = (plain, plain);
            if facts.is_in_title {
                all *= odds.title;
                titled = chance(all);
                named = titled;
            }
            if facts.is_in_name {
                named = chance(all * odds.name);
            }
            [plain, titled, named]
        });
        Telling(chances.collect())
    }

    pub(super) fn told(&self, terms: &[TermId]) -> Told {
        let [words, titled, named] = [0, 1, 2].map(|fact| best_three(&self.0, fact, terms));
        Told {
            words,
            title: titled - words,
            names: named - titled,
        }
    }
}

/// Mean of the three most telling words: longer sentences gain nothing.
#[inline(never)]
fn best_three(chances: &[[f32; 3]], fact: usize, terms: &[TermId]) -> f32 {
    let mut best = [0.0_f32; 3];
    for term in terms {
        let mut chance = chances[term.0 as usize][fact];
        for place in &mut best {
            if chance > *place {
                std::mem::swap(&mut chance, place);
            }
        }
    }
    best.iter().sum::<f32>() / 3.0
}

/// The facts of every term.
pub(crate) fn facts<'s>(
    reading: &'s Reading<'_>,
    in_title: &'s [bool],
    units: &'s [u32],
    first: &'s [u32],
) -> impl Iterator<Item = Facts> + 's {
    let mut in_name = vec![false; units.len()];
    for mention in &reading.mentions {
        let entity = &reading.entities[mention.entity as usize];
        if entity.kind != EntityKind::Number && entity.salience >= SALIENT {
            for token in reading.tokens_in(&mention.tokens) {
                in_name[token.term.0 as usize] = true;
            }
        }
    }
    (0..units.len()).map(move |term| Facts {
        first: step(first[term], &[0, 1, 2, 4, 8, 15]),
        units: step(units[term], &[1, 2, 4, 8]),
        is_in_title: in_title[term],
        is_in_name: in_name[term],
    })
}

/// Which step of a stair a number stands on.
fn step(number: u32, tops: &[u32]) -> usize {
    tops.iter().take_while(|top| number > **top).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_of_a_stair() {
        let tops = [0, 1, 2, 4, 8, 15];
        let steps = [0, 1, 2, 3, 4, 5, 8, 9, 16].map(|number| step(number, &tops));
        assert_eq!(steps, [0, 1, 2, 3, 3, 4, 4, 5, 6]);
    }

    #[test]
    fn three_words_speak_for_a_sentence() {
        let terms: Vec<TermId> = (0..5).map(TermId).collect();
        let chances = [0.1, 0.9, 0.2, 0.6, 0.3].map(|chance| [0.0, chance, 0.0]);
        assert_eq!(best_three(&chances, 1, &terms), (0.9 + 0.6 + 0.3) / 3.0);
        assert_eq!(best_three(&chances, 1, &terms[..1]), 0.1 / 3.0);
        assert_eq!(best_three(&chances, 1, &[]), 0.0);
    }
}
