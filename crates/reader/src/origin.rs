//! Whose record is read.

/// Whose record it is, which decides how long a statement may be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Origin {
    /// This project's own: statements of at most 280 characters.
    Own,
    /// Anybody's: statements of at most 4,096 characters.
    Foreign,
}
