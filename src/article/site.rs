//! The site's name behind a headline, and how it is told from the headline.
//!
//! It is cut off only on evidence: the rest stands in the text as a line of its
//! own, the name does, or it looks like the name of a medium. A name left on
//! does less harm than half a headline, so what is doubtful stays.

use super::Block;
use super::shape::{same_letters, words};
use crate::lower::lower_text;
use crate::pieces::single_spaced;
use crate::span::Cut;

/// The title without the site's name behind it, and that name.
pub(super) fn cut_site<'t>(
    title: &'t str,
    text: &str,
    blocks: &[Block],
    own: Option<usize>,
) -> (&'t str, Option<&'t str>) {
    let is_line = |wanted: &str, near: usize| {
        let bound = 2 * wanted.len() + 16;
        blocks
            .iter()
            .enumerate()
            .filter(|&(i, block)| Some(i) != own && !block.span.is_empty())
            .take(near)
            .any(|(_, block)| block.span.len() <= bound && same_letters(&text[block.span], wanted))
    };
    let mut head = title;
    let mut site = None;
    let mut before = "";
    // A section and a site, at most: "Title | World | The Example".
    for (rest, separator, tail) in separators(title).into_iter().rev().take(3) {
        // Only a chain of the same separator goes on.
        if site.is_some() && separator != before {
            break;
        }
        let tail = match site {
            None => tail,
            Some(_) => tail
                .cut(0, tail.len().saturating_sub(title.len() - head.len()))
                .trim_end(),
        };
        let evident = is_line(rest, 24) || (is_name(tail) && is_line(tail, usize::MAX));
        let plausible = if site.is_some() {
            words(tail, 4) <= 3 && is_name(tail) && words(rest, 4) >= 4
        } else {
            is_site(rest, separator, tail)
        };
        if words(rest, 2) < 2 || !(evident || plausible) {
            break;
        }
        site = site.or(Some(tail));
        before = separator;
        head = rest;
    }
    (head, site)
}

/// What stands before each separator, the separator, and all behind it. Only
/// the last few: a list of titles is no title.
pub(super) fn separators(line: &str) -> Vec<(&str, &'static str, &str)> {
    const SEPARATORS: [&str; 9] = [
        "|", "::", "\u{b7}", "\u{bb}", "\u{2022}", "\u{2013}", "\u{2014}", "-", "\u{203a}",
    ];
    let mut found = Vec::new();
    if line.len() > 1000 {
        return found;
    }
    for (at, _) in line.match_indices(char::is_whitespace) {
        let rest = line.cut(at, line.len()).trim_start();
        // Most spaces stand before a word.
        if rest
            .as_bytes()
            .first()
            .is_some_and(u8::is_ascii_alphanumeric)
        {
            continue;
        }
        let separator = SEPARATORS.iter().find(|&&separator| {
            rest.strip_prefix(separator)
                .is_some_and(|tail| tail.starts_with(char::is_whitespace))
        });
        if let Some(&separator) = separator {
            let tail = rest.cut(separator.len(), rest.len()).trim();
            let head = line.cut(0, at).trim_end();
            if !head.is_empty() && !tail.is_empty() && rest.len() + at >= line.len() - 2 {
                found.push((head, separator, tail));
            }
        }
    }
    found
}

/// Words that join the others of a name.
const JOINING: &[&str] = &[
    "of", "the", "and", "for", "&", "de", "la", "le", "der", "die", "das", "el", "del", "du",
];

