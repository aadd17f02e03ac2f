//! A deploy, drawn step by step: a line of ink, and rubric where it can fail.

use super::blocks::{draw, inlines};
use super::use_reading;
use crate::artifacts::Output;
use crate::guide::chapter::command;
use crate::guide::live;
use crate::guide::text::{Block, Goal, Inline, Piece};
use crate::spec::Field;
use crate::timeline::{self, Failure, Ignored, Read, Sees, Step};
use crate::ui::parts::Button;
use crate::ui::state::Action;
use crate::ui::store::use_dispatch;
use yew::prelude::*;

/// The deploy of the environment that was chosen.
#[component]
pub(super) fn Timeline() -> Html {
    let Some(reading) = use_reading() else { return Html::default() };
    let view = reading.view();
    let Some(target) = view.target else { return draw(&live::blocks("timeline", "", &view)) };
    let story = timeline::timeline(view.deployment, target);
    let step = |step: &Step| {
        html! {
            <li class="step">
                { rail(!step.fails.is_empty()) }
                <div class="step__body">
                    <h3 class="step__title">{ step.phase.label() }<span class="step__who">{ step.who.label() }</span></h3>
                    <p>{ step.says }</p>
                    if let Some(line) = &step.line {
                        <p class="step__line"><code><span class="own">{ line }</span></code></p>
                    }
                    if !step.runs.is_empty() {
                        { draw(&[Block::Code("bash".to_owned(), command(&step.runs))]) }
                    }
                    <dl class="step__facts">
                        { reads(step, view.files) }
                        { sees(step.sees) }
                        if let Some(lasts) = step.lasts {
                            <div><dt>{ "At most" }</dt><dd>{ format!("{} {}", lasts.most, lasts.unit) }</dd></div>
                        }
                        { fails(step.fails) }
                        <div class="step__then"><dt>{ "When it fails" }</dt><dd>{ step.then }</dd></div>
                    </dl>
                </div>
            </li>
        }
    };
    let ignored = |it: &Ignored| html! { <li><code>{ it.path }</code>{ " " }{ it.why }</li> };
    html! {
        <figure class="timeline" aria-label={["A deploy of ", target.name.as_str()].concat()}>
            <ol class="steps">{ for story.steps.iter().map(step) }</ol>
            <figcaption>
                <b>{ "Not read on this way" }</b>
                <ul class="ignored">{ for story.ignored.iter().map(ignored) }</ul>
            </figcaption>
        </figure>
    }
}

/// The line with its knot; where a step can fail, a way turns off.
fn rail(fails: bool) -> Html {
    html! {
        <svg class="step__rail" viewBox="0 0 32 40" width="32" height="40" aria-hidden="true" focusable="false">
            <path class="step__ink" d="M12 0V40" />
            if fails { <path class="step__turn" d="M12 16c0 10 14 2 14 12M23 26l6 6M29 26l-6 6" /> }
            <circle class="step__knot" cx="12" cy="14" r="4.5" />
        </svg>
    }
}

fn reads(step: &Step, files: &Output) -> Html {
    let read = |read: &Read| match read {
        Read::File(path, field) => {
            html! { <li><Place {path} field={*field} found={place(files, path, *field)} /></li> }
        }
        Read::Source(path) => html! { <li><code><span class="own">{ path }</span></code></li> },
        Read::Kept(what) => html! { <li>{ *what }</li> },
    };
    html! {
        if !step.reads.is_empty() {
            <div><dt>{ "Reads" }</dt><dd><ul>{ for step.reads.iter().map(read) }</ul></dd></div>
        }
    }
}

/// The line of a file that a choice caused: its number, from 1, and its text.
fn place(files: &Output, path: &str, field: Field) -> Option<(usize, String)> {
    let file = files.files.iter().find(|it| it.path == path)?;
    let at = file.lines.iter().position(|line| line.because.field == field)?;
    file.lines.get(at).map(|line| (at + 1, line.text.trim().to_owned()))
}

/// Properties of [`Place`].
#[derive(Properties, PartialEq)]
struct PlaceProps {
    path: &'static str,
    field: Field,
    found: Option<(usize, String)>,
}

/// A line of a file: its number, the line itself when it is asked for, and the way to the choice behind it.
#[component]
fn Place(PlaceProps { path, field, found }: &PlaceProps) -> Html {
    let dispatch = use_dispatch();
    let field = *field;
    let Some((number, text)) = found else { return html! { <code>{ *path }</code> } };
    html! {
        <details class="place">
            <summary><code>{ *path }</code>{ format!(", line {number}") }</summary>
            <pre tabindex="0"><code>{ text }</code></pre>
            <Button class="button--link" label={field.label()} said=" in the form" onpress={move |()| dispatch.act(Action::Jump(field))} />
        </details>
    }
}

fn sees(sees: Sees) -> Html {
    let words = match sees {
        Sees::Nothing => return Html::default(),
        Sees::Blind(why) | Sees::Most(why) => why,
        Sees::All => "all of them",
    };
    html! { <div><dt>{ "Config vars" }</dt><dd>{ words }</dd></div> }
}

fn fails(all: &[Failure]) -> Html {
    let one = |it: &Failure| {
        let shows = Inline::Code(vec![Piece::Text(it.shows.to_owned())]);
        html! { <li>{ inlines(&[Inline::Link(Goal::Trouble(it.trouble.to_owned()), vec![shows])]) }</li> }
    };
    html! {
        if !all.is_empty() {
            <div class="step__fails"><dt>{ "Fails with" }</dt><dd><ul>{ for all.iter().map(one) }</ul></dd></div>
        }
    }
}
