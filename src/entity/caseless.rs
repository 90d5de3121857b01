//! Names in scripts without capitals: Arabic, Hindi, Chinese, Japanese, Korean.
//!
//! Nothing marks a name there, so only what is sure is taken: the best-known
//! countries, cities and bodies; what a title stands beside (प्रधानमंत्री X,
//! 奥巴马总统, 田中さん, 오바마 대통령, السيد X); what the word for a university,
//! a town or a state stands beside; names in the characters that Chinese and
//! Japanese write foreign ones with. A word that is once found is then known
//! in the whole article.

use super::number::is_unspaced;
use super::{EntityKind, Mention, Passage, Words};
use crate::language::Classes;
use crate::span::{Cut, Span};
use crate::term::Shape;

/// The longest entry of the word lists, in characters, that is looked for
/// where there are no spaces.
const LONGEST: usize = 8;

/// What stands behind a Chinese name more often than in it.
const BEHIND_NAMES: &str = "说說在表会會将將和与與的出对對指是，。、！：；";

struct Finder<'a, 'w> {
    words: &'w Words<'a>,
    is_taken: &'w mut [bool],
    out: &'w mut Vec<Mention>,
    /// For each term whether it was the name of a person somewhere.
    is_known: Vec<bool>,
}

/// Appends the names, and the dates that are words, of all passages.
#[inline(never)]
pub(super) fn find(words: &Words<'_>, is_taken: &mut [bool], out: &mut Vec<Mention>) {
    let is_caseless = |at: &u32| is_caseless(words.word(*at));
    if !words
        .passages
        .iter()
        .any(|passage| passage.tokens.clone().any(|at| is_caseless(&at)))
    {
        return;
    }
    let mut finder = Finder {
        words,
        is_taken,
        out,
        is_known: vec![false; words.terms.len()],
    };
    for (index, passage) in words.passages.iter().enumerate() {
        let mut at = passage.tokens.start;
        while at < passage.tokens.end {
            let is_free = !finder.is_taken[at as usize] && is_caseless(&at);
            at = match is_free.then(|| finder.name_at(passage, at)).flatten() {
                Some((span, kind)) => finder.push(passage, index as u32, at, span, kind),
                None => at + 1,
            };
        }
    }
    // Known from elsewhere: the surname behind "Mr" in one sentence.
    for (index, passage) in words.passages.iter().enumerate() {
        for at in passage.tokens.clone() {
            let is_known = finder.is_known[words.token(at).term.0 as usize];
            if is_known && !finder.is_taken[at as usize] {
                let span = words.token(at).span;
                finder.push(passage, index as u32, at, span, EntityKind::Person);
            }
        }
    }
}

/// "BBC에서": Korean glues its particles to foreign words as well.
#[inline(never)]
pub(super) fn trim_particles(words: &Words<'_>, mentions: &mut [Mention]) {
    for mention in mentions {
        let name = &words.text[mention.span];
        if name.is_ascii() || mention.kind != EntityKind::Other || !name.contains(is_unspaced) {
            continue;
        }
        let is_latin = |c: char| c.is_ascii_alphanumeric();
        if let (Some(first), Some(last)) = (name.find(is_latin), name.rfind(is_latin)) {
            mention.span.end = mention.span.start + last as u32 + 1;
            mention.span.start += first as u32;
        }
    }
}

/// Hebrew and every script behind it.
fn is_caseless(word: &str) -> bool {
    word.as_bytes().first().is_some_and(|&byte| byte >= 0xd7)
}

fn is_katakana(character: char) -> bool {
    matches!(character, 'ァ'..='ヺ' | 'ー')
}

fn is_han(character: char) -> bool {
    matches!(character, '\u{3400}'..='\u{9fff}' | '々')
}

impl Finder<'_, '_> {
    #[inline(never)]
    fn push(
        &mut self,
        passage: &Passage,
        index: u32,
        at: u32,
        span: Span,
        kind: EntityKind,
    ) -> u32 {
        let words = self.words;
        let start = (at..passage.tokens.end)
            .find(|&at| words.token(at).span.end > span.start)
            .unwrap_or(at);
        let end = words.token_behind(passage, start, span.end);
        // What was found first stays.
        if self.is_taken[start as usize..end as usize].contains(&true) {
            return at + 1;
        }
        self.is_taken[start as usize..end as usize].fill(true);
        if kind == EntityKind::Person {
            for token in start..end {
                let is_long = words.word(token).chars().count() > 2;
                self.is_known[words.token(token).term.0 as usize] |= is_long;
            }
        }
        self.out.push(Mention::new(kind, span, start..end, index));
        end.max(at + 1)
    }

