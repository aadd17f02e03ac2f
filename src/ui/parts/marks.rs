//! How many findings there are.

use super::severity_mark;
use crate::spec::Severity;
use crate::ui::part::Counts;
use yew::prelude::*;

/// Properties of [`Marks`].
#[derive(Properties, PartialEq)]
pub struct MarksProps {
    /// How many.
    pub counts: Counts,
}

/// The numbers of errors, warnings and pieces of advice; nothing where there are none.
#[component]
pub fn Marks(MarksProps { counts }: &MarksProps) -> Html {
    let each =
        [(Severity::Error, counts.errors), (Severity::Warning, counts.warnings), (Severity::Advice, counts.advice)];
    html! {
        for (severity, count) in each.into_iter().filter(|(_, count)| *count > 0) {
            <span class="marks" title={severity.label()}>
                { severity_mark(severity, false) }
                <span class="unseen">{ severity.label() }{ ": " }</span>
                { count }
            </span>
        }
    }
}
