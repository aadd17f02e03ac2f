//! Texts that break careless printers, for the property tests.

use crate::presets::PRESETS;
use crate::spec::field::{
    AddonField, AppField, CheckField, ConfigField, EnvironmentField, Field, Half, IgnoreField, ImageField,
    PackageField, PipelineField, ProcessField, ReleaseField,
};
use crate::spec::name::BranchName;
use crate::spec::{
    Addon, AddonOption, BuildArg, ConfigVar, Deploys, Edit, Environment, Id, Image, List, Method, Need, Pipeline,
    Process, Runs, Spec, Stage, Value,
};
use proptest::prelude::*;
use proptest::sample::select;

/// Pieces that mean something to YAML, JSON, a shell, GitHub Actions, a Procfile or a terminal.
const TRAPS: &[&str] = &[
    "'",
    "\"",
    "\\",
    "`",
    "$",
    "$(id)",
    "${HOME}",
    "$HOME",
    "!",
    "!!",
    "!important",
    "#",
    " #",
    "%",
    "&",
    "&&",
    "*",
    "|",
    "||",
    ">",
    "<<",
    "?",
    "- ",
    "-",
    "--",
    "-n",
    ":",
    ": ",
    "=",
    "==",
    "~",
    "~/x",
    "@",
    ",",
    "[",
    "]",
    "{",
    "}",
    "{{",
    "}}",
    "${{",
    "${{ secrets.A }}",
    "{app}",
    "{app_url}",
    "\n",
    "\n\n",
    "\r",
    "\r\n",
    "\t",
    " ",
    "  ",
    "\u{0}",
    "\u{1}",
    "\u{7}",
    "\u{8}",
    "\u{b}",
    "\u{c}",
    "\u{1b}[31m",
    "\u{7f}",
    "\u{80}",
    "\u{85}",
    "\u{9f}",
    "\u{a0}",
    "\u{ad}",
    "\u{200b}",
    "\u{200d}",
    "\u{200e}",
    "\u{2028}",
    "\u{2029}",
    "\u{202e}",
    "\u{2066}",
    "\u{feff}",
    "\u{fffd}",
    "\u{fffe}",
    "\u{ffff}",
    "\u{1f600}",
    "\u{1f468}\u{200d}\u{1f469}",
    "e\u{301}",
    "\u{5e9}\u{5dc}\u{5d5}\u{5dd}",
    "\u{10ffff}",
    "null",
    "true",
    "no",
    "on",
    "y",
    "0",
    "0x1f",
    "1e3",
    "012",
    "1:30",
    ".inf",
    "2026-11-22",
    "---",
    "...",
    "EOF",
    "%YAML",
    "\\u0041",
    "\\n",
];

/// A text of traps, letters and any other characters.
pub(crate) fn text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        6 => select(TRAPS).prop_map(str::to_owned),
        2 => "[a-zA-Z0-9_./-]{1,8}",
        1 => any::<char>().prop_map(String::from),
        1 => any::<String>(),
    ];
    proptest::collection::vec(piece, 0..7).prop_map(|pieces| pieces.concat())
}

/// The same without NUL.
pub(crate) fn text_without_nul() -> impl Strategy<Value = String> {
    text().prop_map(|text| text.replace('\0', "\u{1}"))
}

/// 600 cases, or as many as `PROPTEST_CASES` says.
pub(crate) fn config() -> ProptestConfig {
    batched(1)
}

/// As many cases as [`config`] in batches of `size`.
pub(crate) fn batched(size: u32) -> ProptestConfig {
    let cases = std::env::var("PROPTEST_CASES").ok().and_then(|cases| cases.parse().ok()).unwrap_or(600);
    ProptestConfig { cases: u32::max(cases / size, 1), failure_persistence: None, ..ProptestConfig::default() }
}

fn id() -> impl Strategy<Value = Id> {
    (1..4_u32).prop_map(Id)
}