/// Words that no name has.
const PLAIN: &[&str] = &[
    "is",
    "are",
    "was",
    "were",
    "not",
    "no",
    "will",
    "has",
    "have",
    "had",
    "be",
    "you",
    "your",
    "we",
    "our",
    "he",
    "she",
    "his",
    "her",
    "they",
    "their",
    "it",
    "its",
    "my",
    "this",
    "that",
    "these",
    "what",
    "how",
    "why",
    "who",
    "when",
    "where",
    "which",
    "can",
    "could",
    "should",
    "would",
    "do",
    "does",
    "did",
    "get",
    "says",
    "say",
    "said",
    "after",
    "before",
    "with",
    "as",
    "if",
    "but",
    "than",
    "into",
    "over",
    "to",
    "things",
    "next",
    "know",
    "live",
    "explained",
    "review",
    "report",
    "update",
    "updates",
];

fn is_one_of(word: &str, list: &[&str]) -> bool {
    list.iter().any(|known| known.eq_ignore_ascii_case(word))
}

/// Words of a name: each capitalised, but for those that join.
pub(super) fn is_name(text: &str) -> bool {
    let mut count = 0;
    for word in text.split_whitespace() {
        count += 1;
        let joins = is_one_of(word, JOINING);
        let starts_high =
            word.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit() || !c.is_ascii());
        // "What Happens Next" is the rest of a headline.
        let is_plain = is_one_of(word, PLAIN);
        if is_plain || !(joins || starts_high) {
            return false;
        }
    }
    (1..=6).contains(&count) && text.len() <= 60 && !text.ends_with_any("?!.")
}

/// The tail looks like a site's name behind a headline.
fn is_site(head: &str, separator: &str, tail: &str) -> bool {
    let head_words = words(head, 9);
    let tail_words = words(tail, 9);
    if is_domain(tail) {
        return head_words >= 3;
    }
    if head_words < 4 || !is_name(tail) {
        return false;
    }
    let words: Vec<String> = tail.split_whitespace().map(lower_text).collect();
    let Some(last) = words.last() else {
        return false;
    };
    let the = words.len() >= 2 && words[0] == "the";
    if words.iter().any(|word| MEDIA.contains(&word.as_str()))
        || MEDIA.contains(&lower_text(&single_spaced(tail)).as_str())
    {
        return true;
    }
    if TITLES.contains(&last.as_str()) {
        // "The Example Post", "Example Valley Post"; but "Film Press" may be
        // what the headline is about.
        return the || words.len() >= 3 || !matches!(separator, "-" | "\u{2013}" | "\u{2014}");
    }
    match separator {
        "|" | "::" | "\u{b7}" | "\u{bb}" | "\u{2022}" | "\u{203a}" => {
            let digits = tail.contains(|c: char| c.is_ascii_digit());
            head_words >= 5 && !digits && (tail_words <= 3 || (the && tail_words <= 5))
        }
        _ => false,
    }
}

/// "example.com"
fn is_domain(text: &str) -> bool {
    let last = text.behind_last(".");
    text.has('.')
        && !text.contains(char::is_whitespace)
        && (2..=6).contains(&last.len())
        && last.bytes().all(|b| b.is_ascii_lowercase())
        && !text.starts_with('.')
}

/// Words that hardly stand at the end of a headline unless in a site's name.
#[rustfmt::skip]
const MEDIA: &[&str] = &[
    "news", "times", "daily", "herald", "tribune", "gazette", "chronicle", "guardian", "reuters",
    "bbc", "cnn", "npr", "afp", "bloomberg", "network", "newspaper", "telegraph", "observer",
    "magazine", "blog", "journal", "weekly", "courier", "dispatch", "inquirer", "examiner",
    "wikipedia", "medium", "substack", "politico", "axios", "forbes", "techcrunch", "vox",
    "al jazeera", "associated press", "ap news", "the verge", "wired", "nachrichten", "zeitung",
    "tagesschau", "le monde", "el país",
];

/// Words that end the names of media, and of much else.
#[rustfmt::skip]
const TITLES: &[&str] = &[
    "post", "star", "sun", "mail", "today", "press", "express", "standard", "mirror", "monitor",
    "register", "globe", "independent", "online", "media", "tv", "radio", "wire", "bulletin",
    "insider", "digest", "ledger", "service",
];
