//! `app.json`: what Heroku creates an app from.

use super::{Language, Writer, heroku_yml::plain};
use crate::emit::node::{Entry, Item, Node, Scalar};
use crate::emit::{Because, Line, json};
use crate::facts::dynos;
use crate::spec::deployment::{Given, RunProcess, Service, Setting};
use crate::spec::field::{AddonField, AppField, ConfigField, Field, Half, PipelineField, ProcessField};
use crate::spec::{Deployment, List, Method, Need};

/// The file. Keys: devcenter `app-json-schema`, edition of 2025-05-27.
pub(super) static APP_JSON: Writer = Writer {
    path: "app.json",
    about: "What a new app is made of: review apps and Heroku Buttons are created from it.",
    language: Language::Json,
    executable: false,
    absent,
    write,
};

fn absent(deployment: &Deployment) -> Option<&'static str> {
    let buildpacks = deployment.uses(Method::Buildpacks);
    if !buildpacks && !deployment.uses(Method::HerokuYml) {
        return Some(
            "Heroku reads app.json only when it creates an app from source and builds it, as for a review app. With Container Registry it never does.",
        );
    }
    None
}

fn write(deployment: &Deployment) -> Vec<Line> {
    let buildpacks = deployment.uses(Method::Buildpacks);
    let mut entries = about(deployment);
    let stack = if buildpacks { deployment.stack.as_str() } else { "container" };
    entries.push(Entry::new("stack", Node::text(stack), Because::new(Field::Stack, STACK)));
    if buildpacks {
        let list = deployment.buildpacks.iter().map(|(id, name)| {
            let because = Because::new(Field::Buildpack(*id), BUILDPACKS);
            Item::new(Node::Map(vec![Entry::new("url", Node::text(name.as_str()), because)]), because)
        });
        push(
            &mut entries,
            "buildpacks",
            Node::Seq(list.collect()),
            Because::new(Field::List(List::Buildpacks), BUILDPACKS),
        );
    }
    let formation = Node::Map(deployment.processes.iter().filter_map(formation).collect());
    push(&mut entries, "formation", formation, Because::new(Field::List(List::Processes), FORMATION));
    let addons = Node::Seq(deployment.addons.iter().map(addon).collect());
    push(&mut entries, "addons", addons, Because::new(Field::List(List::Addons), ADDONS));
    let env = Node::Map(deployment.config.iter().filter_map(variable).collect());
    push(&mut entries, "env", env, Because::new(Field::List(List::Config), ENV));
    if deployment.pipeline.as_ref().is_some_and(|pipeline| pipeline.review_apps) {
        let because = Because::new(Field::Pipeline(PipelineField::ReviewApps), REVIEW);
        let review = Node::Map(vec![Entry::new("review", Node::Map(review(deployment)), because)]);
        push(&mut entries, "environments", review, because);
    }
    json::print(&Node::Map(entries), Because::new(Field::App(AppField::Name), WHOLE))
}

fn push(entries: &mut Vec<Entry>, key: &'static str, node: Node, because: Because) {
    if !node.is_empty() {
        entries.push(Entry::new(key, node, because));
    }
}

fn about(deployment: &Deployment) -> Vec<Entry> {
    let app = &deployment.app;
    let texts = [
        ("name", &app.name, AppField::Name),
        ("description", &app.description, AppField::Description),
        ("website", &app.website, AppField::Website),
        ("repository", &app.repository, AppField::Repository),
        ("logo", &app.logo, AppField::Logo),
    ];
    let mut entries: Vec<_> = texts
        .into_iter()
        .filter(|(_, text, _)| !text.is_empty())
        .map(|(key, text, field)| Entry::new(key, Node::text(text), Because::new(Field::App(field), ABOUT)))
        .collect();
    let because = Because::new(Field::App(AppField::Keywords), ABOUT);
    let words = app.keywords.iter().map(|word| Item::new(Node::text(word), because)).collect();
    push(&mut entries, "keywords", Node::Seq(words), because);
    entries
}

fn formation(process: &RunProcess) -> Option<Entry> {
    let web = process.kind.as_str() == "web";
    if process.quantity.is_none() && process.size.is_none() && !web {
        return None;
    }
    let because = Because::new(Field::Process(process.id, ProcessField::Quantity), FORMATION);
    let quantity = process.quantity.unwrap_or(u32::from(web));
    let mut entries = vec![Entry::new("quantity", Node::Scalar(Scalar::Int(quantity.into())), because)];
    if let Some(size) = process.size {
        let because = Because::new(Field::Process(process.id, ProcessField::Size), SIZE);
        entries.push(Entry::new("size", Node::text(size), because));
    }
    Some(Entry::new(process.kind.as_str(), Node::Map(entries), because))
}

