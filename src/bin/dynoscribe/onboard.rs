//! `dynoscribe new-environment`: what there is to do for one more environment, as a Markdown file.

use crate::{Failure, failure, in_words, load_text, print};
use dynoscribe::onboarding::{Answers, document, plan, suggested_app};
use dynoscribe::spec::{Severity, Stage};

pub(crate) fn onboard(words: &[&str]) -> Result<(), Failure> {
    let mut source = None;
    let mut given: Vec<(&str, &str)> = Vec::new();
    let mut rest = words.iter().copied();
    while let Some(word) = rest.next() {
        if let Some(name) = word.strip_prefix("--") {
            let (name, value) = name.split_once('=').map_or((name, None), |(name, value)| (name, Some(value)));
            let value = value.or_else(|| rest.next());
            given.push((name, value.ok_or_else(|| failure(format!("--{name} needs a value")))?));
        } else if source.is_some() {
            return Err(failure("new-environment takes one spec"));
        } else {
            source = Some(word);
        }
    }
    let source = source.ok_or_else(|| failure("new-environment needs a spec: dynoscribe new-environment SPEC"))?;
    let (spec, _) = load_text(source)?;
    let mut answers = Answers::of(&spec);
    if let Some((_, name)) = given.iter().find(|(option, _)| *option == "name") {
        answers = Answers {
            app: suggested_app(&spec, name),
            branch: (*name).to_owned(),
            name: (*name).to_owned(),
            ..answers
        };
    }
    for (option, value) in given {
        let text = value.to_owned();
        match option {
            "name" => {}
            "app" => answers.app = text,
            "branch" => answers.branch = text,
            "copy-from" => answers.copy_from = text,
            "stage" => {
                let stage = Stage::ALL.into_iter().find(|stage| stage.label() == value);
                answers.stage = Some(stage.ok_or_else(|| failure(format!("there is no stage {value:?}")))?);
            }
            other => return Err(failure(format!("new-environment knows no option --{other}"))),
        }
    }
    let plan = plan(&spec, &answers);
    for finding in &plan.findings {
        eprintln!("{}", in_words(finding, &plan.spec));
    }
    let errors = plan.findings.iter().any(|finding| finding.severity == Severity::Error);
    if errors || plan.steps.is_empty() {
        return Err(Failure { code: 1, message: format!("{source}: this environment cannot be made") });
    }
    print(&document(&plan, &[]))
}
