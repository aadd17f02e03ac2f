//! Advice that somebody decided not to follow.

use serde::{Deserialize, Serialize};

use super::{Finding, Spec};

/// A finding that is not shown any more, and why.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
pub struct Dismissal {
    /// The id of the rule.
    pub rule: String,
    /// The field that the finding is about, by its key, such as `config-3-value`.
    pub at: String,
    /// Why it is right as it is.
    pub reason: String,
}

impl Spec {
    /// Whether a finding was dismissed.
    #[must_use]
    pub fn dismisses(&self, finding: &Finding) -> bool {
        if self.dismissed.is_empty() {
            return false;
        }
        let at = finding.at.key();
        self.dismissed.iter().any(|it| it.rule == finding.rule && it.at == at)
    }
}
