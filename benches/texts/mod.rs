//! The texts that the benches run over: those of tests/corpus, each for what is
//! hard about it.

use std::borrow::Cow;

macro_rules! corpus {
    ($name:literal) => {
        include_str!(concat!("../../tests/corpus/", $name, ".txt"))
    };
}

/// The longest text, which also grows longer ones.
pub const FEATURE: &str = corpus!("long-feature");

/// Every case, the same for each task: what it is called, and its text.
pub fn cases() -> Vec<(&'static str, Cow<'static, str>)> {
    vec![
        ("wire", corpus!("wire-quotes").into()),
        ("blog", corpus!("blog-post").into()),
        ("feature", FEATURE.into()),
        ("how_to", corpus!("how-to").into()),
        ("clutter", corpus!("cluttered-news-page").into()),
        ("german", corpus!("german-wire").into()),
        // Emoji, combining marks, right-to-left, CJK.
        ("unicode", corpus!("unicode-mix").into()),
        ("one_long_line", one_long_line(FEATURE).into()),
    ]
}

fn one_long_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
