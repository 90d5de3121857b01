//! What kind a name is: each mention votes by what it is made of and by what
//! stands around it; the votes of all mentions of a form decide.

use std::ops::Range;

use super::memory::Memory;
use super::{EntityKind, Mention, Words};
use crate::hash::{Key, Numbers, mix};
use crate::language::{Classes, is_cyrillic};
use crate::span::Cut;
use crate::term::Shape;

/// One way of writing a name: its terms, and all mentions written so.
#[derive(Clone, Debug)]
pub(super) struct Form {
    /// Tokens of the first mention.
    pub(super) tokens: Range<u32>,
    /// Mentions, by index.
    pub(super) mentions: Vec<u32>,
    pub(super) kind: EntityKind,
    /// The votes for that kind: how sure it is.
    pub(super) weight: f32,
}

/// The place of "other" among them: behind the kinds that say something.
const OTHER: usize = 3;

const NAME_KINDS: [EntityKind; 4] = [
    EntityKind::Person,
    EntityKind::Place,
    EntityKind::Organization,
    EntityKind::Other,
];

/// Groups mentions into forms, in order of their first mention, and gives each
/// form its kind.
pub(super) fn decide(words: &Words<'_>, memory: &Memory, mentions: &mut [Mention]) -> Vec<Form> {
    // Two mentions are alike if their terms are: case and possessives do not
    // matter.
    let mut index = Numbers::default();
    let mut forms: Vec<Form> = Vec::new();
    let mut votes: Vec<[f32; 4]> = Vec::new();
    let mut form_of: Vec<u32> = Vec::with_capacity(mentions.len());
    for (at, mention) in mentions.iter().enumerate() {
        let is_name = is_name(mention.kind);
        let key = |tokens: &Range<u32>| {
            let hash = words
                .terms_of(tokens)
                .fold(0, |hash, term| mix(hash, u64::from(term.0)));
            Key::hashed(hash)
        };
        let is_alike = |form: u32| {
            let form = &forms[form as usize];
            is_name == self::is_name(form.kind)
                && words
                    .terms_of(&form.tokens)
                    .eq(words.terms_of(&mention.tokens))
        };
        let hashed = key(&mention.tokens);
        let form = match index.find(hashed, is_alike) {
            Some(form) => form as usize,
            None => {
                index.insert(hashed, forms.len() as u32);
                forms.push(Form {
                    tokens: mention.tokens.clone(),
                    mentions: Vec::new(),
                    kind: mention.kind,
                    weight: 1.0,
                });
                votes.push([0.0; 4]);
                forms.len() - 1
            }
        };
        forms[form].mentions.push(at as u32);
        form_of.push(form as u32);
        if is_name {
            let (kind, weight) = guess(words, memory, mention);
            let slot = NAME_KINDS
                .iter()
                .position(|known| *known == kind)
                .unwrap_or(3);
            votes[form][slot] += weight;
        }
    }
    for (mention, form) in mentions.iter_mut().zip(form_of) {
        mention.form = form;
    }
    for at in 1..mentions.len() {
        share(words, mentions, &mut votes, at - 1, at);
    }
    for at in (1..mentions.len()).rev() {
        share(words, mentions, &mut votes, at, at - 1);
    }
    for (form, votes) in forms.iter_mut().zip(&votes) {
        if !is_name(form.kind) {
            continue;
        }
        let mut best = 0;
        for slot in 1..votes.len() {
            if votes[slot] > votes[best] {
                best = slot;
            }
        }
        form.kind = NAME_KINDS[best];
        form.weight = votes[best];
    }
    forms
}

