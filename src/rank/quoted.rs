//! How much of a sentence stands inside quotation marks.

/// What a sentence quotes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Quoted {
    /// Share of its bytes that stand inside marks.
    pub(crate) share: f32,
    /// A quotation is opened or closed, not both.
    pub(crate) is_half: bool,
}

impl Quoted {
    /// No mark at all.
    pub(crate) const NOTHING: Quoted = Quoted {
        share: 0.0,
        is_half: false,
    };
}

/// Reads the marks from left to right: " turns the quotation on and off, the
/// others come in pairs.
#[inline(never)]
pub(crate) fn quoted(text: &str) -> Quoted {
    // Most sentences quote nothing.
    if !text.bytes().any(|byte| matches!(byte, b'"' | 0xC2 | 0xE2)) {
        return Quoted::NOTHING;
    }
    let mut is_inside = false;
    let mut is_half = false;
    let mut has_low_mark = false;
    let mut inside = 0_usize;
    let mut bytes = text.bytes();
    while let Some(byte) = bytes.next() {
        let opens = match byte {
            b'"' => !is_inside,
            // “ ” „ are E2 80 9C, 9D, 9E; « » are C2 AB and BB.
            0xE2 if bytes.next() == Some(0x80) => match bytes.next() {
                // German closes with the mark that English opens with.
                Some(0x9C) => !has_low_mark,
                Some(0x9D) => false,
                Some(0x9E) => {
                    has_low_mark = true;
                    true
                }
                _ => continue,
            },
            0xC2 => match bytes.next() {
                Some(0xAB) => true,
                Some(0xBB) => false,
                _ => continue,
            },
            _ => {
                inside += usize::from(is_inside);
                continue;
            }
        };
        // Opened again, or closed without having been opened.
        is_half |= opens == is_inside;
        is_inside = opens;
        has_low_mark &= opens;
    }
    Quoted {
        share: inside as f32 / text.len().max(1) as f32,
        is_half: is_half || is_inside,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn half_quotations() {
        for text in [
            "“We came.",
            "We saw.”",
            "\"We came, he said.",
            "„Wir kamen.",
            "He said “we” and “came.",
        ] {
            assert!(quoted(text).is_half, "{text}");
        }
        for text in [
            "“We came,” he said.",
            "\"We came,\" he said, \"we saw.\"",
            "„Wir kamen“, sagte er, „und sahen.“",
            "« Oui », dit-il.",
            "It’s the boys’ mill — 5’ wide.",
        ] {
            assert!(!quoted(text).is_half, "{text}");
        }
    }

    #[test]
    fn the_share_inside() {
        assert_eq!(quoted("No marks at all.").share, 0.0);
        assert_eq!(quoted("\"abcde\"xyz").share, 0.5);
        assert!(quoted("“We waited for this tide,” she said.").share > 0.5);
    }
}
