//! Words as keys, and tables of numbers by them.
//!
//! The key of up to seven bytes is the word itself, so that most questions are
//! answered by comparing two numbers. A longer word's is a hash, eight bytes a
//! step (that of Firefox and rustc, "FxHash"), and its letters are compared.
//! Without a random seed: the same text gives the same tables.

const FACTOR: u64 = 0x517c_c1b7_2722_0a95;

/// Where the length stands in the key of a short word.
const LENGTH_AT: u32 = 56;

/// In place of the length: the rest is a hash.
const HASHED: u64 = 0xFF << LENGTH_AT;

/// What finds a word. No word has the key 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Key(u64);

impl Key {
    /// The key of `bytes[start..end]`, capitals of ASCII taken as small letters.
    #[inline(never)]
    pub(crate) fn of(bytes: &[u8], start: usize, end: usize) -> Key {
        let length = end - start;
        let Some(mut at) = end.checked_sub(8).filter(|&last| last >= start) else {
            // What stands behind the word in the text is shifted out.
            let word = match eight(bytes, start) {
                Some(word) if length > 0 => word << (64 - 8 * length) >> (64 - 8 * length),
                // The last word of the text.
                _ => last(bytes.get(start..end).unwrap_or_default()),
            };
            return Key(lower_eight(word) | (length as u64) << LENGTH_AT);
        };
        // From the end; the first step takes some letters for the second time.
        let mut hash = length as u64;
        while at > start {
            hash = mix(hash, lower_eight(eight(bytes, at).unwrap_or_default()));
            at = at.saturating_sub(8);
        }
        Key::hashed(mix(
            hash,
            lower_eight(eight(bytes, start).unwrap_or_default()),
        ))
    }

    /// The key of what is told by this hash, and by a comparison.
    pub(crate) fn hashed(hash: u64) -> Key {
        Key(hash >> 8 | HASHED)
    }

    /// The key is the word.
    fn is_whole(self) -> bool {
        self.0 < HASHED
    }
}

/// One more step of a hash, whose high bits are the good ones.
pub(crate) fn mix(hash: u64, word: u64) -> u64 {
    (hash.rotate_left(5) ^ word).wrapping_mul(FACTOR)
}

/// Eight bytes as a number, the first one lowest.
fn eight(bytes: &[u8], at: usize) -> Option<u64> {
    let eight = bytes.get(at..at + 8)?.first_chunk()?;
    Some(u64::from_le_bytes(*eight))
}

/// The same of fewer.
#[cold]
fn last(bytes: &[u8]) -> u64 {
    let fold = |word, &byte| word << 8 | u64::from(byte);
    bytes.iter().rev().fold(0, fold)
}

/// The small letters of eight bytes at once: only of ASCII, and of nothing else.
fn lower_eight(word: u64) -> u64 {
    const EACH: u64 = 0x0101_0101_0101_0101;
    // Sums that do not reach into the next byte, but set its own high bit.
    let low = word & (EACH * 0x7F);
    let from_a = low + EACH * (0x80 - b'A' as u64);
    let behind_z = low + EACH * (0x7F - b'Z' as u64);
    let is_capital = (from_a ^ behind_z) & !word & (EACH * 0x80);
    word | is_capital >> 2
}

/// Finds numbers by the keys of what they stand for: open addressing, at most
/// half full.
#[derive(Debug, Default)]
pub(crate) struct Numbers {
    /// Keys and numbers: a power of two of them; a key of 0 where nothing is.
    slots: Vec<(u64, u32)>,
    count: usize,
}

impl Numbers {
    /// Room for so many.
    pub(crate) fn with_room_for(count: usize) -> Numbers {
        let size = (2 * count).next_power_of_two();
        Numbers {
            slots: vec![(0, 0); size],
            count: 0,
        }
    }

    /// The number that was put in under the key; where the key is a hash, the
    /// one that is right.
    pub(crate) fn find(&self, key: Key, mut is_right: impl FnMut(u32) -> bool) -> Option<u32> {
        let mut at = place(key, self.slots.len());
        loop {
            let &(found, number) = self.slots.get(at)?;
            if found == 0 {
                return None;
            }
            if found == key.0 && (key.is_whole() || is_right(number)) {
                return Some(number);
            }
            at = (at + 1) & (self.slots.len() - 1);
        }
    }

    /// Puts in a number that is not there yet.
    #[inline(never)]
    pub(crate) fn insert(&mut self, key: Key, number: u32) {
        if 2 * self.count >= self.slots.len() {
            let mut larger = Numbers::with_room_for(2 * self.count.max(64));
            for &(key, number) in &self.slots {
                if key != 0 {
                    larger.put(key, number);
                }
            }
            *self = larger;
        }
        self.put(key.0, number);
    }

    fn put(&mut self, key: u64, number: u32) {
        let mut at = place(Key(key), self.slots.len());
        while let Some(slot) = self.slots.get_mut(at) {
            if slot.0 == 0 {
                *slot = (key, number);
                self.count += 1;
                return;
            }
            at = (at + 1) & (self.slots.len() - 1);
        }
    }
}

/// Where a key is looked for first.
fn place(key: Key, size: usize) -> usize {
    let high = key.0.wrapping_mul(FACTOR);
    // As many of the highest bits as the size has.
    high.checked_shr(64 - size.trailing_zeros()).unwrap_or(0) as usize
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn prop_the_key_is_that_of_small_letters(text in "[a-zA-Z@\\[`{0-9_.'é中]{0,20}", before in 0..9_usize) {
            let text = [" ".repeat(before), text].concat();
            let small = text.to_ascii_lowercase();
            for behind in ["", " and more text"] {
                let longer = [&text, behind].concat();
                let key = Key::of(longer.as_bytes(), before, text.len());
                prop_assert_eq!(key, Key::of(&small.as_bytes()[before..], 0, small.len() - before));
                prop_assert_eq!(key.is_whole(), small.len() - before < 8);
            }
        }

        #[test]
        fn prop_finds_what_was_put_in(words in prop::collection::btree_set("[a-c]{1,9}", 0..300)) {
            let words: Vec<_> = words.iter().collect();
            let mut numbers = Numbers::default();
            let key = |word: &String| Key::of(word.as_bytes(), 0, word.len());
            for (word, number) in words.iter().zip(0..) {
                let is_right = |number: u32| words[number as usize] == *word;
                prop_assert_eq!(numbers.find(key(word), is_right), None);
                numbers.insert(key(word), number);
            }
            for (word, number) in words.iter().zip(0..) {
                let is_right = |number: u32| words[number as usize] == *word;
                prop_assert_eq!(numbers.find(key(word), is_right), Some(number));
            }
            prop_assert_eq!(numbers.find(Key::of(b"", 0, 0), |_| true), None);
        }
    }
}
