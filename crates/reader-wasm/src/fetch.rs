//! A data package by its address: `datapackage.json` with its files beside or below it.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use futures_util::future::join_all;
use gloo_net::http::{Request, Response};
use gloo_timers::callback::Timeout;
use js_sys::{Object, Reflect, Uint8Array};
use relations_reader::{DESCRIPTOR, Manifest, limits, told};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{AbortController, ReadableStreamDefaultReader, RequestRedirect, ResponseType, Url};

use crate::failure::Failure;
use crate::stop::Stop;
use crate::wire::{Options, Phase, Problem, Progress, Report, Why};

/// What all requests of a package share.
struct Call<'c> {
    options: Options,
    stop: &'c Stop,
    report: &'c Report,
    /// How many bytes arrived so far.
    arrived: Cell<usize>,
}

/// Fetches a package; an object from path to bytes. Every file that does not arrive is told, with the reason.
pub(crate) async fn package(
    address: &str,
    base: &str,
    options: Options,
    stop: &Stop,
    report: &Report,
) -> Result<JsValue, Failure> {
    let call = Call {
        options,
        stop,
        report,
        arrived: Cell::new(0),
    };
    let url = Url::new_with_base(address, base).map_err(|_| {
        let message = "is no address, expected that of a datapackage.json".to_owned();
        let why = (told("address"), message);
        Failure::of(vec![Problem::of_file(address, address, why)])
    })?;
    let descriptor = call.file(&url.href()).await;
    stop.check()?;
    let descriptor = descriptor.map_err(|problem| Failure::of(vec![problem]))?;
    let manifest = Manifest::parse(&descriptor.to_vec()).map_err(|problem| {
        let problem = Problem::from(&problem);
        Failure::of(vec![Problem {
            file: last(&url.href()),
            ..problem
        }])
    })?;
    let files = Object::new();
    put(&files, DESCRIPTOR, &descriptor);
    call.beside(&url.href(), &manifest, &files).await?;
    Ok(files.into())
}

fn put(files: &Object, path: &str, bytes: &Uint8Array) {
    // Setting a property of a fresh object cannot fail.
    let _ = Reflect::set(files, &path.into(), bytes);
}

impl Call<'_> {
    /// Fetches the files that a descriptor names.
    async fn beside(&self, url: &str, manifest: &Manifest, files: &Object) -> Result<(), Failure> {
        let paths: Vec<&str> = manifest.paths().map(|(_, path)| path).collect();
        let arrive = paths.iter().map(|path| async {
            let url = Url::new_with_base(path, url).map(|url| url.href());
            self.file(&url.unwrap_or_default()).await
        });
        let outcomes = join_all(arrive).await;
        self.stop.check()?;
        let mut problems = Vec::new();
        for (path, outcome) in paths.iter().zip(outcomes) {
            match outcome {
                Ok(bytes) => put(files, path, &bytes),
                Err(problem) => problems.push(problem),
            }
        }
        if problems.is_empty() {
            Ok(())
        } else {
            Err(Failure::of(problems))
        }
    }

    /// Fetches one file.
    async fn file(&self, url: &str) -> Result<Uint8Array, Problem> {
        let problem = |(of, message): Why| {
            Problem::of_file(&last(url), url, (of, format!("{url} {message}")))
        };
        let unasked = || problem((told("not-asked"), "could not be asked for".to_owned()));
        let watch = Watch::new(self).ok_or_else(unasked)?;
        let outcome = match watch.request(url).await {
            Ok(response) => self.body(&response, &watch).await,
            Err(why) => Err(why),
        };
        outcome.map_err(problem)
    }

    /// The parts of a file as they arrive, as long as they are not too many: what a server sends without end must not fill
    /// the memory.
    async fn body(&self, response: &Response, watch: &Watch<'_>) -> Result<Uint8Array, Why> {
        let status = response.status();
        let media_type = media_type(response);
        let answered = format!("answered {status} ({media_type})");
        if response.type_() == ResponseType::Opaqueredirect {
            let message =
                "leads to another address, expected the file itself: no other address is asked";
            return Err((told("redirected"), message.to_owned()));
        }
        if !response.ok() {
            let of = told("answered").name(&format!("{status} ({media_type})"));
            return Err((
                of,
                format!("{answered}, expected a file of the data package"),
            ));
        }
        let mut parts = Vec::new();
        if let Some(stream) = response.body() {
            let reader: ReadableStreamDefaultReader = stream.get_reader().unchecked_into();
            while let Some(part) = watch.part(&reader).await? {
                self.count(part.length() as usize)
                    .inspect_err(|_| watch.end())?;
                parts.push(part);
            }
        }
        let bytes = joined(&parts);
        if starts_as_page(&bytes) {
            let message = "with a page of HTML, perhaps one that asks to log in, expected a file of the data package";
            return Err((told("page"), format!("{answered} {message}")));
        }
        Ok(bytes)
    }

    /// Counts what arrived.
    fn count(&self, bytes: usize) -> Result<(), Why> {
        let arrived = self.arrived.get() + bytes;
        self.arrived.set(arrived);
        self.report.tell(Progress {
            phase: Phase::Fetch,
            done: arrived,
            total: None,
        });
        let most = limits::PACKAGE_BYTES;
        if arrived > most {
            let message = format!(
                "and what came before have more than {most} bytes, expected at most so many in a package"
            );
            return Err((told("too-much").most(most), message));
        }
        Ok(())
    }
}

