//! Whether a mark ends a sentence: what stands before it, what comes after.
//!
//! The classes of abbreviations follow the literature on the question (Palmer
//! and Hearst 1997; Kiss and Strunk 2006): some never end a sentence, some not
//! before a number, some only before a word that starts sentences.

mod around;
mod full_stop;
mod habits;
mod informal;
mod line;
mod list;
mod seam;

use std::cell::Cell;

use super::letters::*;
use crate::language::Lexicon;
use crate::span::{Cut, Span};
pub(crate) use around::is_pictograph;
pub(super) use habits::Habits;
use habits::Style;
use seam::Stamp;

/// How far back the word before a mark is looked for, and ahead the one after
/// it, in bytes. Bounds every rule here.
const REACH: usize = 64;

/// A mark that may end a sentence: a run of terminators or line breaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Mark {
    pub(super) start: usize,
    pub(super) end: usize,
    kind: Kind,
}

impl Mark {
    /// The place where a sentence begins that no mark comes before.
    fn seam(start: usize) -> Mark {
        Mark {
            start,
            end: start + 1,
            kind: Kind::Seam,
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    /// One full stop.
    Stop,
    /// A run with an exclamation or question mark.
    Loud,
    /// Several full stops, or `…`.
    Ellipsis,
    /// `. . .`: three stops with spaces between them, words left out.
    Omission,
    /// A mark of a script that needs no space behind it.
    Full,
    /// One or more line breaks.
    Line,
    /// No mark at all: the next sentence begins at `start`.
    Seam,
}

/// What the rules look at: the block, the language, and the sentence so far.
#[derive(Debug)]
pub(super) struct Context<'a> {
    text: &'a str,
    block: Span,
    lexicon: &'static Lexicon,
    habits: Habits,
    /// Asked for seldom, so looked at when it is.
    style: Cell<Option<Style>>,
    /// The number of the last item of a list that runs inside a sentence.
    inline_item: Option<u32>,
    /// Where the current sentence starts.
    start: usize,
    /// Where its number or bullet ends: a mark before this is a part of that.
    marker_end: usize,
    /// Where the next sentence begins for sure: the next item of a list, or
    /// behind a time stamp.
    next_start: Option<usize>,
}

/// The word after a mark, with what stands between.
struct Next<'a> {
    word: &'a str,
    /// The word without a full stop of its own.
    bare: &'a str,
    /// Opening quotation marks, brackets or bullets before the word.
    has_opener: bool,
    has_line_break: bool,
    start: usize,
}

