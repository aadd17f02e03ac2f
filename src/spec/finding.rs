//! What is said about a spec, and where.

use super::{Edit, Field};

/// How bad it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// There is a better way.
    Advice,
    /// It will hurt.
    Warning,
    /// Heroku, GitHub or a shell cannot take it; what it is about is left out of the files.
    Error,
}

impl Severity {
    /// The severity in a word.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::Advice => "Advice",
            Self::Warning => "Warning",
            Self::Error => "Error",
        }
    }
}

/// Something to know about one choice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The id of what found it.
    pub rule: &'static str,
    /// How bad it is.
    pub severity: Severity,
    /// The choice that it is about.
    pub at: Field,
    /// What is wrong and how to put it right, in one or two sentences.
    pub message: String,
    /// A change that puts it right, where a machine can make it.
    pub fix: Option<Fix>,
}

/// A change that is offered with a finding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fix {
    /// What it does, as a button says it.
    pub label: String,
    /// The change.
    pub edit: Edit,
    /// Whether it can be made at once; else somebody should see first what it does to the files.
    pub safe: bool,
}
