//! Zip archives: their list of files, and one file unpacked, within bounds that are told before anything is unpacked.
//!
//! Read are files that are stored or deflated; archives of more than 4 GB, in parts or with a password are not.

use miniz_oxide::inflate::decompress_to_vec_with_limit;

use crate::limits;
use crate::refusal::{Refusal, RefusalCode};

/// An archive in memory.
#[derive(Debug, Clone)]
pub struct Zip<'b> {
    bytes: &'b [u8],
    entries: Vec<Entry>,
}

/// A file in an archive.
#[derive(Debug, Clone)]
struct Entry {
    name: String,
    method: u16,
    is_locked: bool,
    packed: usize,
    unpacked: usize,
    /// Where its own header stands.
    place: usize,
}

fn damaged() -> Refusal {
    Refusal::of(RefusalCode::Damaged)
}

fn number(bytes: &[u8], place: usize, length: usize) -> Option<usize> {
    let part = bytes.get(place..place.checked_add(length)?)?;
    let digits = part.iter().rev();
    Some(digits.fold(0, |number, byte| number << 8 | usize::from(*byte)))
}

impl<'b> Zip<'b> {
    /// Reads the list of files.
    ///
    /// # Errors
    ///
    /// Where the list is damaged, or the files come to more than may be.
    pub fn open(bytes: &'b [u8]) -> Result<Self, Refusal> {
        let end = end_of_list(bytes).ok_or_else(damaged)?;
        // The end itself must be whole.
        number(bytes, end + 20, 2).ok_or_else(damaged)?;
        let count = number(bytes, end + 10, 2).ok_or_else(damaged)?;
        let mut place = number(bytes, end + 16, 4).ok_or_else(damaged)?;
        if count > limits::ARCHIVE_FILES {
            return Err(Refusal::beyond(
                RefusalCode::ArchiveTooLarge,
                count,
                limits::ARCHIVE_FILES,
            ));
        }
        let mut entries = Vec::with_capacity(count);
        for _ in 0..count {
            let (entry, next) = entry(bytes, place).ok_or_else(damaged)?;
            place = next;
            entries.push(entry);
        }
        let total = entries
            .iter()
            .fold(0_usize, |sum, entry| sum.saturating_add(entry.unpacked));
        if total > limits::UNPACKED_BYTES {
            return Err(Refusal::beyond(
                RefusalCode::ArchiveTooLarge,
                total,
                limits::UNPACKED_BYTES,
            ));
        }
        Ok(Self { bytes, entries })
    }

    /// The names of the files, in the order of the list.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.entries.iter().map(|entry| entry.name.as_str())
    }

    /// A file, unpacked.
    ///
    /// # Errors
    ///
    /// Where there is none of that name, it is locked or damaged, or larger than the list says.
    pub fn file(&self, name: &str) -> Result<Vec<u8>, Refusal> {
        let entry = self
            .entries
            .iter()
            .find(|entry| entry.name == name)
            .ok_or_else(damaged)?;
        let packed = self
            .packed(entry)
            .filter(|_| !entry.is_locked)
            .ok_or_else(damaged)?;
        match entry.method {
            0 => Ok(packed.to_vec()),
            8 => decompress_to_vec_with_limit(packed, entry.unpacked).map_err(|_| damaged()),
            _ => Err(Refusal::of(RefusalCode::Compressed)),
        }
    }

    fn packed(&self, entry: &Entry) -> Option<&'b [u8]> {
        const SIGN: &[u8] = b"PK\x03\x04";
        let header = self.bytes.get(entry.place..)?;
        header.starts_with(SIGN).then_some(())?;
        let start = 30 + number(header, 26, 2)? + number(header, 28, 2)?;
        header.get(start..start.checked_add(entry.packed)?)
    }
}

/// Where the end of the list stands: the last that is not within a comment.
fn end_of_list(bytes: &[u8]) -> Option<usize> {
    const SIGN: &[u8] = b"PK\x05\x06";
    const LONGEST: usize = 22 + 0xFFFF;
    let first = bytes.len().saturating_sub(LONGEST);
    let tail = bytes.get(first..)?;
    tail.windows(SIGN.len())
        .rposition(|four| four == SIGN)
        .map(|place| first + place)
}

