//! One line of a sheet as what it tells.

use std::borrow::Cow;

use relations_record::{Basis, Quantity, Status, Theme, Tone};
use vague_dates::Date;

use crate::names::Party;

/// One line of a sheet, read as far as it needs nothing of other lines.
#[derive(Debug, Clone)]
pub(crate) struct Fact<'t> {
    /// The row, as the spreadsheet counts.
    pub(crate) row: u32,
    /// Its id and its passage, where they are not those of the row.
    pub(crate) id: Option<String>,
    pub(crate) passage: Option<u32>,
    pub(crate) from: Vec<Party<'t>>,
    pub(crate) to: Vec<Party<'t>>,
    /// Whether each side must name somebody.
    pub(crate) has_sides: bool,
    /// Whether those of `from` act on those of `to`.
    pub(crate) is_directed: bool,
    /// The sentence; empty where there is none.
    pub(crate) text: Cow<'t, str>,
    pub(crate) text_column: usize,
    /// What stands in the place of the names where there is no sentence.
    pub(crate) heading: Cow<'t, str>,
    /// What stands behind the names where there is no sentence.
    pub(crate) detail: Cow<'t, str>,
    pub(crate) date: Option<Date>,
    pub(crate) basis: Basis,
    pub(crate) theme: Theme,
    pub(crate) tone: Tone,
    pub(crate) status: Status,
    pub(crate) said_by: Cow<'t, str>,
    pub(crate) quantity: Option<Quantity>,
    pub(crate) source: &'t str,
    pub(crate) link: &'t str,
    /// What it tells of together with others; empty for nothing.
    pub(crate) event: Cow<'t, str>,
    /// Texts of further columns, by their places.
    pub(crate) further: Vec<(usize, Cow<'t, str>)>,
}

impl Fact<'_> {
    pub(crate) fn of_row(row: u32) -> Self {
        Self {
            row,
            id: None,
            passage: None,
            from: Vec::new(),
            to: Vec::new(),
            has_sides: true,
            is_directed: true,
            text: Cow::Borrowed(""),
            text_column: 0,
            heading: Cow::Borrowed(""),
            detail: Cow::Borrowed(""),
            date: None,
            basis: Basis::Stated,
            theme: Theme::Other,
            tone: Tone::Unstated,
            status: Status::Occurred,
            said_by: Cow::Borrowed(""),
            quantity: None,
            source: "",
            link: "",
            event: Cow::Borrowed(""),
            further: Vec::new(),
        }
    }
}