    /// The name at or around a token.
    #[inline(never)]
    fn name_at(&mut self, passage: &Passage, at: u32) -> Option<(Span, EntityKind)> {
        let first = self.words.word(at).chars().next()?;
        if is_katakana(first) || is_han(first) {
            self.unspaced(passage, at, first)
        } else if is_unspaced(first) {
            self.korean(passage, at)
        } else {
            self.spaced(passage, at)
        }
    }

    #[inline(never)]
    fn rest(&self, passage: &Passage, from: usize) -> &str {
        self.words.text.cut(from, passage.span.end as usize)
    }

    /// The longest entry of the lists at the start of a text: its bytes.
    #[inline(never)]
    fn prefix(&self, rest: &str, classes: Classes) -> Option<(usize, Classes)> {
        let lengths = rest.char_indices().map(|(at, c)| at + c.len_utf8());
        let found = |length: usize| {
            (
                length,
                self.words.terms.classes_of_lower(rest.cut(0, length)),
            )
        };
        lengths
            .take(LONGEST)
            .map(found)
            .filter(|(_, found)| found.has(classes))
            .last()
    }

    /// Chinese and Japanese.
    #[inline(never)]
    fn unspaced(&self, passage: &Passage, at: u32, first: char) -> Option<(Span, EntityKind)> {
        let start = self.words.token(at).span.start as usize;
        let rest = self.rest(passage, start);
        let opens = is_katakana(first) || self.words.classes(at).has(Classes::PHRASE_START);
        if let Some(found) = opens.then(|| self.listed(start, rest)).flatten() {
            return Some(found);
        }
        let named = |length: usize, kind| Some((Span::new(start, start + length), kind));
        let heads = HEADS.or(Classes::PERSON_TITLE);
        if is_katakana(first) {
            let is_part = |c: char| is_katakana(c) || matches!(c, '・' | '＝');
            let length = rest.len() - rest.trim_start_matches(is_part).len();
            let name = rest.cut(0, length).trim_end_matches(['・', '＝']);
            let behind = self.prefix(rest.cut(length, rest.len()), heads);
            if self
                .words
                .terms
                .classes_of_lower(name)
                .has(Classes::NOT_NAME)
            {
                return None;
            }
            return match behind {
                Some((_, classes)) if classes.has(Classes::PERSON_TITLE) => {
                    named(name.len(), EntityKind::Person)
                }
                Some((head, classes)) => named(length + head, kind_of(classes)),
                None if name.contains(['・', '＝']) => named(name.len(), EntityKind::Person),
                None => None,
            };
        }
        self.foreign(passage, at)
            .or_else(|| self.surname(at, start, rest))
            .or_else(|| self.japanese(start, rest))
    }

    /// In the gazetteer, with the head behind it: 北京 大学. A date is one, too.
    #[inline(never)]
    fn listed(&self, start: usize, rest: &str) -> Option<(Span, EntityKind)> {
        let (length, classes) = self.prefix(rest, LISTED.or(Classes::DATE_WORD))?;
        let named = |length: usize, kind| Some((Span::new(start, start + length), kind));
        if classes.has(Classes::DATE_WORD) {
            return named(length, EntityKind::Date);
        }
        match self.prefix(rest.cut(length, rest.len()), HEADS) {
            Some((head, classes)) => named(length + head, kind_of(classes)),
            None => named(length, kind_of(classes)),
        }
    }

    /// 唐纳德·特朗普, 奥巴马总统, 加利福尼亚州
    #[inline(never)]
    fn foreign(&self, passage: &Passage, at: u32) -> Option<(Span, EntityKind)> {
        let words = self.words;
        let is_dot = |gap: &str| matches!(gap, "·" | "‧" | "•" | "・");
        let mut end = at;
        let mut has_dot = false;
        while end < passage.tokens.end
            && words.classes(end).has(Classes::FOREIGN_NAME_CHARACTER)
            && (end == at
                || matches!(words.gap_after(end - 1), "")
                || is_dot(words.gap_after(end - 1)))
        {
            has_dot |= end > at && is_dot(words.gap_after(end - 1));
            end += 1;
        }
        if end < at + 2 {
            return None;
        }
        let mut span = words.span_of(&(at..end));
        if has_dot {
            return (end > at + 2).then_some((span, EntityKind::Person));
        }
        let behind = self.rest(passage, span.end as usize);
        let (head, classes) = self.prefix(behind, HEADS.or(Classes::PERSON_TITLE))?;
        if classes.has(Classes::PERSON_TITLE) {
            return Some((span, EntityKind::Person));
        }
        span.end += head as u32;
        (end > at + 2).then_some((span, kind_of(classes)))
    }

