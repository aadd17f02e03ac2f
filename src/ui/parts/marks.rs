//! How many findings there are.

use super::severity_mark;
use crate::spec::Severity;
use crate::ui::part::Counts;
use yew::prelude::*;

/// The numbers of errors, warnings and pieces of advice; nothing where there are none.
pub fn marks(counts: Counts) -> Html {
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
