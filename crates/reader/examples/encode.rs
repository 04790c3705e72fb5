//! Reads a data package as anybody's and writes the binary form of its record: `encode data/tajikistan tajikistan.record`.

use std::error::Error;
use std::path::Path;
use std::{env, fs};

use relations_reader::{DESCRIPTOR, Manifest, Origin, open};
use relations_record::encode;

fn main() -> Result<(), Box<dyn Error>> {
    let mut words = env::args().skip(1);
    let (Some(folder), Some(target)) = (words.next(), words.next()) else {
        return Err("expected the folder of a package and the file to write".into());
    };
    let read = |path: &str| fs::read(Path::new(&folder).join(path));
    let descriptor = read(DESCRIPTOR)?;
    let manifest = Manifest::parse(&descriptor).map_err(|problem| problem.to_string())?;
    let mut files = vec![(DESCRIPTOR, descriptor)];
    for (file, path) in manifest.paths() {
        files.push((file, read(path)?));
    }
    let files = files.iter().map(|(name, bytes)| (*name, bytes.as_slice()));
    fs::write(target, encode(&open(files, Origin::Foreign)?))?;
    Ok(())
}