fn field() -> impl Strategy<Value = Field> {
    prop_oneof![
        select(AppField::ALL).prop_map(Field::App),
        Just(Field::Stack),
        id().prop_map(Field::Buildpack),
        (id(), select(ImageField::ALL)).prop_map(|(id, field)| Field::Image(id, field)),
        (id(), id(), any::<bool>()).prop_map(|(image, id, name)| Field::BuildArg(image, id, half(name))),
        (id(), select(ProcessField::ALL)).prop_map(|(id, field)| Field::Process(id, field)),
        select(ReleaseField::ALL).prop_map(Field::Release),
        (id(), select(AddonField::ALL)).prop_map(|(id, field)| Field::Addon(id, field)),
        (id(), id(), any::<bool>()).prop_map(|(addon, id, name)| Field::AddonOption(addon, id, half(name))),
        (id(), select(ConfigField::ALL)).prop_map(|(id, field)| Field::Config(id, field)),
        (id(), id()).prop_map(|(config, environment)| Field::Override(config, environment)),
        (id(), select(EnvironmentField::ALL)).prop_map(|(id, field)| Field::Environment(id, field)),
        select(PipelineField::ALL).prop_map(Field::Pipeline),
        select(CheckField::ALL).prop_map(Field::Check),
        (id(), select(IgnoreField::ALL)).prop_map(|(id, field)| Field::Ignore(id, field)),
        (id(), select(PackageField::ALL)).prop_map(|(id, field)| Field::Package(id, field)),
    ]
}

fn half(name: bool) -> Half {
    if name { Half::Name } else { Half::Value }
}

fn list() -> impl Strategy<Value = List> {
    prop_oneof![
        Just(List::Buildpacks),
        Just(List::Images),
        id().prop_map(List::BuildArgs),
        Just(List::Processes),
        Just(List::Addons),
        id().prop_map(List::AddonOptions),
        Just(List::Config),
        Just(List::Environments),
        Just(List::Ignore),
        Just(List::Packages),
    ]
}

fn value() -> impl Strategy<Value = Value> {
    text().prop_flat_map(|text| select(Value::kinds(&text).to_vec()))
}

/// Texts that somebody may type into any field: hostile ones, and names that are right somewhere.
fn typed() -> impl Strategy<Value = String> {
    const RIGHT: &[&str] = &[
        "web",
        "worker",
        "release",
        "my-app",
        "other-app",
        "main",
        "Dockerfile",
        "a b/Dockerfile",
        "KEY",
        "heroku-postgresql",
        "heroku-24",
        "basic",
        "/health",
        "heroku/python",
        "{commit}",
        "docs/",
        "https://github.com/o/r",
        "0123456789abcdef0123456789abcdef01234567",
    ];
    prop_oneof![text(), select(RIGHT).prop_map(str::to_owned)]
}

/// Any edit whatever.
pub(crate) fn edit() -> impl Strategy<Value = Edit> {
    prop_oneof![
        8 => (field(), typed()).prop_map(|(field, text)| Edit::Text(field, text)),
        4 => list().prop_map(Edit::Add),
        1 => (list(), id()).prop_map(|(list, id)| Edit::Remove(list, id)),
        1 => (list(), id(), 0..4_usize).prop_map(|(list, id, to)| Edit::Move(list, id, to)),
        1 => (field(), proptest::collection::vec(typed(), 0..3)).prop_map(|(field, words)| Edit::Words(field, words)),
        1 => select(&Method::ALL[..]).prop_map(Edit::Method),
        1 => select(&Runs::ALL[..]).prop_map(Edit::Runs),
        1 => (id(), proptest::option::of(any::<u32>())).prop_map(|(id, quantity)| Edit::Quantity(id, quantity)),
        1 => (id(), select(&Need::ALL[..])).prop_map(|(id, need)| Edit::Need(id, need)),
        2 => (id(), value()).prop_map(|(id, value)| Edit::Value(id, value)),
        1 => (id(), id(), proptest::option::of(value())).prop_map(|(id, environment, value)| Edit::Override(id, environment, value)),
        1 => (id(), proptest::option::of(select(&Stage::ALL[..]))).prop_map(|(id, stage)| Edit::Stage(id, stage)),
        1 => (id(), select(&Deploys::ALL[..])).prop_map(|(id, deploys)| Edit::Deploys(id, deploys)),
        1 => (id(), proptest::option::of(select(&Method::ALL[..]))).prop_map(|(id, method)| Edit::EnvironmentMethod(id, method)),
        1 => (id(), any::<bool>()).prop_map(|(id, legacy)| Edit::Legacy(id, legacy)),
        1 => any::<bool>().prop_map(Edit::ReviewApps),
    ]
}

/// A spec after any edits whatever: half-filled, contradictory, hostile.
pub(crate) fn any_spec() -> impl Strategy<Value = Spec> {
    let start = prop_oneof![
        Just(Spec::default()),
        (0..PRESETS.len()).prop_map(|at| PRESETS[at].spec()),
        project(Method::Buildpacks),
        project(Method::HerokuYml),
        project(Method::ContainerRegistry),
    ];
    (start, proptest::collection::vec(edit(), 0..25)).prop_map(|(mut spec, edits)| {
        spec.apply(Edit::All(edits));
        spec
    })
}

