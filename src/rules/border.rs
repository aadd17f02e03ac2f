//! What the border refuses: the words of the pages. The findings themselves come from [`crate::spec::resolve`].

use super::{Case, Example, Hit, Rule, example, prose};
use crate::facts::{Source, keys, limits};
use crate::spec::{Method, Severity};

const API: Source = Source::new("Platform API v3 schema", "2026-08-21");
const GIT: Source = Source::new("git-scm.com, git-check-ref-format", "2026-11-23");
const HEROKU_YML: Source = Source::new("devcenter build-docker-images-heroku-yml", "2024-04-25");
const APP_JSON: Source = Source::new("devcenter app-json-schema", "2025-05-27");
const SLUG: Source = Source::new("devcenter slug-compiler", "2024-12-03");

const fn rule(
    id: &'static str,
    title: &'static str,
    why: &'static str,
    sources: &'static [Source],
    bad: fn(&mut crate::spec::Spec),
    good: fn(&mut crate::spec::Spec),
) -> (Rule, Example) {
    let why = prose(why);
    (Rule { id, severity: Severity::Error, title, why, sources, check: found_at_the_border }, Example { bad, good })
}

const fn warning((rule, example): (Rule, Example)) -> (Rule, Example) {
    (Rule { severity: Severity::Warning, ..rule }, example)
}

fn found_at_the_border(_: &Case<'_>) -> Vec<Hit> {
    Vec::new()
}

