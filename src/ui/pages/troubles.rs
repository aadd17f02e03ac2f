//! The doctor, and the index of the troubles.

use super::HEADING;
use crate::route::Route;
use crate::troubles::{self, Phase, Report, Sighted, Trouble};
use crate::ui::browser::clipboard;
use crate::ui::browser::worker::blob;
use crate::ui::doctor::{Work, use_doctor};
use crate::ui::parts::Button;
use crate::ui::router::Link;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Blob, ClipboardEvent, DragEvent, HtmlInputElement, HtmlTextAreaElement};
use yew::prelude::*;

/// The page of the doctor.
#[component]
pub(super) fn Troubles() -> Html {
    let surgery = use_doctor();
    let (examine, clear) = (surgery.examine.clone(), surgery.clear.clone());
    let oninput = {
        let examine = examine.clone();
        move |event: InputEvent| {
            let area = event.target_unchecked_into::<HtmlTextAreaElement>();
            let text = area.value();
            // What was pasted before the page was alive comes as an input.
            if event.input_type() == "insertFromPaste" {
                area.set_value(&shown(&text));
            }
            match blob(&text).filter(|_| !text.trim().is_empty()) {
                Some(log) => examine.emit(log),
                None => clear.emit(()),
            }
        }
    };
    // What is pasted is shown without what nobody else should read.
    let onpaste = {
        let examine = examine.clone();
        move |event: Event| {
            let Some(event) = event.dyn_ref::<ClipboardEvent>() else { return };
            let Some(text) = event.clipboard_data().and_then(|it| it.get_data("text").ok()) else { return };
            let (Some(log), Some(area)) = (blob(&text), event.target_dyn_into::<HtmlTextAreaElement>()) else { return };
            event.prevent_default();
            area.set_value(&shown(&text));
            examine.emit(log);
        }
    };
    let onchange = {
        let examine = examine.clone();
        move |event: Event| {
            let files = event.target_unchecked_into::<HtmlInputElement>().files();
            if let Some(file) = files.and_then(|files| files.get(0)) {
                examine.emit(Blob::from(file));
            }
        }
    };
    let ondrop = move |event: DragEvent| {
        let files = event.data_transfer().and_then(|it| it.files());
        if let Some(file) = files.and_then(|files| files.get(0)) {
            event.prevent_default();
            examine.emit(Blob::from(file));
        }
    };
    html! {
        <article class="prose prose--wide">
            <h1 id={HEADING} tabindex="-1">{ "What went wrong" }</h1>
            <p>
                { "Paste what Heroku, git, GitHub Actions or the browser printed, or drop a file of any size. It is read here, in \
                   this page: nothing of it is sent anywhere or kept, and what you see and copy of it has keys, passwords, \
                   e-mail and IP addresses taken out." }
            </p>
            <div class="doctor" data-own-history="true" {ondrop} ondragover={|event: DragEvent| event.prevent_default()}>
                <label class="field__label" for="doctor-log">{ "The log" }</label>
                <textarea class="control control--code doctor__log" id="doctor-log" rows="8" spellcheck="false"
                    autocomplete="off" autocapitalize="off" placeholder="heroku logs --num 1500" {oninput} {onpaste} />
                <label class="doctor__file"><span>{ "Or a file: " }</span><input type="file" class="open__file" {onchange} /></label>
            </div>
            <div aria-live="polite" class="doctor__answer">{ answer(&surgery.work) }</div>
            <Index />
        </article>
    }
}

/// More than this is not shown, though all of it is read.
const SHOWN: usize = 200_000;

fn shown(text: &str) -> String {
    let end = (0..=SHOWN.min(text.len())).rev().find(|at| text.is_char_boundary(*at)).unwrap_or_default();
    let more = if end < text.len() { "\n…" } else { "" };
    [&troubles::mask(&text[..end]), more].concat()
}

