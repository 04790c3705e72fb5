//! Names and codes from outside, in one program: it is linked once.

#![cfg(not(target_arch = "wasm32"))]

mod cells;
mod codes;
mod names;
