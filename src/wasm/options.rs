//! Options from JavaScript, each checked, with a message that says what would
//! be right.

use js_sys::{Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};

use super::{expected, property, show};
use crate::options::is_ratio;
use crate::{Error, Length, Options};

const NAMES: [&str; 4] = ["length", "title", "language", "focus"];
const LENGTHS: &str =
    "\"short\", \"medium\", \"long\", { sentences: n }, { words: n } or { ratio: r }";

/// Reads `options`; undefined gives the defaults.
pub(super) fn read(value: &JsValue) -> Result<Options, Error> {
    let mut options = Options::default();
    if value.is_undefined() || value.is_null() {
        return Ok(options);
    }
    if !value.is_object() || js_sys::Array::is_array(value) {
        return Err(expected("options", "an object", value));
    }
    for name in keys(value) {
        if !NAMES.contains(&name.as_str()) {
            return Err(Error::type_of(format!(
                "expected an option named {}, but found `{name}`",
                list(&NAMES)
            )));
        }
    }
    let length = property(value, "length");
    if !length.is_undefined() {
        options.length = read_length(&length)?;
    }
    options.title = read_string(value, "title")?;
    options.language = read_string(value, "language")?;
    options.focus = read_focus(&property(value, "focus"))?;
    Ok(options)
}

fn keys(value: &JsValue) -> Vec<String> {
    let keys = value
        .dyn_ref::<Object>()
        .map(Object::keys)
        .unwrap_or_default();
    keys.iter().filter_map(|key| key.as_string()).collect()
}

fn list(names: &[&str]) -> String {
    let (last, rest) = names.split_last().unwrap_or((&"", &[]));
    format!("`{}` or `{last}`", rest.join("`, `"))
}

fn read_string(object: &JsValue, name: &str) -> Result<Option<String>, Error> {
    let value = property(object, name);
    if value.is_undefined() {
        return Ok(None);
    }
    match value.as_string() {
        Some(string) => Ok(Some(string)),
        None => Err(expected(name, "a string", &value)),
    }
}

fn read_focus(value: &JsValue) -> Result<Vec<String>, Error> {
    if value.is_undefined() {
        return Ok(Vec::new());
    }
    if !js_sys::Array::is_array(value) {
        return Err(expected("focus", "an array of strings", value));
    }
    js_sys::Array::from(value)
        .iter()
        .enumerate()
        .map(|(at, item)| {
            item.as_string()
                .ok_or_else(|| expected(&format!("focus[{at}]"), "a string", &item))
        })
        .collect()
}

fn read_length(value: &JsValue) -> Result<Length, Error> {
    if let Some(name) = value.as_string() {
        return match name.as_str() {
            "short" => Ok(Length::Short),
            "medium" => Ok(Length::Medium),
            "long" => Ok(Length::Long),
            _ => Err(Error::range(format!(
                "expected `length` to be {LENGTHS}, but found {}",
                show(value)
            ))),
        };
    }
    if !value.is_object() || js_sys::Array::is_array(value) {
        return Err(expected("length", LENGTHS, value));
    }
    let names = keys(value);
    let [name] = names.as_slice() else {
        return Err(expected("length", LENGTHS, value));
    };
    let number = Reflect::get(value, &JsValue::from_str(name)).unwrap_or(JsValue::UNDEFINED);
    match name.as_str() {
        "sentences" => read_count("length.sentences", &number).map(Length::Sentences),
        "words" => read_count("length.words", &number).map(Length::Words),
        "ratio" => match number.as_f64() {
            Some(ratio) if is_ratio(ratio) => Ok(Length::Ratio(ratio)),
            Some(_) => Err(Error::no_ratio(&show(&number))),
            None => Err(expected(
                "length.ratio",
                "a number above 0 and at most 1",
                &number,
            )),
        },
        _ => Err(expected("length", LENGTHS, value)),
    }
}

fn read_count(path: &str, value: &JsValue) -> Result<u32, Error> {
    let Some(number) = value.as_f64() else {
        return Err(expected(path, "a whole number of at least 1", value));
    };
    if number.fract() != 0.0 || !number.is_finite() || number < 1.0 {
        return Err(Error::at_least_one(path, &show(value)));
    }
    // More than any article has: all of it.
    Ok(number.min(f64::from(u32::MAX)) as u32)
}
