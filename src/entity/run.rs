//! Names: runs of capitalised words, with connectors inside.
//!
//! A capital at the start of a sentence, or in a headline, says little; what
//! the whole article does with the word says more ([`Memory`]), and so does
//! whether it is an ordinary word ([`super::common`]).

use std::ops::Range;

use super::memory::{LISTED, Memory};
use super::noun_capitals;
use super::{Mention, Passage, Words};
use crate::language::{Classes, is_cyrillic};
use crate::span::Cut;
use crate::term::Shape;

/// The longest title of a work that is looked for, in words.
const LONGEST_TITLE: u32 = 8;

/// Words that make what stands before them a name.
pub(super) const HEAD: Classes = Classes::ORGANIZATION_HEAD
    .or(Classes::PLACE_HEAD)
    .or(Classes::EVENT_HEAD);

pub(super) struct Finder<'a, 'w> {
    pub(super) words: &'w Words<'a>,
    pub(super) memory: &'w Memory,
    is_taken: &'w [bool],
}

/// Appends the names of all passages.
pub(super) fn find(words: &Words<'_>, memory: &Memory, is_taken: &[bool], out: &mut Vec<Mention>) {
    let finder = Finder {
        words,
        memory,
        is_taken,
    };
    for (index, passage) in words.passages.iter().enumerate() {
        finder.names_of(passage, index as u32, out);
    }
}

impl Finder<'_, '_> {
    fn names_of(&self, passage: &Passage, index: u32, out: &mut Vec<Mention>) {
        let is_headline = self.memory.is_headline[index as usize];
        let mut behind = passage.tokens.start;
        for (at, token) in self.words.tokens_of(passage) {
            let is_written_so = token.shape.is_name_like();
            if at < behind || !is_written_so && !self.memory.is_listed[at as usize] {
                continue;
            }
            if let Some(end) = self.end_of_title(passage, at) {
                self.push(passage, at..end, index, false, out);
                behind = end;
                continue;
            }
            if !self.is_name(passage, at, is_headline) {
                continue;
            }
            let end = self.end_of_run(passage, at, is_headline);
            if is_headline || !self.is_emphasis(passage, at..end) {
                self.trim(passage, self.with_article(passage, at)..end, index, out);
            }
            behind = end;
        }
    }

    /// 'The album "A Song of the Mill"': the title of a work that fills a quotation
    /// and has capitals at its words of weight.
    fn end_of_title(&self, passage: &Passage, start: u32) -> Option<u32> {
        let words = self.words;
        let before = start
            .checked_sub(1)
            .filter(|at| *at >= passage.tokens.start)?;
        let opens = !words.token(start).is_after_space
            && matches!(words.gap_after(before), " \"" | " “" | " «" | " „");
        if !opens || words.classes(before).has(Classes::SPEECH_VERB) {
            return None;
        }
        let end = (start + 1..passage.tokens.end.min(start + LONGEST_TITLE) + 1).find(|end| {
            let gap = words
                .gap_after(end - 1)
                .trim_start_by(|c| matches!(c, ',' | '.' | '!' | '?'));
            gap.starts_with_any("\"”»“")
        })?;
        let is_capital =
            |at: u32| words.token(at).shape.is_name_like() && !self.is_taken[at as usize];
        let has_capitals = (start..end)
            .all(|at| is_capital(at) || words.classes(at).has(Classes::STOP.or(Classes::PARTICLE)));
        let is_title = end - start > 1 && has_capitals && is_capital(start) && is_capital(end - 1);
        is_title.then_some(end)
    }

