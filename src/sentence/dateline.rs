//! What a wire story puts around its sentences: the dateline before the first,
//! and the agency's sign-off after the last.
//!
//! `New Delhi [India], May 5 (ANI): ` and `LONDON, Jan. 12 (XNA) - ` are facts
//! of the article, and no part of a sentence; so is the agency alone, before the
//! first sentence, `(Reuters) - `, or behind the last, `(ANI)`.

use crate::character::{is_alphabetic, is_alphanumeric};
use crate::language::{Classes, Lexicon};
use crate::span::{Cut, Span};

/// How far into a block a dateline may reach, in bytes.
const LONGEST: usize = 100;

/// The place, date and agency before the first sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Dateline {
    /// All of it, up to the first sentence.
    pub(crate) span: Span,
    /// As written.
    pub(crate) place: Option<Span>,
    /// As written.
    pub(crate) date: Option<Span>,
}

/// The dateline at the start of a block.
///
/// It begins with a place (capitalised words, one to five), and ends with an
/// agency in brackets, or with a dash behind a place in capitals or a date. Behind
/// the agency stands a mark, unless it is a known one: "Port Alma (CNN) The mill".
/// The agency may stand alone. `is_first`: no sentence stands before the block, so
/// that a known place in capitals may end with a colon.
pub(crate) fn find(text: &str, block: Span, lexicon: &Lexicon, is_first: bool) -> Option<Dateline> {
    let base = block.start as usize;
    let slice = &text[block];
    let head = slice.cut(0, slice.floor_char_boundary(LONGEST));
    // Most blocks begin without a bracket, a dash or a colon.
    let may_end = |pair: &[u8]| matches!(pair, [_, b'(' | 0xE2] | b" -" | b": " | [b'(', _]);
    if !head.as_bytes().windows(2).any(may_end) {
        return None;
    }
    let (end_of_facts, end, has_agency) = find_end(head, lexicon)?;
    let facts = head.cut(0, end_of_facts);
    let (place, date) = split_facts(facts, lexicon);
    let place_text = &facts[place.clone().unwrap_or_default()];
    let is_shouted =
        place_text.chars().any(is_alphabetic) && !place_text.chars().any(char::is_lowercase);
    let is_alone = facts.is_empty() && has_agency || is_address(facts);
    let is_sure = if head.cut(end_of_facts, end) == ": " {
        is_first && is_shouted && is_known_place(place_text, lexicon)
    } else {
        has_agency || is_shouted || date.is_some() || ends_with_state(place_text)
    };
    if !(is_alone || is_sure && is_place_like(place_text)) {
        return None;
    }
    let is_dash: fn(char) -> bool = |c| c.is_whitespace() || matches!(c, '-' | '–' | '—');
    let rest = slice.cut(end, slice.len()).trim_start_by(is_dash);
    if rest.is_empty() {
        return None;
    }
    let at = |range: std::ops::Range<usize>| Span::new(base + range.start, base + range.end);
    Some(Dateline {
        span: Span::new(base, base + slice.len() - rest.len()),
        place: place.map(at),
        date: date.map(at),
    })
}

/// "NEW DELHI", "PORT ALMA", and no label such as "WATCH" or "NEW VIDEO": the lists
/// know the place, or it begins as places do, with no common word in it.
fn is_known_place(place: &str, lexicon: &Lexicon) -> bool {
    let first = classes_of_first(place, lexicon);
    // From the front: a search from behind is code that nothing else needs.
    let last = lexicon.classes(words(place, is_between).fold("", |_, word| word));
    lexicon.classes(place).has(Classes::PLACE)
        || first.has(Classes::PLACE_OPENER)
            && !last.has(Classes::PLACE_OPENER)
            && !first.or(last).has(Classes::COMMON)
}

