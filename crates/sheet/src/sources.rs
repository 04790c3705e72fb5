//! Sources of a sheet: a title or an address; equal ones are one, and the row stands for the passage.

use std::collections::BTreeMap;

use relations_record::{Basis, Source, SourceKey};

use crate::fold::{clean, is_blank};

/// The sources so far.
#[derive(Debug, Default)]
pub(crate) struct Sources {
    list: Vec<Source>,
    /// By address, then by title.
    known: BTreeMap<Box<str>, BTreeMap<Box<str>, SourceKey>>,
    /// What the sheet itself is called, where rows tell no source.
    sheet: Box<str>,
}

impl Sources {
    pub(crate) fn of_sheet(title: &str) -> Self {
        Self {
            sheet: title.into(),
            ..Self::default()
        }
    }

    /// The source of a row, and whether the row tells one; the sheet itself where it does not.
    pub(crate) fn of_row(&mut self, title: &str, link: &str, row: u32) -> (SourceKey, bool) {
        let (title, link) = parts(title, link);
        let is_told = !(title.is_empty() && link.is_empty());
        let of_link = self.known.get(link);
        let found = of_link.and_then(|titles| titles.get(title)).copied();
        let source = found.unwrap_or_else(|| self.add(title, link, is_told));
        if let Some(source) = self.list.get_mut(source.index()) {
            source.passages = source.passages.max(row);
        }
        (source, is_told)
    }

    fn add(&mut self, title: &str, link: &str, is_told: bool) -> SourceKey {
        let number = SourceKey(self.list.len() as u32);
        let (id, kind) = match (is_told, link.is_empty()) {
            (false, _) => ("sheet".to_owned(), "dataset"),
            (true, true) => (format!("s{}", number.0 + 1), "document"),
            (true, false) => (format!("s{}", number.0 + 1), "webpage"),
        };
        let shown = if !is_told {
            &*self.sheet
        } else if title.is_empty() {
            link
        } else {
            title
        };
        self.list.push(Source {
            id: id.into(),
            kind: kind.into(),
            title: shown.into(),
            title_en: "".into(),
            short: "".into(),
            author: "".into(),
            publisher: "".into(),
            issued: None,
            issued_basis: Basis::None,
            url: link.into(),
            language: "".into(),
            part_of: None,
            part_as: "".into(),
            passages: 0,
            note: "".into(),
        });
        self.known
            .entry(link.into())
            .or_default()
            .insert(title.into(), number);
        number
    }

    /// What the sheet itself is called.
    pub(crate) fn sheet(&self) -> &str {
        &self.sheet
    }

    pub(crate) fn into_list(self) -> Vec<Source> {
        self.list
    }
}

/// The title and the address of a source, which may stand in one cell.
fn parts<'t>(title: &'t str, link: &'t str) -> (&'t str, &'t str) {
    let filled = |cell: &'t str| if is_blank(cell) { "" } else { clean(cell) };
    let (title, link) = (filled(title), filled(link));
    if !link.is_empty() {
        return (title, link);
    }
    let Some(place) = ["https://", "http://", "www."]
        .iter()
        .find_map(|start| title.find(start))
    else {
        return (title, "");
    };
    let (before, rest) = title.split_at_checked(place).unwrap_or((title, ""));
    let end = rest.find(char::is_whitespace).unwrap_or(rest.len());
    let (address, after) = rest.split_at_checked(end).unwrap_or((rest, ""));
    let before =
        before.trim_end_matches(|letter: char| letter.is_whitespace() || ",;:(<".contains(letter));
    let address = address.trim_end_matches([',', ';', ')', '>']);
    // Of a title on both sides of an address, the first is meant.
    let title = if before.is_empty() {
        after.trim_matches([' ', ',', ';', ')', '>'])
    } else {
        before
    };
    (title, address)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_ones_are_one() {
        let mut sources = Sources::of_sheet("relations");
        let (first, told) = sources.of_row("https://example.org/c", "", 4);
        let (again, _) = sources.of_row("https://example.org/c", "", 5);
        let (other, _) = sources.of_row("Ministry, press note 12", "", 6);
        let (sheet, untold) = sources.of_row(" ", "", 7);
        assert!(first == again && first != other && told && !untold);
        let list = sources.into_list();
        let shown = |key: SourceKey| {
            let source = &list[key.index()];
            (&*source.id, &*source.title, &*source.url, source.passages)
        };
        assert_eq!(
            shown(first),
            ("s1", "https://example.org/c", "https://example.org/c", 5)
        );
        assert_eq!(shown(other), ("s2", "Ministry, press note 12", "", 6));
        assert_eq!(shown(sheet), ("sheet", "relations", "", 7));
    }

    #[test]
    fn a_title_and_an_address_in_one_cell() {
        assert_eq!(
            parts("Ministry, https://example.org/a.", ""),
            ("Ministry", "https://example.org/a.")
        );
        assert_eq!(
            parts("https://example.org/a (Ministry)", ""),
            ("(Ministry", "https://example.org/a")
        );
        assert_eq!(
            parts("Ministry", "https://example.org/a"),
            ("Ministry", "https://example.org/a")
        );
        assert_eq!(parts("n/a", "-"), ("", ""));
    }
}
