//! Bytes written column by column, with a rest after each.

use serde::Serialize;

/// The body of a binary form as far as it is written, and its checksum.
pub(super) struct Writer<R> {
    bytes: Vec<u8>,
    sum: Checksum,
    rest: R,
}

impl<R: AsyncFn()> Writer<R> {
    /// Begins after a header, which the checksum does not count.
    pub(super) fn after(header: Vec<u8>, rest: R) -> Self {
        Self {
            bytes: header,
            sum: Checksum::default(),
            rest,
        }
    }

    /// Writes what stands next.
    pub(super) async fn put(&mut self, column: &impl Serialize) {
        let start = self.bytes.len();
        let bytes = std::mem::take(&mut self.bytes);
        self.bytes = postcard::to_extend(column, bytes)
            .expect("columns are numbers and texts, and memory grows");
        self.sum.add(self.bytes.get(start..).unwrap_or_default());
        (self.rest)().await;
    }

    /// All that was written, and the checksum of what follows the header.
    pub(super) fn finish(self) -> (Vec<u8>, u64) {
        (self.bytes, self.sum.sum())
    }
}

/// FNV-1a, 64 bits.
#[derive(Debug)]
pub(super) struct Checksum(u64);

impl Default for Checksum {
    fn default() -> Self {
        Self(0xcbf2_9ce4_8422_2325)
    }
}

impl Checksum {
    /// Counts what comes next.
    pub(super) fn add(&mut self, bytes: &[u8]) {
        const PRIME: u64 = 0x0000_0100_0000_01b3;
        for byte in bytes {
            self.0 = (self.0 ^ u64::from(*byte)).wrapping_mul(PRIME);
        }
    }

    /// Of all that was counted.
    pub(super) fn sum(&self) -> u64 {
        self.0
    }

    /// The checksum of bytes that are all there.
    pub(super) fn of(bytes: &[u8]) -> u64 {
        let mut sum = Self::default();
        sum.add(bytes);
        sum.0
    }
}
