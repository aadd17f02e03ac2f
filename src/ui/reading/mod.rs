//! What is read: pages with the person's own names, taken from the environment that was chosen.

pub(super) mod advice;
pub(super) mod blocks;
mod chooser;
mod features;
mod file;
mod release;
mod timeline;

use super::state::Action;
use super::store::{Derived, Described, Findings, Resolved, use_dispatch};
use crate::guide::slot::Slot;
use crate::guide::{self, View};
use crate::route::Route;
use crate::spec::Id;
use crate::ui::router::Link;
use web_sys::HtmlSelectElement;
use yew::prelude::*;

/// Everything that a page is filled from.
#[derive(Clone, PartialEq)]
pub(super) struct Reading {
    spec: Described,
    deployment: Resolved,
    files: Derived,
    findings: Findings,
}

impl Reading {
    /// What is looked at.
    pub(super) fn view(&self) -> View<'_> {
        let Resolved(deployment, chosen) = &self.deployment;
        View::new(&self.spec.0, deployment, &self.files.0, &self.findings.0, *chosen)
    }
}

/// Everything that a page is filled from; nothing outside of the app.
#[hook]
pub(super) fn use_reading() -> Option<Reading> {
    let (spec, deployment) = (use_context::<Described>(), use_context::<Resolved>());
    let (files, findings) = (use_context::<Derived>(), use_context::<Findings>());
    Some(Reading { spec: spec?, deployment: deployment?, files: files?, findings: findings? })
}

/// The app that stands in commands: that of the chosen environment, or what stands in for it.
#[hook]
pub(super) fn use_app() -> String {
    use_reading().map_or_else(String::new, |reading| Slot::App.fill(&reading.view()).0)
}

/// The pages of the guide that say more.
pub(super) fn in_guide(ids: &[String]) -> Html {
    let pages: Vec<_> = ids.iter().filter_map(|id| guide::find(id)).collect();
    html! {
        if !pages.is_empty() {
            <h2>{ "In the guide" }</h2>
            <ul class="rules">
                for page in pages {
                    <li class="rules__entry"><Link to={Route::Page(page.id)}>{ page.title }</Link></li>
                }
            </ul>
        }
    }
}

/// Chooses the environment whose names stand in what is read. The choice holds for every page.
#[component]
pub(super) fn EnvironmentSwitch() -> Html {
    let (dispatch, reading) = (use_dispatch(), use_reading());
    let Some(reading) = reading else { return Html::default() };
    let view = reading.view();
    let all = &view.deployment.environments;
    let Some(now) = view.target else {
        return html! {
            <p class="names">
                { "The names on this page are stand-ins. " }
                <Link to={Route::Work}>{ "Describe your deployment" }</Link>{ ", and your own stand here." }
            </p>
        };
    };
    let onchange = move |event: Event| {
        let chosen = event.target_unchecked_into::<HtmlSelectElement>().value();
        if let Ok(id) = chosen.parse() {
            dispatch.act(Action::Environment(Id(id)));
        }
    };
    html! {
        <p class="names">
            <label for="environment">{ "Names and commands for" }</label>
            <select class="control" id="environment" {onchange}>
                for it in all {
                    <option value={it.id.0.to_string()} selected={it.id == now.id}>
                        { [it.name.as_str(), " · ", it.app.as_str()].concat() }
                    </option>
                }
            </select>
            <span class="names__method">{ now.method.label() }</span>
        </p>
    }
}
