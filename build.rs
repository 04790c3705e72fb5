//! Reads the record of `data/tajikistan/` and writes its binary form, which the crate embeds: whole, and in two parts for a
//! program whose second part comes later.

use std::error::Error;
use std::path::{Path, PathBuf};
use std::{env, fs};

use relations_reader::{Origin, pick, read_folder};

const FOLDER: &str = "data/tajikistan";

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed={FOLDER}");
    let contents = pick(read_folder(Path::new(FOLDER))?)?;
    let files = contents
        .iter()
        .map(|(name, bytes)| (*name, bytes.as_slice()));
    let mut record = relations_reader::open(files, Origin::Own)?;
    let target = PathBuf::from(env::var("OUT_DIR")?);
    let write = |name: &str, bytes| fs::write(target.join(name), bytes);
    write("tajikistan.record", relations_record::encode(&record))?;
    let prose = relations_record::encode_prose(&record.take_prose());
    write("tajikistan.prose", prose)?;
    write("tajikistan.first", relations_record::encode(&record))?;
    Ok(())
}
