//! One rule: why, where that is from, and what it looks like when it is wrong and when it is right.

use super::HEADING;
use crate::library::{RulePage, rule_path};
use crate::route::Route;
use crate::ui::document::{Document, absent, ticked, use_document};
use crate::ui::parts::{FindingLine, diff, key, severity_mark, sources};
use crate::ui::reading::in_guide;
use crate::ui::router::Link;
use crate::ui::store::{Described, use_all_findings};
use crate::{rules, troubles};
use yew::prelude::*;

/// Properties of [`RuleOf`].
#[derive(Properties, PartialEq)]
pub(super) struct RuleOfProps {
    /// Its id.
    pub id: &'static str,
}

/// The page of a rule.
#[component]
pub(super) fn RuleOf(RuleOfProps { id }: &RuleOfProps) -> Html {
    let page = use_document::<RulePage>(rule_path(id));
    let (all, spec) = (use_all_findings(), use_context::<Described>());
    let (Some(rule), Some(Described(spec))) = (rules::find(id), spec) else { return Html::default() };
    let own: Vec<_> = all.iter().filter(|finding| finding.rule == *id).collect();
    html! {
        <article class="prose prose--wide">
            <p class="prose__up"><Link to={Route::Rules}>{ "Rules" }</Link></p>
            <h1 id={HEADING} tabindex="-1">{ rule.title }</h1>
            <p class="prose__facts">{ severity_mark(rule.severity, true) }<code>{ rule.id }</code></p>
            { absent(&page) }
            if let Document::Here(page) = &page { { body(page) } }
            { prevents(id) }
            if let Document::Here(page) = &page { { in_guide(&page.pages) } }
            <h2>{ "In your deployment" }</h2>
            if own.is_empty() {
                <p>{ "Nothing: this rule finds nothing to say about what you have described." }</p>
            } else {
                <ul class="findings findings--all">
                    for finding in own {
                        <FindingLine key={key(finding)} finding={finding.clone()} place={finding.at.describe(&spec)} />
                    }
                </ul>
            }
        </article>
    }
}

/// The troubles that it warns of.
fn prevents(id: &str) -> Html {
    let all: Vec<_> = troubles::all().iter().filter(|it| it.rules.contains(&id)).collect();
    html! {
        if !all.is_empty() {
            <h2>{ "What it saves you from" }</h2>
            <ul class="rules">
                for it in all {
                    <li class="rules__entry"><Link to={Route::Trouble(it.slug)}>{ it.title }</Link><code>{ it.slug }</code></li>
                }
            </ul>
        }
    }
}

fn body(page: &RulePage) -> Html {
    let file = |(path, hunks): &(String, String)| {
        html! {
            <><h3><code>{ path }</code></h3>{ diff::hunks(hunks) }</>
        }
    };
    html! {
        <>
            <p>{ ticked(&page.text.why) }</p>
            { sources(&page.text.sources) }
            <h2>{ "An example" }</h2>
            <p>{ "The lines with − are wrong, those with + are right. Of the wrong ones it says, about " }<b>{ &page.about }</b>{ ":" }</p>
            <blockquote>{ &page.said }</blockquote>
            if let Some(fix) = &page.fix {
                <p>{ "It offers: " }<b>{ fix }</b>{ "." }</p>
            }
            <h3>{ "The description, " }<code>{ "dynoscribe.json" }</code></h3>
            { diff::hunks(&page.spec) }
            if !page.files.is_empty() {
                <p>{ "What that does to the files:" }</p>
                { for page.files.iter().map(file) }
            }
        </>
    }
}
