//! Whether a mark ends a sentence: what stands before it, what comes after.
//!
//! The classes of abbreviations follow the literature on the question (Palmer
//! and Hearst 1997; Kiss and Strunk 2006): some never end a sentence, some not
//! before a number, some only before a word that starts sentences.

mod around;

use crate::language::{Classes, Lexicon};
use crate::span::{Cut, Span};

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

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    /// One full stop.
    Stop,
    /// A run with an exclamation or question mark.
    Loud,
    /// Several full stops, or `…`.
    Ellipsis,
    /// A mark of a script that needs no space behind it.
    Full,
    /// One or more line breaks.
    Line,
}

/// What the rules look at: the block, the language, and what was seen of lists.
#[derive(Debug)]
pub(super) struct Context<'a> {
    text: &'a str,
    block: Span,
    lexicon: &'a Lexicon,
    /// The longest line of the block, in bytes: where lines break for width.
    width: usize,
    /// The number of the last item of a list that runs inside a sentence.
    inline_item: Option<u32>,
}

/// The word after a mark, with what stands between.
struct Next<'a> {
    word: &'a str,
    /// Opening quotation marks, brackets or bullets before the word.
    has_opener: bool,
    has_line_break: bool,
    start: usize,
}

impl<'a> Context<'a> {
    pub(super) fn new(text: &'a str, block: Span, lexicon: &'a Lexicon) -> Context<'a> {
        let slice = &text[block];
        let width = if slice.contains('\n') {
            slice.lines().map(str::len).max().unwrap_or(0)
        } else {
            0
        };
        Context {
            text,
            block,
            lexicon,
            width,
            inline_item: None,
        }
    }

    /// The next run of marks at or behind `position`.
    pub(super) fn next_mark(&self, position: usize) -> Option<Mark> {
        let bytes = &self.text.as_bytes()[..self.block.end as usize];
        let mut start = position;
        loop {
            let byte = *bytes.get(start)?;
            if is_mark_start(byte)
                && let Some(first) = self.char_at(start)
                && let Some(kind) = kind_of(first)
            {
                let mut mark = Mark {
                    start,
                    end: start + first.len_utf8(),
                    kind,
                };
                self.extend(&mut mark);
                return Some(mark);
            }
            start += 1;
        }
    }

    /// Takes the rest of the run: "...", "?!", ". . .", blank lines.
    #[inline(never)]
    fn extend(&self, mark: &mut Mark) {
        while let Some(next) = self.char_at(mark.end) {
            let joins = match (mark.kind, kind_of(next)) {
                (Kind::Line, _) if next.is_whitespace() => Some(Kind::Line),
                (Kind::Line, _) | (_, Some(Kind::Line) | None) => None,
                (Kind::Stop | Kind::Ellipsis, Some(Kind::Stop | Kind::Ellipsis)) => {
                    Some(Kind::Ellipsis)
                }
                (Kind::Full, _) | (_, Some(Kind::Full)) => Some(Kind::Full),
                _ => Some(Kind::Loud),
            };
            match joins {
                Some(kind) => mark.kind = kind,
                None => break,
            }
            mark.end += next.len_utf8();
        }
        while mark.kind != Kind::Line && self.slice(mark.end).starts_with(" .") {
            // Spaced ellipsis; its stops may be followed by a closing mark.
            mark.end += 2;
            mark.kind = Kind::Ellipsis;
        }
    }

    /// Where the sentence that began at `start` ends, if `mark` ends it.
    pub(super) fn boundary_at(&mut self, mark: &Mark, start: usize) -> Option<usize> {
        if mark.kind == Kind::Line {
            return self.line_ends_sentence(mark).then_some(mark.start);
        }
        let closed = self.skip_closers(mark.end);
        let end = self.skip_references(closed);
        let after = self.char_at(end)?;
        if matches!(after, ',' | ';' | ':' | '—' | '–' | '-' | '、' | '，') {
            return None;
        }
        if mark.kind == Kind::Full {
            return Some(end);
        }
        if !after.is_whitespace() {
            return (end == mark.end && self.lacks_space(mark, start)).then_some(end);
        }
        let next = self.next_word(end);
        self.ends_before(mark, closed, &next, start).then_some(end)
    }

    /// The rules for a mark that is followed by white space.
    fn ends_before(&mut self, mark: &Mark, closed: usize, next: &Next<'_>, start: usize) -> bool {
        if self.is_inline_item(mark, next, start) {
            return false;
        }
        let first = next.word.chars().next();
        let starts_lower = first.is_some_and(char::is_lowercase);
        if starts_lower && !next.has_line_break && !self.is_casual(mark, closed, start) {
            return false;
        }
        if closed > mark.end && !starts_lower && self.is_attribution(next) {
            return false;
        }
        match mark.kind {
            Kind::Stop => self.stop_ends(mark, next, start),
            Kind::Ellipsis => {
                next.has_line_break || next.has_opener || first.is_some_and(char::is_uppercase)
            }
            _ => true,
        }
    }

    /// A full stop: is the word before it an abbreviation, an initial, a number?
    fn stop_ends(&self, mark: &Mark, next: &Next<'_>, start: usize) -> bool {
        let word = self.word_before(mark.start, start);
        let classes = self.lexicon.classes(word);
        let next_classes = self.lexicon.classes(next.word.trim_end_matches('.'));
        let next_is_number = next.word.starts_with(|c: char| c.is_numeric());
        let next_is_capital = next.word.starts_with(char::is_uppercase);
        let starts_sentence = next_is_capital && next_classes.has(Classes::STARTER);
        let word_start = mark.start - word.len();
        let is_first = self.text.cut(start, word_start).trim().is_empty();
        if is_initial(word) {
            let before = self.text.cut(start, word_start).trim_end();
            // "Plan B. The rest", but "J. The" of "J. The-Anh" is too rare to guard.
            return starts_sentence
                && before.ends_with(char::is_lowercase)
                && !matches!(next.word, "A" | "I" | "La" | "Le" | "De" | "Von");
        }
        if is_dotted(word) {
            return match word {
                "a.m" | "p.m" | "A.M" | "P.M" => {
                    !next_is_number && !next_classes.has(CLOCK) && next_is_capital
                }
                "e.g" | "i.e" | "z.B" | "d.h" | "p.ej" | "т.е" => false,
                _ => {
                    starts_sentence
                        || next_classes.has(Classes::TITLE_ABBREVIATION) && next_is_capital
                }
            };
        }
        if classes.has(Classes::TITLE_ABBREVIATION) && !(is_first && word == "No") {
            return false;
        }
        if classes.has(Classes::NUMBER_ABBREVIATION) {
            // "No." answers a question too: "Did he resign? No. Ten ministers asked".
            let is_word = matches!(word, "No" | "no") && (is_first || next_is_capital);
            return !next_is_number && (starts_sentence || is_word);
        }
        if classes.has(Classes::MONTH_ABBREVIATION) {
            let is_word = matches!(word, "sat" | "sun" | "mar" | "may");
            return !next_is_number && (starts_sentence || is_word);
        }
        if classes.has(Classes::ABBREVIATION) {
            return starts_sentence;
        }
        if is_first && is_list_number(word) {
            return false;
        }
        true
    }

    /// "1. Raise the fee. 2. Hire more staff." behind a colon is one sentence;
    /// the break comes after the last item.
    fn is_inline_item(&mut self, mark: &Mark, next: &Next<'_>, start: usize) -> bool {
        let word = self.word_before(mark.start, start);
        if let Ok(number) = word.parse::<u32>() {
            let before = self.text.cut(start, mark.start - word.len()).trim_end();
            let opens = number == 1 && before.ends_with(':');
            if opens || self.inline_item.is_some_and(|last| last + 1 == number) {
                self.inline_item = Some(number);
                return true;
            }
        }
        let Some(last) = self.inline_item else {
            return false;
        };
        let number = next.word.trim_end_matches(['.', ')']).parse::<u32>();
        if number == Ok(last + 1) {
            return true;
        }
        self.inline_item = None;
        false
    }

    /// A lower-case start after a plain word of some length: writing that does
    /// not care for capitals.
    fn is_casual(&self, mark: &Mark, closed: usize, start: usize) -> bool {
        let word = self.word_before(mark.start, start);
        let classes = self.lexicon.classes(word);
        let is_abbreviation = classes.has(
            Classes::ABBREVIATION
                .or(Classes::TITLE_ABBREVIATION)
                .or(Classes::NUMBER_ABBREVIATION)
                .or(Classes::MONTH_ABBREVIATION),
        );
        closed == mark.end
            && mark.end - mark.start == 1
            && matches!(mark.kind, Kind::Stop | Kind::Loud)
            && self.text.cut(mark.start, mark.end) != "!"
            && word.chars().count() >= 5
            && word.chars().all(char::is_lowercase)
            && !is_abbreviation
    }

    /// `"This is great." Smith said`: the quotation's sentence goes on.
    #[inline(never)]
    fn is_attribution(&self, next: &Next<'_>) -> bool {
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

    /// "on Friday.His deputy": a lower-case word, the stop, a capitalised one.
    fn lacks_space(&self, mark: &Mark, start: usize) -> bool {
        let before = self.word_before(mark.start, start);
        let rest = self.slice(mark.end);
        let after = rest
            .split(|c: char| !c.is_alphabetic())
            .next()
            .unwrap_or_default();
        let mut letters = after.chars();
        let is_capitalised = letters.next().is_some_and(char::is_uppercase)
            && letters.next().is_some_and(char::is_lowercase);
        let is_plain = before.chars().count() > 2
            && before.chars().skip(1).all(char::is_lowercase)
            && before.chars().all(char::is_alphabetic);
        let follows = rest.cut(after.len(), rest.len()).chars().next();
        mark.kind != Kind::Ellipsis
            && mark.end - mark.start == 1
            && is_capitalised
            && is_plain
            && follows.is_some_and(|c| matches!(c, ' ' | ',' | '\'' | '’'))
    }

    /// A line break inside a block: a blank line always ends the sentence, a
    /// single one where the line was ended on purpose.
    fn line_ends_sentence(&self, mark: &Mark) -> bool {
        let breaks = self.text.cut(mark.start, mark.end);
        if breaks.matches('\n').count() > 1 {
            return true;
        }
        let rest = self.slice(mark.end);
        let next = rest.split_whitespace().next().unwrap_or_default();
        let before = self.text.cut(self.block.start as usize, mark.start);
        let line = before.rsplit('\n').next().unwrap_or_default();
        let was_full = line.len() + 1 + next.len() > self.width && self.width >= 40;
        !was_full && !next.starts_with(char::is_lowercase) && !before.ends_with([',', ';'])
    }
}

