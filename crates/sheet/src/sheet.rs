//! A sheet that was opened, and the record that answers make of it.

use std::rc::Rc;

use relations_reader::Progress;
use relations_reader::slices::Slices;

use crate::answer::{Answer, Answers};
use crate::builder::RowState;
use crate::building;
use crate::foreseen::{self, Guess};
use crate::open::{self, Opened, archive};
use crate::outcome::Outcome;
use crate::preview::{self, Preview};
use crate::refusal::Refusal;
use crate::table::Table;
use crate::work::Work;

/// A sheet that is being opened, in slices.
#[derive(Debug)]
pub struct Opening(Work<Result<Opened, Refusal>>);

impl Opening {
    /// Takes a file, and does nothing yet. Answers may say how it is to be read: its encoding, separator, table and header.
    pub fn begin(name: &str, bytes: Vec<u8>, answers: &[Answer]) -> Self {
        let (name, answers) = (name.to_owned(), answers.to_vec());
        let total = bytes.len() * open::COST;
        Self(Work::begin(total, move |slices: Rc<Slices>| async move {
            open::file(&name, bytes, &Answers::of(&answers), &slices).await
        }))
    }

    /// Takes files that belong together, each with its path, as a data package that is dropped as a folder.
    pub fn of_files(name: &str, files: Vec<(String, Vec<u8>)>, answers: &[Answer]) -> Self {
        let (name, answers) = (name.to_owned(), answers.to_vec());
        let total = files.iter().map(|(_, bytes)| bytes.len()).sum::<usize>() * open::COST;
        Self(Work::begin(total, move |slices: Rc<Slices>| async move {
            archive::files(&name, files, &Answers::of(&answers), &slices).await
        }))
    }

    /// Goes on for about so many bytes.
    pub fn step(&mut self, bytes: usize) -> Progress {
        self.0.step(bytes)
    }

    /// The sheet; what is left to do is done at once.
    ///
    /// # Errors
    ///
    /// Where nothing of the file can be read.
    pub fn finish(self) -> Result<Sheet, Refusal> {
        self.0.finish().map(|opened| Sheet(Rc::new(opened)))
    }
}

/// A sheet, read as far as it needs no answers.
#[derive(Debug, Clone)]
pub struct Sheet(Rc<Opened>);

impl Sheet {
    /// Opens a file at once.
    ///
    /// # Errors
    ///
    /// Where nothing of it can be read.
    ///
    /// ```
    /// use relations_sheet::Sheet;
    ///
    /// let refusal = Sheet::open("scan.pdf", b"%PDF-1.7".to_vec()).expect_err("no sheet");
    /// assert!(refusal.to_string().starts_with("the file is a PDF"));
    /// ```
    pub fn open(name: &str, bytes: Vec<u8>) -> Result<Self, Refusal> {
        Opening::begin(name, bytes, &[]).finish()
    }

    /// A sheet of the tables of a workbook, or of what was pasted.
    ///
    /// # Errors
    ///
    /// Where there is nothing in them.
    pub fn of_tables(name: &str, tables: Vec<Table>, answers: &[Answer]) -> Result<Self, Refusal> {
        open::tables(name, tables, &Answers::of(answers)).map(|opened| Self(Rc::new(opened)))
    }

    /// The record that answers make of it, in slices. The same answers give the same record.
    pub fn building(&self, answers: &[Answer]) -> Building {
        let (opened, answers) = (Rc::clone(&self.0), answers.to_vec());
        let total = opened.weight() * building::COST;
        Building(Work::begin(total, move |slices: Rc<Slices>| async move {
            building::record(&opened, &Answers::of(&answers), &slices).await
        }))
    }

    /// The record that answers make of it, at once.
    pub fn record(&self, answers: &[Answer]) -> Outcome {
        self.building(answers).finish()
    }

    /// The record as it would be if each name in doubt meant whom it probably means, whose name has a question mark then;
    /// none where no open question proposes anybody new. `outcome` is what the same answers made.
    pub fn foreseeing(&self, answers: &[Answer], outcome: &Outcome) -> Option<Foreseeing> {
        let guesses = foreseen::guesses(outcome);
        if guesses.is_empty() {
            return None;
        }
        let mut answers = answers.to_vec();
        answers.extend(foreseen::answers(outcome, &guesses));
        let actors: Vec<String> = guesses.iter().map(|it| it.actor.clone()).collect();
        let opened = Rc::clone(&self.0);
        let total = opened.weight() * building::COST;
        let work = Work::begin(total, move |slices: Rc<Slices>| async move {
            let answers = Answers::of(&answers).guessing(actors.into_iter());
            building::record(&opened, &answers, &slices).await
        });
        Some(Foreseeing {
            building: Building(work),
            guesses,
        })
    }

    /// So many rows below the header, from the first on, counted from 0, with what became of them: all, or `only` those of
    /// which that became.
    pub fn preview(
        &self,
        outcome: &Outcome,
        rows: (usize, usize),
        only: Option<RowState>,
    ) -> Preview {
        preview::preview(&self.0, &outcome.rows, rows, only)
    }

    /// The table that is read.
    pub fn table(&self) -> &Table {
        self.0.table()
    }

    /// The sheet in its own columns with its corrections, as CSV for a spreadsheet: what that would run as a formula stands
    /// behind an apostrophe.
    pub fn corrected(&self, answers: &[Answer]) -> String {
        building::corrected(&self.0, &Answers::of(answers))
    }
}

/// A record that is being built, in slices.
#[derive(Debug)]
pub struct Building(Work<Outcome>);

impl Building {
    /// Goes on for about so many bytes.
    pub fn step(&mut self, bytes: usize) -> Progress {
        self.0.step(bytes)
    }

    /// The outcome; what is left to do is done at once.
    pub fn finish(self) -> Outcome {
        self.0.finish()
    }
}

/// A foreseen record that is being built, in slices.
#[derive(Debug)]
pub struct Foreseeing {
    building: Building,
    guesses: Vec<Guess>,
}

impl Foreseeing {
    /// Goes on for about so many bytes.
    pub fn step(&mut self, bytes: usize) -> Progress {
        self.building.step(bytes)
    }

    /// The outcome, and who is guessed in it; what is left to do is done at once.
    pub fn finish(self) -> (Outcome, Vec<Guess>) {
        let outcome = self.building.finish();
        let guesses = foreseen::told(&outcome.record, self.guesses);
        (outcome, guesses)
    }
}
