//! The job that builds images, pushes them to Heroku's Container Registry and releases them.

use super::{api_key, check, check_files, checkout, deploy_job, install_cli, run, uses};
use crate::emit::Because;
use crate::emit::node::{Entry, Item, Node, Piece, Scalar};
use crate::facts::actions;
use crate::spec::deployment::BuiltImage;
use crate::spec::field::{Field, Half, ImageField, ProcessField, ReleaseField};
use crate::spec::name::CommandLine;
use crate::spec::{Deployment, List};

/// The job.
pub(super) fn job(deployment: &Deployment) -> Entry {
    let mut steps = vec![checkout(Vec::new())];
    steps.extend(check_files(deployment));
    let names_commit = deployment.images.iter().flat_map(|image| &image.build_args).any(|arg| arg.value.is_none());
    if names_commit {
        steps.push(name_commit());
    }
    steps.push(uses("Start a builder", actions::SETUP_BUILDX, Vec::new(), BUILDER));
    steps.push(log_in());
    steps.extend(deployment.images.iter().map(build));
    let commands = commands(deployment);
    if !commands.is_empty() {
        steps.push(derive(commands));
    }
    steps.push(install_cli());
    steps.push(release(deployment));
    steps.extend(check(deployment));
    deploy_job(
        "images",
        "needs.select.outputs.images != '[]'",
        "${{ fromJSON(needs.select.outputs.images) }}",
        90,
        steps,
    )
}

fn name_commit() -> Item {
    let because = Because::new(Field::List(List::Images), COMMIT);
    let entries = vec![
        Entry::new("name", Node::text("Name the commit"), because),
        Entry::new("id", Node::raw("source"), because),
        Entry::new("run", Node::Scalar(Scalar::Block(COMMIT_RUN)), because),
    ];
    Item::new(Node::Map(entries), because).gap()
}

fn log_in() -> Item {
    let because = Because::new(Field::Method, LOG_IN);
    let with = vec![
        Entry::new("registry", Node::raw("registry.heroku.com"), because),
        Entry::new("username", Node::text("_"), because),
        Entry::new("password", Node::raw("${{ secrets.HEROKU_API_KEY }}"), because),
    ];
    uses("Log in to the registry of Heroku", actions::LOGIN, with, LOG_IN)
}

/// The step that builds an image from its Dockerfile and pushes it.
fn build(image: &BuiltImage) -> Item {
    let of = |property, why| Because::new(image.field(property), why);
    let format = Because::new(Field::Method, FORMAT);
    let because = of(ImageField::Process, BUILD);
    let raw = |key, text| Entry::new(key, Node::raw(text), format);
    let mut with = vec![
        Entry::new("context", Node::literal(image.context.as_str()), of(ImageField::Context, CONTEXT)),
        Entry::new("file", Node::literal(image.dockerfile.as_str()), of(ImageField::Dockerfile, DOCKERFILE)),
    ];
    if let Some(target) = &image.target {
        with.push(Entry::new("target", Node::literal(target), of(ImageField::Target, TARGET)));
    }
    with.extend([
        raw("platforms", "linux/amd64"),
        raw("provenance", "false"),
        raw("sbom", "false"),
        Entry::new("tags", tag(image.process.as_str()), because),
        raw("push", "true"),
        raw("outputs", "type=image,oci-mediatypes=false"),
    ]);
    let mut entries = vec![
        Entry::new("name", Node::literal(["Build and push the image ", image.process.as_str()].concat()), because),
        Entry::new("uses", Node::raw(actions::BUILD_PUSH.uses), because),
    ];
    if !image.build_args.is_empty() {
        let args = Because::new(image.field(ImageField::BuildArgs), ARGS);
        let env = image.build_args.iter().map(|arg| {
            let value = arg.value.as_ref().map_or(Node::raw("${{ steps.source.outputs.commit }}"), Node::literal);
            Entry::new(arg.name.as_str(), value, Because::new(Field::BuildArg(arg.id.0, arg.id.1, Half::Value), ARGS))
        });
        entries.push(Entry::new("env", Node::Map(env.collect()), args));
        let names: Vec<_> = image.build_args.iter().map(|arg| arg.name.as_str()).collect();
        with.push(Entry::new("build-args", Node::literal(names.join("\n")), args));
    }
    entries.push(Entry::new("with", Node::Map(with), because));
    Item::new(Node::Map(entries), because).gap()
}

fn tag(process: &str) -> Node {
    Node::Scalar(Scalar::Template(vec![
        Piece::Fixed("registry.heroku.com/${{ matrix.app }}/"),
        Piece::Text(process.to_owned()),
    ]))
}

