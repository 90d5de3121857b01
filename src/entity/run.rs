//! Names: runs of capitalised words, with connectors inside.
//!
//! A capital at the start of a sentence, or in a headline, says little; what
//! the whole article does with the word says more: seen with a capital in
//! mid-sentence, it is a name; seen in lower case, it is not (the document
//! memory of Mikheev 1999).

use crate::span::Cut;
use std::ops::Range;

use super::{EntityKind, Mention, Passage, Words};
use crate::language::Classes;
use crate::term::Shape;

/// The longest name that the word lists hold, in words.
const LONGEST_LISTED: u32 = 4;

/// What the whole article does with a term.
#[derive(Clone, Copy, Default)]
struct Memory {
    lower: u32,
    /// With a capital where nothing but a name has one.
    capital: u32,
}

struct Finder<'a, 'w> {
    words: &'w Words<'a>,
    is_taken: &'w [bool],
    memory: Vec<Memory>,
    /// Tokens inside a listed name of several words.
    is_listed: Vec<bool>,
    /// Tokens that begin a sentence or a quotation.
    is_initial: Vec<bool>,
    /// Without a list of common words a capital at the start says nothing.
    knows_common: bool,
}

/// Appends the names of all passages.
pub(super) fn find(words: &Words<'_>, is_taken: &[bool], out: &mut Vec<Mention>) {
    let mut finder = Finder {
        words,
        is_taken,
        memory: vec![Memory::default(); words.terms.len()],
        is_listed: vec![false; words.tokens.len()],
        is_initial: vec![false; words.tokens.len()],
        knows_common: words.terms.classes("people").has(Classes::COMMON),
    };
    for passage in words.passages {
        finder.remember(passage);
    }
    for passage in words.passages {
        finder.mark_listed(passage);
    }
    for (index, passage) in words.passages.iter().enumerate() {
        finder.names_of(passage, index as u32, out);
    }
}

impl Finder<'_, '_> {
    fn remember(&mut self, passage: &Passage) {
        let is_headline = self.is_headline(passage);
        for at in passage.tokens.clone() {
            let token = self.words.token(at);
            let is_initial =
                at == passage.tokens.start || starts_anew(self.words.gap_after(at - 1));
            self.is_initial[at as usize] = is_initial;
            let memory = &mut self.memory[token.term.0 as usize];
            if token.shape == Shape::Lower {
                memory.lower += 1;
            } else if token.shape.is_name_like() && !is_initial && !is_headline {
                memory.capital += 1;
            }
        }
    }

    /// In capitals throughout, or With a Capital at Each Word.
    #[inline(never)]
    fn is_headline(&self, passage: &Passage) -> bool {
        let (mut long, mut capital) = (0, 0);
        for at in passage.tokens.clone() {
            let token = self.words.token(at);
            if token.span.len() >= 4 && token.shape != Shape::Number {
                long += 1;
                capital += u32::from(token.shape.is_name_like());
            }
        }
        long >= 4 && capital * 4 > long * 3
    }

    fn mark_listed(&mut self, passage: &Passage) {
        let words = self.words;
        let mut at = passage.tokens.start;
        while at < passage.tokens.end {
            let first = at;
            at += 1;
            if !words.classes(first).has(Classes::PHRASE_START)
                || !words.token(first).shape.is_name_like()
            {
                continue;
            }
            let longest = (passage.tokens.end - first).min(LONGEST_LISTED);
            let listed = (2..=longest).rev().find(|&count| {
                let phrase = &words.text[words.span_of(&(first..first + count))];
                words.terms.classes(phrase).has(LISTED)
            });
            if let Some(count) = listed {
                self.is_listed[first as usize..(first + count) as usize].fill(true);
                at = first + count;
            }
        }
    }

    fn names_of(&self, passage: &Passage, index: u32, out: &mut Vec<Mention>) {
        let is_headline = self.is_headline(passage);
        let mut at = passage.tokens.start;
        while at < passage.tokens.end {
            if !self.is_name(passage, at, is_headline) {
                at += 1;
                continue;
            }
            let end = self.end_of_run(passage, at, is_headline);
            self.trim(passage, at..end, index, out);
            at = end;
        }
    }

    /// Is this token part of a name?
    fn is_name(&self, passage: &Passage, at: u32, is_headline: bool) -> bool {
        let words = self.words;
        let token = words.token(at);
        if self.is_taken[at as usize] {
            return false;
        }
        if self.is_listed[at as usize] {
            return true;
        }
        if !token.shape.is_name_like() {
            return false;
        }
        let classes = words.classes(at);
        let is_listed = words.is_listed(at, LISTED.or(Classes::DEMONYM));
        if classes.has(Classes::NOT_NAME) || classes.has(Classes::STOP) && !is_listed {
            return false;
        }
        let is_last = at + 1 == passage.tokens.end;
        if token.span.len() == 1 {
            // An initial stands before the rest of a name.
            return !is_last
                && matches!(words.gap_after(at), ". " | "." | " ")
                && words.token(at + 1).shape.is_name_like()
                && !self.is_initial_without_stop(at);
        }
        let memory = self.memory[token.term.0 as usize];
        let is_common = classes.has(Classes::COMMON);
        if is_listed {
            return true;
        }
        if is_headline {
            return memory.capital > 0 || self.knows_common && !is_common && memory.lower == 0;
        }
        if words.capitalises_nouns {
            return matches!(token.shape, Shape::Upper | Shape::Mixed);
        }
        if self.is_initial[at as usize] {
            if memory.capital > 0 {
                return memory.capital >= memory.lower;
            }
            let next_is_name = !is_last
                && words.gap_after(at) == " "
                && words.token(at + 1).shape.is_name_like()
                && !words.classes(at + 1).has(Classes::STOP);
            return memory.lower == 0
                && (token.shape == Shape::Upper
                    || if self.knows_common {
                        !is_common
                    } else {
                        next_is_name
                    });
        }
        memory.lower <= 2 * memory.capital
    }

