//! Names where every noun has a capital: German.
//!
//! A capital says nothing there, but company does. Nouns come with an article,
//! an adjective or a number, and two of them seldom stand side by side; names
//! stand bare, one behind the other or behind an office ("Präsident Lund").
//! Nouns are known by a short list of common ones, of which most others are
//! compounds, and by their endings. What the article does with a word
//! elsewhere counts too.

use super::{EntityKind, Mention, Passage, Words};
use crate::hash::hash;
use crate::language::Classes;
use crate::term::Shape;

/// A single word is a name where the points against it are below this.
const LIMIT: i32 = 0;

struct Finder<'a, 'w> {
    words: &'w Words<'a>,
    is_taken: &'w [bool],
    /// What is known of each term.
    memory: Vec<Memory>,
    /// Hashes of words that are part of a sure name.
    known: Vec<u64>,
}

/// What the whole article does with a term.
#[derive(Clone, Copy, Default)]
struct Memory {
    /// The points that say it is a noun, once they are counted.
    noun: Option<i8>,
    /// Stands with an article, stands bare, stands in small letters.
    determined: u8,
    bare: u8,
    lower: u8,
}

/// A piece of a run: one word, or words joined by hyphens.
#[derive(Clone, Copy)]
struct Piece {
    start: u32,
    end: u32,
    noun: i32,
}

/// Appends the names of all passages.
#[inline(never)]
pub(super) fn find(words: &Words<'_>, is_taken: &[bool], out: &mut Vec<Mention>) {
    let mut finder = Finder {
        words,
        is_taken,
        memory: vec![Memory::default(); words.terms.len()],
        known: Vec::new(),
    };
    for passage in words.passages {
        finder.remember(passage);
    }
    let mut sure = Vec::new();
    for (index, passage) in words.passages.iter().enumerate() {
        finder.names_of(passage, index as u32, &mut sure);
    }
    for mention in &sure {
        if mention.has_person_sign || mention.tokens.end - mention.tokens.start > 1 {
            for at in mention.tokens.clone() {
                finder.known.push(finder.key(at));
            }
        }
    }
    finder.known.sort_unstable();
    for (index, passage) in words.passages.iter().enumerate() {
        finder.names_of(passage, index as u32, out);
    }
}

impl Finder<'_, '_> {
    fn key(&self, at: u32) -> u64 {
        let words = self.words;
        hash(words.terms.text(words.token(at).term).as_bytes())
    }

    #[inline(never)]
    fn remember(&mut self, passage: &Passage) {
        for at in passage.tokens.clone() {
            let token = self.words.token(at);
            let term = token.term.0 as usize;
            if token.shape == Shape::Lower {
                let memory = &mut self.memory[term];
                memory.lower = memory.lower.saturating_add(1);
                continue;
            }
            if !token.shape.is_name_like() || self.is_initial(passage, at) {
                continue;
            }
            let is_determined = self.points_before(passage, at) >= 2;
            let memory = &mut self.memory[term];
            let slot = if is_determined {
                &mut memory.determined
            } else {
                &mut memory.bare
            };
            *slot = slot.saturating_add(1);
        }
    }

    #[inline(never)]
    fn is_initial(&self, passage: &Passage, at: u32) -> bool {
        at == passage.tokens.start
            || self
                .words
                .gap_after(at - 1)
                .ends_with(['„', '"', '»', '“', ':', '‚'])
    }

    /// Points for a noun by what stands before it.
    #[inline(never)]
    fn points_before(&self, passage: &Passage, at: u32) -> i32 {
        let words = self.words;
        if at == passage.tokens.start {
            return 0;
        }
        let before = at - 1;
        if !matches!(words.gap_after(before), " " | "\u{a0}" | " „" | " \"") {
            return 0;
        }
        if words.token(before).shape == Shape::Number {
            return 3;
        }
        let classes = words.classes(before);
        if classes.has(Classes::DETERMINER) {
            return 3;
        }
        match words.word(before) {
            // "als Lehrer": an office, a part.
            "als" | "pro" => return 1,
            // "in Norland": places have no article.
            "in" | "aus" | "nach" | "von" | "In" | "Aus" | "Nach" | "Von" => return -1,
            _ => {}
        }
        if classes.has(Classes::STOP) {
            return 0;
        }
        if words.token(before).shape != Shape::Lower || !is_like_adjective(words.word(before)) {
            return 0;
        }
        let is_determined =
            before > passage.tokens.start && words.classes(before - 1).has(Classes::DETERMINER);
        if is_determined { 3 } else { 1 }
    }

