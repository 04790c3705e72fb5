//! A record read in slices of any size is the record read at once, and what is wrong with it is told in the same words.

use std::path::Path;

use relations_reader::{Origin, ReadError, Reading, open, pick, read_folder};
use relations_record::{Dataset, encode};

type Files = Vec<(&'static str, Vec<u8>)>;

fn own() -> Files {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../data/tajikistan");
    pick(read_folder(&folder).expect("the record")).expect("a package")
}

/// The record with every `from` of a file made `to`.
fn changed(file: &str, from: &str, to: &str) -> Files {
    let mut files = own();
    for (name, bytes) in &mut files {
        if *name == file {
            let text = String::from_utf8(bytes.clone()).expect("text");
            assert!(text.contains(from), "{file} has `{from}`");
            *bytes = text.replace(from, to).into_bytes();
        }
    }
    files
}

fn at_once(files: &Files) -> Result<Dataset, ReadError> {
    let files = files.iter().map(|(name, bytes)| (*name, bytes.as_slice()));
    open(files, Origin::Own)
}

/// How often it rested, and what came of it.
fn in_slices(files: &Files, size: usize) -> (usize, Result<Dataset, ReadError>) {
    let mut reading = Reading::begin(files.clone(), Origin::Own);
    let mut progress = reading.progress();
    let mut steps = 0;
    while !progress.is_done() {
        let next = reading.step(size);
        assert!(next.done >= progress.done && next.total == progress.total);
        assert!(next.done <= next.total);
        progress = next;
        steps += 1;
    }
    (steps, reading.finish())
}

#[test]
fn slices_of_any_size_give_the_same() {
    let files = own();
    let expected = encode(&at_once(&files).expect("a record"));
    for size in [1, 1_000, 65_536, usize::MAX] {
        let (steps, record) = in_slices(&files, size);
        assert!(encode(&record.expect("a record")) == expected, "{size}");
        let bytes: usize = files.iter().map(|(_, bytes)| bytes.len()).sum();
        assert!(steps <= 1 + 10 * bytes / size, "{steps} steps of {size}");
        assert!(steps > 500 || size > 1, "{steps} steps of {size}");
    }
}

#[test]
fn what_is_wrong_is_told_in_the_same_words() {
    for files in [
        changed("actors.csv", "RUS,state", "RUSS,state"),
        changed("statements.csv", ",stated,", ",said,"),
        changed("datapackage.json", "{", "["),
        vec![],
    ] {
        let expected = at_once(&files).expect_err("problems");
        let (_, found) = in_slices(&files, 5_000);
        assert_eq!(found.expect_err("problems"), expected);
    }
}

#[test]
fn a_reading_may_be_finished_or_dropped_at_any_time() {
    let files = own();
    let expected = at_once(&files).expect("a record");
    let mut reading = Reading::begin(files.clone(), Origin::Own);
    reading.step(10_000);
    assert!(!reading.progress().is_done());
    assert!(reading.finish().expect("a record") == expected);
    let mut dropped = Reading::begin(files, Origin::Own);
    dropped.step(10_000);
}
