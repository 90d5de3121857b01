//! One invented example for each rule of the entity room.

use super::*;
use crate::language::lexicon;

/// `name [kind] mentions...` of each entity, in the order of first mention.
fn entities_of(text: &str) -> Vec<(String, EntityKind, Vec<String>)> {
    entities_in("en", text)
}

/// What is found of a kind in a text of a language.
fn found_in(language: &str, text: &str, kind: EntityKind) -> Vec<String> {
    let entities = entities_in(language, text);
    let mut found: Vec<_> = entities
        .into_iter()
        .filter(|entity| entity.1 == kind)
        .flat_map(|entity| entity.2)
        .collect();
    found.sort_by_key(|mention| text.find(mention.as_str()));
    found
}

/// The same in any language.
pub(super) fn entities_in(language: &str, text: &str) -> Vec<(String, EntityKind, Vec<String>)> {
    let mut terms = Terms::new(lexicon(language));
    let mut tokens = Vec::new();
    let mut passages = Vec::new();
    // German writes "14. Mai": only the English examples are cut.
    let end = if language == "en" { ". " } else { "\n" };
    for sentence in text.split_inclusive(end) {
        let start = sentence.as_ptr() as usize - text.as_ptr() as usize;
        let span = Span::new(start, start + sentence.len()).trim(text);
        let first = tokens.len() as u32;
        let seen = terms.tokenize(text, span, &mut tokens);
        passages.push(Passage {
            span,
            tokens: first..tokens.len() as u32,
            block: 0,
            sentence: Some(passages.len() as u32),
            is_title: false,
            is_date_line: false,
            seen,
        });
    }
    let words = Words {
        text,
        tokens: &tokens,
        terms: &terms,
        passages: &passages,
        capitalises_nouns: language == "de",
    };
    let (mentions, mut entities) = find(&words);
    entities.sort_by_key(|entity| entity.mentions[0]);
    entities
        .iter()
        .map(|entity| {
            let spans = entity
                .mentions
                .iter()
                .map(|&at| text[mentions[at as usize].span].to_owned());
            (text[entity.name].to_owned(), entity.kind, spans.collect())
        })
        .collect()
}

#[track_caller]
fn assert_entities(text: &str, expected: &[(&str, EntityKind, &[&str])]) {
    let found = entities_of(text);
    let found: Vec<_> = found
        .iter()
        .map(|(name, kind, mentions)| {
            (
                name.as_str(),
                *kind,
                mentions.iter().map(String::as_str).collect::<Vec<_>>(),
            )
        })
        .collect();
    let expected: Vec<_> = expected
        .iter()
        .map(|(name, kind, mentions)| (*name, *kind, mentions.to_vec()))
        .collect();
    assert_eq!(found, expected, "entities of {text:?}");
}

use EntityKind::*;

#[test]
fn a_title_is_no_part_of_the_name() {
    assert_entities(
        "The harbour was opened by Foreign Minister Anna Lundqvist. Later Lundqvist left.",
        &[("Anna Lundqvist", Person, &["Anna Lundqvist", "Lundqvist"])],
    );
}

#[test]
fn a_title_before_a_surname_is_the_same_person() {
    assert_entities(
        "There Gen Nordahl spoke. In the hall General Nordahl was cheered, and Nordahl smiled.",
        &[(
            "Gen Nordahl",
            Person,
            &["Gen Nordahl", "General Nordahl", "Nordahl"],
        )],
    );
}

#[test]
fn an_unusual_office_is_no_part_of_the_name() {
    assert_entities(
        "It was Harbour Inspector Dr. Anna Lundqvist who came.",
        &[("Anna Lundqvist", Person, &["Anna Lundqvist"])],
    );
}

#[test]
fn two_people_with_one_surname_stay_apart() {
    assert_entities(
        "First came John Smith. Then came Mary Smith. At noon Smith spoke.",
        &[
            ("John Smith", Person, &["John Smith"]),
            ("Mary Smith", Person, &["Mary Smith", "Smith"]),
        ],
    );
}

#[test]
fn an_acronym_in_brackets_is_its_full_name() {
    assert_entities(
        "It is run by the Norland Harbour Trust (NHT). Today the NHT is rich.",
        &[(
            "Norland Harbour Trust",
            Organization,
            &["Norland Harbour Trust", "NHT", "NHT"],
        )],
    );
}

#[test]
fn places_are_known_by_list_or_by_what_stands_around() {
    assert_entities(
        "They met in Laos and later in the town of Almaby. It was Jammu and Kashmir's Norpur that they liked.",
        &[
            ("Laos", Place, &["Laos"]),
            ("Almaby", Place, &["Almaby"]),
            ("Jammu and Kashmir", Place, &["Jammu and Kashmir"]),
            ("Norpur", Place, &["Norpur"]),
        ],
    );
}

mod date_tests;
mod script_tests;

#[test]
fn dates_in_their_forms() {
    let text = "It began on Monday, May 5, went on in November 2024 and in the 1990s, and on 3 June or 2025-05-05. It may end.";
    let dates: Vec<_> = entities_of(text)
        .into_iter()
        .filter(|e| e.1 == Date)
        .map(|e| e.0)
        .collect();
    assert_eq!(
        dates,
        [
            "Monday, May 5",
            "November 2024",
            "1990s",
            "3 June",
            "2025-05-05"
        ]
    );
}

#[test]
fn numbers_with_their_units() {
    let text = "It cost $1,204.50 or US$2 million, fell 52.5 per cent and 3%, and fed 26 people.";
    let numbers: Vec<_> = entities_of(text)
        .into_iter()
        .filter(|e| e.1 == Number)
        .map(|e| e.0)
        .collect();
    assert_eq!(
        numbers,
        ["$1,204.50", "US$2 million", "52.5 per cent", "3%", "26"]
    );
}

#[test]
fn a_common_word_at_the_start_is_no_name() {
    assert_entities("People came. Nobody spoke. Water rose.", &[]);
}

#[test]
fn a_demonym_is_no_part_of_a_name() {
    assert_entities(
        "They thanked the Japanese government and French President Odile Marchetti.",
        &[
            ("Japanese", Other, &["Japanese"]),
            ("French", Other, &["French"]),
            ("Odile Marchetti", Person, &["Odile Marchetti"]),
        ],
    );
}

#[test]
fn bodies_keep_their_of() {
    assert_entities(
        "It was the Ministry of Defence and the Bank of Norland that paid.",
        &[
            (
                "Ministry of Defence",
                Organization,
                &["Ministry of Defence"],
            ),
            ("Bank of Norland", Organization, &["Bank of Norland"]),
        ],
    );
}
