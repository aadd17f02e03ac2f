//! The index of the rules.

use super::HEADING;
use crate::route::Route;
use crate::rules::{self, Rule};
use crate::spec::Severity;
use crate::ui::parts::severity_mark;
use crate::ui::router::Link;
use crate::ui::store::Findings;
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// Every rule, by how bad it is, with what each finds in the person's own deployment.
#[component]
pub(super) fn Rules() -> Html {
    let wanted = use_state_eq(String::new);
    let findings = use_context::<Findings>();
    let here = |rule: &Rule| {
        findings.as_ref().map_or(0, |Findings(all)| all.iter().filter(|finding| finding.rule == rule.id).count())
    };
    let oninput = {
        let wanted = wanted.clone();
        move |event: InputEvent| wanted.set(event.target_unchecked_into::<HtmlInputElement>().value())
    };
    let words: Vec<String> = wanted.split_whitespace().map(str::to_lowercase).collect();
    let fits = |rule: &&'static Rule| {
        let text = [rule.id, " ", &rule.title.to_lowercase()].concat();
        words.iter().all(|word| text.contains(word.as_str()))
    };
    let shown: Vec<&'static Rule> = rules::all().filter(fits).collect();
    let entry = |rule: &&'static Rule| {
        html! {
            <li class="rules__entry">
                <Link to={Route::Rule(rule.id)}>{ rule.title }</Link>
                <code>{ rule.id }</code>
                if here(rule) > 0 {
                    <span class="rules__here">{ format!("{} here", here(rule)) }</span>
                }
            </li>
        }
    };
    let group = |severity: Severity| {
        let rules: Vec<_> = shown.iter().copied().filter(|rule| rule.severity == severity).collect();
        html! {
            if !rules.is_empty() {
                <h2>{ severity_mark(severity, true) }<span class="count">{ rules.len() }</span></h2>
                <ul class="rules">{ for rules.iter().map(entry) }</ul>
            }
        }
    };
    html! {
        <article class="prose prose--wide">
            <h1 id={HEADING} tabindex="-1">{ "Rules" }</h1>
            <p>
                { "What is looked at while you describe a deployment. An error is something that Heroku, GitHub or a shell \
                   refuses, or a deploy that cannot work; a warning will hurt; advice is a better way." }
            </p>
            <div class="rules__search" data-own-history="true">
                <label class="field__label" for="rules-search">{ "Find a rule" }</label>
                <input type="search" class="control" id="rules-search" autocomplete="off" {oninput} />
                <p role="status" class="rules__found">
                    { match shown.len() {
                        0 => "No rule has these words.".to_owned(),
                        1 => "1 rule".to_owned(),
                        count => format!("{count} rules"),
                    } }
                </p>
            </div>
            { for [Severity::Error, Severity::Warning, Severity::Advice].map(group) }
        </article>
    }
}