/// Images that are another one with its own command: of process types without a Dockerfile, of the release phase, and
/// of those whose command takes the place of their `CMD`. The registry knows no command but the image's own.
fn commands(deployment: &Deployment) -> Vec<Item> {
    let Some(main) = deployment.main_image() else { return Vec::new() };
    let mut rows = Vec::new();
    for image in &deployment.images {
        let name = image.process.as_str();
        // The release phase has one command, and where it is given, it is that one.
        let released = name == "release" && deployment.release.is_some();
        if let Some(command) = image.command.as_ref().filter(|_| !released) {
            rows.push(row(name, name, command, Because::new(image.field(ImageField::Command), OWN_COMMAND)));
        }
    }
    for process in deployment.processes.iter().filter(|process| !deployment.has_image(process.kind.as_str())) {
        if let Some(command) = &process.command {
            let because = Because::new(Field::Process(process.id, ProcessField::Command), OTHER_COMMAND);
            rows.push(row(process.kind.as_str(), main.process.as_str(), command, because));
        }
    }
    if let Some(command) = &deployment.release {
        let base = if deployment.has_image("release") { "release" } else { main.process.as_str() };
        let because = Because::new(Field::Release(ReleaseField::Command), RELEASE_IMAGE);
        rows.push(row("release", base, command, because));
    }
    rows
}

fn row(process: &str, base: &str, command: &CommandLine, because: Because) -> Item {
    Item::new(
        Node::Map(vec![
            Entry::new("type", Node::text(process), because),
            Entry::new("base", Node::text(base), because),
            Entry::new("command", Node::text(command.as_str()), because),
        ]),
        because,
    )
}

fn derive(rows: Vec<Item>) -> Item {
    let because = Because::new(Field::Method, DERIVE);
    let env = vec![Entry::new("IMAGES", Node::Scalar(Scalar::JsonBlock(Box::new(Node::Seq(rows)))), because)];
    run("Build and push the images that differ in their command", env, DERIVE_RUN, because)
}

fn release(deployment: &Deployment) -> Item {
    let because = Because::new(Field::Method, RELEASE);
    let mut types: Vec<&str> = deployment.images.iter().map(|image| image.process.as_str()).collect();
    types.extend(
        deployment.processes.iter().map(|process| process.kind.as_str()).filter(|it| !deployment.has_image(it)),
    );
    if deployment.release.is_some() && !deployment.has_image("release") {
        types.push("release");
    }
    let env = vec![api_key(), Entry::new("PROCESS_TYPES", Node::text(types.join(" ")), because)];
    run("Release", env, RELEASE_RUN, because)
}

const COMMIT_RUN: &str = r#"echo "commit=$(git rev-parse HEAD)" >> "$GITHUB_OUTPUT""#;

const DERIVE_RUN: &str = r#"mkdir -p "$RUNNER_TEMP/empty"
jq --compact-output '.[]' <<<"$IMAGES" | while IFS= read -r image; do
  process=$(jq --raw-output '.type' <<<"$image")
  jq --raw-output --arg app "$HEROKU_APP" '
    "FROM registry.heroku.com/\($app)/\(.base):latest",
    "CMD \(["/bin/sh", "-c", .command] | tojson)"' <<<"$image" > "$RUNNER_TEMP/Dockerfile"
  docker buildx build --pull --platform linux/amd64 --provenance=false --sbom=false \
    --tag "registry.heroku.com/$HEROKU_APP/$process" --output type=image,oci-mediatypes=false,push=true \
    --file "$RUNNER_TEMP/Dockerfile" "$RUNNER_TEMP/empty" < /dev/null
done
"#;

const RELEASE_RUN: &str = r#"read -r -a types <<<"$PROCESS_TYPES"
heroku container:release "${types[@]}" --app "$HEROKU_APP"
"#;

const COMMIT: &str = "The commit that is being built, for build arguments whose value is {commit}. It can differ from the commit that started a run by hand.";
const BUILDER: &str = "A BuildKit builder that can push what it builds without a local image store.";
const LOG_IN: &str = "Heroku's registry takes any user name and an API key as the password.";
const BUILD: &str = "Builds the image of this process type and pushes it. The registry releases nothing by itself: that is the last step.";
const CONTEXT: &str = "The directory whose files the Dockerfile can copy.";
const DOCKERFILE: &str = "The Dockerfile of this process type.";
const TARGET: &str = "The stage of the Dockerfile that is built.";
const FORMAT: &str = "Heroku's registry takes Docker's own image format (v2, schema 2) for one platform and nothing else. BuildKit writes OCI media types since 0.31 (June 2026) and an index when it attests provenance, and the registry refuses both.";
const ARGS: &str =
    "A build argument without = takes its value from the environment of the step, so any character arrives as it is.";
const DERIVE: &str = "In Container Registry a process type runs its image's own command; Heroku reads neither Procfile nor heroku.yml. These images are another one, already pushed, with a different command.";
const OWN_COMMAND: &str = "This command takes the place of the image's own CMD.";
const OTHER_COMMAND: &str = "This process type has no Dockerfile of its own: it is another's image with this command.";
const RELEASE_IMAGE: &str = "Container Registry runs a release phase only if an image for the process type release is pushed and released with the others; its command is this one. If it fails, the old release keeps running. Its log streams only if the image has curl in it.";
const RELEASE: &str = "All process types in one command make one release. The step waits for the release phase and fails if it fails. Leaving release out would run the release image of an earlier deploy again.";
