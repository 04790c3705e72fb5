//! Archives.
use crate::answer::Answers;
use crate::open::Opened;
use crate::refusal::{Refusal, RefusalCode};
use relations_reader::slices::Slices;
pub(crate) async fn open(
    _name: &str,
    _bytes: &[u8],
    _answers: &Answers,
    _slices: &Slices,
) -> Result<Opened, Refusal> {
    Err(Refusal::of(RefusalCode::Archive))
}
