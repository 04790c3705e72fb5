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
//! Modules depend on each other one way: [`error`](Error) <- model <- [`dataset`] <- [`query`] <- [`scene`] <- wasm.
//! [`edtf`], [`projection`], [`path`] and [`geometry`] are leaves that know no actors.

pub mod dataset;
pub mod edtf;
mod error;
pub mod geometry;
#[cfg(any(test, target_arch = "wasm32"))]
mod json;
mod letters;
mod model;
pub mod path;
pub mod projection;
pub mod query;
pub mod scene;
mod sorting;
mod trigonometry;
#[cfg(target_arch = "wasm32")]
pub mod wasm;

pub use dataset::{Dataset, Origin};
pub use error::{Error, Problem};
pub use model::*;
pub use query::{Filter, Record, Tie};
