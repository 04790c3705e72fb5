//! What is saved reads back as the same: packages, archives, work in slices.

use std::fs;
use std::path::Path;

use relations_reader::Origin;
use relations_record::Dataset;
use relations_sheet::{Answer, Opening, Outcome, Sheet, State, package, zip};

use crate::opened::form;

/// Every form with its best answers.
fn answered() -> Vec<(String, Outcome)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/forms");
    let mut names: Vec<String> = fs::read_dir(folder)
        .expect("forms")
        .map(|file| {
            file.expect("a form")
                .file_name()
                .to_string_lossy()
                .into_owned()
        })
        .collect();
    names.sort();
    names
        .into_iter()
        .map(|name| (name.clone(), best(&name)))
        .collect()
}

pub(crate) fn best(name: &str) -> Outcome {
    let sheet = Sheet::open(name, form(name)).expect("a sheet");
    let open = sheet.record(&[]).report.questions;
    let answers = open.iter().filter(|question| question.state == State::Open);
    let answers: Vec<Answer> = answers
        .map(|question| Answer::new(&question.id, &question.best))
        .collect();
    sheet.record(&answers)
}

fn read(files: &[(&'static str, Vec<u8>)]) -> Dataset {
    let files = files.iter().map(|(name, bytes)| (*name, bytes.as_slice()));
    relations_reader::open(files, Origin::Foreign).unwrap_or_else(|error| panic!("{error}"))
}

#[test]
fn packages_read_back_as_the_same_record() {
    for (name, outcome) in answered() {
        assert!(outcome.report.statements > 0, "{name}");
        let back = read(&package(&outcome.record));
        assert_eq!(back, outcome.record, "{name}");
        assert_eq!(back.fingerprint(), outcome.record.fingerprint());
    }
}

#[test]
fn packages_in_an_archive_are_opened() {
    let outcome = best("german-excel.csv");
    let files = package(&outcome.record);
    let bytes = zip::stored(files.iter().map(|(name, bytes)| (*name, bytes.as_slice())));
    let opened = Sheet::open("saved.zip", bytes)
        .expect("a package")
        .record(&[]);
    assert_eq!(opened.report.format, "package");
    assert_eq!(opened.record, outcome.record);
    let loose = files
        .into_iter()
        .map(|(name, bytes)| (format!("folder/{name}"), bytes))
        .collect();
    let opened = Opening::of_files("folder", loose, &[])
        .finish()
        .expect("a package")
        .record(&[]);
    assert_eq!(opened.record.fingerprint(), outcome.record.fingerprint());
}

/// The package of a sheet with its tables in another dialect, encoding and place.
#[test]
fn packages_of_other_dialects_are_the_same_record() {
    let outcome = best("german-excel.csv");
    let mut files = Vec::new();
    let mut resources = Vec::new();
    for (name, bytes) in package(&outcome.record) {
        if name == "datapackage.json" {
            continue;
        }
        let mut reader = csv::ReaderBuilder::new()
            .has_headers(false)
            .from_reader(bytes.as_slice());
        let mut writer = csv::WriterBuilder::new()
            .delimiter(b';')
            .from_writer(Vec::new());
        for row in reader.records() {
            let row = row.expect("a row");
            writer
                .write_record(
                    row.iter()
                        .map(|cell| if cell.is_empty() { "NIL" } else { cell }),
                )
                .expect("written");
        }
        let path = format!("tables/{}.txt", name.trim_end_matches(".csv"));
        // Names in other scripts have no place in windows-1252, and none of them is asked for here.
        let encoding = if name == "actors.csv" {
            "utf-8"
        } else {
            "windows-1252"
        };
        let text = String::from_utf8(writer.into_inner().expect("bytes")).expect("text");
        let bytes = if encoding == "utf-8" {
            text.into_bytes()
        } else {
            encoding_rs::WINDOWS_1252.encode(&text).0.into_owned()
        };
        resources.push(serde_json::json!({
            "name": name.trim_end_matches(".csv"), "path": path, "encoding": encoding,
            "dialect": {"delimiter": ";"}, "schema": {"fields": [], "missingValues": ["", "NIL"]},
        }));
        files.push((path, bytes));
    }
    let descriptor = serde_json::json!({"title": "As it was", "resources": resources});
    files.push((
        "datapackage.json".to_owned(),
        descriptor.to_string().into_bytes(),
    ));
    let opened = Opening::of_files("folder", files, &[])
        .finish()
        .unwrap_or_else(|refusal| panic!("{refusal}"))
        .record(&[]);
    assert_eq!(opened.record.statements(), outcome.record.statements());
    assert_eq!(opened.record.actors(), outcome.record.actors());
    assert_eq!(opened.record.sources(), outcome.record.sources());
    assert_eq!(&*opened.record.descriptor().title, "As it was");
}

#[test]
fn data_that_stands_in_the_descriptor() {
    let descriptor = r#"{"title": "Aid", "resources": [{"name": "aid", "data": [
        {"From": "Japan", "To": "Iran", "When": 2011, "Amount": 5.5, "Unit": "USD"},
        {"From": "Japan", "To": "Iraq", "When": null}]}]}"#;
    let outcome = Sheet::open("datapackage.json", descriptor.into())
        .expect("a sheet")
        .record(&[]);
    assert_eq!(
        (outcome.report.statements, outcome.report.title.as_str()),
        (2, "Aid")
    );
    assert_eq!(
        outcome.record.statements()[0]
            .quantity
            .as_ref()
            .and_then(|it| it.min),
        Some(5.5)
    );
    let rows = r#"{"resources": [{"name": "aid", "data": [["From", "To"], ["Japan", "Iran"]]}]}"#;
    let outcome = Sheet::open("datapackage.json", rows.into())
        .expect("a sheet")
        .record(&[]);
    assert_eq!(outcome.report.statements, 1);
}

