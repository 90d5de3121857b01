//! Which language a text is in, and its word lists.
//!
//! Script first (one look at each letter of a sample), then grammar words for
//! the languages that share the Latin script. `und` is an answer.

mod by_word;
mod class;
mod lexicon;

use self::by_word::{List, languages_with, tags};
use crate::article::Document;
use crate::character::is_alphabetic;
use crate::span::Cut;
pub(crate) use lexicon::{Classes, Lexicon, is_cyrillic, lexicon, with_key};

/// What is looked at, in bytes: enough for a sure answer, and a constant cost.
const SAMPLE_BYTES: usize = 2_400;

/// A text may open with a note in another language: not before so many words is it clear.
const CLEAR_WORDS: u32 = 40;

/// A block of so many words is running text.
const RUNNING_WORDS: u32 = 20;

/// Points a word below which no Latin-script language is named.
/// Of single sentences of every language with a list 99 in 100 have more; texts
/// of several sentences have 0.47 and more, those of other languages mostly
/// less than this.
const LEAST_SHARE: f32 = 0.33;

/// How many points for a language outweigh a word that no language of ours
/// could write: a name, or a sign that it is none of them.
const POINTS_AGAINST_FOREIGN: u32 = 5;

/// The tag for "could not be told" (BCP 47, ISO 639-2).
pub(crate) const UNKNOWN: &str = "und";

