//! How much of a sentence stands inside quotation marks.

// The marks in UTF-8: “ ” „ ‘ ’ 「 」.
const LEFT: u32 = 0xE2_809C;
const RIGHT: u32 = 0xE2_809D;
const LOW: u32 = 0xE2_809E;
const LEFT_SINGLE: u32 = 0xE2_8098;
const RIGHT_SINGLE: u32 = 0xE2_8099;
const LEFT_CORNER: u32 = 0xE3_808C;
const RIGHT_CORNER: u32 = 0xE3_808D;

/// What a sentence quotes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Quoted {
    /// Share of its bytes that stand inside marks.
    pub(crate) share: f32,
    /// A quotation is opened or closed, not both.
    pub(crate) is_half: bool,
    /// The mark of a quotation that goes on behind it: the one it begins with, or one
    /// from before. Any other may be a slip, or an inch.
    pub(crate) goes_on: u32,
}

impl Quoted {
    /// No mark at all.
    pub(crate) const NOTHING: Quoted = Quoted {
        share: 0.0,
        is_half: false,
        goes_on: 0,
    };
}

/// Reads the marks from left to right: " turns the quotation on and off, and so do
/// « and », whichever comes first; the others come in pairs. ‘ opens where a word
/// may begin and nothing is open; ’ is an apostrophe, unless it is to close that.
/// `from_before`: the mark of a quotation that the text stands in, or 0.
#[inline(never)]
pub(crate) fn quoted(text: &str, from_before: u32) -> Quoted {
    let bytes = text.as_bytes();
    // The mark that opened what is open, and whether the text is in it from its start.
    let mut open = from_before;
    let mut is_from_start = open != 0;
    let mut is_half = is_from_start;
    let mut inside = 0_usize;
    let mut last_three = 0_u32;
    for (at, &byte) in bytes.iter().enumerate() {
        let is_behind_word = last_three >> 16 & 0xFF >= u32::from(b'0');
        last_three = (last_three << 8 | u32::from(byte)) & 0xFF_FFFF;
        let is_inside = open != 0;
        // Most bytes are ASCII, and no mark.
        if byte < 0x80 && byte != b'"' {
            inside += usize::from(is_inside);
            continue;
        }
        let next = bytes.get(at + 1).copied().unwrap_or(b' ');
        // An inch: 5".
        let is_behind_digit = bytes[..at].last().is_some_and(u8::is_ascii_digit);
        if byte == b'"' && !is_inside && is_behind_digit {
            continue;
        }
        let opens = match last_three {
            RIGHT_SINGLE if open == LEFT_SINGLE && !next.is_ascii_alphabetic() => false,
            // What is quoted inside what is quoted says nothing.
            _ if open == LEFT_SINGLE => {
                inside += 1;
                continue;
            }
            // Not the apostrophe of "the ‘90s", nor a letter of "Hawai‘i".
            LEFT_SINGLE if !is_inside && !is_behind_word && !next.is_ascii_digit() => true,
            // German closes with the mark that English opens with.
            LEFT => open != LOW,
            RIGHT | RIGHT_CORNER => false,
            LOW | LEFT_CORNER => true,
            _ if byte == b'"' || matches!(last_three & 0xFFFF, 0xC2AB | 0xC2BB) => !is_inside,
            _ => {
                let may_be_mark = matches!(byte, 0xC2 | 0xE2) || last_three & 0xFFFF == 0xE280;
                inside += usize::from(is_inside && !may_be_mark);
                continue;
            }
        };
        // Opened again, or closed without having been opened.
        is_half |= opens == is_inside;
        open = if opens { last_three } else { 0 };
        is_from_start = opens && at < 3;
    }
    Quoted {
        share: inside as f32 / bytes.len().max(1) as f32,
        is_half: is_half || open != 0,
        goes_on: if is_from_start { open } else { 0 },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::options::Options;
    use crate::rank::Family;
    use crate::reading::{Input, Reading};

    #[test]
    fn half_quotations() {
        for text in [
            "“We came.",
            "We saw.”",
            "\"We came, he said.",
            "„Wir kamen.",
            "He said “we” and “came.",
            "‘We came.",
            "「水車は動いた。",
            "»Wir kamen.",
        ] {
            assert!(quoted(text, 0).is_half, "{text}");
        }
        for text in [
            "“We came,” he said.",
            "\"We came,\" he said, \"we saw.\"",
            "„Wir kamen“, sagte er, „und sahen.“",
            "« Oui », dit-il.",
            "It’s the boys’ mill — 5’ wide.",
            "‘We’re here,’ he said of the ‘90s, ‘and “stay”.’",
            "“We call it ‘the boys’ mill’,” he said, “in Hawai‘i.”",
            "»Wir kamen«, sagte er, »und sahen.«",
            "「動いた」と彼は言った。",
        ] {
            assert!(!quoted(text, 0).is_half, "{text}");
        }
    }

    #[test]
    fn the_share_inside() {
        assert_eq!(quoted("No marks at all.", 0).share, 0.0);
        assert_eq!(quoted("\"abcde\"xyz", 0).share, 0.5);
        // Whichever marks a paper writes.
        for text in [
            "“We waited for this tide,” she said.",
            "‘We waited for the boy’s tide,’ she said.",
            "‘Мы ждали этого прилива’, сказала она.",
            "»Wir warteten auf die Flut«, sagte sie.",
            "「ずっと潮を待っていました」と彼女は言った。",
        ] {
            assert!(quoted(text, 0).share > 0.5, "{text}");
        }
    }

    #[test]
    fn a_quotation_over_several_sentences() {
        let opened = quoted("“We sold it in May.", 0).goes_on;
        let between = quoted("It was old.", opened);
        assert_eq!((between.share, between.is_half), (1.0, true));
        assert_eq!(between.goes_on, opened);
        let closed = quoted("It broke,” he said.", opened);
        assert!(closed.is_half && closed.share < 0.7);
        assert_eq!(closed.goes_on, 0);
        // A slip, and inches.
        assert_eq!(quoted("A pipe \" was laid in May.", 0).goes_on, 0);
        assert_eq!(quoted("6\" of snow fell in May.", 0), Quoted::NOTHING);
    }

    #[test]
    fn a_quotation_weighs_the_same_in_any_marks() {
        let form = |open: &str, close: &str| {
            let text = format!(
                "The tide mill turned again on Monday.\n\n\
                 {open}The turbine kills every eel that swims through the bay.{close}"
            );
            let options = Options::default();
            let reading = Reading::of(Input::Text(&text), &options).unwrap();
            reading.scores[1].get(Family::Form)
        };
        let usual = form("“", "”");
        for (open, close) in [
            ("‘", "’"),
            ("»", "«"),
            ("«", "»"),
            ("「", "」"),
            ("\"", "\""),
        ] {
            assert!((form(open, close) - usual).abs() < 0.1, "{open}{close}");
        }
        assert!(form("", "") > usual + 0.2);
    }
}