    #[inline(never)]
    fn names_of(&mut self, passage: &Passage, index: u32, out: &mut Vec<Mention>) {
        let words = self.words;
        let mut at = passage.tokens.start;
        while at < passage.tokens.end {
            if !self.is_capital(at) {
                at += 1;
                continue;
            }
            let listed = words
                .behind_listed(passage, at, LISTED)
                .filter(|&end| end > at + 1);
            if let Some(end) = listed {
                out.push(self.mention(passage, at, end, index, false));
                at = end;
                continue;
            }
            at = self.run(passage, at, index, out);
        }
    }

    #[inline(never)]
    fn is_capital(&self, at: u32) -> bool {
        !self.is_taken[at as usize] && self.words.token(at).shape.is_name_like()
    }

    /// "Neue Mühlen": an adjective begins the sentence.
    #[inline(never)]
    fn opens_with_adjective(&mut self, passage: &Passage, piece: Piece) -> bool {
        let words = self.words;
        let next = piece.end;
        is_like_adjective(words.word(piece.start))
            && piece.noun < 3
            && next < passage.tokens.end
            && words.gap_after(next - 1) == " "
            && self.is_capital(next)
            && self.piece(passage, next).noun >= 1
    }

    /// Not "Tribunat von Anna Lund": a noun, where it is no name that "von" joins.
    #[inline(never)]
    fn may_go_on(&self, passage: &Passage, core: Option<(u32, Piece)>, next: u32) -> bool {
        core.is_some_and(|(start, first)| {
            self.words.word(next) != "von"
                || first.noun < 1 && self.points_before(passage, start) < 2
        })
    }

    /// One word, or several joined by hyphens.
    #[inline(never)]
    fn piece(&mut self, passage: &Passage, start: u32) -> Piece {
        let words = self.words;
        let mut end = start + 1;
        while end < passage.tokens.end && words.gap_after(end - 1) == "-" && self.is_capital(end) {
            end += 1;
        }
        let noun = self.noun_points(end - 1);
        Piece { start, end, noun }
    }

