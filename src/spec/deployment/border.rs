//! What all parts of the border share: taking what fits, and saying why the rest does not.

use crate::spec::name::Unfit;
use crate::spec::{Edit, Field, Finding, Fix, Method, Severity, Spec};

/// The spec on its way in, with what there is to say of it.
pub(super) struct Border<'a> {
    pub(super) spec: &'a Spec,
    pub(super) methods: Vec<Method>,
    pub(super) findings: Vec<Finding>,
}

/// Something was left out, and a finding says so.
pub(super) struct LeftOut;

pub(super) const NUL: &str = "The value has a NUL character in it, which no config var and no argument can carry.";

impl Border<'_> {
    pub(super) fn uses(&self, method: Method) -> bool {
        self.methods.contains(&method)
    }

    pub(super) fn uses_containers(&self) -> bool {
        self.methods.iter().any(|method| method.is_container())
    }

    pub(super) fn say(&mut self, severity: Severity, at: Field, message: impl Into<String>) {
        self.findings.push(Finding { rule: "validity", severity, at, message: message.into(), fix: None });
    }

    pub(super) fn refuse(&mut self, at: Field, message: impl Into<String>) {
        self.say(Severity::Error, at, message);
    }

    /// Takes what was parsed, or leaves it out and says why.
    pub(super) fn take<T>(&mut self, at: Field, parsed: Result<T, Unfit>) -> Option<T> {
        match parsed {
            Ok(value) => Some(value),
            Err(Unfit { message, suggestion }) => {
                let fix = suggestion.map(|text| Fix { label: format!("Use {text}"), edit: Edit::Text(at, text) });
                self.findings.push(Finding { rule: "validity", severity: Severity::Error, at, message, fix });
                None
            }
        }
    }

    /// Takes what was parsed; an empty text is nothing.
    pub(super) fn take_some<T>(
        &mut self,
        at: Field,
        text: &str,
        parse: impl Fn(&str) -> Result<T, Unfit>,
    ) -> Option<T> {
        if text.is_empty() { None } else { self.take(at, parse(text)) }
    }
}
