//! The full stop: is the word before it an abbreviation, an initial, a number?
//!
//! Word lists say what a language abbreviates. Some rules need none: initials,
//! letters with stops between them, ordinals, and words without a vowel.

use super::{Context, Mark, Next};
use crate::character::is_numeric;
use crate::language::Classes;
use crate::sentence::letters::*;
use crate::span::Cut;

/// Abbreviations of English names and references, which are met in every language.
const INTERNATIONAL: &str = "Dr Gen Mr Mrs Ms Mt Prof Sr St p";

/// The longest word, in letters, that is taken for an abbreviation by its look.
const LONGEST_UNLISTED: usize = 5;

/// What may follow "9 p.m." in the same sentence: "on" is lower case anyway.
const CLOCK: Classes = Classes::WEEKDAY
    .or(Classes::MONTH)
    .or(Classes::MONTH_ABBREVIATION);

/// Every class of abbreviations.
pub(super) const ABBREVIATIONS: Classes = Classes::ABBREVIATION
    .or(Classes::OPEN_ABBREVIATION)
    .or(Classes::TITLE_ABBREVIATION)
    .or(Classes::NUMBER_ABBREVIATION)
    .or(Classes::MONTH_ABBREVIATION);

impl Context<'_> {
    /// A full stop behind a word, with white space behind it.
    pub(super) fn stop_ends(&self, mark: &Mark, mut word: &str, next: &Next<'_>) -> bool {
        let mut classes = self.lexicon.classes(word);
        if is_ordinary(word) && !classes.has(ABBREVIATIONS) {
            return true;
        }
        // "l'Ing. Rossi": the article is none of the abbreviation.
        let behind = word.behind_last("'’");
        if !self.habits.is_english && behind.len() < word.len() {
            word = behind;
            classes = self.lexicon.classes(word);
        }
        // "PGS.TS.": the last of them.
        let last_part = word.behind_last(".");
        if last_part.len() < word.len() {
            classes = classes.or(self.lexicon.classes(last_part));
        }
        let next_classes = self.lexicon.classes(next.bare);
        let next_is_number = is_numeric(first(next.word));
        let next_is_capital = is_upper(first(next.word));
        let next_is_initial = next.bare.len() < next.word.len() && is_initial(next.bare);
        let starts_sentence = next_is_capital && !next_is_initial && self.is_starter(next.bare);
        let before = self.before(mark.start - word.len()).trim_end();
        let is_first = before.is_empty();
        if is_initial(word) {
            // "Plan B. The rest", "600 a. C. La ciudad"; but "J. The" of
            // "J. The-Anh" is too rare to guard.
            let is_pair = before.ends_with('.') && !self.habits.is_english;
            return starts_sentence
                && (is_lower(last(before)) || is_pair)
                && (is_pair || place(next.word, "A I La Le De Von").is_none());
        }
        if word.is_dotted(2) {
            if classes.has(Classes::OPEN_ABBREVIATION) {
                return false;
            }
            return match word {
                // "At 5 a.m. Mr. Lund": too little to be a sentence.
                "a.m" | "p.m" | "A.M" | "P.M" => {
                    !next_is_number
                        && next_is_capital
                        && !next_classes.has(CLOCK)
                        && has_words(before, 3)
                }
                _ => {
                    starts_sentence
                        || next_is_capital && place(word, "н.э т.д т.п").is_some()
                        // But "U.S. Rep. Lund", "U.S. Gen. Lund".
                        || next_is_capital && place(next.bare, "Mr Mrs Ms Dr Prof").is_some()
                }
            };
        }
        if classes.has(Classes::TITLE_ABBREVIATION) && !(is_first && word == "No") {
            return false;
        }
        if classes.has(Classes::OPEN_ABBREVIATION) || place(word, INTERNATIONAL).is_some() {
            return false;
        }
        if classes.has(Classes::NUMBER_ABBREVIATION) {
            // "No." answers a question too: "Did he resign? No. Ten ministers asked".
            let is_word = place(word, "No").is_some() && (is_first || next_is_capital);
            return !next_is_number && (starts_sentence || is_word);
        }
        if classes.has(Classes::MONTH_ABBREVIATION) {
            let is_word = is_lower(first(word)) && place(word, "sat sun mar may").is_some();
            return !next_is_number && (starts_sentence || is_word);
        }
        if classes.has(Classes::ABBREVIATION) {
            return starts_sentence;
        }
        if is_numero(word) {
            return !next_is_number;
        }
        if self.habits.has_ordinals && is_ordinal(word) || self.looks_abbreviated(word) {
            // "до н. э. Новый", "и т. д. Новый": at the end of what they belong to.
            let is_tail = matches!(word, "э" | "д" | "п") && before.ends_with('.');
            return starts_sentence || is_tail && next_is_capital;
        }
        !(is_first && is_list_number(word))
    }

    /// A word that starts sentences, with the article of "L'hiver" cut off.
    pub(super) fn is_starter(&self, word: &str) -> bool {
        let class = if self.habits.is_english {
            Classes::STARTER
        } else {
            Classes::STARTER.or(Classes::STOP)
        };
        let classes = self.lexicon.classes(word);
        classes.has(class)
            || !self.habits.is_english
                && word
                    .split_once(['\'', '’'])
                    .is_some_and(|(article, _)| self.lexicon.classes(article).has(class))
    }

    /// "Hr", "млн", "vgl", "z" of "z. B.": a lower-case letter by itself, or
    /// a word that no one can say. English has its lists, and "hmm".
    pub(super) fn looks_abbreviated(&self, word: &str) -> bool {
        !self.habits.is_english
            && count(word) <= LONGEST_UNLISTED
            && all(word, is_letter)
            && !all(word, |c| !is_lower(c))
            && (count(word) == 1 || all(word, |c| !is_vowel(c)))
    }
}

