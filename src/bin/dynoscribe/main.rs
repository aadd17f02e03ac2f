//! The command line twin of the page: the same files from the same spec, without a browser.

mod check;
mod diagnose;
mod disk;
mod generate;
mod guide;
mod lint;
mod onboard;

use dynoscribe::artifacts::{self, Output};
use dynoscribe::presets;
use dynoscribe::rules;
use dynoscribe::share;
use dynoscribe::spec::{Finding, Severity, Spec, json_schema, read};
use std::io::{self, Read, Write};
use std::process::ExitCode;
use std::{env, fs};

const HELP: &str = "\
Dynoscribe writes the files of a deployment to Heroku from one description of it, the spec.

usage:
  dynoscribe preset              list the presets
  dynoscribe preset NAME         print the spec of a preset as JSON
  dynoscribe generate SPEC --out DIR
                                 write the files of a spec into DIR, which is made if need be;
                                 SPEC is a file, - for standard input, or a link of the page
                                 (quoted, since it holds a #)
    --dry-run                    write nothing: say which files would be made, changed or kept,
                                 and show each change as a unified diff
    --only PATH                  this file alone; can be given several times
    --force                      also overwrite files that somebody changed
  dynoscribe check SPEC --against DIR
                                 compare the files in DIR with the spec; what differs is shown as
                                 a unified diff, which git apply takes
  dynoscribe lint SPEC           say what will go wrong with these choices, why, and how to put it right
    --format text|json|sarif|github
                                 for people, for programs, for code scanning, for a workflow's log
    --deny error|warning|advice  end with 1 from here on; else from errors on
  dynoscribe diagnose [LOG]      say what a log shows: the cause first, then what came of it; LOG is a
                                 file, or - or nothing for standard input, of any size
    --format text|json           for people, for programs
  dynoscribe guide SPEC          print the whole guide to deploying, with the names of the spec, as Markdown
    --environment NAME           take names and commands from this one; else from production
  dynoscribe new-environment SPEC
                                 print what there is to do for one more environment, and what it changes
    --name NAME, --app APP, --branch BRANCH, --stage STAGE, --copy-from ENVIRONMENT
                                 else as the others suggest
  dynoscribe link SPEC           print the spec as the part of a link to the page behind #, without secrets
  dynoscribe schema              print the JSON Schema of the spec
  dynoscribe --help              show this

A first time:
  dynoscribe preset open-webui > dynoscribe.json
  (change names, branches and config vars in dynoscribe.json)
  dynoscribe generate dynoscribe.json --out .

The spec is JSON; \"version\": 1 is all that must be there, and ids may be left out. Its choices:
  method               container-registry, heroku-yml, buildpacks
  environments.deploys actions-on-push, actions-by-hand, github-integration, git-push, manual
  environments.stage   development, staging, production
  release.runs         release-phase, web-start, never
  config.need          required, recommended, optional
  config.value         {\"text\": \"...\"} where {app} is the app's name and {app_url} its address,
                       {\"verbatim\": \"...\"} taken to the letter, or a way to get a value:
                       \"generated\", \"asked\", \"addon\", \"elsewhere\"
  config.overrides     [{\"environment\": ID, \"value\": VALUE}], by the id of an environment
  images.build_args    {\"name\": ..., \"value\": ...}; the value {commit} is the commit that is built

In a repository's continuous integration:
  dynoscribe lint dynoscribe.json --format github --deny warning
  dynoscribe check dynoscribe.json --against .

Files and diffs go to standard output; all else goes to standard error.

exit codes:
  0  done; there may be something to say, which is said on standard error, and whole by lint
  1  something in the spec cannot be written, a file differs, or a file would be overwritten: each
     is named, and nothing is written; for lint: there are findings as bad as --deny says
  2  the command line is wrong, the spec cannot be read, or a file cannot be written
";

/// Why the program ends without having done what it was asked for.
struct Failure {
    code: u8,
    message: String,
}

fn failure(message: impl Into<String>) -> Failure {
    Failure { code: 2, message: message.into() }
}

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args_os().skip(1).map(|it| it.to_string_lossy().into_owned()).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let done = match words.as_slice() {
        [] => Err(failure(format!("say what to do.\n\n{HELP}"))),
        words if words.iter().any(|word| matches!(*word, "--help" | "-h" | "help")) => print(HELP),
        ["preset"] => print(&list_presets()),
        ["preset", name] => preset(name),
        ["generate", rest @ ..] => generate::generate(rest),
        ["check", rest @ ..] => check::check(rest),
        ["lint", rest @ ..] => lint::lint(rest),
        ["diagnose", rest @ ..] => diagnose::diagnose(rest),
        ["new-environment", rest @ ..] => onboard::onboard(rest),
        ["guide", rest @ ..] => guide::guide(rest),
        ["link", source] => link(source),
        ["schema"] => print(&json_schema()),
        [other, ..] => Err(failure(format!("there is no command {other:?}; see dynoscribe --help"))),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(Failure { code, message }) => {
            eprintln!("dynoscribe: {message}");
            ExitCode::from(code)
        }
    }
}

/// Prints to standard output; a reader that has gone away is no error.
fn print(text: &str) -> Result<(), Failure> {
    match io::stdout().write_all(text.as_bytes()) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => Err(failure(format!("cannot print: {error}"))),
        _ => Ok(()),
    }
}

fn list_presets() -> String {
    presets::PRESETS.iter().flat_map(|preset| [preset.id, "\t", preset.about, "\n"]).collect()
}

fn preset(name: &str) -> Result<(), Failure> {
    let Some(preset) = presets::find(name) else {
        return Err(failure(format!("there is no preset {name:?}; dynoscribe preset lists them")));
    };
    print(&preset.spec().to_json())
}

fn link(source: &str) -> Result<(), Failure> {
    let (spec, _) = load_text(source)?;
    let share::Shared { text, withheld } = share::encode(&spec);
    for field in withheld {
        eprintln!("{}: here stood a secret, which the link does not carry", field.describe(&spec));
    }
    print(&["#", share::SPEC, "=", &text, "\n"].concat())
}

/// What a spec gives, if everything in it can be written. Errors and warnings are said on standard error.
fn written(source: &str) -> Result<Output, Failure> {
    let (spec, _) = load_text(source)?;
    let output = artifacts::write(&spec);
    for finding in rules::findings(&spec).iter().filter(|it| it.severity > Severity::Advice) {
        eprintln!("{}", in_words(finding, &spec));
    }
    let errors = output.findings.iter().filter(|finding| finding.severity == Severity::Error).count();
    if errors == 0 {
        return Ok(output);
    }
    let word = if errors == 1 { "error" } else { "errors" };
    Err(Failure { code: 1, message: format!("{source}: {errors} {word}, nothing was written") })
}

fn in_words(finding: &Finding, spec: &Spec) -> String {
    let Finding { severity, at, message, fix, .. } = finding;
    let fix = fix.as_ref().map_or_else(String::new, |fix| format!(" ({})", fix.label));
    format!("{}: {}: {message}{fix}", severity.label().to_lowercase(), at.describe(spec))
}

/// A spec and the text that it was read from.
fn load_text(source: &str) -> Result<(Spec, String), Failure> {
    if let Some((_, fragment)) = source.split_once('#')
        && let Some((_, text)) = share::parts(fragment).into_iter().find(|(name, _)| *name == share::SPEC)
    {
        let spec = share::decode(text).map_err(|error| failure(error.to_string()))?;
        let text = spec.to_json();
        return Ok((spec, text));
    }
    let mut bytes = Vec::new();
    let read_all = if source == "-" {
        io::stdin().read_to_end(&mut bytes)
    } else {
        fs::File::open(source).and_then(|mut file| file.read_to_end(&mut bytes))
    };
    read_all.map_err(|error| failure(format!("cannot read {source}: {error}")))?;
    let text = String::from_utf8(bytes).map_err(|error| {
        failure(format!(
            "{source}: this is not UTF-8 text: byte {} is not part of a character",
            error.utf8_error().valid_up_to() + 1
        ))
    })?;
    match read(&text) {
        Ok(spec) => Ok((spec, text)),
        Err(error) => Err(failure(format!("{source}: {error}"))),
    }
}
