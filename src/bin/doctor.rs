//! The doctor's worker: reads a log piece by piece, so that the page stays what it is meanwhile.
//!
//! It is sent `{ id, log }`, where the log is a `Blob`, and answers `{ id, read, size }` on its way and
//! `{ id, report }`, a report as JSON, at its end. A new log ends the reading of the one before it.

use dynoscribe::troubles::{self, Reader};
use js_sys::{ArrayBuffer, Object, Reflect, Uint8Array, global};
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Blob, DedicatedWorkerGlobalScope, MessageEvent};

/// So much is read at once: a moment's work.
const PIECE: f64 = 4_000_000.0;

fn main() {
    let scope: DedicatedWorkerGlobalScope = global().unchecked_into();
    let wanted = Rc::new(RefCell::new(String::new()));
    let on_message = {
        let scope = scope.clone();
        Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
            let data = event.data();
            let id = get(&data, "id").as_string().unwrap_or_default();
            wanted.replace(id.clone());
            let (scope, wanted) = (scope.clone(), Rc::clone(&wanted));
            spawn_local(async move {
                let answer = match read(&scope, get(&data, "log").unchecked_ref(), &id, &wanted).await {
                    Ok(Some(report)) => ("report", report),
                    Ok(None) => return,
                    Err(_) => ("failed", JsValue::TRUE),
                };
                say(&scope, &id, &[answer]);
            });
        })
    };
    scope.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
    // For as long as the worker lives.
    on_message.forget();
    // The page waits for this word before it sends anything.
    say(&scope, "", &[("ready", JsValue::TRUE)]);
}

/// The report of a log; nothing if another one is wanted meanwhile.
async fn read(
    scope: &DedicatedWorkerGlobalScope,
    log: &Blob,
    id: &str,
    wanted: &RefCell<String>,
) -> Result<Option<JsValue>, JsValue> {
    let mut reader = Reader::new();
    let (mut at, size) = (0.0, log.size());
    while at < size {
        let to = f64::min(at + PIECE, size);
        let piece: Blob = log.slice_with_f64_and_f64(at, to)?;
        let buffer: ArrayBuffer = JsFuture::from(piece.array_buffer()).await?.unchecked_into();
        if *wanted.borrow() != id {
            return Ok(None);
        }
        reader.feed(&Uint8Array::new(&buffer).to_vec());
        at = to;
        say(scope, id, &[("read", at.into()), ("size", size.into())]);
    }
    let report = troubles::report(&reader.finish());
    Ok(serde_json::to_string(&report).ok().map(JsValue::from))
}

fn get(of: &JsValue, key: &str) -> JsValue {
    Reflect::get(of, &key.into()).unwrap_or_default()
}

fn say(scope: &DedicatedWorkerGlobalScope, id: &str, what: &[(&str, JsValue)]) {
    let message = Object::new();
    for (key, value) in [("id", JsValue::from(id))].iter().chain(what) {
        // A plain object takes every key.
        let _ = Reflect::set(&message, &(*key).into(), value);
    }
    // A page that has gone away needs no answer.
    let _ = scope.post_message(&message);
}
