//! How large a record may be; every limit of the reader stands here, and is told before any work is done beyond it.

/// The most bytes that one file of a package may have: as many as the package. Only the bench lifts it, by the feature
/// `bench`.
pub const FILE_BYTES: usize = PACKAGE_BYTES;
/// The most bytes that a package may have.
pub const PACKAGE_BYTES: usize = if cfg!(feature = "bench") {
    usize::MAX
} else {
    64 << 20
};
/// The most statements that a record may have, and the most rows of any other file but the actors.
pub const STATEMENTS: usize = 2_000_000;
/// The most actors that a record may have.
pub const ACTORS: usize = 20_000;
/// The most parties that one statement may have, those it is about among them.
pub const PARTIES: usize = 200;
/// The most statements that one disagreement may have.
pub const RIVALS: usize = 1000;
/// The most columns that a file may have.
pub const COLUMNS: usize = 256;
/// The most bytes that one field may have.
pub const FIELD_BYTES: usize = 16 << 10;
/// The most numbered passages that a source may have: as many as rows of a sheet.
pub const PASSAGES: u32 = 2_000_000;
/// The most wholes that stand above a part, one within the other.
pub const PART_DEPTH: usize = 16;
/// The most characters that an id may have.
pub const ID_CHARACTERS: usize = 64;
/// The most characters that a statement of this project's own records may have.
pub const OWN_TEXT_CHARACTERS: usize = 280;
/// The most characters that a statement of anybody's record may have.
pub const TEXT_CHARACTERS: usize = 4096;
/// The most problems that are reported one by one; the rest are counted.
pub const PROBLEMS: usize = 1000;
/// The most themes that a record may name.
pub const THEMES: usize = 1000;