/// "Almaby and Norpur": of two names in one list, a sure one lends its kind to
/// one that little is known of.
fn share(words: &Words<'_>, mentions: &[Mention], votes: &mut [[f32; 4]], from: usize, to: usize) {
    let first = from.min(to);
    if mentions[from].passage != mentions[to].passage || !is_coordinated(words, mentions, first) {
        return;
    }
    let best = |votes: &[f32; 4]| votes.iter().copied().fold(0.0, f32::max);
    let (from, to) = (mentions[from].form as usize, mentions[to].form as usize);
    let most = best(&votes[from]);
    if most < 1.2 || best(&votes[to]) >= 1.0 {
        return;
    }
    let kind = votes[from].iter().position(|votes| *votes == most);
    if let Some(slot) = kind.filter(|slot| *slot != OTHER) {
        votes[to][slot] += 1.25;
    }
}

/// "or" with a comma and spaces, in any language, in bytes.
const LONGEST_COORDINATOR: usize = 10;

/// Does "and" stand between a mention and the next, or a comma of a list that
/// goes on?
fn is_coordinated(words: &Words<'_>, mentions: &[Mention], at: usize) -> bool {
    let gap = |at: usize| {
        let end = mentions.get(at + 1)?.span.start as usize;
        let gap = words.text.get(mentions[at].span.end as usize..end)?;
        if gap.len() > LONGEST_COORDINATOR {
            return None;
        }
        let inside = gap.strip_prefix(',').unwrap_or(gap).trim();
        let is_sure = words.terms.classes(inside).has(Classes::COORDINATOR);
        (is_sure || gap == ", ").then_some(is_sure)
    };
    match gap(at) {
        Some(is_sure) => is_sure || gap(at + 1).is_some(),
        None => false,
    }
}

fn is_name(kind: EntityKind) -> bool {
    !matches!(kind, EntityKind::Date | EntityKind::Number)
}

/// One mention's vote, and how much it counts.
fn guess(words: &Words<'_>, memory: &Memory, mention: &Mention) -> (EntityKind, f32) {
    use EntityKind::{Organization, Other, Person, Place};
    if mention.has_person_sign {
        return (Person, 5.0);
    }
    if mention.kind != Other {
        // Found by what tells the kind as well.
        return (mention.kind, 3.0);
    }
    let context = Context::new(words, mention);
    let tokens = &mention.tokens;
    let phrase = &words.text[words.span_of(tokens)];
    if context.is_quoted() {
        // Russian quotes the names of firms and papers, others those of works.
        let is_cyrillic = phrase.starts_with(is_cyrillic);
        return (if is_cyrillic { Organization } else { Other }, 3.0);
    }
    let is_single = tokens.end - tokens.start == 1;
    let listed = if is_single {
        words.classes(tokens.start)
    } else {
        words.terms.classes(phrase)
    };
    let is_upper = words.token(tokens.start).shape == Shape::Upper;
    if !listed.has(Classes::UPPER_ONLY) || is_upper {
        if listed.has(Classes::DEMONYM.or(Classes::OTHER_NAME)) {
            return (Other, 5.0);
        }
        if listed.has(Classes::ORGANIZATION) {
            return (Organization, 4.0);
        }
        if listed.has(Classes::PLACE) {
            return (Place, 4.0);
        }
    }
    by_parts(words, tokens, is_single)
        .or_else(|| context.vote(words, is_single))
        .unwrap_or_else(|| by_shape(words, memory, tokens, is_single, phrase))
}

/// By the words that the name is made of.
fn by_parts(words: &Words<'_>, tokens: &Range<u32>, is_single: bool) -> Option<(EntityKind, f32)> {
    use EntityKind::{Organization, Other, Place};
    let first = words.classes(tokens.start);
    let last = words.classes(tokens.end - 1);
    let is_of = !is_single && words.word(tokens.start + 1) == "of";
    if is_single {
        return None;
    }
    if is_of && first.has(Classes::PLACE_HEAD) && !first.has(Classes::ORGANIZATION_HEAD) {
        return Some((Place, 3.0));
    }
    if last.has(Classes::EVENT_HEAD)
        || first.has(Classes::EVENT_HEAD) && !last.has(Classes::ORGANIZATION_HEAD)
    {
        return Some((Other, 3.0));
    }
    if last.has(Classes::ORGANIZATION_HEAD) || first.has(Classes::ORGANIZATION_HEAD) {
        return Some((Organization, 4.0));
    }
    if tokens
        .clone()
        .any(|at| words.classes(at).has(Classes::ORGANIZATION_HEAD))
    {
        return Some((Organization, 3.0));
    }
    // "Чёрное море": a head in lower case.
    let is_lower = words.token(tokens.end - 1).shape == Shape::Lower;
    if last.has(Classes::PLACE_HEAD) || is_lower && last.has(Classes::PLACE_CUE) {
        return Some((Place, 3.0));
    }
    let opens_place = first.has(Classes::PLACE_OPENER);
    opens_place.then_some((Place, 2.0))
}

