//! A record read from files, at once or in slices.

use std::borrow::Cow;
use std::fmt;
use std::future::Future;
use std::pin::{Pin, pin};
use std::rc::Rc;
use std::task::{Context, Poll, Waker};

use relations_record::Dataset;

use crate::Origin;
use crate::files::DESCRIPTOR;
use crate::files::FILES;
use crate::link::{self, Contents};
use crate::problem::{Problems, ReadError};
use crate::slices::Slices;

/// Reads and checks a data package given as pairs of file name and content; the names are those of
/// [`FILES`] and [`DESCRIPTOR`], other names are passed over. `sources.csv`, `actors.csv` and `statements.csv` must be there.
///
/// # Errors
///
/// [`ReadError::problems`] lists everything that is wrong, each with file, line, column, value and what was
/// expected, in the order of files and lines, up to [`limits::PROBLEMS`](crate::limits::PROBLEMS); the text tells how many
/// more.
///
/// # Example
///
/// ```
/// use relations_reader::{open, Origin};
///
/// let error = open([("actors.csv", b"id,kind,name\nTJK,state,\n".as_slice())], Origin::Own).unwrap_err();
/// assert_eq!(error.code(), "data-invalid");
/// assert_eq!(error.problems()[0].to_string(), "sources.csv: the file is missing from the package");
/// assert_eq!(error.problems()[1].to_string(), "actors.csv:2:name: is empty, expected a value");
/// ```
pub fn open<'a>(
    files: impl IntoIterator<Item = (&'a str, &'a [u8])>,
    origin: Origin,
) -> Result<Dataset, ReadError> {
    let contents = contents(
        files
            .into_iter()
            .map(|(name, bytes)| (name, Cow::Borrowed(bytes))),
    );
    let slices = Slices::endless();
    finished(pin!(link::dataset(contents, origin, &slices)), &slices)
}

/// The files by their places.
fn contents<'a, N: AsRef<str>>(
    files: impl IntoIterator<Item = (N, Cow<'a, [u8]>)>,
) -> Contents<'a> {
    let mut contents = Contents::default();
    for (name, bytes) in files {
        let place = FILES.iter().position(|file| *file == name.as_ref());
        if let Some(slot) = place.and_then(|place| contents.tables.get_mut(place)) {
            *slot = Some(bytes);
        } else if name.as_ref() == DESCRIPTOR {
            contents.descriptor = Some(bytes);
        }
    }
    contents
}

type Outcome = Result<Dataset, Problems>;

/// Does all that is left to do.
fn finished(
    mut work: Pin<&mut (impl Future<Output = Outcome> + ?Sized)>,
    slices: &Slices,
) -> Result<Dataset, ReadError> {
    loop {
        slices.begin(usize::MAX);
        if let Poll::Ready(outcome) = polled(work.as_mut()) {
            return outcome.map_err(ReadError::new);
        }
    }
}

/// One slice of the work. Nothing wakes it: whoever begins slices knows when.
fn polled(work: Pin<&mut (impl Future<Output = Outcome> + ?Sized)>) -> Poll<Outcome> {
    work.poll(&mut Context::from_waker(Waker::noop()))
}

/// How far a reading has come, in bytes of the files, weighed by what is done with them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    /// What is done.
    pub done: usize,
    /// What is to be done in all; `done` is as much only at the end.
    pub total: usize,
}

impl Progress {
    /// Whether nothing is left to do.
    pub fn is_done(self) -> bool {
        self.done == self.total
    }
}

/// A record that is being read in slices, so that whoever reads it can do other things in between, tell how far it has
/// come, and stop by dropping it.
///
/// # Example
///
/// ```
/// use relations_reader::{Origin, Reading};
///
/// let files = [("actors.csv", b"id,kind,name\n".to_vec())];
/// let mut reading = Reading::begin(files, Origin::Foreign);
/// while !reading.step(1 << 16).is_done() {}
/// assert!(reading.finish().is_err());
/// ```
pub struct Reading {
    work: Pin<Box<dyn Future<Output = Outcome>>>,
    slices: Rc<Slices>,
    total: usize,
    outcome: Option<Outcome>,
}

impl Reading {
    /// Takes files as [`open`] does, and does nothing yet.
    pub fn begin<N: AsRef<str>>(
        files: impl IntoIterator<Item = (N, Vec<u8>)>,
        origin: Origin,
    ) -> Self {
        let files = files.into_iter();
        let contents: Contents<'static> =
            contents(files.map(|(name, bytes)| (name, Cow::Owned(bytes))));
        let total = link::work_of(&contents);
        let slices = Rc::new(Slices::default());
        let shared = Rc::clone(&slices);
        Self {
            work: Box::pin(async move { link::dataset(contents, origin, &shared).await }),
            slices,
            total,
            outcome: None,
        }
    }

    /// Goes on for about so many bytes.
    pub fn step(&mut self, bytes: usize) -> Progress {
        if self.outcome.is_none() {
            self.slices.begin(bytes);
            if let Poll::Ready(outcome) = polled(self.work.as_mut()) {
                self.outcome = Some(outcome);
            }
        }
        self.progress()
    }

    /// How far it has come.
    pub fn progress(&self) -> Progress {
        let total = self.total;
        let done = match self.outcome {
            Some(_) => total,
            None => self.slices.done().min(total.saturating_sub(1)),
        };
        Progress { done, total }
    }

    /// The record; what is left to do is done at once.
    ///
    /// # Errors
    ///
    /// Those of [`open`].
    pub fn finish(mut self) -> Result<Dataset, ReadError> {
        match self.outcome.take() {
            Some(outcome) => outcome.map_err(ReadError::new),
            None => finished(self.work.as_mut(), &self.slices),
        }
    }
}

impl fmt::Debug for Reading {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_tuple("Reading").field(&self.progress()).finish()
    }
}
