//! `scripts/heroku-config.sh`: sets an environment's config vars, all in one release.

use super::{Language, Writer};
use crate::emit::script::{Lines, Part};
use crate::emit::shell::Word;
use crate::emit::{Because, Line};
use crate::spec::deployment::{Given, Setting, Target, TextPart};
use crate::spec::field::{ConfigField, EnvironmentField, Field};
use crate::spec::{Deployment, List, Need};

/// The file. Rules of config vars: devcenter `config-vars`; of the commands: heroku 11.10.0.
pub(super) static CONFIG_SCRIPT: Writer = Writer {
    path: "scripts/heroku-config.sh",
    about: "Sets the config vars of an environment on Heroku, all in one release.",
    language: Language::Shell,
    executable: true,
    write,
};

fn write(deployment: &Deployment) -> Result<Vec<Line>, &'static str> {
    if deployment.environments.is_empty() {
        return Err("There is no environment whose config vars it could set.");
    }
    if deployment.config.is_empty() {
        return Err("There is no config var yet that could be set.");
    }
    let environments = Because::new(Field::List(List::Environments), CHOICE);
    let program = Because::new(Field::List(List::Config), PROGRAM);
    let mut lines = Lines::default();
    lines.fixed(HEAD, program);
    lines.parts(&call("  printf '  %s\\n'", deployment.environments.iter()), environments);
    lines.fixed(FUNCTIONS, program);
    lines.fixed("# The config vars of each environment.\nconfigure() {\n  case $1 in", program);
    for target in &deployment.environments {
        environment(&mut lines, target);
    }
    lines.fixed(UNKNOWN, environments);
    lines.fixed(ARGUMENTS, program);
    let all = deployment.environments.iter().filter(|target| !target.legacy);
    let mut parts = call("  --all) chosen=(", all);
    // The first word follows the bracket without a space.
    if let Some(Part::Fixed(space)) = parts.get_mut(1) {
        *space = "";
    }
    parts.push(Part::Fixed(") ;;"));
    lines.parts(&parts, Because::new(Field::List(List::Environments), ALL));
    lines.fixed(MAIN, program);
    Ok(lines.done())
}

/// A command with the names of environments as its arguments.
fn call<'a>(command: &'static str, targets: impl Iterator<Item = &'a Target>) -> Vec<Part> {
    let mut parts = vec![Part::Fixed(command)];
    for target in targets {
        parts.push(Part::Fixed(" "));
        parts.push(Part::Word(Word::text(target.name.as_str())));
    }
    parts
}

fn environment(lines: &mut Lines, target: &Target) {
    let at = |field, why| Because::new(Field::Environment(target.id, field), why);
    let name = at(EnvironmentField::Name, CHOICE);
    lines.parts(&[Part::Fixed("  "), Part::Word(Word::text(target.name.as_str())), Part::Fixed(")")], name);
    lines.parts(
        &[Part::Fixed("    begin "), Part::Word(Word::text(target.app.as_str()))],
        at(EnvironmentField::App, APP),
    );
    let names_address =
        |setting: &&Setting| matches!(&setting.value, Given::Text(parts) if parts.contains(&TextPart::AppUrl));
    if let Some(setting) = target.config.iter().find(names_address) {
        lines.fixed("    address", Because::new(setting.field, ADDRESS));
    }
    for setting in &target.config {
        variable(lines, target, setting);
    }
    lines.fixed("    finish\n    ;;", at(EnvironmentField::App, FINISH));
}

fn variable(lines: &mut Lines, target: &Target, setting: &Setting) {
    let key = setting.key.as_str();
    if !setting.note.is_empty() {
        lines.note("    ", &setting.note, Because::new(Field::Config(setting.id, ConfigField::Note), NOTE));
    }
    let because = |why| Because::new(setting.field, why);
    match &setting.value {
        Given::Text(parts) => {
            let word = parts.iter().fold(Word::text(key).then_text("="), |word, part| match part {
                TextPart::Text(text) => word.then_text(text),
                TextPart::App => word.then_text(target.app.as_str()),
                TextPart::AppUrl => word.then_variable("app_url"),
            });
            lines.parts(&[Part::Fixed("    put "), Part::Word(word)], because(PUT));
        }
        Given::Generated => {
            lines.parts(&[Part::Fixed("    generate "), Part::Word(Word::text(key))], because(GENERATE));
        }
        Given::Asked => {
            let need = if setting.need == Need::Required { " required" } else { " optional" };
            lines.parts(&[Part::Fixed("    ask "), Part::Word(Word::text(key)), Part::Fixed(need)], because(ASK));
        }
        Given::Addon => {
            lines.parts(
                &[Part::Fixed("    # "), Part::Word(Word::text(key)), Part::Fixed(" is set by an add-on.")],
                because(ADDON),
            );
        }
        Given::Elsewhere => {
            lines.parts(
                &[Part::Fixed("    # "), Part::Word(Word::text(key)), Part::Fixed(" is set elsewhere.")],
                because(ELSEWHERE),
            );
        }
    }
}

