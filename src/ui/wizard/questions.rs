//! The questions, one at a time.

use super::field::Answer;
use super::{Project, QUESTIONS, Scene};
use crate::facts::regions::{DEFAULT, REGIONS};
use crate::onboarding::{Answers, has_data, suggested_app};
use crate::spec::field::EnvironmentField;
use crate::spec::{Deploys, Field, Stage, Value};
use crate::ui::parts::Button;
use yew::prelude::*;

/// What is asked.
pub(super) const TITLES: [&str; 6] = [
    "What is it for?",
    "What is its app called on Heroku?",
    "Which branch, and what starts a deploy?",
    "Where does it live?",
    "Which config vars differ?",
    "Which data does it begin with?",
];

/// Properties of [`Question`].
#[derive(Properties, PartialEq)]
pub(super) struct QuestionProps {
    pub scene: Scene,
}

/// The question that is asked now, with what was answered before.
#[component]
pub(super) fn Question(QuestionProps { scene }: &QuestionProps) -> Html {
    let at = scene.memory.at.min(QUESTIONS - 1);
    let title = TITLES[at];
    let next = {
        let scene = scene.clone();
        Callback::from(move |()| scene.turn(at + 1))
    };
    let back = {
        let scene = scene.clone();
        move |()| scene.turn(at.saturating_sub(1))
    };
    let body = match at {
        0 => purpose(scene, &next),
        1 => app(scene, &next),
        2 => branch(scene, &next),
        3 => place(scene, &next),
        4 => values(scene, &next),
        _ => data(scene),
    };
    html! {
        <article class="prose wizard">
            <Project />
            <h1 id={crate::ui::pages::HEADING} tabindex="-1">{ title }</h1>
            <p class="wizard__at">{ format!("Question {} of {QUESTIONS}", at + 1) }</p>
            <progress class="wizard__progress" max={QUESTIONS.to_string()} value={at.to_string()} aria-label="Progress" />
            <div class="wizard__body" data-own-history="true">{ body }</div>
            <div class="wizard__tools">
                if at > 0 { <Button label="Back" onpress={back} /> }
                <Button class="button--main" label={if at + 1 == QUESTIONS { "Show what to do" } else { "Next" }} onpress={next} />
            </div>
            if at > 0 {
                <dl class="wizard__answers" aria-label="Answered already">
                    for before in 0..at {
                        <div>
                            <dt>{ TITLES[before] }</dt>
                            <dd>
                                { answered(&scene.memory.answers, before) }
                                <Button class="button--link" label="Change" said={format!(": {}", TITLES[before])} onpress={
                                    let scene = scene.clone();
                                    move |()| scene.turn(before)
                                } />
                            </dd>
                        </div>
                    }
                </dl>
            }
        </article>
    }
}

/// An answer in a few words.
fn answered(answers: &Answers, question: usize) -> String {
    let stage = answers.stage.map_or("no stage", Stage::label);
    let or = |text: &str, other: &str| if text.is_empty() { other.to_owned() } else { text.to_owned() };
    match question {
        0 => format!("{} ({stage})", answers.name),
        1 => answers.app.clone(),
        2 => format!("{}, {}", or(&answers.branch, "no branch"), answers.deploys.label()),
        3 if !answers.space.is_empty() => answers.space.clone(),
        3 => or(&answers.region, "Heroku's default region"),
        4 => match answers.values.len() {
            0 => "none".to_owned(),
            count => format!("{count} of them"),
        },
        _ => or(&answers.copy_from, "empty"),
    }
}

fn field(scene: &Scene, field: EnvironmentField) -> Field {
    Field::Environment(scene.plan.id, field)
}

fn set(scene: &Scene, change: fn(&mut Answers, String)) -> Callback<String> {
    let scene = scene.clone();
    Callback::from(move |text: String| scene.answer(move |answers| change(answers, text)))
}

