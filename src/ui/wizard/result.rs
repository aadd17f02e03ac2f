//! What follows from the answers: the steps, what changes in the files, and the ways to take it along.

use super::checklist::Checklist;
use super::{LINK, Project, Scene};
use crate::bundle::{self, Entry};
use crate::changes::Change;
use crate::onboarding::{Answers, Plan, document};
use crate::route::Route;
use crate::share;
use crate::ui::browser::{address, download};
use crate::ui::pages::HEADING;
use crate::ui::parts::{Button, Shape, diff, severity_mark, use_copy};
use crate::ui::router::Here;
use crate::ui::state::Action;
use crate::ui::store::{Dispatch, use_dispatch};
use yew::prelude::*;

/// Properties of [`Outcome`].
#[derive(Properties, PartialEq)]
pub(super) struct OutcomeProps {
    pub scene: Scene,
}

/// What there is to do.
#[component]
pub(super) fn Outcome(OutcomeProps { scene }: &OutcomeProps) -> Html {
    let (dispatch, here) = (use_dispatch(), use_context::<Here>());
    let Scene { plan, memory, spec, .. } = scene;
    let name = memory.answers.name.clone();
    let link = {
        let answers = serde_json::to_string(&memory.answers.without_secrets()).unwrap_or_default();
        let hash = [share::SPEC, "=", &share::encode(spec).text, "&", LINK, "=", &share::pack(&answers)].concat();
        address::whole(Route::NewEnvironment, &hash)
    };
    let copy = use_copy(link.into());
    let change = {
        let scene = scene.clone();
        move |()| scene.turn(0)
    };
    let save = {
        let (scene, dispatch) = (scene.clone(), dispatch.clone());
        move |()| {
            let text = document(&scene.plan, &scene.memory.done);
            told(&dispatch, "new-environment.md", "text/markdown;charset=utf-8", text.as_bytes());
        }
    };
    let files = {
        let (plan, dispatch) = (std::rc::Rc::clone(plan), dispatch.clone());
        move |()| told(&dispatch, "new-environment.zip", "application/zip", &changed_files(&plan))
    };
    let take = {
        let scene = scene.clone();
        move |()| {
            dispatch.edit(scene.memory.answers.edit(&scene.spec).0);
            if let Some(here) = &here {
                here.turn(Route::Work, AttrValue::default());
            }
        }
    };
    let restart = {
        let scene = scene.clone();
        move |()| {
            let spec = std::rc::Rc::clone(&scene.spec);
            scene.answer(move |answers| *answers = Answers::of(&spec));
            scene.change(|memory| memory.done.clear());
            scene.turn(0);
        }
    };
    html! {
        <article class="prose prose--wide wizard">
            <Project />
            <h1 id={HEADING} tabindex="-1">{ format!("The environment {name}") }</h1>
            if !plan.findings.is_empty() {
                <ul class="findings findings--all wizard__findings" aria-label="To know">
                    for finding in &plan.findings {
                        <li class="finding" key={crate::ui::parts::key(finding)}>
                            { severity_mark(finding.severity, true) }
                            <span class="finding__message">{ format!("{}: {}", finding.at.describe(&plan.spec), finding.message) }</span>
                        </li>
                    }
                </ul>
            }
            if plan.steps.is_empty() {
                <p>
                    { "An answer does not fit yet, so there is nothing to do. " }
                    { blocked(plan) }
                </p>
                <Button class="button--main" label="Change the answers" onpress={change} />
            } else {
                <p class="lead">{ summary(plan) }</p>
                <div class="wizard__tools">
                    <Button shape={Shape::Save} class="button--main" label="Changed files as .zip" onpress={files} />
                    <Button shape={Shape::Save} label="Checklist as Markdown" onpress={save} />
                    <Button shape={Shape::Link} label="Copy a link to this" onpress={copy} />
                    if memory.answers.taken(spec).is_none() {
                        <Button shape={Shape::Add} label="Add it to the spec" onpress={take} />
                    }
                    <Button label="Change the answers" onpress={change} />
                    <Button label="Another one" onpress={restart} />
                </div>
                <Checklist scene={scene.clone()} />
                { delta(&plan.changes) }
            }
        </article>
    }
}

fn summary(plan: &Plan) -> String {
    let files = match plan.changes.len() {
        1 => "1 file changes".to_owned(),
        count => format!("{count} files change"),
    };
    format!(
        "{} steps, {files}; nothing of the other environments does. Tick each step when it worked: this browser remembers.",
        plan.steps.len()
    )
}

/// The first thing that keeps the environment from being written.
fn blocked(plan: &Plan) -> String {
    let error = plan.findings.iter().max_by_key(|it| it.severity);
    error.map_or_else(String::new, |it| format!("See {}.", it.at.describe(&plan.spec)))
}

/// What changes in the files.
fn delta(changes: &[Change]) -> Html {
    let one = |change: &Change| {
        let kind = change.kind.beside();
        let lines = change.hunks.lines().filter(|line| line.starts_with(['+', '-'])).count();
        html! {
            <details class="preview__file" key={change.path}>
                <summary><code>{ change.path }</code>{ kind }<span class="count">{ format!("{lines} lines") }</span></summary>
                { diff::hunks(&change.hunks) }
            </details>
        }
    };
    html! {
        <section aria-labelledby="delta">
            <h2 id="delta">{ "What changes in the files" }</h2>
            { for changes.iter().map(one) }
        </section>
    }
}

/// The files that change, whole, and the description.
fn changed_files(plan: &Plan) -> Vec<u8> {
    let changed = plan.files.files.iter().filter(|file| plan.changes.iter().any(|it| it.path == file.path));
    let entry = |file: &crate::artifacts::Artifact| Entry {
        path: file.path.to_owned(),
        executable: file.executable,
        text: file.text(),
    };
    let spec = Entry { path: "dynoscribe.json".to_owned(), executable: false, text: plan.spec.to_json() };
    bundle::archive(&changed.map(entry).chain([spec]).collect::<Vec<_>>())
}

fn told(dispatch: &Dispatch, name: &str, mime: &str, bytes: &[u8]) {
    let words = match download::save(name, mime, bytes) {
        Ok(()) => format!("Saving {name}."),
        Err(why) => format!("It could not be saved: {why}."),
    };
    dispatch.act(Action::Say(words.into()));
}
