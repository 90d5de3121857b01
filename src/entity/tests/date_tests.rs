//! Dates, times and numbers: one invented example for each form and language.

use super::*;

#[track_caller]
fn assert_dates(language: &str, text: &str, expected: &[&str]) {
    let found = found_in(language, text, Date);
    assert_eq!(found, expected, "dates of {text:?} ({language})");
}

#[track_caller]
fn assert_numbers(language: &str, text: &str, expected: &[&str]) {
    let found = found_in(language, text, Number);
    assert_eq!(found, expected, "numbers of {text:?} ({language})");
}

#[test]
fn dates_told_from_today() {
    for (text, expected) in [
        ("The mill burnt yesterday.", &["yesterday"][..]),
        (
            "It was sold last week and the following month.",
            &["last week", "the following month"],
        ),
        (
            "Over the past 35 years it stood still.",
            &["the past 35 years"],
        ),
        (
            "It was built two years ago, and one year later it burnt.",
            &["two years ago", "one year later"],
        ),
        ("Next Monday they meet.", &["Next Monday"]),
        (
            "From early 2019 to late September it rained.",
            &["early 2019", "late September"],
        ),
        (
            "It was so in the summer of 2012 and in spring 2003.",
            &["summer of 2012", "spring 2003"],
        ),
        (
            "He liked the 19th century and the mid-1990s.",
            &["the 19th century", "mid-1990s"],
        ),
        ("Mills of the 1930's still turn.", &["1930's"]),
        // No dates: these count, or mean "nowadays".
        ("Today it takes five days, or the week that it needs.", &[]),
    ] {
        assert_dates("en", text, expected);
    }
}

#[test]
fn eras_ranges_and_times() {
    assert_dates(
        "en",
        "A temple of 44 BC, rebuilt 1914–18, closed (2003), opens at 9 p.m. or 22:30 or 10:15 am.",
        &["44 BC", "1914–18", "2003", "9 p.m.", "22:30", "10:15 am"],
    );
    assert_dates("en", "They won 3:2 and ran 2:30:15.", &[]);
}

#[test]
fn dates_of_each_language() {
    for (language, text, expected) in [
        (
            "de",
            "Am 14. Mai 2025 um 15:30 Uhr, letzte Woche, vor zwei Tagen, Anfang 2019, im 19. Jahrhundert.",
            &[
                "14. Mai 2025",
                "15:30 Uhr",
                "letzte Woche",
                "vor zwei Tagen",
                "Anfang 2019",
                "19. Jahrhundert",
            ][..],
        ),
        (
            "fr",
            "Le 1er mai à 15 h 30, lundi dernier, la semaine dernière, il y a deux ans, au XIXe siècle, début 2019.",
            &[
                "1er mai",
                "15 h 30",
                "lundi dernier",
                "semaine dernière",
                "il y a deux ans",
                "XIXe siècle",
                "début 2019",
            ],
        ),
        (
            "es",
            "El 14 de mayo de 2025, el año pasado, hace dos días, a principios de 2019, en el siglo XIX.",
            &[
                "14 de mayo de 2025",
                "año pasado",
                "hace dos días",
                "principios de 2019",
                "siglo XIX",
            ],
        ),
        (
            "it",
            "Il 14 maggio 2025, la settimana scorsa, due anni fa, nel XIX secolo.",
            &[
                "14 maggio 2025",
                "settimana scorsa",
                "due anni fa",
                "XIX secolo",
            ],
        ),
        (
            "pt",
            "Na segunda-feira, 14 de maio de 2025, no ano passado, há dois anos, no século XIX.",
            &[
                "segunda-feira, 14 de maio de 2025",
                "ano passado",
                "há dois anos",
                "século XIX",
            ],
        ),
        (
            "nl",
            "Op 14 mei 2025, vorige week, twee jaar geleden.",
            &["14 mei 2025", "vorige week", "twee jaar geleden"],
        ),
        (
            "pl",
            "Było to 14 maja 2025 roku, w zeszłym tygodniu, dwa lata temu, w XIX wieku.",
            &[
                "14 maja 2025 roku",
                "zeszłym tygodniu",
                "dwa lata temu",
                "XIX wieku",
            ],
        ),
        (
            "ru",
            "Это было 14 мая 2025 года, на прошлой неделе, два года назад, в XIX веке.",
            &[
                "14 мая 2025 года",
                "прошлой неделе",
                "два года назад",
                "XIX веке",
            ],
        ),
        (
            "tr",
            "Değirmen 14 Mayıs 2025 günü, geçen hafta, iki yıl önce açıldı.",
            &["14 Mayıs 2025", "geçen hafta", "iki yıl önce"],
        ),
        (
            "vi",
            "Cối xay mở cửa ngày 14 tháng 5 năm 2025, sau đó hôm qua.",
            &["ngày 14 tháng 5 năm 2025", "hôm qua"],
        ),
        (
            "ar",
            "افتتحت الطاحونة في 14 مايو 2025 ثم في ١٤ مايو ٢٠٢٤ والأسبوع الماضي.",
            &["14 مايو 2025", "١٤ مايو ٢٠٢٤"],
        ),
        (
            "hi",
            "चक्की 14 मई 2025 और १४ मई २०२४ को खुली।",
            &["14 मई 2025", "१४ मई २०२४"],
        ),
        (
            "zh",
            "磨坊于2025年5月14日重新开放，用了3年。",
            &["2025年5月14日"],
        ),
        (
            "ja",
            "水車は2025年5月14日に再開し、3日間回った。",
            &["2025年5月14日"],
        ),
        (
            "ko",
            "방앗간은 2025년 5월 14일에 열렸다.",
            &["2025년 5월 14일"],
        ),
    ] {
        assert_dates(language, text, expected);
    }
}

