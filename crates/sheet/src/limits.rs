//! How large a sheet may be; told before any work is done beyond it.

/// The most bytes that a file may have.
pub const FILE_BYTES: usize = 128 << 20;
/// The most bytes that a packed file may come to when it is unpacked.
pub const UNPACKED_BYTES: usize = 256 << 20;
/// The most files that an archive may hold.
pub const ARCHIVE_FILES: usize = 1000;
/// The most rows of a table.
pub const ROWS: usize = 1_000_000;
/// The most columns of a table.
pub const COLUMNS: usize = 1000;
/// The most cells of a table.
pub const CELLS: usize = 64_000_000;
/// The most bytes of a cell that are kept; of a longer one the rest is left out, and the row is asked about.
pub const CELL_BYTES: usize = 16 << 10;
/// The most letters of a statement.
pub const TEXT_CHARACTERS: usize = 4096;
/// The most parties of a statement.
pub const PARTIES: usize = 200;
/// The most questions that are put one by one; the rest are counted.
pub const QUESTIONS: usize = 500;
/// The most cells that a question points to; the rest are counted.
pub const CELLS_SHOWN: usize = 100;
/// The most columns that are kept with the statements and offered as filters.
pub const FURTHER_COLUMNS: usize = 40;
/// The most actors of a record.
pub const ACTORS: usize = 20_000;
/// The first rows in which a header is looked for.
pub const HEADER_ROWS: usize = 40;
