//! The hash of the terms: eight bytes a step.
//!
//! The function of Firefox and rustc ("FxHash"), with the length mixed in.
//! Without a random seed: the same text gives the same tables.

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
