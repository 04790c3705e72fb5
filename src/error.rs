//! The one error type of the crate.

use std::fmt;

use relations_record::{FormatError, shorten};

/// Why a call could not be answered.
///
/// The kinds are private so that new ones can be added; [`Error::code`] is stable and short enough to
/// switch on, and the text of the error names the thing, the value and what was expected.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Error(Box<Kind>);

#[derive(Debug, Clone, PartialEq, Eq)]
enum Kind {
    #[cfg(not(target_arch = "wasm32"))]
    Data(relations_reader::ReadError),
    #[cfg(not(target_arch = "wasm32"))]
    Unreadable(String),
    Format(FormatError),
    Unknown {
        what: &'static str,
        id: String,
    },
    Argument {
        name: String,
        value: String,
        expected: String,
    },
    #[cfg(feature = "split")]
    MissingPart,
}

#[cfg(not(target_arch = "wasm32"))]
impl From<relations_reader::ReadError> for Error {
    fn from(error: relations_reader::ReadError) -> Self {
        Self(Box::new(Kind::Data(error)))
    }
}

/// A file or a folder could not be read.
#[cfg(not(target_arch = "wasm32"))]
impl From<std::io::Error> for Error {
    fn from(error: std::io::Error) -> Self {
        Self(Box::new(Kind::Unreadable(error.to_string())))
    }
}

impl From<FormatError> for Error {
    fn from(error: FormatError) -> Self {
        Self(Box::new(Kind::Format(error)))
    }
}

impl Error {
    pub(crate) fn unknown(what: &'static str, id: &str) -> Self {
        let id = shorten(id);
        Self(Box::new(Kind::Unknown { what, id }))
    }

    pub(crate) fn argument(name: &str, value: &str, expected: &str) -> Self {
        let (name, value, expected) = (name.to_owned(), shorten(value), expected.to_owned());
        Self(Box::new(Kind::Argument {
            name,
            value,
            expected,
        }))
    }

    /// What answers is in a part of the program that has not arrived.
    #[cfg(feature = "split")]
    pub(crate) fn missing_part() -> Self {
        Self(Box::new(Kind::MissingPart))
    }

    /// A short stable name of the kind of error: `data-invalid`, `data-unreadable`, `record-version`, `record-corrupt`,
    /// `unknown-id`, `bad-argument` or `core-part`.
    pub fn code(&self) -> &'static str {
        match &*self.0 {
            #[cfg(not(target_arch = "wasm32"))]
            Kind::Data(error) => error.code(),
            #[cfg(not(target_arch = "wasm32"))]
            Kind::Unreadable(_) => "data-unreadable",
            Kind::Format(error) => error.code(),
            Kind::Unknown { .. } => "unknown-id",
            Kind::Argument { .. } => "bad-argument",
            #[cfg(feature = "split")]
            Kind::MissingPart => "core-part",
        }
    }

    #[cfg(not(target_arch = "wasm32"))]
    /// What is wrong with a package, in file and row order; empty for every other kind of error.
    pub fn problems(&self) -> &[relations_reader::Problem] {
        match &*self.0 {
            Kind::Data(error) => error.problems(),
            _ => &[],
        }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &*self.0 {
            #[cfg(not(target_arch = "wasm32"))]
            Kind::Data(error) => error.fmt(out),
            #[cfg(not(target_arch = "wasm32"))]
            Kind::Unreadable(message) => out.write_str(message),
            Kind::Format(error) => error.fmt(out),
            Kind::Unknown { what, id } => {
                write!(out, "`{id}` is not the id of {what} of this record")
            }
            Kind::Argument {
                name,
                value,
                expected,
            } => {
                write!(out, "{name}: `{value}` is not valid, expected {expected}")
            }
            #[cfg(feature = "split")]
            Kind::MissingPart => out.write_str(
                "what answers this question has not arrived, expected the page to fetch it first: wait for `ready`",
            ),
        }
    }
}

impl std::error::Error for Error {}

/// A number as a message shows it, to a thousandth. The standard formatting of floats is exact, which messages do
/// not need, and weighs twenty kilobytes of WebAssembly.
pub(crate) fn decimal(value: f64) -> String {
    const LARGEST: f64 = 1e15;
    if value.is_nan() {
        return "not a number".to_owned();
    }
    let sign = if value < 0.0 { "-" } else { "" };
    let size = value.abs();
    if size >= LARGEST {
        return [sign, "more than 1,000,000,000,000,000"].concat();
    }
    let thousandths = (size * 1000.0 + 0.5) as u64;
    let (whole, rest) = (thousandths / 1000, thousandths % 1000);
    if rest == 0 {
        format!("{sign}{whole}")
    } else {
        format!("{sign}{whole}.{rest:03}")
            .trim_end_matches('0')
            .to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_shown_to_a_thousandth() {
        let shown = [
            0.0,
            -1.5,
            1200.25,
            0.000_1,
            16_384.0,
            f64::NAN,
            f64::NEG_INFINITY,
        ]
        .map(decimal);
        assert_eq!(
            shown,
            [
                "0",
                "-1.5",
                "1200.25",
                "0",
                "16384",
                "not a number",
                "-more than 1,000,000,000,000,000"
            ]
        );
    }
}
