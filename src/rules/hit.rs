//! What a rule says.

use super::Rule;
use crate::spec::{Edit, Field, Finding, Fix, Severity};

/// One place where a rule found something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    at: Field,
    message: String,
    severity: Option<Severity>,
    fix: Option<Fix>,
}

impl Hit {
    /// What is wrong at a field, and how to put it right, in one or two sentences.
    pub fn new(at: Field, message: impl Into<String>) -> Self {
        Self { at, message: message.into(), severity: None, fix: None }
    }

    /// With a change that cannot do harm: it is made at once, and can be undone.
    #[must_use]
    pub fn safe(self, label: impl Into<String>, edit: Edit) -> Self {
        Self { fix: Some(Fix { label: label.into(), edit, safe: true }), ..self }
    }

    /// With a change whose consequences somebody should look at first.
    #[must_use]
    pub fn review(self, label: impl Into<String>, edit: Edit) -> Self {
        Self { fix: Some(Fix { label: label.into(), edit, safe: false }), ..self }
    }

    /// Less bad than the rule at its worst.
    #[must_use]
    pub fn only(self, severity: Severity) -> Self {
        Self { severity: Some(severity), ..self }
    }

    pub(super) fn of(self, rule: &Rule) -> Finding {
        let Self { at, message, severity, fix } = self;
        Finding { rule: rule.id, severity: severity.unwrap_or(rule.severity), at, message, fix }
    }
}
