//! A finding: its severity as a word and a shape, what is wrong, why, and the fix.

use super::preview::Preview;
use super::why::Why;
use super::{Button, Shape, icon};
use crate::spec::{Dismissal, Edit, Finding, Severity};
use crate::ui::state::Action;
use crate::ui::store::use_dispatch;
use yew::prelude::*;

/// A severity as a shape, and as a word if there is room for it.
pub fn severity_mark(severity: Severity, words: bool) -> Html {
    let (shape, class) = match severity {
        Severity::Error => (Shape::Error, "severity severity--error"),
        Severity::Warning => (Shape::Warning, "severity severity--warning"),
        Severity::Advice => (Shape::Advice, "severity severity--advice"),
    };
    html! {
        <span {class}>{ icon(shape) }if words { <b>{ severity.label() }</b> }</span>
    }
}

/// What of a finding is open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Open {
    Nothing,
    Why,
    Preview,
}

/// The findings of a place. `about` is the id of the control's description.
pub fn findings(findings: &[Finding], about: Option<&str>) -> Html {
    let line = |(at, finding): (usize, &Finding)| {
        let id = about.map(|about| AttrValue::from(message_id(about, at)));
        html! { <FindingLine key={key(finding)} finding={finding.clone()} {id} /> }
    };
    html! {
        <ul class="findings">{ for findings.iter().enumerate().map(line) }</ul>
    }
}

/// The id of what one of a field's findings says.
pub(super) fn message_id(about: &str, at: usize) -> String {
    format!("{about}-{at}")
}

/// What tells a finding from the others.
#[must_use]
pub fn key(finding: &Finding) -> String {
    format!("{}-{}", finding.rule, finding.at.key())
}

/// Properties of [`FindingLine`].
#[derive(Properties, PartialEq)]
pub struct FindingLineProps {
    /// The finding.
    pub finding: Finding,
    /// The id of what it says, for the control that it describes.
    #[prop_or_default]
    pub id: Option<AttrValue>,
    /// What it is about, where it does not stand beside that; it is a way there.
    #[prop_or_default]
    pub place: Option<AttrValue>,
}

/// A finding, beside its field or in the list of all.
#[component]
pub fn FindingLine(FindingLineProps { finding, id, place }: &FindingLineProps) -> Html {
    let dispatch = use_dispatch();
    let open = use_state_eq(|| Open::Nothing);
    let Finding { severity, at, message, fix, rule } = finding;
    let (at, rule) = (*at, *rule);
    // In the list the focus stays in the list.
    let home = place.is_none().then_some(at);
    let take = {
        let dispatch = dispatch.clone();
        move |edit: Edit| dispatch.act(Action::Fix(home, edit))
    };
    let turn = |to: Open| {
        let open = open.clone();
        move |()| open.set(if *open == to { Open::Nothing } else { to })
    };
    let fix_button = fix.as_ref().map(|fix| {
        let onpress: Callback<()> = if fix.safe {
            let (take, edit) = (take.clone(), fix.edit.clone());
            (move |()| take(edit.clone())).into()
        } else {
            turn(Open::Preview).into()
        };
        let expanded = (!fix.safe).then_some(*open == Open::Preview);
        let label = if fix.safe { fix.label.clone() } else { [&fix.label, "…"].concat() };
        html! { <Button class="button--fix" {label} {expanded} {onpress} /> }
    });
    let about = place.clone().unwrap_or_else(|| at.label().into());
    html! {
        <li class="finding" data-rule={rule}>
            { severity_mark(*severity, true) }
            <span class="finding__message" {id}>{ message }</span>
            <div class="finding__tools">
                { fix_button.unwrap_or_default() }
                if let Some(place) = place {
                    <Button class="button--link" label={format!("Go to {place}")}
                        onpress={move |()| dispatch.act(Action::Jump(at))} />
                }
                <Button class="button--link" label="Why?" said={format!(": {about}")} expanded={*open == Open::Why}
                    onpress={turn(Open::Why)} />
            </div>
            if *open == Open::Why {
                <Why finding={finding.clone()} on_dismiss={
                    let take = take.clone();
                    move |reason| take(Edit::Dismiss(Dismissal { rule: rule.to_owned(), at: at.key(), reason }))
                } />
            }
            if let Some(fix) = fix.as_ref().filter(|_| *open == Open::Preview) {
                <Preview fix={fix.clone()} on_choice={
                    let (open, edit) = (open.clone(), fix.edit.clone());
                    move |taken| {
                        open.set(Open::Nothing);
                        if taken {
                            take(edit.clone());
                        }
                    }
                } />
            }
        </li>
    }
}
