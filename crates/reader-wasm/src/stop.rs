//! The wish of the page that work should stop.

use gloo_events::EventListener;
use web_sys::{AbortController, AbortSignal};

use crate::failure::Failure;

/// Whether somebody asked to stop.
#[derive(Debug)]
pub(crate) struct Stop {
    signal: Option<AbortSignal>,
}

impl Stop {
    pub(crate) fn of(signal: Option<AbortSignal>) -> Self {
        Self { signal }
    }

    /// The reason why, where somebody asked to stop.
    pub(crate) fn check(&self) -> Result<(), Failure> {
        match &self.signal {
            Some(signal) if signal.aborted() => Err(Failure::Stopped(signal.reason())),
            _ => Ok(()),
        }
    }

    /// Has a request end when somebody asks to stop, for as long as the listener is kept.
    pub(crate) fn end(&self, request: &AbortController) -> Option<EventListener> {
        let signal = self.signal.as_ref()?;
        let request = request.clone();
        let end = move |_: &_| request.abort();
        Some(EventListener::once(signal, "abort", end))
    }
}
