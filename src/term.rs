//! The words of a text, and which of them are the same.
//!
//! In: a span of text. Out: [`Token`]s in order, each with the id of its term:
//! the word in lower case, without a possessive ending, held once in
//! [`Terms`] together with what the word lists say of it. Words are those of
//! UAX #29 ([`word`]).

pub(crate) mod break_class;
mod word;

use std::ops::Range;

use crate::character::is_numeric;
use crate::hash::{Key, Numbers};
use crate::language::{Classes, Lexicon, with_key};
use crate::lower::lower;
use crate::span::{Cut, Span};
pub(crate) use word::Seen;
use word::{Word, byte, for_each_word};

/// Which term: an index into [`Terms`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct TermId(pub(crate) u32);

/// How a word is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Shape {
    /// `mill`, and everything in a script without capitals.
    Lower,
    /// `Mill`.
    Capital,
    /// `MILL`, at least two letters.
    Upper,
    /// `McMill`, `iMill`: a capital behind a small letter.
    Mixed,
    /// `1810`, `4.5`, `2nd`: begins with a digit.
    Number,
}

impl Shape {
    /// Written as names are.
    pub(crate) fn is_name_like(self) -> bool {
        matches!(self, Shape::Capital | Shape::Upper | Shape::Mixed)
    }
}

/// One word in the text.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Token {
    /// Without a possessive ending, and without an elided word before it.
    pub(crate) span: Span,
    pub(crate) term: TermId,
    pub(crate) shape: Shape,
    /// A possessive ending was cut off: "Anna's", "the boys'".
    pub(crate) is_possessive: bool,
    /// Between it and the word before stands one space, and nothing else.
    pub(crate) is_after_space: bool,
}

/// What is known of a term. Sixteen bytes: in a long text the table is looked into for
/// every word.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Term {
    pub(crate) classes: Classes,
    start: u32,
    /// Twice the length, and one more for a stop word.
    length_and_stop: u32,
}

impl Term {
    /// Grammar word, or nothing but a mark: says nothing of the matter.
    pub(crate) fn is_stop(self) -> bool {
        self.length_and_stop & 1 == 1
    }

    /// Where its letters stand in the pool.
    fn letters(self) -> Range<usize> {
        let start = self.start as usize;
        start..start + (self.length_and_stop >> 1) as usize
    }
}

/// All terms of a text, each held once.
#[derive(Debug)]
pub(crate) struct Terms {
    lexicon: &'static Lexicon,
    /// Where names come from that many languages write alike: the English lists,
    /// and those of several languages together.
    shared: Option<[&'static Lexicon; 2]>,
    table: Numbers,
    terms: Vec<Term>,
    /// The terms' letters, one behind the other.
    pool: String,
}

impl Terms {
    pub(crate) fn new(lexicon: &'static Lexicon) -> Terms {
        let english = crate::language::lexicon("en");
        let is_english = std::ptr::eq(lexicon, english);
        Terms {
            lexicon,
            shared: (!is_english).then(|| [english, crate::language::lexicon("mul")]),
            // As many as a usual article has.
            table: Numbers::with_room_for(512),
            terms: Vec::new(),
            pool: String::new(),
        }
    }

    pub(crate) fn len(&self) -> usize {
        self.terms.len()
    }

    /// What is known of a term.
    pub(crate) fn get(&self, id: TermId) -> Term {
        self.terms[id.0 as usize]
    }

    /// The classes of a word in the text.
    pub(crate) fn classes_of(&self, token: &Token) -> Classes {
        self.get(token.term).classes
    }

    /// The letters of a term.
    pub(crate) fn text(&self, id: TermId) -> &str {
        let Range { start, end } = self.get(id).letters();
        self.pool.cut(start, end)
    }

    /// The classes of a phrase that need not be a term, in any case.
    pub(crate) fn classes(&self, phrase: &str) -> Classes {
        let look_up = |key, lower: &[u8]| {
            let own = self.lexicon.classes_of_key(key, lower);
            self.with_shared(own, key, lower)
        };
        with_key(phrase, look_up).unwrap_or_default()
    }

    /// What the article's own language says of a word in lower case, as it stands.
    pub(crate) fn own_classes(&self, word: &str) -> Classes {
        self.lexicon.classes_of_lower(word)
    }

    /// The classes that a word in lower case has in the language itself, and
    /// those that it has in the lists of names of many languages.
    fn with_shared(&self, own: Classes, key: Key, word: &[u8]) -> Classes {
        let Some(shared) = self.shared else {
            return own;
        };
        let [english, several] = shared.map(|list| list.classes_of_key(key, word));
        own.or(english.only(Classes::SHARED)).or(several)
    }

