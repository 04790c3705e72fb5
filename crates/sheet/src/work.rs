//! Work in slices, so that whoever waits for it can do other things in between, tell how far it has come, and stop it.

use std::fmt;
use std::future::Future;
use std::pin::Pin;
use std::rc::Rc;
use std::task::Poll;

use relations_reader::Progress;
use relations_reader::slices::{Slices, finished, polled};

/// Work whose outcome is a `T`. Dropping it stops it.
pub(crate) struct Work<T> {
    future: Pin<Box<dyn Future<Output = T>>>,
    slices: Rc<Slices>,
    total: usize,
    outcome: Option<T>,
}

impl<T> Work<T> {
    /// Work of about so many bytes.
    pub(crate) fn begin<F: Future<Output = T> + 'static>(
        total: usize,
        work: impl FnOnce(Rc<Slices>) -> F,
    ) -> Self {
        let slices = Rc::new(Slices::default());
        Self {
            future: Box::pin(work(Rc::clone(&slices))),
            slices,
            total: total.max(1),
            outcome: None,
        }
    }

    /// Goes on for about so many bytes.
    pub(crate) fn step(&mut self, bytes: usize) -> Progress {
        if self.outcome.is_none() {
            self.slices.begin(bytes);
            if let Poll::Ready(outcome) = polled(self.future.as_mut()) {
                self.outcome = Some(outcome);
            }
        }
        let total = self.total;
        let done = match self.outcome {
            Some(_) => total,
            None => self.slices.done().min(total - 1),
        };
        Progress { done, total }
    }

    /// The outcome; what is left to do is done at once.
    pub(crate) fn finish(mut self) -> T {
        match self.outcome.take() {
            Some(outcome) => outcome,
            None => finished(self.future.as_mut(), &self.slices),
        }
    }
}

impl<T> fmt::Debug for Work<T> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("Work")
            .field("total", &self.total)
            .finish_non_exhaustive()
    }
}
