//! `cargo +nightly fuzz run workbook fuzz/corpus/workbook fuzz/seeds/workbook`: the same of a workbook, given by its parts.
#![no_main]

#[path = "../reading.rs"]
#[allow(dead_code, reason = "each target uses one of them")]
mod reading;

libfuzzer_sys::fuzz_target!(|data: &[u8]| reading::workbook(data));
