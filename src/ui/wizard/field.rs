//! One answer: its label, its control, and what there is to say about it.

use crate::spec::{Edit, Field, Finding};
use crate::ui::parts::{Button, severity_mark, typed};
use yew::prelude::*;

/// Properties of [`Answer`].
#[derive(Properties, PartialEq)]
pub(super) struct AnswerProps {
    /// Its id in the page.
    pub id: AttrValue,
    /// What is asked.
    pub label: AttrValue,
    /// The answer.
    pub value: AttrValue,
    /// One line of help.
    #[prop_or_default]
    pub help: AttrValue,
    /// What stands there while it is empty.
    #[prop_or_default]
    pub placeholder: Option<AttrValue>,
    /// The field of the spec that it fills.
    pub field: Option<Field>,
    /// What is said of the spec.
    pub findings: Vec<Finding>,
    /// It is answered in another way.
    pub onanswer: Callback<String>,
    /// The answer is done.
    pub onnext: Callback<()>,
}

/// A text that answers.
#[component]
pub(super) fn Answer(props: &AnswerProps) -> Html {
    let AnswerProps { id, label, value, help, placeholder, field, findings, onanswer, onnext } = props;
    let oninput = use_callback(onanswer.clone(), |event: InputEvent, onanswer| {
        if let Some(text) = typed(&event) {
            onanswer.emit(text);
        }
    });
    let onkeydown = use_callback(onnext.clone(), |event: KeyboardEvent, onnext| {
        if event.key() == "Enter" && !event.is_composing() {
            event.prevent_default();
            onnext.emit(());
        }
    });
    let said: Vec<&Finding> = findings.iter().filter(|it| Some(it.at) == *field).collect();
    let invalid = said.iter().any(|it| it.severity == crate::spec::Severity::Error).then_some("true");
    let about = format!("{id}-about");
    html! {
        <div class={classes!("field", "field--wide", invalid.map(|_| "field--error"))}>
            <label class="field__label" for={id.clone()}>{ label }</label>
            // A box of one line would take the ends of lines away.
            if value.contains(['\n', '\r']) {
                <textarea class="control control--code" id={id.clone()} {value} {oninput} rows="3" autocomplete="off"
                    autocapitalize="off" spellcheck="false" aria-describedby={about.clone()} aria-invalid={invalid} />
            } else {
                <input type="text" class="control control--code" id={id.clone()} {value} {placeholder} {oninput} {onkeydown}
                    autocomplete="off" autocapitalize="off" spellcheck="false" aria-describedby={about.clone()} aria-invalid={invalid} />
            }
            <div id={about}>
                if said.is_empty() {
                    <p class="field__help">{ help }</p>
                } else {
                    <ul class="findings">{ for said.iter().map(|it| one(it, onanswer)) }</ul>
                }
            </div>
        </div>
    }
}

/// What is said, and the answer that would do where there is one.
fn one(finding: &Finding, onanswer: &Callback<String>) -> Html {
    let text = finding.fix.as_ref().and_then(|fix| match &fix.edit {
        Edit::Text(_, text) => Some((fix.label.clone(), text.clone())),
        _ => None,
    });
    html! {
        <li class="finding" key={finding.rule}>
            { severity_mark(finding.severity, true) }
            <span class="finding__message">{ &finding.message }</span>
            if let Some((label, text)) = text {
                <div class="finding__tools">
                    <Button class="button--fix" {label} onpress={onanswer.reform(move |()| text.clone())} />
                </div>
            }
        </li>
    }
}
