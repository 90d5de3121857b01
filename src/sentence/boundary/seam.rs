//! Sentences that nothing ends: a headline in the same block, "The mill opens
//! The council will meet", a credit behind a caption, the time stamp of a mail.

use super::{Context, Mark};
use crate::language::Classes;
use crate::sentence::letters::*;
use crate::span::Cut;

/// The classes of a word that may begin a sentence without a mark before it.
const SEAM: Classes = Classes::SEAM_STARTER
    .or(Classes::CREDIT_LABEL)
    .or(Classes::STOP);

/// What a title may follow that is not set apart: "o filme O auto da barca".
const WORKS: &str =
    "album álbum disco film filme libro livre livro novela película roman romanzo serie série";

/// How long a headline and a greeting may be, in bytes.
const LONGEST_HEADLINE: usize = 160;
const LONGEST_GREETING: usize = 40;

/// A date in digits and a time, "12/07/2000 02:29 PM": its length.
#[derive(Clone, Copy, Debug)]
pub(super) struct Stamp(usize);

impl Stamp {
    /// The stamp that `text` begins with.
    #[inline(never)]
    pub(super) fn at(text: &str) -> Option<Stamp> {
        let bytes = text.as_bytes();
        let mut at = 0;
        for (most, close) in [(2, b'/'), (2, b'/'), (4, b' '), (2, b':')] {
            at += digits(bytes, at, most)?;
            if *bytes.get(at)? != close {
                return None;
            }
            at += 1;
        }
        at += digits(bytes, at, 2)?;
        if matches!(bytes.get(at..at + 3)?, b" AM" | b" PM") {
            at += 3;
        }
        Some(Stamp(at))
    }
}

#[inline(never)]
fn digits(bytes: &[u8], from: usize, most: usize) -> Option<usize> {
    let rest = bytes.get(from..)?;
    let count = rest
        .iter()
        .take(most + 1)
        .take_while(|byte| byte.is_ascii_digit())
        .count();
    (1..=most).contains(&count).then_some(count)
}

impl Context<'_> {
    /// The mark of a sentence that begins with the capital at `at`.
    pub(super) fn seam_at(&self, at: usize) -> Option<Mark> {
        let before = self.text.as_bytes().get(at.wrapping_sub(1));
        (before == Some(&b' ') && at > self.start && self.is_seam(at)).then_some(Mark::seam(at))
    }

    /// A word that starts sentences, behind one that cannot lead to it.
    #[inline(never)]
    fn is_seam(&self, at: usize) -> bool {
        let before = self.before(at).trim_end();
        let last = last(before);
        if !is_word(last) && !matches!(last, ',' | ')' | '»' | '”' | '"') {
            return false;
        }
        let rest = self.slice(at);
        let length = leading(rest, |c| c.is_ascii_alphabetic());
        let (word, rest) = (rest.cut(0, length), rest.cut(length, rest.len()));
        let goes_on = is_lower(first(rest.strip_prefix(' ').unwrap_or_default()));
        let is_label = rest.starts_with(": ");
        if !goes_on && !is_label {
            return false;
        }
        let classes = self.lexicon.classes(word);
        if !classes.has(SEAM) {
            return false;
        }
        if is_label {
            return classes.has(Classes::CREDIT_LABEL) && last != ',';
        }
        let is_first = self.start == self.block.start as usize;
        if last == ',' {
            // "Anna, The tide is high": a letter's greeting.
            return classes.has(Classes::SEAM_STARTER)
                && is_first
                && before.len() <= LONGEST_GREETING
                && !has_words(before, 3);
        }
        let previous = self.word_before(self.start + before.len());
        // A headline in front of its story. English writes "After the Flood".
        let is_headline = is_first
            && !self.habits.is_english
            && classes.has(Classes::STOP)
            && before.len() <= LONGEST_HEADLINE
            && has_words(before, 3)
            && !before.has(',')
            && place(previous, WORKS).is_none();
        (classes.has(Classes::SEAM_STARTER) || is_headline)
            && !matches!(last, ')' | '"')
            && !self.lexicon.classes(previous).has(Classes::STOP)
    }

    /// The mark of a stamp that has its first slash at `slash`: it stands by
    /// itself between the name of who wrote and what was written.
    #[inline(never)]
    pub(super) fn seam_at_stamp(&self, slash: usize) -> Option<Mark> {
        let before = self.before(slash);
        let name = before.cut(0, trailing(before, is_digit));
        let start = self.start + name.len();
        let stamp = Stamp::at(self.slice(start))?;
        self.behind_stamp(start, stamp)?;
        let name = self.word_before(self.start + name.trim_end().len());
        (is_upper(first(name)) || name.has('@')).then_some(Mark::seam(start))
    }

    /// Where the text behind a stamp begins, if it is a sentence's start.
    pub(super) fn behind_stamp(&self, start: usize, stamp: Stamp) -> Option<usize> {
        let next = self.skip_space(start + stamp.0);
        let first = self.char_at(next);
        (is_word(first) && !is_lower(first)).then_some(next)
    }
}
