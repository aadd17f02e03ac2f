//! The open file beside another text: as it was, as a preset has it, as it was taken away, or somebody's own.

use crate::ui::same::Same;
use std::rc::Rc;

use gloo::file::File;
use gloo::file::callbacks::{FileReader, read_as_text};
use web_sys::{DragEvent, HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement};
use yew::prelude::*;

use crate::artifacts::{self, Artifact, Output};
use crate::diff::{Row, hunks, sides};
use crate::presets;
use crate::shelf::Taken;
use crate::ui::parts::diff;
use crate::ui::store::{Before, use_entry};

/// What the open file is compared with.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum With {
    /// Nothing: the file as it is.
    #[default]
    Nothing,
    /// The file before the last edit.
    Before,
    /// The file as the preset has it.
    Preset,
    /// The file as it was taken away last.
    Taken,
    /// A file of the person's.
    Own,
}

impl With {
    const ALL: [Self; 5] = [Self::Nothing, Self::Before, Self::Preset, Self::Taken, Self::Own];

    const fn label(self) -> &'static str {
        match self {
            Self::Nothing => "nothing",
            Self::Before => "before my last edit",
            Self::Preset => "the preset",
            Self::Taken => "what I last took away",
            Self::Own => "a file of mine",
        }
    }
}

/// Properties of [`CompareWith`].
#[derive(Properties, PartialEq)]
pub(super) struct CompareWithProps {
    pub with: With,
    pub onchoose: Callback<With>,
}

/// Chooses what the file is compared with.
#[component]
pub(super) fn CompareWith(CompareWithProps { with, onchoose }: &CompareWithProps) -> Html {
    let onchange = use_callback(onchoose.clone(), |event: Event, onchoose| {
        let at =
            usize::try_from(event.target_unchecked_into::<HtmlSelectElement>().selected_index()).unwrap_or_default();
        onchoose.emit(With::ALL.get(at).copied().unwrap_or_default());
    });
    html! {
        <p class="files__compare">
            <label for="compare-with">{ "Compare with" }</label>
            <select class="control" id="compare-with" {onchange}>
                for one in With::ALL { <option selected={one == *with}>{ one.label() }</option> }
            </select>
        </p>
    }
}

/// Properties of [`Comparison`].
#[derive(Properties, PartialEq)]
pub(super) struct ComparisonProps {
    pub with: With,
    pub output: Same<Output>,
    pub path: &'static str,
    pub taken: Rc<Taken>,
}

/// The difference, in one column or in two.
#[component]
pub(super) fn Comparison(ComparisonProps { with, output, path, taken }: &ComparisonProps) -> Html {
    let entry = use_entry();
    let before = use_context::<Before>().and_then(|Before(spec)| spec);
    let beside = use_state_eq(|| false);
    let own = use_state_eq(|| None::<String>);
    let text = |output: &Output| output.files.iter().find(|file| file.path == *path).map(Artifact::text);
    let now = text(output).unwrap_or_default();
    let old = use_memo((*with, before, entry.preset.clone(), *path), |(with, before, preset, _)| match with {
        With::Before => before.as_ref().map(|spec| text(&artifacts::write(spec)).unwrap_or_default()),
        With::Preset => presets::find(preset).map(|preset| text(&artifacts::write(&preset.spec())).unwrap_or_default()),
        With::Nothing | With::Taken | With::Own => None,
    });
    let old = match with {
        With::Taken => taken.get(*path).cloned(),
        With::Own => (*own).clone(),
        _ => (*old).clone(),
    };
    let absent = match with {
        With::Before => "Nothing was edited since this spec was opened.",
        With::Preset => "This spec did not begin with a preset.",
        With::Taken => "This file was not taken away yet.",
        With::Own | With::Nothing => "",
    };
    let turn = {
        let beside = beside.clone();
        move |_: Event| beside.set(!*beside)
    };
    html! {
        <div class="comparison">
            if *with == With::Own { <Own path={*path} on_text={let own = own.clone(); move |text| own.set(Some(text))} /> }
            if let Some(old) = old {
                <p class="comparison__head">
                    <span role="status">{ counted(&old, &now) }</span>
                    <label><input type="checkbox" checked={*beside} onchange={turn} />{ " side by side" }</label>
                </p>
                if old != now {
                    if *beside { { columns(&old, &now) } } else { { diff::hunks(&hunks(&old, &now)) } }
                }
            } else if !absent.is_empty() {
                <p class="files__empty">{ absent }</p>
            }
        </div>
    }
}

