//! Anybody's sheet to a record: read as it comes, with a question for each kind of doubt.
//!
//! [`Sheet::open`] takes the bytes of a file: text with separators in any usual encoding, a workbook, a page or a part of one
//! with a table, an archive, a data package, a graph, a file of the field. [`Sheet::record`] makes the record of it that a
//! list of [`Answer`]s leads to. What is clear is in the record at once; what is in doubt is a [`Question`], one a kind of
//! trouble, with the rows it settles, and its best answer first. The same answers give the same record, so that undoing is a
//! shorter list, and a corrected sheet is read with the answers to the one before.
//!
//! Nothing is sharper than its cell, nothing is guessed from words, and no row is lost without being counted. Sentences are
//! left to whoever shows them: here are codes, names and numbers.
//!
//! ```
//! use relations_sheet::{Answer, Sheet, State};
//!
//! let text = "From;To;What;When\nJapan;Iran;They sign;03/04/2011\nJapan;Irann;They meet;2012\n";
//! let sheet = Sheet::open("relations.csv", text.into())?;
//! let outcome = sheet.record(&[]);
//! assert_eq!((outcome.report.used, outcome.report.waiting), (1, 1));
//! let open: Vec<&str> = outcome.report.questions.iter().map(|question| question.id.as_str()).collect();
//! assert_eq!(open, ["date-order:When", "name:Irann"]);
//!
//! let answers = [Answer::new("date-order:When", "day-first"), Answer::new("name:Irann", "IRN")];
//! let outcome = sheet.record(&answers);
//! assert_eq!((outcome.report.used, outcome.report.open), (2, 0));
//! let date = outcome.record.statements()[0].date.expect("a date");
//! assert_eq!(date.to_string(), "2011-04-03");
//! # Ok::<(), relations_sheet::Refusal>(())
//! ```

mod amounts;
mod answer;
mod asked;
mod builder;
mod building;
mod bytes;
mod cast;
mod cells;
mod code_system;
mod column;
mod dates;
mod decode;
mod delimited;
mod fact;
mod field;
mod figure;
mod file_name;
mod fold;
mod foreseen;
mod header;
mod json_table;
mod layout;
pub mod limits;
mod markup;
mod names;
mod notation;
mod open;
mod outcome;
mod package;
mod package_problem;
mod parts;
mod plain;
mod preview;
mod question;
mod refusal;
mod report;
mod sheet;
mod sides;
mod sources;
mod table;
mod unit;
mod when;
mod words;
mod work;
mod workbook;
mod xml;
pub mod zip;
pub use answer::Answer;
pub use builder::RowState;
pub use decode::Encoding;
pub use delimited::Separator;
pub use field::Limit;
pub use foreseen::Guess;
pub use header::Role;
pub use outcome::Outcome;
pub use package::package;
pub use package_problem::{PackageProblem, ProblemParts};
pub use preview::{Preview, PreviewRow};
pub use question::{CellAt, Choice, Question, QuestionKind, Reason, State};
pub use refusal::{Refusal, RefusalCode};
pub use report::{Measure, ReadColumn, Report};
pub use sheet::{Building, Foreseeing, Opening, Sheet};
pub use table::Table;
