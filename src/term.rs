//! The words of a text, and which of them are the same.
//!
//! In: a span of text. Out: [`Token`]s in order, each with the id of its term:
//! the word in lower case, without a possessive ending, held once in
//! [`Terms`] together with what the word lists say of it. Words are those of
//! UAX #29; a run of ASCII takes a fast path that gives the same (tested
//! against `unicode-segmentation`).

use hashbrown::HashTable;
use unicode_segmentation::UnicodeSegmentation;

use crate::hash::hash;
use crate::language::{Classes, Lexicon};
use crate::span::{Cut, Span};

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
    /// Without a possessive ending.
    pub(crate) span: Span,
    pub(crate) term: TermId,
    pub(crate) shape: Shape,
    /// A possessive ending was cut off: "Anna's", "the boys'".
    pub(crate) is_possessive: bool,
}

/// What is known of a term.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Term {
    start: u32,
    end: u32,
    pub(crate) classes: Classes,
    /// Grammar word, or nothing but a mark: says nothing of the matter.
    pub(crate) is_stop: bool,
}

/// All terms of a text, each held once.
#[derive(Debug)]
pub(crate) struct Terms {
    lexicon: &'static Lexicon,
    table: HashTable<u32>,
    terms: Vec<Term>,
    /// The terms' letters, one behind the other.
    pool: String,
    /// Scratch: the word at hand in lower case.
    lower: String,
}

impl Terms {
    pub(crate) fn new(lexicon: &'static Lexicon) -> Terms {
        Terms {
            lexicon,
            table: HashTable::new(),
            terms: Vec::new(),
            pool: String::new(),
            lower: String::new(),
        }
    }

    pub(crate) fn len(&self) -> usize {
        self.terms.len()
    }

    /// What is known of a term.
    pub(crate) fn get(&self, id: TermId) -> Term {
        self.terms[id.0 as usize]
    }

    /// The letters of a term.
    pub(crate) fn text(&self, id: TermId) -> &str {
        let term = self.terms[id.0 as usize];
        self.pool.cut(term.start as usize, term.end as usize)
    }

    /// The classes of a phrase that need not be a term, in any case.
    pub(crate) fn classes(&self, phrase: &str) -> Classes {
        self.lexicon.classes(phrase)
    }

    /// The classes of a phrase that is in lower case already.
    #[inline(never)]
    pub(crate) fn classes_of_lower(&self, phrase: &str) -> Classes {
        self.lexicon.classes_of_lower(phrase)
    }

    /// Appends the words of `span` to `out`. Gives how many words a reader
    /// counts: what stands between spaces, see [`count_words`].
    pub(crate) fn tokenize(&mut self, text: &str, span: Span, out: &mut Vec<Token>) -> u32 {
        for_each_word(text, span, |start, end| {
            out.push(self.token(text, start, end));
        })
    }

    fn token(&mut self, text: &str, start: usize, end: usize) -> Token {
        let word = text.cut(start, end);
        let base = without_possessive(word);
        let shape = shape_of(base);
        Token {
            span: Span::new(start, start + base.len()),
            term: self.intern(base, shape),
            shape,
            is_possessive: base.len() < word.len(),
        }
    }

    fn intern(&mut self, word: &str, shape: Shape) -> TermId {
        self.lower.clear();
        if word.is_ascii() {
            self.lower.push_str(word);
            self.lower.make_ascii_lowercase();
        } else {
            for character in word.chars() {
                match character {
                    '’' => self.lower.push('\''),
                    _ => self.lower.extend(character.to_lowercase()),
                }
            }
        }
        let hashed = hash(self.lower.as_bytes());
        let (terms, pool, lower) = (&self.terms, &self.pool, &self.lower);
        let letters = |id: u32| {
            let term = &terms[id as usize];
            pool.cut(term.start as usize, term.end as usize)
        };
        if let Some(&id) = self.table.find(hashed, |&id| letters(id) == lower) {
            return TermId(id);
        }
        let id = self.terms.len() as u32;
        let rehash = |&id: &u32| hash(letters(id).as_bytes());
        self.table.insert_unique(hashed, id, rehash);
        let start = self.pool.len() as u32;
        self.pool.push_str(&self.lower);
        let classes = self.lexicon.classes_of_lower(&self.lower);
        self.terms.push(Term {
            start,
            end: self.pool.len() as u32,
            classes,
            is_stop: classes.has(Classes::STOP)
                || (shape != Shape::Number
                    && self.lower.chars().count() < 2
                    && self.lower.is_ascii()),
        });
        TermId(id)
    }
}

/// Calls `word` with the bounds of each word of UAX #29 that holds a letter or
/// a digit; gives the count of [`count_words`].
fn for_each_word(text: &str, span: Span, mut word: impl FnMut(usize, usize)) -> u32 {
    let mut count = 0;
    let bytes = &text.as_bytes()[..span.end as usize];
    let mut position = span.start as usize;
    // No word of UAX #29 reaches over a space: each chunk stands for itself.
    while position < bytes.len() {
        let start = position;
        let mut is_ascii = true;
        while let Some(&byte) = bytes.get(position)
            && !is_space(byte)
        {
            is_ascii &= byte.is_ascii();
            position += 1;
        }
        if is_ascii {
            count += u32::from(ascii_words(&bytes[..position], start, &mut word));
        } else {
            count += count_words(text.cut(start, position));
            for (at, piece) in text.cut(start, position).unicode_word_indices() {
                // A mark that stands on a space takes the space with it.
                let end = start + at + piece.len();
                word(end - piece.trim_start().len(), end);
            }
        }
        position += 1;
    }
    count
}

