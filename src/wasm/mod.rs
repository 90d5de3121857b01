//! The bindings for JavaScript: rows of numbers and strings in, spans to
//! UTF-16, numbers out. Nothing is decided here.

// The code that wasm-bindgen generates needs it; ours has none.
#![allow(unsafe_code)]

mod input;
mod output;
mod page;
mod utf16;

use js_sys::{Array, RangeError};
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

use crate::Error;
use crate::reading::Reading;
use output::Writer;

/// Two-level segregated fit (Masmano et al. 2004).
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

/// A `Summary`, packed, of a packed input.
#[wasm_bindgen]
pub fn summarize(numbers: &[f64], strings: &Array) -> Result<JsValue, JsValue> {
    let (input, options) = input::read(numbers, strings);
    let reading = Reading::of(input.borrow(), &options).map_err(to_js)?;
    Ok(Writer::new(&reading).summary(&options))
}

/// A `Headline`, packed, of a packed input: the summary of one sentence, then the
/// spans of it that stay.
#[wasm_bindgen]
pub fn headline(numbers: &[f64], strings: &Array) -> Result<JsValue, JsValue> {
    let (input, options) = input::read(numbers, strings);
    let options = options.length(crate::Length::Sentences(1));
    let reading = Reading::of(input.borrow(), &options).map_err(to_js)?;
    Ok(Writer::new(&reading).headline(&options))
}

/// An `Analysis`, packed, of a packed input.
#[wasm_bindgen]
pub fn analyze(numbers: &[f64], strings: &Array) -> Result<JsValue, JsValue> {
    let (input, options) = input::read(numbers, strings);
    let reading = Reading::of(input.borrow(), &options).map_err(to_js)?;
    Ok(Writer::new(&reading).analysis())
}

/// A `RangeError` with the same words.
fn to_js(error: Error) -> JsValue {
    RangeError::new(error.message()).into()
}
