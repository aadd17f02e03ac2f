//! Day by day: looking, logs, one-off dynos, maintenance, rollback.

use super::{Guide, fixed, spans, together, word};
use crate::emit::Because;
use crate::emit::markdown::{Command, Item, Page, Span};
use crate::emit::script::Part;
use crate::facts::limits;
use crate::spec::Method;
use crate::spec::deployment::RunProcess;
use crate::spec::field::{EnvironmentField, Field, ReleaseField};

pub(super) fn look(page: &mut Page, guide: &Guide<'_>) {
    let because = together(LOOK);
    page.heading(2, "What is on Heroku", because);
    let mut commands = Vec::new();
    if guide.has(super::setup::VERIFY) {
        commands.push(super::script_command(super::setup::VERIFY, guide.main, LOOK));
    }
    commands.extend([guide.command("heroku releases", LOOK), guide.command("heroku stack", LOOK)]);
    if guide.main.method == Method::Buildpacks {
        commands.push(guide.command("heroku buildpacks", LOOK));
    }
    page.code("bash", commands);
    let stack = vec![Span::code(super::environments::stack(guide, guide.main))];
    let mut says = spans([fixed("The stack has to be "), stack]);
    if guide.main.method == Method::Buildpacks && !guide.deployment.buildpacks.is_empty() {
        let names = super::listed(guide.deployment.buildpacks.iter().map(|(_, name)| name.as_str()));
        let order = guide.deployment.buildpacks.len() > 1;
        says.extend(spans([fixed(", the buildpacks "), names, fixed(if order { ", in this order" } else { "" })]));
    }
    says.push(Span::Fixed("."));
    page.paragraph(&says, Because::new(Field::Stack, LOOK));
}

pub(super) fn logs(page: &mut Page, guide: &Guide<'_>) {
    let because = together(LOGS);
    page.heading(2, "Logs", because);
    let mut commands = vec![guide.command("heroku logs --tail", LOGS), kept(guide)];
    if guide.deployment.serves() {
        commands.push(guide.command("heroku logs --tail --process-type web", LOGS));
    }
    commands.push(guide.command("heroku logs --tail --source heroku", LOGS));
    if guide.deployment.release.is_some() {
        commands.push(guide.command("heroku logs --process-type release", LOGS));
    }
    page.code("bash", commands);
    page.paragraph(
        &[
            Span::Fixed("Heroku keeps the newest "),
            Span::Count(limits::LOG_LINES.most),
            Span::Fixed(" lines and no more; whoever needs older ones sends the log to a service that keeps it."),
        ],
        because,
    );
}

fn kept(guide: &Guide<'_>) -> Command {
    let because = Because::new(Field::Environment(guide.main.id, EnvironmentField::App), LOGS);
    let count = word(&limits::LOG_LINES.most.to_string());
    let app = word(guide.main.app.as_str());
    Command::new(vec![Part::Fixed("heroku logs --num "), count, Part::Fixed(" --app "), app], because)
}

pub(super) fn one_off(page: &mut Page, guide: &Guide<'_>) {
    let because = together(ONE_OFF);
    page.heading(2, "One-off dynos", because);
    page.paragraph(&[Span::Fixed(ONE_OFF_TEXT)], because);
    let mut commands = vec![guide.command("heroku run bash", ONE_OFF)];
    if let Some(command) = &guide.deployment.release_command {
        let parts = vec![
            Part::Fixed("heroku run --exit-code --app "),
            word(guide.main.app.as_str()),
            Part::Fixed(" -- "),
            word(command.as_str()),
        ];
        commands.push(Command::new(parts, Because::new(Field::Release(ReleaseField::Command), ONE_OFF_RELEASE)));
    }
    page.code("bash", commands);
    if guide.main.method.is_container() {
        page.paragraph(&[Span::Fixed(ONE_OFF_IMAGE)], Because::new(Field::Method, ONE_OFF));
        let other = guide.deployment.images.iter().map(|image| &image.process);
        let kinds = guide.deployment.processes.iter().map(|process: &RunProcess| &process.kind);
        if let Some(kind) = other.chain(kinds).find(|kind| !matches!(kind.as_str(), "web" | "release")) {
            let parts = vec![
                Part::Fixed("heroku run --type "),
                word(kind.as_str()),
                Part::Fixed(" --app "),
                word(guide.main.app.as_str()),
                Part::Fixed(" -- bash"),
            ];
            page.code("bash", vec![Command::new(parts, because)]);
        }
    }
}

pub(super) fn maintenance(page: &mut Page, guide: &Guide<'_>) {
    let because = together(MAINTENANCE);
    page.heading(2, "Maintenance mode", because);
    page.paragraph(&[Span::Fixed(MAINTENANCE_TEXT)], because);
    page.code(
        "bash",
        vec![guide.command("heroku maintenance:on", MAINTENANCE), guide.command("heroku maintenance:off", MAINTENANCE)],
    );
}

pub(super) fn rollback(page: &mut Page, guide: &Guide<'_>) {
    let because = together(ROLLBACK);
    page.heading(2, "Rollback", because);
    page.code(
        "bash",
        vec![
            guide.command("heroku releases", ROLLBACK),
            guide.command("heroku releases:rollback", ROLLBACK),
            guide.command("heroku releases:rollback v42", ROLLBACK),
        ],
    );
    page.paragraph(&[Span::Fixed(ROLLBACK_TEXT)], because);
    let mut points = vec![Item::new(fixed(ROLLBACK_BACK), because), Item::new(fixed(ROLLBACK_NOT), because)];
    if guide.deployment.release.is_some() {
        points.push(Item::new(fixed(ROLLBACK_RELEASE), Because::new(Field::Release(ReleaseField::Command), ROLLBACK)));
    }
    points.push(Item::new(fixed(ROLLBACK_GIT), because));
    page.points(points);
}

const ONE_OFF_TEXT: &str = "A one-off dyno runs a command beside the app, with its code and its config vars, and costs what a dyno costs while it runs.";
const ONE_OFF_IMAGE: &str = "It runs in the image of `web`, or in that of another process type with `--type`, so whatever is installed in the image is there. Heroku does not say whether an `ENTRYPOINT` of the image runs first; it was seen to in jobs of the Scheduler and in the release phase. So let it end in `exec \"$@\"`, or the command may not be run.";
const MAINTENANCE_TEXT: &str =
    "The app answers every request with a page that says so. Workers, scheduled jobs and one-off dynos run on.";
const ROLLBACK_TEXT: &str = "Without a number, the command chooses: the last eligible release before the one in force. `heroku releases` shows the numbers; name one when you can. Run a second time without a number, it can lead back to the bad release.";
const ROLLBACK_BACK: &str = "Code **and config vars** go back to what they were in that release.";
const ROLLBACK_NOT: &str =
    "The database, its migrations and the add-ons stay as they are: the old code has to get along with the new data.";
const ROLLBACK_RELEASE: &str = "It is a new release, so the release command runs again, that of the old code.";
const ROLLBACK_GIT: &str =
    "The repository does not know of it. Revert the change there too, or the next deploy brings it back.";
const LOOK: &str = "How to see whether Heroku has what was described.";
const LOGS: &str = "How to read the log.";
const ONE_OFF: &str = "How to run a command beside the app.";
const ONE_OFF_RELEASE: &str = "The release command can be run by hand as well.";
const MAINTENANCE: &str = "How to close the app for a while.";
const ROLLBACK: &str = "How to go back to an earlier release.";
