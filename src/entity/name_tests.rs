//! One invented example for each rule of names, and one text a language.

use super::tests::entities_in;
use super::*;

/// `name [kind]` of each entity, in the order of first mention, without dates
/// and numbers.
fn names_in(language: &str, text: &str) -> Vec<String> {
    entities_in(language, text)
        .into_iter()
        .filter(|entity| !matches!(entity.1, EntityKind::Date | EntityKind::Number))
        .map(|entity| format!("{} [{}]", entity.0, entity.1.name()))
        .collect()
}

#[track_caller]
fn assert_names(language: &str, text: &str, expected: &[&str]) {
    assert_eq!(names_in(language, text), expected, "names of {text:?}");
}

#[test]
fn ordinary_words_are_known_by_their_forms() {
    // Listed are "sail", "work" and "stop".
    assert_names(
        "en",
        "Sailing is fun. Workers came. Stopped mills stood. ",
        &[],
    );
    assert_names("en", "Unfortunately nobody came. Membership fell. ", &[]);
    // Numbers as words, at the start of a sentence.
    for text in [
        "Eleven carpenters rebuilt it. ",
        "Dozens came. ",
        "Sixty years later it fell. ",
    ] {
        assert_names("en", text, &[]);
    }
}

#[test]
fn what_follows_tells_a_name_from_a_word() {
    assert_names("en", "Zellik was late. ", &["Zellik [person]"]);
    assert_names("en", "Zellik to the mill! ", &[]);
}

#[test]
fn addresses_name_nobody() {
    assert_names(
        "en",
        "Write to Mill.Office@almaby.example or see https://almaby.example/Tide/Mill9Xq and #OldMill. ",
        &[],
    );
}

#[test]
fn stress_names_nobody() {
    assert_names(
        "en",
        "It was a TERRIBLE night, and we own a Retail Store. ",
        &[],
    );
}

#[test]
fn runs_keep_their_small_words() {
    for (text, name) in [
        (
            "They sailed near Almaby-on-Wold again.",
            "Almaby-on-Wold [place]",
        ),
        (
            "They met Yusuf al-Rashidi there.",
            "Yusuf al-Rashidi [person]",
        ),
        ("They heard The Tidemills there.", "The Tidemills [person]"),
        ("They swam in Almer's Creek there.", "Almer's Creek [place]"),
        (
            "They met Anna Lundqvist, Jr. there.",
            "Anna Lundqvist, Jr. [person]",
        ),
        ("They saw King Olmar IV there.", "King Olmar IV [person]"),
        (
            "They work in the Department of Water and Energy there.",
            "Department of Water and Energy [organization]",
        ),
    ] {
        assert_names("en", text, &[name]);
    }
}

#[test]
fn works_and_creeds_are_other() {
    assert_names(
        "en",
        "They sang \"A Song of the Mill\" and read the novel Almaby. ",
        &["A Song of the Mill [other]", "Almaby [other]"],
    );
    assert_names(
        "en",
        "They left Tidalism for Islam. ",
        &["Tidalism [other]", "Islam [other]"],
    );
}

#[test]
fn ordinary_words_alone_make_no_person() {
    assert_names(
        "en",
        "They saw Happy Morning there. ",
        &["Happy Morning [other]"],
    );
}

#[test]
fn names_of_one_list_share_their_kind() {
    assert_names(
        "en",
        "They like Norway, Almaby and Zellik. ",
        &["Norway [place]", "Almaby [place]", "Zellik [place]"],
    );
}

#[test]
fn a_firm_is_one_with_and_without_its_legal_form() {
    assert_names(
        "en",
        "It is Velmaro Robotics N.V. that grows. So Velmaro Robotics hires, and Velmaro pays. ",
        &["Velmaro Robotics N.V. [organization]"],
    );
}

#[test]
fn a_headline_names_what_the_text_names() {
    assert_names(
        "en",
        "CITY OFFICIALS MEET LUNDQVIST AT NIGHT. Later they met Lundqvist again. ",
        &["Lundqvist [person]"],
    );
}

#[test]
fn names_in_spanish() {
    assert_names(
        "es",
        "El lunes el presidente Almaro visitó Alemania con el Banco de Olivares y la señora Peñalta. ",
        &[
            "Almaro [person]",
            "Alemania [place]",
            "Banco de Olivares [organization]",
            "Peñalta [person]",
        ],
    );
}

#[test]
fn names_in_portuguese() {
    assert_names(
        "pt",
        "O ministro Almeira chegou à Alemanha com a Universidade do Norte. ",
        &[
            "Almeira [person]",
            "Alemanha [place]",
            "Universidade do Norte [organization]",
        ],
    );
}

#[test]
fn names_in_french() {
    assert_names(
        "fr",
        "Mme Almery a quitté l'Université d'Ormont pour l'Allemagne. ",
        &[
            "Almery [person]",
            "Université d'Ormont [organization]",
            "Allemagne [place]",
        ],
    );
}

#[test]
fn names_in_italian() {
    assert_names(
        "it",
        "Il sindaco Almeri è tornato dalla Germania con il Museo dell'Ormea. ",
        &[
            "Almeri [person]",
            "Germania [place]",
            "Museo dell'Ormea [organization]",
        ],
    );
}

#[test]
fn names_in_dutch() {
    assert_names(
        "nl",
        "Gisteren kwam minister Almersma uit Duitsland naar de Universiteit van Ormdam. ",
        &[
            "Almersma [person]",
            "Duitsland [place]",
            "Universiteit van Ormdam [organization]",
        ],
    );
}

#[test]
fn names_in_polish() {
    assert_names(
        "pl",
        "Wczoraj prezydent Almecki wrócił do kraju przez Paryż, a z nim Teatr Ormowy. ",
        &[
            "Almecki [person]",
            "Paryż [place]",
            "Teatr Ormowy [organization]",
        ],
    );
}

#[test]
fn names_in_russian() {
    assert_names(
        "ru",
        "Вчера министр Алмеров вернулся из Германии через Чёрное море. ",
        &[
            "Алмеров [person]",
            "Германии [place]",
            "Чёрное море [place]",
        ],
    );
}

#[test]
fn names_in_turkish() {
    assert_names(
        "tr",
        "Sonra Almerli'nin evinde Almanya'dan gelen Orman Üniversitesi'ni gördük. ",
        &[
            "Almerli [person]",
            "Almanya [place]",
            "Orman Üniversitesi [organization]",
        ],
    );
}

#[test]
fn names_in_vietnamese() {
    assert_names(
        "vi",
        "Hôm qua ông Trần Văn Almer đã đến Pháp. ",
        &["Trần Văn Almer [person]", "Pháp [place]"],
    );
}
