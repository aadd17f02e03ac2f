//! What goes wrong: the literal sign in a log or an answer, what it means and what to do.

use super::Source;

/// A trouble that is known by its sign.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Trouble {
    /// When it happens.
    pub phase: Phase,
    /// What a deployment must have for it to happen; all of it.
    pub needs: &'static [Need],
    /// Literal parts of what is shown, the most telling first.
    pub signs: &'static [&'static str],
    /// What it means, in Markdown without tables.
    pub cause: &'static str,
    /// What to do, in Markdown without tables.
    pub fix: &'static str,
    /// Where the sign and its meaning are from.
    pub source: Source,
}

/// When a trouble happens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Phase {
    /// While GitHub Actions or a person hands the app over.
    Handover,
    /// While it is built.
    Build,
    /// While a release is made.
    Release,
    /// While it starts and runs.
    Run,
}

/// What a deployment must have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Need {
    /// GitHub Actions deploys some environment.
    Actions,
    /// Some environment is deployed by Container Registry.
    Registry,
    /// Some environment is built from heroku.yml.
    HerokuYml,
    /// Some environment is built with buildpacks.
    Buildpacks,
    /// Some environment is built by Heroku.
    BuiltByHeroku,
    /// Some environment runs images.
    Images,
    /// This buildpack is in the list, under its short name: the app has a part in its language.
    Language(&'static str),
    /// These two buildpacks are in the list, the first before the second.
    Both(&'static str, &'static str),
    /// This add-on service.
    Addon(&'static str),
    /// This extension of Postgres.
    Extension(&'static str),
    /// The release command has this word in it.
    ReleaseWord(&'static str),
    /// There is a release phase.
    ReleasePhase,
    /// The key of some config var has this in it.
    ConfigKey(&'static str),
}

const BUILD_LOG: Source = Source::new("build logs in public repositories, 2019-2026", "2026-11-22");
const NODE: Source = Source::new("github.com/heroku/heroku-buildpack-nodejs v363", "2026-08-20");
const PYTHON: Source = Source::new("github.com/heroku/heroku-buildpack-python v351", "2026-08-18");
const CODES: Source = Source::new("devcenter error-codes", "2026-09-18");
const CLI: Source = Source::new("github.com/heroku/cli v11.10.0", "2026-11-22");

/// Every one, in the order of a deploy.
pub const TROUBLES: &[Trouble] = &[
    Trouble {
        phase: Phase::Handover,
        needs: &[Need::Actions],
        signs: &["The token provided to HEROKU_API_KEY is invalid"],
        cause: "The key was revoked or has expired; a key of `heroku auth:token` dies with the next logout.",
        fix: "Make a new one, as in [Give GitHub Actions a key](#give-github-actions-a-key).",
        source: CLI,
    },
    Trouble {
        phase: Phase::Handover,
        needs: &[Need::Actions],
        signs: &["Invalid credentials provided.", "Error ID: unauthorized"],
        cause: "The secret `HEROKU_API_KEY` is missing, empty, or not that of the GitHub environment.",
        fix: "Set it for the repository or for the environment; secrets of the environment come first.",
        source: CLI,
    },
    Trouble {
        phase: Phase::Handover,
        needs: &[],
        signs: &["Couldn't find that app."],
        cause: "The app does not exist, or the account of the key is not its collaborator.",
        fix: "Run the set-up script, or add the account to the app.",
        source: CLI,
    },
    Trouble {
        phase: Phase::Handover,
        needs: &[],
        signs: &["is already taken"],
        cause: "Names of apps are unique on all of Heroku, and somebody has this one.",
        fix: "Choose another name in the description and generate the files again.",
        source: CLI,
    },
    Trouble {
        phase: Phase::Handover,
        needs: &[Need::BuiltByHeroku],
        signs: &["Push rejected, source repository is a shallow clone.", "shallow update not allowed"],
        cause: "The checkout has not the whole history.",
        fix: "`git fetch --unshallow`; in a workflow, `fetch-depth: 0`.",
        source: Source::new("devcenter changelog-items/775", "2026-11-22"),
    },
    Trouble {
        phase: Phase::Handover,
        needs: &[Need::Registry],
        signs: &[
            "error from registry: unsupported",
            "UNSUPPORTED: The operation is unsupported.",
            "405 Method Not Allowed",
        ],
        cause: "The image is an OCI image or an index with attestations; Heroku's registry takes Docker's own format for one platform only.",
        fix: "Build with all the flags that stand in [With Docker](#with-docker).",
        source: Source::new(
            "github.com/akhilerm/tag-push-action/issues/299, github.com/heroku/cli/issues/1081",
            "2026-11-22",
        ),
    },
    Trouble {
        phase: Phase::Handover,
        needs: &[Need::Registry],
        signs: &["This command is for Docker apps only."],
        cause: "The stack of the app is not `container`.",
        fix: "Run the set-up script, or `heroku stack:set container`.",
        source: CLI,
    },
    Trouble {
        phase: Phase::Build,
        needs: &[Need::BuiltByHeroku],
        signs: &["=!= Unknown error", "Build failed to complete"],
        cause: "Heroku could not fetch the source; seen with repositories that are very large.",
        fix: "Try again; if it stays, take large files out of the repository, or build in GitHub Actions.",
        source: Source::new("build log of a public repository of 2.8 GB", "2026-04-09"),
    },
    Trouble {
        phase: Phase::Build,
        needs: &[Need::HerokuYml],
        signs: &["Your app does not include a heroku.yml build manifest"],
        cause: "The stack is `container`, and the commit that was pushed has no `heroku.yml` at its top.",
        fix: "Commit `heroku.yml`.",
        source: BUILD_LOG,
    },
    Trouble {
        phase: Phase::Build,
        needs: &[Need::Buildpacks],
        signs: &["Compiled slug size", "is too large (max is 500M)"],
        cause: "The slug is larger than Heroku takes.",
        fix: "List what the app does not need in `.slugignore`, drop heavy dependencies, or deploy an image, which has no such limit.",
        source: BUILD_LOG,
    },
    Trouble {
        phase: Phase::Build,
        needs: &[Need::Buildpacks],
        signs: &["exceeds our soft limit (300 MB) which may affect boot time"],
        cause: "Only a warning: a large slug starts slowly.",
        fix: "The same as for a slug that is too large, in good time.",
        source: BUILD_LOG,
    },
    Trouble {
        phase: Phase::Build,
        needs: &[Need::Buildpacks],
        signs: &["Timed out running buildpack", "Timed out compiling"],
        cause: "The build took more than 15 minutes.",
        fix: "Fewer dependencies, or an image that is built elsewhere.",
        source: BUILD_LOG,
    },
    Trouble {
        phase: Phase::Build,
        needs: &[Need::Buildpacks],
        signs: &["App not compatible with buildpack", "No default language could be detected for this app."],
        cause: "A buildpack does not find its files at the top of the repository, or the list of buildpacks is not the described one.",
        fix: "Compare with `heroku buildpacks`, and run the set-up script.",
        source: BUILD_LOG,
    },
    Trouble {
        phase: Phase::Build,
        needs: &[Need::Language("heroku/nodejs")],
        signs: &["JavaScript heap out of memory", "Node.js Out-Of-Memory (OOM)"],
        cause: "The build of the frontend needs more memory than Node.js may take.",
        fix: "Give the limit in the build script itself, such as `NODE_OPTIONS=--max-old-space-size=4096` before its command in `package.json`. As a config var it would hold for the running app as well. `WEB_CONCURRENCY` and `MALLOC_ARENA_MAX` do not reach this.",
        source: NODE,
    },
    Trouble {
        phase: Phase::Build,
        needs: &[Need::Language("heroku/nodejs")],
        signs: &["npm error code EUSAGE", "Missing from lock file", "Error: npm lockfile is not in sync."],
        cause: "`package.json` and `package-lock.json` do not agree, so `npm ci` refuses.",
        fix: "Run `npm install` with the npm version of the build, commit `package-lock.json`, and deploy again. If packages for another platform are missing, do it on Linux.",
        source: NODE,
    },
    Trouble {
        phase: Phase::Build,
        needs: &[Need::Buildpacks, Need::Language("heroku/nodejs")],
        signs: &["Error: Multiple lockfiles found."],
        cause: "There are lock files of two package managers.",
        fix: "Keep one and delete the other.",
        source: NODE,
    },
    Trouble {
        phase: Phase::Build,
        needs: &[Need::Buildpacks, Need::Language("heroku/python")],
        signs: &[
            "Error: Couldn't find any supported Python package manager files.",
            "Error: Multiple Python package manager files were found.",
        ],
        cause: "The top of the repository has to have exactly one of `requirements.txt`, `Pipfile.lock`, `poetry.lock` and `uv.lock`.",
        fix: "Add the missing one, or delete what is too much.",
        source: PYTHON,
    },
    Trouble {
        phase: Phase::Build,
        needs: &[Need::Language("heroku/python")],
        signs: &["Error: Unable to install dependencies using pip.", "ResolutionImpossible"],
        cause: "The requirements contradict each other, or a version is not there for this Python.",
        fix: "Pin versions that fit together.",
        source: PYTHON,
    },
    Trouble {
        phase: Phase::Release,
        needs: &[Need::ReleasePhase],
        signs: &["Error: release command failed", "Waiting for release.... failed."],
        cause: "The release command ended with an error. The old release keeps running.",
        fix: "Read `heroku releases:output`; see [When the release phase fails](#when-the-release-phase-fails).",
        source: CLI,
    },
    Trouble {
        phase: Phase::Release,
        needs: &[Need::ReleaseWord("alembic")],
        signs: &["Multiple head revisions are present for given argument 'head'"],
        cause: "Two branches added migrations, and Alembic does not know which one comes first.",
        fix: "`alembic merge heads`, commit, and deploy again.",
        source: Source::new("github.com/sqlalchemy/alembic, alembic/script/base.py", "2026-11-22"),
    },
    Trouble {
        phase: Phase::Release,
        needs: &[Need::ReleaseWord("alembic")],
        signs: &["No module named 'alembic'", "No module named alembic"],
        cause: "The package is not in what was built: it is missing from the requirements, or their installation failed and `||` hid that.",
        fix: "Let a failed installation fail the build, and build again.",
        source: Source::new("the deployment guide of DSL KidsGPT Open WebUI", "2026-02-17"),
    },
    Trouble {
        phase: Phase::Release,
        needs: &[Need::Addon("heroku-postgresql")],
        signs: &["UndefinedTable", "relation \"…\" does not exist"],
        cause: "The code needs a table that no migration has made in this database.",
        fix: "See whether the newest release succeeded, and run the migrations.",
        source: Source::new("the deployment guide of DSL KidsGPT Open WebUI", "2026-02-17"),
    },
    Trouble {
        phase: Phase::Release,
        needs: &[Need::Addon("heroku-postgresql")],
        signs: &["multiple primary keys for table", "InvalidTableDefinition"],
        cause: "A migration makes a primary key that the table has already.",
        fix: "Let the migration look for the key first, and deploy again.",
        source: Source::new("the deployment guide of DSL KidsGPT Open WebUI", "2026-02-17"),
    },
    Trouble {
        phase: Phase::Release,
        needs: &[Need::Addon("heroku-postgresql"), Need::Language("heroku/python")],
        signs: &["Can't load plugin: sqlalchemy.dialects:postgres"],
        cause: "`DATABASE_URL` begins with `postgres://`, which SQLAlchemy refuses since 1.4. The add-on owns the config var, so it cannot be changed.",
        fix: "Let the code put `postgresql://` in its place.",
        source: Source::new("help.heroku.com/ZKNTJQSK", "2026-11-22"),
    },
    Trouble {
        phase: Phase::Release,
        needs: &[Need::Extension("vector")],
        signs: &["type \"vector\" does not exist"],
        cause: "The extension is not switched on in this database; a new database has none.",
        fix: "Run the set-up script, or the command in [Add-ons](#add-ons).",
        source: Source::new("devcenter pgvector-heroku-postgres", "2026-04-27"),
    },
    Trouble {
        phase: Phase::Run,
        needs: &[],
        signs: &["code=H10 desc=\"App crashed\""],
        cause: "The web process ended or did not start.",
        fix: "Read the log above the first H10: the first error there is the cause.",
        source: CODES,
    },
    Trouble {
        phase: Phase::Run,
        needs: &[],
        signs: &["Error R10 (Boot timeout)", "Web process failed to bind to $PORT within 60 seconds of launch"],
        cause: "The web process does not listen on `0.0.0.0` at the port in `PORT`, or starts too slowly.",
        fix: "Listen at `$PORT`, and move slow work, such as migrations, out of the start.",
        source: CODES,
    },
    Trouble {
        phase: Phase::Run,
        needs: &[],
        signs: &["code=H14 desc=\"No web processes running\""],
        cause: "No dyno of `web` runs: it was scaled to 0, or the release has no such process type.",
        fix: "`heroku ps:scale web=1`; if Heroku does not know the type, deploy it.",
        source: CODES,
    },
    Trouble {
        phase: Phase::Run,
        needs: &[],
        signs: &["code=H12 desc=\"Request timeout\""],
        cause: "The app did not begin its answer within 30 seconds.",
        fix: "Move slow work into a worker, or give calls of other services a shorter limit.",
        source: CODES,
    },
    Trouble {
        phase: Phase::Run,
        needs: &[],
        signs: &["Error R14 (Memory quota exceeded)", "Error R15 (Memory quota vastly exceeded)"],
        cause: "The processes of a dyno take more memory than it has: with R14 it swaps, with R15 it is ended.",
        fix: "Fewer workers in a dyno (`WEB_CONCURRENCY=1`), code loaded only where it is needed, or a larger dyno. `MALLOC_ARENA_MAX=2` keeps the memory of Python and Ruby from fragmenting.",
        source: CODES,
    },
    Trouble {
        phase: Phase::Run,
        needs: &[Need::Language("heroku/python")],
        signs: &["ModuleNotFoundError: No module named", "No module named"],
        cause: "A package that the code imports is not in what was built; one that only a feature needs may have been left out on purpose. If the app goes on, only that feature is missing.",
        fix: "Add it to the requirements, or import it only where the feature is used.",
        source: Source::new("the deployment guide of DSL KidsGPT Open WebUI", "2026-02-17"),
    },
    Trouble {
        phase: Phase::Run,
        needs: &[Need::Both("heroku/nodejs", "heroku/python"), Need::Buildpacks],
        signs: &["404 on / while the API answers"],
        cause: "The frontend was not built, so the app has nothing but its API to serve.",
        fix: "`heroku buildpacks` has to show `heroku/nodejs` before `heroku/python`; run the set-up script and deploy again.",
        source: Source::new("the deployment guide of DSL KidsGPT Open WebUI", "2026-02-17"),
    },
    Trouble {
        phase: Phase::Run,
        needs: &[Need::Both("heroku/nodejs", "heroku/python"), Need::Images],
        signs: &["404 on / while the API answers"],
        cause: "The frontend is not in the image, or the app does not run the image.",
        fix: "`heroku stack` has to show `container`; look at the step of the Dockerfile that builds the frontend, and deploy again.",
        source: Source::new("the deployment guide of DSL KidsGPT Open WebUI", "2026-02-17"),
    },
    Trouble {
        phase: Phase::Run,
        needs: &[Need::ConfigKey("CORS")],
        signs: &["blocked by CORS policy", "CORS_ALLOW_ORIGIN IS SET TO '*'"],
        cause: "The page's origin is not among the allowed ones. The address of a new app has a random part, so one made from the app's name is wrong.",
        fix: "Allow exactly the address that `heroku apps:info` names, without a slash at its end. `*` allows every site and is not for production.",
        source: Source::new(
            "the deployment guide of DSL KidsGPT Open WebUI; developer.mozilla.org, CORS errors",
            "2026-11-22",
        ),
    },
    Trouble {
        phase: Phase::Run,
        needs: &[Need::Addon("heroku-redis")],
        signs: &["certificate verify failed (self signed certificate in certificate chain)"],
        cause: "Heroku Key-Value Store speaks TLS with a certificate that it signed itself.",
        fix: "Tell the client to use TLS without checking the certificate, such as `ssl_cert_reqs=None` in Python.",
        source: Source::new("github.com/heroku/heroku-claude-plugin, addons.md", "2026-07-30"),
    },
];
