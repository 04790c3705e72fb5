//! Answers on their way out: JSON text, which JavaScript's own reader turns into plain objects.
//!
//! One text crosses the boundary instead of each field by itself, which is as quick and a smaller program.

use std::fmt::{self, Display};

use serde::Serialize;
use serde::ser::{self, Impossible, Serializer};

/// An answer as JSON text of ASCII alone, which crosses at a tenth of the cost of other text. What is not a finite number
/// is null.
pub(crate) fn text(answer: &impl Serialize) -> String {
    let mut json = Json {
        out: vec![0; 1 << 16],
        end: 0,
    };
    let Ok(()) = answer.serialize(&mut json);
    json.out.truncate(json.end.saturating_sub(1));
    String::from_utf8(json.out).unwrap_or_default()
}

/// JSON text with a comma after each value; that of the last one in a list gives way to the bracket.
struct Json {
    /// As far as `end` it is written; what follows is room.
    out: Vec<u8>,
    end: usize,
}

/// Nothing can go wrong.
#[derive(Debug)]
enum Never {}

type Done = Result<(), Never>;

impl Display for Never {
    fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {}
    }
}

impl std::error::Error for Never {}

impl ser::Error for Never {
    fn custom<T: Display>(_: T) -> Self {
        unreachable!("answers have no errors of their own")
    }
}

// Each is compiled once, whatever is written.
#[expect(
    clippy::unnecessary_wraps,
    reason = "what these give is what serde's traits ask for"
)]
impl Json {
    /// Makes room for so many bytes.
    fn reserve(&mut self, count: usize) {
        if self.out.len() < self.end + count {
            self.out.resize(2 * self.end + count, 0);
        }
    }

    #[inline(never)]
    fn byte(&mut self, byte: u8) {
        self.reserve(1);
        self.put(byte);
    }

    /// Writes where there is room.
    fn put(&mut self, byte: u8) {
        if let Some(slot) = self.out.get_mut(self.end) {
            *slot = byte;
            self.end += 1;
        }
    }

    /// A text between quotes. Eight letters that need no escape are copied at once: calling for a copy of few bytes, as
    /// the standard strings do, takes longer than all the rest.
    #[inline(never)]
    fn quoted(&mut self, text: &str, after: u8) {
        // A letter of one byte becomes six at most.
        self.reserve(6 * text.len() + 3);
        self.put(b'"');
        let mut rest = text.as_bytes();
        while let Some((first, others)) = rest.split_first() {
            if let Some(eight) = rest.first_chunk().filter(|eight| is_plain(**eight))
                && let Some(slots) = self.out.get_mut(self.end..)
                && let Some(slots) = slots.first_chunk_mut()
            {
                *slots = *eight;
                self.end += eight.len();
                rest = rest.get(eight.len()..).unwrap_or_default();
            } else if let Some(slot) = self.out.get_mut(self.end)
                && matches!(first, b' '..=b'~')
                && !matches!(first, b'"' | b'\\')
            {
                *slot = *first;
                self.end += 1;
                rest = others;
            } else {
                let letter = text
                    .get(text.len() - rest.len()..)
                    .and_then(|text| text.chars().next());
                let letter = letter.unwrap_or_default();
                self.escaped(letter);
                rest = rest.get(letter.len_utf8()..).unwrap_or_default();
            }
        }
        if let Some(slots) = self.out.get_mut(self.end..)
            && let Some(slots) = slots.first_chunk_mut()
        {
            *slots = [b'"', after];
            self.end += slots.len();
        }
    }

    fn escaped(&mut self, letter: char) {
        const DIGITS: &[u8; 16] = b"0123456789abcdef";
        for unit in letter.encode_utf16(&mut [0; 2]) {
            self.put(b'\\');
            self.put(b'u');
            for shift in [12, 8, 4, 0] {
                self.put(DIGITS[usize::from(*unit >> shift & 15)]);
            }
        }
    }

    #[inline(never)]
    fn word(&mut self, word: &str) -> Done {
        word.bytes().for_each(|byte| self.byte(byte));
        self.byte(b',');
        Ok(())
    }

    #[inline(never)]
    fn integer(&mut self, sign: &str, size: u64) -> Done {
        sign.bytes().for_each(|byte| self.byte(byte));
        self.digits(size);
        self.word("")
    }

    fn digits(&mut self, number: u64) {
        if number >= 10 {
            self.digits(number / 10);
        }
        self.byte(b'0' + (number % 10) as u8);
    }

    #[inline(never)]
    fn close(&mut self, bracket: u8) -> Done {
        if self.out.get(self.end.wrapping_sub(1)) == Some(&b',') {
            self.end -= 1;
        }
        self.byte(bracket);
        self.word("")
    }

