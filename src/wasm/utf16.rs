//! Byte offsets to UTF-16 offsets.

/// How far apart the known places are, in bytes. Smaller: more memory; larger:
/// longer counting for each offset.
const STEP: usize = 32;

/// The UTF-16 offsets of a text, at known places.
#[derive(Debug)]
pub(super) struct Utf16<'a> {
    bytes: &'a [u8],
    /// Units before each multiple of [`STEP`]; empty where all is ASCII.
    known: Vec<u32>,
}

impl<'a> Utf16<'a> {
    /// One pass over the text.
    pub(super) fn new(text: &'a str) -> Utf16<'a> {
        let bytes = text.as_bytes();
        let mut known = Vec::new();
        if !text.is_ascii() {
            let mut units = 0;
            known.reserve_exact(bytes.len() / STEP + 1);
            for chunk in bytes.chunks(STEP) {
                known.push(units);
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
            Some(units) => units + count(&self.bytes[place * STEP..byte as usize]),
            None => byte,
        }
    }
}

/// UTF-16 units that begin in these bytes of UTF-8: one a character, two where
/// it takes four bytes.
fn count(bytes: &[u8]) -> u32 {
    bytes
        .iter()
        .map(|&byte| u32::from(byte & 0xC0 != 0x80) + u32::from(byte >= 0xF0))
        .sum()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn prop_offsets_are_those_of_encode_utf16(text in "(a|é|中|😀|e\u{301}){0,300}") {
            let offsets = Utf16::new(&text);
            for (byte, _) in text.char_indices().chain([(text.len(), ' ')]) {
                let expected = text[..byte].encode_utf16().count() as u32;
                prop_assert_eq!(offsets.of(byte as u32), expected);
            }
        }
    }
}
