//! The value of digits, in any script that newspapers write numbers in.

/// The value of a whole number of up to nine digits; `None` for anything else.
pub(super) fn value(word: &str) -> Option<u32> {
    let (value, length, count) = leading(word);
    (length == word.len() && (1..=9).contains(&count)).then_some(value)
}

/// The digits at the start of a text: their value, and how many bytes and
/// digits they are.
#[inline(never)]
pub(super) fn leading(text: &str) -> (u32, usize, usize) {
    let (mut value, mut length, mut count) = (0_u32, 0, 0);
    for character in text.chars() {
        let code = character as u32;
        // ASCII, Arabic-Indic, Persian, Devanagari, full width.
        let zero = [0x30, 0x660, 0x6f0, 0x966, 0xff10]
            .into_iter()
            .find(|zero| code.wrapping_sub(*zero) < 10);
        let Some(zero) = zero else {
            break;
        };
        value = value.wrapping_mul(10).wrapping_add(code - zero);
        length += character.len_utf8();
        count += 1;
    }
    (value, length, count)
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