fn counted(old: &str, now: &str) -> String {
    let (mut added, mut gone) = (0, 0);
    for row in sides(old, now).iter().filter(|row| row.changes()) {
        if let Row::Lines(left, right) = row {
            gone += usize::from(left.is_some());
            added += usize::from(right.is_some());
        }
    }
    match (added, gone) {
        (0, 0) if old == now => "The same.".to_owned(),
        (0, 0) => "Only the ends of lines differ.".to_owned(),
        (1, _) => format!("1 line added, {gone} taken away."),
        _ => format!("{added} lines added, {gone} taken away."),
    }
}

/// Old on the left, new on the right.
fn columns(old: &str, now: &str) -> Html {
    let side = |line: Option<(usize, &str)>, class: &'static str, changed: bool| {
        let (number, text) = line.map_or((String::new(), ""), |(at, text)| (at.to_string(), text));
        html! {
            <>
                <td class="sides__at">{ number }</td>
                <td class={classes!("sides__text", (changed && line.is_some()).then_some(class))}>
                    if changed && line.is_some() { <span class="unseen">{ if class == "sides__gone" { "taken away: " } else { "added: " } }</span> }
                    { text.to_owned() }
                </td>
            </>
        }
    };
    let row = |row: &Row<'_>| match row {
        Row::Same(count) => {
            html! { <tr class="sides__same"><td colspan="4">{ format!("{count} lines are the same") }</td></tr> }
        }
        Row::Lines(left, right) => html! {
            <tr>{ side(*left, "sides__gone", row.changes()) }{ side(*right, "sides__added", row.changes()) }</tr>
        },
    };
    html! {
        <div class="sides" role="group" aria-label="Side by side" tabindex="0">
            <table>
                <colgroup><col class="sides__number" /><col /><col class="sides__number" /><col /></colgroup>
                <thead class="unseen"><tr><th colspan="2">{ "Before" }</th><th colspan="2">{ "Now" }</th></tr></thead>
                <tbody>{ for sides(old, now).iter().map(row) }</tbody>
            </table>
        </div>
    }
}

/// Properties of [`Own`].
#[derive(Properties, PartialEq)]
struct OwnProps {
    path: &'static str,
    on_text: Callback<String>,
}

/// A file of the person's: chosen, dropped or pasted.
#[component]
fn Own(OwnProps { path, on_text }: &OwnProps) -> Html {
    let reading = use_mut_ref(|| None::<FileReader>);
    let read = {
        let on_text = on_text.clone();
        move |file: web_sys::File| {
            let on_text = on_text.clone();
            // A file that cannot be read leaves everything as it is.
            let reader =
                read_as_text(&File::from(file), move |text| text.into_iter().for_each(|text| on_text.emit(text)));
            *reading.borrow_mut() = Some(reader);
        }
    };
    let onchange = {
        let read = read.clone();
        move |event: Event| {
            let input: HtmlInputElement = event.target_unchecked_into();
            input.files().and_then(|files| files.get(0)).into_iter().for_each(&read);
        }
    };
    let ondrop = move |event: DragEvent| {
        event.prevent_default();
        event.data_transfer().and_then(|data| data.files()).and_then(|files| files.get(0)).into_iter().for_each(&read);
    };
    let oninput = {
        let on_text = on_text.clone();
        move |event: InputEvent| on_text.emit(event.target_unchecked_into::<HtmlTextAreaElement>().value())
    };
    html! {
        <div class="mine" data-own-history="true" {ondrop} ondragover={|event: DragEvent| event.prevent_default()}>
            <p>
                <label class="field__label" for="own-file">{ format!("Your {path}: choose it, drop it here, or paste it below") }</label>
                <input type="file" class="open__file" id="own-file" {onchange} />
            </p>
            <textarea class="control control--code" rows="4" aria-label={format!("Text of your {path}")} spellcheck="false" {oninput} />
        </div>
    }
}
