//! Laws that hold for any text and any options.

use nutgraf::{
    Analysis, Article, ArticleBlock, BlockKind, Input, Length, Options, Span, analyze, headline,
    summarize,
};
use proptest::prelude::*;

/// Texts of the kinds of marks that the rules look at, and anything at all.
fn any_text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        Just("The mill".to_owned()),
        Just("Anna Lund".to_owned()),
        Just("U.S.".to_owned()),
        Just("No. 10".to_owned()),
        Just("“We came. We saw.”".to_owned()),
        Just("said".to_owned()),
        Just(", officials said on Monday".to_owned()),
        Just("(but not when it rains, only if)".to_owned()),
        Just(" — the oldest — ".to_owned()),
        Just(", which".to_owned()),
        Just("May 5, 2025".to_owned()),
        Just("$1,204.50".to_owned()),
        Just("PORT ALMA, May 5 (XNA): ".to_owned()),
        Just("(XNA)".to_owned()),
        Just("Share This Article".to_owned()),
        Just("– World News".to_owned()),
        Just("1. ".to_owned()),
        Just("• ".to_owned()),
        Just("e\u{301}👩‍👩‍👧".to_owned()),
        Just("水車は動いた。".to_owned()),
        "[.!?…,:;\"'“”‘’«»()\\[\\] \n\r\t\u{a0}-]{1,3}",
        "[a-zA-Z]{1,9}",
        any::<String>(),
    ];
    prop::collection::vec(
        (
            piece,
            prop_oneof![Just(" "), Just("\n"), Just("\n\n"), Just(". "), Just("")],
        ),
        0..40,
    )
    .prop_map(|pieces| pieces.into_iter().map(|(piece, gap)| piece + gap).collect())
}

fn any_length() -> impl Strategy<Value = Length> {
    prop_oneof![
        Just(Length::Short),
        Just(Length::Medium),
        Just(Length::Long),
        (1_u32..12).prop_map(Length::Sentences),
        (1_u32..200).prop_map(Length::Words),
        (0.01_f64..=1.0).prop_map(Length::Ratio),
    ]
}

fn any_article() -> impl Strategy<Value = Article> {
    let block = (any_text(), 0..BlockKind::ALL.len(), 0.0_f32..=1.0).prop_map(
        |(text, kind, link_density)| ArticleBlock {
            text,
            kind: BlockKind::ALL[kind],
            link_density,
        },
    );
    (
        prop::collection::vec(block, 0..5),
        prop::option::of(any_text()),
    )
        .prop_map(|(blocks, title)| Article {
            title,
            language: None,
            blocks,
        })
}

#[track_caller]
fn assert_on_boundaries(text: &str, span: Span, what: &str) {
    assert!(
        text.get(span.range()).is_some(),
        "{what} {span:?} is not inside {text:?}"
    );
    assert!(!span.is_empty(), "{what} is empty in {text:?}");
}

/// Spans inside their block, on boundaries, in order.
fn assert_lawful(analysis: &Analysis, block_text: impl Fn(u32) -> String) {
    let mut last = (0, 0);
    for sentence in &analysis.sentences {
        let place = sentence.place;
        assert_on_boundaries(&block_text(place.block.0), place.span, "sentence");
        assert!(
            (place.block.0, place.span.start) >= last,
            "sentences out of order or overlapping"
        );
        last = (place.block.0, place.span.end);
        let sum: f64 = sentence
            .reasons
            .iter()
            .map(|(_, contribution)| contribution)
            .sum();
        assert_eq!(sum, sentence.reasons.score());
        assert!(sum.is_finite());
    }
    for mention in &analysis.mentions {
        assert_on_boundaries(
            &block_text(mention.place.block.0),
            mention.place.span,
            "mention",
        );
        assert!((mention.entity.0 as usize) < analysis.entities.len());
    }
    for pair in analysis.entities.windows(2) {
        assert!(
            pair[0].salience >= pair[1].salience,
            "entities not most salient first"
        );
    }
    for entity in &analysis.entities {
        assert!((0.0..=1.0).contains(&entity.salience));
        assert!(!entity.mentions.is_empty() && !entity.name.is_empty());
    }
}

