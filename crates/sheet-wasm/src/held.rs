//! What is opened or under way, by its number.

use std::cell::RefCell;
use std::collections::BTreeMap;

use relations_sheet::{Building, Foreseeing, Opening, Outcome, Sheet};
use wasm_bindgen::UnwrapThrowExt;

use crate::failure::Failure;

/// A sheet and the record that was built of it last.
pub(crate) struct OpenSheet {
    pub(crate) sheet: Sheet,
    pub(crate) outcome: Option<Outcome>,
}

enum Held {
    Opening(Opening),
    Building(u32, Building),
    Foreseeing(Foreseeing),
    Sheet(Box<OpenSheet>),
}

#[derive(Default)]
struct Numbered {
    last: u32,
    all: BTreeMap<u32, Held>,
}

thread_local! {
    static HELD: RefCell<Numbered> = RefCell::default();
}

fn keep(held: Held) -> u32 {
    HELD.with_borrow_mut(|numbered| {
        numbered.last = numbered
            .last
            .checked_add(1)
            .expect_throw("fewer than 4,294,967,296 sheets");
        numbered.all.insert(numbered.last, held);
        numbered.last
    })
}

pub(crate) fn keep_opening(opening: Opening) -> u32 {
    keep(Held::Opening(opening))
}

pub(crate) fn keep_building(sheet: u32, building: Building) -> u32 {
    keep(Held::Building(sheet, building))
}

pub(crate) fn keep_foreseeing(foreseeing: Foreseeing) -> u32 {
    keep(Held::Foreseeing(foreseeing))
}

pub(crate) fn keep_sheet(sheet: Sheet) -> u32 {
    let outcome = None;
    keep(Held::Sheet(Box::new(OpenSheet { sheet, outcome })))
}

pub(crate) fn forget(number: u32) {
    HELD.with_borrow_mut(|numbered| numbered.all.remove(&number));
}

/// Goes on with a work.
pub(crate) fn step(work: u32, bytes: usize) -> Result<relations_reader::Progress, Failure> {
    HELD.with_borrow_mut(|numbered| match numbered.all.get_mut(&work) {
        Some(Held::Opening(opening)) => Ok(opening.step(bytes)),
        Some(Held::Building(_, building)) => Ok(building.step(bytes)),
        Some(Held::Foreseeing(foreseeing)) => Ok(foreseeing.step(bytes)),
        _ => Err(unknown(work)),
    })
}

pub(crate) fn take_opening(work: u32) -> Result<Opening, Failure> {
    match HELD.with_borrow_mut(|numbered| numbered.all.remove(&work)) {
        Some(Held::Opening(opening)) => Ok(opening),
        _ => Err(unknown(work)),
    }
}

/// A building and the number of its sheet.
pub(crate) fn take_building(work: u32) -> Result<(u32, Building), Failure> {
    match HELD.with_borrow_mut(|numbered| numbered.all.remove(&work)) {
        Some(Held::Building(sheet, building)) => Ok((sheet, building)),
        _ => Err(unknown(work)),
    }
}

pub(crate) fn take_foreseeing(work: u32) -> Result<Foreseeing, Failure> {
    match HELD.with_borrow_mut(|numbered| numbered.all.remove(&work)) {
        Some(Held::Foreseeing(foreseeing)) => Ok(foreseeing),
        _ => Err(unknown(work)),
    }
}

pub(crate) fn with_sheet<T>(
    number: u32,
    act: impl FnOnce(&mut OpenSheet) -> T,
) -> Result<T, Failure> {
    HELD.with_borrow_mut(|numbered| match numbered.all.get_mut(&number) {
        Some(Held::Sheet(open)) => Ok(act(open)),
        _ => Err(unknown(number)),
    })
}

/// Does something with a sheet of which a record was built.
pub(crate) fn with_outcome<T>(
    number: u32,
    act: impl FnOnce(&Sheet, &Outcome) -> T,
) -> Result<T, Failure> {
    let answer = with_sheet(number, |open| {
        open.outcome
            .as_ref()
            .map(|outcome| act(&open.sheet, outcome))
    })?;
    answer.ok_or_else(|| {
        let message = format!("sheet {number}: no record of it was built, expected one");
        Failure::Argument(message)
    })
}

fn unknown(number: u32) -> Failure {
    Failure::Argument(format!(
        "{number}: nothing of this number is open, expected a sheet or a work that was begun and not closed"
    ))
}