/// A request, ended when somebody asks to stop or when nothing arrives for too long.
struct Watch<'c> {
    call: &'c Call<'c>,
    controller: AbortController,
    timer: RefCell<Option<Timeout>>,
    has_stalled: Rc<Cell<bool>>,
    _listener: Option<gloo_events::EventListener>,
}

impl<'c> Watch<'c> {
    fn new(call: &'c Call<'c>) -> Option<Self> {
        let controller = AbortController::new().ok()?;
        let listener = call.stop.end(&controller);
        let watch = Self {
            call,
            controller,
            timer: RefCell::new(None),
            has_stalled: Rc::default(),
            _listener: listener,
        };
        watch.wait();
        Some(watch)
    }

    /// Begins to wait for something to arrive.
    fn wait(&self) {
        let (controller, has_stalled) = (self.controller.clone(), Rc::clone(&self.has_stalled));
        let stall = Timeout::new(self.call.options.stall_ms, move || {
            has_stalled.set(true);
            controller.abort();
        });
        self.timer.replace(Some(stall));
    }

    fn end(&self) {
        self.controller.abort();
    }

    async fn request(&self, url: &str) -> Result<Response, Why> {
        let request = Request::get(url)
            .redirect(RequestRedirect::Manual)
            .abort_signal(Some(&self.controller.signal()));
        let response = match request.build() {
            Ok(request) => request.send().await,
            Err(error) => Err(error),
        };
        response.map_err(|error| self.cause(&error.to_string()))
    }

    /// The next part of a file, or nothing at its end.
    async fn part(&self, reader: &ReadableStreamDefaultReader) -> Result<Option<Uint8Array>, Why> {
        self.wait();
        let part = JsFuture::from(reader.read()).await;
        let part = part.map_err(|error| self.cause(&text_of(&error)))?;
        let value = Reflect::get(&part, &"value".into()).unwrap_or(JsValue::UNDEFINED);
        Ok(value.dyn_into().ok())
    }

    /// Why nothing arrives any more.
    fn cause(&self, error: &str) -> Why {
        if self.has_stalled.get() {
            let seconds = f64::from(self.call.options.stall_ms) / 1000.0;
            let message = format!(
                "sent nothing for {seconds} seconds, expected a file of the data package: try again"
            );
            return (told("stalled").count(seconds as usize), message);
        }
        let message =
            format!("could not be fetched ({error}), expected a file of the data package");
        (told("not-fetched"), message)
    }
}

fn text_of(error: &JsValue) -> String {
    let error = error.dyn_ref::<js_sys::Error>();
    error.map_or_else(String::new, |error| String::from(error.message()))
}

fn media_type(response: &Response) -> String {
    let header = response.headers().get("content-type").unwrap_or_default();
    let media_type = header
        .split(';')
        .next()
        .unwrap_or_default()
        .trim()
        .to_owned();
    if media_type.is_empty() {
        "no media type".to_owned()
    } else {
        media_type
    }
}

fn joined(parts: &[Uint8Array]) -> Uint8Array {
    let length = parts.iter().map(Uint8Array::length).sum();
    let whole = Uint8Array::new_with_length(length);
    let mut at = 0;
    for part in parts {
        whole.set(part, at);
        at += part.length();
    }
    whole
}

/// No CSV file and no descriptor begins so.
fn starts_as_page(bytes: &Uint8Array) -> bool {
    const ENOUGH: u32 = 1024;
    let start = bytes.subarray(0, ENOUGH.min(bytes.length())).to_vec();
    start.trim_ascii_start().starts_with(b"<")
}

/// The last part of the path of an address, or else all of it.
fn last(url: &str) -> String {
    let path = url.split(['?', '#']).next().unwrap_or_default();
    match path.rsplit('/').next() {
        Some(name) if !name.is_empty() => name.to_owned(),
        _ => url.to_owned(),
    }
}