/// How often a word stands in a text.
fn times(text: &str, word: &str) -> usize {
    let words = text.split(|c: char| !c.is_alphanumeric());
    words.filter(|other| *other == word).count()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn prop_spans_of_any_text_are_lawful(text in any_text()) {
        let options = Options::default();
        let analysis = analyze(text.as_str(), &options).unwrap();
        for block in &analysis.blocks {
            assert_on_boundaries(&text, block.span, "block");
        }
        for pair in analysis.blocks.windows(2) {
            prop_assert!(pair[0].span.end <= pair[1].span.start);
        }
        assert_lawful(&analysis, |_| text.clone());
    }

    #[test]
    fn prop_spans_of_any_article_are_lawful(article in any_article()) {
        let options = Options::default();
        let analysis = analyze(Input::from(&article), &options).unwrap();
        prop_assert_eq!(analysis.blocks.len(), article.blocks.len());
        assert_lawful(&analysis, |block| article.blocks[block as usize].text.clone());
    }

    #[test]
    fn prop_a_summary_is_cut_from_the_text(text in any_text(), length in any_length()) {
        let options = Options::default().length(length);
        let summary = summarize(text.as_str(), &options).unwrap();
        let mut ranks: Vec<u32> = Vec::new();
        let mut end = 0;
        for sentence in &summary.sentences {
            prop_assert_eq!(&text.as_str()[sentence.place.span], sentence.text.as_str());
            prop_assert!(sentence.place.span.start >= end);
            end = sentence.place.span.end;
            ranks.push(sentence.rank);
        }
        ranks.sort_unstable();
        prop_assert_eq!(ranks, (1..=summary.sentences.len() as u32).collect::<Vec<_>>());
    }

    #[test]
    fn prop_a_headline_is_cut_from_the_best_sentence(text in any_text()) {
        let one = Options::default().length(Length::Sentences(1));
        let best = summarize(&text, &one).unwrap().sentences.pop();
        let headline = headline(&text, &one).unwrap();
        prop_assert_eq!(best.is_some(), headline.is_some());
        if let (Some(best), Some(headline)) = (best, headline) {
            prop_assert_eq!(headline.sentence.place, best.place);
            let mut end = best.place.span.start;
            for span in &headline.spans {
                assert_on_boundaries(&text, *span, "a part of the headline");
                prop_assert!(end <= span.start && span.end <= best.place.span.end);
                end = span.end;
            }
            let parts: String = headline.spans.iter().map(|span| &text.as_str()[*span]).collect();
            prop_assert_eq!(parts, headline.text);
        }
    }

    /// Of English, whose words are known.
    #[test]
    fn prop_a_headline_keeps_conditions_marks_and_quotations(text in any_text()) {
        let english = Options::default().language("en");
        if let Some(headline) = headline(&text, &english).unwrap() {
            let (whole, left) = (headline.sentence.text, headline.text);
            for word in ["not", "but", "only", "when", "if"] {
                prop_assert_eq!(times(&whole, word), times(&left, word), "{} in {}", word, left);
            }
            let last = whole.chars().next_back().filter(|c| !c.is_alphanumeric());
            if last.is_some() {
                prop_assert_eq!(last, left.chars().next_back(), "{:?} of {:?}", left, whole);
            }
            for (opening, closing) in [('“', '”'), ('«', '»'), ('"', '"')] {
                let balance = |text: &str| {
                    let count = |mark| text.matches(mark).count();
                    if opening == closing { count(opening) % 2 } else { count(opening).abs_diff(count(closing)) }
                };
                if balance(&whole) == 0 {
                    prop_assert_eq!(balance(&left), 0, "{} in {:?} of {:?}", opening, left, whole);
                }
            }
        }
    }

    #[test]
    fn prop_the_sentence_count_is_exact(text in any_text(), count in 1_u32..12) {
        let all = Options::default().length(Length::Sentences(u32::MAX));
        let some = Options::default().length(Length::Sentences(count));
        let available = summarize(text.as_str(), &all).unwrap().sentences.len();
        let given = summarize(text.as_str(), &some).unwrap().sentences.len();
        prop_assert_eq!(given, available.min(count as usize));
    }

    #[test]
    fn prop_the_words_budget_is_kept(text in any_text(), count in 1_u32..200) {
        let options = Options::default().length(Length::Words(count));
        let summary = summarize(text.as_str(), &options).unwrap();
        let words: usize = summary
            .sentences
            .iter()
            .map(|s| s.text.split_whitespace().filter(|w| w.contains(char::is_alphanumeric)).count())
            .sum();
        prop_assert!(summary.sentences.len() <= 1 || words <= count as usize);
    }

    #[test]
    fn prop_a_longer_summary_keeps_the_shorter_one(text in any_text(), count in 1_u32..8) {
        let places = |count| {
            let options = Options::default().length(Length::Sentences(count));
            let summary = summarize(text.as_str(), &options).unwrap();
            summary.sentences.iter().map(|s| (s.place.block, s.place.span)).collect::<Vec<_>>()
        };
        let longer = places(count + 1);
        for place in places(count) {
            prop_assert!(longer.contains(&place));
        }
    }

    #[test]
    fn prop_same_input_same_summary(text in any_text(), length in any_length()) {
        let options = Options::default().length(length);
        let once = format!("{:?}", summarize(text.as_str(), &options).unwrap());
        prop_assert_eq!(once, format!("{:?}", summarize(text.as_str(), &options).unwrap()));
    }

    #[test]
    fn prop_focus_never_breaks_a_law(text in any_text(), focus in prop::collection::vec(any_text(), 0..3)) {
        let options = Options::default().focus(focus).title("The mill turns").language("en-GB");
        let analysis = analyze(text.as_str(), &options).unwrap();
        assert_lawful(&analysis, |_| text.clone());
    }
}

