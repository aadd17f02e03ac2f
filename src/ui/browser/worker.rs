//! A worker: a second program of the site, beside the page.

use super::address;
use js_sys::{Array, Object, Reflect};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, MessageEvent, Worker, WorkerOptions, WorkerType};

/// The doctor's worker. It ends when this is dropped.
pub struct Doctor {
    worker: Worker,
    _listen: Closure<dyn FnMut(MessageEvent)>,
    _fail: Closure<dyn FnMut()>,
}

/// What the worker says.
#[derive(Clone, Debug, PartialEq)]
pub enum Said {
    /// It is there.
    Ready,
    /// So much of the log with this number is read.
    Read(u32, f64, f64),
    /// The report about the log with this number, as JSON.
    Report(u32, String),
    /// It could not be started, or could not read.
    Failed,
}

impl Doctor {
    /// Starts it.
    ///
    /// # Errors
    /// Where a browser refuses.
    pub fn start(on_word: impl Fn(Said) + Clone + 'static) -> Result<Self, JsValue> {
        let options = WorkerOptions::new();
        options.set_type(WorkerType::Module);
        let worker = Worker::new_with_options(&address::doctor(), &options)?;
        let told = on_word.clone();
        let listen = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| told(read(&event.data())));
        worker.set_onmessage(Some(listen.as_ref().unchecked_ref()));
        let fail = Closure::<dyn FnMut()>::new(move || on_word(Said::Failed));
        worker.set_onerror(Some(fail.as_ref().unchecked_ref()));
        Ok(Self { worker, _listen: listen, _fail: fail })
    }

    /// Gives it a log with a number; it leaves the one before.
    pub fn read(&self, id: u32, log: &Blob) {
        let message = Object::new();
        // A plain object takes every key, and a blob can be sent.
        let _ = Reflect::set(&message, &"id".into(), &id.to_string().into());
        let _ = Reflect::set(&message, &"log".into(), log);
        let _ = self.worker.post_message(&message);
    }
}

impl Drop for Doctor {
    fn drop(&mut self) {
        self.worker.terminate();
    }
}

fn read(data: &JsValue) -> Said {
    let get = |key: &str| Reflect::get(data, &key.into()).unwrap_or_default();
    let id = get("id").as_string().and_then(|id| id.parse().ok()).unwrap_or_default();
    if let Some(report) = get("report").as_string() {
        return Said::Report(id, report);
    }
    if let (Some(read), Some(size)) = (get("read").as_f64(), get("size").as_f64()) {
        return Said::Read(id, read, size);
    }
    if get("ready").is_truthy() { Said::Ready } else { Said::Failed }
}

/// A text as a blob.
#[must_use]
pub fn blob(text: &str) -> Option<Blob> {
    Blob::new_with_str_sequence(&Array::of1(&text.into())).ok()
}
