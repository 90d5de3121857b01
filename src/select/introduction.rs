//! Which sentences take somebody or something as known, and which one told of it
//! before: a reader who gets only the summary would ask "which Lund?", "which bill?".
//!
//! In: the mentions and terms of the article. Out: for each sentence the one that
//! introduces: the first with the full name of whom it names by the surname, or else
//! the first with the word behind "the". What stands in the headline needs no
//! introduction.

use crate::entity::{EntityKind, Mention};
use crate::reading::{Reading, Unit};
use crate::term::{Shape, TermId, Token};

/// Words at the start of a sentence within which it takes things as known: what
/// comes later is seldom what it is about.
const OPENING: usize = 8;

/// Not a sentence.
const NONE: u32 = u32::MAX;

/// Who is introduced where.
pub(super) struct Introductions {
    /// By sentence: the one that introduces whom or what it takes as known.
    introducers: Vec<u32>,
    /// By sentence: one that it introduces, the last of them; and for that one the
    /// next, in a chain.
    first_followers: Vec<u32>,
    next_followers: Vec<u32>,
}

impl Introductions {
    /// `first` gives the first sentence that holds a term.
    pub(super) fn of(reading: &Reading<'_>, first: impl Fn(TermId) -> u32) -> Introductions {
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
            for thing in things_taken_as_known(reading, unit) {
                if first(thing) < index {
                    found.tie(first(thing), index);
                }
            }
        }
        found
    }

    /// A sentence may take several as known; the first has to do.
    fn tie(&mut self, introducer: u32, follower: u32) {
        if self.introducers[follower as usize] == NONE {
            self.introducers[follower as usize] = introducer;
            self.next_followers[follower as usize] = self.first_followers[introducer as usize];
            self.first_followers[introducer as usize] = follower;
        }
    }

    /// The sentence that introduces whom or what this one takes as known.
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
    reading.tokens_in(&mention.tokens)
}

fn is_in_headline(reading: &Reading<'_>, mention: &Mention) -> bool {
    let mut words = words(reading, mention).iter();
    words.all(|word| reading.headline_has(word.term))
}

/// "the bill", "the rotten old bridge", near the start of a sentence; not "the bill that
/// passed", which says which, nor what stands in the headline. English alone: "la vie"
/// takes nothing as known.
fn things_taken_as_known<'r>(
    reading: &'r Reading<'_>,
    unit: &Unit,
) -> impl Iterator<Item = TermId> + 'r {
    let tokens = reading.tokens_of(unit);
    let text = |token: &Token| reading.terms.text(token.term);
    let is_matter = |token: &&Token| !reading.terms.get(token.term).is_stop();
    let is_the = move |token: &Token| token.span.len() == 3 && text(token) == "the";
    let starts = (0..tokens.len().min(OPENING)).filter(move |&at| is_the(&tokens[at]));
    starts.filter_map(move |article| {
        let behind = &tokens[article + 1..];
        let count = behind.iter().take(3).take_while(is_matter).count();
        let (thing, next) = behind.split_at(count);
        let says_which = next
            .first()
            .is_some_and(|next| matches!(text(next), "of" | "that" | "who" | "where" | "when"));
        let is_known = says_which
            || thing
                .iter()
                .any(|word| word.shape != Shape::Lower || reading.headline_has(word.term));
        thing.last().filter(|_| !is_known).map(|word| word.term)
    })
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

    fn introductions(reading: &Reading<'_>) -> Introductions {
        let holds = |term| move |unit: &Unit| reading.terms_of(unit).contains(&term);
        Introductions::of(reading, |term| {
            let first = reading.units.iter().position(holds(term));
            first.map_or(NONE, |first| first as u32)
        })
    }

    fn introducers(title: Option<&str>) -> Vec<Option<usize>> {
        let options = Options {
            title: title.map(str::to_owned),
            ..Options::default()
        };
        let reading = Reading::of(Input::Text(STORY), &options).unwrap();
        let found = introductions(&reading);
        (0..reading.units.len())
            .map(|unit| found.introducer(unit))
            .collect()
    }

    #[test]
    fn a_surname_is_introduced_by_the_full_name() {
        assert_eq!(introducers(None), [None, Some(0), Some(0), Some(0)]);
    }

    #[test]
    fn a_thing_is_introduced_where_it_first_stands() {
        for (sentence, introducer) in [
            ("The mill is shut.", Some(0)),
            ("Since Monday the old mill is shut.", Some(0)),
            ("The mill of the lower town is shut.", None),
            ("The harbour is shut.", None),
            ("A mill is shut.", None),
        ] {
            let text = format!("A tide mill opened.\n\n{sentence}");
            let options = Options::default();
            let reading = Reading::of(Input::Text(&text), &options).unwrap();
            assert_eq!(
                introductions(&reading).introducer(1),
                introducer,
                "{sentence}"
            );
        }
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
        let found = introductions(&reading);
        let followers = |unit| found.followers(unit).collect::<Vec<_>>();
        assert_eq!(followers(0), [3, 2, 1]);
        assert!(followers(1).is_empty());
    }
}
