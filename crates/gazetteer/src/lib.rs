//! Names and codes to states, territories, historic states, organisations and regions.
//!
//! A text is looked up as people type it: any case, accents, apostrophes and punctuation, ten languages, nine systems
//! of codes. What one text can mean is said, and nothing is guessed: where names collide all candidates come back, a
//! typing error is only proposed, and the system of a code is decided for a whole column.
//!
//! ```
//! use gazetteer::{Context, Gazetteer, Resolution};
//!
//! let gazetteer = Gazetteer::embedded();
//! let Resolution::One(found) = gazetteer.resolve("Korea, South", &Context::default()) else { panic!() };
//! assert_eq!(found.entry.id, "KOR");
//! assert!(matches!(gazetteer.resolve("Congo", &Context::default()), Resolution::Several(_)));
//! ```

mod codes;
mod data;
mod decision;
mod entry;
mod fold;
mod gazetteer;
mod language;
mod names;
mod phrases;
mod resolution;
mod resolve;
mod system;

pub use decision::{Decision, Evidence, Otherwise};
pub use entry::{Entry, Kind};
pub use gazetteer::Gazetteer;
pub use language::Language;
pub use resolution::{Context, Match, Part, PartKind, Reading, Resolution, Resolver};
pub use system::System;
