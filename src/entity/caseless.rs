//! Names in scripts without capitals: Arabic, Hindi, Chinese, Japanese, Korean.
//!
//! Nothing marks a name there, so only what is sure is taken: the best-known
//! countries, cities and bodies; what stands beside a title (प्रधानमंत्री X,
//! 奥巴马总统, 田中さん, 오바마 대통령, السيد X) or beside the word for a
//! university or a state; two foreign names with a dot between. A name that is
//! once found is then known in the whole article.

use super::number::is_unspaced;
use super::{EntityKind, Mention, Passage, Words};
use crate::character::is_alphanumeric;
use crate::language::Classes;
use crate::span::{Cut, Span};
use crate::term::{Shape, Token};

/// The longest entry that is looked for where there are no spaces, in characters.
const LONGEST: usize = 7;

/// The longest name, in bytes: a text may be one run of such letters, and is
/// looked at from each of them.
const LONGEST_NAME: usize = 90;

/// So many names are looked for again; more are too many for an article.
const MOST_KNOWN: usize = 64;

/// What stands behind a Chinese name more often than in it.
const BEHIND_NAMES: &str = "说說在表会會将將和与與的出对對指是等，。、！：；";

/// The last letters of Korean words that are no names: particles, adjectives.
const KOREAN_ENDINGS: &str = "의은는을를에인한로와과들적된던서이가대";

/// Names that the word lists hold as such.
const LISTED: Classes = Classes::PLACE.or(Classes::ORGANIZATION);

/// Words that make a name of the one they stand beside.
const HEADS: Classes = Classes::PLACE_HEAD.or(Classes::ORGANIZATION_HEAD);

const BESIDE: Classes = HEADS.or(Classes::PERSON_TITLE);

/// Where a name starts and ends, in bytes, and its kind.
type Name = (usize, usize, EntityKind);

struct Finder<'a, 'w> {
    words: &'w Words<'a>,
    is_taken: &'w mut [bool],
    out: &'w mut Vec<Mention>,
    /// Names of people and bodies found beside something.
    known: Vec<(&'a str, EntityKind)>,
}

/// Appends the names, and in scripts without spaces the dates that are words.
#[inline(never)]
pub(super) fn find(words: &Words<'_>, is_taken: &mut [bool], out: &mut Vec<Mention>) {
    let mut finder = Finder {
        words,
        is_taken,
        out,
        known: Vec::new(),
    };
    finder.pass(Finder::name_at);
    if !finder.known.is_empty() {
        finder.pass(Finder::known_at);
    }
}

impl<'a> Finder<'a, '_> {
    /// Asks at each free token for a name there.
    fn pass(&mut self, name_at: fn(&mut Self, &Passage, u32) -> Option<Name>) {
        let words = self.words;
        for (index, passage) in (0..).zip(words.passages) {
            let mut behind = passage.tokens.start;
            for (at, token) in words.tokens_of(passage) {
                if at < behind || !is_caseless(words.text, token) || self.is_taken[at as usize] {
                    continue;
                }
                if let Some((start, end, kind)) = name_at(self, passage, at) {
                    behind = self.push(passage, index, at, Span::new(start, end), kind);
                }
            }
        }
    }

    fn push(
        &mut self,
        passage: &Passage,
        index: u32,
        at: u32,
        span: Span,
        kind: EntityKind,
    ) -> u32 {
        let words = self.words;
        // A name may begin before the title that gave it away.
        let start = (passage.tokens.start..=at)
            .rev()
            .find(|&at| words.token(at).span.start <= span.start)
            .unwrap_or(at);
        let end = words.token_behind(passage, start, span.end);
        let taken = &mut self.is_taken[start as usize..end as usize];
        // What was found first stays.
        if !taken.contains(&true) {
            taken.fill(true);
            self.out.push(Mention::new(kind, span, start..end, index));
        }
        end.max(at + 1)
    }

