//! From files to the model: every cell is read, every reference resolved.

use std::borrow::Cow;

use crate::cell::{Cell, Row};
use crate::coverage::Coverage;
use crate::files::FILES;
use crate::fingerprint::Fingerprint;
use crate::ids::Ids;
use crate::layout::{ACTORS, DISAGREEMENTS, LAYOUTS, PACKAGE, PLACES, SOURCES, STATEMENTS};
use crate::names::Names;
use crate::nearest::Nearest;
use crate::problem::Problems;
use crate::slices::{Slices, cost};
use crate::table::Table;
use crate::themes::{self, Themes};
use crate::told::told;
use crate::{Origin, descriptor, limits, parts, rules};
use relations_record::{Dataset, Descriptor, Further, Lacking, Tables};

/// The files of a package, each as it is or missing.
#[derive(Default)]
pub(crate) struct Contents<'a> {
    pub(crate) descriptor: Option<Cow<'a, [u8]>>,
    pub(crate) tables: Tabular<'a>,
}

type Tabular<'a> = [Option<Cow<'a, [u8]>>; FILES.len()];

/// How much work there is in files.
pub(crate) fn work_of(contents: &Contents<'_>) -> usize {
    sizes(&contents.tables).iter().sum::<usize>() * cost::ALL
}

fn sizes(files: &Tabular<'_>) -> [usize; FILES.len()] {
    files
        .each_ref()
        .map(|bytes| bytes.as_ref().map_or(0, |bytes| bytes.len()))
}

/// Reads the files of a package in their order.
pub(crate) async fn dataset(
    contents: Contents<'_>,
    origin: Origin,
    slices: &Slices,
) -> Result<Dataset, Problems> {
    let mut problems = Problems::up_to(limits::PROBLEMS);
    check_sizes(&contents, &mut problems);
    if !problems.is_empty() {
        return Err(problems);
    }
    let descriptor = read_descriptor(contents.descriptor.as_deref(), &mut problems);
    let fingerprint = fingerprint(&contents.tables, slices).await;
    let mut tables = Vec::with_capacity(FILES.len());
    // What a file was made of goes when its rows are there.
    for (bytes, layout) in contents.tables.into_iter().zip(LAYOUTS) {
        let keeps_further = origin == Origin::Foreign && layout.file == STATEMENTS.file;
        let bytes = bytes.as_deref();
        tables.push(Table::open(bytes, layout, keeps_further, &mut problems, slices).await);
    }
    let Ok(tables) = <[Table; FILES.len()]>::try_from(tables) else {
        return Err(problems);
    };
    let linker = Linker::new(&tables, origin, slices, problems).await;
    linker.link(&tables, descriptor, fingerprint).await
}

fn read_descriptor(bytes: Option<&[u8]>, problems: &mut Problems) -> Descriptor {
    let read = bytes.map_or_else(|| Ok(Descriptor::default()), descriptor::descriptor);
    read.unwrap_or_else(|problem| {
        problems.add(problem.file_order, problem.line, || problem);
        Descriptor::default()
    })
}

fn check_sizes(contents: &Contents<'_>, problems: &mut Problems) {
    let descriptor = contents.descriptor.as_ref().map_or(0, |bytes| bytes.len());
    let sizes = sizes(&contents.tables);
    for (size, layout) in sizes.into_iter().zip(LAYOUTS) {
        let most = limits::FILE_BYTES;
        if size > most {
            let message = format_args!("the file has {size} bytes, expected at most {most}");
            layout.report(problems, told("file-large").count(size).most(most), message);
        }
    }
    let size = descriptor + sizes.iter().sum::<usize>();
    let most = limits::PACKAGE_BYTES;
    if size > most && problems.is_empty() {
        let message = format_args!("the package has {size} bytes, expected at most {most}");
        PACKAGE.report(
            problems,
            told("package-large").count(size).most(most),
            message,
        );
    }
}

async fn fingerprint(files: &Tabular<'_>, slices: &Slices) -> u64 {
    const AT_ONCE: usize = 1 << 16;
    let mut hash = Fingerprint::default();
    // Packages without the list of themes, which came later, keep their fingerprints.
    let [.., listed] = files;
    let files = files
        .iter()
        .take(FILES.len() - usize::from(listed.is_none()));
    for file in files {
        for bytes in file.as_deref().unwrap_or_default().chunks(AT_ONCE) {
            hash.add(bytes);
            slices.spend(bytes.len() * cost::HASHING).await;
        }
        hash.end_file();
    }
    hash.value()
}

/// Which ids a cell must be one of.
pub(crate) type Choose<'t> = for<'r> fn(&'r mut Linker<'t>) -> &'r mut Ids<'t>;

/// What is known of a package while its rows are linked.
pub(crate) struct Linker<'t> {
    pub(crate) sources: Ids<'t>,
    pub(crate) actors: Ids<'t>,
    pub(crate) places: Ids<'t>,
    pub(crate) statements: Ids<'t>,
    pub(crate) events: Names<'t>,
    pub(crate) themes: Themes<'t>,
    /// How many passages each source has.
    pub(crate) passages: Vec<u32>,
    pub(crate) coverage: Coverage<'t>,
    pub(crate) origin: Origin,
    pub(crate) problems: Problems,
    slices: &'t Slices,
}