const HEAD: &str = r"#!/usr/bin/env bash
# Sets the config vars of an environment on Heroku: all of an app's in one release.
#
# A secret that is set already is kept, unless --rotate is given. A secret that has
# to be asked for is read without echo. No value is ever shown.
set -euo pipefail

usage() {
  cat <<'USAGE'
usage: scripts/heroku-config.sh [--rotate] <environment>... | --all

  --all     every environment that is not marked as legacy
  --rotate  make and ask for every secret again, even one that is set
  --help    show this

environments:
USAGE";

const FUNCTIONS: &str = r#"}

fail() {
  printf 'heroku-config: %s\n' "$1" >&2
  exit 1
}

# Begins with an app: nothing is collected yet.
begin() {
  app=$1
  settings=()
  names=''
  kept=''
}

# Asks Heroku for the app's address. It cannot be guessed from the name: since 2023
# the address of a new app has a random part in it.
address() {
  app_url=$(heroku apps:info --shell --app "$app" </dev/null | sed -n 's/^web_url=\(http.*\)/\1/p') ||
    fail "Heroku does not tell the address of $app."
  app_url=${app_url%/}
  [ -n "$app_url" ] || fail "Heroku names no address for $app."
}

# put KEY=VALUE: collects a config var.
put() {
  settings+=("$1")
  names+=" ${1%%=*}"
}

# keeps KEY: whether the app has a secret already and is to keep it.
keeps() {
  local value
  [ "$rotate" = no ] || return 1
  value=$(heroku config:get "$1" --app "$app" </dev/null) || fail "cannot read the config vars of $app."
  [ -n "$value" ] || return 1
  kept+=" $1"
}

# generate KEY: makes a secret of 32 random bytes.
generate() {
  local secret
  if keeps "$1"; then return; fi
  secret=$(openssl rand -hex 32) || fail 'openssl is needed to make a secret.'
  put "$1=$secret"
}

# ask KEY required|optional: asks for a secret, without echo.
ask() {
  local answer
  if keeps "$1"; then return; fi
  while true; do
    printf '%s for %s (%s): ' "$1" "$app" "$2" >&2
    IFS= read -r -s answer || [ -n "$answer" ] || {
      printf '\n' >&2
      [ "$2" = optional ] || fail "$1 is required, and no value was given."
      return 0
    }
    printf '\n' >&2
    if [ -n "$answer" ]; then
      put "$1=$answer"
      return
    fi
    if [ "$2" = optional ]; then return; fi
    printf 'It is required; press Ctrl+C to give up.\n' >&2
  done
}

# Sets everything that was collected at once: one release, one restart.
finish() {
  if [ ${#settings[@]} -eq 0 ]; then
    printf '%s: nothing to set\n' "$app"
  else
    # The command prints the values that it set, so its output is dropped; errors are not.
    heroku config:set "${settings[@]}" --app "$app" </dev/null >/dev/null ||
      fail "the config vars of $app were not set."
    printf '%s: set%s\n' "$app" "$names"
  fi
  if [ -n "$kept" ]; then printf '%s: kept%s\n' "$app" "$kept"; fi
}
"#;

const UNKNOWN: &str = r#"  *) fail "there is no environment called $1; see --help." ;;
  esac
}
"#;

const ARGUMENTS: &str = r"rotate=no
chosen=()
while [ $# -gt 0 ]; do
  case $1 in";

const MAIN: &str = r#"  --rotate) rotate=yes ;;
  --help)
    usage
    exit 0
    ;;
  -*) fail "there is no option $1; see --help." ;;
  *) chosen+=("$1") ;;
  esac
  shift
done

if [ ${#chosen[@]} -eq 0 ]; then
  usage >&2
  exit 2
fi
command -v heroku >/dev/null ||
  fail 'the Heroku CLI is needed: https://devcenter.heroku.com/articles/heroku-cli'
for environment in "${chosen[@]}"; do
  configure "$environment"
done"#;

const PROGRAM: &str = "The part of the script that is the same for every deployment.";
const CHOICE: &str = "The script is told the environment by this name.";
const ALL: &str = "What --all means: every environment that is not legacy. A legacy one has to be named, so that nobody changes it by the way.";
const APP: &str = "The Heroku app of this environment.";
const ADDRESS: &str = "A value below contains the app's address, which only Heroku knows.";
const NOTE: &str = "What the config var below is for.";
const PUT: &str = "Collected now, set with all the others in one release. {app_url} is the address that Heroku named.";
const GENERATE: &str = "A secret that nobody needs to know: 32 random bytes, made when the script runs and kept from then on. A new one would, for example, end every session.";
const ASK: &str =
    "A secret that somebody has: asked for when the script runs, without echo, and never written to a file.";
const ADDON: &str =
    "An add-on sets this config var and changes it when it has to; a value of yours would be in its way.";
const ELSEWHERE: &str = "Somebody or something else sets this config var, so the script leaves it alone.";
const FINISH: &str = "One heroku config:set for all of them: each call would be a release of its own, with a restart and a release phase.";