/// The language of what is kept, of its running text before anything else: tables and
/// labels hardly have a grammar word.
pub(crate) fn detect(document: &Document<'_>) -> &'static str {
    let mut sample = Sample::default();
    for is_running in [true, false] {
        for block in &document.blocks {
            if block.dropped.is_none() && (block.words >= RUNNING_WORDS) == is_running {
                sample.add(&document.text[block.span]);
            }
        }
    }
    sample.language()
}

/// What a language is told by: at most [`SAMPLE_BYTES`] of a text.
#[derive(Default)]
struct Sample {
    text: String,
}

impl Sample {
    /// Adds what there is room for.
    fn add(&mut self, piece: &str) {
        let room = SAMPLE_BYTES.saturating_sub(self.text.len());
        if room > 0 {
            self.text
                .push_str(&piece[..piece.floor_char_boundary(room)]);
            self.text.push(' ');
        }
    }

    /// The language, as a BCP 47 tag.
    fn language(&self) -> &'static str {
        let sample = &self.text;
        match dominant_script(sample) {
            Some(Script::Latin) => by_grammar_words(sample),
            Some(Script::Cyrillic) if has_any(sample, "іїєґўћђљњџј") => UNKNOWN,
            Some(Script::Cyrillic) => "ru",
            // Persian and Urdu write letters that Arabic lacks.
            Some(Script::Arabic) if has_any(sample, "پچژگٹڈڑے") => UNKNOWN,
            Some(Script::Arabic) => "ar",
            Some(Script::Devanagari) => "hi",
            Some(Script::Han) => "zh",
            Some(Script::Kana) => "ja",
            Some(Script::Hangul) => "ko",
            None => UNKNOWN,
        }
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Script {
    Latin,
    Cyrillic,
    Arabic,
    Devanagari,
    Han,
    Kana,
    Hangul,
}

fn dominant_script(sample: &str) -> Option<Script> {
    use Script::*;
    const SCRIPTS: [Script; 7] = [Latin, Cyrillic, Arabic, Devanagari, Han, Kana, Hangul];
    let mut counts = [0_u32; SCRIPTS.len()];
    let mut at = 0;
    while let Some(&byte) = sample.as_bytes().get(at) {
        at += 1;
        if byte.is_ascii() {
            continue;
        }
        let rest = sample.cut(at - 1, sample.len());
        let character = rest.chars().next().unwrap_or_default();
        at += character.len_utf8() - 1;
        let script = match character {
            'À'..='ɏ' | 'Ḁ'..='ỿ' => Latin,
            'Ѐ'..='ӿ' => Cyrillic,
            '؀'..='ۿ' => Arabic,
            'ऀ'..='ॿ' => Devanagari,
            '一'..='鿿' | '㐀'..='䶿' => Han,
            'ぁ'..='ヿ' => Kana,
            '가'..='힣' => Hangul,
            _ => continue,
        };
        // A character of these says about as much as three letters.
        counts[script as usize] += if matches!(script, Han | Kana | Hangul) {
            3
        } else {
            1
        };
    }
    // Of most texts no letter has another script: then one of ASCII says as much as all.
    let is_mixed = counts[1..].iter().any(|&count| count > 0);
    let most = if is_mixed { usize::MAX } else { 1 };
    let letters = sample.bytes().filter(u8::is_ascii_alphabetic).take(most);
    counts[Latin as usize] += letters.count() as u32;
    let [.., han, kana, _] = counts;
    if kana * 8 > han && kana > 0 {
        // Japanese mixes both; Chinese has no kana.
        counts[Kana as usize] += han;
    }
    let (index, &most) = counts.iter().enumerate().max_by_key(|(_, count)| **count)?;
    (most > 0).then(|| SCRIPTS[index])
}

fn has_any(sample: &str, letters: &str) -> bool {
    sample.chars().any(|character| letters.has(character))
}

/// Languages of other scripts, and `mul`, which is no language: no grammar word of theirs
/// is in ASCII.
const WITHOUT_ASCII: [&str; 7] = ["ar", "hi", "ja", "ko", "mul", "ru", "zh"];

fn by_grammar_words(sample: &str) -> &'static str {
    let latin = tags().zip(0..).fold(0, |latin, (tag, place)| {
        latin | u64::from(!WITHOUT_ASCII.contains(&tag)) << place
    });
    let mut words = 0_u32;
    let mut foreign = 0_u32;
    let mut counts: Vec<u32> = tags().map(|_| 0).collect();
    let split =
        |character: char| !is_alphabetic(character) && character != '\'' && character != '’';
    for word in sample.split(split).filter(|word| !word.is_empty()) {
        // A Russian quotation, or a Japanese one, says nothing of the story around it.
        if word.chars().any(is_of_another_script) {
            continue;
        }
        words += 1;
        // "l'" of "l'Europe" says as much as "la" of "la mer".
        let elided = word.find(['\'', '’']).map_or(0, |at| {
            let end = word.ceil_char_boundary(at + 1);
            languages_with(&word[..end], List::Elision)
        });
        let languages = languages_with(word, List::Stop) & latin | elided;
        // A word that only one language has says more.
        let points = if languages.count_ones() == 1 { 2 } else { 1 };
        vote(&mut counts, languages, points);
        if !word.is_ascii() {
            match languages_that_write(word) {
                Some(0) => foreign += 1,
                Some(languages) if languages.count_ones() == 1 => vote(&mut counts, languages, 1),
                _ => {}
            }
        }
        // Most texts are clear after a few dozen words.
        if words >= CLEAR_WORDS && words.is_multiple_of(8) {
            let (_, best, second) = leaders(&counts);
            if best >= second + 20 {
                break;
            }
        }
    }
    let (index, best, second) = leaders(&counts);
    let is_sure = best as f32 >= LEAST_SHARE * words as f32
        && best > second
        && best > POINTS_AGAINST_FOREIGN * foreign;
    match tags().nth(index) {
        Some(tag) if is_sure => tag,
        _ => UNKNOWN,
    }
}

/// Behind the letters of Latin, but for its own additions (Vietnamese).
fn is_of_another_script(character: char) -> bool {
    matches!(character, '\u{370}'..='\u{1DFF}' | '\u{2E80}'..)
}

fn vote(counts: &mut [u32], languages: u64, points: u32) {
    for (place, count) in counts.iter_mut().enumerate() {
        *count += points * u32::from(languages >> place & 1 == 1);
    }
}

/// The languages that have all letters of the word that are not ASCII; `None`
/// where there is no such letter.
fn languages_that_write(word: &str) -> Option<u64> {
    let mut buffer = [0; 4];
    word.chars()
        .filter(|character| !character.is_ascii() && is_alphabetic(*character))
        .map(|letter| languages_with(letter.encode_utf8(&mut buffer), List::Letter))
        .reduce(|all, languages| all & languages)
}

/// The place of the highest count, that count, and the next one.
fn leaders(counts: &[u32]) -> (usize, u32, u32) {
    let mut best = (0, 0);
    let mut second = 0;
    for (index, &count) in counts.iter().enumerate() {
        if count > best.1 {
            second = best.1;
            best = (index, count);
        } else {
            second = second.max(count);
        }
    }
    (best.0, best.1, second)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article;

    fn of(text: &str) -> &'static str {
        let mut sample = Sample::default();
        sample.add(text);
        sample.language()
    }

    #[test]
    fn tells_languages_apart() {
        let cases = [
            (
                "en",
                "The tide mill opened again on Monday, and the whole town came to see it.",
            ),
            (
                "de",
                "Die Mühle wurde am Montag wieder geöffnet, und die ganze Stadt war dabei.",
            ),
            (
                "fr",
                "Le moulin a rouvert lundi, et toute la ville est venue pour le voir.",
            ),
            (
                "es",
                "El molino volvió a abrir el lunes y todo el pueblo vino a verlo.",
            ),
            (
                "it",
                "Il mulino ha riaperto lunedì e tutta la città è venuta a vederlo.",
            ),
            (
                "pt",
                "O moinho reabriu na segunda-feira e toda a cidade veio para o ver.",
            ),
            (
                "nl",
                "De molen ging maandag weer open en de hele stad kwam naar hem kijken.",
            ),
            (
                "pl",
                "Młyn został ponownie otwarty w poniedziałek i całe miasto przyszło go zobaczyć.",
            ),
            (
                "tr",
                "Değirmen pazartesi günü yeniden açıldı ve bütün kasaba onu görmek için geldi.",
            ),
            (
                "vi",
                "Chiếc cối xay đã mở cửa trở lại vào thứ hai và cả thị trấn đến xem.",
            ),
            (
                "ru",
                "Мельница снова открылась в понедельник, и весь город пришёл посмотреть.",
            ),
            (
                "ar",
                "أعيد افتتاح الطاحونة يوم الاثنين وحضرت البلدة كلها لمشاهدتها.",
            ),
            ("hi", "चक्की सोमवार को फिर से खुली और पूरा शहर उसे देखने आया।"),
            ("zh", "磨坊星期一重新开放，全镇的人都来看。"),
            ("ja", "水車は月曜日に再開し、町中の人が見に来た。"),
            (
                "ko",
                "방앗간이 월요일에 다시 문을 열었고 온 마을이 보러 왔다.",
            ),
        ];
        let wrong: Vec<_> = cases
            .iter()
            .filter(|(tag, text)| of(text) != *tag)
            .collect();
        assert!(wrong.is_empty(), "{wrong:?}");
    }

    #[test]
    fn other_scripts_have_no_grammar_word_in_ascii() {
        let data = concat!(env!("CARGO_MANIFEST_DIR"), "/data");
        for tag in WITHOUT_ASCII {
            for class in ["stop_words", "elisions"] {
                let list = std::fs::read_to_string(format!("{data}/{tag}/{class}.txt"));
                let list = list.unwrap_or_default();
                let mut words = list.lines().filter(|line| !line.starts_with('#'));
                let word = words.find(|word| word.is_ascii() && !word.is_empty());
                assert_eq!(word, None, "{tag} {class}");
            }
        }
    }

    #[test]
    fn says_when_it_cannot_tell() {
        for text in [
            "",
            "42",
            "Zyx qwv plk mnb vcx zlk",
            "Regeringen har fremlagt et nyt forslag, som skal gøre det lettere at bo i byen.",
            "Vláda předložila nový návrh, který má mladým lidem usnadnit hledání bydlení.",
            "Guvernul a prezentat o nouă propunere care ar trebui să le fie de folos în orașe.",
            "Pemerintah mengajukan usulan baru yang akan memudahkan kaum muda mencari rumah.",
            "Це їхній млин, і він є.",
        ] {
            assert_eq!(of(text), UNKNOWN, "{text}");
        }
    }

    #[test]
    fn a_table_does_not_hide_the_language_of_the_text() {
        let rows = "GK Anna Lund 41 90% 2 saves\nGK Emil Brekke 12 30% 5 saves\n".repeat(40);
        let text = "The wheel of the tide mill turned again on Monday, and the whole town \
            of Port Alma had come to the harbour to see how it was done.";
        let with_text = format!("{rows}\n{text}");
        assert_eq!(detect(&article::from_text(&rows)), UNKNOWN);
        assert_eq!(detect(&article::from_text(&with_text)), "en");
    }

    #[test]
    fn a_note_at_the_top_does_not_turn_the_language() {
        let german = "Die Mühle wurde am Montag wieder geöffnet, und die ganze Stadt war \
            dabei, weil niemand daran geglaubt hatte, dass es noch gelingen würde.\n";
        let english = "The mill turned again on Monday, and the whole town of Port Alma came \
            to see it, because nobody had believed that it could still be done.\n";
        let note = "This text was made by a machine and it may have errors, so please tell us \
            if you find any of them in what follows below.\n";
        let russian = "«Мельница снова открылась в понедельник, и весь город пришёл посмотреть \
            на это чудо, о котором так долго говорили старики на берегу моря.»\n";
        let japanese =
            "水車は月曜日に再び動いた。町の人々は港に集まり、車輪を見た。町長は喜んだ。\n";
        for (top, body, tag) in [
            (note, german, "de"),
            (german, english, "en"),
            (russian, english, "en"),
            (japanese, english, "en"),
        ] {
            let text = format!("{top}\n{}", body.repeat(12));
            assert_eq!(detect(&article::from_text(&text)), tag, "{top}");
        }
    }

    #[test]
    fn a_short_quotation_does_not_turn_the_language() {
        let story = "The mayor read from the old sign. « Le moulin est à nous », it said, \
                     and the whole town laughed because nobody could read it.";
        assert_eq!(of(story), "en");
    }
}
