//! `cargo +nightly fuzz run package fuzz/corpus/package fuzz/seeds/package`: whatever the files of a package, they are a record or told of.
#![no_main]

#[path = "../reading.rs"]
#[allow(dead_code, reason = "each target uses one of them")]
mod reading;

libfuzzer_sys::fuzz_target!(|data: &[u8]| reading::package(data));
