//! What is left out of the files.

use crate::ui::same::Same;

use yew::prelude::*;

use crate::artifacts::Output;
use crate::spec::{Field, Severity};

/// Properties of [`Errors`].
#[derive(Properties, PartialEq)]
pub(super) struct ErrorsProps {
    /// What the spec makes.
    pub output: Same<Output>,
    /// The field of the first error is wanted.
    pub on_pick: Callback<Field>,
}

/// How many errors there are, with the way to the first.
#[component]
pub(super) fn Errors(ErrorsProps { output, on_pick }: &ErrorsProps) -> Html {
    let errors = || output.findings.iter().filter(|finding| finding.severity == Severity::Error);
    let first = errors().next().map(|finding| finding.at);
    let onclick = use_callback((first, on_pick.clone()), |_: MouseEvent, (first, on_pick)| {
        if let Some(first) = first {
            on_pick.emit(*first);
        }
    });
    let (count, said) = match errors().count() {
        0 => return Html::default(),
        1 => ("1 error".to_owned(), ": what it is about is left out of these files."),
        count => (format!("{count} errors"), ": what they are about is left out of these files."),
    };
    html! {
        <p class="files__errors">
            <button type="button" class="files__link" title="Go to the first" {onclick}>{ count }</button>
            { said }
        </p>
    }
}