#[test]
fn numbers_of_each_language() {
    for (language, text, expected) in [
        (
            "en",
            "Three million came, Rs 4 crore went, EUR 500 and 20°C stayed.",
            &["Three million", "Rs 4 crore", "EUR 500", "20°C"][..],
        ),
        (
            "de",
            "Es kostete 1.204,50 € oder 3,5 Millionen Euro, also 12,4 % mehr.",
            &["1.204,50 €", "3,5 Millionen Euro", "12,4 %"],
        ),
        (
            "fr",
            "Il a coûté 3,5 millions d'euros, 10 000 francs de plus, soit 12 pour cent.",
            &["3,5 millions d'euros", "10 000 francs", "12 pour cent"],
        ),
        (
            "es",
            "Costó 3,5 millones de euros, un 12 por ciento.",
            &["3,5 millones de euros", "12 por ciento"],
        ),
        (
            "it",
            "È costato 3,5 milioni di euro.",
            &["3,5 milioni di euro"],
        ),
        (
            "pt",
            "Custou 3,5 milhões de euros.",
            &["3,5 milhões de euros"],
        ),
        ("nl", "Het kostte 3,5 miljoen euro.", &["3,5 miljoen euro"]),
        ("pl", "Kosztowało to 3,5 mln zł.", &["3,5 mln zł"]),
        (
            "ru",
            "Это стоило 3,5 миллиона рублей.",
            &["3,5 миллиона рублей"],
        ),
        ("tr", "Bu 3,5 milyon lira tuttu.", &["3,5 milyon lira"]),
        ("vi", "Chi phí là 3,5 tỷ đồng.", &["3,5 tỷ đồng"]),
        ("ar", "بلغت التكلفة 3,5 مليون دولار.", &["3,5 مليون دولار"]),
        (
            "hi",
            "इस पर ₹3.5 करोड़ और 12 प्रतिशत लगा।",
            &["₹3.5 करोड़", "12 प्रतिशत"],
        ),
        ("zh", "耗资3.5亿元，12万人前来。", &["3.5亿元", "12万人"]),
        (
            "ja",
            "費用は3億円、¥3,000の入場料で12万人が来た。",
            &["3億円", "¥3,000", "12万人"],
        ),
        (
            "ko",
            "비용은 3억원이고 12만명이 왔다.",
            &["3억원", "12만명"],
        ),
    ] {
        assert_numbers(language, text, expected);
    }
}