    /// A float in as many digits as tell it from its neighbours; of floats below 10^-21 only that they are near nothing.
    ///
    /// This is the free-format algorithm of Steele and White (1990) in fixed point: digits are taken from the fraction
    /// until what is left is less than half the way to the next float. The standard formatting weighs twenty kilobytes.
    #[inline(never)]
    fn float(&mut self, value: f64) -> Done {
        if value.is_finite() {
            self.finite(value);
            self.word("")
        } else {
            self.word("null")
        }
    }

    fn finite(&mut self, value: f64) {
        const MANTISSA_BITS: i32 = 52;
        const FRACTION_BITS: i32 = 124;
        const ONE: u128 = 1 << FRACTION_BITS;
        if value.is_sign_negative() {
            self.byte(b'-');
        }
        let size = value.abs();
        self.digits(size as u64);
        let exponent = (size.to_bits() >> MANTISSA_BITS) as i32 - 1023;
        let fraction_bits = size.to_bits() & ((1 << MANTISSA_BITS) - 1);
        let mantissa = u128::from(fraction_bits | 1 << MANTISSA_BITS);
        let shift = FRACTION_BITS - MANTISSA_BITS + exponent;
        if !(0..FRACTION_BITS).contains(&shift) {
            return;
        }
        let mut rest = (mantissa << shift) & (ONE - 1);
        // Below a power of two the next float is only half as far.
        let mut slack = (1 << shift >> 1) >> u32::from(fraction_bits == 0);
        if rest > 0 {
            self.byte(b'.');
        }
        while rest > 0 {
            (rest, slack) = (rest * 10, slack * 10);
            let digit = (rest >> FRACTION_BITS) as u8;
            rest &= ONE - 1;
            let (is_low, is_high) = (rest < slack, rest + slack > ONE);
            let up = is_high && (!is_low || rest > ONE / 2);
            self.byte(b'0' + digit + u8::from(up));
            if is_low || is_high {
                break;
            }
        }
    }
}

/// Whether eight bytes may stand in JSON as they are: ASCII, neither quotes nor backslashes nor below the space.
fn is_plain(eight: [u8; 8]) -> bool {
    const ONES: u64 = u64::MAX / 255;
    let word = u64::from_le_bytes(eight);
    // The highest bit of a byte is set where it is less than another, or where it was before.
    let less = |word: u64, than: u64| word.wrapping_sub(ONES * than) & !word;
    let is = |byte: u64| less(word ^ (ONES * byte), 1);
    (word | less(word, 0x20) | is(0x22) | is(0x5c)) & ONES << 7 == 0
}

macro_rules! integers {
    ($($method:ident: $type:ty),+) => {
        $(fn $method(self, value: $type) -> Done {
            let sign = if i64::from(value) < 0 { "-" } else { "" };
            self.integer(sign, i64::from(value).unsigned_abs())
        })+
    };
}

impl<'a> Serializer for &'a mut Json {
    type Ok = ();
    type Error = Never;
    type SerializeSeq = &'a mut Json;
    type SerializeTuple = &'a mut Json;
    type SerializeTupleStruct = Impossible<(), Never>;
    type SerializeTupleVariant = Impossible<(), Never>;
    type SerializeMap = Impossible<(), Never>;
    type SerializeStruct = &'a mut Json;
    type SerializeStructVariant = Impossible<(), Never>;

    integers!(
        serialize_i8: i8,
        serialize_i16: i16,
        serialize_i32: i32,
        serialize_i64: i64,
        serialize_u8: u8,
        serialize_u16: u16,
        serialize_u32: u32
    );

    fn serialize_u64(self, value: u64) -> Done {
        self.integer("", value)
    }

    fn serialize_f32(self, value: f32) -> Done {
        self.float(f64::from(value))
    }

    fn serialize_f64(self, value: f64) -> Done {
        self.float(value)
    }

    fn serialize_bool(self, value: bool) -> Done {
        self.word(if value { "true" } else { "false" })
    }

    fn serialize_char(self, value: char) -> Done {
        self.serialize_str(value.encode_utf8(&mut [0; 4]))
    }

    fn serialize_str(self, value: &str) -> Done {
        self.quoted(value, b',');
        Ok(())
    }

    fn serialize_bytes(self, value: &[u8]) -> Done {
        self.collect_seq(value)
    }

