//! `docs/HEROKU_DEPLOYMENT.md`: how exactly this deployment works, for the people who look after it.
//!
//! One file of this folder for each chapter. A chapter that has nothing to say of a deployment is left out.

mod addons;
mod backups;
mod config;
mod deploys;
mod dismissed;
mod environments;
mod files;
mod head;
mod manual;
mod operations;
mod packages;
mod pipeline;
mod processes;
mod release;
mod setup;
mod timeline;
mod troubles;

pub use manual::by_hand;
pub use setup::scale_command;

use super::{Language, WRITERS, Writer};
use crate::emit::markdown::{Command, Page, Span};
use crate::emit::script::Part;
use crate::emit::word::Word;
use crate::emit::{Because, Line};
use crate::facts::addons::POSTGRES;
use crate::spec::deployment::Target;
use crate::spec::field::{EnvironmentField, Field};
use crate::spec::{Deployment, Deploys, List, Method};

/// The file. Facts with numbers and literal signs stand in `facts`; commands are those of heroku 11.10.0 and gh 2.
pub(super) static GUIDE: Writer = Writer {
    path: "docs/HEROKU_DEPLOYMENT.md",
    about: "How this deployment works: set-up, deploys, config vars, operations, troubleshooting.",
    language: Language::Markdown,
    executable: false,
    absent,
    write,
};

/// A chapter: its name, and what writes it.
type Chapter = (&'static str, fn(&mut Page, &Guide<'_>));

/// The chapters in their order.
const CHAPTERS: [Chapter; 20] = [
    ("environments", environments::write),
    ("deploys", deploys::write),
    ("timeline", timeline::write),
    ("release", release::write),
    ("setup", setup::write),
    ("processes", processes::write),
    ("config", config::write),
    ("addons", addons::write),
    ("files", files::write),
    ("manual", manual::write),
    ("pipeline", pipeline::write),
    ("look", operations::look),
    ("logs", operations::logs),
    ("one-off", operations::one_off),
    ("maintenance", operations::maintenance),
    ("rollback", operations::rollback),
    ("backups", backups::write),
    ("troubles", troubles::write),
    ("packages", packages::write),
    ("dismissed", dismissed::write),
];

fn absent(deployment: &Deployment) -> Option<&'static str> {
    deployment.main_target().is_none().then_some("There is no environment that it could tell of.")
}

fn write(deployment: &Deployment) -> Vec<Line> {
    let Some(main) = deployment.main_target() else { return Vec::new() };
    let guide = Guide::new(deployment, main);
    let mut body = Page::default();
    for (_, chapter) in CHAPTERS {
        chapter(&mut body, &guide);
    }
    let mut page = Page::default();
    head::write(&mut page, &guide, &body);
    page.blocks.extend(body.blocks);
    page.done()
}

/// The names of the chapters.
pub fn chapters() -> impl Iterator<Item = &'static str> {
    CHAPTERS.iter().map(|chapter| chapter.0)
}

/// One chapter, with the app of an environment in its examples.
#[must_use]
pub fn chapter(name: &str, deployment: &Deployment, main: &Target) -> Option<Page> {
    let (_, write) = CHAPTERS.iter().find(|chapter| chapter.0 == name)?;
    let mut page = Page::default();
    write(&mut page, &Guide::new(deployment, main));
    Some(page)
}

/// What every chapter needs to know.
struct Guide<'a> {
    deployment: &'a Deployment,
    /// The environment whose app stands in the examples.
    main: &'a Target,
    /// The other files that are written for this deployment.
    files: Vec<&'static Writer>,
}

impl<'a> Guide<'a> {
    fn new(deployment: &'a Deployment, main: &'a Target) -> Self {
        let written = |writer: &&&Writer| writer.path != GUIDE.path && (writer.absent)(deployment).is_none();
        Self { deployment, main, files: WRITERS.iter().filter(written).copied().collect() }
    }

    /// Whether a file is written for this deployment.
    fn has(&self, path: &str) -> bool {
        self.files.iter().any(|writer| writer.path == path)
    }

