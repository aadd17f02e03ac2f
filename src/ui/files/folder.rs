//! Writing straight into a folder, after a look at what will change there.

use crate::ui::same::Same;
use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::artifacts::Output;
use crate::diff::hunks;
use crate::spec::Spec;
use crate::ui::browser::folder::{self, Folder};
use crate::ui::parts::{Button, Shape, diff};

/// The description itself, which belongs beside its files.
const SPEC: &str = "dynoscribe.json";

/// A file that would be written, and how it differs from what is there.
#[derive(Clone, Debug, PartialEq)]
struct Change {
    path: String,
    text: String,
    new: bool,
    hunks: String,
}

/// How far it is.
#[derive(Clone, Debug, Default, PartialEq)]
enum Stage {
    #[default]
    Nothing,
    Reading,
    Asking(Folder, Vec<Change>),
    Done(String),
    Failed(String),
}

/// Properties of [`IntoFolder`].
#[derive(Properties, PartialEq)]
pub(super) struct IntoFolderProps {
    pub output: Same<Output>,
    pub spec: Rc<Spec>,
    /// These files were written.
    pub ontaken: Callback<Vec<&'static str>>,
}

/// The button, the differences, and the button that writes. Nothing, where a browser cannot.
#[component]
pub(super) fn IntoFolder(IntoFolderProps { output, spec, ontaken }: &IntoFolderProps) -> Html {
    let can = use_state_eq(|| false);
    {
        let can = can.setter();
        use_effect_with((), move |()| can.set(folder::can()));
    }
    let stage = use_state_eq(Stage::default);
    {
        // What was looked at is what is written, or nothing.
        let stage = stage.setter();
        use_effect_with((output.clone(), Rc::clone(spec)), move |_| stage.set(Stage::Nothing));
    }
    let choose = {
        let (stage, output, spec) = (stage.setter(), output.clone(), Rc::clone(spec));
        move |()| {
            let (stage, output, spec) = (stage.clone(), output.clone(), Rc::clone(&spec));
            spawn_local(async move {
                stage.set(Stage::Reading);
                stage.set(match folder::choose().await {
                    Ok(Some(folder)) => match differences(&folder, &output, &spec).await {
                        Ok(changes) => Stage::Asking(folder, changes),
                        Err(why) => Stage::Failed(why),
                    },
                    Ok(None) => Stage::Nothing,
                    Err(why) => Stage::Failed(why),
                });
            });
        }
    };
    let write = {
        let (stage, output, ontaken) = (stage.clone(), output.clone(), ontaken.clone());
        move |()| {
            let Stage::Asking(folder, changes) = (*stage).clone() else { return };
            let (stage, output, ontaken) = (stage.setter(), output.clone(), ontaken.clone());
            spawn_local(async move {
                for change in &changes {
                    if let Err(why) = folder.write(&change.path, &change.text).await {
                        return stage.set(Stage::Failed(why));
                    }
                }
                ontaken.emit(output.files.iter().map(|file| file.path).collect());
                stage.set(Stage::Done(format!("{} written into {}.", counted(changes.len()), folder.name())));
            });
        }
    };
    let leave = {
        let stage = stage.setter();
        move |()| stage.set(Stage::Nothing)
    };
    if !*can {
        return html! { <p class="more__about">{ "This browser cannot write into a folder; Chrome and Edge can. Take the .zip." }</p> };
    }
    html! {
        <div class="folder">
            <Button shape={Shape::Folder} label="Write into a folder…" onpress={choose} />
            { match &*stage {
                Stage::Nothing => Html::default(),
                Stage::Reading => html! { <p role="status">{ "Looking at what is there…" }</p> },
                Stage::Done(words) => html! { <p role="status" class="outcome outcome--done">{ words }</p> },
                Stage::Failed(why) => html! { <p role="alert" class="outcome outcome--failed">{ format!("It was not written: {why}.") }</p> },
                Stage::Asking(folder, changes) if changes.is_empty() => html! {
                    <p role="status">{ format!("Everything in {} is already as described.", folder.name()) }</p>
                },
                Stage::Asking(folder, changes) => html! {
                    <div class="preview" role="group" aria-label="What will change in the folder">
                        <p role="status">{ format!("{} will change in {}:", counted(changes.len()), folder.name()) }</p>
                        for change in changes {
                            <details class="preview__file" key={change.path.clone()}>
                                <summary><code>{ &change.path }</code>if change.new { { " (new)" } }</summary>
                                { diff::hunks(&change.hunks) }
                            </details>
                        }
                        <p class="preview__tools">
                            <Button class="button--fix button--main" label={format!("Write {}", counted(changes.len()))} onpress={write} />
                            <Button class="button--fix" label="Leave the folder as it is" onpress={leave} />
                        </p>
                        if changes.iter().any(|it| std::path::Path::new(&it.path).extension().is_some_and(|it| it == "sh")) {
                            <p class="more__about">{ "A browser cannot make a file executable: afterwards, chmod +x scripts/*.sh" }</p>
                        }
                    </div>
                },
            } }
        </div>
    }
}

fn counted(count: usize) -> String {
    if count == 1 { "1 file".to_owned() } else { format!("{count} files") }
}

async fn differences(folder: &Folder, output: &Output, spec: &Spec) -> Result<Vec<Change>, String> {
    let files = output.files.iter().map(|file| (file.path.to_owned(), file.text()));
    let mut changes = Vec::new();
    for (path, text) in files.chain([(SPEC.to_owned(), spec.to_json())]) {
        let there = folder.read(&path).await?;
        let hunks = hunks(there.as_deref().unwrap_or_default(), &text);
        if !hunks.is_empty() {
            changes.push(Change { path, text, new: there.is_none(), hunks });
        }
    }
    Ok(changes)
}
