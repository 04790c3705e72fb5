//! Files to record: a data package read, checked and linked.
//!
//! There is one door. This project's own record, at build time, and anybody's package, natively or in a browser, are read
//! by the same parser, with the same checks and the same messages: at once by [`open`], or in slices by [`Reading`], which
//! give the same. [`read_folder`] takes the files of a package from a folder, [`pick`] finds them by its `datapackage.json`.

mod bibliography;
mod cell;
mod coverage;
mod currency;
mod descriptor;
mod files;
mod fingerprint;
mod folder;
mod ids;
mod layout;
pub mod limits;
mod link;
mod names;
mod nearest;
mod origin;
mod package;
mod parts;
mod problem;
mod quantity;
mod reading;
mod records;
mod rows;
mod rules;
pub mod slices;
mod table;
mod text;
mod themes;
mod told;
mod units;

pub use currency::is_code as is_currency;
pub use descriptor::Manifest;
pub use files::{DESCRIPTOR, FILES};
pub use fingerprint::Fingerprint;
pub use folder::read_folder;
pub use origin::Origin;
pub use package::pick;
pub use problem::{Problem, ReadError};
pub use reading::{Progress, Reading, open};
pub use told::{Told, told};
