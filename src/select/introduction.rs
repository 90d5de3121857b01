//! Which sentences name somebody by the surname alone, and which one told the
//! full name before: a reader who gets only the summary would ask "which Lund?".
//!
//! In: the mentions of the article. Out: for each sentence the one that
//! introduces, the first with the full name. Who stands in the headline needs no
//! introduction.

use crate::entity::{EntityKind, Mention};
use crate::reading::Reading;
use crate::term::Token;

/// Not a sentence.
const NONE: u32 = u32::MAX;

/// Who is introduced where.
pub(super) struct Introductions {
    /// By sentence: the one that introduces whom it names by the surname.
    introducers: Vec<u32>,
    /// By sentence: one that it introduces, the last of them; and for that one the
    /// next, in a chain.
    first_followers: Vec<u32>,
    next_followers: Vec<u32>,
}

impl Introductions {
    pub(super) fn of(reading: &Reading<'_>) -> Introductions {
        let count = reading.units.len();
        let mut found = Introductions {
            introducers: vec![NONE; count],
            first_followers: vec![NONE; count],
            next_followers: vec![NONE; count],
        };
        let mut introduced = vec![NONE; reading.entities.len()];
        let mut mentions = reading.mentions.iter().peekable();
        for (index, unit) in (0..).zip(&reading.units) {
            while let Some(mention) = mentions.next_if(|next| next.span.start < unit.span.end) {
                if mention.span.start < unit.span.start || !is_person(reading, mention) {
                    continue;
                }
                let introducer = &mut introduced[mention.entity as usize];
                if words(reading, mention).len() > 1 {
                    *introducer = index.min(*introducer);
                } else if *introducer < index && !is_in_headline(reading, mention) {
                    found.tie(*introducer, index);
                }
            }
        }
        found
    }

    /// A sentence may name several people; the first has to do.
    fn tie(&mut self, introducer: u32, follower: u32) {
        if self.introducers[follower as usize] == NONE {
            self.introducers[follower as usize] = introducer;
            self.next_followers[follower as usize] = self.first_followers[introducer as usize];
            self.first_followers[introducer as usize] = follower;
        }
    }

    /// The sentence that introduces whom this one names by the surname.
    pub(super) fn introducer(&self, unit: usize) -> Option<usize> {
        Some(self.introducers[unit])
            .filter(|introducer| *introducer != NONE)
            .map(|introducer| introducer as usize)
    }

    /// The sentences that need this one.
    pub(super) fn followers(&self, unit: usize) -> impl Iterator<Item = usize> + '_ {
        let known = |follower: u32| Some(follower).filter(|follower| *follower != NONE);
        std::iter::successors(known(self.first_followers[unit]), move |follower| {
            known(self.next_followers[*follower as usize])
        })
        .map(|follower| follower as usize)
    }
}

fn is_person(reading: &Reading<'_>, mention: &Mention) -> bool {
    reading.entities[mention.entity as usize].kind == EntityKind::Person
}

fn words<'r>(reading: &'r Reading<'_>, mention: &Mention) -> &'r [Token] {
    &reading.tokens[mention.tokens.start as usize..mention.tokens.end as usize]
}

fn is_in_headline(reading: &Reading<'_>, mention: &Mention) -> bool {
    let is_named = |word: &Token| reading.headline.iter().any(|title| title.term == word.term);
    words(reading, mention).iter().all(is_named)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::options::Options;
    use crate::reading::Input;

    const STORY: &str = "Mayor Anna Lund opened the tide mill of Port Alma on Monday.\n\n\
        The mill had been shut for forty years.\n\n\
        The harbour saved it from the sea, Lund said at the opening.\n\n\
        Tomas Brandt keeps the wheel, and Lund pays Brandt.";

    fn introducers(title: Option<&str>) -> Vec<Option<usize>> {
        let options = Options {
            title: title.map(str::to_owned),
            ..Options::default()
        };
        let reading = Reading::of(Input::Text(STORY), &options).unwrap();
        let found = Introductions::of(&reading);
        (0..reading.units.len())
            .map(|unit| found.introducer(unit))
            .collect()
    }

    #[test]
    fn a_surname_is_introduced_by_the_full_name() {
        assert_eq!(introducers(None), [None, None, Some(0), Some(0)]);
    }

    #[test]
    fn the_headline_introduces() {
        let title = Some("Lund opens the tide mill");
        assert_eq!(introducers(title), [None; 4]);
    }

    #[test]
    fn followers_are_all_that_need_it() {
        let options = Options::default();
        let reading = Reading::of(Input::Text(STORY), &options).unwrap();
        let found = Introductions::of(&reading);
        let followers = |unit| found.followers(unit).collect::<Vec<_>>();
        assert_eq!(followers(0), [3, 2]);
        assert!(followers(1).is_empty());
    }
}
