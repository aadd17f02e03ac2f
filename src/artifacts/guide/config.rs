//! The config vars, by how much they are needed.

use super::setup::CONFIG;
use super::{Guide, fixed, script_command, spans};
use crate::artifacts::same_everywhere;
use crate::emit::Because;
use crate::emit::markdown::{Item, Page, Row, Span};
use crate::facts::limits;
use crate::spec::deployment::{Given, Setting, Target, TextPart};
use crate::spec::field::Field;
use crate::spec::{List, Need};

pub(super) fn write(page: &mut Page, guide: &Guide<'_>) {
    let because = Because::new(Field::List(List::Config), CHAPTER);
    if guide.deployment.config.is_empty() && guide.deployment.environments.iter().all(|it| it.config.is_empty()) {
        return;
    }
    page.heading(2, "Config vars", because);
    for need in Need::ALL {
        let rows = rows(guide, need);
        if rows.is_empty() {
            continue;
        }
        let (title, text) = match need {
            Need::Required => ("Required", "Without these the app does not work."),
            Need::Recommended => ("Recommended", "Without these the app works, but not as it should in production."),
            Need::Optional => ("Optional", "These change a feature."),
        };
        page.heading(3, title, because);
        page.paragraph(&[Span::Fixed(text)], because);
        page.table(&["Config var", "Value", "What it is for"], rows, because);
    }
    change(page, guide, because);
}

/// The config vars of a need: as most environments have them, then those that differ.
fn rows(guide: &Guide<'_>, need: Need) -> Vec<Row> {
    let mut rows: Vec<Row> = Vec::new();
    for setting in guide.deployment.config.iter().filter(|setting| setting.need == need) {
        rows.push(row(guide, setting, None));
        if !same_everywhere(guide.deployment, setting.id) {
            rows.extend(own(guide, setting));
        }
    }
    // Config vars whose common value cannot be carried stand in some environments all the same.
    for (target, setting) in
        guide.deployment.environments.iter().flat_map(|it| it.config.iter().map(move |var| (it, var)))
    {
        let common = guide.deployment.config.iter().any(|other| other.id == setting.id);
        if setting.need == need && !common {
            rows.push(row(guide, setting, Some(target)));
        }
    }
    rows
}

/// The environments with a value of their own.
fn own(guide: &Guide<'_>, common: &Setting) -> Vec<Row> {
    let mut rows = Vec::new();
    for target in &guide.deployment.environments {
        let own = |setting: &&Setting| setting.id == common.id && matches!(setting.field, Field::Override(..));
        rows.extend(target.config.iter().find(own).map(|setting| row(guide, setting, Some(target))));
    }
    rows
}

fn row(guide: &Guide<'_>, setting: &Setting, target: Option<&Target>) -> Row {
    let mut key = vec![Span::code(setting.key.as_str())];
    if let Some(target) = target {
        key.extend([Span::Fixed(" in "), Span::code(target.name.as_str())]);
    }
    let note = if target.is_some() { Vec::new() } else { vec![Span::prose(setting.note.trim())] };
    Row::new(vec![key, value(guide, setting), note], Because::new(setting.field, VALUE))
}

fn value(guide: &Guide<'_>, setting: &Setting) -> Vec<Span> {
    match &setting.value {
        Given::Text(parts) if parts.is_empty() => vec![Span::code("")],
        Given::Text(parts) => parts.iter().map(|part| vec![text(part)]).collect::<Vec<_>>().join(&Span::Fixed(" + ")),
        Given::Generated => fixed("made when the script runs: 32 random bytes"),
        Given::Asked => fixed("asked for when the script runs"),
        Given::Addon => match guide.deployment.addons.iter().find(|it| super::addons::sets(it, setting.key.as_str())) {
            Some(service) => spans([fixed("set by "), vec![Span::code(service.service.as_str())]]),
            None => fixed("set by an add-on"),
        },
        Given::Elsewhere => fixed("set elsewhere; the script leaves it alone"),
    }
}

fn text(part: &TextPart) -> Span {
    match part {
        TextPart::Text(text) => Span::code(text),
        TextPart::App => Span::Fixed("the name of the app"),
        TextPart::AppUrl => Span::Fixed("the address of the app"),
    }
}

fn change(page: &mut Page, guide: &Guide<'_>, because: Because) {
    page.heading(3, "Look at them and change them", because);
    let mut points = Vec::new();
    let placed = |setting: &Setting| matches!(&setting.value, Given::Text(parts) if parts.contains(&TextPart::AppUrl));
    if guide.deployment.config.iter().any(placed) {
        points.push(Item::new(fixed(ADDRESS), because));
    }
    points.push(Item::new(fixed(RESTART), because));
    points.push(Item::new(
        spans([
            fixed("All keys and values of an app together have at most "),
            vec![Span::Count(limits::CONFIG_BYTES.most / 1024)],
            fixed(" KB."),
        ]),
        because,
    ));
    points.push(Item::new(fixed(SECRETS), because));
    page.points(points);
    let mut commands = vec![guide.command("heroku config", COMMANDS), guide.command("heroku config:edit", COMMANDS)];
    if guide.has(CONFIG) {
        commands.push(script_command(CONFIG, guide.main, COMMANDS));
        commands.push(script_command("scripts/heroku-config.sh --rotate", guide.main, COMMANDS));
    }
    page.code("bash", commands);
    page.paragraph(&[Span::Fixed(if guide.has(CONFIG) { SHOWN_SCRIPT } else { SHOWN })], because);
}

const ADDRESS: &str = "The address of an app is the one that Heroku names, without a slash at its end.";
const RESTART: &str = "A change is a release: it restarts all dynos and runs the release phase if there is one. Changes that belong together go into one command.";
const SECRETS: &str = "No secret stands in the repository. A value in a command of `heroku config:set` stays in the history of the shell; `heroku config:edit` opens an editor in its place.";
const SHOWN: &str = "The first command shows all values, secrets as well; the second opens them in an editor.";
const SHOWN_SCRIPT: &str = "The first command shows all values, secrets as well; the second opens them in an editor. The third sets what is described; the fourth makes and asks for every secret anew.";
const CHAPTER: &str = "The config vars that were described.";
const VALUE: &str = "A config var, and where its value comes from.";
const COMMANDS: &str = "How to look at the config vars and to change them.";
