//! A record of foreign relations as data: sourced, dated statements, and what they name.
//!
//! The stored thing is the [`Statement`]: one sentence about actors, with its source and passage, a date as vague as the
//! source, and a [`Status`] that tells what happened from what was planned, offered, refused or judged. Nothing here is
//! computed from statements, and nothing reads files: records are read by `relations-reader` and asked by `relations-map`.

mod answers;
pub mod binary;
mod codes;
mod dataset;
mod further;
mod in_force;
mod model;
mod prose;
mod shown;
mod steps;

pub use binary::{
    FormatError, decode, decode_in_steps, encode, encode_in_steps, encode_prose, put_prose,
};
pub use codes::*;
pub use dataset::{Dataset, Tables};
pub use further::{Further, Lacking, OWN_THEME};
pub use model::*;
pub use prose::Prose;
pub use shown::shorten;
pub use steps::{Pace, at_once};
