//! The core from outside, in one program: it is linked once.

#![cfg(not(target_arch = "wasm32"))]

mod answers;
mod covering;
mod days;
mod filters;
mod fuzz;
mod growth;
mod lanes;
mod memberships;
mod network;
mod pairs;
mod pictures;
mod places;
mod questions;
mod random;
mod reading;
mod scenes;
mod search;
mod sentences;
mod sequences;
mod state;
mod symbols;
mod ties;
mod words;
mod worlds;
