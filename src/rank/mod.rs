//! How much each sentence carries: named signals, one weight each.
//!
//! In: everything that was read. Out: the [`Reasons`] of each unit, what each
//! family of signals contributed. The score is their sum and is made in no
//! other way, so that they add up by construction.

mod abstracts;
mod centrality;
mod entity_density;
mod form;
mod position;
mod quoted;
mod telling;
mod title;
mod weights;

pub(crate) use self::abstracts::{is_abstract, speaks_of_itself};
pub(crate) use self::form::{
    FRAGMENT, ends_with_colon, ends_with_question, ends_with_stop, has_label,
    names_speaker_by_pronoun,
};
pub(crate) use self::quoted::{Quoted, quoted};
pub(crate) use self::telling::Odds;
#[cfg(feature = "rooms")]
pub(crate) use self::weights::TELLING as FITTED;
use crate::language::{Classes, lexicon};
use crate::reading::{Reading, Unit};
use crate::term::{TermId, Token};

/// A family of signals, as a reader of the reasons knows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Family {
    /// Where the sentence stands in the article and in its paragraph.
    Position,
    /// How much of the article's people, places, organizations, dates and
    /// numbers stand in it.
    EntityDensity,
    /// What it shares with the headline.
    Title,
    /// How much of the article's vocabulary it carries.
    Centrality,
    /// Length, quotation, question, dangling start.
    Form,
    /// What it shares with what the reader asked for.
    Focus,
}

impl Family {
    /// All families, in the order of [`Reasons::iter`].
    pub const ALL: [Family; 6] = [
        Family::Position,
        Family::EntityDensity,
        Family::Title,
        Family::Centrality,
        Family::Form,
        Family::Focus,
    ];

    /// The name, as JavaScript and JSON see it.
    pub fn name(self) -> &'static str {
        match self {
            Family::Position => "position",
            Family::EntityDensity => "entityDensity",
            Family::Title => "title",
            Family::Centrality => "centrality",
            Family::Form => "form",
            Family::Focus => "focus",
        }
    }
}

/// What each family of signals contributed to a score.
///
/// The unit is arbitrary: compare within one article only.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Reasons([f64; Family::ALL.len()]);

impl Reasons {
    /// The score: the sum of all contributions.
    pub fn score(&self) -> f64 {
        self.0.iter().sum()
    }

    /// What one family contributed; may be negative.
    pub fn get(&self, family: Family) -> f64 {
        self.0[family as usize]
    }

    /// Each family with its contribution.
    pub fn iter(&self) -> impl Iterator<Item = (Family, f64)> + '_ {
        Family::ALL.into_iter().zip(self.0)
    }

    fn add(&mut self, signal: &Signal, value: f32) {
        // Most signals are flags that are not set.
        if value == 0.0 {
            return;
        }
        self.0[signal.family as usize] += f64::from(signal.weight) * f64::from(value);
    }
}

/// One measure of a sentence, and its factor.
#[derive(Clone, Copy, Debug)]
struct Signal {
    family: Family,
    weight: f32,
    /// The constant's name, for `tools/fit`.
    #[cfg(feature = "rooms")]
    name: &'static str,
}

/// One sentence, prepared once for all signals.
struct Candidate<'r> {
    index: usize,
    unit: &'r Unit,
    tokens: &'r [Token],
    text: &'r str,
    /// Content terms, each once.
    terms: &'r [TermId],
    /// Entities named here, each once.
    entities: Vec<u32>,
}

/// The reasons of every unit.
pub(crate) fn score(reading: &Reading<'_>) -> Vec<Reasons> {
    let mut scores = vec![Reasons::default(); reading.units.len()];
    measure(reading, &weights::TELLING, |unit, signal, value| {
        scores[unit].add(signal, value)
    });
    scores
}

