//! Dates from outside, in one program: it is linked once.

#![cfg(not(target_arch = "wasm32"))]

mod edtf_core;
mod properties;
