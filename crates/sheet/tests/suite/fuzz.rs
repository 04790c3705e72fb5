//! The bodies of the fuzz targets that read files, with seeds changed at random.

use std::fs;
use std::path::Path;

use crate::random::Random;

#[path = "../../../../fuzz/reading.rs"]
mod reading;

/// Pieces that mean something to some part of what reads.
const PIECES: [&str; 24] = [
    ",",
    "\"",
    "\"\"",
    "\n",
    ";",
    "\t",
    "=== ",
    "TJK",
    "<row r=\"9\">",
    "</c>",
    "<![CDATA[",
    "&#x0;",
    "1e400",
    "-1",
    "99999999999",
    "2011-13",
    "201X",
    "\u{202E}",
    "\0",
    "\u{FEFF}",
    "t=\"s\"",
    "r=\"XFD1\"",
    "table:number-columns-repeated=\"9999\"",
    "../",
];

impl Random {
    /// A seed with some of it cut, doubled, moved, flipped or put in.
    fn mutant(&mut self, seed: &[u8]) -> Vec<u8> {
        let mut bytes = seed.to_vec();
        for _ in 0..=self.below(4) {
            let from = self.below(bytes.len());
            let to = (from + self.below(20)).min(bytes.len());
            let new = match self.below(5) {
                0 => Vec::new(),
                1 => bytes[from..to].repeat(self.below(6)),
                2 => vec![self.below(256) as u8],
                _ => PIECES[self.below(PIECES.len())].as_bytes().to_vec(),
            };
            bytes.splice(from..to, new);
        }
        bytes
    }
}

/// Asks `body` of each seed as it is, and of mutants of them.
fn each(folder: &str, mutants: usize, body: fn(&[u8])) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let mut seeds: Vec<_> = fs::read_dir(&folder)
        .expect("seeds")
        .map(|file| file.expect("a seed").path())
        .collect();
    seeds.sort();
    let seeds: Vec<Vec<u8>> = seeds
        .iter()
        .map(|path| fs::read(path).expect("a seed"))
        .collect();
    assert!(!seeds.is_empty());
    for seed in &seeds {
        body(seed);
    }
    let mut random = Random(5);
    for round in 0..mutants {
        body(&random.mutant(&seeds[round % seeds.len()]));
    }
}

#[test]
fn packages_are_records_or_told_of_in_slices_as_at_once() {
    each("../../fuzz/seeds/package", 2_000, reading::package);
}

#[test]
fn sheets_lose_no_row_or_are_refused() {
    each("tests/forms", 150, reading::sheet);
}

#[test]
fn parts_of_workbooks_lose_no_row_or_are_refused() {
    each("../../fuzz/seeds/workbook", 1_000, reading::workbook);
}
