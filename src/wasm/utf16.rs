//! Byte offsets to UTF-16 offsets.

/// How far apart the known places are, in bytes. Smaller: more memory; larger:
/// longer counting for each offset.
const STEP: usize = 32;

/// Up to the next known place all is ASCII: a unit a byte. Beside any number of units,
/// since the longest text has fewer.
const ASCII: u32 = 1 << 31;

/// The UTF-16 offsets of a text, at known places.
#[derive(Debug)]
pub(super) struct Utf16<'a> {
    bytes: &'a [u8],
    /// Units before each multiple of [`STEP`], some with the mark [`ASCII`]; empty where
    /// all of the text is.
    known: Vec<u32>,
}

impl<'a> Utf16<'a> {
    /// One pass over the text.
    pub(super) fn new(text: &'a str) -> Utf16<'a> {
        let bytes = text.as_bytes();
        let mut known = Vec::new();
        if !text.is_ascii() {
            let mut units = 0;
            known.reserve_exact(bytes.len() / STEP + 2);
            for chunk in bytes.chunks(STEP) {
                known.push(if chunk.is_ascii() {
                    units | ASCII
                } else {
                    units
                });
                units += count(chunk);
            }
            known.push(units);
        }
        Utf16 { bytes, known }
    }

    /// The offset in UTF-16 units of a byte that begins a character, or of the
    /// end of the text.
    pub(super) fn of(&self, byte: u32) -> u32 {
        let place = byte as usize / STEP;
        match self.known.get(place) {
            // Without a look at the text, which is in no cache any more.
            Some(units) if units & ASCII != 0 => (units & !ASCII) + byte % STEP as u32,
            Some(units) => units + count(&self.bytes[place * STEP..byte as usize]),
            None => byte,
        }
    }
}

/// UTF-16 units that begin in these bytes of UTF-8: one a character, two where
/// it takes four bytes.
fn count(bytes: &[u8]) -> u32 {
    // Eight bytes at once, a bit each.
    const EACH: u64 = 0x0101_0101_0101_0101;
    let (eights, others) = bytes.as_chunks();
    let of_eight = |eight: &[u8; 8]| {
        let word = u64::from_le_bytes(*eight);
        let goes_on = word >> 7 & !(word >> 6) & EACH;
        let is_pair = word >> 7 & word >> 6 & word >> 5 & word >> 4 & EACH;
        8 - goes_on.count_ones() + is_pair.count_ones()
    };
    let of_one = |&byte: &u8| u32::from(byte & 0xC0 != 0x80) + u32::from(byte >= 0xF0);
    eights.iter().map(of_eight).sum::<u32>() + others.iter().map(of_one).sum::<u32>()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[track_caller]
    fn assert_right(text: &str) {
        let offsets = Utf16::new(text);
        for (byte, _) in text.char_indices().chain([(text.len(), ' ')]) {
            let expected = text[..byte].encode_utf16().count() as u32;
            assert_eq!(offsets.of(byte as u32), expected, "{byte} of {text:?}");
        }
    }

    #[test]
    fn as_many_units_as_bytes_need_not_be_ascii() {
        // Of the pair one byte stands before the next known place.
        let text = format!("{}é{}😀 {}", "a".repeat(20), "a".repeat(9), "a".repeat(40));
        assert_right(&text);
    }

    proptest! {
        #[test]
        fn prop_offsets_are_those_of_encode_utf16(text in "(a{1,40}|é|中|😀|e\u{301}){0,60}") {
            assert_right(&text);
        }
    }
}
