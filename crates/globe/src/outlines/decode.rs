//! Reads the packed outlines; the format is told in `crates/globe/data/README.md`, the writer is `scripts/outlines/encode.js`.

mod assemble;
mod error;
mod grid;
mod models;
mod reader;

pub use error::DecodeError;

use super::Outlines;
use error::Problem;
pub(crate) use grid::{Grid, Kept};
use reader::Reader;

const MAGIC: &[u8; 4] = b"RMWO";
const VERSION: u8 = 1;
const HEADER_BYTES: usize = 20;
/// Where in the header the checksum of all other bytes stands.
const CHECKSUM_AT: usize = 16;

/// More than any outlines have; files that claim more are refused before anything is set aside for them.
const MOST_SHAPES: u32 = 1 << 10;
const MOST_ARCS: u32 = 1 << 14;
const MOST_POINTS: u32 = 1 << 17;

#[derive(Debug, Clone, Copy)]
struct Header {
    rows_per_degree: u32,
    shapes: u32,
    arcs: u32,
    points: u32,
}

pub(super) fn decode(bytes: &[u8]) -> Result<Outlines, DecodeError> {
    let header = read_header(bytes)?;
    let body = bytes.get(HEADER_BYTES..).unwrap_or_default();
    let (mut reader, widths) = Reader::new(body, header.points, header.arcs);
    let grid = Grid::new(header.rows_per_degree, &widths).ok_or(Problem::Grid)?;
    let parts = reader.read(&grid, header.shapes)?;
    if parts.cells.len() != header.points as usize || parts.arcs.len() != header.arcs as usize {
        return Err(Problem::Counts.into());
    }
    assemble::assemble(grid, parts)
}

fn read_header(bytes: &[u8]) -> Result<Header, DecodeError> {
    let (Some(magic), Some(version)) = (bytes.get(..4), bytes.get(4)) else {
        return Err(Problem::Short.into());
    };
    if magic != MAGIC {
        return Err(Problem::Magic.into());
    }
    if *version != VERSION {
        return Err(Problem::Version(*version).into());
    }
    let short = Problem::Short;
    let checksum = u32_at(bytes, CHECKSUM_AT).ok_or(short)?;
    if checksum != checksum_of(bytes) {
        return Err(Problem::Checksum.into());
    }
    let header = Header {
        rows_per_degree: u32::from(*bytes.get(5).ok_or(short)?),
        shapes: u32_at(bytes, 6).ok_or(short)? & 0xffff,
        arcs: u32_at(bytes, 8).ok_or(short)?,
        points: u32_at(bytes, 12).ok_or(short)?,
    };
    let fits =
        header.shapes <= MOST_SHAPES && header.arcs <= MOST_ARCS && header.points <= MOST_POINTS;
    if fits {
        Ok(header)
    } else {
        Err(Problem::Counts.into())
    }
}

fn u32_at(bytes: &[u8], at: usize) -> Option<u32> {
    let word = bytes.get(at..at + 4)?;
    Some(u32::from_le_bytes(word.try_into().ok()?))
}

/// CRC-32 (ISO 3309) of all bytes but the checksum's own.
fn checksum_of(bytes: &[u8]) -> u32 {
    let (before, rest) = bytes.split_at(CHECKSUM_AT.min(bytes.len()));
    let after = rest.get(4..).unwrap_or_default();
    !before.iter().chain(after).fold(u32::MAX, |crc, byte| {
        after_nibble(after_nibble(crc ^ u32::from(*byte)))
    })
}

/// The checksum four bits on: sixteen steps of the table for all inputs of four bits.
fn after_nibble(crc: u32) -> u32 {
    (crc >> 4) ^ NIBBLES[(crc & 15) as usize]
}

const NIBBLES: [u32; 16] = {
    let mut table = [0; 16];
    let mut nibble = 0;
    while nibble < 16 {
        let mut crc = nibble as u32;
        let mut bit = 0;
        while bit < 4 {
            crc = (crc >> 1) ^ (0xedb8_8320 & (crc & 1).wrapping_neg());
            bit += 1;
        }
        table[nibble] = crc;
        nibble += 1;
    }
    table
};

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may panic")]
mod tests {
    use super::*;

    const FILE: &[u8] = include_bytes!("../../data/outlines.bin");

    /// The same file with the right checksum for its altered bytes.
    fn resealed(mut bytes: Vec<u8>) -> Vec<u8> {
        let checksum = checksum_of(&bytes).to_le_bytes();
        bytes[CHECKSUM_AT..CHECKSUM_AT + 4].copy_from_slice(&checksum);
        bytes
    }

    #[test]
    fn the_file_decodes() {
        let outlines = decode(FILE).unwrap();
        assert!(outlines.shapes().len() > 193);
        assert!(
            outlines
                .shapes()
                .iter()
                .all(|shape| shape.anchor.is_valid())
        );
        assert!(
            outlines
                .shapes()
                .windows(2)
                .all(|pair| pair[0].code < pair[1].code)
        );
    }

    #[test]
    fn every_truncation_is_an_error() {
        for length in (0..200).chain((200..FILE.len()).step_by(997)) {
            assert!(decode(&FILE[..length]).is_err(), "{length}");
        }
    }

    #[test]
    fn every_flipped_byte_is_an_error() {
        for at in (0..64).chain((64..FILE.len()).step_by(997)) {
            let mut bytes = FILE.to_vec();
            bytes[at] ^= 0x10;
            assert!(decode(&bytes).is_err(), "{at}");
        }
    }

    #[test]
    fn altered_bytes_behind_a_right_checksum_never_panic() {
        for at in (4..FILE.len()).step_by(2003) {
            let mut bytes = FILE.to_vec();
            bytes[at] ^= 0x55;
            let _ = decode(&resealed(bytes));
        }
        for length in (HEADER_BYTES..FILE.len()).step_by(4001) {
            let _ = decode(&resealed(FILE[..length].to_vec()));
        }
    }

    #[test]
    fn errors_name_what_is_wrong() {
        assert_eq!(decode(b"").unwrap_err().code(), "outlines-short");
        assert_eq!(
            decode(b"PK\x03\x04 and so on, a zip").unwrap_err().code(),
            "outlines-magic"
        );
        let mut bytes = FILE.to_vec();
        bytes[4] = 9;
        assert_eq!(
            decode(&bytes).unwrap_err().to_string(),
            "outlines are of format version `9`, expected `1`"
        );
    }
}