/// Where the facts end, where the dateline ends, and whether an agency stands
/// between the two.
fn find_end(head: &str, lexicon: &Lexicon) -> Option<(usize, usize, bool)> {
    // "(ANI):", "(Reuters) -", "(AP) —", "(CNN) The"
    let mut from = 0;
    while let Some(open) = head.cut(from, head.len()).place_of("(").map(|at| at + from) {
        let close = open + head.cut(open, head.len()).place_of(")")?;
        let agency = head.cut(open + 1, close);
        let mut after = head.cut(close + 1, head.len()).trim_start();
        // "(EFE).- El tren"
        if after.starts_with(".-") {
            after = after.cut(1, after.len());
        }
        let mark = after.chars().next()?;
        let is_known = classes_of_first(agency, lexicon).has(Classes::ORGANIZATION);
        let has_mark = matches!(mark, ':' | '-' | '–' | '—');
        if is_agency(agency) && (has_mark || mark.is_uppercase() && is_known) {
            let mark = if has_mark { mark.len_utf8() } else { 0 };
            let end = head.len() - after.len() + mark;
            return Some((head.cut(0, open).trim_end().len(), end, true));
        }
        from = close + 1;
    }
    // "LONDON —", "PARIS, 3 May --", "NEW DELHI: ": the first of them.
    let (mut before, mut found) = (head, None);
    for mark in [": ", " — ", " – ", " -- ", " - ", "—"] {
        if let Some(at) = before.place_of(mark) {
            before = head.cut(0, at);
            found = Some((at, at + mark.len(), false));
        }
    }
    found
}

/// The words of a name. One function for all marks between them.
fn words(name: &str, is_between: fn(char) -> bool) -> std::str::Split<'_, fn(char) -> bool> {
    name.split(is_between)
}

/// Between the words of an agency: "CNN Business", "AP/PTI", "dpa-AFX".
fn is_between(character: char) -> bool {
    matches!(character, ' ' | '/' | '-')
}

/// What the lists say of the first word: they name "CNN", also in "CNN Business".
fn classes_of_first(name: &str, lexicon: &Lexicon) -> Classes {
    lexicon.classes(words(name, is_between).next().unwrap_or_default())
}

/// "ANI", "Reuters", "Xinhua", "AP/PTI", "Ledger.com": one or two short words, each
/// capitalised or, as "dpa", of three letters.
fn is_agency(agency: &str) -> bool {
    let agency = agency.strip_suffix(".com").unwrap_or(agency);
    agency.len() <= 20
        && words(agency, is_between).count() <= 2
        && words(agency, is_between).all(|word| {
            (word.len() == 3 || word.starts_with(char::is_uppercase))
                && word.chars().all(is_alphabetic)
        })
}

/// The place and the date: the date starts at the first month, weekday or
/// number behind a comma.
fn split_facts(
    facts: &str,
    lexicon: &Lexicon,
) -> (
    Option<std::ops::Range<usize>>,
    Option<std::ops::Range<usize>>,
) {
    let when = Classes::MONTH
        .or(Classes::MONTH_ABBREVIATION)
        .or(Classes::WEEKDAY);
    let mut date_start = None;
    let mut comma = None;
    for (at, character) in facts.char_indices() {
        if character == ',' {
            comma = Some(at);
        }
        let starts_word =
            is_alphanumeric(character) && !facts.cut(0, at).ends_with(is_alphanumeric);
        if starts_word && let Some(comma) = comma {
            let rest = facts.cut(at, facts.len());
            let word = words(rest, |c| !is_alphanumeric(c)).next();
            let word = word.unwrap_or_default();
            if character.is_ascii_digit() || lexicon.classes(word).has(when) {
                date_start = Some((comma, at));
                break;
            }
        }
    }
    let trimmed = |range: std::ops::Range<usize>| {
        let end = range.start
            + facts[range.clone()]
                .trim_end_by(|c| matches!(c, ' ' | ','))
                .len();
        (end > range.start).then_some(range.start..end)
    };
    match date_start {
        Some((comma, start)) => (trimmed(0..comma), trimmed(start..facts.len())),
        None => (trimmed(0..facts.len()), None),
    }
}

/// One to five words, each capitalised or a small connector, no sentence marks.
fn is_place_like(place: &str) -> bool {
    let mut count = 0;
    for word in words(place, |c| matches!(c, ' ' | ',')) {
        let bare = word.trim_start_by(is_bracket).trim_end_by(is_bracket);
        let is_part = bare.starts_with(char::is_uppercase)
            || matches!(
                bare,
                "de" | "of" | "the" | "la" | "el" | "sur" | "upon" | "and" | ""
            );
        if !is_part || word.has('.') && !is_abbreviated(word) {
            return false;
        }
        count += usize::from(!word.is_empty());
    }
    (1..=5).contains(&count) && !place.has_any("!?:;\"“")
}

