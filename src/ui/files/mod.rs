//! The files.

use crate::artifacts::Output;
use crate::spec::{Field, Spec};
use std::rc::Rc;
use yew::prelude::*;

/// Properties of [`Files`].
#[derive(Properties, PartialEq)]
pub struct FilesProps {
    /// What is written.
    pub output: Rc<Output>,
    /// What it is written from.
    pub spec: Rc<Spec>,
    /// A line was clicked.
    pub on_pick: Callback<Field>,
}

/// The files.
#[component]
pub fn Files(FilesProps { output, on_pick, .. }: &FilesProps) -> Html {
    html! {
        <>
            for file in output.files.iter() {
                <h3>{ file.path }</h3>
                <pre tabindex="0">
                    for line in file.lines.iter() {
                        <span onclick={ let on_pick = on_pick.clone(); let field = line.because.field; move |_| on_pick.emit(field) }>
                            { &line.text }{ "\n" }
                        </span>
                    }
                </pre>
            }
        </>
    }
}
