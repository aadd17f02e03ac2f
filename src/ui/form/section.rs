//! The frame of a part.

use crate::ui::part::{Counts, Part};
use crate::ui::parts::Marks;
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

/// A part with its heading.
#[component]
pub(super) fn Section(SectionProps { part, count, about, children }: &SectionProps) -> Html {
    let findings = use_findings(|at| Part::of(at) == *part);
    html! {
        <section class="part" aria-labelledby={part.id()}>
            <h2 class="part__title" id={part.id()} tabindex="-1">
                { part.label() }
                if let Some(count) = count { <span class="count">{ count }</span> }
                <span class="part__marks"><Marks counts={Counts::of(findings.iter())} /></span>
            </h2>
            if let Some(about) = about { <p class="part__about">{ about }</p> }
            { children.clone() }
        </section>
    }
}
