//! Backups of the database.

use super::addons::database;
use super::{Guide, fixed, word};
use crate::emit::Because;
use crate::emit::markdown::{Command, Item, Page, Span};
use crate::emit::script::Part;
use crate::facts::addons::POSTGRES;
use crate::spec::deployment::Service;
use crate::spec::field::{AddonField, Field};

pub(super) fn write(page: &mut Page, guide: &Guide<'_>) {
    let databases: Vec<&Service> =
        guide.deployment.addons.iter().filter(|service| service.service.as_str() == POSTGRES).collect();
    let Some(first) = databases.first() else { return };
    let because = Because::new(Field::Addon(first.id, AddonField::Service), CHAPTER);
    page.heading(2, "Backups", because);
    page.paragraph(&[Span::Fixed(NOW)], because);
    page.code("bash", databases.iter().map(|it| of_database("heroku pg:backups:capture ", it, guide, "")));
    page.paragraph(&[Span::Fixed(DAILY)], because);
    let mut commands: Vec<Command> =
        databases.iter().map(|it| of_database("heroku pg:backups:schedule ", it, guide, " --at '02:00 UTC'")).collect();
    commands.push(guide.command("heroku pg:backups:schedules", CHAPTER));
    page.code("bash", commands);
    page.paragraph(&[Span::Fixed(LIST)], because);
    page.code(
        "bash",
        vec![
            guide.command("heroku pg:backups", CHAPTER),
            guide.command("heroku pg:backups:info b001", CHAPTER),
            guide.command("heroku pg:backups:download b001", CHAPTER),
        ],
    );
    page.paragraph(&[Span::Fixed(RESTORE)], because);
    let confirm = |it: &&Service| {
        let parts = vec![
            Part::Fixed("heroku pg:backups:restore b001 "),
            word(&variable(it)),
            Part::Fixed(" --app "),
            word(guide.main.app.as_str()),
            Part::Fixed(" --confirm "),
            word(guide.main.app.as_str()),
        ];
        Command::new(parts, Because::new(Field::Addon(it.id, AddonField::Attachment), RESTORES))
    };
    page.code("bash", databases.iter().map(confirm));
    let mut points = vec![Item::new(fixed(OVERWRITES), because), Item::new(fixed(BEFORE), because)];
    let essential = |it: &&Service| it.plan.as_ref().is_some_and(|plan| plan.as_str().starts_with("essential-"));
    if let Some(service) = databases.iter().find(|it| essential(it)) {
        points.push(Item::new(fixed(ESSENTIAL), Because::new(Field::Addon(service.id, AddonField::Plan), PLAN)));
    }
    page.points(points);
}

fn variable(service: &Service) -> String {
    [&database(service), "_URL"].concat()
}

fn of_database(before: &'static str, service: &Service, guide: &Guide<'_>, after: &'static str) -> Command {
    let because = Because::new(Field::Addon(service.id, AddonField::Attachment), CHAPTER);
    let parts = vec![
        Part::Fixed(before),
        word(&variable(service)),
        Part::Fixed(after),
        Part::Fixed(" --app "),
        word(guide.main.app.as_str()),
    ];
    Command::new(parts, because)
}

const NOW: &str = "A backup now, for example before a deploy that changes the database:";
const DAILY: &str = "A backup every day at two in the morning; the zone may have a name such as `America/Los_Angeles`, and the hour is a full one:";
const LIST: &str = "The backups that there are, one of them more closely, and one as a file to keep elsewhere:";
const RESTORE: &str = "Back into the database:";
const OVERWRITES: &str = "A restore **overwrites the whole database**. Switch maintenance mode on first, and take a backup of what is there.";
const BEFORE: &str =
    "A backup holds the database and nothing else: neither config vars nor what a dyno wrote to its disk.";
const ESSENTIAL: &str = "The plan is one of Essential: it has daily backups as the others have, but no fork, no follower and no rollback of the database to a point in time.";
const CHAPTER: &str = "There is a Postgres database, which can be backed up.";
const RESTORES: &str = "The database that is overwritten.";
const PLAN: &str = "What the plan of the database can do.";