/// What may follow "9 p.m." in the same sentence: "on" is lower case anyway.
const CLOCK: Classes = Classes::WEEKDAY
    .or(Classes::MONTH)
    .or(Classes::MONTH_ABBREVIATION);

/// True for the first bytes of the marks in [`kind_of`].
fn is_mark_start(byte: u8) -> bool {
    matches!(
        byte,
        b'.' | b'!' | b'?' | b'\n' | 0xD5 | 0xD6 | 0xD8 | 0xDB | 0xE0 | 0xE1 | 0xE2 | 0xE3 | 0xEF
    )
}

fn kind_of(character: char) -> Option<Kind> {
    Some(match character {
        '.' => Kind::Stop,
        '!' | '?' => Kind::Loud,
        '…' => Kind::Ellipsis,
        '。' | '！' | '？' | '｡' | '．' | '।' | '॥' | '؟' | '۔' | '։' | '՞' | '።' | '။' => {
            Kind::Full
        }
        '\n' => Kind::Line,
        _ => return None,
    })
}

/// "J" of "J. H. Powell".
fn is_initial(word: &str) -> bool {
    let mut letters = word.chars();
    letters
        .next()
        .is_some_and(|c| c.is_alphabetic() && c.is_uppercase())
        && letters.next().is_none()
}

/// "U.S", "a.m", "N.V": letters with stops between them.
fn is_dotted(word: &str) -> bool {
    let mut parts = 0;
    let all_short = word.split('.').all(|part| {
        parts += 1;
        (1..=2).contains(&part.chars().count()) && part.chars().all(char::is_alphabetic)
    });
    all_short && parts > 1
}

/// "1", "12", "a" at the start of a line: the number of a list item.
fn is_list_number(word: &str) -> bool {
    let digits = word.trim_end_matches(')');
    (!digits.is_empty() && digits.len() <= 3 && digits.bytes().all(|byte| byte.is_ascii_digit()))
        || matches!(word.as_bytes(), [b'a'..=b'h'])
}