    /// "A mill", not "A. Mill".
    fn is_initial_without_stop(&self, at: u32) -> bool {
        self.is_initial[at as usize] && !self.words.gap_after(at).starts_with('.')
    }

    fn end_of_run(&self, passage: &Passage, start: u32, is_headline: bool) -> u32 {
        let words = self.words;
        let end = passage.tokens.end;
        let mut last = start;
        while last + 1 < end {
            let next = last + 1;
            let gap = words.gap_after(last);
            if self.is_listed[last as usize] && self.is_listed[next as usize] && gap == " " {
                last = next;
                continue;
            }
            if words.token(last).is_possessive {
                break;
            }
            let is_abbreviation = words.token(last).span.len() <= 2
                || words.classes(last).has(Classes::TITLE_ABBREVIATION);
            let joins = matches!(gap, " " | "" | "-" | " & " | "\u{a0}" | "\n")
                || matches!(gap, ". " | ".") && is_abbreviation;
            if joins && !self.is_initial[next as usize] && self.is_name(passage, next, is_headline)
            {
                last = next;
                continue;
            }
            match self.over_connector(passage, start, last, is_headline) {
                Some(behind) => last = behind,
                None => break,
            }
        }
        last + 1
    }

    /// "Bank of England", "Ludwig van Beethoven", "Trade and Industry Board":
    /// the name's next word behind a connector.
    #[inline(never)]
    fn over_connector(
        &self,
        passage: &Passage,
        start: u32,
        last: u32,
        is_headline: bool,
    ) -> Option<u32> {
        let words = self.words;
        let mut next = last + 1;
        while next < passage.tokens.end
            && next - last <= 3
            && words.gap_after(next - 1) == " "
            && (is_particle(words.word(next))
                || matches!(words.word(next), "of" | "the" | "and" | "for"))
        {
            next += 1;
        }
        if next == last + 1
            || next >= passage.tokens.end
            || !matches!(words.gap_after(next - 1), " " | "-")
            || self.is_initial[next as usize]
            || !self.is_name(passage, next, is_headline)
        {
            return None;
        }
        let mut connectors = (last + 1..next).map(|at| words.word(at));
        let first = words.word(last + 1);
        let allowed = if connectors.clone().all(is_particle) {
            true
        } else if first == "of" {
            words.classes(last).has(Classes::OF_HEAD)
                && connectors.all(|word| word != "and" && word != "for")
        } else if first == "and" && next == last + 2 {
            // "Trade and Industry Board": only before an institution's head.
            next + 1 < passage.tokens.end
                && words.gap_after(next) == " "
                && words.token(next + 1).shape.is_name_like()
                && words.classes(next + 1).has(Classes::ORGANIZATION_HEAD)
                && !words.is_listed(start, Classes::PLACE)
        } else if first == "for" && next == last + 2 {
            words.classes(last).has(Classes::OF_HEAD)
        } else {
            false
        };
        allowed.then_some(next)
    }

    /// Cuts titles off, splits a leading demonym from what it describes.
    fn trim(&self, passage: &Passage, run: Range<u32>, index: u32, out: &mut Vec<Mention>) {
        let words = self.words;
        let Range { mut start, end } = run;
        let mut has_person_sign = false;
        let is_demonym =
            words.is_listed(start, Classes::DEMONYM) && !self.is_listed[start as usize];
        let names_a_body = (start + 1..end).any(|at| {
            words.classes(at).has(
                Classes::ORGANIZATION_HEAD
                    .or(Classes::EVENT_HEAD)
                    .or(Classes::PLACE_HEAD),
            )
        });
        if is_demonym && end - start > 1 && !names_a_body {
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
                && !self.is_listed[at as usize]
        })
    }

    /// Is the token at `at` a title in front of the rest of the name?
    #[inline(never)]
    fn is_title(&self, at: u32, end: u32) -> bool {
        let words = self.words;
        let classes = words.classes(at);
        if self.is_listed[at as usize] {
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
    fn push(
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
        let is_abbreviation = word.contains('.') && word.split('.').all(|part| part.len() == 1)
            || matches!(word, "Inc" | "Corp" | "Ltd" | "Co" | "Jr" | "Sr" | "Bros");
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

/// Names that the word lists hold as such.
const LISTED: Classes = Classes::PLACE.or(Classes::ORGANIZATION);

/// A sentence, a quotation or an item begins behind this gap.
fn starts_anew(gap: &str) -> bool {
    if gap == " " {
        return false;
    }
    let trimmed = gap.trim_end();
    trimmed.ends_with(['"', '“', '‘', '«', '„', '•', ':'])
        || gap.contains('\n') && trimmed.ends_with('.')
}

/// Small words inside the names of people and places.
fn is_particle(word: &str) -> bool {
    matches!(
        word,
        "de" | "la"
            | "del"
            | "van"
            | "von"
            | "der"
            | "den"
            | "bin"
            | "ibn"
            | "al"
            | "el"
            | "di"
            | "da"
            | "dos"
            | "das"
            | "do"
            | "du"
            | "des"
            | "le"
            | "ter"
            | "ten"
            | "af"
            | "av"
            | "ben"
            | "bint"
            | "abu"
            | "zu"
            | "zur"
            | "della"
            | "delle"
            | "degli"
            | "dello"
            | "y"
    )
}