/// Gives each signal's value for each unit.
fn measure(reading: &Reading<'_>, odds: &Odds, mut give: impl FnMut(usize, &Signal, f32)) {
    let title = title::TitleTerms::new(reading);
    let vocabulary = centrality::Vocabulary::new(reading, odds, &title.holds);
    let is_abstract = reading.is_abstract;
    let knows_pronouns = lexicon(&reading.language).knows(Classes::PRONOUN);
    let mut last_unit = vec![u32::MAX; reading.entities.len()];
    let mut mention = 0;
    let mut entities = Vec::new();
    for (index, unit) in reading.units.iter().enumerate() {
        entities.clear();
        let candidate =
            Candidate::new(reading, index, unit, &mut mention, &mut last_unit, entities);
        let mut give = |signal: &Signal, value: f32| give(index, signal, value);
        let near_lead = position::measure(reading, &candidate, &mut give);
        let names = entity_density::measure(reading, &candidate, &mut give);
        let covered = title.measure(&candidate, &mut give);
        let telling = vocabulary.measure(&candidate, &mut give);
        let form = form::measure(reading, &candidate, is_abstract, &mut give);
        if is_abstract {
            // Where news leads, an abstract comes to its point: where the
            // title's words meet, or the writers say "we".
            give(&weights::ABSTRACT_LEAD, near_lead);
            give(&weights::ABSTRACT_TITLE, covered);
            give(&weights::ABSTRACT_WORDS, telling);
            let of_itself = abstracts::speaks_of_itself(reading, candidate.tokens);
            give(&weights::ABSTRACT_ITSELF, flag(of_itself));
            give(&weights::ABSTRACT_LENGTH, form.length);
            give(&weights::ABSTRACT_FIRST_PERSON, form.first_person);
        }
        if reading.headline.is_empty() {
            // No title has said who it is about; and what people write of such
            // articles, they write in short sentences.
            give(&weights::UNTITLED_NAMES, names);
            give(&weights::UNTITLED_LENGTH, form.length);
            give(&weights::UNTITLED_PRONOUN, form.pronoun_first);
        }
        if !knows_pronouns {
            // What leans on what cannot be told: nearer to the top, less leans.
            give(&weights::UNLISTED_LEAD, near_lead);
            give(&weights::UNLISTED_FIRST, flag(index == 0));
            give(&weights::UNLISTED_LENGTH, form.length);
        }
        give(
            &weights::FOCUS,
            reading.focus.share(candidate.tokens, &candidate.entities),
        );
        entities = candidate.entities;
    }
}

/// What `tools/fit` looks at: every signal's name and value for each unit, as
/// some factors of the words would have it.
#[cfg(feature = "rooms")]
pub(crate) fn sheet(reading: &Reading<'_>, odds: &Odds) -> Vec<Vec<(&'static str, f32)>> {
    let mut rows = vec![Vec::new(); reading.units.len()];
    measure(reading, odds, |unit, signal, value| {
        rows[unit].push((signal.name, value))
    });
    rows
}

/// What `tools/fit` looks at: the facts of every term.
#[cfg(feature = "rooms")]
pub(crate) fn word_facts(reading: &Reading<'_>) -> Vec<telling::Facts> {
    let (units, first) = centrality::count(reading);
    let title = title::TitleTerms::new(reading);
    telling::facts(reading, &title.holds, &units, &first).collect()
}

impl<'r> Candidate<'r> {
    /// `entities` is empty, and keeps its memory from unit to unit.
    fn new(
        reading: &'r Reading<'_>,
        index: usize,
        unit: &'r Unit,
        mention: &mut usize,
        last_unit: &mut [u32],
        mut entities: Vec<u32>,
    ) -> Candidate<'r> {
        let tokens = reading.tokens_of(unit);
        // Units and mentions are both in the order of the text.
        while let Some(found) = reading.mentions.get(*mention)
            && found.span.start < unit.span.end
        {
            if found.span.start >= unit.span.start {
                let last = &mut last_unit[found.entity as usize];
                if *last != index as u32 {
                    entities.push(found.entity);
                    *last = index as u32;
                }
            }
            *mention += 1;
        }
        Candidate {
            index,
            unit,
            tokens,
            text: &reading.document.text[unit.span],
            terms: reading.terms_of(unit),
            entities,
        }
    }
}

/// 1 where something is so.
fn flag(value: bool) -> f32 {
    f32::from(u8::from(value))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::options::Options;
    use crate::reading::Input;

    #[test]
    fn the_top_weighs_more_where_nothing_tells_what_leans() {
        let text = "Tides move mills.\n\nMills of old lose half of the tide.\n\n\
            The mill of Port Alma turned again on Monday.";
        let position_of_first = |language: &str| {
            let options = Options::default().language(language);
            let reading = Reading::of(Input::Text(text), &options).unwrap();
            reading.scores[0].get(Family::Position)
        };
        assert!(position_of_first("vi") > position_of_first("en"));
        assert_eq!(position_of_first("de"), position_of_first("en"));
    }
}
