//! Names where capitals say nothing: German, and the scripts without capitals.
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

#[test]
fn names_beside_titles_and_heads() {
    for (language, text, expected) in [
        (
            "ar",
            "قال السيد لوندكفست إن جامعة نوردال في باريس وليس في مدينة ألمابي.",
            &["لوندكفست", "جامعة نوردال", "باريس", "ألمابي"][..],
        ),
        (
            "hi",
            "प्रधानमंत्री अन्ना लुंडक्विस्ट ने भारत में नॉर्डल विश्वविद्यालय देखा।",
            &["अन्ना लुंडक्विस्ट", "भारत", "नॉर्डल विश्वविद्यालय"],
        ),
        (
            "zh",
            "安娜·伦德克和王小明教授在北京大学说，加利福尼亚州很远。",
            &["安娜·伦德克", "王小明", "北京大学", "加利福尼亚州"],
        ),
        (
            "ja",
            "田中さんはアンナ・ルンドと東京大学で米国について話した。",
            &["田中", "アンナ・ルンド", "東京大学", "米国"],
        ),
        (
            "ko",
            "룬드크 대통령은 미국에서 노르달대학교를 방문했다.",
            &["룬드크", "미국", "노르달대학교"],
        ),
    ] {
        assert_names(language, text, expected);
    }
}

#[test]
fn a_foreign_word_loses_its_particles() {
    assert_names("ko", "어제 Nordahl에서 왔다.", &["Nordahl"]);
}

#[test]
fn words_of_scripts_without_capitals_are_dates_too() {
    for (language, text, expected) in [
        ("zh", "磨坊去年重新开放。", "去年"),
        ("ja", "水車は昨年再開した。", "昨年"),
        ("ko", "방앗간은 지난해에 열렸다.", "지난해"),
    ] {
        assert_eq!(found_in(language, text, Date), [expected], "{text}");
    }
}

#[test]
fn a_name_that_was_found_is_known_in_the_whole_article() {
    for (language, text, expected) in [
        (
            "zh",
            "国家主席习近平说，水厂很好。昨天习近平来了。总统奥巴马走了，奥巴马没说。",
            &["习近平", "习近平", "奥巴马", "奥巴马"][..],
        ),
        (
            "ko",
            "룬드크 대통령은 어제 왔다. 룬드크가 말했다.",
            &["룬드크", "룬드크"],
        ),
        (
            "ar",
            "وصل الرئيس لوندكفست أمس. ثم تحدث لوندكفست عن الطاحونة.",
            &["لوندكفست", "لوندكفست"],
        ),
    ] {
        assert_names(language, text, expected);
    }
}

#[test]
fn relative_dates_without_capitals() {
    for (language, text, expected) in [
        ("ar", "افتتحت الطاحونة قبل 3 سنوات.", "قبل 3 سنوات"),
        ("hi", "मिल पिछले साल खुली।", "पिछले साल"),
    ] {
        assert_eq!(found_in(language, text, Date), [expected], "{text}");
    }
}

/// Each letter asks what stands around it, and no further: these took minutes.
#[test]
fn long_runs_without_a_mark_end() {
    for unit in ["斯", "大学", "斯·", "主席", "ア", "노", "총리 ", "الرئيس "] {
        let text = unit.repeat(60_000 / unit.len());
        for language in ["zh", "ja", "ko", "ar"] {
            entities_in(language, &text);
        }
    }
}

/// A title is the last word of the text: nobody is named behind it.
#[test]
fn a_title_at_the_end_names_nobody() {
    assert_eq!(found_in("ar", "وصل إلى المدينة الرئيس", Person), [""; 0]);
}