    /// The names of the run of capitals that begins at `at`; where it ends.
    #[inline(never)]
    fn run(&mut self, passage: &Passage, at: u32, index: u32, out: &mut Vec<Mention>) -> u32 {
        let words = self.words;
        let mut next = at;
        let mut core: Option<(u32, Piece)> = None;
        let mut count = 0;
        let mut title = None;
        let joins = |at: u32, gap: &str| {
            matches!(gap, " " | "\u{a0}") || gap == ". " && words.token(at).span.len() <= 2
        };
        loop {
            let piece = self.piece(passage, next);
            let is_initial = self.is_initial(passage, next);
            let classes = words.classes(piece.start);
            let is_word = is_initial
                && (classes.has(Classes::STOP.or(Classes::DETERMINER).or(Classes::NOT_NAME))
                    || self.opens_with_adjective(passage, piece)
                    || self.memory[words.token(piece.start).term.0 as usize].lower > 0);
            let is_title = words.classes(piece.end - 1).has(Classes::PERSON_TITLE);
            let describes =
                core.is_none() && piece.noun >= 1 && self.points_before(passage, piece.start) >= 2;
            let is_noun = piece.noun >= 3 || is_word || is_title || describes;
            let mut ends = false;
            match (&mut core, is_noun) {
                (None, true) => title = (!is_word).then_some(is_title),
                (None, false) => {
                    core = Some((piece.start, piece));
                    count = 1;
                }
                (Some((_, last)), false) => {
                    *last = piece;
                    count += 1;
                }
                (Some((_, last)), true) => {
                    let is_genitive = words
                        .word(last.end - 1)
                        .ends_with(['s', 'x', 'z', 'ß', '\'']);
                    if !is_genitive && count > 1 && !is_title {
                        *last = piece;
                    } else {
                        ends = true;
                    }
                }
            }
            if ends {
                break;
            }
            next = piece.end;
            let goes_on = next < passage.tokens.end
                && self.is_capital(next)
                && !self.is_initial(passage, next)
                && joins(next - 1, words.gap_after(next - 1));
            if goes_on {
                continue;
            }
            // "Anna von Lund", "Bank of Norland"
            let joined = core.is_some()
                && next + 1 < passage.tokens.end
                && self.may_go_on(passage, core, next)
                && matches!(
                    words.word(next),
                    "von" | "van" | "de" | "del" | "di" | "la" | "of" | "bin" | "al" | "da"
                )
                && words.gap_after(next - 1) == " "
                && words.gap_after(next) == " "
                && self.is_capital(next + 1)
                && self.noun_points(next + 1) < 1
                && !words.is_listed(core.map_or(at, |core| core.1.start), LISTED);
            if !joined {
                break;
            }
            count += 1;
            next += 1;
        }
        if let Some((start, last)) = core
            && self.is_name(passage, start, last, count, title.is_some())
        {
            let mut mention = self.mention(passage, start, last.end, index, title == Some(true));
            // "in Almaby": bare behind such a word a single name is a place.
            if count == 1 && title.is_none() && self.points_before(passage, start) < 0 {
                mention.kind = match words.word(start - 1) {
                    "von" | "Von" => EntityKind::Other,
                    _ => EntityKind::Place,
                };
            }
            out.push(mention);
            return last.end.max(at + 1);
        }
        next.max(at + 1)
    }

    #[inline(never)]
    fn is_name(
        &self,
        passage: &Passage,
        start: u32,
        last: Piece,
        count: u32,
        is_titled: bool,
    ) -> bool {
        let words = self.words;
        if last.noun <= -8 {
            return true;
        }
        if count > 1 {
            return true;
        }
        let token = words.token(start);
        if token.span.len() == 1 {
            return false;
        }
        let memory = self.memory[token.term.0 as usize];
        let mut points = last.noun + self.points_before(passage, start);
        if is_titled {
            points -= 3;
        }
        if self.is_known(start) {
            points -= 4;
        }
        if memory.bare > 1 {
            points -= 1;
        }
        if memory.determined > 0 {
            points += 1;
        }
        if self.is_initial(passage, start) {
            // A name or a plural goes before the verb; adverbs are listed.
            let goes_on = last.end < passage.tokens.end
                && words.gap_after(last.end - 1) == " "
                && is_verb_like(words.word(last.end));
            points += 2 - i32::from(memory.bare.min(2)) - 3 * i32::from(goes_on);
        } else {
            points -= 1;
        }
        points < LIMIT
    }

    /// Part of a sure name elsewhere, also as its genitive: "Lunds".
    #[inline(never)]
    fn is_known(&self, at: u32) -> bool {
        let word = self.words.terms.text(self.words.token(at).term);
        self.has(word) || word.strip_suffix('s').is_some_and(|word| self.has(word))
    }

    #[inline(never)]
    fn has(&self, word: &str) -> bool {
        self.known.binary_search(&hash(word.as_bytes())).is_ok()
    }

    /// Points that a word is a noun, by the word alone.
    #[inline(never)]
    fn noun_points(&mut self, at: u32) -> i32 {
        let token = self.words.token(at);
        let term = token.term.0 as usize;
        let known = self.memory[term].noun;
        let noun = known.unwrap_or_else(|| points_of_word(self.words, at) as i8);
        self.memory[term].noun = Some(noun);
        i32::from(noun)
    }

    #[inline(never)]
    fn mention(&self, passage: &Passage, start: u32, end: u32, index: u32, sign: bool) -> Mention {
        let mut span = self.words.span_of(&(start..end));
        // The stop of "Karl V." belongs to the name where the sentence goes on.
        let goes_on = end < passage.tokens.end
            && self.words.token(end).shape == Shape::Lower
            && self.words.gap_after(end - 1).starts_with('.');
        if goes_on && end - start > 1 {
            span.end += 1;
        }
        let mut mention = Mention::new(EntityKind::Other, span, start..end, index);
        mention.has_person_sign = sign;
        mention
    }
}