fn answer(work: &Work) -> Html {
    match work {
        Work::Idle => Html::default(),
        Work::Reading(done) => html! {
            <p class="doctor__reading">
                { "Reading… " }<progress value={done.to_string()} max="1" aria-label="How much is read" />
            </p>
        },
        Work::Failed => html! {
            <p class="failed" role="alert">
                { "This browser cannot read it: the doctor did not start. Reload the page, or use " }
                <code>{ "dynoscribe diagnose" }</code>{ " in a terminal." }
            </p>
        },
        Work::Done(report) => html! { <Answer report={Rc::clone(report)} /> },
    }
}

/// Properties of [`Answer`].
#[derive(Properties, PartialEq)]
struct AnswerProps {
    report: Rc<Report>,
}

/// What the doctor found.
#[component]
fn Answer(AnswerProps { report }: &AnswerProps) -> Html {
    let said = use_state_eq(|| "");
    let copy = {
        let (said, report) = (said.clone(), Rc::clone(report));
        move |()| {
            let (said, report) = (said.clone(), Rc::clone(&report));
            wasm_bindgen_futures::spawn_local(async move {
                let done = clipboard::copy(&report.markdown).await;
                said.set(if done.is_ok() { "Copied." } else { "The browser does not let this page copy." });
            });
        }
    };
    let group = |role: &'static str| report.found.iter().filter(move |it| it.role == role);
    let lines = if report.lines == 1 { "1 line".to_owned() } else { format!("{} lines", report.lines) };
    html! {
        <>
            if report.root.is_none() {
                <section class="verdict">
                    <h2>{ "No known failure" }</h2>
                    <p>{ format!("Nothing in these {lines} shows a failure that is known here, and nothing is guessed. Collect more:") }</p>
                    <ul class="prose__list">
                        <li>{ "the lines before the first error: " }<code>{ "heroku logs --num 1500" }</code></li>
                        <li>{ "the whole output of the build, or of the job in GitHub Actions" }</li>
                        <li>{ "for a page that does not load, what the browser's console says" }</li>
                    </ul>
                </section>
            }
            { for group("root").map(|it| verdict(it, "The cause")) }
            { chart(&report.minutes) }
            if group("effect").next().is_some() {
                <h2>{ "What came of it, or beside it" }</h2>
                { for group("effect").map(|it| beside(it, if it.explained { "came of it" } else { "beside it" })) }
            }
            if group("noise").next().is_some() {
                <h2>{ "Notices" }</h2>
                { for group("noise").map(|it| beside(it, "not the cause")) }
            }
            <p class="doctor__tools">
                <Button label="Copy a report" class="button--fix" onpress={copy} />
                <span role="status">{ *said }</span>
            </p>
        </>
    }
}

fn verdict(it: &Sighted, word: &str) -> Html {
    html! {
        <section class="verdict verdict--cause">
            <p class="verdict__word">{ word.to_owned() }</p>
            <h2>{ &it.title }</h2>
            <p class="verdict__times"><code>{ &it.slug }</code>{ ", " }{ &it.times }</p>
            { evidence(it) }
            if let Some(trouble) = troubles::find(&it.slug) {
                <p><Link to={Route::Trouble(trouble.slug)}>{ "What it means, and what to do" }</Link></p>
            }
        </section>
    }
}

fn beside(it: &Sighted, word: &str) -> Html {
    html! {
        <details class="beside">
            <summary>{ &it.title }<span class="beside__times">{ format!(" {}, {word}", it.times) }</span></summary>
            { evidence(it) }
            if let Some(trouble) = troubles::find(&it.slug) {
                <p><Link to={Route::Trouble(trouble.slug)}>{ "What it means, and what to do" }</Link></p>
            }
        </details>
    }
}

