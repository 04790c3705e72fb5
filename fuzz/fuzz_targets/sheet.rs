//! `cargo +nightly fuzz run sheet fuzz/corpus/sheet crates/sheet/tests/forms`: whatever the bytes of a sheet, no row of it is lost, or it is refused.
#![no_main]

#[path = "../reading.rs"]
#[allow(dead_code, reason = "each target uses one of them")]
mod reading;

libfuzzer_sys::fuzz_target!(|data: &[u8]| reading::sheet(data));
