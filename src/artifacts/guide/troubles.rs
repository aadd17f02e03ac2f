//! The troubles that this deployment can have.

use super::{Guide, together};
use crate::emit::markdown::{Page, Row, Span};
use crate::facts::troubles::{Need, Phase, TROUBLES, Trouble};
use crate::spec::Method;
use crate::spec::deployment::Service;

const PHASES: [(Phase, &str); 4] = [
    (Phase::Handover, "On the way to Heroku"),
    (Phase::Build, "While it is built"),
    (Phase::Release, "While it is released"),
    (Phase::Run, "While it runs"),
];

pub(super) fn write(page: &mut Page, guide: &Guide<'_>) {
    let because = together(CHAPTER);
    page.heading(2, "Troubleshooting", because);
    page.paragraph(&[Span::Fixed(TEXT)], because);
    for (phase, title) in PHASES {
        let here = |trouble: &&Trouble| trouble.phase == phase && trouble.needs.iter().all(|need| has(guide, *need));
        let rows: Vec<Row> = TROUBLES.iter().filter(here).map(row).collect();
        if !rows.is_empty() {
            page.heading(3, title, because);
            page.table(&["What is shown", "What it means", "What to do"], rows, because);
        }
    }
}

fn row(trouble: &Trouble) -> Row {
    let signs: Vec<Vec<Span>> = trouble.signs.iter().map(|sign| vec![Span::code(*sign)]).collect();
    let cells =
        vec![signs.join(&Span::Fixed(" or ")), vec![Span::Fixed(trouble.cause)], vec![Span::Fixed(trouble.fix)]];
    Row::new(cells, together(TROUBLE))
}

fn has(guide: &Guide<'_>, need: Need) -> bool {
    let deployment = guide.deployment;
    let uses = |method| deployment.uses(method);
    let at = |name: &str| deployment.buildpacks.iter().position(|(_, its)| its.as_str() == name);
    let addon = |test: &dyn Fn(&Service) -> bool| deployment.addons.iter().any(test);
    match need {
        Need::Actions => deployment.environments.iter().any(|target| target.deploys.by_actions()),
        Need::Registry => uses(Method::ContainerRegistry),
        Need::HerokuYml => uses(Method::HerokuYml),
        Need::Buildpacks => uses(Method::Buildpacks),
        Need::BuiltByHeroku => uses(Method::HerokuYml) || uses(Method::Buildpacks),
        Need::Images => deployment.methods.iter().any(|method| method.is_container()),
        Need::Language(name) => at(name).is_some(),
        Need::Both(first, second) => matches!((at(first), at(second)), (Some(first), Some(second)) if first < second),
        Need::Addon(name) => addon(&|service| service.service.as_str() == name),
        Need::Extension(name) => addon(&|service| service.extensions.iter().any(|its| its.as_str() == name)),
        Need::ReleaseWord(word) => deployment.release_command.as_ref().is_some_and(|it| it.as_str().contains(word)),
        Need::ReleasePhase => deployment.release.is_some(),
        Need::ConfigKey(part) => deployment.config.iter().any(|setting| setting.key.as_str().contains(part)),
    }
}

const TEXT: &str = "Look for the literal text in the log of the workflow or of the build, and in `heroku logs`. The first error is mostly the cause of those below it.";
const CHAPTER: &str = "What can go wrong with this deployment.";
const TROUBLE: &str = "It can happen to a deployment that has what this one has.";