    /// Is this token part of a name?
    #[inline(never)]
    fn is_name(&self, passage: &Passage, at: u32, is_headline: bool) -> bool {
        let words = self.words;
        let token = words.token(at);
        if self.is_taken[at as usize] {
            return false;
        }
        if self.memory.is_listed[at as usize] {
            return true;
        }
        if !token.shape.is_name_like() {
            return false;
        }
        let classes = words.classes(at);
        let is_listed = words.is_listed(at, LISTED.or(Classes::DEMONYM));
        if classes.has(Classes::NOT_NAME) {
            return false;
        }
        let is_last = at + 1 == passage.tokens.end;
        let next_is_name = !is_last
            && words.has_space_after(at)
            && words.token(at + 1).shape.is_name_like()
            && !words.classes(at + 1).has(Classes::STOP);
        if classes.has(Classes::STOP) && !is_listed {
            // "Played by The Lunds": a capital that grammar does not ask for.
            return next_is_name
                && token.shape == Shape::Capital
                && !is_headline
                && token.span.len() > 1
                && !words.capitalises_nouns
                && !self.memory.is_initial[at as usize];
        }
        if is_ordinal(words.word(at), "") {
            return false;
        }
        if token.span.len() == 1 {
            // An initial stands before the rest of a name.
            return !is_last
                && matches!(words.gap_after(at), ". " | "." | " " | "-")
                && words.token(at + 1).shape.is_name_like()
                && !self.is_initial_without_stop(at);
        }
        if is_listed {
            return true;
        }
        let uses = self.memory.uses(token.term);
        let knows_common = self.memory.knows_common;
        if is_headline {
            return uses.capital > 0
                || knows_common && uses.lower == 0 && !self.memory.is_common(words, at);
        }
        if words.capitalises_nouns {
            return noun_capitals::is_name(words, self.memory, passage, at);
        }
        if self.memory.is_initial[at as usize] {
            if uses.capital > 0 {
                return uses.capital >= uses.lower;
            }
            if uses.lower > 0 {
                return false;
            }
            if !knows_common {
                return next_is_name
                    || token.shape == Shape::Upper
                    || classes.has(Classes::FIRST_NAME)
                    || !is_last && words.classes(at + 1).has(Classes::NAME_FOLLOWER);
            }
            if self.memory.is_common(words, at) {
                // "North Almaby", but "Yesterday Lund".
                return next_is_name && classes.has(Classes::PLACE_OPENER);
            }
            return next_is_name
                || classes.has(Classes::FIRST_NAME)
                || self.may_end_here(passage, at);
        }
        uses.lower <= 2 * uses.capital
    }

    /// Ordinary words that only stress: "it was TERRIBLE", "own a Retail Store".
    #[inline(never)]
    fn is_emphasis(&self, passage: &Passage, run: Range<u32>) -> bool {
        let words = self.words;
        if !self.memory.knows_common
            || run.clone().any(|at| {
                self.memory.is_listed[at as usize]
                    || words.is_listed(at, LISTED.or(Classes::DEMONYM))
                    || !self.memory.is_common(words, at)
            })
        {
            return false;
        }
        let uses = self.memory.uses(words.token(run.start).term);
        let is_single = run.end - run.start == 1;
        let follows_determiner = run.start > passage.tokens.start
            && words.has_space_after(run.start - 1)
            && words.classes(run.start - 1).has(Classes::DETERMINER);
        follows_determiner
            || is_single && uses.lower >= uses.capital
            || run.clone().all(|at| words.token(at).shape == Shape::Upper)
    }

    /// "al-Almaby" begins with its article.
    fn with_article(&self, passage: &Passage, at: u32) -> u32 {
        let words = self.words;
        let has_article = at > passage.tokens.start
            && words.gap_after(at - 1) == "-"
            && words.token(at - 1).span.len() <= 3
            && words.classes(at - 1).has(Classes::PARTICLE);
        at - u32::from(has_article)
    }

    /// Does what follows leave room for a name? "Lund was", but not "Thanks to".
    fn may_end_here(&self, passage: &Passage, at: u32) -> bool {
        let words = self.words;
        let gap = words.gap_after(at);
        if at + 1 == passage.tokens.end {
            return true;
        }
        let next = words.classes(at + 1);
        !gap.starts_with('!')
            && (gap != " "
                || words.token(at).is_possessive
                || !next.has(Classes::STOP)
                || next.has(Classes::NAME_FOLLOWER))
    }

    /// "A mill", not "A. Mill".
    fn is_initial_without_stop(&self, at: u32) -> bool {
        self.memory.is_initial[at as usize] && !self.words.gap_after(at).starts_with('.')
    }