#[test]
fn wrong_options_say_what_would_be_right() {
    let error = |options: Options| summarize("", &options).unwrap_err().to_string();
    let with = |length| Options::default().length(length);
    assert_eq!(
        error(with(Length::Sentences(0))),
        "expected `length.sentences` to be a whole number of at least 1, but found 0"
    );
    assert_eq!(
        error(with(Length::Words(0))),
        "expected `length.words` to be a whole number of at least 1, but found 0"
    );
    assert_eq!(
        error(with(Length::Ratio(f64::NAN))),
        "expected `length.ratio` to be a number above 0 and at most 1, but found NaN"
    );
    assert_eq!(
        error(Options::default().language("English, please")),
        "expected `language` to be a BCP 47 tag such as \"en\" or \"pt-BR\", but found \"English, please\""
    );
}

#[test]
fn a_text_above_the_limit_is_refused() {
    let text = "word ".repeat(nutgraf::MAX_TEXT_BYTES / 5 + 1);
    let error = summarize(text.as_str(), &Options::default()).unwrap_err();
    assert_eq!(
        error.to_string(),
        format!(
            "expected a text of at most 268435456 bytes, but found {}",
            text.len()
        )
    );
}

#[test]
fn nothing_gives_nothing() {
    for text in ["", " ", "\n\n\t", "...", "\u{feff}"] {
        let summary = summarize(text, &Options::default()).unwrap();
        assert_eq!(
            (
                summary.sentences.len(),
                summary.text.as_str(),
                summary.reason
            ),
            (0, "", Some("no-sentence")),
            "{text:?}"
        );
    }
    let summary = summarize(&Article::default(), &Options::default()).unwrap();
    assert_eq!((summary.sentences.len(), summary.text.as_str()), (0, ""));
}

#[test]
fn a_focus_that_the_article_lacks_gives_nothing() {
    let text = "The mill opened on Monday. Anna Lund came to see it.";
    let of = |focus: &[&str]| {
        let options = Options::default().focus(focus.iter().copied());
        let summary = summarize(text, &options).unwrap();
        (summary.sentences.len(), summary.reason)
    };
    assert_eq!(of(&["zebra"]), (0, Some("focus-not-found")));
    // Nor does naming it twice put it into the article.
    assert_eq!(of(&["zebra", "zebra"]), (0, Some("focus-not-found")));
    assert_eq!(of(&["zebra", "Anna Lund"]), (1, None));
}

#[test]
fn public_types_cross_threads() {
    fn assert_crosses<T: Send + Sync + std::panic::UnwindSafe>() {}
    assert_crosses::<nutgraf::Summary>();
    assert_crosses::<Analysis>();
    assert_crosses::<Options>();
    assert_crosses::<nutgraf::Error>();
}
