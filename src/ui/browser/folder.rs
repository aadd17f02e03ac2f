//! A folder of the person's own, where the browser can write into one.

use super::download::words;
use js_sys::{Array, Function, Object, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    File, FileSystemDirectoryHandle, FileSystemFileHandle, FileSystemGetDirectoryOptions, FileSystemGetFileOptions,
    FileSystemWritableFileStream,
};

/// A folder that was chosen.
#[derive(Clone, Debug, PartialEq)]
pub struct Folder(FileSystemDirectoryHandle);

const PICKER: &str = "showDirectoryPicker";

/// Whether the browser can write into a folder.
#[must_use]
pub fn can() -> bool {
    Reflect::get(&gloo::utils::window(), &PICKER.into()).is_ok_and(|it| it.is_function())
}

/// Lets the person choose a folder. Nothing, if they choose none.
///
/// # Errors
/// Says why, where the browser refuses.
pub async fn choose() -> Result<Option<Folder>, String> {
    match pick().await {
        Ok(folder) => Ok(Some(Folder(folder))),
        Err(error) if is_abort(&error) => Ok(None),
        Err(error) => Err(words(&error)),
    }
}

async fn pick() -> Result<FileSystemDirectoryHandle, JsValue> {
    let window = gloo::utils::window();
    let picker: Function = Reflect::get(&window, &PICKER.into())?.dyn_into()?;
    let options = Object::new();
    Reflect::set(&options, &"mode".into(), &"readwrite".into())?;
    Reflect::set(&options, &"id".into(), &"dynoscribe".into())?;
    let promise: Promise = picker.apply(&window, &Array::of1(&options))?.dyn_into()?;
    JsFuture::from(promise).await?.dyn_into()
}

fn is_abort(error: &JsValue) -> bool {
    Reflect::get(error, &"name".into()).is_ok_and(|name| name == "AbortError")
}

impl Folder {
    /// Its name.
    #[must_use]
    pub fn name(&self) -> String {
        self.0.name()
    }

    /// The text of a file, by its path with `/`; nothing, where there is none.
    ///
    /// # Errors
    /// Says why it cannot be read.
    pub async fn read(&self, path: &str) -> Result<Option<String>, String> {
        match self.open(path, false).await {
            Ok(file) => text(&file).await.map(Some).map_err(|error| words(&error)),
            Err(error) if is_missing(&error) => Ok(None),
            Err(error) => Err(words(&error)),
        }
    }

    /// Writes a file, and the folders on its way.
    ///
    /// # Errors
    /// Says why it cannot be written.
    pub async fn write(&self, path: &str, text: &str) -> Result<(), String> {
        let done = async {
            let file = self.open(path, true).await?;
            let stream: FileSystemWritableFileStream = JsFuture::from(file.create_writable()).await?.dyn_into()?;
            JsFuture::from(stream.write_with_str(text)?).await?;
            JsFuture::from(stream.close()).await?;
            Ok::<(), JsValue>(())
        };
        done.await.map_err(|error| [path, ": ", &words(&error)].concat())
    }

    async fn open(&self, path: &str, create: bool) -> Result<FileSystemFileHandle, JsValue> {
        let (folders, name) = path.rsplit_once('/').unwrap_or(("", path));
        let mut folder = self.0.clone();
        for part in folders.split('/').filter(|part| !part.is_empty()) {
            let options = FileSystemGetDirectoryOptions::new();
            options.set_create(create);
            let next = JsFuture::from(folder.get_directory_handle_with_options(part, &options)).await?;
            folder = next.dyn_into()?;
        }
        let options = FileSystemGetFileOptions::new();
        options.set_create(create);
        JsFuture::from(folder.get_file_handle_with_options(name, &options)).await?.dyn_into()
    }
}

fn is_missing(error: &JsValue) -> bool {
    Reflect::get(error, &"name".into()).is_ok_and(|name| name == "NotFoundError")
}

async fn text(file: &FileSystemFileHandle) -> Result<String, JsValue> {
    let file: File = JsFuture::from(file.get_file()).await?.dyn_into()?;
    let text = JsFuture::from(file.text()).await?;
    Ok(text.as_string().unwrap_or_default())
}
