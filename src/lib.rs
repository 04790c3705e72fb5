//! A country's foreign relations as sourced, dated, contradictable statements: the record, the questions
//! that can be asked of it, and the picture of it on a map.
//!
//! The stored thing is the [`Statement`]: one sentence about actors, with its source and passage, a date as
//! vague as the source, and a [`Status`] that tells what happened from what was planned, offered, refused
//! or merely judged. A [`Tie`] between two actors is never stored; it is all statements that name both.
//!
//! ```
//! use relations_map::{Filter, Record};
//!
//! let record = Record::embedded()?;
//! let ties = record.ties("TJK", &Filter::default())?;
//! assert!(ties.iter().any(|tie| tie.partner.id == "RUS"));
//! # Ok::<(), relations_map::Error>(())
//! ```
//!
//! Crates and modules depend on each other one way: `vague_dates` and `globe` know no actors; `relations_record` is the
//! data, `relations_reader` reads it from files; here [`query`] answers, [`scene`] draws, and wasm speaks to JavaScript.

#[cfg(feature = "english")]
pub mod english;
mod error;
pub mod query;
pub mod scene;
mod sorting;
#[cfg(all(target_arch = "wasm32", feature = "wasm"))]
pub mod wasm;

pub use error::Error;
pub use query::{Filter, Record, Tie};
#[cfg(not(target_arch = "wasm32"))]
pub use relations_reader::{self as reader, Origin, Problem};
pub use relations_record::{self as record, *};
pub use vague_dates;