    fn end_of_run(&self, passage: &Passage, start: u32, is_headline: bool) -> u32 {
        let words = self.words;
        let end = passage.tokens.end;
        let mut last = start;
        while last + 1 < end {
            let next = last + 1;
            let gap = words.gap_after(last);
            if self.memory.is_listed[last as usize]
                && self.memory.is_listed[next as usize]
                && gap == " "
            {
                last = next;
                continue;
            }
            let owns = self.owns_part_of_name(passage, start, last);
            if words.token(last).is_possessive && !owns {
                break;
            }
            let is_abbreviation = words.token(last).span.len() <= 2
                || words.classes(last).has(Classes::TITLE_ABBREVIATION);
            let joins = matches!(gap, " " | "" | "-" | "&" | " & " | "\u{a0}" | "\n")
                || matches!(gap, ". " | ".") && is_abbreviation
                || owns
                || gap.ends_with_any("'’")
                    && words.terms.classes(gap.trim_start()).has(Classes::PARTICLE)
                || gap == ", " && words.classes(next).has(Classes::NAME_SUFFIX);
            if gap == " " && is_ordinal(words.word(next), words.gap_after(next)) {
                // "John Paul II"
                return next + 1;
            }
            // A headline's ordinary words are no names, but "Almaby Airport" is one.
            let ends_with_head = is_headline
                && gap == " "
                && words.token(next).shape.is_name_like()
                && words.classes(next).has(HEAD);
            if ends_with_head {
                last = next;
                continue;
            }
            if joins
                && !self.memory.is_initial[next as usize]
                && self.is_name(passage, next, is_headline)
            {
                last = next;
                continue;
            }
            if gap == " " && self.describes_head(start, last) {
                return next + 1;
            }
            match self.over_connector(passage, start, last, is_headline) {
                Some(behind) => last = behind,
                None => break,
            }
        }
        last + 1
    }

    /// "Чёрное море": in Russian the adjective has the capital, its head has none.
    fn describes_head(&self, start: u32, last: u32) -> bool {
        let words = self.words;
        let head = words.word(last + 1);
        let heads = Classes::ORGANIZATION_HEAD.or(Classes::PLACE_CUE);
        start == last
            && head.starts_with(is_cyrillic)
            && words.token(last + 1).shape == Shape::Lower
            && words.classes(last + 1).has(heads)
            && self.memory.ending(words, last).has(Classes::OTHER_ENDING)
    }

    /// "Almaby's Creek", "People's Party", but "Norland's Parliament".
    #[inline(never)]
    fn owns_part_of_name(&self, passage: &Passage, start: u32, last: u32) -> bool {
        let words = self.words;
        start == last
            && words.token(last).is_possessive
            && last + 1 < passage.tokens.end
            && words.gap_after(last).starts_with_any("'’")
            && words.token(last + 1).shape.is_name_like()
            && words.classes(last + 1).has(HEAD.or(Classes::OF_HEAD))
            && !words.is_listed(last, LISTED)
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
        if next + 1 < passage.tokens.end
            && words.gap_after(last) == "-"
            && words.gap_after(next) == "-"
            && words.token(next).span.len() <= 4
            && words.token(next + 1).shape.is_name_like()
        {
            // "Alma-au-Lac"
            return Some(next + 1);
        }
        while next < passage.tokens.end
            && next - last <= 3
            && words.has_space_after(next - 1)
            && (words
                .classes(next)
                .has(Classes::PARTICLE.or(Classes::DETERMINER))
                || matches!(words.word(next), "of" | "the" | "and" | "for"))
        {
            next += 1;
        }
        if next == last + 1
            || next >= passage.tokens.end
            || !matches!(words.gap_after(next - 1), " " | "-")
            || self.memory.is_initial[next as usize]
            || !self.is_name(passage, next, is_headline)
        {
            return None;
        }
        let mut connectors = (last + 1..next).map(|at| words.word(at));
        let first = words.word(last + 1);
        // "do Sul", "de los Ríos": behind the first, any article.
        let are_particles = words.classes(last + 1).has(Classes::PARTICLE)
            && (last + 2..next).all(|at| {
                words
                    .classes(at)
                    .has(Classes::PARTICLE.or(Classes::DETERMINER))
            });
        let allowed = if are_particles {
            true
        } else if first == "of" {
            words.classes(last).has(Classes::OF_HEAD)
                && connectors.all(|word| word != "and" && word != "for")
        } else if first == "and" && next == last + 2 {
            // "Department of Trade and Industry"
            let is_field = last > start + 1
                && words.classes(last - 2).has(Classes::OF_HEAD)
                && matches!(words.word(last - 1), "of" | "for")
                && self.memory.is_common(words, last)
                && self.memory.is_common(words, next);
            // "Trade and Industry Board": only before an institution's head.
            is_field
                || next + 1 < passage.tokens.end
                    && words.has_space_after(next)
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
}

/// "II" behind the name of a king or a war; "I" only where a sentence cannot
/// go on with it.
fn is_ordinal(word: &str, gap_after: &str) -> bool {
    match word {
        "I" => !gap_after.is_empty() && gap_after != " ",
        _ => word
            .bytes()
            .all(|letter| matches!(letter, b'I' | b'V' | b'X')),
    }
}
