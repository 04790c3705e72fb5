//! Work that can be laid down and taken up again.
//!
//! What takes long is written as an asynchronous function, so that the compiler keeps what it has in hand while it
//! rests. Nothing of it waits for anything: it rests where its slice is used up.

use std::cell::Cell;
use std::future::{Future, poll_fn};
use std::pin::Pin;
use std::task::{Context, Poll, Waker};

/// What is done with each byte of a file, as far as measured: it is hashed, split into fields, looked up if it is of an id,
/// and linked.
pub(crate) mod cost {
    pub(crate) const HASHING: usize = 1;
    pub(crate) const SPLITTING: usize = 2;
    pub(crate) const INDEXING: usize = 1;
    pub(crate) const LINKING: usize = 5;
    pub(crate) const ALL: usize = HASHING + SPLITTING + INDEXING + LINKING;
}

/// How much of the present slice is left, and how much was done in all.
#[derive(Debug, Default)]
pub struct Slices {
    left: Cell<usize>,
    done: Cell<usize>,
}

impl Slices {
    /// Work that rests nowhere.
    pub fn endless() -> Self {
        Self {
            left: Cell::new(usize::MAX),
            done: Cell::new(0),
        }
    }

    /// Begins a new slice.
    pub fn begin(&self, size: usize) {
        self.left.set(size.max(1));
    }

    /// How much was done so far.
    pub fn done(&self) -> usize {
        self.done.get()
    }

    /// Takes note of work done, and rests where the slice is used up.
    pub async fn spend(&self, work: usize) {
        self.done.set(self.done.get().saturating_add(work));
        let left = self.left.get().saturating_sub(work);
        self.left.set(left);
        if left == 0 {
            rest().await;
        }
    }
}

/// One slice of the work. Nothing wakes it: whoever begins slices knows when.
pub fn polled<T>(work: Pin<&mut (impl Future<Output = T> + ?Sized)>) -> Poll<T> {
    work.poll(&mut Context::from_waker(Waker::noop()))
}

/// Does all that is left to do.
pub fn finished<T>(mut work: Pin<&mut (impl Future<Output = T> + ?Sized)>, slices: &Slices) -> T {
    loop {
        slices.begin(usize::MAX);
        if let Poll::Ready(outcome) = polled(work.as_mut()) {
            return outcome;
        }
    }
}

/// Gives the control back once.
async fn rest() {
    let mut has_rested = false;
    poll_fn(|_| {
        if has_rested {
            return Poll::Ready(());
        }
        has_rested = true;
        Poll::Pending
    })
    .await;
}

#[cfg(test)]
mod tests {
    use std::pin::pin;
    use std::task::{Context, Waker};

    use super::*;

    #[test]
    fn it_rests_where_a_slice_is_used_up() {
        let slices = Slices::default();
        let mut work = pin!(async {
            for _ in 0..10 {
                slices.spend(3).await;
            }
        });
        let mut context = Context::from_waker(Waker::noop());
        let mut done = Vec::new();
        loop {
            slices.begin(7);
            let is_done = work.as_mut().poll(&mut context).is_ready();
            done.push(slices.done());
            if is_done {
                break;
            }
        }
        assert_eq!(done, [9, 18, 27, 30]);
    }

    #[test]
    fn endless_work_does_not_rest() {
        let slices = Slices::endless();
        let mut work = pin!(slices.spend(1 << 40));
        let mut context = Context::from_waker(Waker::noop());
        assert!(work.as_mut().poll(&mut context).is_ready());
    }
}