    fn serialize_none(self) -> Done {
        self.word("null")
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Done {
        value.serialize(self)
    }

    fn serialize_unit(self) -> Done {
        self.word("null")
    }

    fn serialize_unit_struct(self, _: &'static str) -> Done {
        self.word("null")
    }

    fn serialize_unit_variant(self, _: &'static str, _: u32, variant: &'static str) -> Done {
        self.serialize_str(variant)
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(self, _: &'static str, value: &T) -> Done {
        value.serialize(self)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        value: &T,
    ) -> Done {
        self.byte(b'{');
        self.quoted(variant, b':');
        value.serialize(&mut *self)?;
        self.close(b'}')
    }

    fn serialize_seq(self, _: Option<usize>) -> Result<Self, Never> {
        self.byte(b'[');
        Ok(self)
    }

    fn serialize_tuple(self, _: usize) -> Result<Self, Never> {
        self.byte(b'[');
        Ok(self)
    }

    fn serialize_struct(self, _: &'static str, _: usize) -> Result<Self, Never> {
        self.byte(b'{');
        Ok(self)
    }

    // No answer is made of these.

    fn serialize_tuple_struct(
        self,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeTupleStruct, Never> {
        unreachable!("no answer is made of these")
    }

    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeTupleVariant, Never> {
        unreachable!("no answer is made of these")
    }

    fn serialize_map(self, _: Option<usize>) -> Result<Self::SerializeMap, Never> {
        unreachable!("no answer is made of these")
    }

    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeStructVariant, Never> {
        unreachable!("no answer is made of these")
    }
}

impl ser::SerializeSeq for &mut Json {
    type Ok = ();
    type Error = Never;

    fn serialize_element<T: Serialize + ?Sized>(&mut self, value: &T) -> Done {
        value.serialize(&mut **self)
    }

    fn end(self) -> Done {
        self.close(b']')
    }
}

impl ser::SerializeTuple for &mut Json {
    type Ok = ();
    type Error = Never;

    fn serialize_element<T: Serialize + ?Sized>(&mut self, value: &T) -> Done {
        value.serialize(&mut **self)
    }

    fn end(self) -> Done {
        self.close(b']')
    }
}

impl ser::SerializeStruct for &mut Json {
    type Ok = ();
    type Error = Never;

    fn serialize_field<T: Serialize + ?Sized>(&mut self, name: &'static str, value: &T) -> Done {
        self.quoted(name, b':');
        value.serialize(&mut **self)
    }

    fn end(self) -> Done {
        self.close(b'}')
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_escaped() {
        assert_eq!(
            text(&"a\"b\\c\n\u{1f}é“\u{1d4b3}\u{7f}"),
            r#""a\u0022b\u005cc\u000a\u001f\u00e9\u201c\ud835\udcb3\u007f""#
        );
        assert_eq!(text(&("", '"')), r#"["","\u0022"]"#);
    }

    #[test]
    fn letters_are_escaped_wherever_they_stand() {
        for letter in ['"', '\\', '\0', '\u{1f}', '\u{80}', 'я'] {
            for before in 0..20 {
                let shown =
                    text(&["a".repeat(before), letter.to_string(), "~ !".repeat(5)].concat());
                let expected = format!(
                    "\"{}\\u{:04x}{}\"",
                    "a".repeat(before),
                    u32::from(letter),
                    "~ !".repeat(5)
                );
                assert_eq!(shown, expected);
            }
        }
    }

    #[test]
    fn lists_and_objects_nest() {
        #[derive(Serialize)]
        #[serde(rename_all = "camelCase")]
        struct Row<'r> {
            short_name: &'r str,
            bounds: Option<[f64; 2]>,
            none: Vec<u32>,
            many: bool,
        }
        let row = Row {
            short_name: "x",
            bounds: Some([-1.5, 0.0]),
            none: Vec::new(),
            many: true,
        };
        let expected = r#"[{"shortName":"x","bounds":[-1.5,0],"none":[],"many":true},-7,null]"#;
        assert_eq!(text(&(&row, -7_i32, ())), expected);
        assert_eq!(text(&Vec::<Row<'_>>::new()), "[]");
    }

    #[test]
    fn floats_are_as_short_as_they_can_be() {
        for shown in [
            "0",
            "-0",
            "0.1",
            "0.3",
            "1.7",
            "1200.25",
            "123456.789",
            "0.001",
            "68.77",
            "4294967295",
            "0.5",
        ] {
            assert_eq!(text(&shown.parse::<f64>().expect("a number")), shown);
        }
        assert_eq!(text(&[f64::NAN, f64::INFINITY]), "[null,null]");
    }

    #[test]
    fn floats_are_read_back_as_they_were() {
        let mut state = 0x9e37_79b9_7f4a_7c15_u64;
        for _ in 0..400_000 {
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            // Exponents from 2^-60 to 2^63.
            let exponent = 1023 - 60 + (state >> 52) % 124;
            let bits =
                (state & ((1 << 52) - 1)) >> ((state >> 8) % 3 * 20) << ((state >> 16) % 3 * 20);
            let value = f64::from_bits(exponent << 52 | bits & ((1 << 52) - 1));
            for value in [value, -value] {
                let shown = text(&value);
                let back: f64 = shown.parse().expect("a number");
                assert_eq!(back.to_bits(), value.to_bits(), "{shown}");
            }
        }
    }
}
