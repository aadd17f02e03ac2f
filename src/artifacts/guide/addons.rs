//! The add-ons and what they set.

use super::{Guide, fixed, listed, spans, word};
use crate::emit::Because;
use crate::emit::markdown::{Command, Page, Row, Span};
use crate::emit::script::Part;
use crate::facts::addons::{ADDONS, POSTGRES};
use crate::spec::List;
use crate::spec::deployment::Service;
use crate::spec::field::{AddonField, Field};
use crate::spec::name::ExtensionName;

pub(super) fn write(page: &mut Page, guide: &Guide<'_>) {
    let addons = &guide.deployment.addons;
    if addons.is_empty() {
        return;
    }
    let because = Because::new(Field::List(List::Addons), CHAPTER);
    page.heading(2, "Add-ons", because);
    page.paragraph(&[Span::Fixed(EACH)], because);
    let extensions = addons.iter().any(|service| !service.extensions.is_empty());
    let options = addons.iter().any(|service| !service.options.is_empty());
    let mut head = vec!["Add-on", "Attached as", "Sets"];
    head.extend(extensions.then_some("Postgres extensions"));
    head.extend(options.then_some("Options"));
    let row = |service: &Service| {
        let mut cells = vec![vec![Span::code(plan(service))], attached(service), config_vars(service)];
        if extensions {
            cells.push(listed(service.extensions.iter().map(ExtensionName::as_str)));
        }
        if options {
            cells.push(listed(service.options.iter().map(|(_, name, value)| [name, "=", value].concat())));
        }
        Row::new(cells, Because::new(Field::Addon(service.id, AddonField::Service), ADDON))
    };
    page.table(&head, addons.iter().map(row).collect(), because);
    page.paragraph(&[Span::Fixed(OWNED)], because);
    let mut commands = vec![guide.command("heroku addons", COMMANDS)];
    if guide.has_postgres() {
        commands.push(guide.command("heroku pg:info", COMMANDS));
    }
    page.code("bash", commands);
    extend(page, guide);
}

/// How the extensions of the databases are looked at, and switched on by hand.
fn extend(page: &mut Page, guide: &Guide<'_>) {
    let with: Vec<&Service> = guide.deployment.addons.iter().filter(|it| !it.extensions.is_empty()).collect();
    let Some(first) = with.first() else { return };
    page.paragraph(&[Span::Fixed(EXTENSIONS)], Because::new(Field::Addon(first.id, AddonField::Extensions), EXTENSION));
    let mut commands = vec![guide.command("heroku pg:extensions", COMMANDS)];
    for service in with {
        for name in &service.extensions {
            let sql = ["CREATE EXTENSION IF NOT EXISTS \"", name.as_str(), "\""].concat();
            let parts = vec![
                Part::Fixed("heroku pg:psql "),
                word(&database(service)),
                Part::Fixed(" --app "),
                word(guide.main.app.as_str()),
                Part::Fixed(" --command "),
                word(&sql),
            ];
            commands
                .push(Command::new(parts, Because::new(Field::Addon(service.id, AddonField::Extensions), EXTENSION)));
        }
    }
    page.code("bash", commands);
}

fn plan(service: &Service) -> String {
    match &service.plan {
        Some(plan) => [service.service.as_str(), ":", plan.as_str()].concat(),
        None => service.service.as_str().to_owned(),
    }
}

fn attached(service: &Service) -> Vec<Span> {
    match &service.attachment {
        Some(name) => vec![Span::code(name.as_str())],
        None => fixed("a name of Heroku's choice"),
    }
}

/// The name of a database, as the commands of Postgres take it. Without a name of ours, a first database is attached
/// as `DATABASE`.
pub(super) fn database(service: &Service) -> String {
    service.attachment.as_ref().map_or_else(|| "DATABASE".to_owned(), |name| name.as_str().to_owned())
}

/// The config vars that an add-on sets, as far as they are known.
fn known(service: &Service) -> Vec<String> {
    let Some(row) = ADDONS.iter().find(|row| row.slug == service.service.as_str()) else { return Vec::new() };
    match (&service.attachment, row.sets) {
        (Some(name), [one]) if one.ends_with("_URL") => vec![[name.as_str(), "_URL"].concat()],
        (None, sets) => sets.iter().map(|key| (*key).to_owned()).collect(),
        (Some(_), _) => Vec::new(),
    }
}

/// Whether an add-on is known to set a config var.
pub(super) fn sets(service: &Service, key: &str) -> bool {
    known(service).iter().any(|its| its == key)
}

fn config_vars(service: &Service) -> Vec<Span> {
    let known = known(service);
    let row = ADDONS.iter().find(|row| row.slug == service.service.as_str());
    if known.is_empty() {
        return fixed(if row.is_some_and(|row| row.sets.is_empty()) { "nothing" } else { "see `heroku config`" });
    }
    let also = service.service.as_str() == POSTGRES && service.attachment.is_none();
    spans([listed(known), if also { fixed(" for the first database") } else { Vec::new() }])
}

const EACH: &str = "Each app has its own, which the set-up script makes.";
const OWNED: &str = "A config var that an add-on sets belongs to the add-on, which changes it when it has to: the app reads it at each start and keeps no copy.";
const EXTENSIONS: &str =
    "An extension is switched on in each database by itself. The set-up script does that; by hand it goes like this:";
const CHAPTER: &str = "The add-ons that were described.";
const ADDON: &str = "An add-on with its plan, and what it sets.";
const EXTENSION: &str = "A Postgres extension that the database needs.";
const COMMANDS: &str = "How to look at the add-ons.";