    /// The name at, before or behind a token.
    fn name_at(&mut self, passage: &Passage, at: u32) -> Option<Name> {
        let words = self.words;
        let Span { start, end } = words.token(at).span;
        let (mut start, end) = (start as usize, end as usize);
        let first = words.word(at).chars().next()?;
        if !is_unspaced(first) {
            // "and", "in", "to" are letters in front of an Arabic word.
            return self.spaced(passage, at, start, end).or_else(|| {
                start += words.word(at).len()
                    - words
                        .word(at)
                        .strip_prefix(['و', 'ب', 'ل', 'ف', 'ك'])?
                        .len();
                let kind = kind_of(words.terms.classes(words.text.cut(start, end)))?;
                Some((start, end, kind))
            });
        }
        let rest = words.text.cut(start, passage.span.end as usize);
        let word = if is_hangul(first) {
            words.word(at)
        } else {
            rest
        };
        let may_open = is_hangul(first) || words.classes(at) != Classes::default();
        let all = LISTED.or(BESIDE).or(Classes::DATE_WORD);
        let found = may_open.then(|| self.entry(word, all)).flatten();
        if let Some((length, classes)) = found {
            if classes.has(Classes::DATE_WORD) {
                return Some((start, start + length, EntityKind::Date));
            }
            if let Some(kind) = kind_of(classes) {
                // 北京 + 大学
                let head = self.entry(word.cut(length, word.len()), HEADS);
                let (head, kind) =
                    head.map_or((0, kind), |(head, classes)| (head, kind_of_head(classes)));
                return Some((start, start + length + head, kind));
            }
            if classes.has(Classes::PERSON_TITLE) {
                let name = self
                    .before(passage, start, true)
                    .or_else(|| self.behind(rest, start, length))?;
                return self.learn(name, EntityKind::Person);
            }
            let (from, _) = self.before(passage, start, false)?;
            let name = words.text.cut(from, start + length);
            if words.terms.classes(name).has(Classes::NOT_NAME) {
                return None;
            }
            return self.learn((from, start + length), kind_of_head(classes));
        }
        if is_hangul(first) {
            // 노르달 + 대학교, particles behind it
            let (split, length) =
                word.char_indices()
                    .skip(2)
                    .take(LONGEST_NAME)
                    .find_map(|(split, _)| {
                        let (length, _) =
                            self.entry(word.cut(split, word.len()), Classes::ORGANIZATION_HEAD)?;
                        Some((split, length))
                    })?;
            return self.learn((start, start + split + length), EntityKind::Organization);
        }
        // 唐纳德·特朗普, アンナ・ルンド
        let name = rest.cut(0, self.sounds(rest));
        let is_dotted = name.contains(is_dot) && !name.ends_with(is_dot);
        is_dotted
            .then(|| self.learn((start, start + name.len()), EntityKind::Person))
            .flatten()
    }

    /// How far a text goes on in letters that foreign names are written with.
    fn sounds(&self, text: &str) -> usize {
        let text = text.cut(0, text.floor_char_boundary(LONGEST_NAME));
        let end = text
            .char_indices()
            .find(|&(at, character)| !(at > 0 && is_dot(character) || self.is_sound(character)));
        end.map_or(text.len(), |(end, _)| end)
    }

    fn is_sound(&self, character: char) -> bool {
        is_katakana(character)
            || is_han(character) && self.has(character, Classes::FOREIGN_NAME_CHARACTER)
    }

    fn has(&self, character: char, classes: Classes) -> bool {
        let mut buffer = [0; 4];
        let word = character.encode_utf8(&mut buffer);
        self.words.terms.classes(word).has(classes)
    }

    /// The longest entry of the lists at the start of a text: its bytes.
    #[inline(never)]
    fn entry(&self, rest: &str, classes: Classes) -> Option<(usize, Classes)> {
        let ends = rest.char_indices().map(|(at, c)| at + c.len_utf8());
        let found = |end| (end, self.words.terms.classes(rest.cut(0, end)));
        ends.take(LONGEST)
            .map(found)
            .filter(|(_, found)| found.has(classes))
            .last()
    }

