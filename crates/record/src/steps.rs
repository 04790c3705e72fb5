//! Long work in steps, so that a page can do other things in between.

use std::future::Future;
use std::pin::{Pin, pin};
use std::task::{Context, Poll, Waker};

/// Whether long work rests on its way. Work that rests goes on when it is polled again, and asks nobody to be woken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pace {
    rests: bool,
}

impl Pace {
    /// All in one go.
    pub const AT_ONCE: Self = Self { rests: false };
    /// With a rest after each step.
    pub const IN_STEPS: Self = Self { rests: true };

    /// The end of a step.
    pub async fn rest(self) {
        Rest(self.rests).await;
    }
}

/// Not ready once where it rests.
struct Rest(bool);

impl Future for Rest {
    type Output = ();

    fn poll(mut self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<()> {
        if std::mem::take(&mut self.0) {
            Poll::Pending
        } else {
            Poll::Ready(())
        }
    }
}

/// Does work that nothing else has to wait for, whatever its pace.
///
/// ```
/// use relations_record::{Pace, at_once};
///
/// let work = async {
///     Pace::IN_STEPS.rest().await;
///     7
/// };
/// assert_eq!(at_once(work), 7);
/// ```
pub fn at_once<T>(work: impl Future<Output = T>) -> T {
    let mut work = pin!(work);
    loop {
        let polled = work.as_mut().poll(&mut Context::from_waker(Waker::noop()));
        if let Poll::Ready(done) = polled {
            return done;
        }
    }
}
