//! `inventory`: every app that is known, and what contradicts itself.

use super::{Live, alone, head, own, paragraph, say};
use crate::guide::View;
use crate::guide::text::{Block, Inline};
use crate::spec::{Environment, Field, Finding, Stage};

pub(super) static INVENTORY: Live = Live { name: "inventory", takes: alone, blocks: |_, view| blocks(view) };

fn blocks(view: &View<'_>) -> Vec<Block> {
    let all = &view.spec.environments;
    if all.is_empty() {
        return vec![paragraph("No environment is described yet.")];
    }
    let rows = all.iter().map(|it| row(view, it)).collect();
    let table = Block::Table(
        head(&["App", "Environment", "Branch", "Contradictions", "Method", "A deploy starts with", "Notes"]),
        rows,
    );
    let flagged = all.iter().filter(|it| !flags(view, it).is_empty()).count();
    let says = match flagged {
        0 => "Nothing contradicts itself.".to_owned(),
        1 => "One app needs a decision.".to_owned(),
        count => format!("{count} apps need a decision."),
    };
    vec![table, paragraph(says)]
}

fn row(view: &View<'_>, environment: &Environment) -> Vec<Vec<Inline>> {
    let text = |text: &str| if text.is_empty() { Vec::new() } else { vec![own(text)] };
    let method = environment.method.unwrap_or(view.spec.method);
    let mut notes = vec![Inline::Own(environment.notes.trim().to_owned())];
    if environment.legacy {
        notes.insert(0, say("Kept for the record. "));
    }
    let mut flags = flags(view, environment)
        .into_iter()
        .flat_map(|it| [Inline::Break, Inline::Own(it)])
        .skip(1)
        .collect::<Vec<_>>();
    if flags.is_empty() {
        flags.push(say("none"));
    }
    vec![
        text(&environment.app),
        text(&environment.name),
        text(&environment.branch),
        flags,
        vec![say(method.label())],
        vec![say(environment.deploys.label())],
        notes,
    ]
}

/// What contradicts itself: what the rules find about the environment, and what the list as a whole shows.
fn flags(view: &View<'_>, environment: &Environment) -> Vec<String> {
    let about = |finding: &&Finding| matches!(finding.at, Field::Environment(id, _) if id == environment.id);
    let mut flags: Vec<String> = view.findings.iter().filter(about).map(|it| it.message.clone()).collect();
    let in_production = |it: &&Environment| it.stage == Some(Stage::Production) && !it.legacy;
    let same = |it: &&Environment| it.id != environment.id && in_production(it);
    if in_production(&environment)
        && let Some(other) = view.spec.environments.iter().find(same)
    {
        flags.push(["Production, as ", &other.name, " is: which of them do people use?"].concat());
    }
    if environment.legacy && environment.deploys.by_actions() {
        flags.push("Kept for the record, and deployed by the workflow all the same.".to_owned());
    }
    flags
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::artifacts::Output;
    use crate::presets;
    use crate::rules;
    use crate::spec::resolve;

    #[test]
    fn what_contradicts_itself_is_told_at_its_app() {
        let preset = presets::PRESETS.iter().find(|it| it.id == "open-webui").expect("the preset");
        let mut spec = preset.spec();
        let flagged = |spec: &crate::spec::Spec| {
            let (deployment, _) = resolve(spec);
            let findings = rules::findings(spec);
            let files = Output::default();
            let view = View::new(spec, &deployment, &files, &findings, None);
            spec.environments.iter().map(|it| flags(&view, it).len()).collect::<Vec<_>>()
        };
        assert_eq!(flagged(&spec), [0, 0, 0]);
        // As the two tables of the old guide had it: two that are called production.
        spec.environments[2].legacy = false;
        spec.environments[2].stage = Some(Stage::Production);
        let counts = flagged(&spec);
        assert!(counts[0] > 0 && counts[2] > 0, "{counts:?}");
        let first = spec.environments[0].app.clone();
        spec.environments[1].app = first;
        assert!(flagged(&spec)[1] > 0);
    }
}
