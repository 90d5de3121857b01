//! Whole numbers in decimal digits. The standard library's formatting does it
//! too, and brings 3 kB into every page.

/// The digits of a number.
pub(crate) fn decimal(mut number: u64) -> String {
    let mut digits = Vec::new();
    loop {
        digits.push(b'0' + (number % 10) as u8);
        number /= 10;
        if number == 0 {
            break;
        }
    }
    digits
        .iter()
        .rev()
        .map(|&digit| char::from(digit))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_are_those_of_the_standard_library() {
        for number in [0, 7, 10, 99, 268_435_456, u64::MAX] {
            assert_eq!(decimal(number), number.to_string());
        }
    }
}