#[test]
fn this_project_s_own_package_is_opened() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../data/tajikistan");
    let mut files = Vec::new();
    for file in fs::read_dir(folder).expect("the package") {
        let file = file.expect("a file");
        files.push((
            file.file_name().to_string_lossy().into_owned(),
            fs::read(file.path()).expect("a file"),
        ));
    }
    let own = files
        .iter()
        .map(|(name, bytes)| (name.as_str(), bytes.as_slice()));
    let own = relations_reader::open(own, Origin::Own).expect("a record");
    let opened = Opening::of_files("tajikistan", files.clone(), &[])
        .finish()
        .expect("a package")
        .record(&[]);
    assert_eq!(opened.record.fingerprint(), own.fingerprint());
}

#[test]
fn slices_of_any_size_give_the_same() {
    for name in ["german-excel.csv", "cow-member.csv", "sipri.csv"] {
        let whole = Sheet::open(name, form(name)).expect("a sheet").record(&[]);
        for size in [1, 100, 10_000] {
            let mut opening = Opening::begin(name, form(name), &[]);
            while !opening.step(size).is_done() {}
            let mut building = opening.finish().expect("a sheet").building(&[]);
            let mut last = 0;
            loop {
                let progress = building.step(size);
                assert!(progress.done >= last && progress.done <= progress.total);
                last = progress.done;
                if progress.is_done() {
                    break;
                }
            }
            let outcome = building.finish();
            assert_eq!(outcome.record, whole.record);
            assert_eq!(outcome.report, whole.report);
        }
    }
}

