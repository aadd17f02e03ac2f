//! Advice that is not followed, and why.

use super::Guide;
use crate::emit::Because;
use crate::emit::markdown::{Page, Row, Span};
use crate::spec::{Dismissal, Field};

pub(super) fn write(page: &mut Page, guide: &Guide<'_>) {
    let dismissed = &guide.deployment.dismissed;
    if dismissed.is_empty() {
        return;
    }
    let because = Because::new(Field::Method, DISMISSED);
    page.heading(2, "Decided otherwise", because);
    page.paragraph(&[Span::Fixed(TEXT)], because);
    let row = |it: &Dismissal| {
        let cells = vec![vec![Span::code(&it.rule)], vec![Span::prose(&it.at)], vec![Span::prose(it.reason.trim())]];
        Row::new(cells, because)
    };
    page.table(&["Rule", "About", "Reason"], dismissed.iter().map(row).collect(), because);
}

const TEXT: &str = "Advice that was looked at and is not followed here. `dynoscribe lint` does not repeat it.";
const DISMISSED: &str = "Advice that was dismissed, with the reason that was given.";
