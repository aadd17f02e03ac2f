//! What a fix does to the files, before it is taken.

use super::{Button, diff};
use crate::artifacts;
use crate::changes::{self, Change};
use crate::spec::Fix;
use crate::ui::store::{Derived, Described};
use std::rc::Rc;
use yew::prelude::*;

/// Properties of [`Preview`].
#[derive(Properties, PartialEq)]
pub(super) struct PreviewProps {
    /// The fix.
    pub fix: Fix,
    /// It is taken, or not.
    pub on_choice: Callback<bool>,
}

/// The files that a fix changes, and how.
#[component]
pub(super) fn Preview(PreviewProps { fix, on_choice }: &PreviewProps) -> Html {
    let (Some(Derived(output)), Some(Described(spec))) = (use_context::<Derived>(), use_context::<Described>()) else {
        return Html::default();
    };
    let changes = use_memo((Rc::clone(&spec), output, fix.edit.clone()), |(spec, output, edit)| {
        let mut after = (**spec).clone();
        after.apply(edit.clone());
        changes::between(output, &artifacts::write(&after))
    });
    let choose = |taken: bool| {
        let on_choice = on_choice.clone();
        move |()| on_choice.emit(taken)
    };
    html! {
        <div class="preview" role="group" aria-label={format!("What this changes: {}", fix.label)}>
            if changes.is_empty() {
                <p>{ "No file changes; only the description does." }</p>
            } else {
                <p>{ counted(changes.len()) }</p>
                { for changes.iter().enumerate().map(|(at, it)| changed(it, at == 0)) }
            }
            <p class="preview__tools">
                <Button class="button--fix button--main" label={fix.label.clone()} onpress={choose(true)} />
                <Button class="button--fix" label="Leave it as it is" onpress={choose(false)} />
            </p>
        </div>
    }
}

fn counted(count: usize) -> String {
    if count == 1 { "This changes 1 file.".to_owned() } else { format!("This changes {count} files.") }
}

fn changed(change: &Change, open: bool) -> Html {
    let kind = change.kind.beside();
    html! {
        <details class="preview__file" {open}>
            <summary><code>{ change.path }</code>{ kind }</summary>
            { diff::hunks(&change.hunks) }
        </details>
    }
}
