//! Where a name begins behind titles and peoples: "French President Odile
//! Marchetti" is Odile Marchetti, and she is a person.

use std::ops::Range;

use super::memory::LISTED;
use super::run::{Finder, HEAD};
use super::{EntityKind, Mention, Passage};
use crate::language::Classes;
use crate::span::Cut;

const TITLE: Classes = Classes::PERSON_TITLE.or(Classes::TITLE_MODIFIER);

impl Finder<'_, '_> {
    /// Cuts titles off, splits a leading demonym from what it describes.
    pub(super) fn trim(
        &self,
        passage: &Passage,
        run: Range<u32>,
        index: u32,
        out: &mut Vec<Mention>,
    ) {
        let words = self.words;
        let Range { mut start, end } = run;
        let mut has_person_sign = false;
        let is_demonym =
            words.is_listed(start, Classes::DEMONYM) && !self.memory.is_listed[start as usize];
        let names_a_body = (start + 1..end).any(|at| words.classes(at).has(HEAD));
        let describes_a_name = end - start > 1
            && words.has_space_after(start)
            && (words.classes(start + 1).has(TITLE) || !self.memory.is_common(words, start + 1));
        if is_demonym && describes_a_name && !names_a_body {
            self.push(passage, start..start + 1, index, false, out);
            start += 1;
        }
        if let Some(last) = self.last_title(start..end) {
            has_person_sign = true;
            start = last + 1;
        }
        while start + 1 < end && self.is_title(start, end) {
            has_person_sign |= words.classes(start).has(Classes::PERSON_TITLE);
            start += 1;
        }
        let is_bare_title = end - start == 1
            && words.classes(start).has(
                Classes::PERSON_TITLE
                    .or(Classes::TITLE_MODIFIER)
                    .or(Classes::TITLE_ABBREVIATION),
            )
            && !words.is_listed(start, LISTED);
        if is_bare_title {
            return;
        }
        let follows_title = start > passage.tokens.start
            && matches!(words.gap_after(start - 1), " " | ". ")
            && words.classes(start - 1).has(Classes::PERSON_TITLE);
        self.push(
            passage,
            start..end,
            index,
            has_person_sign || follows_title,
            out,
        );
    }

    /// "Harbour Inspector Dr. Anna Lund": the last title before a name, whatever
    /// words stand before it.
    fn last_title(&self, tokens: Range<u32>) -> Option<u32> {
        if self.heads_a_body(tokens.clone()) {
            return None;
        }
        (tokens.start + 1..tokens.end - 1).rev().find(|&at| {
            let classes = self.words.classes(at);
            classes.has(Classes::PERSON_TITLE)
                && !classes.has(Classes::NAME_TITLE)
                && !self.memory.is_listed[at as usize]
        })
    }

    /// Is the token at `at` a title in front of the rest of the name?
    #[inline(never)]
    fn is_title(&self, at: u32, end: u32) -> bool {
        let words = self.words;
        let classes = words.classes(at);
        if self.memory.is_listed[at as usize] {
            return false;
        }
        if classes.has(Classes::NAME_TITLE) && !words.gap_after(at).starts_with('.') {
            // "Prince William", "Gen Lund": with one word behind it, it stays.
            return end - at > 2 && classes.has(Classes::PERSON_TITLE);
        }
        if classes.has(Classes::TITLE_MODIFIER) {
            // "Foreign Minister Lund", but "Foreign Office".
            let next = words.classes(at + 1);
            let is_followed = next.has(Classes::PERSON_TITLE.or(Classes::TITLE_MODIFIER));
            return is_followed
                && (at + 1..end).any(|at| words.classes(at).has(Classes::PERSON_TITLE))
                || classes.has(Classes::PERSON_TITLE)
                    && end - at > 2
                    && !self.heads_a_body(at..end);
        }
        classes.has(Classes::PERSON_TITLE.or(Classes::TITLE_ABBREVIATION))
            && !self.heads_a_body(at..end)
    }

    fn heads_a_body(&self, tokens: Range<u32>) -> bool {
        self.words
            .classes(tokens.end - 1)
            .has(Classes::ORGANIZATION_HEAD.or(Classes::EVENT_HEAD))
    }

    #[inline(never)]
    pub(super) fn push(
        &self,
        passage: &Passage,
        tokens: Range<u32>,
        index: u32,
        has_person_sign: bool,
        out: &mut Vec<Mention>,
    ) {
        let words = self.words;
        let mut span = words.span_of(&tokens);
        // The stop of "U.S." and "Lund Inc." belongs to the name.
        let word = words.word(tokens.end - 1);
        let has_stop = words
            .text
            .cut(span.end as usize, passage.span.end as usize)
            .starts_with('.');
        let is_abbreviation =
            word.is_dotted(1) || words.classes(tokens.end - 1).has(Classes::NAME_SUFFIX);
        if has_stop && is_abbreviation {
            span.end += 1;
        }
        out.push(Mention {
            span,
            tokens,
            passage: index,
            kind: EntityKind::Other,
            form: 0,
            entity: 0,
            has_person_sign,
        });
    }
}
