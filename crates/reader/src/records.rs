//! The records of a CSV file with the lines they begin in, as an editor counts, and the bytes they are made of.

use csv::{ByteRecord, ReaderBuilder};

/// Reads a file record by record; empty lines are passed over.
pub(crate) struct Records<'b> {
    bytes: &'b [u8],
    reader: csv::Reader<&'b [u8]>,
    /// How far lines are counted, and the line there. The crate's own count knows one kind of line end.
    counted: usize,
    line: u32,
}

impl<'b> Records<'b> {
    pub(crate) fn of(bytes: &'b [u8]) -> Self {
        let mut builder = ReaderBuilder::new();
        Self {
            bytes,
            reader: builder.has_headers(false).flexible(true).from_reader(bytes),
            counted: 0,
            line: 1,
        }
    }

    /// Reads the next record; its line and bytes.
    pub(crate) fn next(&mut self, record: &mut ByteRecord) -> Option<(u32, &'b [u8])> {
        let from = self.at();
        // Bytes in memory can be read, and records may be of any length.
        if !self.reader.read_byte_record(record).unwrap_or(false) {
            return None;
        }
        let passed = self.bytes.get(from..self.at()).unwrap_or_default();
        let breaks = passed.iter().take_while(|byte| is_break(**byte)).count();
        let raw = passed.get(breaks..).unwrap_or_default();
        Some((self.line_at(from + breaks), raw))
    }

    fn at(&self) -> usize {
        self.reader.position().byte() as usize
    }

    /// The line of a record.
    fn line_at(&mut self, start: usize) -> u32 {
        let passed = self.bytes.get(self.counted..start).unwrap_or_default();
        let mut before = 0;
        for byte in passed {
            let is_second = before == b'\r' && *byte == b'\n';
            self.line += u32::from(is_break(*byte) && !is_second);
            before = *byte;
        }
        self.counted = start;
        self.line
    }
}

fn is_break(byte: u8) -> bool {
    matches!(byte, b'\r' | b'\n')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_those_of_an_editor() {
        let mut records = Records::of(b"\na\r\nb,\"x\ny\"\r\n\r\nc\rd");
        let mut record = ByteRecord::new();
        let mut lines = Vec::new();
        while let Some((line, _)) = records.next(&mut record) {
            lines.push(line);
        }
        assert_eq!(lines, [2, 3, 6, 7]);
    }

    #[test]
    fn what_a_record_is_made_of_holds_its_quotes() {
        let mut records = Records::of(b"a\n\"b\"\"\",c\nd");
        let mut record = ByteRecord::new();
        records.next(&mut record);
        let (line, raw) = records.next(&mut record).expect("a record");
        assert_eq!((line, raw.trim_ascii_end()), (2, &b"\"b\"\"\",c"[..]));
        assert_eq!(record.iter().collect::<Vec<_>>(), [&b"b\""[..], b"c"]);
    }
}
