//! Which mentions are the same one: short forms tied to the full name.
//!
//! "Singh" is the Singh who was named in full; where there are two of that
//! name, it is the one named last, and the two stay apart. "XNA" is the
//! "Xenia News Agency" that it stood behind in brackets.

use std::ops::Range;

use super::kind::Form;
use super::{Entity, EntityKind, Mention, Words};
use crate::language::Classes;
use crate::sort::sort;
use crate::term::{Shape, TermId};

/// Makes entities of forms; sets each mention's entity and kind.
pub(super) fn link(words: &Words<'_>, forms: Vec<Form>, mentions: &mut [Mention]) -> Vec<Entity> {
    let linker = Linker::new(words, &forms);
    let mut owner: Vec<usize> = (0..forms.len()).collect();
    let mut by_mention: Vec<Option<usize>> = vec![None; mentions.len()];
    for (index, form) in forms.iter().enumerate() {
        match linker.target(index, form, mentions) {
            Target::Itself => {}
            Target::Form(target) => owner[index] = target,
            Target::EachMention(candidates) => {
                for &mention in &form.mentions {
                    by_mention[mention as usize] = Some(nearest(mention, &candidates, &forms));
                }
            }
        }
    }
    collect(words, forms, &owner, &by_mention, mentions)
}

enum Target {
    Itself,
    Form(usize),
    /// One of several full names, by what was named last.
    EachMention(Vec<usize>),
}

struct Linker<'a, 'w> {
    words: &'w Words<'a>,
    forms: &'w [Form],
    /// Full names of people by their last word, and by their first.
    by_last: Index,
    by_first: Index,
    /// Names of bodies by their first word.
    bodies_by_first: Index,
}

/// Forms by a term: sorted pairs of both.
#[derive(Default)]
struct Index(Vec<u64>);

impl Index {
    fn add(&mut self, term: TermId, form: usize) {
        self.0.push(u64::from(term.0) << 32 | form as u64);
    }

    /// The forms of a term, in the order of the text.
    fn get(&self, term: TermId) -> impl Iterator<Item = usize> + '_ {
        let start = self
            .0
            .partition_point(|pair| pair >> 32 < u64::from(term.0));
        self.0[start..]
            .iter()
            .take_while(move |&pair| pair >> 32 == u64::from(term.0))
            .map(|pair| (pair & 0xFFFF_FFFF) as usize)
    }
}

impl<'a, 'w> Linker<'a, 'w> {
    fn new(words: &'w Words<'a>, forms: &'w [Form]) -> Linker<'a, 'w> {
        let mut linker = Linker {
            words,
            forms,
            by_last: Index::default(),
            by_first: Index::default(),
            bodies_by_first: Index::default(),
        };
        for (index, form) in forms.iter().enumerate() {
            let core = core_of(words, form);
            if core.end - core.start < 2 {
                continue;
            }
            let first = words.token(core.start).term;
            let last = words.token(core.end - 1).term;
            if form.kind == EntityKind::Person {
                linker.by_last.add(last, index);
                linker.by_first.add(first, index);
            } else if form.kind == EntityKind::Organization {
                linker.bodies_by_first.add(first, index);
            }
        }
        for index in [
            &mut linker.by_last,
            &mut linker.by_first,
            &mut linker.bodies_by_first,
        ] {
            sort(&mut index.0);
        }
        linker
    }

    fn target(&self, index: usize, form: &Form, mentions: &[Mention]) -> Target {
        if matches!(form.kind, EntityKind::Date | EntityKind::Number) {
            return Target::Itself;
        }
        let core = core_of(self.words, form);
        let is_single = core.end - core.start == 1;
        if is_single {
            if let Some(full) = self.acronym_of(form, mentions) {
                return Target::Form(full);
            }
            return self.short_form(&core, form);
        }
        match form.kind {
            EntityKind::Person => self.longer_name(index, &core),
            EntityKind::Organization => self
                .with_legal_form(&core)
                .map_or(Target::Itself, Target::Form),
            _ => Target::Itself,
        }
    }

