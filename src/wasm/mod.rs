//! The bindings for JavaScript: values in, spans to UTF-16, numbers out.
//! Nothing is decided here.

// The code that wasm-bindgen generates needs it; ours has none.
#![allow(unsafe_code)]

mod input;
mod options;
mod output;
mod utf16;

use crate::span::Cut;
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

use crate::Error;
use crate::reading::Reading;
use input::OwnedInput;
use output::Writer;

/// `summarize(input, options)`: a `Summary`, packed.
#[wasm_bindgen]
pub fn summarize(input: &JsValue, options: &JsValue) -> Result<JsValue, JsValue> {
    let options = options::read(options).map_err(to_js)?;
    let input = OwnedInput::read(input).map_err(to_js)?;
    let reading = Reading::of(input.borrow(), &options).map_err(to_js)?;
    Ok(Writer::new(&reading).summary(&options))
}

/// `analyze(input, options)`: an `Analysis`, packed.
#[wasm_bindgen]
pub fn analyze(input: &JsValue, options: &JsValue) -> Result<JsValue, JsValue> {
    let options = options::read(options).map_err(to_js)?;
    let input = OwnedInput::read(input).map_err(to_js)?;
    let reading = Reading::of(input.borrow(), &options).map_err(to_js)?;
    Ok(Writer::new(&reading).analysis())
}

/// A `TypeError` or a `RangeError` with the same words.
fn to_js(error: Error) -> JsValue {
    let message = error.to_string();
    if error.is_type() {
        js_sys::TypeError::new(&message).into()
    } else {
        js_sys::RangeError::new(&message).into()
    }
}

/// A value as an error message shows it, at most 60 characters.
fn show(value: &JsValue) -> String {
    let shown = if let Some(number) = value.as_f64() {
        js_sys::Number::from(number)
            .to_string_with_radix(10)
            .map_or_else(|_| "a number".into(), String::from)
    } else if value.is_undefined() {
        "undefined".to_owned()
    } else {
        // A function or a symbol has no JSON, an object may refuse to give it.
        let json = js_sys::JSON::stringify(value).ok();
        let json = json.and_then(|json| JsValue::from(json).as_string());
        json.unwrap_or_else(|| value.js_typeof().as_string().unwrap_or_default())
    };
    match shown.char_indices().nth(60) {
        Some((end, _)) => format!("{}...", shown.cut(0, end)),
        None => shown,
    }
}

/// A property of an object; undefined where it has none.
fn property(object: &JsValue, name: &str) -> JsValue {
    js_sys::Reflect::get(object, &JsValue::from_str(name)).unwrap_or(JsValue::UNDEFINED)
}

/// "expected `path` to be what, but found value"
fn expected(path: &str, what: &str, value: &JsValue) -> Error {
    Error::type_of(format!(
        "expected `{path}` to be {what}, but found {}",
        show(value)
    ))
}