/// A record as a map exports its statements, with whoever acts and the addresses of sources.
fn exported(record: &Dataset) -> String {
    let mut writer = csv::Writer::from_writer(Vec::new());
    let columns = "id,text,actors,actor_ids,doers,about,about_ids,theme,tone,status,said_by,date,earliest,latest,date_text,date_basis,\
                   place,least,most,unit,per,source_id,source,source_url,passage,event";
    writer.write_record(columns.split(',')).expect("a header");
    for it in record.statements() {
        let actors = |keys: &[relations_record::ActorKey],
                      name: fn(&relations_record::Actor) -> &str| {
            keys.iter()
                .filter_map(|key| record.actor(*key))
                .map(name)
                .collect::<Vec<_>>()
                .join(";")
        };
        let source = record.source(it.source).expect("a source");
        let figure = |value: Option<f64>| value.map(|value| value.to_string()).unwrap_or_default();
        let (least, most, unit) = it.quantity.as_ref().map_or_else(Default::default, |it| {
            (figure(it.min), figure(it.max), it.unit.to_string())
        });
        let day = |day: Option<vague_dates::Day>| day.map(|day| day.to_string());
        let earliest = it.date.and_then(|date| day(date.earliest()));
        let latest = it.date.and_then(|date| day(date.latest()));
        let date = it.date.map(|date| date.to_string()).unwrap_or_default();
        let row = [
            it.id.to_string(),
            it.text.to_string(),
            actors(&it.actors, |it| &it.name),
            actors(&it.actors, |it| &it.id),
            actors(&it.doers, |it| &it.id),
            String::new(),
            String::new(),
            it.theme.to_string(),
            it.tone.to_string(),
            it.status.to_string(),
            it.said_by.to_string(),
            date.clone(),
            earliest.unwrap_or_default(),
            latest.unwrap_or_default(),
            date,
            it.date_basis.to_string(),
            String::new(),
            least,
            most,
            unit,
            String::new(),
            source.id.to_string(),
            source.title.to_string(),
            source.url.to_string(),
            it.passage.to_string(),
            it.event
                .and_then(|key| record.event(key))
                .unwrap_or("")
                .to_owned(),
        ];
        writer.write_record(row).expect("a row");
    }
    String::from_utf8(writer.into_inner().expect("bytes")).expect("text")
}

#[test]
fn exported_statements_read_back() {
    for name in ["cow-dyad.csv", "panel-long.csv", "gdelt.tsv"] {
        let outcome = best(name);
        let text = exported(&outcome.record);
        let back = Sheet::open("statements.csv", text.clone().into_bytes())
            .expect("a sheet")
            .record(&[]);
        assert_eq!(
            (back.report.format.as_str(), back.report.waiting),
            ("statements-csv", 0),
            "{name}"
        );
        // The document of the data set has another number, since a title is all that is told of it.
        assert_eq!(
            exported(&back.record).replace(",sheet,", ",s1,"),
            text.replace(",sheet,", ",s1,"),
            "{name}"
        );
    }
}

#[test]
fn a_record_of_a_sheet_says_so_and_where_its_themes_stand() {
    let about = |sheet: &str| {
        let sheet = Sheet::open("sheet.csv", sheet.as_bytes().to_vec()).expect("a sheet");
        sheet.record(&[]).record.descriptor().clone()
    };
    let own =
        about("From,To,What,Topic\nKenya,Uganda,They met.,Fishing\nKenya,Chad,They met.,Trade\n");
    assert!(own.has_rows);
    assert_eq!(&*own.theme_column, "Topic");
    // Themes of the common list need no column, nor does a column of another matter.
    let common = about("From,To,What,Theme,Region\nKenya,Uganda,They met.,health,East\n");
    assert_eq!(&*common.theme_column, "");
    // What a map exports is read again: its own column stands behind that of codes.
    let exported = about(
        "id,text,actors,actor_ids,doers,theme,tone,status,date,date_basis,source_id,source,source_url,passage,event,lacking,Topic\n\
         row-2,They met.,Kenya; Uganda,KEN;UGA,,other,unstated,occurred,,,s1,A paper,,2,,,Fishing\n",
    );
    assert_eq!(&*exported.theme_column, "Topic");
}