    /// The name that ends at a title or head: 奥巴马总统, 王先生, 田中さん.
    #[inline(never)]
    fn before(&self, passage: &Passage, end: usize, is_title: bool) -> Option<(usize, usize)> {
        let near = end.saturating_sub(LONGEST_NAME);
        let from = self.words.text.ceil_char_boundary(near);
        let text = self
            .words
            .text
            .cut(from.max(passage.span.start as usize), end);
        let bare = text.strip_suffix(' ').unwrap_or(text);
        let end = end - (text.len() - bare.len());
        let named = |name: &str| Some((end - name.len(), end));
        let last = bare.chars().next_back()?;
        if is_hangul(last) {
            let from = bare.rfind(|c| !is_hangul(c)).map_or(0, |at| {
                at + bare
                    .cut(at, bare.len())
                    .chars()
                    .next()
                    .map_or(0, char::len_utf8)
            });
            let word = bare.cut(from, bare.len());
            let is_name = is_title
                && (2..=5).contains(&word.count_characters())
                && !self.words.terms.classes(word).has(Classes::NOT_NAME)
                && !KOREAN_ENDINGS.has(last);
            return is_name.then(|| named(word)).flatten();
        }
        let sounds = |c: char| self.is_sound(c) || is_dot(c);
        let run = bare.cut(bare.trim_end_matches(sounds).len(), bare.len());
        let run = run.trim_start_matches(is_dot);
        if run.count_characters() > 1 && !self.words.terms.classes(run).has(Classes::NOT_NAME) {
            return named(run);
        }
        let is_family = |c: char| self.has(c, Classes::FAMILY_NAME);
        let family = bare.char_indices().rev().take(3);
        if let Some((at, _)) = family.filter(|&(_, c)| is_title && is_family(c)).last() {
            return named(bare.cut(at, bare.len()));
        }
        // Japanese: the characters between kana.
        let run = bare.cut(bare.trim_end_matches(is_han).len(), bare.len());
        let is_name = (2..=4).contains(&run.count_characters())
            && self.is_near_hiragana(passage, end)
            && !self.words.terms.classes(run).has(Classes::NOT_NAME);
        is_name.then(|| named(run)).flatten()
    }

    /// Japanese, and not Chinese.
    fn is_near_hiragana(&self, passage: &Passage, at: usize) -> bool {
        let text = &self.words.text[passage.span];
        let at = at - passage.span.start as usize;
        let from = text.ceil_char_boundary(at.saturating_sub(LONGEST_NAME));
        let to = text.floor_char_boundary(at + LONGEST_NAME);
        text.cut(from, to).contains(is_hiragana)
    }

    /// The name behind a title: 主席习近平, 总统奥巴马.
    fn behind(&self, rest: &str, start: usize, title: usize) -> Option<(usize, usize)> {
        let behind = rest.cut(title, rest.len());
        let family = behind.chars().next()?;
        let mut ends = behind.char_indices().skip(2).take(2);
        let is_family = self.has(family, Classes::FAMILY_NAME);
        let end = ends.find(|&(_, next)| is_family && BEHIND_NAMES.has(next));
        let end = end.map_or_else(|| self.sounds(behind), |(end, _)| end);
        (end > family.len_utf8()).then_some((start + title, start + title + end))
    }

    /// Remembers a name.
    fn learn(&mut self, (start, end): (usize, usize), kind: EntityKind) -> Option<Name> {
        let name = self.words.text.cut(start, end);
        let is_new = !self.known.iter().any(|(known, _)| *known == name);
        if is_new && self.known.len() < MOST_KNOWN && name.count_characters() > 1 {
            self.known.push((name, kind));
        }
        Some((start, end, kind))
    }

    /// A name that was found elsewhere.
    fn known_at(&mut self, passage: &Passage, at: u32) -> Option<Name> {
        let start = self.words.token(at).span.start as usize;
        let rest = self.words.text.cut(start, passage.span.end as usize);
        let is_here = |(name, _): &&(&str, EntityKind)| {
            rest.strip_prefix(name).is_some_and(|behind| {
                name.contains(is_unspaced) || !behind.starts_with(is_alphanumeric)
            })
        };
        let (name, kind) = self.known.iter().find(is_here)?;
        Some((start, start + name.len(), *kind))
    }