    /// The environments that scripts touch without being told their name; all, if there is none.
    fn in_use(&self) -> Vec<&'a Target> {
        let in_use: Vec<_> = self.deployment.environments.iter().filter(|target| !target.legacy).collect();
        if in_use.is_empty() { self.deployment.environments.iter().collect() } else { in_use }
    }

    /// The environments with a method, and with one of these ways to start a deploy.
    fn by(&self, method: Method, deploys: &[Deploys]) -> Vec<&'a Target> {
        let is = |target: &&Target| target.method == method && deploys.contains(&target.deploys);
        self.deployment.environments.iter().filter(is).collect()
    }

    /// Whether there is a Postgres database.
    fn has_postgres(&self) -> bool {
        self.deployment.addons.iter().any(|service| service.service.as_str() == POSTGRES)
    }

    /// A command for the app of the examples, which stands last in it.
    fn command(&self, fixed: &'static str, why: &'static str) -> Command {
        app_command(fixed, self.main, why)
    }
}

/// A command that ends with an environment's app.
fn app_command(fixed: &'static str, target: &Target, why: &'static str) -> Command {
    let because = Because::new(Field::Environment(target.id, EnvironmentField::App), why);
    Command::new(vec![Part::Fixed(fixed), Part::Fixed(" --app "), word(target.app.as_str())], because)
}

/// A command in which nothing is a person's.
fn fixed_command(fixed: &'static str, because: Because) -> Command {
    Command::new(vec![Part::Fixed(fixed)], because)
}

/// A script called with the name of an environment.
fn script_command(fixed: &'static str, target: &Target, why: &'static str) -> Command {
    let because = Because::new(Field::Environment(target.id, EnvironmentField::Name), why);
    Command::new(vec![Part::Fixed(fixed), Part::Fixed(" "), word(target.name.as_str())], because)
}

fn word(text: &str) -> Part {
    Part::Word(Word::text(text))
}

/// The reason of a chapter that all environments cause together.
const fn together(why: &'static str) -> Because {
    Because::new(Field::List(List::Environments), why)
}

/// Names in a sentence: `a`, `b` and `c`.
fn listed(names: impl IntoIterator<Item = impl Into<String>>) -> Vec<Span> {
    let names: Vec<String> = names.into_iter().map(Into::into).collect();
    let last = names.len().saturating_sub(1);
    let mut spans = Vec::new();
    for (at, name) in names.into_iter().enumerate() {
        if at > 0 {
            spans.push(Span::Fixed(if at == last { " and " } else { ", " }));
        }
        spans.push(Span::Code(name));
    }
    spans
}

/// The names of environments in a sentence.
fn names(targets: &[&Target]) -> Vec<Span> {
    listed(targets.iter().map(|target| target.name.as_str()))
}

/// Pieces, some of which are several.
fn spans<const N: usize>(parts: [Vec<Span>; N]) -> Vec<Span> {
    parts.into_iter().flatten().collect()
}

/// Fixed text as one of several parts.
fn fixed(text: &'static str) -> Vec<Span> {
    vec![Span::Fixed(text)]
}

#[cfg(test)]
mod tests {
    use crate::artifacts::write;
    use crate::presets;
    use crate::spec::{Edit, Method};

    fn all_files(method: Method) -> (String, String) {
        let preset = presets::PRESETS.iter().find(|preset| preset.id == "open-webui").expect("the preset");
        let mut spec = preset.spec();
        spec.apply(Edit::Method(method));
        let files = write(&spec).files;
        let guide = files.iter().find(|file| file.path == super::GUIDE.path).expect("the guide").text();
        (guide, files.iter().map(crate::artifacts::Artifact::text).collect())
    }

