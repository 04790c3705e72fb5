//! Answers worded in English, for native programs: pages word them by catalogues of their own.
//!
//! An answer holds codes, counts, names, and dates in EDTF. Here they become what a person reads, as methods of the answers
//! and as functions.

mod citations;
mod dates;
mod describe;
mod figures;
mod messages;

pub use describe::sentences;
