//! The frame of a part.

use crate::ui::part::{Counts, Part};
use crate::ui::parts::{Shape, icon, marks};
use crate::ui::store::use_findings;
use yew::prelude::*;

/// Properties of [`Section`].
#[derive(Properties, PartialEq)]
pub(super) struct SectionProps {
    /// The part.
    pub part: Part,
    /// How many items its list has, where it is one list.
    #[prop_or_default]
    pub count: Option<usize>,
    /// What it is about, in a line.
    #[prop_or_default]
    pub about: Option<&'static str>,
    /// Its fields.
    pub children: Html,
}

/// A part with its heading, which folds it. What is folded still shows its findings as numbers.
#[component]
pub(super) fn Section(SectionProps { part, count, about, children }: &SectionProps) -> Html {
    let findings = use_findings(|at| Part::of(at) == *part);
    let open = use_state_eq(|| true);
    let body = format!("{}-body", part.id());
    let toggle = {
        let open = open.clone();
        move |_: MouseEvent| open.set(!*open)
    };
    html! {
        <section class="part" aria-labelledby={part.id()}>
            <h2 class="part__title" id={part.id()} tabindex="-1">
                <button type="button" class="part__fold" aria-expanded={open.to_string()} aria-controls={body.clone()} onclick={toggle}>
                    { part.label() }{ icon(Shape::Chevron) }
                </button>
                if let Some(count) = count { <span class="count">{ count }</span> }
                <span class="part__marks">{ marks(Counts::of(findings.iter())) }</span>
            </h2>
            <div id={body} hidden={!*open}>
                if let Some(about) = about { <p class="part__about">{ about }</p> }
                { children.clone() }
            </div>
        </section>
    }
}
