//! Whether the part that answers is here, and what to throw when it is not.

use wasm_bindgen::JsValue;

#[cfg(feature = "split")]
use super::errors::thrown;
#[cfg(feature = "split")]
use crate::error::Error;

/// What is thrown.
pub(super) struct Refused(JsValue);

impl From<JsValue> for Refused {
    fn from(thrown: JsValue) -> Self {
        Self(thrown)
    }
}

#[cfg(feature = "split")]
impl From<wasm_split_helpers::SplitLoaderError> for Refused {
    fn from(_: wasm_split_helpers::SplitLoaderError) -> Self {
        Self(thrown(&Error::missing_part()))
    }
}

#[cfg(not(feature = "split"))]
pub(super) fn now(answer: Result<JsValue, Refused>) -> Result<JsValue, JsValue> {
    answer.map_err(|refused| refused.0)
}

/// The answer, which is there at once: the page hands over what answers before it asks, and is called back at once where
/// it did not.
#[cfg(feature = "split")]
pub(super) fn now(
    asked: impl Future<Output = Result<JsValue, Refused>>,
) -> Result<JsValue, JsValue> {
    /// Asking, and hearing that the part is there.
    const STEPS: usize = 3;
    let mut asked = std::pin::pin!(asked);
    let mut context = std::task::Context::from_waker(std::task::Waker::noop());
    for _ in 0..STEPS {
        if let std::task::Poll::Ready(answer) = asked.as_mut().poll(&mut context) {
            return answer.map_err(|refused| refused.0);
        }
    }
    Err(thrown(&Error::missing_part()))
}
