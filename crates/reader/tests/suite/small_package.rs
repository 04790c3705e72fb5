//! A small valid package, of which every test changes something.

use std::collections::BTreeMap;

use relations_reader::{Origin, ReadError};
use relations_record::Dataset;

pub(crate) const SOURCE: [(&str, &str); 12] = [
    ("id", "s"),
    ("type", "report"),
    ("title", "A report"),
    ("author", ""),
    ("publisher", ""),
    ("issued", ""),
    ("issued_basis", ""),
    ("url", ""),
    ("language", ""),
    ("part_of", ""),
    ("passages", "1"),
    ("note", ""),
];
pub(crate) const ACTOR: [(&str, &str); 12] = [
    ("id", "TJK"),
    ("kind", "state"),
    ("name", "Tajikistan"),
    ("short", ""),
    ("part_of", ""),
    ("aliases", ""),
    ("lon", ""),
    ("lat", ""),
    ("from", ""),
    ("to", ""),
    ("wikidata", ""),
    ("name_ru", ""),
];
pub(crate) const PLACE: [(&str, &str); 7] = [
    ("id", "dushanbe"),
    ("name", "Dushanbe"),
    ("kind", "city"),
    ("country", ""),
    ("lon", "68.8"),
    ("lat", "38.6"),
    ("aliases", ""),
];
pub(crate) const STATEMENT: [(&str, &str); 18] = [
    ("id", "a"),
    ("text", "They met."),
    ("actors", "TJK;RUS"),
    ("about", ""),
    ("theme", "diplomacy"),
    ("tone", "cooperative"),
    ("status", "occurred"),
    ("said_by", ""),
    ("date", "2011"),
    ("date_basis", "stated"),
    ("place", ""),
    ("value", ""),
    ("value_max", ""),
    ("unit", ""),
    ("per", ""),
    ("source", "s"),
    ("passage", "1"),
    ("event", ""),
];
pub(crate) const MEMBERSHIP: [(&str, &str); 6] = [
    ("member", "TJK"),
    ("organisation", "RUS"),
    ("role", "member"),
    ("from", ""),
    ("to", ""),
    ("statements", ""),
];
pub(crate) const DISAGREEMENT: [(&str, &str); 5] = [
    ("id", "d"),
    ("kind", "unclear"),
    ("question", "Did they meet?"),
    ("statements", "a;b"),
    ("note", ""),
];

pub(crate) type Changes<'c> = &'c [(&'c str, &'c str)];

/// A valid package of two actors and one statement, to be changed in one point.
#[derive(Clone)]
pub(crate) struct Package(pub(crate) BTreeMap<&'static str, Vec<u8>>);

pub(crate) fn package() -> Package {
    Package(BTreeMap::new())
        .sources(&[&[]])
        .actors(&[&[], RUSSIA])
        .statements(&[&[]])
}

pub(crate) const RUSSIA: Changes<'static> = &[("id", "RUS"), ("name", "Russia")];

impl Package {
    pub(crate) fn with(mut self, file: &'static str, content: impl Into<Vec<u8>>) -> Self {
        self.0.insert(file, content.into());
        self
    }

    pub(crate) fn without(mut self, file: &str) -> Self {
        self.0.remove(file);
        self
    }

    pub(crate) fn sources(self, rows: &[Changes<'_>]) -> Self {
        self.with("sources.csv", table(&SOURCE, rows))
    }

    pub(crate) fn actors(self, rows: &[Changes<'_>]) -> Self {
        self.with("actors.csv", table(&ACTOR, rows))
    }

    pub(crate) fn places(self, rows: &[Changes<'_>]) -> Self {
        self.with("places.csv", table(&PLACE, rows))
    }

    pub(crate) fn statements(self, rows: &[Changes<'_>]) -> Self {
        self.with("statements.csv", table(&STATEMENT, rows))
    }

    pub(crate) fn memberships(self, rows: &[Changes<'_>]) -> Self {
        self.with("memberships.csv", table(&MEMBERSHIP, rows))
    }

    /// A second statement `b`, so that the two can disagree.
    pub(crate) fn disagreements(self, rows: &[Changes<'_>]) -> Self {
        let rivals = self.statements(&[&[], &[("id", "b")]]);
        rivals.with("disagreements.csv", table(&DISAGREEMENT, rows))
    }

    pub(crate) fn passages(self, rows: &str) -> Self {
        self.with("passages.csv", format!("source,passage,reason\n{rows}"))
    }

    /// The file with one piece of it replaced.
    pub(crate) fn replace(self, file: &'static str, from: &str, to: &str) -> Self {
        let text = String::from_utf8(self.0[file].clone()).expect("the base is UTF-8");
        assert!(text.contains(from), "{file} has no {from}");
        self.with(file, text.replacen(from, to, 1))
    }

    pub(crate) fn open(&self, origin: Origin) -> Result<Dataset, ReadError> {
        relations_reader::open(
            self.0.iter().map(|(name, bytes)| (*name, bytes.as_slice())),
            origin,
        )
    }

    pub(crate) fn problems(&self, origin: Origin) -> Vec<String> {
        let error = self.open(origin).err();
        let problems = error.iter().flat_map(ReadError::problems);
        problems.map(ToString::to_string).collect()
    }

    #[track_caller]
    pub(crate) fn is_refused(&self, expected: &[&str]) {
        assert_eq!(self.problems(Origin::Own), expected);
    }

    #[track_caller]
    pub(crate) fn is_accepted(&self) {
        self.is_refused(&[]);
    }
}

/// A file whose rows are all the same but for some cells.
pub(crate) fn table(base: &[(&str, &str)], rows: &[Changes<'_>]) -> String {
    let header: Vec<&str> = base.iter().map(|(column, _)| *column).collect();
    let rows = rows.iter().map(|changes| row(base, changes));
    std::iter::once(header.join(",") + "\n")
        .chain(rows)
        .collect()
}

pub(crate) fn row(base: &[(&str, &str)], changes: Changes<'_>) -> String {
    assert!(
        changes
            .iter()
            .all(|(column, _)| base.iter().any(|(known, _)| known == column))
    );
    let cells = base.iter().map(|(column, value)| {
        let changed = changes.iter().find(|(changed, _)| changed == column);
        quoted(changed.map_or(value, |(_, value)| value))
    });
    cells.collect::<Vec<_>>().join(",") + "\n"
}

pub(crate) fn quoted(value: &str) -> String {
    if value.contains([',', '"', '\n']) {
        format!("\"{}\"", value.replace('"', "\"\""))
    } else {
        value.to_owned()
    }
}

pub(crate) fn lines(lines: impl Iterator<Item = String>) -> String {
    lines.collect::<Vec<_>>().concat()
}

#[track_caller]
pub(crate) fn statement(changes: Changes<'_>, expected: &[&str]) {
    package().statements(&[changes]).is_refused(expected);
}

#[track_caller]
pub(crate) fn actor(changes: Changes<'_>, expected: &[&str]) {
    package().actors(&[changes, RUSSIA]).is_refused(expected);
}

pub(crate) fn unknown_theme(line: u32) -> String {
    format!(
        "statements.csv:{line}:theme: `war` is not known, expected one of diplomacy, security, basing, economy, aid, \
         energy-water, border, counter-narcotics, counter-terrorism, migration, culture-education, health, transport, \
         multilateral, domestic, other"
    )
}
