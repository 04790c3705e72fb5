//! What a record calls themes: names for those of the common list, and themes of its own.
//!
//! A theme of its own counts as `other` of the list; its name stands in a further column, by which it can be filtered.

use std::collections::BTreeMap;

use crate::cell::{Cell, Row};
use crate::layout::{PACKAGE, STATEMENTS};
use crate::problem::{Problems, shorten};
use crate::rules;
use crate::table::Table;
use crate::told::told;
use relations_record::{Code, Descriptor, Further, OWN_THEME, Theme, ThemeName};

/// The themes of a record by their codes.
#[derive(Debug, Default)]
pub(crate) struct Themes<'t> {
    /// The name and the line of each.
    known: BTreeMap<&'t str, (&'t str, u32)>,
    /// Whether a theme can have been missed.
    is_broken: bool,
}

impl<'t> Themes<'t> {
    pub(crate) fn of(table: &Table) -> Self {
        Self {
            known: BTreeMap::new(),
            is_broken: table.lost() > 0,
        }
    }

    /// Takes in a row of the list.
    pub(crate) fn add(&mut self, row: Row<'t>, problems: &mut Problems) -> ThemeName {
        let (code, name) = (row.cell("code"), row.cell("name"));
        rules::id(code, problems);
        if let Some((_, line)) = self.known.get(code.value) {
            let what = format!("is the code of line {line} already");
            let of = told("id-twice").count(*line as usize);
            code.refuse(problems, of, &what, "another");
        } else {
            self.known.insert(code.value, (name.value, row.line));
        }
        ThemeName {
            code: code.value.into(),
            name: name.filled(problems).into(),
            names: row.local_names(),
        }
    }

    /// The theme of a cell; one of the record's own is `other` of the list.
    pub(crate) fn theme(&self, cell: Cell<'_>, problems: &mut Problems) -> Option<Theme> {
        let theme = Theme::from_code(cell.value);
        if theme.is_some() {
            return theme;
        }
        if self.known.contains_key(cell.value) {
            return Some(Theme::Other);
        }
        if self.is_broken && !cell.is_blank() {
            return None;
        }
        let own = self.known.keys().filter(|code| is_own(code)).copied();
        let all: Vec<&str> = own.chain(Theme::CODES.iter().copied()).collect();
        let list = all.join(", ");
        let of = told("unknown-code").list(list.as_str());
        cell.refuse(problems, of, "is not known", format_args!("one of {list}"));
        None
    }

    /// The column of the record's own themes, where statements have any.
    pub(crate) fn column(&self, statements: &Table) -> Option<Further> {
        let name = |row: Row<'_>| {
            let code = row.cell("theme").value;
            let known = self.known.get(code).filter(|_| is_own(code));
            known.map_or("", |(name, _)| *name)
        };
        let column = Further::of(OWN_THEME, statements.rows().map(name));
        (column.values().len() > 1).then_some(column)
    }
}

fn is_own(code: &str) -> bool {
    Theme::from_code(code).is_none()
}

/// One column of the record has its own themes: the one that its descriptor names, or that of `themes.csv`.
pub(crate) fn settle(
    descriptor: &mut Descriptor,
    further: &mut Vec<Further>,
    own: Option<Further>,
    problems: &mut Problems,
) {
    let has = |name: &str| further.iter().any(|column| column.column() == name);
    let named = &*descriptor.theme_column;
    if let Some(own) = own {
        if has(OWN_THEME) {
            let expected = "the themes of themes.csv in the column theme";
            let message =
                format_args!("the column `{OWN_THEME}` stands beside them, expected {expected}");
            STATEMENTS.report(problems, told("theme-beside").name(OWN_THEME), message);
        } else if !matches!(named, "" | OWN_THEME) {
            let shown = shorten(named);
            let expected = "either it or themes of its own in themes.csv";
            let message = format_args!("`themeColumn` names `{shown}`, expected {expected}");
            PACKAGE.report(problems, told("theme-both").name(named), message);
        }
        descriptor.theme_column = OWN_THEME.into();
        further.push(own);
    } else if !named.is_empty() && !has(named) {
        let expected = "a further column of statements.csv";
        let message = format_args!(
            "`themeColumn` names `{}`, expected {expected}",
            shorten(named)
        );
        PACKAGE.report(problems, told("theme-column").name(named), message);
    }
}