fn purpose(scene: &Scene, next: &Callback<()>) -> Html {
    let answers = &scene.memory.answers;
    let named = {
        let scene = scene.clone();
        Callback::from(move |name: String| {
            let spec = std::rc::Rc::clone(&scene.spec);
            scene.answer(move |answers| {
                // What was only suggested follows the name.
                if answers.app == suggested_app(&spec, &answers.name) {
                    answers.app = suggested_app(&spec, &name);
                }
                if answers.branch == answers.name {
                    answers.branch.clone_from(&name);
                }
                answers.name = name;
            });
        })
    };
    let stage = |stage: Option<Stage>, about: &'static str| {
        let scene = scene.clone();
        let onchange = move |_: Event| scene.answer(move |answers| answers.stage = stage);
        radio("stage", stage.map_or("none", Stage::label), about, answers.stage == stage, onchange)
    };
    html! {
        <>
            <Answer id="new-name" label="Its name" value={answers.name.clone()} onanswer={named} onnext={next}
                help="What the team calls it, such as staging, demo or feature-x. Scripts are called with it."
                field={field(scene, EnvironmentField::Name)} findings={scene.plan.findings.clone()} />
            <fieldset class="field field--wide">
                <legend class="field__label">{ "Its stage" }</legend>
                <div class="radios">
                    { stage(Some(Stage::Development), "To try things. It may break.") }
                    { stage(Some(Stage::Staging), "A last look before production, like it in all that matters.") }
                    { stage(Some(Stage::Production), "What people use.") }
                    { stage(None, "It stands in no pipeline.") }
                </div>
            </fieldset>
        </>
    }
}

fn radio(group: &'static str, label: &str, about: &str, checked: bool, onchange: impl Fn(Event) + 'static) -> Html {
    html! {
        <label class="radio">
            <input type="radio" name={group} {checked} {onchange} />
            <span class="radio__label">{ label.to_owned() }</span>
            if !about.is_empty() { <span class="radio__about">{ about.to_owned() }</span> }
        </label>
    }
}

fn app(scene: &Scene, next: &Callback<()>) -> Html {
    html! {
        <Answer id="new-app" label="The name of its app" value={scene.memory.answers.app.clone()} onnext={next}
            help="It fits Heroku. Whether somebody in the world has it already, the script tells that makes the app."
            onanswer={set(scene, |answers, text| answers.app = text)}
            field={field(scene, EnvironmentField::App)} findings={scene.plan.findings.clone()} />
    }
}

fn branch(scene: &Scene, next: &Callback<()>) -> Html {
    let answers = &scene.memory.answers;
    let used = scene.spec.environments.iter().filter(|it| !it.branch.is_empty() && it.branch == answers.branch);
    let used: Vec<&str> = used.map(|it| it.name.as_str()).collect();
    let way = |way: Deploys| {
        let scene = scene.clone();
        let onchange = move |_: Event| scene.answer(move |answers| answers.deploys = way);
        radio("deploys", way.label(), "", answers.deploys == way, onchange)
    };
    html! {
        <>
            <Answer id="new-branch" label="The branch that is deployed to it" value={answers.branch.clone()} onnext={next}
                help="One of its own, so that a push reaches nothing else."
                onanswer={set(scene, |answers, text| answers.branch = text)}
                field={field(scene, EnvironmentField::Branch)} findings={scene.plan.findings.clone()} />
            if !used.is_empty() {
                <p class="wizard__note">{ format!("This branch is also deployed to {}.", used.join(", ")) }</p>
            }
            <fieldset class="field field--wide">
                <legend class="field__label">{ "What starts a deploy" }</legend>
                <div class="radios">{ for Deploys::ALL.map(way) }</div>
            </fieldset>
        </>
    }
}

fn place(scene: &Scene, next: &Callback<()>) -> Html {
    let answers = &scene.memory.answers;
    let region = |name: &'static str, about: &'static str| {
        let scene = scene.clone();
        let onchange = move |_: Event| {
            scene.answer(move |answers| {
                name.clone_into(&mut answers.region);
                answers.space.clear();
            });
        };
        let label = if name.is_empty() { "Heroku's default" } else { name };
        radio("region", label, about, answers.region == name && answers.space.is_empty(), onchange)
    };
    html! {
        <>
            <fieldset class="field field--wide">
                <legend class="field__label">{ "Its region" }</legend>
                <div class="radios">
                    { region("", DEFAULT.title) }
                    { for REGIONS.iter().map(|it| region(it.name, it.title)) }
                </div>
            </fieldset>
            <Answer id="new-space" label="Or its Private Space" value={answers.space.clone()} onnext={next.clone()}
                help="Only where the others live in one. It has a region of its own." placeholder="none"
                onanswer={set(scene, |answers, text| {
                    if !text.is_empty() {
                        answers.region.clear();
                    }
                    answers.space = text;
                })}
                field={field(scene, EnvironmentField::Space)} findings={scene.plan.findings.clone()} />
            <Answer id="new-team" label="The team that owns it" value={answers.team.clone()} onnext={next}
                help="As the others have it; empty: your own account." placeholder="none"
                onanswer={set(scene, |answers, text| answers.team = text)}
                field={field(scene, EnvironmentField::Team)} findings={scene.plan.findings.clone()} />
        </>
    }
}

