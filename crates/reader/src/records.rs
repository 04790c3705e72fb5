//! The records of a CSV file (RFC 4180), read as the `csv` crate reads them, with which it is compared in a test. That
//! reader knows every dialect there is, in eight kilobytes of WebAssembly.

/// The records of a file, with the lines they begin in and the bytes they are made of.
pub(crate) struct Records<'b> {
    bytes: &'b [u8],
    /// How far the file is read.
    at: usize,
    /// How far lines are counted, and the line there.
    counted: usize,
    line: u32,
}

/// One record: its fields one after the other.
#[derive(Debug, Default)]
pub(crate) struct Fields {
    text: Vec<u8>,
    /// Where each field ends.
    ends: Vec<usize>,
}

impl Fields {
    pub(crate) fn count(&self) -> usize {
        self.ends.len()
    }

    /// All fields as one.
    pub(crate) fn text(&self) -> &[u8] {
        &self.text
    }

    /// Where each field ends.
    pub(crate) fn ends(&self) -> &[usize] {
        &self.ends
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = &[u8]> {
        let mut start = 0;
        self.ends.iter().map(move |end| {
            let field = self.text.get(start..*end).unwrap_or_default();
            start = *end;
            field
        })
    }
}

impl<'b> Records<'b> {
    pub(crate) fn of(bytes: &'b [u8]) -> Self {
        const BYTE_ORDER_MARK: &[u8] = b"\xEF\xBB\xBF";
        let at = if bytes.starts_with(BYTE_ORDER_MARK) {
            BYTE_ORDER_MARK.len()
        } else {
            0
        };
        Self {
            bytes,
            at,
            counted: 0,
            line: 1,
        }
    }

    /// Reads the next record; its line and bytes. Empty lines are passed over.
    pub(crate) fn next(&mut self, fields: &mut Fields) -> Option<(u32, &'b [u8])> {
        fields.text.clear();
        fields.ends.clear();
        while self.peek().is_some_and(is_break) {
            self.at += 1;
        }
        self.peek()?;
        let start = self.at;
        while self.read_field(fields) {}
        let raw = self.bytes.get(start..self.at).unwrap_or_default();
        Some((self.line_at(start), raw))
    }

    fn peek(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }

    /// Reads a field; whether another one follows.
    fn read_field(&mut self, fields: &mut Fields) -> bool {
        if self.peek() == Some(b'"') {
            self.at += 1;
            self.take_until(|byte| byte == b'"', fields);
            while self
                .bytes
                .get(self.at..)
                .is_some_and(|rest| rest.starts_with(b"\"\""))
            {
                fields.text.push(b'"');
                self.at += 2;
                self.take_until(|byte| byte == b'"', fields);
            }
            self.at += usize::from(self.peek().is_some());
        }
        self.take_until(|byte| byte == b',' || is_break(byte), fields);
        fields.ends.push(fields.text.len());
        let goes_on = self.peek() == Some(b',');
        self.at += usize::from(goes_on);
        goes_on
    }

    /// Takes the bytes before the first that is an end.
    fn take_until(&mut self, is_end: impl Fn(u8) -> bool, fields: &mut Fields) {
        let start = self.at;
        while self.peek().is_some_and(|byte| !is_end(byte)) {
            self.at += 1;
        }
        let taken = self.bytes.get(start..self.at).unwrap_or_default();
        fields.text.extend_from_slice(taken);
    }

    /// The line of a record, as an editor counts.
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
        let mut fields = Fields::default();
        let mut lines = Vec::new();
        while let Some((line, _)) = records.next(&mut fields) {
            lines.push(line);
        }
        assert_eq!(lines, [2, 3, 6, 7]);
    }

    #[test]
    fn what_a_record_is_made_of_holds_its_quotes() {
        let mut records = Records::of(b"a\n\"b\"\"\",c\nd");
        let mut fields = Fields::default();
        records.next(&mut fields);
        assert_eq!(records.next(&mut fields), Some((2, &b"\"b\"\"\",c"[..])));
        assert_eq!(fields.iter().collect::<Vec<_>>(), [&b"b\""[..], b"c"]);
    }
}

/// Native only, as proptest is.
#[cfg(all(test, not(target_arch = "wasm32")))]
mod properties {
    use proptest::prelude::*;
    use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};

    use super::*;

    fn as_the_crate_reads(bytes: &[u8]) -> Vec<Vec<Vec<u8>>> {
        let mut builder = csv::ReaderBuilder::new();
        let reader = builder.has_headers(false).flexible(true).from_reader(bytes);
        let records = reader.into_byte_records();
        let record = |record: Result<csv::ByteRecord, csv::Error>| {
            let record = record.expect("bytes of memory");
            record.iter().map(<[u8]>::to_vec).collect()
        };
        records.map(record).collect()
    }

    #[test]
    fn records_are_those_of_the_csv_crate() {
        let config = Config {
            cases: 20_000,
            failure_persistence: None,
            ..Config::default()
        };
        let random = TestRng::deterministic_rng(RngAlgorithm::ChaCha);
        let texts = "(\u{feff})?[ab,,\"\"\r\n\n é]{0,24}";
        let result = TestRunner::new_with_rng(config, random).run(&texts, |text| {
            let mut records = Records::of(text.as_bytes());
            let (mut fields, mut read) = (Fields::default(), Vec::new());
            while records.next(&mut fields).is_some() {
                read.push(fields.iter().map(<[u8]>::to_vec).collect::<Vec<_>>());
            }
            prop_assert_eq!(read, as_the_crate_reads(text.as_bytes()));
            Ok(())
        });
        assert!(result.is_ok(), "{}", result.expect_err("checked"));
    }
}