/// What a review app has in place of the keys above, each whole: Heroku merges nothing.
fn review(deployment: &Deployment) -> Vec<Entry> {
    let because = Because::new(Field::Pipeline(PipelineField::ReviewApps), REVIEW_FORMATION);
    let formation = deployment.processes.iter().filter_map(|process| {
        let web = process.kind.as_str() == "web";
        let quantity = process.quantity.unwrap_or(u32::from(web)).min(1);
        (quantity > 0 || web).then(|| {
            let mut entries = vec![Entry::new("quantity", Node::Scalar(Scalar::Int(quantity.into())), because)];
            if let Some(size) = process.size {
                entries.push(Entry::new("size", Node::text(dynos::smallest(size)), because));
            }
            Entry::new(process.kind.as_str(), Node::Map(entries), because)
        })
    });
    let mut entries = Vec::new();
    push(&mut entries, "formation", Node::Map(formation.collect()), because);
    let because = Because::new(Field::Pipeline(PipelineField::ReviewApps), REVIEW_ADDONS);
    let addons = deployment.addons.iter().map(|service| {
        let bare = Service { plan: None, options: Vec::new(), ..service.clone() };
        Item::new(Node::Map(super::addon(&bare, because)), because)
    });
    push(&mut entries, "addons", Node::Seq(addons.collect()), because);
    entries
}

fn addon(service: &Service) -> Item {
    let because = Because::new(Field::Addon(service.id, AddonField::Service), ADDONS);
    let mut entries = super::addon(service, because);
    let options = service.options.iter().map(|(id, name, value)| {
        Entry::new(name, Node::text(value), Because::new(Field::AddonOption(service.id, *id, Half::Value), OPTION))
    });
    push(
        &mut entries,
        "options",
        Node::Map(options.collect()),
        Because::new(Field::Addon(service.id, AddonField::Options), OPTION),
    );
    Item::new(Node::Map(entries), because)
}

fn variable(setting: &Setting) -> Option<Entry> {
    let (extra, required) = match &setting.value {
        Given::Addon => return None,
        Given::Generated => (
            Some(Entry::new("generator", Node::text("secret"), Because::new(setting.field, GENERATOR))),
            setting.need == Need::Required,
        ),
        Given::Asked | Given::Elsewhere => (None, setting.need == Need::Required),
        Given::Text(parts) => match plain(parts) {
            Some(text) => (
                Some(Entry::new("value", Node::text(text), Because::new(setting.field, VALUE))),
                setting.need == Need::Required,
            ),
            // The value names the app, and there is none yet: nobody can be asked for it.
            None => (None, false),
        },
    };
    let need = Because::new(Field::Config(setting.id, ConfigField::Need), REQUIRED);
    let mut entries = Vec::new();
    if !setting.note.is_empty() {
        let because = Because::new(Field::Config(setting.id, ConfigField::Note), DESCRIPTION);
        entries.push(Entry::new("description", Node::text(&setting.note), because));
    }
    entries.extend(extra);
    entries.push(Entry::new("required", Node::Scalar(Scalar::Bool(required)), need));
    let because = Because::new(Field::Config(setting.id, ConfigField::Key), ENV);
    Some(Entry::new(setting.key.as_str(), Node::Map(entries), because))
}

const WHOLE: &str = "Heroku reads this file when it creates an app, never when it deploys one: a change here changes no app that exists.";
const ABOUT: &str = "Shown to the person who creates an app from this repository.";
const STACK: &str = "Always written, so that a new default of Heroku's does not change what new apps are built on. heroku.yml is read only on the stack container.";
const BUILDPACKS: &str = "Buildpacks run in this order; the last one supplies the default process types. A buildpack whose output another needs comes first.";
const FORMATION: &str = "How many dynos a new app starts with. They are billed from then on.";
const SIZE: &str = "Eco and basic cannot be mixed with other sizes within one app.";
const ADDONS: &str = "Made with a new app. Review apps get the add-on's smallest plan in place of this one.";
const OPTION: &str = "Passed on to the add-on's provider.";
const ENV: &str = "A config var of a new app. A variable that an add-on sets is not listed: the add-on sets it.";
const REVIEW: &str = "What a review app gets instead of the keys above. Heroku replaces each key whole and merges nothing. Config vars are those above; secrets that nobody makes are set once for all review apps, in the pipeline's settings.";
const REVIEW_FORMATION: &str =
    "One dyno of each process type that runs, of the smallest size of its kind: a review app is looked at, not used.";
const REVIEW_ADDONS: &str = "The same add-ons without plan and options: Heroku takes the smallest plan, and no option may bring the data of another app along.";
const DESCRIPTION: &str = "Shown beside the field on the page that creates the app.";
const GENERATOR: &str =
    "Heroku makes a random value for each new app, so that no two share one and none stands in the repository.";
const VALUE: &str = "The value that a new app starts with.";
const REQUIRED: &str = "Whether an app can be created without a value. A value that contains the app's own address cannot be required: there is none before the app exists.";