    /// 王先生, 习近平主席, 主席习近平
    #[inline(never)]
    fn surname(&self, at: u32, start: usize, rest: &str) -> Option<(Span, EntityKind)> {
        if !self.words.classes(at).has(Classes::FAMILY_NAME) {
            return None;
        }
        let surname = rest.chars().next()?;
        let mut ends = rest.char_indices().map(|(at, c)| at + c.len_utf8()).take(3);
        let before = self.words.text.cut(0, start);
        let follows_title = (1..=2).any(|count| {
            let title = before
                .char_indices()
                .rev()
                .nth(count)
                .map_or(start, |(at, _)| at);
            self.words
                .terms
                .classes(before.cut(title, start))
                .has(Classes::PERSON_TITLE)
        });
        let end = ends.find(|&end| {
            let behind = rest.cut(end, rest.len());
            let title = self.prefix(behind, Classes::PERSON_TITLE);
            title.is_some()
                || follows_title
                    && end > surname.len_utf8()
                    && behind
                        .chars()
                        .next()
                        .is_none_or(|c| BEHIND_NAMES.contains(c))
        })?;
        Some((Span::new(start, start + end), EntityKind::Person))
    }

    /// 田中さん, 安倍首相, 東京大学, 横浜市: the run of Han between kana.
    #[inline(never)]
    fn japanese(&self, start: usize, rest: &str) -> Option<(Span, EntityKind)> {
        let before = self.words.text.cut(0, start).chars().next_back();
        if before.is_some_and(|c| is_han(c) || is_katakana(c)) {
            return None;
        }
        let length = rest.len() - rest.trim_start_matches(is_han).len();
        let run = rest.cut(0, length);
        let behind = rest.cut(length, rest.len());
        if !behind.chars().next().is_some_and(is_unspaced) {
            return None;
        }
        let count = run.chars().count();
        let named = |length: usize, kind| Some((Span::new(start, start + length), kind));
        let is_name = !self
            .words
            .terms
            .classes_of_lower(run)
            .has(Classes::NOT_NAME);
        if is_name && (2..=4).contains(&count) && behind.starts_with("さん") {
            return named(length, EntityKind::Person);
        }
        for (index, (split, _)) in run.char_indices().enumerate().skip(2).take(6) {
            let classes = self.words.terms.classes_of_lower(run.cut(split, run.len()));
            if classes.has(Classes::PERSON_TITLE) {
                return (index <= 4)
                    .then(|| named(split, EntityKind::Person))
                    .flatten();
            }
            let is_body = classes.has(Classes::ORGANIZATION_HEAD);
            if is_name && (is_body || classes.has(Classes::PLACE_HEAD) && index <= 3) {
                return named(length, kind_of(classes));
            }
        }
        None
    }

    /// 오바마 대통령, 서울대학교에서: particles are glued on.
    #[inline(never)]
    fn korean(&self, passage: &Passage, at: u32) -> Option<(Span, EntityKind)> {
        let words = self.words;
        let Span { start, end } = words.token(at).span;
        let word = words.word(at);
        if let Some(found) = self.listed(start as usize, word) {
            return Some(found);
        }
        let next = at + 1;
        let is_titled = next < passage.tokens.end
            && words.gap_after(at) == " "
            && self
                .prefix(words.word(next), Classes::PERSON_TITLE)
                .is_some_and(|(length, _)| words.word(next).len() <= length + 6);
        let count = word.chars().count();
        if is_titled
            && (2..=5).contains(&count)
            && !word.starts_with('제')
            && !words.classes(at).has(Classes::NOT_NAME)
            && !word.ends_with([
                '의', '은', '는', '을', '를', '에', '인', '한', '로', '와', '과', '들', '적', '된',
                '던', '서', '이', '가', '대',
            ])
        {
            return Some((Span::new(start as usize, end as usize), EntityKind::Person));
        }
        let body = word.char_indices().skip(2).find_map(|(split, _)| {
            let (length, _) =
                self.prefix(word.cut(split, word.len()), Classes::ORGANIZATION_HEAD)?;
            Some(split + length)
        })?;
        Some((
            Span::new(start as usize, start as usize + body),
            EntityKind::Organization,
        ))
    }