    /// "Velmor Robotics" is "Velmor Robotics N.V.".
    fn with_legal_form(&self, core: &Range<u32>) -> Option<usize> {
        let words = self.words;
        let first = words.token(core.start).term;
        self.bodies_by_first.get(first).take(16).find(|&other| {
            let other = &self.forms[other].tokens;
            other.end - other.start == core.end - core.start + 1
                && words.classes(other.end - 1).has(Classes::NAME_SUFFIX)
                && words
                    .terms_of(&(other.start..other.end - 1))
                    .eq(words.terms_of(core))
        })
    }

    /// The only body whose name begins with a term, with or without its legal form.
    fn body(&self, term: TermId) -> Option<usize> {
        let root = |form: usize| {
            let core = core_of(self.words, &self.forms[form]);
            self.with_legal_form(&core).unwrap_or(form)
        };
        let mut forms = self.bodies_by_first.get(term).take(16).map(root);
        let first = forms.next()?;
        forms.all(|form| form == first).then_some(first)
    }

    /// A single word: the last name, or the first, of someone named in full.
    fn short_form(&self, core: &Range<u32>, form: &Form) -> Target {
        let term = self.words.token(core.start).term;
        let is_listed = self
            .words
            .is_listed(core.start, Classes::PLACE.or(Classes::DEMONYM));
        if form.kind == EntityKind::Organization && form.weight >= 2.0 || is_listed {
            let body = self.body(term).filter(|_| !is_listed);
            return body.map_or(Target::Itself, Target::Form);
        }
        let mut candidates = self.distinct(self.by_last.get(term));
        if candidates.is_empty() {
            candidates = self.distinct(self.by_first.get(term));
        }
        match candidates.as_slice() {
            [] => self.body(term).map_or(Target::Itself, Target::Form),
            [only] => Target::Form(*only),
            _ => Target::EachMention(candidates),
        }
    }

    /// Full names of the list that are not each other's longer form.
    #[inline(never)]
    fn distinct(&self, list: impl Iterator<Item = usize>) -> Vec<usize> {
        let mut people: Vec<usize> = Vec::new();
        for index in list.take(64) {
            let core = core_of(self.words, &self.forms[index]);
            let person = match self.longer_name(index, &core) {
                Target::Form(longer) => longer,
                _ => index,
            };
            if !people.contains(&person) {
                people.push(person);
            }
            // A family of more than a handful is told apart by nothing here.
            if people.len() > 6 {
                break;
            }
        }
        people
    }

    /// "John Lund" is "John F. Lund" where that is the only longer name with
    /// the same first and last word.
    #[inline(never)]
    fn longer_name(&self, index: usize, core: &Range<u32>) -> Target {
        let words = self.words;
        let first = words.token(core.start).term;
        let last = words.token(core.end - 1).term;
        let mut longer = self
            .by_last
            .get(last)
            .take(32)
            .filter(|&other| other != index)
            .filter(|&other| {
                let other = core_of(words, &self.forms[other]);
                other.end - other.start > core.end - core.start
                    && words.token(other.start).term == first
            });
        match (longer.next(), longer.next()) {
            (Some(only), None) => Target::Form(only),
            _ => Target::Itself,
        }
    }

    /// "Xenia News Agency (XNA)": the name before the bracket.
    fn acronym_of(&self, form: &Form, mentions: &[Mention]) -> Option<usize> {
        let words = self.words;
        if words.token(form.tokens.start).shape != Shape::Upper {
            return None;
        }
        let acronym = words.word(form.tokens.start);
        form.mentions.iter().find_map(|&at| {
            let before = &mentions[at.checked_sub(1)? as usize];
            let gap = words
                .text
                .get(before.span.end as usize..mentions[at as usize].span.start as usize)?;
            let spells = initials_spell(words, &before.tokens, acronym);
            (gap == " (" && spells).then_some(before.form as usize)
        })
    }
}

