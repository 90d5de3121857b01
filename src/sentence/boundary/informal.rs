//! Writing that does not care for capitals or spaces, and who said a quotation.

use super::full_stop::ABBREVIATIONS;
use super::{Context, Kind, Mark, Next, REACH, has_no_case, is_ideograph};
use crate::language::Classes;
use crate::span::Cut;

impl Context<'_> {
    /// A lower-case start after a plain word of some length; after any word
    /// where the whole block has no capitals ("i can't wait. see you").
    pub(super) fn is_casual(&self, mark: &Mark, closed: usize, next: &Next<'_>) -> bool {
        let word = self.word_before(mark.start);
        let is_abbreviation =
            self.lexicon.classes(word).has(ABBREVIATIONS) || self.looks_abbreviated(word);
        let is_told = self
            .lexicon
            .classes(next.word.trim_end_matches('.'))
            .has(Classes::SPEECH_VERB);
        if closed != mark.end || is_abbreviation || is_told || word.is_empty() {
            return false;
        }
        let marks = self.text.cut(mark.start, mark.end);
        let is_plain = word
            .chars()
            .all(|c| c.is_lowercase() || c == '\'' || c == '’');
        match mark.kind {
            Kind::Loud if marks.ends_with('?') && self.habits.is_english => true,
            Kind::Loud if self.style.is_informal => is_plain,
            // "She works at Yahoo! in accounting".
            Kind::Loud if marks == "!" => false,
            Kind::Stop if self.style.is_informal => is_plain,
            Kind::Stop | Kind::Loud => {
                marks.len() == 1 && is_plain && word.chars().count() >= 5
                    // Words of Italian end with a vowel, abbreviations do not.
                    && (!self.habits.is_italian || word.ends_with(super::full_stop::is_vowel))
            }
            _ => false,
        }
    }

    /// `"This is great." Smith said`: the quotation's sentence goes on.
    #[inline(never)]
    pub(super) fn is_attribution(&self, next: &Next<'_>) -> bool {
        let rest = self.slice(next.start);
        let rest = rest.cut(0, rest.floor_char_boundary(REACH));
        let mut words = rest
            .split(|c: char| !c.is_alphanumeric() && !matches!(c, '\'' | '’' | '-' | '.'))
            .filter(|word| !word.is_empty());
        let first = words.next().unwrap_or_default();
        // "He said no" is a sentence of its own behind a full quotation.
        if matches!(first, "He" | "She" | "They" | "The" | "It" | "I" | "We") {
            return false;
        }
        words.take(3).any(|word| {
            self.lexicon
                .classes(word.trim_end_matches('.'))
                .has(Classes::SPEECH_VERB)
        })
    }

    /// "on Friday.His deputy": a lower-case word or a number, the stop, a
    /// capitalised word.
    pub(super) fn lacks_space(&self, mark: &Mark) -> bool {
        let before = self.word_before(mark.start);
        let rest = self.slice(mark.end);
        let after = rest
            .split(|c: char| !c.is_alphabetic())
            .next()
            .unwrap_or_default();
        let mut letters = after.chars();
        let is_capitalised = letters.next().is_some_and(char::is_uppercase)
            && letters
                .next()
                .map_or_else(|| self.is_starter(after), char::is_lowercase);
        let is_word = before.chars().count() > 2
            && before.chars().skip(1).all(char::is_lowercase)
            && before.chars().all(char::is_alphabetic)
            && !self.lexicon.classes(before).has(ABBREVIATIONS);
        // "bought 1,000.That"
        let is_number = before.len() > 2
            && before
                .bytes()
                .all(|byte| byte.is_ascii_digit() || byte == b',');
        let mut follows = rest.cut(after.len(), rest.len()).chars();
        let is_followed = match follows.next() {
            Some(' ' | ',' | '\'' | '’') => true,
            Some('.') => follows.next() == Some(' '), // "Friday.Mr. Lund"
            _ => false,
        };
        mark.kind != Kind::Ellipsis
            && mark.end - mark.start == 1
            && is_capitalised
            && (is_word || is_number)
            && is_followed
            && !matches!(after, "Com" | "Net" | "Org" | "Js")
    }

    /// "本当?はい": marks of another script between characters that need no space.
    pub(super) fn is_between_ideographs(&self, mark: &Mark, after: char) -> bool {
        let before = self.text.cut(self.start, mark.start).chars().next_back();
        // "...", where what ends a sentence stands before it.
        let is_over = mark.kind == Kind::Ellipsis && matches!(before, Some('す' | 'ね' | 'よ'));
        (mark.kind == Kind::Loud || is_over)
            && is_ideograph(after)
            && before.is_some_and(|c| is_ideograph(c) || has_no_case(c))
    }

    /// "، " where commas end the sentences; not around a single word of a row.
    pub(super) fn is_arabic_full_stop(&self, start: usize) -> bool {
        if !self.style.has_only_commas {
            return false;
        }
        let rest = self.slice(start).trim_start_matches('،').trim_start();
        let rest = rest.cut(0, rest.floor_char_boundary(REACH));
        let next = rest.split('،').next().unwrap_or_default();
        next.split_whitespace().nth(1).is_some()
    }

    /// "سؤال وجواب: ماذا حدث؟": a few words of Arabic that announce a question.
    pub(super) fn is_kicker(&self, colon: usize, before: char) -> bool {
        let is_arabic = ('\u{620}'..='\u{64a}').contains(&before);
        // The label of a press review has the time in it.
        let has_time = self.text.cut(self.start, colon).contains(':');
        if !is_arabic || colon - self.start > 4 * REACH || self.start != self.block.start as usize {
            return false;
        }
        let rest = self.slice(colon + 1);
        let rest = rest.cut(0, rest.floor_char_boundary(4 * REACH));
        let is_question = rest
            .find(['.', '!', '؟', '"', '«', '“'])
            .is_some_and(|at| rest.cut(at, rest.len()).starts_with('؟'));
        (is_question || has_time) && rest.starts_with(' ') && !rest.starts_with(" \"")
    }
}
