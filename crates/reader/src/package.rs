//! A package as a heap of files, as somebody drops them.

use crate::descriptor::{About, DESCRIPTOR, Descriptor, looks_like_a_page};
use crate::layout::{FILES, PACKAGE};
use crate::problem::{Problem, Problems, ReadError};

/// The files of a record, found among others by the `datapackage.json` between them, or by their names.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Package {
    /// What the descriptor says of the package as a whole; nothing where there is none.
    pub about: About,
    /// The files that there are, by their names in [`FILES`].
    pub files: Vec<(&'static str, Vec<u8>)>,
}

impl Package {
    /// Takes files by their names or paths. A descriptor tells where the files are; what it does not name is passed over.
    ///
    /// # Errors
    ///
    /// Where there is a descriptor that is none, or that names a file that is not there; where a file is a page of HTML.
    ///
    /// # Example
    ///
    /// ```
    /// use relations_reader::Package;
    ///
    /// let files = [("actors.csv".to_owned(), b"id,kind,name\n".to_vec()), ("notes.txt".to_owned(), Vec::new())];
    /// assert_eq!(Package::of(files)?.files.len(), 1);
    /// # Ok::<(), relations_reader::ReadError>(())
    /// ```
    pub fn of(files: impl IntoIterator<Item = (String, Vec<u8>)>) -> Result<Self, ReadError> {
        let mut heap: Vec<(String, Vec<u8>)> = files.into_iter().collect();
        let package = match take(&mut heap, DESCRIPTOR) {
            Some(descriptor) => Self::described(&descriptor, heap)?,
            None => Self::named(heap),
        };
        package.without_pages()
    }

    fn described(descriptor: &[u8], mut heap: Vec<(String, Vec<u8>)>) -> Result<Self, ReadError> {
        let descriptor = Descriptor::parse(descriptor).map_err(ReadError::one)?;
        let mut files = Vec::new();
        for (file, path) in descriptor.paths() {
            let Some(bytes) = take(&mut heap, path) else {
                let name = file.trim_end_matches(".csv");
                let message = format!("names `{path}` as {name}, which is not among the files");
                return Err(ReadError::one(Problem::of_package(
                    PACKAGE.file,
                    path,
                    message,
                )));
            };
            files.push((file, bytes));
        }
        let about = descriptor.about().clone();
        Ok(Self { about, files })
    }

    fn named(mut heap: Vec<(String, Vec<u8>)>) -> Self {
        let files = FILES.iter();
        let files = files.filter_map(|file| Some((*file, take(&mut heap, file)?)));
        Self {
            about: About::default(),
            files: files.collect(),
        }
    }

    /// A page in the place of a file is told as what it is, and not as a file with wrong columns.
    fn without_pages(self) -> Result<Self, ReadError> {
        let mut problems = Problems::up_to(FILES.len());
        for (file, bytes) in &self.files {
            if looks_like_a_page(bytes) {
                let message =
                    "is a page of HTML, perhaps one that asks to log in, expected a CSV file";
                let problem = Problem::of_package(file, "", message.to_owned());
                problems.add(problem.file_order, 0, || problem);
            }
        }
        if problems.is_empty() {
            Ok(self)
        } else {
            Err(ReadError::new(problems))
        }
    }
}

/// Takes a file out of a heap by its path, or else by the last part of it, since what is dropped comes without folders
/// or with more of them.
fn take(heap: &mut Vec<(String, Vec<u8>)>, path: &str) -> Option<Vec<u8>> {
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
        Package::of(files).expect_err("refused").to_string()
    }

    #[test]
    fn files_are_found_by_the_descriptor() {
        let descriptor = r#"{"title": "T", "resources": [
            {"name": "actors", "path": "tables/who.csv"}, {"name": "sources", "path": "sources.csv"}]}"#;
        let package = Package::of([
            file("mine/datapackage.json", descriptor),
            file("mine/tables/who.csv", "w"),
            file("sources.csv", "s"),
            file("places.csv", "not named"),
        ]);
        let package = package.expect("a package");
        assert_eq!(package.about.title, "T");
        let expected = [
            ("sources.csv", b"s".to_vec()),
            ("actors.csv", b"w".to_vec()),
        ];
        assert_eq!(package.files, expected);
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