fn entry(bytes: &[u8], place: usize) -> Option<(Entry, usize)> {
    const SIGN: &[u8] = b"PK\x01\x02";
    const LARGEST: usize = u32::MAX as usize;
    let header = bytes.get(place..)?;
    header.starts_with(SIGN).then_some(())?;
    let name_length = number(header, 28, 2)?;
    let name = header.get(46..46 + name_length)?;
    let length = 46 + name_length + number(header, 30, 2)? + number(header, 32, 2)?;
    let entry = Entry {
        name: String::from_utf8_lossy(name).replace('\\', "/"),
        method: number(header, 10, 2)?.try_into().ok()?,
        is_locked: number(header, 8, 2)? & 1 == 1,
        packed: number(header, 20, 4)?,
        unpacked: number(header, 24, 4)?,
        place: number(header, 42, 4)?,
    };
    let is_plain = entry.packed < LARGEST && entry.unpacked < LARGEST;
    is_plain.then_some((entry, place + length))
}

/// An archive of files as they are, for what is saved.
pub fn stored<'f>(files: impl IntoIterator<Item = (&'f str, &'f [u8])>) -> Vec<u8> {
    let (mut out, mut list, mut count) = (Vec::new(), Vec::new(), 0_u16);
    for (name, bytes) in files {
        let place = out.len() as u32;
        let about = about(name, bytes);
        out.extend(b"PK\x03\x04");
        out.extend(&about);
        out.extend(name.as_bytes());
        out.extend(bytes);
        list.extend(b"PK\x01\x02\x14\x00");
        list.extend(&about);
        list.extend([0; 10]);
        list.extend(place.to_le_bytes());
        list.extend(name.as_bytes());
        count += 1;
    }
    let start = out.len() as u32;
    out.extend(&list);
    out.extend(b"PK\x05\x06\0\0\0\0");
    out.extend(count.to_le_bytes());
    out.extend(count.to_le_bytes());
    out.extend((list.len() as u32).to_le_bytes());
    out.extend(start.to_le_bytes());
    out.extend([0, 0]);
    out
}

/// What both headers of a stored file say: version, flags for names in UTF-8, no method, 1 January 1980, checksum, lengths.
fn about(name: &str, bytes: &[u8]) -> Vec<u8> {
    let mut about = vec![20, 0, 0, 8, 0, 0, 0, 0, 0x21, 0];
    let length = (bytes.len() as u32).to_le_bytes();
    about.extend(crc32(bytes).to_le_bytes());
    about.extend(length);
    about.extend(length);
    about.extend((name.len() as u16).to_le_bytes());
    about.extend([0, 0]);
    about
}

fn crc32(bytes: &[u8]) -> u32 {
    const POLYNOMIAL: u32 = 0xEDB8_8320;
    let step = |crc: u32, _| {
        if crc & 1 == 1 {
            crc >> 1 ^ POLYNOMIAL
        } else {
            crc >> 1
        }
    };
    !bytes.iter().fold(u32::MAX, |crc, byte| {
        (0..8).fold(crc ^ u32::from(*byte), step)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_stored_is_found_again() {
        let files: [(&str, &[u8]); 2] = [("a/one.csv", b"From,To\n"), ("Übersicht.txt", b"")];
        let bytes = stored(files);
        let zip = Zip::open(&bytes).expect("an archive");
        assert_eq!(
            zip.names().collect::<Vec<_>>(),
            ["a/one.csv", "Übersicht.txt"]
        );
        for (name, content) in files {
            assert_eq!(zip.file(name).expect("a file"), content);
        }
        assert_eq!(crc32(b"123456789"), 0xCBF4_3926);
    }

    #[test]
    fn bombs_and_fragments_are_refused() {
        let mut bytes = stored([("a.csv", b"From,To\n".as_slice())]);
        let list = bytes
            .windows(4)
            .position(|four| four == b"PK\x01\x02")
            .expect("a list");
        bytes[list + 24..list + 28].copy_from_slice(&0x7FFF_FFFF_u32.to_le_bytes());
        assert_eq!(
            Zip::open(&bytes).expect_err("a bomb").code,
            RefusalCode::ArchiveTooLarge
        );
        let whole = stored([("a.csv", b"From,To\n".as_slice())]);
        for end in 0..whole.len() {
            assert!(Zip::open(&whole[..end]).is_err());
        }
    }
}