/// What stands around a mention.
struct Context<'a> {
    before: Option<u32>,
    after: Option<u32>,
    gap_before: &'a str,
    gap_after: &'a str,
    is_possessive: bool,
}

impl<'a> Context<'a> {
    fn new(words: &Words<'a>, mention: &Mention) -> Context<'a> {
        let passage = &words.passages[mention.passage as usize];
        let tokens = &mention.tokens;
        let before = (tokens.start > passage.tokens.start).then(|| tokens.start - 1);
        let after = (tokens.end < passage.tokens.end).then_some(tokens.end);
        Context {
            before,
            after,
            gap_before: before.map_or("", |at| words.gap_after(at)),
            gap_after: after.map_or("", |at| words.gap_after(at - 1)),
            is_possessive: words.token(tokens.end - 1).is_possessive,
        }
    }

    /// The title of a work, or a nickname: nothing else stands in the quotation.
    fn is_quoted(&self) -> bool {
        self.gap_before.ends_with_any("\"“«„‘")
            && self
                .gap_after
                .trim_start_by(|c| matches!(c, ',' | '.' | '!' | '?'))
                .starts_with_any("\"”»“’")
    }

    fn vote(&self, words: &Words<'_>, is_single: bool) -> Option<(EntityKind, f32)> {
        use EntityKind::{Organization, Other, Person, Place};
        if is_single
            && self.gap_after == ", "
            && self.after.is_some_and(|at| is_place_at(words, at))
        {
            // "Alma, Norland"
            return Some((Place, 3.0));
        }
        if let Some(at) = self.before {
            let classes = words.classes(at);
            if self.gap_before == " " && classes.has(Classes::ORGANIZATION_CUE) {
                return Some((Organization, 2.0));
            }
            if self.gap_before == " " && classes.has(Classes::PLACE_CUE) {
                return Some((Place, 2.5));
            }
            if words.token(at).is_possessive && is_place_at(words, at) {
                // "Norland's Alma"
                return Some((Place, 1.5));
            }
            let is_of_place = words.word(at) == "of"
                && at
                    .checked_sub(1)
                    .is_some_and(|at| words.classes(at).has(Classes::PLACE_CUE));
            if is_of_place {
                return Some((Place, 2.5));
            }
        }
        if let Some(at) = self.after.filter(|_| self.gap_after == " ") {
            // "Alma county", "the Lund group"
            let next = words.classes(at);
            if next.has(Classes::PLACE_CUE) {
                return Some((Place, 2.5));
            }
            if next.has(Classes::ORGANIZATION_CUE) {
                return Some((Organization, 2.0));
            }
        }
        if let Some(at) = self.before
            && self.gap_before == " "
            && words.classes(at).has(Classes::WORK_CUE)
        {
            return Some((Other, 2.5));
        }
        if let Some(at) = self.after {
            let speaks = words.classes(at).has(Classes::SPEECH_VERB)
                || matches!(words.word(at), "who" | "whose" | "aged");
            let is_age = self.gap_after == ", "
                && words.word(at).len() == 2
                && words.token(at).shape == Shape::Number;
            if speaks || is_age {
                return Some((Person, 2.5));
            }
            let is_owned = matches!(
                words.word(at),
                "shares"
                    | "stock"
                    | "executives"
                    | "executive"
                    | "employees"
                    | "subsidiary"
                    | "headquarters"
                    | "profits"
                    | "customers"
                    | "users"
                    | "officials"
                    | "CEO"
            );
            if is_owned && (self.is_possessive || self.gap_after == " ") {
                return Some((Organization, 1.5));
            }
        }
        let at = self.before.filter(|_| self.gap_before == " ")?;
        if words.classes(at).has(Classes::PLACE_PREPOSITION) {
            return Some((Place, 1.5));
        }
        let is_weak = matches!(words.word(at), "to" | "at" | "from");
        (is_weak && is_single).then_some((Place, 0.6))
    }
}

fn is_place_at(words: &Words<'_>, at: u32) -> bool {
    if words.is_listed(at, Classes::PLACE) {
        return true;
    }
    // The last word of "Jammu and Kashmir", the first of "New York".
    at.checked_sub(2).is_some_and(|first| {
        words
            .terms
            .classes(&words.text[words.span_of(&(first..at + 1))])
            .has(Classes::PLACE)
    }) || (at as usize + 1 < words.tokens.len()
        && words
            .terms
            .classes(&words.text[words.span_of(&(at..at + 2))])
            .has(Classes::PLACE))
}

/// Words that make a longer name a body, a place or an event.
const HEAD: Classes = Classes::ORGANIZATION_HEAD
    .or(Classes::PLACE_OPENER)
    .or(Classes::EVENT_HEAD);

/// Last resort: capitals, endings, the number of words.
fn by_shape(
    words: &Words<'_>,
    memory: &Memory,
    tokens: &Range<u32>,
    is_single: bool,
    phrase: &str,
) -> (EntityKind, f32) {
    use EntityKind::{Organization, Other, Person, Place};
    let shape = words.token(tokens.start).shape;
    if is_single && shape == Shape::Upper && phrase.len() <= 7 {
        // "KENNEDY" may be a surname, "KTMF" is none.
        return (Organization, if phrase.len() < 5 { 2.0 } else { 0.5 });
    }
    if is_single && shape == Shape::Mixed && !phrase.starts_with("Mc") && !phrase.starts_with("Mac")
    {
        return (Organization, 1.0);
    }
    let first = words.classes(tokens.start);
    if is_single && first.has(HEAD) && !memory.is_common(words, tokens.start) {
        // "Sénat", short for the name of one.
        let is_body = first.has(Classes::ORGANIZATION_HEAD);
        return (if is_body { Organization } else { Other }, 1.0);
    }
    if is_single {
        let ending = memory.ending(words, tokens.start);
        if ending.has(Classes::PLACE_ENDING) {
            return (Place, 0.8);
        }
        if ending.has(Classes::OTHER_ENDING) {
            return (Other, 0.8);
        }
    }
    let is_initial = words.token(tokens.start).span.len() == 1;
    if is_initial && !is_single {
        return (Person, 3.0);
    }
    let follows_the = tokens
        .start
        .checked_sub(1)
        .is_some_and(|at| matches!(words.word(at), "the" | "The") && words.has_space_after(at));
    if follows_the {
        return (Organization, 0.6);
    }
    let count = tokens.end - tokens.start;
    if words.classes(tokens.start).has(Classes::FIRST_NAME) {
        return (Person, if is_single { 1.0 } else { 2.0 });
    }
    // "Hidden Treasure" names something, "Harbour Lamps" some body.
    let mut common = tokens.clone().filter(|&at| memory.is_common(words, at));
    match common.next_back() {
        Some(at) if at + 1 == tokens.end => {
            let rest = common.count() as u32 + 1;
            return (if rest == count { Other } else { Organization }, 0.5);
        }
        _ => {}
    }
    (Person, if matches!(count, 2 | 3) { 1.0 } else { 0.3 })
}
