//! The files of a package among others, as somebody drops them.

use crate::descriptor::{Manifest, PAGE, looks_like_a_page};
use crate::files::DESCRIPTOR;
use crate::files::FILES;
use crate::layout::PACKAGE;
use crate::problem::{Problem, Problems, ReadError};
use crate::told::told;

/// A heap of files, each with its name or path.
type Heap = Vec<(String, Vec<u8>)>;
/// The files of a package by the names that [`open`](crate::open) knows them by.
type Files = Vec<(&'static str, Vec<u8>)>;

/// Finds the files of a package by the `datapackage.json` among them, which tells where they are, or else by their names.
/// What is no file of a package is passed over.
///
/// # Errors
///
/// Where there is a descriptor that is none, or that names a file that is not there; where a file is a page of HTML.
///
/// # Example
///
/// ```
/// let heap = [("actors.csv".to_owned(), b"id,kind,name\n".to_vec()), ("notes.txt".to_owned(), Vec::new())];
/// assert_eq!(relations_reader::pick(heap)?.len(), 1);
/// # Ok::<(), relations_reader::ReadError>(())
/// ```
pub fn pick(files: impl IntoIterator<Item = (String, Vec<u8>)>) -> Result<Files, ReadError> {
    let mut heap: Heap = files.into_iter().collect();
    let files = match take(&mut heap, DESCRIPTOR) {
        Some(descriptor) => described(descriptor, heap)?,
        None => named(heap),
    };
    check_pages(&files)?;
    Ok(files)
}

fn described(descriptor: Vec<u8>, mut heap: Heap) -> Result<Files, ReadError> {
    let manifest = Manifest::parse(&descriptor).map_err(ReadError::one)?;
    let mut files = vec![(DESCRIPTOR, descriptor)];
    for (file, path) in manifest.paths() {
        let Some(bytes) = take(&mut heap, path) else {
            let name = file.trim_end_matches(".csv");
            let message = format!("names `{path}` as {name}, which is not among the files");
            let problem =
                Problem::of_package(PACKAGE.file, path, told("not-among").name(name), message);
            return Err(ReadError::one(problem));
        };
        files.push((file, bytes));
    }
    Ok(files)
}

fn named(mut heap: Heap) -> Files {
    let files = FILES.iter();
    files
        .filter_map(|file| Some((*file, take(&mut heap, file)?)))
        .collect()
}

/// A page in the place of a file is told as what it is, and not as a file with wrong columns.
fn check_pages(files: &Files) -> Result<(), ReadError> {
    let mut problems = Problems::up_to(FILES.len());
    for (file, _) in files.iter().filter(|(_, bytes)| looks_like_a_page(bytes)) {
        let message = format!("{PAGE}, expected a CSV file");
        let problem = Problem::of_package(file, "", told("page"), message);
        problems.add(problem.file_order, 0, || problem);
    }
    if problems.is_empty() {
        Ok(())
    } else {
        Err(ReadError::new(problems))
    }
}

/// Takes a file out of a heap by its path, or else by the last part of it, since what is dropped comes without folders
/// or with more of them.
fn take(heap: &mut Heap, path: &str) -> Option<Vec<u8>> {
    let last = |path: &str| path.rsplit('/').next().unwrap_or_default().to_owned();
    let place = heap
        .iter()
        .position(|(name, _)| name == path)
        .or_else(|| heap.iter().position(|(name, _)| last(name) == last(path)))?;
    Some(heap.swap_remove(place).1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(name: &str, text: &str) -> (String, Vec<u8>) {
        (name.to_owned(), text.as_bytes().to_vec())
    }

    fn refused(files: &[(&str, &str)]) -> String {
        let files = files.iter().map(|(name, text)| file(name, text));
        pick(files).expect_err("refused").to_string()
    }

    #[test]
    fn files_are_found_by_the_descriptor() {
        let descriptor = r#"{"title": "T", "resources": [
            {"name": "actors", "path": "tables/who.csv"}, {"name": "sources", "path": "sources.csv"}]}"#;
        let files = pick([
            file("mine/datapackage.json", descriptor),
            file("mine/tables/who.csv", "w"),
            file("sources.csv", "s"),
            file("places.csv", "not named"),
        ]);
        let files = files.expect("a package");
        let expected = [
            ("datapackage.json", descriptor.as_bytes().to_vec()),
            ("sources.csv", b"s".to_vec()),
            ("actors.csv", b"w".to_vec()),
        ];
        assert_eq!(files, expected);
    }

    #[test]
    fn a_file_that_is_named_and_not_there() {
        let descriptor = r#"{"resources": [{"name": "actors", "path": "who.csv"}]}"#;
        assert_eq!(
            refused(&[("datapackage.json", descriptor)]),
            "datapackage.json: names `who.csv` as actors, which is not among the files"
        );
    }

    #[test]
    fn a_page_is_told_as_one() {
        assert_eq!(
            refused(&[
                ("sources.csv", "id\n"),
                ("statements.csv", " <!doctype html><form>")
            ]),
            "statements.csv: is a page of HTML, perhaps one that asks to log in, expected a CSV file"
        );
    }
}
