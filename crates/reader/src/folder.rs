//! A package as it lies in a folder of this machine.

use std::io::{self, ErrorKind};
use std::path::Path;

use crate::descriptor::Manifest;
use crate::files::{DESCRIPTOR, FILES};

/// The files of the package in a folder, for [`pick`](crate::pick): those that its descriptor names, or where there is none
/// those that are called as the tables of a package are. What is named and not there is left for `pick` and
/// [`open`](crate::open) to tell.
///
/// # Errors
///
/// Where the folder or a file of it cannot be read; the message names it.
pub fn read_folder(folder: &Path) -> io::Result<Vec<(String, Vec<u8>)>> {
    if !folder.is_dir() {
        let message = format!("`{}` is not a folder", folder.display());
        return Err(io::Error::new(ErrorKind::NotFound, message));
    }
    let descriptor = read(folder, DESCRIPTOR)?;
    let named = descriptor.as_ref().map(|(_, bytes)| paths(bytes));
    let paths = named.unwrap_or_else(|| FILES.map(str::to_owned).to_vec());
    let mut files: Vec<_> = descriptor.into_iter().collect();
    for path in paths {
        files.extend(read(folder, &path)?);
    }
    Ok(files)
}

/// The paths that a descriptor names; none where it is no descriptor, which is told where it is opened.
fn paths(descriptor: &[u8]) -> Vec<String> {
    let manifest = Manifest::parse(descriptor);
    let paths = manifest.iter().flat_map(Manifest::paths);
    paths.map(|(_, path)| path.to_owned()).collect()
}

fn read(folder: &Path, path: &str) -> io::Result<Option<(String, Vec<u8>)>> {
    let file = folder.join(path);
    match std::fs::read(&file) {
        Ok(bytes) => Ok(Some((path.to_owned(), bytes))),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
        Err(error) => {
            let message = format!("{}: {error}", file.display());
            Err(io::Error::new(error.kind(), message))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_are_where_the_descriptor_says() {
        let folder = std::env::temp_dir().join(format!("relations-folder-{}", std::process::id()));
        std::fs::create_dir_all(folder.join("tables")).expect("a folder");
        let write = |path: &str, text: &str| std::fs::write(folder.join(path), text).expect(path);
        write("actors.csv", "beside");
        let names = |files: Vec<(String, Vec<u8>)>| files.into_iter().map(|(name, _)| name);
        let found = read_folder(&folder).expect("without a descriptor");
        assert!(names(found).eq(["actors.csv"]));
        let named = r#"{"resources": [{"name": "actors", "path": "tables/who.csv"}, {"name": "sources", "path": "gone.csv"}]}"#;
        write(DESCRIPTOR, named);
        write("tables/who.csv", "below");
        let found = read_folder(&folder).expect("with a descriptor");
        assert!(names(found).eq([DESCRIPTOR, "tables/who.csv"]));
        let file = read_folder(&folder.join("actors.csv")).expect_err("a file");
        assert!(file.to_string().ends_with("actors.csv` is not a folder"));
        std::fs::remove_dir_all(folder).expect("removed");
    }
}
