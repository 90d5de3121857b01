//! Sentences that nothing ends: a headline in the same block, "The mill opens
//! The council will meet", a credit behind a caption, the time stamp of a mail.

use super::Context;
use crate::language::Classes;
use crate::span::Cut;

/// The classes of a word that may begin a sentence without a mark before it.
const SEAM: Classes = Classes::SEAM_STARTER
    .or(Classes::CREDIT_LABEL)
    .or(Classes::STOP);

/// What a title may follow that is not set apart: "o filme O auto da barca".
const WORKS: [&str; 14] = [
    "album",
    "álbum",
    "disco",
    "film",
    "filme",
    "libro",
    "livre",
    "livro",
    "novela",
    "película",
    "roman",
    "romanzo",
    "serie",
    "série",
];

/// A date in digits and a time, "12/07/2000 02:29 PM": its length.
#[derive(Clone, Copy, Debug)]
pub(super) struct Stamp(usize);

impl Stamp {
    /// The stamp that `text` begins with.
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

fn digits(bytes: &[u8], from: usize, most: usize) -> Option<usize> {
    let rest = bytes.get(from..)?;
    let count = rest.iter().take_while(|byte| byte.is_ascii_digit()).count();
    (1..=most).contains(&count).then_some(count)
}

impl Context<'_> {
    /// Where a sentence begins at the byte that stands at `at`, without a mark before it.
    #[inline]
    pub(super) fn seam_at(&mut self, bytes: &[u8], at: usize, byte: u8) -> Option<usize> {
        let before = *bytes.get(at.wrapping_sub(1))?;
        if byte.is_ascii_uppercase() && before == b' ' && at > self.start {
            return self.is_seam(at).then_some(at);
        }
        (byte == b'/' && before.is_ascii_digit()).then(|| self.stamp_around(bytes, at))?
    }

    /// A word that starts sentences, behind one that cannot lead to it.
    #[inline(never)]
    fn is_seam(&self, at: usize) -> bool {
        let rest = self.slice(at);
        let length = rest.bytes().take_while(u8::is_ascii_alphabetic).count();
        let (word, rest) = (rest.cut(0, length), rest.cut(length, rest.len()));
        let classes = self.lexicon.classes(word);
        if !classes.has(SEAM) {
            return false;
        }
        let before = self.text.cut(self.start, at).trim_end();
        let Some(last) = before.chars().next_back() else {
            return false;
        };
        if classes.has(Classes::CREDIT_LABEL) && rest.starts_with(": ") {
            return last.is_alphanumeric() || matches!(last, ')' | '”' | '"');
        }
        let goes_on = rest
            .strip_prefix(' ')
            .is_some_and(|rest| rest.starts_with(char::is_lowercase));
        if !goes_on {
            return false;
        }
        let is_first = self.start == self.block.start as usize;
        let has_words = |count: usize| before.split_whitespace().nth(count - 1).is_some();
        if last == ',' {
            // "Anna, The tide is high": a letter's greeting.
            return classes.has(Classes::SEAM_STARTER) && is_first && !has_words(3);
        }
        let previous = self.word_before(self.start + before.len());
        // A headline in front of its story. English writes "After the Flood".
        let is_headline = is_first
            && !self.habits.is_english
            && classes.has(Classes::STOP)
            && has_words(3)
            && !before.contains(',')
            && !WORKS.contains(&previous);
        (classes.has(Classes::SEAM_STARTER) || is_headline)
            && (last.is_alphanumeric() || matches!(last, '»' | '”'))
            && !self.lexicon.classes(previous).has(Classes::STOP)
    }

    /// The stamp that has its first slash at `slash`: it stands by itself
    /// between the name of who wrote and what was written.
    #[inline(never)]
    fn stamp_around(&mut self, bytes: &[u8], slash: usize) -> Option<usize> {
        let count = bytes
            .get(..slash)?
            .iter()
            .rev()
            .take(3)
            .take_while(|byte| byte.is_ascii_digit())
            .count();
        let start = slash - count;
        let stamp = (start > self.start).then(|| Stamp::at(self.slice(start)))??;
        self.behind_stamp(start, stamp)?;
        let name = self.word_before(self.text.cut(0, start).trim_end().len());
        (name.starts_with(char::is_uppercase) || name.contains('@')).then_some(start)
    }

    /// Where the text behind a stamp begins, if it is a sentence's start.
    pub(super) fn behind_stamp(&self, start: usize, stamp: Stamp) -> Option<usize> {
        let next = self.skip_space(start + stamp.0);
        self.char_at(next)
            .filter(|c| c.is_alphanumeric() && !c.is_lowercase())
            .map(|_| next)
    }
}
