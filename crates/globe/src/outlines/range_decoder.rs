//! The mirror image of `scripts/outlines/range-encoder.js` and `numbers.js`: an arithmetic decoder of adaptive bits.

/// An adaptive probability that the next bit is one, in 1/65536; the first bits seen move it the most.
///
/// A new one is all zeros, as are the models made of them: to begin is to clear memory.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Bit {
    /// How far the estimate is from even.
    bias: i16,
    seen: u16,
}

const HALF: u32 = 1 << 15;
const SLOWEST: u16 = 6;
const LEAST: i32 = 32;
const MOST: i32 = u16::MAX as i32 - LEAST;

impl Bit {
    pub(crate) const NEW: Self = Self { bias: 0, seen: 0 };

    fn estimate(self) -> i32 {
        HALF.cast_signed() + i32::from(self.bias)
    }

    fn probability(self) -> u32 {
        self.estimate().clamp(LEAST, MOST).cast_unsigned()
    }

    fn learn(&mut self, bit: u32) {
        let rate = SLOWEST.min(1 + (self.seen >> 1));
        let target = i32::from(u16::MAX) * bit.cast_signed();
        // Within the range as both ends of the step are.
        self.bias = (i32::from(self.bias) + ((target - self.estimate()) >> rate)) as i16;
        self.seen = self.seen.saturating_add(1);
    }
}

/// Reads bits that the encoder wrote. Past the end it reads zeros: the caller knows how much there must be.
#[derive(Debug)]
pub(crate) struct RangeDecoder<'a> {
    rest: std::slice::Iter<'a, u8>,
    low: u32,
    high: u32,
    code: u32,
}

impl<'a> RangeDecoder<'a> {
    pub(crate) fn new(bytes: &'a [u8]) -> Self {
        let mut decoder = Self {
            rest: bytes.iter(),
            low: 0,
            high: u32::MAX,
            code: 0,
        };
        for _ in 0..4 {
            decoder.take_byte();
        }
        decoder
    }

    fn take_byte(&mut self) {
        self.code = (self.code << 8) | u32::from(self.rest.next().copied().unwrap_or_default());
    }

    /// One bit, 0 or 1.
    pub(crate) fn bit(&mut self, context: &mut Bit) -> u32 {
        let bit = self.narrow(context.probability());
        context.learn(bit);
        bit
    }

    /// One bit whose probability of being one is told, in 1/65536.
    #[expect(
        clippy::inline_always,
        reason = "unpacking spends its time here, and what is optimised for size would call it"
    )]
    #[inline(always)]
    fn narrow(&mut self, probability: u32) -> u32 {
        let range = u64::from(self.high - self.low);
        let middle = self.low + ((range * u64::from(probability)) >> 16) as u32;
        let bit = u32::from(self.code <= middle);
        // Without branches: which bit comes is what a processor cannot guess.
        let ones = bit.wrapping_neg();
        self.high = (middle & ones) | (self.high & !ones);
        self.low = (self.low & ones) | (middle.wrapping_add(1) & !ones);
        while (self.low ^ self.high) >> 24 == 0 {
            self.low <<= 8;
            self.high = (self.high << 8) | 255;
            self.take_byte();
        }
        bit
    }

    /// A number of `bits` binary digits, the first digit first. `nodes` has a place for each digit and what came
    /// before it.
    pub(crate) fn tree(&mut self, nodes: &mut [Bit], bits: u32) -> u32 {
        let mut node = 1;
        for _ in 0..bits {
            let Some(context) = nodes.get_mut(node as usize) else {
                break;
            };
            node = 2 * node + self.bit(context);
        }
        node & ((1 << bits) - 1)
    }
}

/// How many binary digits a number has: 0 to 15.
pub(crate) type LengthModel = [Bit; 16];

/// The digits of numbers of one kind, by length; the first two after the leading one are modelled.
#[derive(Debug)]
pub(crate) struct DigitModel([[Bit; 4]; 16]);

impl DigitModel {
    pub(crate) const NEW: Self = Self([[Bit::NEW; 4]; 16]);
}

/// Models of one kind of whole number.
#[derive(Debug)]
pub(crate) struct NumberModel {
    length: LengthModel,
    digits: DigitModel,
    sign: Bit,
}

impl NumberModel {
    pub(crate) const NEW: Self = Self {
        length: [Bit::NEW; 16],
        digits: DigitModel::NEW,
        sign: Bit::NEW,
    };
}

impl RangeDecoder<'_> {
    /// A whole number from 0 to 32767.
    pub(crate) fn number(&mut self, model: &mut NumberModel) -> u32 {
        self.number_by(&mut model.length, &mut model.digits)
    }

    /// A whole number whose length is modelled by context and whose digits are not.
    pub(crate) fn number_by(&mut self, length: &mut LengthModel, digits: &mut DigitModel) -> u32 {
        let count = self.tree(length, 4);
        let Some(modelled) = digits.0.get_mut(count as usize) else {
            return 0;
        };
        let mut number = u32::from(count > 0);
        for position in 1..count {
            let bit = match modelled.get_mut(number as usize) {
                Some(context) if position <= 2 => self.bit(context),
                _ => self.narrow(HALF),
            };
            number = 2 * number + bit;
        }
        number
    }

    /// A whole number from -32767 to 32767.
    pub(crate) fn signed(&mut self, model: &mut NumberModel) -> i32 {
        let size = self.number(model);
        self.with_sign(size, &mut model.sign)
    }

    /// A whole number from -32767 to 32767 whose length is modelled by context.
    pub(crate) fn signed_by(&mut self, length: &mut LengthModel, model: &mut NumberModel) -> i32 {
        let size = self.number_by(length, &mut model.digits);
        self.with_sign(size, &mut model.sign)
    }

    /// Gives a size its sign; nothing has none.
    pub(crate) fn with_sign(&mut self, size: u32, sign: &mut Bit) -> i32 {
        let negative = size != 0 && self.bit(sign) == 1;
        if negative {
            -size.cast_signed()
        } else {
            size.cast_signed()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_empty_stream_gives_numbers_and_no_panic() {
        let mut decoder = RangeDecoder::new(&[]);
        let mut model = NumberModel::NEW;
        for _ in 0..10_000 {
            assert!(decoder.signed(&mut model).abs() < 1 << 15);
        }
    }
}