fn is_space(byte: u8) -> bool {
    matches!(byte, b' ' | b'\n' | b'\r' | b'\t')
}

/// The words of an ASCII chunk: rules WB5 to WB13 of UAX #29.
/// True where there was one.
fn ascii_words(chunk: &[u8], from: usize, word: &mut impl FnMut(usize, usize)) -> bool {
    let mut position = from;
    let mut found = false;
    while let Some(&byte) = chunk.get(position) {
        if !is_word_byte(byte) {
            position += 1;
            continue;
        }
        let start = position;
        let mut has_letter_or_digit = byte != b'_';
        position += 1;
        while let Some(&next) = chunk.get(position) {
            if is_word_byte(next) {
                has_letter_or_digit |= next != b'_';
                position += 1;
            } else if chunk
                .get(position + 1)
                .is_some_and(|&after| joins(chunk[position - 1], next, after))
            {
                position += 2;
            } else {
                break;
            }
        }
        if has_letter_or_digit {
            word(start, position);
            found = true;
        }
    }
    found
}

/// Letters, digits and the underscore (ExtendNumLet).
fn is_word_byte(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte == b'_'
}

/// A mark between two letters (WB6, WB7) or two digits (WB11, WB12).
fn joins(before: u8, mark: u8, after: u8) -> bool {
    match mark {
        b'.' | b'\'' => {
            before.is_ascii_alphabetic() && after.is_ascii_alphabetic()
                || before.is_ascii_digit() && after.is_ascii_digit()
        }
        b':' => before.is_ascii_alphabetic() && after.is_ascii_alphabetic(),
        b',' | b';' => before.is_ascii_digit() && after.is_ascii_digit(),
        _ => false,
    }
}

/// "Anna's" -> "Anna": English possessives; harmless elsewhere.
fn without_possessive(word: &str) -> &str {
    ["'s", "’s", "'S", "’S"]
        .iter()
        .find_map(|ending| word.strip_suffix(ending))
        .filter(|base| !base.is_empty())
        .unwrap_or(word)
}

fn shape_of(word: &str) -> Shape {
    let first = word.as_bytes().first().copied().unwrap_or_default();
    if first.is_ascii_lowercase()
        && word.is_ascii()
        && !word.bytes().any(|b| b.is_ascii_uppercase())
    {
        return Shape::Lower;
    }
    let mut letters = word.chars();
    let Some(first) = letters.next() else {
        return Shape::Lower;
    };
    if first.is_numeric() {
        return Shape::Number;
    }
    let (mut has_lower, mut has_upper) = (false, false);
    for letter in letters {
        has_lower |= letter.is_lowercase();
        has_upper |= letter.is_uppercase();
    }
    match (first.is_uppercase(), has_lower, has_upper) {
        (true, true, true) | (false, _, true) => Shape::Mixed,
        (true, false, true) => Shape::Upper,
        (true, _, false) => Shape::Capital,
        (false, _, false) => Shape::Lower,
    }
}

/// Words as word processors count them: between spaces, if they hold a letter
/// or a digit; each character in scripts that write no spaces.
fn count_words(text: &str) -> u32 {
    let mut words = 0;
    let mut is_inside = false;
    for character in text.chars() {
        if is_unspaced(character) {
            words += 1;
            is_inside = false;
        } else if character.is_whitespace() {
            is_inside = false;
        } else if !is_inside && character.is_alphanumeric() {
            words += 1;
            is_inside = true;
        }
    }
    words
}

/// Han, kana, Thai, Lao, Khmer, Burmese: written without spaces.
fn is_unspaced(character: char) -> bool {
    character >= '\u{e00}'
        && character.is_alphanumeric()
        && matches!(
            character,
            '\u{0e00}'..='\u{0eff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}'
                | '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}'
                | '\u{20000}'..='\u{2fa1f}'
        )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::lexicon;
    use proptest::prelude::*;

    fn words(text: &str) -> Vec<&str> {
        let mut found = Vec::new();
        for_each_word(text, Span::new(0, text.len()), |start, end| {
            found.push(&text[start..end])
        });
        found
    }

    proptest! {
        #[test]
        fn prop_words_are_those_of_uax_29(text in "[a-zA-Z0-9 .,:;'_’é中\u{301}\n-]{0,40}") {
            prop_assert_eq!(words(&text), text.unicode_words().collect::<Vec<_>>());
        }

        #[test]
        fn prop_words_of_any_text_are_those_of_uax_29(text in any::<String>()) {
            // There a mark that stands on a space takes the space with it.
            let expected: Vec<_> = text.unicode_words().map(str::trim_start).collect();
            prop_assert_eq!(words(&text), expected);
        }
    }

    #[test]
    fn counts_words_as_a_reader_does() {
        for (text, count) in [
            ("a well-known 4.5 % rise — Anna’s", 5),
            ("水車は動いた。", 6),
            ("le\u{a0}moulin : ouvert", 3),
            (" ... ", 0),
        ] {
            let found = for_each_word(text, Span::new(0, text.len()), |_, _| {});
            assert_eq!(found, count, "{text}");
        }
    }

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
        assert!(terms.get(tokens[0].term).is_stop);
        assert!(!terms.get(mills[0].term).is_stop);
    }

    #[test]
    fn shapes() {
        let shapes = ["mill", "Mill", "MILL", "McMill", "4.5", "中"].map(shape_of);
        use Shape::*;
        assert_eq!(shapes, [Lower, Capital, Upper, Mixed, Number, Lower]);
    }
}