fn values(scene: &Scene, next: &Callback<()>) -> Html {
    let of_kind = |wanted: fn(&Value) -> bool| {
        let keys = scene.spec.config.iter().filter(|var| wanted(&var.value) && !var.key.is_empty());
        keys.map(|var| html! { <li><code>{ &var.key }</code></li> }).collect::<Html>()
    };
    let kind = |title: &'static str, wanted: fn(&Value) -> bool| {
        let any = scene.spec.config.iter().any(|var| wanted(&var.value) && !var.key.is_empty());
        html! {
            if any { <div class="wizard__kind"><h2>{ title }</h2><ul>{ of_kind(wanted) }</ul></div> }
        }
    };
    let texts = scene.spec.config.iter().filter(|var| !var.key.is_empty());
    let texts: Vec<_> = texts.filter_map(|var| Some((var, var.value.text()?))).collect();
    html! {
        <>
            { kind("Made anew, nobody has to know them", |value| *value == Value::Generated) }
            { kind("Asked for, when the script runs", |value| *value == Value::Asked) }
            { kind("Set by an add-on", |value| *value == Value::Addon) }
            if texts.is_empty() {
                <p>{ "No config var of this project has a text, so there is nothing that could differ." }</p>
            } else {
                <h2>{ "The same as elsewhere, unless you change them here" }</h2>
                for (var, usual) in texts {
                    <Answer key={var.key.clone()} id={format!("new-value-{}", var.id.0)} label={var.key.clone()} onnext={next.clone()}
                        value={own(&scene.memory.answers, &var.key).unwrap_or(usual).to_owned()}
                        help={var.note.clone()} field={Answers::value_field(&scene.plan.spec, scene.plan.id, &var.key)}
                        findings={scene.plan.findings.clone()}
                        onanswer={
                            let (scene, key, usual) = (scene.clone(), var.key.clone(), usual.to_owned());
                            Callback::from(move |text: String| {
                                let (key, usual) = (key.clone(), usual.clone());
                                scene.answer(move |answers| {
                                    answers.values.retain(|(other, _)| *other != key);
                                    if text != usual {
                                        answers.values.push((key, text));
                                    }
                                });
                            })
                        } />
                }
            }
        </>
    }
}

fn own<'a>(answers: &'a Answers, key: &str) -> Option<&'a str> {
    answers.values.iter().find(|(other, _)| other == key).map(|(_, text)| text.as_str())
}

fn data(scene: &Scene) -> Html {
    let answers = &scene.memory.answers;
    if !has_data(&scene.spec) {
        return html! {
            <p>{ "No add-on of this project is a database whose data a command could copy. Its add-ons begin empty." }</p>
        };
    }
    let choice = |name: &str, label: &str, about: &str| {
        let (scene, chosen) = (scene.clone(), answers.copy_from == name);
        let name = name.to_owned();
        radio("copy", label, about, chosen, move |_: Event| {
            let name = name.clone();
            scene.answer(move |answers| answers.copy_from = name);
        })
    };
    html! {
        <fieldset class="field field--wide">
            <legend class="field__label">{ "The data of its Postgres database" }</legend>
            <div class="radios">
                { choice("", "An empty database", "The first release makes its tables. The safest.") }
                for it in scene.spec.environments.iter().filter(|it| !it.name.is_empty()) {
                    { choice(&it.name, &format!("A copy of {}", it.name), if it.stage == Some(Stage::Production) {
                        "What people trusted to production is seen by all who see the new app."
                    } else {
                        "As it is at that moment."
                    }) }
                }
            </div>
        </fieldset>
    }
}
