//! A field: label above, control, one line of help in whose place a finding steps.

use super::finding::{findings, message_id};
use super::{Shape, icon};
use crate::guide;
use crate::route::Route;
use crate::spec::help;
use crate::spec::{Field, Finding, Severity};
use crate::ui::router::Link;
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

    /// The findings, or the help where there are none; what the value means stands in its place.
    pub fn explanation(&self, means: Option<&AttrValue>) -> Html {
        if self.findings.is_empty() {
            let words = means.cloned().unwrap_or_else(|| help::of(self.field).into());
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

/// How a field looks, where it does not look as all do.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Look {
    /// A label in place of the field's own.
    pub label: Option<AttrValue>,
    /// Whether the control is a group. It has a legend that is said and not seen: a heading stands over it.
    pub group: bool,
    /// Whether it takes the whole width.
    pub wide: bool,
    /// What the value means, in place of the help.
    pub means: Option<AttrValue>,
}

impl Look {
    /// As all, in the whole width.
    pub const WIDE: Self = Self { label: None, group: false, wide: true, means: None };
}

/// The way from a field to the page of the guide that explains it. The Tab key passes it by; F1 goes there from the field.
pub(super) fn about(field: Field) -> Html {
    let (page, heading) = guide::about::of(field);
    let title = guide::find(page).map_or(page, |page| page.title);
    html! {
        <Link to={Route::Page(page)} at={heading} quiet=true class="field__more">
            { icon(Shape::Ask) }<span class="unseen">{ format!("About {}: {title}", field.label()) }</span>
        </Link>
    }
}

/// A field around its control.
pub fn row(state: &FieldState, Look { label, group, wide, means }: Look, control: Html) -> Html {
    let label = label.unwrap_or_else(|| state.field.label().into());
    let class = classes!(state.class(), wide.then_some("field--wide"));
    if group {
        html! {
            <fieldset {class} id={&state.id} tabindex="-1" aria-describedby={state.described()}>
                <legend class="unseen">{ label }</legend>
                { control }
                <div class="field__top">
                    { state.explanation(means.as_ref()) }
                    { about(state.field) }
                </div>
            </fieldset>
        }
    } else {
        html! {
            <div {class}>
                <div class="field__top">
                    <label class="field__label" for={&state.id}>{ label }</label>
                    { about(state.field) }
                </div>
                { control }
                { state.explanation(means.as_ref()) }
            </div>
        }
    }
}
