//! A feature that is switched on and needs a package that is left out.

use super::case::Case;
use super::{Example, Hit, Rule, prose};
use crate::facts::Source;
use crate::spec::{OptionalPackage, Severity};

pub(super) static RULE: Rule = Rule {
    id: "package-left-out",
    severity: Severity::Warning,
    title: "A feature whose package is left out",
    why: prose("The list of optional packages says what is not installed, and when it is needed. The config var switches just that on, so the first use ends in `ModuleNotFoundError`."),
    sources: &[Source::new("the deployment guide of DSL KidsGPT Open WebUI, Optional Packages", "2026-02-17")],
    check,
};

pub(super) static EXAMPLE: Example = Example {
    bad: |spec| {
        super::example::config(spec, "STORAGE_PROVIDER", "s3");
        spec.packages.push(boto3());
    },
    good: |spec| {
        super::example::config(spec, "STORAGE_PROVIDER", "gcs");
        spec.packages.push(boto3());
    },
};

fn boto3() -> OptionalPackage {
    let (package, needed_when) = ("boto3".to_owned(), "STORAGE_PROVIDER=s3".to_owned());
    OptionalPackage { package, needed_when, ..OptionalPackage::default() }
}

fn check(case: &Case<'_>) -> Vec<Hit> {
    let mut hits = Vec::new();
    for text in case.texts().into_iter().filter(|it| !it.text.trim().is_empty() && !it.var.key.is_empty()) {
        let sign = [text.var.key.as_str(), "=", text.text.trim()].concat();
        let needs = |package: &&OptionalPackage| {
            let words = package.needed_when.split(|c: char| c.is_whitespace() || ",;".contains(c));
            words.into_iter().any(|word| word == sign)
        };
        let missing: Vec<&str> =
            case.spec.packages.iter().filter(needs).map(|it| it.package.trim()).filter(|it| !it.is_empty()).collect();
        if !missing.is_empty() {
            let message = format!(
                "{sign} needs {}, which is left out. Add it to the project's dependencies and take it off the list of optional packages.",
                missing.join(", ")
            );
            hits.push(Hit::new(text.at, message));
        }
    }
    hits
}