    /// Arabic and Hindi: what is listed, titled, or has a head.
    fn spaced(&mut self, passage: &Passage, at: u32, start: usize, end: usize) -> Option<Name> {
        let words = self.words;
        let is_arabic = is_arabic(words.word(at));
        let end_of = |at: u32| words.token(at - 1).span.end as usize;
        let next = at + 1;
        let has_next = |at: u32| at < passage.tokens.end && words.has_space_after(at - 1);
        let is_head = |at: u32| has_next(at) && words.classes(at).has(Classes::ORGANIZATION_HEAD);
        if let Some(behind) = words.behind_listed(passage, at, LISTED) {
            let has_head = !is_arabic && is_head(behind);
            let entry = words.text.cut(start, end_of(behind));
            let kind = if has_head {
                EntityKind::Organization
            } else {
                kind_of(words.terms.classes(entry))?
            };
            return Some((start, end_of(behind + u32::from(has_head)), kind));
        }
        let classes = words.classes(at);
        let is_name = |at: u32| {
            let no_name = Classes::NOT_NAME.or(BESIDE).or(LISTED);
            has_next(at) && !words.classes(at).has(no_name) && words.token(at).shape == Shape::Lower
        };
        if classes.has(Classes::PERSON_TITLE) {
            let mut first = next;
            // "the American president X": the adjective goes between.
            while first < at + 3
                && has_next(first)
                && (words.classes(first).has(Classes::PERSON_TITLE)
                    || is_arabic && words.word(first).starts_with("ال"))
            {
                first += 1;
            }
            let most = if is_arabic { 2 } else { 3 };
            let mut last = first;
            while last < first + most
                && is_name(last)
                && !(is_arabic && is_no_arabic_name(words.word(last)))
            {
                last += 1;
            }
            // Hindi closes a name with a postposition; without one it is a guess.
            let is_closed =
                is_arabic || has_next(last) && words.classes(last).has(Classes::NOT_NAME);
            if last == first || !is_closed {
                return None;
            }
            let start = words.token(first).span.start as usize;
            return self.learn((start, end_of(last)), EntityKind::Person);
        }
        if is_arabic && classes.has(HEADS) && is_name(next) {
            let kind = kind_of_head(classes);
            let is_body = kind == EntityKind::Organization;
            let from = if is_body { start } else { end + 1 };
            return self.learn((from, end_of(next + 1)), kind);
        }
        let is_body = !is_arabic && !classes.has(Classes::NOT_NAME.or(BESIDE)) && is_head(next);
        is_body
            .then(|| self.learn((start, end_of(next + 1)), EntityKind::Organization))
            .flatten()
    }
}

/// "BBC에서": Korean glues its particles to foreign words as well.
#[inline(never)]
pub(super) fn trim_particles(words: &Words<'_>, mentions: &mut [Mention]) {
    let is_latin = |c: char| c.is_ascii_alphanumeric();
    for mention in mentions {
        let name = &words.text[mention.span];
        if mention.kind == EntityKind::Other
            && name.contains(is_hangul)
            && let (Some(first), Some(last)) = (name.find(is_latin), name.rfind(is_latin))
        {
            mention.span.end = mention.span.start + last as u32 + 1;
            mention.span.start += first as u32;
        }
    }
}

/// Hebrew and every script behind it.
fn is_caseless(text: &str, token: &Token) -> bool {
    let first = text.as_bytes().get(token.span.start as usize);
    first.is_some_and(|&byte| byte >= 0xd7)
}

fn is_katakana(character: char) -> bool {
    matches!(character, 'ァ'..='ヺ' | 'ー')
}

fn is_hiragana(character: char) -> bool {
    matches!(character, 'ぁ'..='ゟ')
}

fn is_han(character: char) -> bool {
    matches!(character, '\u{3400}'..='\u{9fff}' | '々')
}

fn is_hangul(character: char) -> bool {
    matches!(character, '\u{ac00}'..='\u{d7a3}')
}

/// Between the parts of a foreign name.
fn is_dot(character: char) -> bool {
    matches!(character, '·' | '‧' | '・' | '＝')
}

fn is_arabic(word: &str) -> bool {
    word.starts_with(|c| matches!(c, '\u{600}'..='\u{6ff}'))
}

/// A verb, an adverb, or with "and", "in the", "for the" before it.
fn is_no_arabic_name(word: &str) -> bool {
    word.starts_with_any("يأو")
        || word.starts_with("بال")
        || word.starts_with("لل")
        || word.ends_with_any("\u{64b}\u{64d}")
}

fn kind_of(classes: Classes) -> Option<EntityKind> {
    classes.has(LISTED).then(|| {
        if classes.has(Classes::ORGANIZATION) {
            EntityKind::Organization
        } else {
            EntityKind::Place
        }
    })
}

fn kind_of_head(classes: Classes) -> EntityKind {
    if classes.has(Classes::ORGANIZATION_HEAD) {
        EntityKind::Organization
    } else {
        EntityKind::Place
    }
}