impl<'a> Context<'a> {
    pub(super) fn new(text: &'a str, block: Span, habits: Habits) -> Context<'a> {
        let mut context = Context {
            text,
            block,
            lexicon: habits.lexicon,
            habits,
            style: Cell::new(None),
            inline_item: None,
            start: block.start as usize,
            marker_end: 0,
            next_start: None,
        };
        context.begin(block.start as usize);
        context
    }

    fn style(&self) -> Style {
        let style = self.style.get();
        let style = style.unwrap_or_else(|| Style::of(&self.text[self.block], self.habits));
        self.style.set(Some(style));
        style
    }

    /// A new sentence starts at `start`: is it an item of a list, a time stamp?
    pub(super) fn begin(&mut self, start: usize) {
        self.start = self.skip_space(start);
        self.marker_end = self.start;
        self.next_start = None;
        match Stamp::at(self.slice(self.start)) {
            Some(stamp) => self.next_start = self.behind_stamp(self.start, stamp),
            None => self.begin_item(),
        }
    }

    /// The next run of marks at or behind `position`.
    pub(super) fn next_mark(&mut self, position: usize) -> Option<Mark> {
        let end = self.block.end as usize;
        // One that was looked at and rejected is behind us.
        let next_start = self.next_start.filter(|&next| next > position);
        let limit = next_start.unwrap_or(end).min(end);
        let bytes = &self.text.as_bytes()[..limit];
        let mut start = position;
        loop {
            // One look-up a byte: this loop is what the room's speed hangs on.
            let role = loop {
                let Some(&byte) = bytes.get(start) else {
                    return (limit < end).then_some(Mark::seam(limit));
                };
                match ROLES[usize::from(byte)] {
                    Role::Nothing => start += 1,
                    role => break role,
                }
            };
            let found = match role {
                Role::Nothing => None,
                Role::Mark => self.mark_at(start),
                Role::Capital => self.seam_at(start),
                Role::Slash => self.seam_at_stamp(start),
            };
            if found.is_some() {
                return found;
            }
            start += 1;
        }
    }

    #[inline(never)]
    fn mark_at(&self, start: usize) -> Option<Mark> {
        let first = self.char_at(start);
        let mut mark = Mark {
            start,
            end: start + first.len_utf8(),
            kind: self.kind_at(start, first)?,
        };
        self.extend(&mut mark);
        Some(mark)
    }

    /// What kind of mark a character is at its place.
    fn kind_at(&self, start: usize, character: char) -> Option<Kind> {
        let before = last(self.before(start));
        match character {
            // The full stop of Armenian and the question mark of Greek look
            // like marks that elsewhere divide a sentence.
            ':' => (is_armenian(before) || is_arabic(before) && self.is_kicker(start))
                .then_some(Kind::Full),
            ';' => is_greek(before).then_some(Kind::Loud),
            '،' => self.is_arabic_full_stop(start).then_some(Kind::Full),
            // "いいですね♪次は"
            '♪' | '☆' | '★' => is_hiragana(before).then_some(Kind::Full),
            '．' => (!('０'..='９').contains(&self.char_at(start + 3))).then_some(Kind::Full),
            _ => kind_of(character),
        }
    }

    /// Takes the rest of the run: "...", "?!", ". . .", blank lines.
    #[inline(never)]
    fn extend(&self, mark: &mut Mark) {
        loop {
            let next = self.char_at(mark.end);
            let joins = match (mark.kind, kind_of(next)) {
                (Kind::Line, _) if is_space(next) => Some(Kind::Line),
                (Kind::Line, _) | (_, Some(Kind::Line) | None) => None,
                (Kind::Stop | Kind::Ellipsis, Some(Kind::Stop | Kind::Ellipsis)) => {
                    Some(Kind::Ellipsis)
                }
                // "。...": what is left out opens the next one.
                (Kind::Full, Some(Kind::Stop)) => None,
                (Kind::Full, _) | (_, Some(Kind::Full)) => Some(Kind::Full),
                _ => Some(Kind::Loud),
            };
            match joins {
                Some(kind) => mark.kind = kind,
                None => break,
            }
            mark.end += next.len_utf8();
        }
        let is_spaced = self.slice(mark.end).starts_with(" .") && mark.kind != Kind::Line;
        while is_spaced && self.slice(mark.end).starts_with(" .") {
            // Its stops may be followed by a closing mark.
            mark.end += 2;
            mark.kind = Kind::Ellipsis;
        }
        if is_spaced
            && self.text.cut(mark.start, mark.end) == ". . ."
            && self.has_space_before(mark)
        {
            mark.kind = Kind::Omission;
        }
    }

    fn has_space_before(&self, mark: &Mark) -> bool {
        self.before(mark.start).ends_with(' ')
    }

    /// Where the current sentence ends, if `mark` ends it.
    pub(super) fn boundary_at(&mut self, mark: &Mark) -> Option<usize> {
        match mark.kind {
            Kind::Seam => return Some(mark.start),
            Kind::Line => return self.line_ends_sentence(mark).then_some(mark.start),
            _ if mark.start < self.marker_end => return None,
            _ => {}
        }
        let (mut closed, mut end) = (mark.end, mark.end);
        if !self.is_plain_gap(mark.end) {
            closed = self.skip_closers(mark.end);
            end = self.skip_references(closed);
        }
        let after = self.char_at(end);
        if end >= self.block.end as usize {
            return None;
        }
        if matches!(after, ',' | ';' | ':' | '—' | '–' | '-' | '、' | '，') {
            return None;
        }
        if mark.kind == Kind::Full {
            return Some(end);
        }
        if !is_space(after) {
            let ends = end == mark.end && self.lacks_space(mark)
                || self.is_between_ideographs(mark, after);
            return ends.then_some(end);
        }
        let next = self.next_word(end);
        if self.slice(mark.start).starts_with(". . . .") && !self.has_space_before(mark) {
            // "of words. . . . The": a full stop, then what is left out.
            return self
                .ends_before(mark, closed, &next)
                .then_some(mark.start + 1);
        }
        self.ends_before(mark, closed, &next).then_some(end)
    }

    /// The rules for a mark that is followed by white space.
    fn ends_before(&mut self, mark: &Mark, closed: usize, next: &Next<'_>) -> bool {
        let word = self.word_before(mark.start);
        if self.is_inline_item(mark, word, next) {
            return false;
        }
        let starts_lower = is_lower(first(next.word));
        if starts_lower && !next.has_line_break && !self.is_casual(mark, closed, next) {
            return false;
        }
        if closed > mark.end && !starts_lower && self.is_attribution(next) {
            return false;
        }
        match mark.kind {
            Kind::Stop => self.stop_ends(mark, word, next),
            Kind::Ellipsis => self.ellipsis_ends(mark, next),
            Kind::Omission => next.has_line_break,
            _ => true,
        }
    }

    /// "Then it rained... We ran", but not "well... no".
    fn ellipsis_ends(&self, mark: &Mark, next: &Next<'_>) -> bool {
        let before = self.before(mark.start);
        if matches!(last(before.trim_end()), '.' | '!' | '?') {
            return false; // "It rained. ... The next day": it opens the next one.
        }
        if matches!(last(before), '[' | '(') && next.has_opener {
            return false; // "of stairs [...]" (Lund 1955)
        }
        next.has_line_break
            || next.has_opener
            || is_upper(first(next.word))
            // A script without capitals shows nothing more.
            || has_no_case(last(before))
    }
}

/// What a byte may be the first of.
#[derive(Clone, Copy)]
enum Role {
    Nothing,
    /// A mark of [`kind_of`].
    Mark,
    /// A capital: a sentence that no mark comes before.
    Capital,
    /// The first slash of a time stamp.
    Slash,
}

static ROLES: [Role; 256] = {
    let mut roles = [Role::Nothing; 256];
    let marks = b".!?:;\n\xD6\xD8\xDB\xE0\xE1\xE2\xE3\xEF";
    let mut at = 0;
    while at < marks.len() {
        roles[marks[at] as usize] = Role::Mark;
        at += 1;
    }
    let mut capital = b'A';
    while capital <= b'Z' {
        roles[capital as usize] = Role::Capital;
        capital += 1;
    }
    roles[b'/' as usize] = Role::Slash;
    roles
};

fn kind_of(character: char) -> Option<Kind> {
    Some(match character {
        '.' => Kind::Stop,
        '!' | '?' | '‼'..='⁉' => Kind::Loud,
        '…' => Kind::Ellipsis,
        '。' | '！' | '？' | '｡' | '।' | '॥' | '؟' | '۔' | '։' | '።' | '፧' | '፨' | '။' | '។' => {
            Kind::Full
        }
        '\n' => Kind::Line,
        _ => return None,
    })
}