    /// Arabic and Hindi.
    #[inline(never)]
    fn spaced(&self, passage: &Passage, at: u32) -> Option<(Span, EntityKind)> {
        let words = self.words;
        let classes = words.classes(at);
        let span = |tokens: std::ops::Range<u32>| words.span_of(&tokens);
        if let Some(mut end) = words.behind_listed(passage, at, LISTED) {
            let mut classes = words.terms.classes_of_lower(&words.text[span(at..end)]);
            let has_head = end < passage.tokens.end
                && words.gap_after(end - 1) == " "
                && words.classes(end).has(Classes::ORGANIZATION_HEAD);
            if has_head && !is_arabic(words.word(at)) {
                classes = words.classes(end);
                end += 1;
            }
            return Some((span(at..end), kind_of(classes)));
        }
        let next = at + 1;
        if next >= passage.tokens.end || words.gap_after(at) != " " {
            return self.with_prefix(passage, at);
        }
        if classes.has(Classes::PERSON_TITLE) {
            return self
                .titled(passage, next)
                .map(|span| (span, EntityKind::Person));
        }
        let is_name = |at: u32| {
            let classes = words.classes(at);
            !classes.has(Classes::NOT_NAME.or(HEADS).or(Classes::PERSON_TITLE))
                && words.token(at).shape == Shape::Lower
        };
        if is_arabic(words.word(at)) {
            if classes.has(HEADS) && is_name(next) && !words.word(next).ends_with('ة') {
                let kind = kind_of(classes);
                let start = next - u32::from(kind == EntityKind::Organization);
                return Some((span(start..next + 1), kind));
            }
        } else if words.classes(next).has(Classes::ORGANIZATION_HEAD) && is_name(at) {
            return Some((span(at..next + 1), EntityKind::Organization));
        }
        self.with_prefix(passage, at)
    }

    /// "and", "in", "to" are letters in front of an Arabic word.
    #[inline(never)]
    fn with_prefix(&self, passage: &Passage, at: u32) -> Option<(Span, EntityKind)> {
        let words = self.words;
        let end = words.token(at).span.end;
        let rest = words.word(at).strip_prefix(['و', 'ب', 'ل', 'ف', 'ك'])?;
        let start = end as usize - rest.len();
        let next = at + 1;
        let two = if next < passage.tokens.end {
            words.token(next).span.end as usize
        } else {
            start
        };
        [two, end as usize].into_iter().find_map(|end| {
            let classes = words.terms.classes_of_lower(words.text.cut(start, end));
            classes
                .has(LISTED)
                .then(|| (Span::new(start, end), kind_of(classes)))
        })
    }

    /// The name behind a title: up to the next grammar word.
    #[inline(never)]
    fn titled(&self, passage: &Passage, from: u32) -> Option<Span> {
        let words = self.words;
        let mut start = from;
        let goes_on = |at: u32| {
            at < passage.tokens.end && matches!(words.gap_after(at - 1), " " | ". " | ".")
        };
        let is_plain = |at: u32| {
            !words.classes(at).has(Classes::NOT_NAME.or(LISTED)) && !self.is_taken[at as usize]
        };
        let arabic = is_arabic(words.word(from));
        // "the American president X": the adjective goes between.
        while goes_on(start)
            && (words.classes(start).has(Classes::PERSON_TITLE)
                || arabic && words.word(start).starts_with("ال") && start < from + 2)
        {
            start += 1;
        }
        let mut end = start;
        while end < start + 3 && goes_on(end) && is_plain(end) {
            if arabic && (end > start + 1 || is_no_arabic_name(words.word(end))) {
                break;
            }
            end += 1;
        }
        // Hindi closes a name with a postposition; without one it is a guess.
        let is_closed =
            arabic || end < passage.tokens.end && words.classes(end).has(Classes::NOT_NAME);
        (end > start && is_closed).then(|| words.span_of(&(start..end)))
    }
}

/// A verb, an adverb, or with "and", "in the", "for the" before it.
#[inline(never)]
fn is_no_arabic_name(word: &str) -> bool {
    word.starts_with(['ي', 'أ', 'و'])
        || word.starts_with("بال")
        || word.starts_with("لل")
        || word.ends_with(['ً', 'ٍ'])
}

fn is_arabic(word: &str) -> bool {
    word.starts_with(|c| matches!(c, '\u{600}'..='\u{6ff}'))
}

/// Names that the word lists hold as such.
const LISTED: Classes = Classes::PLACE.or(Classes::ORGANIZATION);

/// Words that make a name of the one they stand beside.
const HEADS: Classes = Classes::PLACE_HEAD.or(Classes::ORGANIZATION_HEAD);

fn kind_of(classes: Classes) -> EntityKind {
    if classes.has(Classes::ORGANIZATION.or(Classes::ORGANIZATION_HEAD)) {
        EntityKind::Organization
    } else {
        EntityKind::Place
    }
}
