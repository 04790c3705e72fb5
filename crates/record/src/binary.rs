//! The binary form of a record, in which it is embedded and handed from program to program.
//!
//! A record is read from files once, where it is built or by the reader in a page; what answers questions opens the result
//! in a few milliseconds. The same record gives the same bytes everywhere.
//!
//! | bytes | what |
//! |---|---|
//! | 4 | the letters `RMAP` |
//! | 2 | the version of the form, little-endian; another version is refused |
//! | 8 | FNV-1a, 64 bits, of all that follows, little-endian |
//! | rest | the tables, [postcard](https://postcard.jamesmunns.com/wire-format) of the private `Wire` |
//!
//! Tables stand column by column, since like values pack better beside each other: texts as one text with their lengths,
//! what repeats as numbers into a list of the different ones, dates as EDTF, figures as decimal numbers. An optional row
//! number is 0 for none, else the row and one.
//!
//! The prose of a record may stand in a form of its own, with the letters `RMPR` and else the same header.
//!
//! Not offered: reading a record of another version, since what wrote it can write it anew, and changing one in place.

mod actors;
mod cells;
mod columns;
mod further;
mod links;
mod names;
mod prose;
mod sources;
mod statements;
mod wire;
mod writer;

use std::fmt;

use crate::dataset::Dataset;
use crate::steps::{Pace, at_once};
pub use prose::{encode_prose, put_prose};
use wire::Wire;
use writer::{Checksum, Writer};

const LETTERS: [u8; 4] = *b"RMAP";
/// The version of the form that is written and read.
pub const VERSION: u16 = 3;
const HEADER: usize = LETTERS.len() + size_of::<u16>() + size_of::<u64>();

/// Why bytes are no record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FormatError(Fault);

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Fault {
    NoRecord,
    Version(u16),
    Damaged,
    Refused(&'static str),
}

impl FormatError {
    /// A short stable name of the kind of error: `record-version` for a record of another version of the form, else
    /// `record-corrupt`.
    pub fn code(&self) -> &'static str {
        match self.0 {
            Fault::Version(_) => "record-version",
            _ => "record-corrupt",
        }
    }
}

/// What a table that does not hold together is refused with.
fn refused(what: &'static str) -> FormatError {
    FormatError(Fault::Refused(what))
}

impl fmt::Display for FormatError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            Fault::NoRecord => out.write_str("the bytes are no record, expected `RMAP` at their beginning"),
            Fault::Version(found) => write!(
                out,
                "the record is of version {found} of its form, expected {VERSION}: read it anew from its files"
            ),
            Fault::Damaged => out.write_str(
                "the record is damaged, expected bytes that agree with their checksum: fetch or read it again",
            ),
            Fault::Refused(what) => write!(out, "the record does not hold together: {what}"),
        }
    }
}

impl std::error::Error for FormatError {}

/// The binary form of a record.
///
/// # Panics
///
/// Never: columns are numbers and texts, for which the form has no errors.
///
/// ```
/// use relations_record::{Dataset, Tables, decode, encode};
///
/// let record = Dataset::new(Tables::default());
/// assert_eq!(decode(&encode(&record))?, record);
/// # Ok::<(), relations_record::FormatError>(())
/// ```
pub fn encode(record: &Dataset) -> Vec<u8> {
    at_once(encode_in_steps(record, async || {}))
}

/// The binary form of a record, written column by column with a rest after each, so that a page can do other things in
/// between; the same bytes as [`encode`] gives.
///
/// # Panics
///
/// Never, as [`encode`].
pub async fn encode_in_steps(record: &Dataset, rest: impl AsyncFn()) -> Vec<u8> {
    let mut writer = Writer::after(vec![0; HEADER], rest);
    wire::write(record, &mut writer).await;
    let (bytes, sum) = writer.finish();
    headed(LETTERS, bytes, sum)
}

/// Bytes with the header in the room that was left for it.
fn headed(letters: [u8; 4], mut bytes: Vec<u8>, sum: u64) -> Vec<u8> {
    let header = [
        letters.as_slice(),
        &VERSION.to_le_bytes(),
        &sum.to_le_bytes(),
    ]
    .concat();
    bytes.splice(..HEADER, header);
    bytes
}

/// The record of a binary form. Every number of a row in it leads to a row.
///
/// # Errors
///
/// `record-version` where another version of this crate wrote it, `record-corrupt` where bytes are missing or changed.
///
/// ```
/// let error = relations_record::decode(b"id,kind,name\n").expect_err("no record");
/// assert_eq!(error.code(), "record-corrupt");
/// assert_eq!(error.to_string(), "the bytes are no record, expected `RMAP` at their beginning");
/// ```
pub fn decode(bytes: &[u8]) -> Result<Dataset, FormatError> {
    at_once(decode_in_steps(bytes, Pace::AT_ONCE))
}

/// The record of a binary form, read in steps of a few milliseconds, so that a page can do other things in between.
///
/// # Errors
///
/// As [`decode`].
pub async fn decode_in_steps(bytes: &[u8], pace: Pace) -> Result<Dataset, FormatError> {
    let body = body(LETTERS, bytes, pace).await?;
    let wire: Wire<'_> = read(body)?;
    pace.rest().await;
    wire.record(pace).await
}

fn read<'b, T: serde::Deserialize<'b>>(body: &'b [u8]) -> Result<T, FormatError> {
    postcard::from_bytes(body).map_err(|_| FormatError(Fault::Damaged))
}

/// So many bytes are counted into the checksum in one step.
const STEP: usize = 4 << 20;

/// What follows a header that is as it should be.
async fn body(letters: [u8; 4], bytes: &[u8], pace: Pace) -> Result<&[u8], FormatError> {
    let rest = bytes
        .strip_prefix(&letters)
        .ok_or(FormatError(Fault::NoRecord))?;
    let damaged = FormatError(Fault::Damaged);
    let (version, rest) = rest.split_first_chunk().ok_or(damaged)?;
    let version = u16::from_le_bytes(*version);
    if version != VERSION {
        return Err(FormatError(Fault::Version(version)));
    }
    let (sum, body) = rest.split_first_chunk().ok_or(damaged)?;
    let mut counted = Checksum::default();
    for part in body.chunks(STEP) {
        counted.add(part);
        pace.rest().await;
    }
    let is_whole = u64::from_le_bytes(*sum) == counted.sum();
    is_whole.then_some(body).ok_or(damaged)
}
