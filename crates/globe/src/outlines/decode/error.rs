//! Why packed outlines were refused.

use std::fmt;

/// The packed outlines cannot be used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DecodeError(Problem);

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Problem {
    Short,
    Magic,
    Version(u8),
    Checksum,
    Grid,
    Counts,
    Topology,
    Place,
    Code,
}

impl DecodeError {
    /// A stable word for what is wrong, such as `outlines-checksum`.
    pub fn code(&self) -> &'static str {
        match self.0 {
            Problem::Short => "outlines-short",
            Problem::Magic => "outlines-magic",
            Problem::Version(_) => "outlines-version",
            Problem::Checksum => "outlines-checksum",
            Problem::Grid
            | Problem::Counts
            | Problem::Topology
            | Problem::Place
            | Problem::Code => "outlines-corrupt",
        }
    }
}

impl fmt::Display for DecodeError {
    fn fmt(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        let text = match self.0 {
            Problem::Version(found) => {
                return write!(
                    formatter,
                    "outlines are of format version `{found}`, expected `1`"
                );
            }
            Problem::Short => "outlines are shorter than their header",
            Problem::Magic => "outlines do not begin with `RMWO`",
            Problem::Checksum => "outlines are altered or cut short: the checksum does not fit",
            Problem::Grid => "outlines have a grid that does not close round the globe",
            Problem::Counts => {
                "outlines have other counts of shapes, arcs or points than the header says"
            }
            Problem::Topology => "outlines have a ring that does not close",
            Problem::Place => "outlines have a point beyond a pole",
            Problem::Code => "outlines have a shape whose code is not three capital letters",
        };
        formatter.write_str(text)
    }
}

impl std::error::Error for DecodeError {}

impl From<Problem> for DecodeError {
    fn from(problem: Problem) -> Self {
        Self(problem)
    }
}
