//! Anybody's sheet to a record.
mod bytes;
mod decode;
mod delimited;
mod fold;
mod header;
pub mod limits;
mod refusal;
mod table;
mod when;
pub use decode::Encoding;
pub use delimited::Separator;
pub use header::Role;
pub use refusal::{Refusal, RefusalCode};
pub use table::Table;
