//! A zip of a sheet or of a data package, or files that come together.

use relations_reader::slices::Slices;
use relations_reader::{DESCRIPTOR, FILES};

use super::datapackage::{self, Heap};
use crate::answer::Answers;
use crate::open::{self, Opened};
use crate::refusal::{Refusal, RefusalCode};
use crate::workbook;
use crate::zip::Zip;

/// Opens what an archive holds.
pub(crate) async fn open(
    name: &str,
    bytes: &[u8],
    answers: &Answers,
    slices: &Slices,
) -> Result<Opened, Refusal> {
    let zip = Zip::open(bytes)?;
    if let Some(tables) = workbook::read(&zip)? {
        slices.spend(bytes.len()).await;
        return open::tables(name, tables, answers);
    }
    let has = |name: &str| zip.names().any(|one| one == name);
    if has("word/document.xml") || has("ppt/presentation.xml") || has("content.xml") {
        return Err(Refusal::of(RefusalCode::WordDocument));
    }
    let names: Vec<String> = zip
        .names()
        .filter(|name| is_read(name))
        .map(str::to_owned)
        .collect();
    let mut heap = Heap::new();
    for name in names {
        let file = zip.file(&name)?;
        slices.spend(file.len()).await;
        heap.push((name, file));
    }
    files(name, heap, answers, slices).await
}

/// Folders, and what systems put beside files, are passed over.
fn is_read(name: &str) -> bool {
    let last = name.rsplit('/').next().unwrap_or("");
    let is_text = [
        "csv", "tsv", "txt", "tab", "json", "html", "htm", "xml", "gexf", "graphml",
    ]
    .iter()
    .any(|ending| last.to_ascii_lowercase().ends_with(&format!(".{ending}")));
    is_text && !name.starts_with("__MACOSX/") && !last.starts_with('.')
}

/// Opens files that belong together: a data package by its descriptor or by the names of its files, or else one sheet.
pub(crate) async fn files(
    name: &str,
    mut heap: Heap,
    answers: &Answers,
    slices: &Slices,
) -> Result<Opened, Refusal> {
    let last = |path: &str| path.rsplit('/').next().unwrap_or("").to_owned();
    if let Some(place) = heap.iter().position(|(path, _)| last(path) == DESCRIPTOR) {
        let (path, descriptor) = heap.swap_remove(place);
        return datapackage::open(name, &path, descriptor, heap, answers, slices).await;
    }
    let has = |file: &str| heap.iter().any(|(path, _)| last(path) == file);
    if has("statements.csv") && has("actors.csv") && has("sources.csv") {
        let own = heap.into_iter().filter_map(|(path, bytes)| {
            let file = FILES.iter().find(|file| **file == last(&path))?;
            Some((*file, bytes))
        });
        return datapackage::record(name, own.collect(), slices).await;
    }
    heap.sort_by(|one, other| one.0.cmp(&other.0));
    let mut opened = None;
    for (path, bytes) in heap {
        let file = Box::pin(open::file(&path, bytes, answers, slices)).await;
        match (file, &mut opened) {
            (Ok(file), None) => opened = Some(file),
            (Ok(file), Some(first)) => first.join(file),
            (Err(_), _) => {}
        }
    }
    let opened = opened.ok_or_else(|| Refusal::of(RefusalCode::Archive))?;
    opened.settled(name, answers)
}
