//! The reading of sheets from outside, in one program: it is linked once.

#![cfg(not(target_arch = "wasm32"))]

mod cells;
mod corrections;
mod foreseen;
mod forms;
mod fuzz;
mod german;
mod hostile;
mod opened;
mod random;
mod rounds;
mod workbooks;
