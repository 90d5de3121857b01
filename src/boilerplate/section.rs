//! A section of patterns: the reason it gives, and the lines it is meant for.
//!
//! The build script includes this file too, so that an example is judged the
//! way a line of an article is.

/// The head of a section in `data/<language>/boilerplate.txt`.
#[derive(Debug)]
pub(crate) struct Section {
    pub reason: &'static str,
    /// Longer lines stay.
    pub max_words: u32,
    /// Late in the text, all that follows goes too.
    pub ends_article: bool,
    /// Only where a line beside it goes as well.
    pub beside_clutter: bool,
    /// A line with a longer word in lower case stays.
    pub title_case: bool,
    /// A line that ends in a full stop stays.
    pub no_full_stop: bool,
}

impl Section {
    /// True where a line of so many words is not too long.
    pub(crate) fn admits_length(&self, words: u32) -> bool {
        words <= self.max_words
    }

    /// True where `line`, of so many `words`, is of the kind that the patterns
    /// are meant for.
    pub(crate) fn admits(&self, line: &str, words: u32) -> bool {
        self.admits_length(words)
            && !(self.no_full_stop && ends_in_full_stop(line))
            && !(self.title_case && has_plain_word(line))
    }
}

fn ends_in_full_stop(line: &str) -> bool {
    let closes = |c: &char| matches!(c, '"' | '\'' | '”' | '’' | ')' | ']' | ' ');
    line.chars().rev().find(|c| !closes(c)) == Some('.')
}

/// Some word of four letters or more, other than the first, begins in lower
/// case; what names are joined by does not count.
fn has_plain_word(line: &str) -> bool {
    line.split(|c: char| {
        !crate::character::is_alphanumeric(c)
            && c != '\''
            && c != '\u{2019}'
            && c != '@'
            && c != '.'
    })
    .skip(1)
    .any(|word| {
        word.len() >= 4
            && word.starts_with(|c: char| c.is_lowercase())
            && !word.contains(['@', '.'])
            && !matches!(
                word,
                "with" | "from" | "della" | "dela" | "photos" | "photographs" | "video"
            )
    })
}