    /// Appends the words of `span` to `out`.
    #[inline(never)]
    pub(crate) fn tokenize(&mut self, text: &str, span: Span, out: &mut Vec<Token>) -> Seen {
        let (mut classes, mut has_number, mut capitals) = (Classes::default(), false, 0);
        let seen = for_each_word(text, span, |word| {
            let mut token = self.token(text, word);
            classes = classes.or(self.get(token.term).classes);
            has_number |= token.shape == Shape::Number;
            capitals += u32::from(token.shape.is_name_like());
            let gap = out.last().map(|before| (before.span.end, token.span.start));
            token.is_after_space = gap.is_some_and(|(end, start)| {
                end + 1 == start && text.as_bytes().get(end as usize) == Some(&b' ')
            });
            out.push(token);
        });
        Seen {
            classes,
            has_number,
            capitals,
            ..seen
        }
    }

    fn token(&mut self, text: &str, word: Word) -> Token {
        let Word { start, end, .. } = word;
        let looks = word.first | word.rest;
        if looks & (byte::WIDE | byte::APOSTROPHE) == 0 {
            let shape = shape_of_ascii(word);
            let term = self.intern_ascii(text, start, end, shape);
            return Token {
                span: Span::new(start, end),
                term,
                shape,
                is_possessive: false,
                is_after_space: false,
            };
        }
        let mut word = text.cut(start, end);
        let mut base = word;
        if word.has('\'') || word.has('’') {
            word = self.without_elision(word);
            base = self.without_ending(word);
        }
        let start = end - word.len();
        let shape = shape_of(base);
        let term = if base.is_ascii() {
            self.intern_ascii(text, start, start + base.len(), shape)
        } else {
            self.intern_wide(base, shape)
        };
        Token {
            span: Span::new(start, start + base.len()),
            term,
            shape,
            is_possessive: base.len() < word.len(),
            is_after_space: false,
        }
    }

    /// "l'Almaby" -> "Almaby", where the language has such articles.
    fn without_elision<'a>(&self, word: &'a str) -> &'a str {
        match after_apostrophe(word) {
            Some(rest)
                if !rest.is_empty()
                    && self
                        .lexicon
                        .classes(&word[..word.len() - rest.len()])
                        .has(Classes::ELISION) =>
            {
                rest
            }
            _ => word,
        }
    }

    /// "Anna's" -> "Anna", "Almaby'nin" -> "Almaby".
    fn without_ending<'a>(&self, word: &'a str) -> &'a str {
        let base = without_possessive(word);
        if base.len() < word.len() {
            return base;
        }
        let start = word.find(['\'', '’']).filter(|start| *start > 0);
        match start {
            Some(start)
                if self
                    .lexicon
                    .classes(&word[start..])
                    .has(Classes::NAME_ENDING) =>
            {
                &word[..start]
            }
            _ => word,
        }
    }

    /// The term of a word in ASCII, in any case.
    fn intern_ascii(&mut self, text: &str, start: usize, end: usize, shape: Shape) -> TermId {
        let key = Key::of(text.as_bytes(), start, end);
        let word = &text.as_bytes()[start..end];
        self.find(key, word).unwrap_or_else(|| {
            let at = self.pool.len();
            // Letter by letter: of a word, copying memory takes a browser longer.
            for byte in word {
                self.pool.push(char::from(byte.to_ascii_lowercase()));
            }
            self.add(key, at, shape)
        })
    }

    /// The term of any word.
    fn intern_wide(&mut self, word: &str, shape: Shape) -> TermId {
        let plain = |character| {
            if character == '’' {
                '\''
            } else {
                lower(character)
            }
        };
        let at = self.pool.len();
        for character in word.chars() {
            self.pool.push(plain(character));
        }
        let pool = self.pool.as_bytes();
        let key = Key::of(pool, at, pool.len());
        match self.find(key, &pool[at..]) {
            Some(id) => {
                self.pool.truncate(at);
                id
            }
            None => self.add(key, at, shape),
        }
    }

    fn find(&self, key: Key, word: &[u8]) -> Option<TermId> {
        // Not `text`, which looks for character boundaries.
        let pool = self.pool.as_bytes();
        let is_right = |id: u32| {
            let known = pool.get(self.get(TermId(id)).letters());
            known.is_some_and(|known| known.eq_ignore_ascii_case(word))
        };
        self.table.find(key, is_right).map(TermId)
    }

    /// A new term: its letters stand in the pool from `start` on.
    #[inline(never)]
    fn add(&mut self, key: Key, start: usize, shape: Shape) -> TermId {
        let id = self.terms.len() as u32;
        self.table.insert(key, id);
        let end = self.pool.len();
        let word = self.pool.cut(start, end);
        let own = self.lexicon.classes_of_form(key, word);
        let classes = self.with_shared(own, key, word.as_bytes());
        let is_stop = classes.has(Classes::STOP) || (shape != Shape::Number && word.len() < 2);
        self.terms.push(Term {
            classes,
            start: start as u32,
            length_and_stop: (word.len() as u32) << 1 | u32::from(is_stop),
        });
        TermId(id)
    }
}