/// Forms of the third person, and the verbs that every story has.
#[inline(never)]
fn is_verb_like(word: &str) -> bool {
    word.ends_with("te")
        || matches!(
            word,
            "ist"
                | "war"
                | "hat"
                | "wird"
                | "wurde"
                | "kam"
                | "ging"
                | "kann"
                | "will"
                | "muss"
                | "soll"
        )
}

#[inline(never)]
fn ends_with_any(word: &str, endings: &[&str]) -> bool {
    endings.iter().any(|ending| word.ends_with(ending))
}

#[inline(never)]
fn is_like_adjective(word: &str) -> bool {
    ends_with_any(word, &["e", "en", "er", "es", "em"])
}

/// Names that the word lists hold as such.
const LISTED: Classes = Classes::PLACE.or(Classes::ORGANIZATION);

/// Endings that make nouns.
const NOUN_ENDINGS: [&str; 33] = [
    "ik", "uren", "tag", "bau", "zug", "weg", "amt", "ung", "ungen", "heit", "heiten", "keit",
    "keiten", "schaft", "schaften", "ion", "ionen", "tät", "täten", "ismus", "nis", "nisse",
    "nissen", "tum", "chen", "lein", "erin", "innen", "enz", "anz", "ling", "linge", "liche",
];

/// Second parts of names of places and people, though nouns as well.
const NAME_ENDINGS: [&str; 14] = [
    "burg", "berg", "land", "reich", "stein", "mann", "feld", "dorf", "heim", "bach", "hausen",
    "wald", "hafen", "ton",
];

#[inline(never)]
fn points_of_word(words: &Words<'_>, at: u32) -> i32 {
    let token = words.token(at);
    let word = words.terms.text(token.term);
    let is_genitive = || {
        word.strip_suffix('s')
            .is_some_and(|word| words.terms.classes(word).has(Classes::PLACE))
    };
    if words.is_listed(at, LISTED) || is_genitive() {
        return -8;
    }
    if words.classes(at).has(Classes::NUMBER_UNIT) || ends_in_noun(words, word, true) {
        return 4;
    }
    if matches!(token.shape, Shape::Upper | Shape::Mixed) {
        return -4;
    }
    if ends_with_any(word, &NOUN_ENDINGS) {
        return 4;
    }
    if ends_with_any(word, &NAME_ENDINGS) {
        return -1;
    }
    // "Künste" is the plural of "Kunst".
    let plain = word.replace('ä', "a").replace('ö', "o").replace('ü', "u");
    if ends_in_noun(words, word, false) || plain != word && ends_in_noun(words, &plain, false) {
        return 4;
    }
    let mut points = 0;
    if ends_with_any(word, &["en", "er", "ern", "e", "el"]) {
        points += 1;
    }
    if word.ends_with(['a', 'i', 'o', 'u', 'y'])
        || word.contains(['é', 'è', 'á', 'ó', 'ç', 'ñ', 'í'])
    {
        points -= 1;
    }
    points
}

/// A common noun in any of its forms, or a compound that ends in one.
#[inline(never)]
fn ends_in_noun(words: &Words<'_>, word: &str, is_whole: bool) -> bool {
    let nouns = Classes::COMMON_NOUN.or(Classes::PERSON_TITLE);
    let is_noun = |noun: &str| words.terms.classes_of_lower(noun).has(nouns);
    ["", "e", "en", "er", "n", "s", "es", "ern"]
        .iter()
        .filter_map(|ending| word.strip_suffix(ending))
        .any(|stem| {
            if is_whole {
                return stem.len() > 2 && is_noun(stem);
            }
            let longest = stem.len().saturating_sub(12);
            let shortest = stem.len().saturating_sub(4);
            (longest..=shortest)
                .filter_map(|start| stem.get(start..))
                .any(is_noun)
        })
}
