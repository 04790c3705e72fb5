//! Files to the binary form of a record, with rests in between.

use std::cell::Cell;

use gloo_timers::future::TimeoutFuture;
use js_sys::{Date, Reflect};
use relations_reader::{Origin, Reading, pick};
use relations_record::{encode, encode_in_steps};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::Performance;

use crate::failure::Failure;
use crate::files::Files;
use crate::stop::Stop;
use crate::wire::{Phase, Progress, ReadRecord, Report};

/// Reads files; after each slice of so many milliseconds the page has its turn.
pub(crate) async fn in_slices(
    files: Files,
    slice_ms: f64,
    stop: &Stop,
    report: &Report,
) -> Result<ReadRecord, Failure> {
    let mut work = Work::begin(files, slice_ms)?;
    while !work.step(report) {
        TimeoutFuture::new(0).await;
        stop.check()?;
    }
    let record = work.reading.finish()?;
    let since = Cell::new(0.0);
    let rest = async || {
        if now_ms() - since.get() > slice_ms {
            TimeoutFuture::new(0).await;
            since.set(now_ms());
        }
    };
    rest().await;
    let bytes = encode_in_steps(&record, rest).await;
    stop.check()?;
    Ok(ReadRecord::of(&record, &bytes))
}

/// Reads files without a rest, where there is no page to wait for it.
pub(crate) fn at_once(files: Files, report: &Report) -> Result<ReadRecord, Failure> {
    const TOLD_MS: f64 = 50.0;
    let mut work = Work::begin(files, TOLD_MS)?;
    while !work.step(report) {}
    let record = work.reading.finish()?;
    Ok(ReadRecord::of(&record, &encode(&record)))
}

/// A reading and how much of it takes as long as a slice may.
struct Work {
    reading: Reading,
    slice_ms: f64,
    size: usize,
}

impl Work {
    fn begin(files: Files, slice_ms: f64) -> Result<Self, Failure> {
        const FIRST: usize = 1 << 16;
        Ok(Self {
            reading: Reading::begin(pick(files)?, Origin::Foreign),
            slice_ms,
            size: FIRST,
        })
    }

    /// Reads a slice; whether it was the last.
    fn step(&mut self, report: &Report) -> bool {
        let start = now_ms();
        let progress = self.reading.step(self.size);
        let took_ms = now_ms() - start;
        if took_ms > self.slice_ms {
            self.size = (self.size / 2).max(1);
        } else if took_ms < self.slice_ms / 2.0 {
            self.size = self.size.saturating_mul(2);
        }
        report.tell(Progress {
            phase: Phase::Read,
            done: progress.done,
            total: Some(progress.total),
        });
        progress.is_done()
    }
}

/// Milliseconds since some time; no clock that is set can turn it back where there is a better one.
fn now_ms() -> f64 {
    let clock = Reflect::get(&js_sys::global(), &JsValue::from_str("performance"));
    match clock.map(JsCast::dyn_into::<Performance>) {
        Ok(Ok(clock)) => clock.now(),
        _ => Date::now(),
    }
}
