//! The reader from outside, in one program: it is linked once.

#![cfg(not(target_arch = "wasm32"))]

mod binary;
mod codes;
mod files;
mod ids;
mod mutants;
mod packages;
mod passages;
mod sizes;
mod slices;
mod small_package;
mod statements;
mod themes;
