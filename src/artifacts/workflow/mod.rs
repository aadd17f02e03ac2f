//! `.github/workflows/heroku-deploy.yml`: deploys from GitHub Actions.
//!
//! One job selects the environments that an event is for, by data and not by conditions: GitHub compares texts without
//! regard to case, `jq` does not. Then one job for each of them deploys. Inside a `run:` block stands only what is
//! always the same; every value comes in through `env:`, so no branch, name or command can become part of a program.

mod registry;
mod source;

use super::{Language, Writer};
use crate::emit::node::{Entry, Item, Node, Piece, Scalar};
use crate::emit::{Because, Line, yaml};
use crate::facts::actions;
use crate::spec::deployment::Target;
use crate::spec::field::{AppField, CheckField, EnvironmentField, Field};
use crate::spec::{Deployment, Deploys, List, Method};

/// The file. Syntax: docs.github.com, "Workflow syntax for GitHub Actions".
pub(super) static WORKFLOW: Writer = Writer {
    path: ".github/workflows/heroku-deploy.yml",
    about: "Deploys from GitHub Actions: on a push to a branch, or by hand.",
    language: Language::Yaml,
    executable: false,
    absent,
    write,
};

/// The methods for which Heroku builds what is pushed to it.
const SOURCE: [Method; 2] = [Method::HerokuYml, Method::Buildpacks];

fn absent(deployment: &Deployment) -> Option<&'static str> {
    let images = deployment.by_actions(&[Method::ContainerRegistry]);
    let sources = deployment.by_actions(&SOURCE);
    if images.is_empty() && sources.is_empty() {
        return Some("No environment is deployed by GitHub Actions.");
    }
    None
}

fn write(deployment: &Deployment) -> Vec<Line> {
    let images = deployment.by_actions(&[Method::ContainerRegistry]);
    let sources = deployment.by_actions(&SOURCE);
    let mut kinds = Vec::new();
    let mut jobs = Vec::new();
    if !images.is_empty() {
        jobs.push(registry::job(deployment));
        kinds.push(Kind { id: "images", targets: images });
    }
    if !sources.is_empty() {
        jobs.push(source::job(deployment));
        kinds.push(Kind { id: "sources", targets: sources });
    }
    jobs.insert(0, select(&kinds));
    let method = Because::new(Field::Method, JOBS);
    let entries = [
        Entry::new("name", Node::text("Deploy to Heroku"), Because::new(Field::Method, NAME)).note(SECRET),
        Entry::new("on", Node::Map(triggers(&kinds)), Because::new(Field::List(List::Environments), TRIGGERS)).gap(),
        map("permissions", vec![fixed("contents", "read", PERMISSIONS)], Because::new(Field::Method, PERMISSIONS))
            .gap(),
        map(
            "defaults",
            vec![map("run", vec![fixed("shell", "bash", SHELL)], Because::new(Field::Method, SHELL))],
            Because::new(Field::Method, SHELL),
        )
        .gap(),
        map("jobs", jobs, method).gap(),
    ];
    yaml::print(&entries)
}

/// Environments that are deployed by the same job.
struct Kind<'a> {
    /// The name of the list, as an output of the first job.
    id: &'static str,
    targets: Vec<&'a Target>,
}

fn map(key: &'static str, entries: Vec<Entry>, because: Because) -> Entry {
    Entry::new(key, Node::Map(entries), because)
}

fn fixed(key: &'static str, text: &'static str, why: &'static str) -> Entry {
    Entry::new(key, Node::raw(text), Because::new(Field::Method, why))
}