impl<'t> Linker<'t> {
    async fn new(
        tables: &'t [Table; FILES.len()],
        origin: Origin,
        slices: &'t Slices,
        mut problems: Problems,
    ) -> Self {
        let [
            sources,
            actors,
            places,
            statements,
            _,
            disagreements,
            _,
            listed,
        ] = tables;
        Ids::of(disagreements, &DISAGREEMENTS, slices, &mut problems).await;
        Self {
            sources: Ids::of(sources, &SOURCES, slices, &mut problems).await,
            actors: Ids::of(actors, &ACTORS, slices, &mut problems).await,
            places: Ids::of(places, &PLACES, slices, &mut problems).await,
            statements: Ids::of(statements, &STATEMENTS, slices, &mut problems).await,
            events: Names::default(),
            themes: Themes::of(listed),
            passages: Vec::new(),
            coverage: Coverage::default(),
            origin,
            problems,
            slices,
        }
    }

    async fn link(
        mut self,
        tables: &'t [Table; FILES.len()],
        mut descriptor: Descriptor,
        fingerprint: u64,
    ) -> Result<Dataset, Problems> {
        let [_, _, _, statements, .., listed] = tables;
        descriptor.themes = self
            .each(listed, |linker, row| Some(linker.theme(row)))
            .await;
        let mut linked = self.tables(tables).await;
        let further = statements.further();
        linked.further = further
            .map(|(column, texts)| Further::of(column, texts))
            .collect();
        let own = self.themes.column(statements);
        themes::settle(
            &mut descriptor,
            &mut linked.further,
            own,
            &mut self.problems,
        );
        linked.lacking = self.lacking(statements);
        linked.descriptor = descriptor;
        linked.fingerprint = fingerprint;
        self.check(tables, &linked).await;
        if self.problems.is_empty() {
            Ok(Dataset::new(linked))
        } else {
            Err(self.problems)
        }
    }

    async fn tables(&mut self, tables: &'t [Table; FILES.len()]) -> Tables {
        let [
            sources,
            actors,
            places,
            statements,
            memberships,
            disagreements,
            passages,
            _,
        ] = tables;
        // In this order: what is referred to first.
        Tables {
            sources: self
                .each(sources, |linker, row| Some(linker.source(row)))
                .await,
            actors: self.each(actors, Self::actor).await,
            places: self.each(places, Self::place).await,
            statements: self.each(statements, Self::statement).await,
            memberships: self.each(memberships, Self::membership).await,
            disagreements: self.each(disagreements, Self::disagreement).await,
            silent_passages: self.each(passages, Self::silent_passage).await,
            events: self.events.all().iter().map(|id| Box::from(*id)).collect(),
            ..Tables::default()
        }
    }

    /// What statements say they lack; no lists where none lacks anything.
    fn lacking(&mut self, statements: &'t Table) -> Lacking {
        let mut lacking = Lacking::default();
        if !statements.has_column("lacking") {
            return lacking;
        }
        for row in statements.rows() {
            let cell = row.cell("lacking");
            let (sentence, source) = rules::lacking(cell, &mut self.problems);
            lacking.sentence.push(sentence);
            lacking.source.push(source);
        }
        lacking.trimmed()
    }

    async fn each<T>(
        &mut self,
        table: &'t Table,
        read: fn(&mut Self, Row<'t>) -> Option<T>,
    ) -> Vec<T> {
        let mut all = Vec::new();
        for row in table.rows() {
            all.extend(read(self, row));
            self.slices.spend(row.len() * cost::LINKING).await;
        }
        all
    }

    /// What can be told only when all rows were seen.
    async fn check(&mut self, tables: &'t [Table; FILES.len()], linked: &Tables) {
        let [sources, actors, _, statements, _, _, passages, _] = tables;
        let problems = &mut self.problems;
        let mut nearest = Nearest::default();
        for ids in [&self.actors, &self.sources, &self.places, &self.statements] {
            ids.report_unknown(&mut nearest, self.slices, problems)
                .await;
        }
        parts::check(sources, |id| self.sources.row(id), problems);
        parts::check(actors, |id| self.actors.row(id), problems);
        // Whoever brings a record need not account for what their sources do not say.
        if self.origin == Origin::Foreign {
            return;
        }
        let lost_rows = statements.lost().saturating_add(passages.lost());
        std::mem::take(&mut self.coverage)
            .check(&linked.sources, sources, lost_rows, problems, self.slices)
            .await;
    }

    pub(crate) fn find(&mut self, cell: Cell<'t>, ids: Choose<'t>) -> Option<u32> {
        ids(self).find(cell)
    }

    /// The row that a cell refers to, which must not be blank.
    pub(crate) fn needed(&mut self, cell: Cell<'t>, ids: Choose<'t>) -> Option<u32> {
        cell.filled(&mut self.problems);
        if cell.is_blank() {
            None
        } else {
            self.find(cell, ids)
        }
    }

    pub(crate) fn find_all<K>(
        &mut self,
        cell: Cell<'t>,
        ids: Choose<'t>,
        key: fn(u32) -> K,
    ) -> Box<[K]> {
        cell.no_gaps(&mut self.problems);
        cell.parts()
            .filter_map(|part| self.find(part, ids))
            .map(key)
            .collect()
    }
}
