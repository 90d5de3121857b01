//! Names where capitals say nothing: German.
//! One invented example for each rule.

use super::*;

/// Every name of a text, whatever its kind, in the order of the text.
#[track_caller]
fn assert_names(language: &str, text: &str, expected: &[&str]) {
    let mut found: Vec<_> = entities_in(language, text)
        .into_iter()
        .filter(|entity| !matches!(entity.1, Date | Number))
        .flat_map(|entity| entity.2)
        .collect();
    found.sort_by_key(|name| text.find(name.as_str()));
    assert_eq!(found, expected, "names of {text:?} ({language})");
}

#[test]
fn german_names_stand_bare_and_nouns_do_not() {
    for (text, expected) in [
        // Two side by side; behind an office; behind any noun.
        (
            "Am Abend sprach Anna Lundqvist mit dem Minister Nordahl über die Mühle.",
            &["Anna Lundqvist", "Nordahl"][..],
        ),
        ("Die Stadt Almaby hat den Zuschlag bekommen.", &["Almaby"]),
        // Compounds and endings of nouns.
        (
            "Sie will mit Bürgerversammlungen, Wahlkampf und Freundlichkeit gewinnen.",
            &[],
        ),
        ("Die alte Mühle und der neue Kanal sollen bleiben.", &[]),
        // A word that is known from elsewhere.
        (
            "Gestern kam Anna Lundqvist an. Das sei gut, sagte Lundqvist.",
            &["Anna Lundqvist", "Lundqvist"],
        ),
        // Countries; capitals only.
        (
            "Das ist die Sache Norwegens und der NMB.",
            &["Norwegens", "NMB"],
        ),
        // Adverbs and adjectives at the start.
        ("Heute war es still.", &[]),
        ("Neue Mühlen sind teuer.", &[]),
    ] {
        assert_names("de", text, expected);
    }
}