    /// What the guide that people wrote of this deployment says of it.
    #[test]
    fn it_says_what_the_old_guide_said() {
        let always = [
            // Automated deployment, and the apps.
            ".github/workflows/heroku-deploy.yml",
            "| `production` | `dsl-kidsgpt-pilot` | `main` |",
            "| `development` | `dsl-kidsgpt-pilot-alt` | `dev` |",
            "| `legacy` | `contextquiz-openwebui-kidsgpt` |",
            "secret `HEROKU_API_KEY`",
            "*Actions* → *Deploy to Heroku* → *Run workflow*",
            // The release phase.
            "cd /app/backend/open_webui && python -m alembic upgrade head",
            // Config vars.
            "| `DATABASE_URL` | set by `heroku-postgresql` |",
            "| `WEBUI_SECRET_KEY` | made when the script runs",
            "| `OPENAI_API_KEY` | asked for",
            "| `CORS_ALLOW_ORIGIN` | the address of the app |",
            "separated by semicolons. Not `*` in production.",
            "| `WEBUI_URL` | the address of the app |",
            "| `VECTOR_DB` | `pgvector` |",
            "| `WEB_CONCURRENCY` | `1` |",
            "| `MALLOC_ARENA_MAX` | `2` |",
            "| `ENABLE_IMAGE_GENERATION` | `false` |",
            "| `AUDIO_STT_ENGINE` | (empty) |",
            "| `AUDIO_TTS_ENGINE` | (empty) |",
            "| `ENABLE_RAG_WEB_SEARCH` | `false` |",
            "| `ENABLE_RAG_LOCAL_WEB_FETCH` | `false` |",
            "`heroku-postgresql:essential-0`",
            // Optional packages.
            "`boto3`",
            "`google-cloud-storage`",
            "`azure-identity`",
            "`azure-storage-blob`",
            "`azure-ai-documentintelligence`",
            "`ddgs`",
            "`firecrawl-py`",
            "`tencentcloud-sdk-python`",
            "`opentelemetry-*`",
            // Troubleshooting.
            "404 on / while the API answers",
            "ModuleNotFoundError: No module named",
            "R14 (Memory quota exceeded)",
            "UndefinedTable",
            "CORS_ALLOW_ORIGIN IS SET TO '*'",
            "JavaScript heap out of memory",
            "NODE_OPTIONS=--max-old-space-size=4096",
            "`WEB_CONCURRENCY` and `MALLOC_ARENA_MAX` do not reach this",
            "Missing from lock file",
            "No module named 'alembic'",
            "heroku stack --app dsl-kidsgpt-pilot",
            "heroku logs --tail --app dsl-kidsgpt-pilot",
        ];
        for method in Method::ALL {
            let (guide, _) = all_files(method);
            for text in always {
                assert!(guide.contains(text), "{method:?}: {text}");
            }
        }
        let (registry, _) = all_files(Method::ContainerRegistry);
        assert!(registry.contains("heroku container:release web release --app dsl-kidsgpt-pilot"));
        assert!(registry.contains("neither `Procfile` nor `heroku.yml` is read"));
        assert!(registry.contains("`BUILD_HASH` = the commit"));
        let (buildpacks, _) = all_files(Method::Buildpacks);
        assert!(buildpacks.contains("with `heroku/nodejs` and `heroku/python`, in this order"));
        assert!(buildpacks.contains("the line `release` of the `Procfile`"));
        assert!(buildpacks.contains("heroku buildpacks --app dsl-kidsgpt-pilot"));
        assert!(buildpacks.contains("is too large (max is 500M)"));
        let (yml, _) = all_files(Method::HerokuYml);
        assert!(yml.contains("`release` in `heroku.yml`"));
    }

    /// What it said that is wrong, outdated or contradicts itself.
    #[test]
    fn it_repeats_none_of_its_mistakes() {
        for method in Method::ALL {
            let (guide, all) = all_files(method);
            let wrong = [
                // An address that is guessed from the app's name.
                "herokuapp.com",
                // The push of Container Registry, which is none.
                "git push heroku",
                // Names of workflows that are not ours.
                "heroku-deploy.yaml",
                "heroku-container-deploy",
                // One release for each config var, with the value in the shell's history.
                "heroku config:set WEBUI",
                "heroku config:set NODE_OPTIONS",
                "heroku config:set NPM_CONFIG_PRODUCTION",
                "Primary production app",
                "duckduckgo-search",
                "continuing...",
            ];
            for text in wrong {
                assert!(!guide.contains(text) && !all.contains(text), "{method:?}: {text}");
            }
            // Both are named only to be warned of.
            assert!(guide.contains("Never take the key of `heroku auth:token`"));
            assert!(guide.contains("With `|| echo \"continuing\"` behind it, a failed migration"));
        }
    }
}