/// "Ledger.net": the site alone, before a dash.
fn is_address(facts: &str) -> bool {
    let is_part = |part: &str| part.len() >= 2 && part.bytes().all(|b| b.is_ascii_alphabetic());
    facts.has('.') && words(facts, |c| c == '.').all(is_part)
}

/// "Port Alma, SD", "Port Alma, Calif.".
fn ends_with_state(place: &str) -> bool {
    let state = place.behind_last(",").trim_start();
    let is_capital = |byte: u8| byte.is_ascii_uppercase();
    state.len() < place.len()
        && (is_abbreviated(state) || state.len() == 2 && state.bytes().all(is_capital))
}

/// "S.C.", "Ill.", "Calif.": a state behind its town.
fn is_abbreviated(word: &str) -> bool {
    word.len() <= 6 && word.ends_with('.') && word.starts_with(char::is_uppercase)
}

fn is_bracket(character: char) -> bool {
    matches!(character, '[' | ']' | '(' | ')')
}

/// Where a sign-off such as "(ANI)" or "— Reuters" stands at the end of a
/// block: the end of the text before it.
pub(crate) fn before_sign_off(text: &str, block: Span) -> Option<Span> {
    // Most blocks do not end so; only then a search for the other bracket.
    let slice = text[block].strip_suffix(')')?;
    let agency = slice.behind_last("(");
    let open = slice.len().checked_sub(agency.len() + 1)?;
    let before = slice.cut(0, open).trim_end();
    // "(ANI)" signs off only what has ended: "the agency (ANI)" does not.
    let has_ended = before
        .trim_end_by(|c| matches!(c, '"' | '\'' | '”' | '’' | ')' | '»'))
        .ends_with_any(".!?…");
    let is_signature = words(agency, is_between).count() <= 3
        && agency.count_characters() <= 24
        && !agency.has_any(".!?,")
        && words(agency, is_between).all(|word| word.starts_with(char::is_uppercase));
    (is_signature && (has_ended || before.is_empty()))
        .then(|| Span::new(block.start as usize, block.start as usize + before.len()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::lexicon;

    #[track_caller]
    fn assert_dateline(text: &str, expected: Option<(&str, Option<&str>, &str)>) {
        let found = find(text, Span::new(0, text.len()), lexicon("en"), true).map(|dateline| {
            let rest = &text[dateline.span.end as usize..];
            (
                &text[dateline.place.unwrap_or(0usize.into_span())],
                dateline.date.map(|date| &text[date]),
                rest,
            )
        });
        assert_eq!(found, expected, "dateline of {text:?}");
    }

    trait IntoSpan {
        fn into_span(self) -> Span;
    }
    impl IntoSpan for usize {
        fn into_span(self) -> Span {
            Span::new(self, self)
        }
    }

    #[test]
    fn finds_place_date_and_agency() {
        assert_dateline(
            "Port Alma [Norland], May 5 (XNA): The mill opened.",
            Some(("Port Alma [Norland]", Some("May 5"), "The mill opened.")),
        );
        assert_dateline(
            "Teruel, 7 abr. (XNE).- El tren volvió.",
            Some(("Teruel", Some("7 abr."), "El tren volvió.")),
        );
        assert_dateline(
            "LONDON, Jan. 12 (Reuters) - The mill opened.",
            Some(("LONDON", Some("Jan. 12"), "The mill opened.")),
        );
        assert_dateline(
            "ROTTERDAM, Oct. 23 (Ledger Wire) -- The mill opened.",
            Some(("ROTTERDAM", Some("Oct. 23"), "The mill opened.")),
        );
        assert_dateline(
            "PORT ALMA — The mill opened.",
            Some(("PORT ALMA", None, "The mill opened.")),
        );
        assert_dateline(
            "LONDON (AP) — The mill opened.",
            Some(("LONDON", None, "The mill opened.")),
        );
        assert_dateline(
            "PORT ALMA, S.D. – The mill opened.",
            Some(("PORT ALMA, S.D.", None, "The mill opened.")),
        );
        assert_dateline(
            "Port Alma, SD – The mill opened.",
            Some(("Port Alma, SD", None, "The mill opened.")),
        );
        assert_dateline(
            "Port Alma, Ill. — The mill opened.",
            Some(("Port Alma, Ill.", None, "The mill opened.")),
        );
        assert_dateline(
            "Ledger.net - The mill opened.",
            Some(("Ledger.net", None, "The mill opened.")),
        );
        assert_dateline(
            "PORT ALMA, Calif. (AP) — The mill opened.",
            Some(("PORT ALMA, Calif.", None, "The mill opened.")),
        );
    }

    #[test]
    fn finds_an_agency_without_a_mark_or_a_place() {
        assert_dateline(
            "Port Alma (CNN) The mill opened.",
            Some(("Port Alma", None, "The mill opened.")),
        );
        assert_dateline(
            "Port Alma (CNN Business) The mill opened.",
            Some(("Port Alma", None, "The mill opened.")),
        );
        assert_dateline(
            "(CNN) The mill opened.",
            Some(("", None, "The mill opened.")),
        );
        assert_dateline(
            "(Ledger.com) -- The mill opened.",
            Some(("", None, "The mill opened.")),
        );
        assert_dateline("(Ledger) The mill opened.", None);
        assert_dateline("Port Alma Tide Mill (PATM) The mill opened.", None);
        assert_dateline("CNN (CNN) is a broadcaster.", None);
        assert_dateline("(The mill opened.)", None);
    }

    #[test]
    fn finds_an_agency_in_small_letters() {
        for agency in ["dpa", "dpa/afp", "dpa-AFX", "APA/dpa"] {
            let text = format!("BERLIN ({agency}) - Die alte Mühle dreht sich.");
            let rest = "Die alte Mühle dreht sich.";
            assert_dateline(&text, Some(("BERLIN", None, rest)));
        }
        assert_dateline("Anna Lund (left) - the mayor - smiled.", None);
        assert_dateline("Zimmer 12 (neu) - ein Raum.", None);
    }

    #[test]
    fn finds_a_known_place_before_a_colon_at_the_start() {
        for (place, rest) in [
            ("NEW DELHI", "nearly all of the shops opened."),
            ("PORT ALMA", "The mill – the oldest – opened."),
            ("LONDON", "The mill opened."),
        ] {
            let text = format!("{place}: {rest}");
            assert_dateline(&text, Some((place, None, rest)));
            let span = Span::new(0, text.len());
            assert_eq!(find(&text, span, lexicon("en"), false), None, "{text}");
        }
        let labels = "WATCH, UPDATE, BREAKING, VIDEO, NEW, NEW VIDEO, NEW UPDATES, FBI, WEST, \
            DEAR READER, ANNA LUND, London, Port Alma";
        for label in labels.split(", ") {
            assert_dateline(&format!("{label}: The mill opened."), None);
        }
    }

    #[test]
    fn leaves_sentences_alone() {
        assert_dateline("The mill – the oldest in town – opened.", None);
        assert_dateline("Port Alma (population 4,000) is small - and proud.", None);
        assert_dateline("Anna Berg — the miller — smiled.", None);
        assert_dateline("4.5 - the best of marks - went to Anna Berg.", None);
        assert_dateline("LONDON —", None);
        assert_dateline("", None);
    }

    #[test]
    fn cuts_a_sign_off_only_behind_a_full_stop() {
        let before = |text: &'static str| {
            before_sign_off(text, Span::new(0, text.len())).map(|span| &text[span])
        };
        assert_eq!(before("The mill opened. (XNA)"), Some("The mill opened."));
        assert_eq!(before("“It opened.” (XNA)"), Some("“It opened.”"));
        assert_eq!(before("(XNA)"), Some(""));
        assert_eq!(before("He joined the agency (XNA)"), None);
        assert_eq!(before("It opened. (It was late.)"), None);
    }
}
