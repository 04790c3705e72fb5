//! The prose of a record, in a form of its own.

use serde::{Deserialize, Serialize};

use super::columns::Texts;
use super::names::Names;
use super::writer::Checksum;
use super::{FormatError, HEADER, Pace, at_once, body, headed, read, refused};
use crate::dataset::Dataset;
use crate::prose::Prose;

const LETTERS: [u8; 4] = *b"RMPR";

#[derive(Debug, Serialize, Deserialize)]
struct Wire<'a> {
    fingerprint: u64,
    #[serde(borrow)]
    texts: Texts<'a>,
    #[serde(borrow)]
    named: Names<'a>,
}

/// The binary form of the prose of a record.
///
/// # Panics
///
/// Never: columns are numbers and texts, for which the form has no errors.
pub fn encode_prose(prose: &Prose) -> Vec<u8> {
    let wire = Wire {
        fingerprint: prose.fingerprint,
        texts: Texts::of(prose.texts.iter().map(AsRef::as_ref)),
        named: Names::of(
            prose
                .named
                .iter()
                .map(|(aliases, names)| (aliases.as_slice(), names.as_slice())),
        ),
    };
    let bytes = postcard::to_extend(&wire, vec![0; HEADER])
        .expect("columns are numbers and texts, and memory grows");
    let sum = Checksum::of(bytes.get(HEADER..).unwrap_or_default());
    headed(LETTERS, bytes, sum)
}

/// Puts the prose of a binary form back in its place.
///
/// # Errors
///
/// As [`super::decode`]; `record-corrupt` also where it is that of another record. The texts stay empty then.
///
/// ```
/// use relations_record::{Dataset, Tables, encode_prose, put_prose};
///
/// let mut record = Dataset::new(Tables::default());
/// let bytes = encode_prose(&record.take_prose());
/// put_prose(&mut record, &bytes)?;
/// # Ok::<(), relations_record::FormatError>(())
/// ```
pub fn put_prose(record: &mut Dataset, bytes: &[u8]) -> Result<(), FormatError> {
    let wire: Wire<'_> = read(at_once(body(LETTERS, bytes, Pace::AT_ONCE))?)?;
    let prose = Prose {
        fingerprint: wire.fingerprint,
        texts: wire.texts.read()?.into_iter().map(Box::from).collect(),
        named: wire.named.read()?,
    };
    let is_taken = record.take_back(prose);
    is_taken
        .then_some(())
        .ok_or(refused("the prose is of another record"))
}
