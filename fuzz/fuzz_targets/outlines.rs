//! `CARGO_PROFILE_RELEASE_LTO=false cargo +nightly fuzz run outlines`: whatever the bytes, decoding ends in outlines or an error.
//!
//! The checksum is made to fit, so that the fuzzer gets behind it.
#![no_main]

use libfuzzer_sys::fuzz_target;
use globe::outlines::Outlines;

const FILE: &[u8] = include_bytes!("../../crates/globe/data/outlines.bin");
const CHECKSUM_AT: usize = 16;

fuzz_target!(|data: &[u8]| {
    let _ = Outlines::decode(data);
    let mut bytes = FILE.get(..CHECKSUM_AT + 4).unwrap_or_default().to_vec();
    bytes.extend_from_slice(data);
    let checksum = crc32(bytes.iter().take(CHECKSUM_AT).chain(data)).to_le_bytes();
    bytes.splice(CHECKSUM_AT..CHECKSUM_AT + 4, checksum);
    let _ = Outlines::decode(&bytes);
});

fn crc32<'a>(bytes: impl Iterator<Item = &'a u8>) -> u32 {
    !bytes.fold(u32::MAX, |crc, byte| {
        (0..8).fold(crc ^ u32::from(*byte), |crc, _| (crc >> 1) ^ (0xedb8_8320 & (crc & 1).wrapping_neg()))
    })
}