/// What stands behind the first apostrophe.
fn after_apostrophe(word: &str) -> Option<&str> {
    word.split_once(['\'', '’']).map(|(_, rest)| rest)
}

fn without_possessive(word: &str) -> &str {
    ["'s", "’s", "'S", "’S"]
        .iter()
        .find_map(|ending| word.strip_suffix(ending))
        .filter(|base| !base.is_empty())
        .unwrap_or(word)
}

/// The shape of a word in ASCII without an apostrophe.
fn shape_of_ascii(word: Word) -> Shape {
    let is_upper = word.first & byte::UPPER != 0;
    let (has_lower, has_upper) = (word.rest & byte::LOWER != 0, word.rest & byte::UPPER != 0);
    if word.first & byte::DIGIT != 0 {
        return Shape::Number;
    }
    cased(is_upper, has_lower, has_upper)
}

fn shape_of(word: &str) -> Shape {
    let mut letters = word.chars();
    let Some(first) = letters.next() else {
        return Shape::Lower;
    };
    if is_numeric(first) {
        return Shape::Number;
    }
    let (mut has_lower, mut has_upper) = (false, false);
    for letter in letters {
        has_lower |= letter.is_lowercase();
        has_upper |= letter.is_uppercase();
    }
    cased(first.is_uppercase(), has_lower, has_upper)
}

/// Of the first letter, and of the others.
fn cased(is_upper: bool, has_lower: bool, has_upper: bool) -> Shape {
    match (is_upper, has_lower, has_upper) {
        (true, true, true) | (false, _, true) => Shape::Mixed,
        (true, false, true) => Shape::Upper,
        (true, _, false) => Shape::Capital,
        (false, _, false) => Shape::Lower,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::lexicon;

    #[test]
    fn one_term_for_all_spellings_of_a_word() {
        let text = "The Mill, the mill's wheel, THE MILL’S door";
        let mut terms = Terms::new(lexicon("en"));
        let mut tokens = Vec::new();
        terms.tokenize(text, Span::new(0, text.len()), &mut tokens);
        let mills: Vec<_> = tokens
            .iter()
            .filter(|t| terms.text(t.term) == "mill")
            .collect();
        assert_eq!(mills.len(), 3);
        assert_eq!(mills.iter().filter(|t| t.is_possessive).count(), 2);
        assert!(terms.get(tokens[0].term).is_stop());
        assert!(!terms.get(mills[0].term).is_stop());
    }

    #[test]
    fn an_elided_word_is_no_part_of_the_next() {
        let text = "L’Europe d'aujourd'hui, all'Italia, l'eau";
        let words = |language| {
            let mut terms = Terms::new(lexicon(language));
            let mut tokens = Vec::new();
            terms.tokenize(text, Span::new(0, text.len()), &mut tokens);
            let spans = tokens.iter().map(|token| &text[token.span]);
            spans.collect::<Vec<_>>()
        };
        assert_eq!(words("fr"), ["Europe", "aujourd'hui", "all'Italia", "eau"]);
        assert_eq!(words("it"), ["Europe", "aujourd'hui", "Italia", "eau"]);
        assert_eq!(words("en")[0], "L’Europe");
    }

    #[test]
    fn what_opens_a_sentence_is_known_by_its_first_word() {
        for tag in ["en", "fr", "es", "it", "pt", "vi", "ja", "zh", "ru", "ar"] {
            for class in ["connectives", "continuations"] {
                let path = format!("{}/data/{tag}/{class}.txt", env!("CARGO_MANIFEST_DIR"));
                for entry in std::fs::read_to_string(path).unwrap_or_default().lines() {
                    let mut terms = Terms::new(lexicon(tag));
                    let mut tokens = Vec::new();
                    terms.tokenize(entry, Span::new(0, entry.len()), &mut tokens);
                    let is_known =
                        |first: &Token| terms.classes_of(first).has(Classes::OPENING_START);
                    assert!(
                        entry.starts_with('#') || tokens.len() < 2 || is_known(&tokens[0]),
                        "{tag}: {entry}"
                    );
                }
            }
        }
    }

    #[test]
    fn shapes() {
        let shapes = ["mill", "Mill", "MILL", "McMill", "4.5", "中"].map(shape_of);
        use Shape::*;
        assert_eq!(shapes, [Lower, Capital, Upper, Mixed, Number, Lower]);
    }
}
