//! The hash of the terms, eight bytes a step, and tables of numbers by it.
//!
//! The function of Firefox and rustc ("FxHash"), with the length mixed in.
//! Without a random seed: the same text gives the same tables.

use hashbrown::HashTable;

const FACTOR: u64 = 0x517c_c1b7_2722_0a95;

/// The hash of some bytes. Its high bits are the good ones.
pub(crate) fn hash(bytes: &[u8]) -> u64 {
    let mut hash = bytes.len() as u64;
    let mut chunks = bytes.chunks_exact(8);
    let mut mix = |word: u64| hash = (hash.rotate_left(5) ^ word).wrapping_mul(FACTOR);
    for chunk in &mut chunks {
        let mut word = [0; 8];
        word.copy_from_slice(chunk);
        mix(u64::from_le_bytes(word));
    }
    let rest = chunks.remainder();
    mix(rest
        .iter()
        .rev()
        .fold(0, |word, &byte| word << 8 | u64::from(byte)));
    hash
}

/// Finds numbers by the hash of what they stand for.
///
/// An entry keeps its hash, so that all tables share the code that grows them.
#[derive(Debug, Default)]
pub(crate) struct Numbers(HashTable<Entry>);

#[derive(Debug)]
struct Entry {
    hash: u64,
    number: u32,
}

impl Numbers {
    /// The number that was put in under `hash` and is the right one.
    pub(crate) fn find(&self, hash: u64, mut is_right: impl FnMut(u32) -> bool) -> Option<u32> {
        let entry = self
            .0
            .find(hash, |entry| entry.hash == hash && is_right(entry.number));
        entry.map(|entry| entry.number)
    }

    /// Puts in a number that is not there yet.
    #[inline(never)]
    pub(crate) fn insert(&mut self, hash: u64, number: u32) {
        self.0
            .insert_unique(hash, Entry { hash, number }, |entry| entry.hash);
    }
}
