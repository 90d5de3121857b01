//! One string of several pieces. The standard library's `concat` and `join` are made for
//! any kind of piece, and take half a kilobyte.

/// The pieces, one behind the other.
pub(crate) fn concat(pieces: &[&str]) -> String {
    pieces.iter().copied().collect()
}

/// The words of a text with one space between them.
pub(crate) fn single_spaced(text: &str) -> String {
    let mut spaced = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !spaced.is_empty() {
            spaced.push(' ');
        }
        spaced.push_str(word);
    }
    spaced
}