fn triggers(kinds: &[Kind<'_>]) -> Vec<Entry> {
    let targets = || kinds.iter().flat_map(|kind| kind.targets.iter().copied());
    let mut entries = Vec::new();
    let mut branches: Vec<Item> = Vec::new();
    for target in targets().filter(|target| target.deploys == Deploys::ActionsOnPush) {
        let Some(branch) = &target.branch else { continue };
        let because = Because::new(Field::Environment(target.id, EnvironmentField::Branch), BRANCH);
        let item = Item::new(Node::text(exactly(branch.as_str())), because);
        if branches.iter().all(|other| other.node != item.node) {
            branches.push(item);
        }
    }
    if !branches.is_empty() {
        let because = Because::new(Field::List(List::Environments), BRANCH);
        entries.push(map("push", vec![Entry::new("branches", Node::Seq(branches), because)], because));
    }
    let because = Because::new(Field::List(List::Environments), BY_HAND);
    let options = targets().map(|target| {
        let because = Because::new(Field::Environment(target.id, EnvironmentField::Name), BY_HAND);
        Item::new(Node::text(target.name.as_str()), because)
    });
    let input = vec![
        Entry::new("description", Node::text("The environment to deploy, from its own branch"), because),
        Entry::new("required", Node::Scalar(Scalar::Bool(true)), because),
        Entry::new("type", Node::text("choice"), because),
        Entry::new("options", Node::Seq(options.collect()), because),
    ];
    let inputs = vec![map("environment", input, because)];
    entries.push(map("workflow_dispatch", vec![map("inputs", inputs, because)], because));
    entries
}

/// A branch filter that matches this branch and no other: a filter is a glob (docs.github.com, "Filter pattern cheat
/// sheet"). Of the characters that mean something in it, git allows only `+` and `!` in a name, `!` only meaning
/// something at the start.
fn exactly(branch: &str) -> String {
    let escaped = branch.replace('+', "\\+");
    if escaped.starts_with('!') { ["\\", &escaped].concat() } else { escaped }
}

/// The job that selects the environments of an event.
fn select(kinds: &[Kind<'_>]) -> Entry {
    let because = Because::new(Field::List(List::Environments), SELECT);
    let outputs = kinds.iter().map(|kind| {
        let text = match kind.id {
            "images" => "${{ steps.images.outputs.environments }}",
            _ => "${{ steps.sources.outputs.environments }}",
        };
        Entry::new(kind.id, Node::raw(text), because)
    });
    let steps = kinds.iter().map(|kind| Item::new(Node::Map(select_step(kind, because)), because));
    map(
        "select",
        vec![
            Entry::new("name", Node::text("Select the environments"), because),
            Entry::new("runs-on", Node::raw(actions::RUNNER), Because::new(Field::Method, RUNNER)),
            Entry::new("timeout-minutes", Node::Scalar(Scalar::Int(5)), Because::new(Field::Method, TIMEOUT)),
            Entry::new("permissions", Node::Map(Vec::new()), Because::new(Field::Method, PERMISSIONS)),
            map("outputs", outputs.collect(), because),
            Entry::new("steps", Node::Seq(steps.collect()), because),
        ],
        because,
    )
}

fn select_step(kind: &Kind<'_>, because: Because) -> Vec<Entry> {
    let rows = kind.targets.iter().map(|target| row(target)).collect();
    let env = vec![
        Entry::new("ENVIRONMENTS", Node::Scalar(Scalar::JsonBlock(Box::new(Node::Seq(rows)))), because),
        Entry::new("CHOSEN", Node::raw("${{ inputs.environment }}"), because),
    ];
    vec![
        Entry::new("name", Node::text("Match the branch, or the choice that was made by hand"), because),
        Entry::new("id", Node::raw(kind.id), because),
        map("env", env, because),
        Entry::new("run", Node::Scalar(Scalar::Block(SELECT_RUN)), because),
    ]
}

/// What the workflow knows of an environment.
fn row(target: &Target) -> Item {
    let at = |field| Field::Environment(target.id, field);
    let because = Because::new(at(EnvironmentField::App), ROW);
    let branch = target.branch.as_ref().map_or_else(String::new, |branch| branch.as_str().to_owned());
    let by_push = Scalar::Bool(target.deploys == Deploys::ActionsOnPush);
    Item::new(
        Node::Map(vec![
            Entry::new("environment", Node::text(target.name.as_str()), because),
            Entry::new("app", Node::text(target.app.as_str()), because),
            Entry::new("branch", Node::text(branch), because),
            Entry::new("on_push", Node::Scalar(by_push), because),
        ]),
        because,
    )
}

/// The beginning of a job that deploys each selected environment.
fn deploy_job(
    id: &'static str,
    condition: &'static str,
    matrix: &'static str,
    minutes: i64,
    steps: Vec<Item>,
) -> Entry {
    let because = Because::new(Field::Method, JOBS);
    let environment = Because::new(Field::List(List::Environments), ENVIRONMENT);
    let once = Because::new(Field::List(List::Environments), CONCURRENCY);
    let each = Because::new(Field::List(List::Environments), MATRIX);
    map(
        id,
        vec![
            Entry::new("name", Node::raw("Deploy ${{ matrix.environment }}"), because),
            Entry::new("needs", Node::raw("select"), because),
            Entry::new("if", Node::raw(condition), each),
            Entry::new("runs-on", Node::raw(actions::RUNNER), Because::new(Field::Method, RUNNER)),
            Entry::new("timeout-minutes", Node::Scalar(Scalar::Int(minutes)), Because::new(Field::Method, TIMEOUT)),
            Entry::new("environment", Node::raw("${{ matrix.environment }}"), environment),
            map(
                "concurrency",
                vec![
                    Entry::new("group", Node::raw("heroku-${{ matrix.app }}"), once),
                    Entry::new("cancel-in-progress", Node::Scalar(Scalar::Bool(false)), once),
                ],
                once,
            ),
            map(
                "strategy",
                vec![
                    Entry::new("fail-fast", Node::Scalar(Scalar::Bool(false)), each),
                    map("matrix", vec![Entry::new("include", Node::raw(matrix), each)], each),
                ],
                each,
            ),
            map("env", vec![Entry::new("HEROKU_APP", Node::raw("${{ matrix.app }}"), each)], each),
            Entry::new("steps", Node::Seq(steps), because),
        ],
        because,
    )
    .gap()
}

/// A step that uses a pinned action.
fn uses(name: &'static str, action: actions::Action, with: Vec<Entry>, why: &'static str) -> Item {
    let because = Because::new(Field::Method, why);
    let mut entries =
        vec![Entry::new("name", Node::text(name), because), Entry::new("uses", Node::raw(action.uses), because)];
    if !with.is_empty() {
        entries.push(map("with", with, because));
    }
    Item::new(Node::Map(entries), because).gap()
}

/// A step that runs a fixed program.
fn run(name: &'static str, env: Vec<Entry>, program: &'static str, because: Because) -> Item {
    let mut entries = vec![Entry::new("name", Node::text(name), because)];
    if !env.is_empty() {
        entries.push(map("env", env, because));
    }
    entries.push(Entry::new("run", Node::Scalar(Scalar::Block(program)), because));
    Item::new(Node::Map(entries), because).gap()
}

fn api_key() -> Entry {
    Entry::new("HEROKU_API_KEY", Node::raw("${{ secrets.HEROKU_API_KEY }}"), Because::new(Field::Method, API_KEY))
}

fn checkout(with: Vec<Entry>) -> Item {
    let because = Because::new(Field::Method, CHECKOUT);
    let mut entries = vec![
        Entry::new("ref", Node::raw("${{ matrix.ref }}"), Because::new(Field::List(List::Environments), REF)),
        Entry::new("persist-credentials", Node::Scalar(Scalar::Bool(false)), because),
    ];
    entries.extend(with);
    uses("Check the commit out", actions::CHECKOUT, entries, CHECKOUT)
}

/// The step that holds the files against the spec, where that is wanted.
fn check_files(deployment: &Deployment) -> Option<Item> {
    let checker = deployment.check.as_ref()?;
    let because = Because::new(Field::Check(CheckField::Source), CHECK_FILES);
    let revision = Because::new(Field::Check(CheckField::Revision), CHECK_FILES_COMMIT);
    let text = |text: &str| Node::Scalar(Scalar::Template(vec![Piece::Text(text.to_owned())]));
    let env = vec![
        Entry::new("CHECKER", text(checker.source.as_str()), because),
        Entry::new("CHECKER_COMMIT", text(checker.revision.as_str()), revision),
    ];
    Some(run("Check that the files are as dynoscribe.json describes them", env, CHECK_FILES_RUN, because))
}

fn install_cli() -> Item {
    run("Install the Heroku CLI", Vec::new(), INSTALL_CLI, Because::new(Field::Method, CLI))
}

/// Waits for the new dynos and asks the app itself, when something of it receives HTTP.
fn check(deployment: &Deployment) -> Option<Item> {
    let process = deployment.processes.iter().find(|process| process.kind.as_str() == "web");
    let runs = process.is_none_or(|process| process.quantity != Some(0));
    let web = runs && (process.is_some() || deployment.has_image("web"));
    let because = Because::new(Field::App(AppField::HealthPath), CHECK);
    let path = Node::Scalar(Scalar::Template(vec![Piece::Text(deployment.health_path.clone())]));
    let env = vec![api_key(), Entry::new("HEALTH_PATH", path, because)];
    web.then(|| run("Check that the app is well", env, CHECK_RUN, because))
}

const SELECT_RUN: &str = r#"selected=$(jq --compact-output \
  --arg event "$GITHUB_EVENT_NAME" --arg branch "$GITHUB_REF_NAME" --arg commit "$GITHUB_SHA" --arg chosen "$CHOSEN" '
  map(
    if $event == "push" then
      select(.on_push and .branch == $branch) | .ref = $commit
    else
      select(.environment == $chosen) | .ref = if .branch == "" then $commit else "refs/heads/" + .branch end
    end
  )' <<<"$ENVIRONMENTS")
echo "environments=$selected" >> "$GITHUB_OUTPUT"
"#;

const CHECK_FILES_RUN: &str = r#"cargo install --quiet --locked --git "$CHECKER" --rev "$CHECKER_COMMIT" dynoscribe
dynoscribe check dynoscribe.json --against .
"#;

const INSTALL_CLI: &str = "curl --fail --silent --show-error --location https://cli-assets.heroku.com/install.sh | sh";

const CHECK_RUN: &str = r#"heroku ps:wait --type web --app "$HEROKU_APP"
url=$(heroku apps:info --shell --app "$HEROKU_APP" | sed -n 's/^web_url=\(http.*\)/\1/p')
if [ -z "$url" ]; then
  echo "::error::Heroku names no address for $HEROKU_APP."
  exit 1
fi
curl --fail --silent --show-error --location --output /dev/null --max-time 60 \
  --retry 20 --retry-delay 15 --retry-max-time 600 --retry-all-errors "${url%/}$HEALTH_PATH"
"#;

const SECRET: &str = "Deploys to Heroku. It needs the secret HEROKU_API_KEY, in the repository or in\n\
    the GitHub environment. This makes a key for it that expires in a year:\n\
    heroku authorizations:create --description \"GitHub Actions\" --expires-in 31536000 --short";

const NAME: &str = "The name of the workflow on the Actions page.";
const TRIGGERS: &str = "What starts a deploy.";
const BRANCH: &str = "A push to exactly this branch starts a deploy. A filter is a pattern, so characters that mean something in one are escaped.";
const BY_HAND: &str = "Actions → Deploy to Heroku → Run workflow offers the environments by name. Whichever branch is chosen there, an environment gets its own branch.";
const PERMISSIONS: &str = "The token of the workflow may read the code and nothing else.";
const SHELL: &str = "With bash named here, a step also fails when a command in the middle of a pipe fails.";
const JOBS: &str = "One job for each environment that is deployed.";
const SELECT: &str = "Finds the environments of this event: those of the branch that was pushed, or the one that was chosen. Texts are compared exactly; GitHub's own == disregards case.";
const ROW: &str =
    "One environment: its Heroku app and the branch that reaches it, and whether a push to the branch deploys it.";
const RUNNER: &str = "A fixed version of the machine, so that a new ubuntu-latest changes nothing by itself.";
const TIMEOUT: &str = "A job that hangs is ended; GitHub would wait for six hours.";
const ENVIRONMENT: &str =
    "A GitHub environment of this name: it can hold its own HEROKU_API_KEY, and rules such as who must approve.";
const CONCURRENCY: &str =
    "One deploy to an app at a time. A deploy that has begun is never cancelled: it could end between two steps.";
const MATRIX: &str =
    "Runs once for each selected environment, and not at all if there is none. One failure does not stop the others.";
const REF: &str = "The commit that was pushed; by hand, the environment's branch as it is now.";
const CHECKOUT: &str = "The token is not left in the checkout, where every later step could read it.";
const API_KEY: &str = "A secret of the repository or of the GitHub environment. The head of this file says how to make one for this purpose that expires; the token of heroku auth:token dies with the next logout.";
const CHECK_FILES: &str = "Somebody may have changed a generated file by hand, or dynoscribe.json without writing the files again. Then the deploy stops here, and the log shows the difference.";
const CHECK_FILES_COMMIT: &str = "Exactly this program: a branch or a tag could come to mean another one.";
const CLI: &str = "The machine has no Heroku CLI of its own. This is Heroku's own installer.";
const CHECK: &str = "Waits until every web dyno runs the new release, then asks the app at the address that Heroku names: since 2023 new apps have a random part in it, so it cannot be guessed from the name. The job fails if the app does not answer with success within ten minutes.";
