//! Where the release command runs, and what follows from it.

use super::{Guide, fixed, spans, word};
use crate::emit::Because;
use crate::emit::markdown::{Command, Item, Page, Span};
use crate::emit::script::Part;
use crate::facts::limits;
use crate::spec::field::{EnvironmentField, Field, ReleaseField};
use crate::spec::{Method, Runs};

pub(super) fn write(page: &mut Page, guide: &Guide<'_>) {
    let because = Because::new(Field::Release(ReleaseField::Command), COMMAND);
    let Some(command) = &guide.deployment.release_command else { return };
    page.heading(2, "The release command", because);
    page.paragraph(&[Span::Fixed(WHAT)], because);
    page.paragraph(&[Span::code(command.as_str())], because);
    let because = Because::new(Field::Release(ReleaseField::Runs), RUNS);
    match guide.deployment.runs {
        Runs::ReleasePhase => release_phase(page, guide, because),
        Runs::WebStart => web_start(page, because),
        Runs::Never => never(page, guide, because),
    }
}

fn release_phase(page: &mut Page, guide: &Guide<'_>, because: Because) {
    page.paragraph(
        &[
            Span::Fixed(PHASE),
            Span::Count(limits::RELEASE_MINUTES.most),
            Span::Fixed(" minutes. It runs for every release: a deploy, a change of config vars, a new add-on, a rollback. It must be safe to run again."),
        ],
        because,
    );
    let mut points = Vec::new();
    for method in &guide.deployment.methods {
        let text = match method {
            Method::ContainerRegistry => {
                "**Container Registry:** neither `Procfile` nor `heroku.yml` is read. The phase runs only because an image `release` with this command is pushed, and released in the same command as the others. If it were left out of a later release, the old image `release` would run again."
            }
            Method::HerokuYml => {
                "**heroku.yml:** the command is the one of `release` in `heroku.yml`, in the image that is named there. The `Procfile` is not read."
            }
            Method::Buildpacks => "**Buildpacks:** the command is the line `release` of the `Procfile`.",
        };
        points.push(Item::new(fixed(text), because));
    }
    page.points(points);
    page.heading(3, "When the release phase fails", because);
    page.paragraph(&[Span::Fixed(FAILS)], because);
    page.points(failures(guide, because));
    page.paragraph(&[Span::Fixed("Look at the output of the newest release, or of a certain one:")], because);
    page.code(
        "bash",
        vec![
            guide.command("heroku releases", COMMANDS),
            guide.command("heroku releases:output", COMMANDS),
            guide.command("heroku releases:output v42", COMMANDS),
        ],
    );
    page.paragraph(&[Span::Fixed(MEND)], because);
}

fn failures(guide: &Guide<'_>, because: Because) -> Vec<Item> {
    let mut points = Vec::new();
    if guide.deployment.uses(Method::ContainerRegistry) {
        points.push(Item::new(fixed(FAILS_REGISTRY), because));
    }
    if guide.deployment.uses(Method::HerokuYml) || guide.deployment.uses(Method::Buildpacks) {
        points.push(Item::new(fixed(FAILS_PUSH), because));
    }
    points.push(Item::new(fixed(HIDES), because));
    points
}

fn web_start(page: &mut Page, because: Because) {
    page.paragraph(&[Span::Fixed(WEB_START)], because);
    page.points(vec![
        Item::new(fixed("It runs at each start of each web dyno, not only after a deploy: a change of a config var and a restart start it as well."), because),
        Item::new(fixed("With several web dynos it runs several times at once. The command has to stand that, for example with a lock in the database."), because),
        Item::new(
            spans([
                fixed("It has to be done, and the app has to listen, within "),
                vec![Span::Count(limits::BOOT_SECONDS.most)],
                fixed(" seconds; otherwise Heroku ends the dyno (R10)."),
            ]),
            because,
        ),
        Item::new(fixed("When it fails, the web dyno crashes, and the app is down (H10): the old release is gone by then. A release phase would have kept it running."), because),
    ]);
}

fn never(page: &mut Page, guide: &Guide<'_>, because: Because) {
    page.paragraph(&[Span::Fixed(NEVER)], because);
    if let Some(command) = &guide.deployment.release_command {
        let run = vec![
            Part::Fixed("heroku run --exit-code --app "),
            word(guide.main.app.as_str()),
            Part::Fixed(" -- "),
            word(command.as_str()),
        ];
        let because = Because::new(Field::Environment(guide.main.id, EnvironmentField::App), COMMANDS);
        page.code("bash", vec![Command::new(run, because)]);
    }
}

const WHAT: &str = "This brings the data to the state that the code needs, before or as the code starts:";
const PHASE: &str = "It runs in Heroku's release phase: in a dyno of its own, with the new code and the app's config vars, before any other process gets the new release. Heroku gives it ";
const FAILS: &str =
    "The new release is marked as failed, and all dynos keep running the old one: nobody who uses the app notices.";
const FAILS_REGISTRY: &str = "Container Registry: `heroku container:release` prints `Error: release command failed` and ends with an error, so the workflow's step *Release* is red.";
const FAILS_PUSH: &str = "A push: the log says `Waiting for release.... failed.`, but `git push` itself ends well, since the code did arrive. The workflow asks Heroku for the state of the release and is red; somebody who pushes by hand has to look.";
const HIDES: &str = "Nothing may hide the command's exit status. With `|| echo \"continuing\"` behind it, a failed migration would be released as if all were well.";
const MEND: &str =
    "Put the cause right and deploy again. What the command did to the data before it failed is still done.";
const WEB_START: &str = "It does not run in Heroku's release phase but as the web process starts, in the process's own start script; no file that is generated here runs it.";
const NEVER: &str = "Nothing runs it by itself. After a deploy that needs it, somebody runs it by hand:";

const COMMAND: &str = "The release command.";
const RUNS: &str = "Where the release command runs decides what a failure does.";
const COMMANDS: &str = "What to run when the release command is in question.";
