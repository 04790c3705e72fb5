//! The files of a package and their columns.

use std::fmt::Display;

use crate::files::{DESCRIPTOR, FILES};
use crate::limits;
use crate::problem::{Problem, Problems, shorten};
use crate::told::Told;

pub(crate) const SOURCES: Layout = Layout {
    file: "sources.csv",
    order: 0,
    needed: true,
    most_rows: limits::STATEMENTS,
    required: &["id", "type", "title", "passages"],
    optional: &[
        "title_en",
        "short",
        "author",
        "publisher",
        "issued",
        "issued_basis",
        "url",
        "language",
        "part_of",
        "part_as",
        "note",
    ],
    names: false,
};
pub(crate) const ACTORS: Layout = Layout {
    file: "actors.csv",
    order: 1,
    needed: true,
    most_rows: limits::ACTORS,
    required: &["id", "kind", "name"],
    optional: &[
        "short", "part_of", "aliases", "lon", "lat", "from", "to", "wikidata",
    ],
    names: true,
};
pub(crate) const PLACES: Layout = Layout {
    file: "places.csv",
    order: 2,
    needed: false,
    most_rows: limits::STATEMENTS,
    required: &["id", "name", "kind", "lon", "lat"],
    optional: &["country", "aliases", "note"],
    names: true,
};
pub(crate) const STATEMENTS: Layout = Layout {
    file: "statements.csv",
    order: 3,
    needed: true,
    most_rows: limits::STATEMENTS,
    required: &[
        "id",
        "text",
        "actors",
        "theme",
        "tone",
        "status",
        "date",
        "date_basis",
        "source",
        "passage",
    ],
    optional: &[
        "doers",
        "about",
        "said_by",
        "place",
        "value",
        "value_max",
        "unit",
        "per",
        "event",
        "lacking",
    ],
    names: false,
};
pub(crate) const MEMBERSHIPS: Layout = Layout {
    file: "memberships.csv",
    order: 4,
    needed: false,
    most_rows: limits::STATEMENTS,
    required: &["member", "organisation", "role"],
    optional: &["from", "to", "statements"],
    names: false,
};
pub(crate) const DISAGREEMENTS: Layout = Layout {
    file: "disagreements.csv",
    order: 5,
    needed: false,
    most_rows: limits::STATEMENTS,
    required: &["id", "kind", "question", "statements"],
    optional: &["note"],
    names: false,
};
pub(crate) const PASSAGES: Layout = Layout {
    file: "passages.csv",
    order: 6,
    needed: false,
    most_rows: limits::STATEMENTS,
    required: &["source", "passage", "reason"],
    optional: &[],
    names: false,
};
pub(crate) const THEMES: Layout = Layout {
    file: "themes.csv",
    order: 7,
    needed: false,
    most_rows: limits::THEMES,
    required: &["code", "name"],
    optional: &[],
    names: true,
};
pub(crate) const LAYOUTS: [&Layout; FILES.len()] = [
    &SOURCES,
    &ACTORS,
    &PLACES,
    &STATEMENTS,
    &MEMBERSHIPS,
    &DISAGREEMENTS,
    &PASSAGES,
    &THEMES,
];
/// What stands for the package as a whole.
pub(crate) const PACKAGE: Layout = Layout {
    file: DESCRIPTOR,
    order: 0,
    needed: true,
    most_rows: limits::STATEMENTS,
    required: &[],
    optional: &[],
    names: false,
};

/// What a file of a package must look like.
#[derive(Debug)]
pub(crate) struct Layout {
    pub(crate) file: &'static str,
    /// The place in the order in which files are read and problems are reported.
    pub(crate) order: u8,
    /// Whether a package cannot do without it.
    pub(crate) needed: bool,
    pub(crate) most_rows: usize,
    pub(crate) required: &'static [&'static str],
    pub(crate) optional: &'static [&'static str],
    /// Whether columns `name_xx` and `short_xx` give names in other languages.
    pub(crate) names: bool,
}

impl Layout {
    pub(crate) fn knows(&self, column: &str) -> bool {
        self.required.contains(&column)
            || self.optional.contains(&column)
            || (self.names
                && [NAME, SHORT]
                    .iter()
                    .any(|of| language_of(column, of).is_some()))
    }

    /// All columns, as a message lists them.
    pub(crate) fn columns(&self) -> String {
        [self.required, self.optional].concat().join(", ")
    }

    /// A problem of the whole file.
    pub(crate) fn report(
        &self,
        problems: &mut Problems,
        told: impl Into<Told>,
        message: impl Display,
    ) {
        self.report_at(problems, 0, ("", ""), told.into(), &message);
    }

    /// A problem at a line, in a column with its value where one is meant.
    pub(crate) fn report_at(
        &self,
        problems: &mut Problems,
        line: u32,
        (column, value): (&str, &str),
        told: Told,
        message: &dyn Display,
    ) {
        problems.add(self.order, line, || Problem {
            file_order: self.order,
            line,
            file: self.file,
            column: shorten(column),
            value: shorten(value),
            message: message.to_string(),
            told: Box::new(told),
        });
    }
}

/// What columns of names in other languages begin with.
pub(crate) const NAME: &str = "name_";
/// What columns of shorter names in other languages begin with.
pub(crate) const SHORT: &str = "short_";

/// The language of a column such as `name_ru`.
pub(crate) fn language_of<'c>(column: &'c str, of: &str) -> Option<&'c str> {
    let language = column.strip_prefix(of)?;
    let plain = language.bytes().all(|byte| byte.is_ascii_lowercase());
    (plain && matches!(language.len(), 2 | 3)).then_some(language)
}