/// Each with its example.
pub(super) static RULES: &[(Rule, Example)] = &[
    warning(rule(
        "no-environment",
        "There is nothing to deploy to",
        "An environment is one Heroku app and what is deployed to it. Without one there is no workflow and no script.",
        &[API],
        |spec| spec.environments.clear(),
        example::nothing,
    )),
    rule(
        "app-name",
        "Heroku does not take the name of the app",
        "The name of an app has 3 to 30 lower-case letters, digits and hyphens, begins with a letter and does not end with a hyphen. It is unique on all of Heroku, since the app's address and the path of its images are made from it.",
        &[API, limits::APP_NAME.source],
        |spec| spec.environments[0].app = "Bookshelf Staging".into(),
        |spec| spec.environments[0].app = "bookshelf-stage".into(),
    ),
    rule(
        "environment-name",
        "The name of an environment cannot be used",
        "Scripts are called with it and GitHub has an environment of this name, so it is needed, and once only. GitHub does not tell upper from lower case.",
        &[Source::new("docs.github.com, using-environments-for-deployment", "2026-11-23")],
        |spec| spec.environments[1].name = "Staging".into(),
        |spec| spec.environments[1].name = "live".into(),
    ),
    rule(
        "branch-name",
        "git does not take the name of the branch",
        "The workflow is started by a push to exactly this branch. It is a name and no pattern: one environment is fed by one branch, so that nothing else can reach it.",
        &[GIT, Source::new("docs.github.com, workflow-syntax, on.push.branches", "2026-11-23")],
        |spec| spec.environments[0].branch = "release/*".into(),
        |spec| spec.environments[0].branch = "release/2026.11".into(),
    ),
    rule(
        "place",
        "The app cannot be made in this place",
        "The Common Runtime has the regions us and eu. A Private Space has a region of its own, so an app that lives in one is given none.",
        &[API],
        |spec| {
            spec.environments[1].space = "books".into();
            spec.environments[1].region = "eu".into();
        },
        |spec| spec.environments[1].region = "eu".into(),
    ),
    rule(
        "stack",
        "A stack that does not build",
        "Builds on heroku-20 are refused since 2025-05-01. The stack is written into the files, so that a new default of Heroku's changes nothing by itself.",
        &[Source::new("github.com/heroku/base-images", "2026-07-14")],
        |spec| spec.stack = "heroku-20".into(),
        example::nothing,
    ),
    rule(
        "buildpack",
        "A buildpack that Heroku does not take",
        "A buildpack is one of Heroku's short names, such as `heroku/python`, or the address of its repository. Each stands in the list once.",
        &[Source::new("github.com/heroku/cli v11.10.0, buildpacks", "2026-11-22")],
        |spec| example::buildpacks(spec, &["heroku/nodejs", "heroku/python", "heroku/nodejs"]),
        |spec| example::buildpacks(spec, &["heroku/nodejs", "heroku/python"]),
    ),
    rule(
        "image",
        "An image that cannot be built like this",
        "Paths lie inside the repository. With heroku.yml the build context is the folder of the Dockerfile and the last stage is built; only a build in GitHub Actions can choose otherwise.",
        &[HEROKU_YML],
        |spec| {
            example::image(spec, Method::HerokuYml);
            spec.images[0].dockerfile = "docker/Dockerfile".into();
            spec.images[0].context = ".".into();
        },
        |spec| {
            example::image(spec, Method::HerokuYml);
            spec.images[0].dockerfile = "docker/Dockerfile".into();
        },
    ),
    rule(
        "build-argument",
        "A build argument that cannot be passed",
        "Its name is that of an `ARG`, given once, and none that steers the machine that builds. With heroku.yml the value is fixed: Heroku's own build tells the Dockerfile no commit, and all images get the same arguments.",
        &[HEROKU_YML, keys::BY_RUNNERS.source],
        |spec| {
            example::image(spec, Method::ContainerRegistry);
            spec.images[0].build_args.push(crate::spec::BuildArg { name: "PATH".into(), ..Default::default() });
        },
        |spec| {
            example::image(spec, Method::ContainerRegistry);
            spec.images[0].build_args.push(crate::spec::BuildArg { name: "BUILD_HASH".into(), ..Default::default() });
        },
    ),
    rule(
        "process-type",
        "A process type that cannot be used",
        "Its name has letters, digits, hyphens and underscores and stands in the list once. `release` is the release phase and no process that keeps running.",
        &[API, limits::PROCESS_TYPE.source],
        |spec| example::worker_named(spec, "release", "python worker.py"),
        |spec| example::worker_named(spec, "mailer", "python worker.py"),
    ),
    rule(
        "command",
        "A command that cannot be carried",
        "A line of the Procfile is one command: it cannot hold a line break, and it cannot be empty. Several commands are joined with `&&`.",
        &[Source::new("github.com/heroku/heroku-claude-plugin, procfile.md", "2026-07-30")],
        |spec| example::web(spec, "cd app\ngunicorn bookshelf.wsgi"),
        |spec| example::web(spec, "cd app && gunicorn bookshelf.wsgi"),
    ),
    rule(
        "dyno-size",
        "A dyno size that does not exist",
        "Sizes are eco, basic, standard-1x and -2x, performance-m to -2xl, and those of Private and Shield Spaces. The names of plans that ended, such as hobby, are none.",
        &[Source::new("github.com/heroku/cli v11.9.0, src/commands/ps/type.ts", "2026-08-04")],
        |spec| spec.processes[0].size = "hobby".into(),
        |spec| spec.processes[0].size = "basic".into(),
    ),
    rule(
        "add-on",
        "An add-on that cannot be made like this",
        "A service and its plan are named as Heroku lists them. Several add-ons of one service need names of their own to be told apart, since a config var is named after the attachment.",
        &[Source::new("devcenter managing-add-ons", "2026-11-22")],
        |spec| {
            example::addon(spec, "mailgun", "starter");
            example::addon(spec, "mailgun", "starter");
        },
        |spec| example::addon(spec, "mailgun", "starter"),
    ),
    rule(
        "config-key",
        "Heroku or a shell does not take the key",
        "A key has letters, digits and underscores, does not begin with a digit and stands in the list once. `PORT`, `DYNO` and some others belong to every dyno, and what begins with `HEROKU_` or `__` to Heroku.",
        &[keys::BY_DYNOS.source, keys::BY_HEROKU.source],
        |spec| example::config(spec, "PORT", "8080"),
        |spec| example::config(spec, "MAIL_PORT", "587"),
    ),
    rule(
        "config-value",
        "A value that cannot be carried",
        "No config var and no argument of a program can hold a NUL character. A value for one environment needs that environment.",
        &[API],
        |spec| example::config(spec, "GREETING", "a\0b"),
        |spec| example::config(spec, "GREETING", "a b"),
    ),
    rule(
        "config-size",
        "More config than an app can have",
        "All keys and values of an app together have at most 64 KB. Larger texts belong into a file, a database or an object store.",
        &[limits::CONFIG_BYTES.source],
        |spec| example::config(spec, "GREETING", &"x".repeat(limits::CONFIG_BYTES.most)),
        |spec| example::config(spec, "GREETING", &"x".repeat(1_000)),
    ),
    rule(
        "health-path",
        "The health path is no path",
        "The workflow puts it behind the address that Heroku names for the app, so it begins with a slash and has no spaces. What stands there should answer with success only when the app is well.",
        &[Source::new("rfc-editor.org, RFC 3986, 3.3 Path", "2026-11-23")],
        |spec| spec.app.health_path = "health".into(),
        |spec| spec.app.health_path = "/health?full=1".into(),
    ),
    rule(
        "app-feature",
        "No app feature can have this name",
        "`heroku features` lists the features by name: lower-case letters, digits and hyphens. The set-up script stops at a name that Heroku does not know.",
        &[Source::new("github.com/heroku/cli v11.10.0, features", "2026-11-22")],
        |spec| spec.app.features = vec!["Pre Boot".into()],
        |spec| spec.app.features = vec!["preboot".into()],
    ),
    rule(
        "app-details",
        "app.json cannot hold this",
        "The name has at most 30 characters, and source, website and logo are whole addresses with their scheme. Heroku refuses an app.json that breaks this as a whole.",
        &[APP_JSON],
        |spec| spec.app.website = "books.example.org".into(),
        |spec| spec.app.website = "https://books.example.org".into(),
    ),
    rule(
        "pipeline-name",
        "The pipeline cannot have this name",
        "A pipeline has 2 to 30 lower-case letters, digits and hyphens and begins with a letter. Review apps belong to one.",
        &[API],
        |spec| spec.pipeline.name = "The Bookshelf".into(),
        |spec| spec.pipeline.name = "the-bookshelf".into(),
    ),
    rule(
        "file-check",
        "The workflow cannot install the program that checks the files",
        "The workflow installs Dynoscribe from this repository, at this commit, and runs `dynoscribe check` before it deploys. A commit by its whole name is always the same program; what a branch or a tag means can be changed by others.",
        &[Source::new("doc.rust-lang.org, cargo-install, --git and --rev", "2026-11-28")],
        |spec| {
            spec.check.source = "https://github.com/example/dynoscribe".into();
            spec.check.revision = "main".into();
        },
        |spec| {
            spec.check.source = "https://github.com/example/dynoscribe".into();
            spec.check.revision = "0123456789abcdef0123456789abcdef01234567".into();
        },
    ),
    warning(rule(
        "review-apps-of-images",
        "Container Registry has no review apps",
        "Heroku builds a review app itself, from the source of the pull request. It does so with buildpacks or from heroku.yml; images that come from elsewhere it cannot build.",
        &[HEROKU_YML],
        |spec| {
            example::image(spec, Method::ContainerRegistry);
            spec.pipeline.review_apps = true;
        },
        |spec| {
            example::image(spec, Method::HerokuYml);
            spec.pipeline.review_apps = true;
        },
    )),
    rule(
        "ignore-pattern",
        "A pattern that hides what the build needs",
        "What `.slugignore` and `.dockerignore` name is gone before the build starts: lock files, the Procfile, the manifest that a buildpack looks for. A pattern with `!` does nothing in `.slugignore`.",
        &[SLUG],
        |spec| spec.ignore[0].pattern = "requirements.txt".into(),
        |spec| spec.ignore[0].pattern = "*.sqlite3".into(),
    ),
];
