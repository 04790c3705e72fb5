//! What tells one record from another.

/// The fingerprint of the files of a package, given in the order of [`FILES`](crate::FILES): FNV-1a, 64 bits, each file ended
/// by a byte that no UTF-8 text holds. A file that is not there is as one that is empty.
///
/// ```
/// use relations_reader::{FILES, Fingerprint};
///
/// let mut fingerprint = Fingerprint::default();
/// for file in FILES {
///     fingerprint.add(if file == "actors.csv" { b"id,kind,name\n" } else { b"" });
///     fingerprint.end_file();
/// }
/// assert_ne!(fingerprint.value(), Fingerprint::default().value());
/// ```
#[derive(Debug, Clone, Copy)]
pub struct Fingerprint(u64);

impl Default for Fingerprint {
    fn default() -> Self {
        Self(0xcbf2_9ce4_8422_2325)
    }
}

impl Fingerprint {
    const PRIME: u64 = 0x0000_0100_0000_01b3;

    /// Goes on with bytes of the present file.
    pub fn add(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.step(*byte);
        }
    }

    /// Ends the present file.
    pub fn end_file(&mut self) {
        self.step(0xFF);
    }

    fn step(&mut self, byte: u8) {
        self.0 = (self.0 ^ u64::from(byte)).wrapping_mul(Self::PRIME);
    }

    /// The hash.
    pub fn value(self) -> u64 {
        self.0
    }
}