/// The lines that show it, with those around them.
fn evidence(it: &Sighted) -> Html {
    let line = |(number, shows, text): &(u64, bool, String)| {
        html! {
            <span class={if *shows { "log__line log__line--shows" } else { "log__line" }}>
                <span class="log__number" aria-hidden="true">{ number }</span>
                if *shows { <mark>{ text }</mark> } else { { text } }
                { "\n" }
            </span>
        }
    };
    html! {
        <pre class="log" tabindex="0" aria-label="Lines of the log"><code>{ for it.around.iter().map(line) }</code></pre>
    }
}

/// Errors, releases and starts by the minute.
fn chart(minutes: &[(String, [u64; 3])]) -> Html {
    let (Some((first, _)), Some((last, _))) = (minutes.first(), minutes.last()) else { return Html::default() };
    if minutes.len() < 2 {
        return Html::default();
    }
    let most = minutes.iter().map(|(_, [errors, ..])| *errors).max().unwrap_or_default().max(1);
    let sum = |at: usize| minutes.iter().map(|(_, counts)| counts[at]).sum::<u64>();
    let says = format!(
        "From {} to {}: {} lines with errors, {} releases, {} starts.",
        clock(first),
        clock(last),
        sum(0),
        sum(1),
        sum(2)
    );
    let bar = |(at, (_, [errors, releases, starts])): (usize, &(String, [u64; 3]))| {
        let height = errors * 40 / most + u64::from(*errors > 0) * 2;
        let x = at * 10;
        html! {
            <>
                <rect class="chart__errors" x={(x + 1).to_string()} y={(44 - height).to_string()} width="8" height={height.to_string()} />
                if *releases > 0 { <path class="chart__release" d={format!("M{} 0v44", x + 5)} /> }
                if *starts > 0 { <circle class="chart__start" cx={(x + 5).to_string()} cy="49" r="2.5" /> }
            </>
        }
    };
    html! {
        <figure class="chart">
            <svg viewBox={format!("0 0 {} 54", minutes.len() * 10)} role="img" aria-label={says.clone()} preserveAspectRatio="none">
                { for minutes.iter().enumerate().map(bar) }
            </svg>
            <figcaption>{ says }{ " Bars are errors, lines are releases, dots are starts." }</figcaption>
        </figure>
    }
}

fn clock(minute: &str) -> &str {
    minute.get(11..).unwrap_or(minute)
}

/// Every trouble, by the phase in which it shows, and a search over them.
#[component]
fn Index() -> Html {
    let wanted = use_state_eq(String::new);
    let oninput = {
        let wanted = wanted.clone();
        move |event: InputEvent| wanted.set(event.target_unchecked_into::<HtmlInputElement>().value())
    };
    let searching = !wanted.trim().is_empty();
    let found = troubles::search(&wanted);
    let entry = |it: &&'static Trouble| {
        html! {
            <li class="rules__entry">
                <Link to={Route::Trouble(it.slug)}>{ it.title }</Link>
                <code>{ it.slug }</code>
            </li>
        }
    };
    let group = |phase: Phase| {
        let all: Vec<_> = found.iter().copied().filter(|it| it.phases.first() == Some(&phase)).collect();
        html! {
            <>
                <h3>{ phase.label() }<span class="count">{ all.len() }</span></h3>
                <ul class="rules">{ for all.iter().map(entry) }</ul>
            </>
        }
    };
    html! {
        <>
            <h2>{ "Every trouble" }</h2>
            <div class="rules__search" data-own-history="true">
                <label class="field__label" for="troubles-search">{ "By code, or by words of the message" }</label>
                <input type="search" class="control" id="troubles-search" autocomplete="off" placeholder="H12" {oninput} />
                <p role="status" class="rules__found">
                    { match found.len() {
                        0 => "No trouble has these words.".to_owned(),
                        1 => "1 trouble".to_owned(),
                        count => format!("{count} troubles"),
                    } }
                </p>
            </div>
            if searching {
                <ul class="rules">{ for found.iter().map(entry) }</ul>
            } else {
                { for Phase::ALL.map(group) }
            }
        </>
    }
}