/// Text for one line of a Procfile.
fn command(method: Method) -> impl Strategy<Value = String> {
    text_without_nul().prop_map(move |text| {
        let breaks = |c: char| c.is_control() && c != '\t' || matches!(c, '\u{2028}' | '\u{2029}');
        let text = if method == Method::Buildpacks { text.replace(breaks, "") } else { text };
        ["run ", &text, "."].concat()
    })
}

/// A text that GitHub does not evaluate: what is left after one expression is taken out can begin another.
fn unevaluated(mut text: String) -> String {
    while text.contains("${{") {
        text = text.replace("${{", "");
    }
    text
}

fn branch() -> impl Strategy<Value = String> {
    text_without_nul().prop_map(|text| {
        let text: String = text.chars().filter(|c| !c.is_ascii_control() && !" ~^:?*[\\".contains(*c)).collect();
        let text = ["b", &unevaluated(text), "z"].concat();
        BranchName::parse(&text).map_or_else(|_| "main".to_owned(), |name| name.as_str().to_owned())
    })
}

fn environment_name() -> impl Strategy<Value = String> {
    text_without_nul().prop_map(|text| {
        let text: String = text.chars().filter(|c| !c.is_control()).collect();
        ["e", &unevaluated(text)].concat()
    })
}

fn environment() -> impl Strategy<Value = Environment> {
    let stage = proptest::option::of(select(&Stage::ALL[..]));
    (environment_name(), branch(), select(&Deploys::ALL[..]), any::<bool>(), text(), stage).prop_map(
        |(name, branch, deploys, legacy, notes, stage)| Environment {
            name,
            stage,
            branch,
            deploys,
            notes,
            legacy,
            ..Environment::default()
        },
    )
}

fn config_var() -> impl Strategy<Value = ConfigVar> {
    let value = prop_oneof![
        4 => text_without_nul().prop_map(Value::Text),
        2 => text_without_nul().prop_map(Value::Verbatim),
        1 => select(vec![Value::Generated, Value::Asked, Value::Addon, Value::Elsewhere]),
    ];
    (value, text(), select(&Need::ALL[..])).prop_map(|(value, note, need)| ConfigVar {
        need,
        value,
        note,
        ..ConfigVar::default()
    })
}

/// A project whose every text is hostile but can be carried: it must come out whole.
pub(crate) fn project(method: Method) -> impl Strategy<Value = Spec> {
    let lists = (
        proptest::collection::vec(environment(), 1..4),
        proptest::collection::vec(config_var(), 0..12),
        proptest::collection::vec(command(method), 0..3),
        proptest::collection::vec(text_without_nul(), 0..3),
        proptest::collection::vec(text_without_nul(), 0..3),
    );
    (lists, command(method), command(method), text()).prop_map(
        move |((environments, config, workers, args, options), web, release, description)| {
            let mut spec = Spec { method, config, environments, ..Spec::default() };
            spec.app.description = description;
            for (at, environment) in spec.environments.iter_mut().enumerate() {
                environment.name = format!("{}{at}", environment.name);
                environment.app = format!("app-{at}-x");
            }
            for (at, var) in spec.config.iter_mut().enumerate() {
                var.key = format!("KEY_{at}");
            }
            let process = |(at, command)| Process { kind: format!("worker-{at}"), command, ..Process::default() };
            spec.processes = workers.into_iter().enumerate().map(process).collect();
            spec.processes.push(Process { kind: "web".to_owned(), command: web.clone(), ..Process::default() });
            let arg = |(at, value)| BuildArg { name: format!("ARG_{at}"), value, ..BuildArg::default() };
            let build_args = args.into_iter().enumerate().map(arg).collect();
            spec.images = vec![Image { process: "web".to_owned(), command: web, build_args, ..Image::default() }];
            spec.release.command = release;
            spec.addons = vec![database(options)];
            spec.app.features = vec!["preboot".to_owned()];
            spec.pipeline = Pipeline { name: "the-pipeline".to_owned(), review_apps: true };
            spec.number();
            spec
        },
    )
}

/// A database whose options have these values.
fn database(values: Vec<String>) -> Addon {
    let option = |(at, value)| AddonOption { name: format!("option-{at}"), value, ..AddonOption::default() };
    Addon {
        service: "heroku-postgresql".to_owned(),
        plan: "essential-0".to_owned(),
        attachment: "DATABASE".to_owned(),
        extensions: vec!["vector".to_owned()],
        options: values.into_iter().enumerate().map(option).collect(),
        ..Addon::default()
    }
}
