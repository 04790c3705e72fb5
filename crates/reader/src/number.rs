//! Decimal numbers as records spell them, read to the nearest float.
//!
//! The standard reader takes numbers of any length, for which it carries ten kilobytes of powers of five that no
//! compression makes smaller. Numbers of up to nineteen digits need none: they are a quotient of two integers.

/// The most digits that a number may have, not counting zeros before them.
pub(crate) const DIGITS: u32 = 19;

/// Why a text is not a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Fault {
    /// It is not of the form `-12.5` or `1.25e6`, or beyond all that is counted or measured.
    Form,
    /// It has more digits than are read.
    Length,
}

/// Reads a decimal number; what a longer one would be rounded to is never guessed.
pub(crate) fn parse(text: &str) -> Result<f64, Fault> {
    let unsigned = text.strip_prefix(['-', '+']).unwrap_or(text);
    let (digits, exponent) = match unsigned.split_once(['e', 'E']) {
        Some((digits, exponent)) => (digits, whole(exponent).ok_or(Fault::Form)?),
        None => (unsigned, 0),
    };
    let (before, after) = digits.split_once('.').unwrap_or((digits, ""));
    if before.is_empty() && after.is_empty() {
        return Err(Fault::Form);
    }
    let (mut number, mut fits) = (0_u64, true);
    for byte in before.bytes().chain(after.bytes()) {
        if !byte.is_ascii_digit() {
            return Err(Fault::Form);
        }
        fits &= number < 10_u64.pow(DIGITS - 1);
        number = number.wrapping_mul(10).wrapping_add(u64::from(byte - b'0'));
    }
    let shift = i64::from(exponent) - i64::from(after.len() as u32);
    if !fits {
        return Err(Fault::Length);
    }
    let size = scaled(number, shift).ok_or(Fault::Form)?;
    Ok(if text.starts_with('-') { -size } else { size })
}

/// A whole number of up to four digits, with or without a sign.
fn whole(text: &str) -> Option<i32> {
    let number = text.parse::<i32>().ok()?;
    (number.abs() < 10_000).then_some(number)
}

/// A number times a power of ten, if its digits fit.
fn scaled(number: u64, shift: i64) -> Option<f64> {
    if number == 0 {
        return Some(0.0);
    }
    let power = 10_u64.checked_pow(shift.unsigned_abs().try_into().ok()?)?;
    if shift < 0 {
        Some(quotient(number, power))
    } else {
        number.checked_mul(power).map(|product| product as f64)
    }
}

/// The float nearest to a quotient: a long division to two bits more than a float has, the last of which stands for all
/// that follow, so that the conversion rounds once and rightly.
fn quotient(dividend: u64, divisor: u64) -> f64 {
    const ENOUGH: u64 = 1 << 54;
    let (mut whole, mut rest) = (dividend / divisor, u128::from(dividend % divisor));
    let mut unit = 1.0;
    while whole < ENOUGH {
        rest *= 2;
        let bit = rest >= u128::from(divisor);
        if bit {
            rest -= u128::from(divisor);
        }
        whole = 2 * whole + u64::from(bit);
        unit /= 2.0;
    }
    (whole | u64::from(rest != 0)) as f64 * unit
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_those_that_the_standard_reader_gives() {
        let mut state = 0x2545_f491_4f6c_dd1d_u64;
        let mut random = |below: u64| {
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            state % below
        };
        for _ in 0..400_000 {
            let length = 1 + random(18) as u32;
            let digits = random(10_u64.pow(length)).to_string();
            let point = random(digits.len() as u64 + 1) as usize;
            let sign = ["", "-", "+"][random(3) as usize];
            let zeros = "0".repeat(random(3) as usize);
            let mut text = format!("{sign}{zeros}{}.{}", &digits[..point], &digits[point..]);
            if random(4) == 0 && text.len() > 12 {
                text = text.replace('.', "");
            }
            let expected: f64 = text.parse().expect("a number");
            let read = parse(&text).expect("a number");
            assert_eq!(read.to_bits(), expected.to_bits(), "{text}");
        }
    }

    #[test]
    fn exponents_are_read() {
        for text in ["1e5", "1.25E6", "12e-3", "-7e+2", "0e9", "0.0001e4", "9e18"] {
            assert_eq!(parse(text), Ok(text.parse().expect("a number")), "{text}");
        }
    }

    #[test]
    fn what_is_no_number_is_told_from_what_is_too_long() {
        let wrong = [
            "", "-", ".", "1.2.3", "1,5", "NaN", "inf", "e5", "1e", "1e+-2", " 1", "--1", "0x10",
            "1e99999", "1e999", "1e-999",
        ];
        for text in wrong {
            assert_eq!(parse(text), Err(Fault::Form), "{text}");
        }
        let long = ["12345678901234567890", "0.12345678901234567891"];
        for text in long {
            assert_eq!(parse(text), Err(Fault::Length), "{text}");
        }
        assert_eq!(parse("5."), Ok(5.0));
        assert_eq!(parse(".5"), Ok(0.5));
        assert_eq!(parse("-0").map(f64::to_bits), Ok((-0.0_f64).to_bits()));
    }
}
