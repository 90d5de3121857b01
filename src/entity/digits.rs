//! The value of digits, in any script that newspapers write numbers in.

/// The value of a whole number of up to nine digits; `None` for anything else.
#[inline(never)]
pub(super) fn value(word: &str) -> Option<u32> {
    let mut value = 0_u32;
    let mut count = 0;
    for character in word.chars() {
        value = value.wrapping_mul(10).wrapping_add(digit(character)?);
        count += 1;
    }
    (1..=9).contains(&count).then_some(value)
}

/// The value of a digit: ASCII, Arabic-Indic, Persian, Devanagari, full width.
pub(super) fn digit(character: char) -> Option<u32> {
    let code = character as u32;
    let zero = match code {
        0x30..=0x39 => 0x30,
        0x660..=0x669 => 0x660,
        0x6f0..=0x6f9 => 0x6f0,
        0x966..=0x96f => 0x966,
        0xff10..=0xff19 => 0xff10,
        _ => return None,
    };
    Some(code - zero)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_of_each_script_have_one_value() {
        for word in ["2025", "٢٠٢٥", "۲۰۲۵", "२०२५", "２０２５"] {
            assert_eq!(value(word), Some(2025), "{word}");
        }
        for word in ["", "20a", "1234567890", "二"] {
            assert_eq!(value(word), None, "{word}");
        }
    }
}
