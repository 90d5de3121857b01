//! Writing that does not care for capitals or spaces, and who said a quotation.

use super::full_stop::{ABBREVIATIONS, is_vowel};
use super::{Context, Kind, Mark, Next, REACH};
use crate::language::Classes;
use crate::sentence::letters::*;
use crate::span::Cut;

impl Context<'_> {
    /// A lower-case start after a plain word of some length; after any word
    /// where the whole block has no capitals ("i can't wait. see you").
    pub(super) fn is_casual(&self, mark: &Mark, closed: usize, next: &Next<'_>) -> bool {
        let word = self.word_before(mark.start);
        let is_abbreviation =
            self.lexicon.classes(word).has(ABBREVIATIONS) || self.looks_abbreviated(word);
        let is_told = self.lexicon.classes(next.bare).has(Classes::SPEECH_VERB);
        if closed != mark.end || is_abbreviation || is_told || word.is_empty() {
            return false;
        }
        let marks = self.text.cut(mark.start, mark.end);
        let is_plain = all(word, |c| is_lower(c) || c == '\'' || c == '’');
        match mark.kind {
            Kind::Loud if marks.ends_with('?') && self.habits.is_english => true,
            Kind::Loud if self.style().is_informal => is_plain,
            // "She works at Yahoo! in accounting".
            Kind::Loud if marks == "!" => false,
            Kind::Stop if self.style().is_informal => is_plain,
            Kind::Stop | Kind::Loud => {
                marks.len() == 1 && is_plain && count(word) >= 5
                    // Words of Italian end with a vowel, abbreviations do not.
                    && (!self.habits.is_italian || is_vowel(last(word)))
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
            .split(|c: char| !is_word(c) && !matches!(c, '\'' | '’' | '-' | '.'))
            .filter(|word| !word.is_empty());
        let first = words.next().unwrap_or_default();
        // "He said no" is a sentence of its own behind a full quotation.
        if place(first, "He She They The It I We").is_some() {
            return false;
        }
        words.take(3).any(|word| {
            self.lexicon
                .classes(word.trim_end_by(|c| c == '.'))
                .has(Classes::SPEECH_VERB)
        })
    }

    /// "on Friday.His deputy": a lower-case word or a number, the stop, a
    /// capitalised word.
    pub(super) fn lacks_space(&self, mark: &Mark) -> bool {
        let rest = self.slice(mark.end);
        let after = rest.cut(0, leading(rest, is_letter));
        if mark.kind == Kind::Ellipsis || mark.end - mark.start > 1 || !is_upper(first(after)) {
            return false;
        }
        let before = self.word_before(mark.start);
        let is_capitalised = match count(after) {
            1 => self.is_starter(after),
            _ => !all(after.cut(first(after).len_utf8(), after.len()), |c| {
                !is_lower(c)
            }),
        };
        let is_word = count(before) > 2
            && all(before, is_letter)
            && all(before.cut(first(before).len_utf8(), before.len()), is_lower)
            && !self.lexicon.classes(before).has(ABBREVIATIONS);
        // "bought 1,000.That"
        let is_number = before.len() > 2 && all(before, |c| is_digit(c) || c == ',');
        let follows = rest.cut(after.len(), rest.len());
        // "Friday.Mr. Lund"
        let is_followed =
            matches!(first(follows), ' ' | ',' | '\'' | '’') || follows.starts_with(". ");
        is_capitalised
            && (is_word || is_number)
            && is_followed
            && place(after, "Com Net Org Js").is_none()
    }

    /// "本当?はい": marks of another script between characters that need no space.
    pub(super) fn is_between_ideographs(&self, mark: &Mark, after: char) -> bool {
        let before = last(self.before(mark.start));
        // "...", where what ends a sentence stands before it.
        let is_over = mark.kind == Kind::Ellipsis && matches!(before, 'す' | 'ね' | 'よ');
        (mark.kind == Kind::Loud || is_over)
            && is_ideograph(after)
            && (is_ideograph(before) || has_no_case(before))
    }

    /// "، " where commas end the sentences; not around a single word of a row.
    pub(super) fn is_arabic_full_stop(&self, start: usize) -> bool {
        if !self.style().has_only_commas {
            return false;
        }
        let rest = self.slice(start + '،'.len_utf8());
        let rest = rest.cut(0, rest.floor_char_boundary(REACH));
        has_words(rest.cut(0, leading(rest, |c| c != '،')), 2)
    }

    /// "سؤال وجواب: ماذا حدث؟": a few words of Arabic that announce a question.
    pub(super) fn is_kicker(&self, colon: usize) -> bool {
        if colon - self.start > 4 * REACH || self.start != self.block.start as usize {
            return false;
        }
        // The label of a press review has the time in it.
        let has_time = self.before(colon).has(':');
        let rest = self.slice(colon + 1);
        let rest = rest.cut(0, rest.floor_char_boundary(4 * REACH));
        let end = leading(rest, |c| !matches!(c, '.' | '!' | '؟' | '"' | '«' | '“'));
        let is_question = first(rest.cut(end, rest.len())) == '؟';
        (is_question || has_time) && rest.starts_with(' ') && !rest.starts_with(" \"")
    }
}
