//! One trouble: what it means, what causes it, what to do with the person's own names, and whether their description is
//! prone to it.

use super::HEADING;
use crate::library::{TroublePage, trouble_path};
use crate::route::Route;
use crate::rules;
use crate::troubles::{self, Trouble};
use crate::ui::document::{Document, absent, ticked, use_document};
use crate::ui::parts::{Command, FindingLine, key, sources};
use crate::ui::reading::{EnvironmentSwitch, in_guide, use_app};
use crate::ui::router::Link;
use crate::ui::store::{Described, use_all_findings};
use yew::prelude::*;

/// Properties of [`TroubleOf`].
#[derive(Properties, PartialEq)]
pub(super) struct TroubleOfProps {
    /// Its slug.
    pub slug: &'static str,
}

/// The page of a trouble.
#[component]
pub(super) fn TroubleOf(TroubleOfProps { slug }: &TroubleOfProps) -> Html {
    let page = use_document::<TroublePage>(trouble_path(slug));
    let all = use_all_findings();
    let app = use_app();
    let (Some(trouble), Some(Described(spec))) = (troubles::find(slug), use_context::<Described>()) else {
        return Html::default();
    };
    let own: Vec<_> = all.iter().filter(|finding| trouble.rules.contains(&finding.rule)).collect();
    html! {
        <article class="prose prose--wide">
            <p class="prose__up"><Link to={Route::Troubles}>{ "Troubleshoot" }</Link></p>
            <h1 id={HEADING} tabindex="-1">{ trouble.title }</h1>
            <p class="prose__facts">
                <span>{ trouble.phases.iter().map(|it| it.label()).collect::<Vec<_>>().join(", ") }</span>
                <code>{ trouble.slug }</code>
            </p>
            <EnvironmentSwitch />
            { absent(&page) }
            if let Document::Here(page) = &page { { body(page, &app) } }
            if !trouble.rules.is_empty() {
                <h2>{ "Is your deployment prone to it?" }</h2>
                if own.is_empty() {
                    <p>{ "The rules that warn of it find nothing in what you have described: " }{ rule_links(trouble) }</p>
                } else {
                    <ul class="findings findings--all">
                        for finding in own {
                            <FindingLine key={key(finding)} finding={finding.clone()} place={finding.at.describe(&spec)} />
                        }
                    </ul>
                    <p>{ "The rules: " }{ rule_links(trouble) }</p>
                }
            }
            { related(trouble) }
            if let Document::Here(page) = &page { { in_guide(&page.pages) } }
        </article>
    }
}

fn body(page: &TroublePage, app: &str) -> Html {
    let step = |(say, run): &(String, String)| {
        html! {
            <li>
                { ticked(say) }
                if !run.is_empty() { <Command text={run.replace("{app}", app)} /> }
            </li>
        }
    };
    html! {
        <>
            <p>{ ticked(&page.means) }</p>
            <h2>{ "Causes, the likeliest first" }</h2>
            <ol class="prose__list prose__list--numbered">{ for page.causes.iter().map(|it| html! { <li>{ ticked(it) }</li> }) }</ol>
            if !page.apart.is_empty() {
                <h2>{ "How to tell it apart" }</h2>
                <p>{ ticked(&page.apart) }</p>
            }
            if !page.steps.is_empty() {
                <h2>{ "What to do" }</h2>
                <ol class="prose__list prose__list--numbered">{ for page.steps.iter().map(step) }</ol>
            }
            if !page.avoid.is_empty() {
                <h2>{ "What not to do" }</h2>
                <p>{ ticked(&page.avoid) }</p>
            }
            if !page.sample.is_empty() {
                <h2>{ "What a log shows" }</h2>
                <pre class="log" tabindex="0" aria-label="A sample"><code>{ &page.sample }</code></pre>
            }
            { sources(&page.sources) }
        </>
    }
}

fn rule_links(trouble: &Trouble) -> Html {
    let link = |(at, id): (usize, &&'static str)| {
        let rule = rules::find(id);
        html! {
            if let Some(rule) = rule {
                if at > 0 { { ", " } }
                <Link to={Route::Rule(rule.id)}>{ rule.title }</Link>
            }
        }
    };
    trouble.rules.iter().enumerate().map(link).collect()
}

/// What it leads to, and what leads to it.
fn related(trouble: &Trouble) -> Html {
    let list = |title: &str, all: Vec<&'static Trouble>| {
        html! {
            if !all.is_empty() {
                <h2>{ title.to_owned() }</h2>
                <ul class="rules">
                    for it in all {
                        <li class="rules__entry"><Link to={Route::Trouble(it.slug)}>{ it.title }</Link><code>{ it.slug }</code></li>
                    }
                </ul>
            }
        }
    };
    let effects = trouble.explains.iter().filter_map(|slug| troubles::find(slug)).collect();
    let causes = troubles::all().iter().copied().filter(|it| it.explains.contains(&trouble.slug)).collect();
    html! {
        <>{ list("What it leads to", effects) }{ list("What can be behind it", causes) }</>
    }
}