/// Do the first letters of the name's words spell the acronym?
fn initials_spell(words: &Words<'_>, tokens: &Range<u32>, acronym: &str) -> bool {
    let mut letters = acronym.chars().filter(|letter| *letter != '.').peekable();
    for at in tokens.clone() {
        let first = words.word(at).chars().next();
        if first.is_some_and(char::is_uppercase) && first == letters.peek().copied() {
            letters.next();
        }
    }
    letters.peek().is_none()
}

/// The tokens of a name without titles and articles that stay in it: "General
/// Lund" -> "Lund", "al-Masri" -> "Masri".
#[inline(never)]
fn core_of(words: &Words<'_>, form: &Form) -> Range<u32> {
    let mut core = form.tokens.clone();
    while core.end - core.start > 1 {
        let classes = words.classes(core.start);
        let is_title = classes.has(Classes::PERSON_TITLE.or(Classes::TITLE_MODIFIER))
            && !classes.has(Classes::NAME_TITLE)
            || classes.has(Classes::PARTICLE);
        if !is_title || form.kind != EntityKind::Person {
            break;
        }
        core.start += 1;
    }
    core
}

/// The full name that was used last before the mention, else the first of all.
fn nearest(mention: u32, candidates: &[usize], forms: &[Form]) -> usize {
    let last_use = |&form: &usize| {
        let mentions = &forms[form].mentions;
        let before = mentions.partition_point(|&at| at < mention);
        before.checked_sub(1).map(|at| mentions[at])
    };
    let mut best = candidates[0];
    let mut best_use = last_use(&best);
    for candidate in &candidates[1..] {
        let used = last_use(candidate);
        if used > best_use {
            best = *candidate;
            best_use = used;
        }
    }
    best
}

fn collect(
    words: &Words<'_>,
    mut forms: Vec<Form>,
    owner: &[usize],
    by_mention: &[Option<usize>],
    mentions: &mut [Mention],
) -> Vec<Entity> {
    // Chains are short: a short form points to a name that may point to a longer one.
    let root = |mut form: usize| {
        for _ in 0..4 {
            if owner[form] == form {
                break;
            }
            form = owner[form];
        }
        form
    };
    let mut entity_of_form: Vec<Option<u32>> = vec![None; forms.len()];
    let mut entities: Vec<Entity> = Vec::new();
    for (at, mention) in mentions.iter_mut().enumerate() {
        let form = root(by_mention[at].unwrap_or(mention.form as usize));
        let entity = *entity_of_form[form].get_or_insert_with(|| {
            let form = &mut forms[form];
            // Most entities have one form: its memory is of the right size.
            let mut mentions = std::mem::take(&mut form.mentions);
            mentions.clear();
            entities.push(Entity {
                name: words.span_of(&form.tokens),
                kind: form.kind,
                salience: 0.0,
                mentions,
            });
            entities.len() as u32 - 1
        });
        mention.entity = entity;
        mention.kind = entities[entity as usize].kind;
        entities[entity as usize].mentions.push(at as u32);
    }
    for entity in &mut entities {
        entity.name = fullest(words, entity, mentions);
    }
    entities
}

/// The mention with the most words, not in capitals if there is another; the
/// first of those.
fn fullest(words: &Words<'_>, entity: &Entity, mentions: &[Mention]) -> crate::span::Span {
    let rank = |&at: &u32| {
        let mention = &mentions[at as usize];
        let count = mention.tokens.end - mention.tokens.start;
        let leads_with_title = words
            .classes(mention.tokens.start)
            .has(Classes::PERSON_TITLE)
            && !words.classes(mention.tokens.start).has(Classes::NAME_TITLE);
        let is_shouted = mention.span.len() > 5
            && mention
                .tokens
                .clone()
                .all(|at| words.token(at).shape == Shape::Upper);
        (
            count - u32::from(leads_with_title && count > 1),
            !leads_with_title,
            !is_shouted,
            std::cmp::Reverse(at),
        )
    };
    entity
        .mentions
        .iter()
        .max_by_key(|at| rank(at))
        .map_or(entity.name, |&at| mentions[at as usize].span)
}