/// Longer than what no list has and yet is abbreviated, and nothing but small letters:
/// none of the rules would say a word about it.
fn is_ordinary(word: &str) -> bool {
    word.len() > LONGEST_UNLISTED && word.bytes().all(|byte| byte.is_ascii_lowercase())
}

/// "J" of "J. H. Powell".
fn is_initial(word: &str) -> bool {
    count(word) == 1 && all(word, |c| is_letter(c) && !is_lower(c))
}

/// "N°", "nº", "No": the sign of a number.
fn is_numero(word: &str) -> bool {
    word == "No" || matches!(first(word), 'N' | 'n' | '№') && matches!(last(word), '°' | 'º' | '№')
}

/// "12" of "12. Mai", "XIV" of "Ludwig XIV.".
fn is_ordinal(word: &str) -> bool {
    let word = word.trim_start_by(|c| c == '-');
    let is_roman = word.len() > 1 && all(word, |c| matches!(c, 'I' | 'V' | 'X'));
    is_roman || (1..=2).contains(&word.len()) && all(word, is_digit)
}

/// Every letter that may be a vowel: all of Latin beyond ASCII counts.
pub(super) fn is_vowel(letter: char) -> bool {
    match letter {
        'a'..='z' | 'A'..='Z' => matches!(
            letter.to_ascii_lowercase(),
            'a' | 'e' | 'i' | 'o' | 'u' | 'y'
        ),
        // Cyrillic and Greek consonants.
        _ => !"бвгджзйклмнпрстфхцчшщБВГДЖЗКЛМНПРСТФХЦЧШβγδζθκλμνξπρσςτφχψ".has(letter),
    }
}

/// "1", "12", "a" at the start of a line: the number of a list item.
fn is_list_number(word: &str) -> bool {
    let digits = word.trim_end_by(|c| c == ')');
    (!digits.is_empty() && digits.len() <= 3 && all(digits, is_digit))
        || matches!(word.as_bytes(), [b'a'..=b'h'])
}
