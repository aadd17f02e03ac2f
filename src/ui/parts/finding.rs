//! A finding: its severity as a word and a shape, what is wrong, and the fix.

use super::{Button, Icon, Shape};
use crate::spec::{Finding, Severity};
use crate::ui::store::{Action, use_dispatch};
use yew::prelude::*;

/// Properties of [`SeverityMark`].
#[derive(Properties, PartialEq)]
pub struct SeverityMarkProps {
    /// How bad it is.
    pub severity: Severity,
    /// Whether the word stands there too.
    #[prop_or(true)]
    pub words: bool,
}

/// A severity as a shape, and as a word.
#[component]
pub fn SeverityMark(SeverityMarkProps { severity, words }: &SeverityMarkProps) -> Html {
    let (shape, class) = match severity {
        Severity::Error => (Shape::Error, "severity severity--error"),
        Severity::Warning => (Shape::Warning, "severity severity--warning"),
        Severity::Advice => (Shape::Advice, "severity severity--advice"),
    };
    html! {
        <span {class}><Icon {shape} />if *words { <b>{ severity.label() }</b> }</span>
    }
}

/// Properties of [`FindingLine`].
#[derive(Properties, PartialEq)]
pub struct FindingLineProps {
    /// The finding.
    pub finding: Finding,
}

/// A finding beside its field.
#[component]
pub fn FindingLine(FindingLineProps { finding }: &FindingLineProps) -> Html {
    let dispatch = use_dispatch();
    let Finding { severity, at, message, fix, .. } = finding;
    let at = *at;
    html! {
        <li class="finding">
            <SeverityMark severity={*severity} />
            <span class="finding__message">{ message }</span>
            if let Some(fix) = fix {
                <Button class="button--fix" label={fix.label.clone()} onpress={
                    let edit = fix.edit.clone();
                    move |()| dispatch.act(Action::Fix(at, edit.clone()))
                } />
            }
        </li>
    }
}
