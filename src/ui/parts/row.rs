//! A field: label above, control, one line of help in whose place a finding steps.

use super::finding::{findings, message_id};
use crate::spec::help;
use crate::spec::{Field, Finding, Severity};
use crate::ui::store::use_findings;
use yew::prelude::*;

/// What a control must know about its field.
#[derive(Clone, Debug, PartialEq)]
pub struct FieldState {
    /// The field.
    pub field: Field,
    /// The id of the control in the page.
    pub id: AttrValue,
    /// The id of the text that explains it; the stem of one for each finding, where there are findings.
    pub about: AttrValue,
    /// What is said about it.
    pub findings: Vec<Finding>,
}

impl FieldState {
    /// `aria-invalid`, where there is an error.
    #[must_use]
    pub fn invalid(&self) -> Option<&'static str> {
        self.worst().filter(|worst| *worst == Severity::Error).map(|_| "true")
    }

    /// The ids of the texts that explain it.
    #[must_use]
    pub fn described(&self) -> AttrValue {
        if self.findings.is_empty() {
            return self.about.clone();
        }
        let ids: Vec<_> = (0..self.findings.len()).map(|at| message_id(&self.about, at)).collect();
        ids.join(" ").into()
    }

    /// The findings, or the help where there are none.
    pub fn explanation(&self) -> Html {
        if self.findings.is_empty() {
            let words = help::of(self.field);
            html! { <p class="field__help" id={&self.about}>{ words }</p> }
        } else {
            findings(&self.findings, Some(&self.about))
        }
    }

    fn worst(&self) -> Option<Severity> {
        self.findings.iter().map(|finding| finding.severity).max()
    }

    fn class(&self) -> &'static str {
        match self.worst() {
            Some(Severity::Error) => "field field--error",
            Some(Severity::Warning) => "field field--warning",
            Some(Severity::Advice) => "field field--advice",
            None => "field",
        }
    }
}

/// What a control must know about its field.
#[hook]
#[must_use]
pub fn use_field(field: Field) -> FieldState {
    let key = use_memo(field, |field| field.key());
    let findings = use_findings(|at| at == field);
    FieldState { field, about: format!("{key}-about").into(), id: key.as_str().to_owned().into(), findings }
}

/// Properties of [`Row`].
#[derive(Properties, PartialEq)]
pub struct RowProps {
    /// The field.
    pub state: FieldState,
    /// A label in place of the field's own.
    #[prop_or_default]
    pub label: Option<AttrValue>,
    /// The control.
    pub children: Html,
    /// Whether the control is a group. It has a legend that is said and not seen: a heading stands over it.
    #[prop_or_default]
    pub group: bool,
    /// Whether it takes the whole width.
    #[prop_or_default]
    pub wide: bool,
}

/// A field around its control.
#[component]
pub fn Row(RowProps { state, label, children, group, wide }: &RowProps) -> Html {
    let label = label.clone().unwrap_or_else(|| state.field.label().into());
    let class = classes!(state.class(), wide.then_some("field--wide"));
    if *group {
        html! {
            <fieldset {class} id={&state.id} tabindex="-1" aria-describedby={state.described()}>
                <legend class="unseen">{ label }</legend>
                { children.clone() }
                { state.explanation() }
            </fieldset>
        }
    } else {
        html! {
            <div {class}>
                <label class="field__label" for={&state.id}>{ label }</label>
                { children.clone() }
                { state.explanation() }
            </div>
        }
    }
}
