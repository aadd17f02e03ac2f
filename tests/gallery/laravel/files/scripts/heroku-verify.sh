#!/usr/bin/env bash
# Compares an environment's app on Heroku with its description and says what differs.
#
# It changes nothing. It ends with 0 when all is as described, with 1 when something
# differs. No value of a config var is shown, only names.
set -euo pipefail

usage() {
  cat <<'USAGE'
usage: scripts/heroku-verify.sh <environment>... | --all

  --all     every environment that is not marked as legacy
  --help    show this

environments:
USAGE
  printf '  %s\n' staging production
}

fail() {
  printf 'heroku-verify: %s\n' "$1" >&2
  exit 2
}

# differs TEXT: a difference.
differs() {
  printf '%s: %s\n' "$app" "$1"
  differences=$((differences + 1))
}

# same WHAT HAS WANTED: says when two texts are not the same.
same() {
  [ "$2" = "$3" ] || differs "$1 is ${2:-none}, should be ${3:-none}"
}

# info FILTER: something that Heroku knows of the app.
info() {
  jq -r "$1 // \"\"" <<<"$about"
}

# start_app NAME STACK [--region NAME] [--space NAME] [--team NAME]: asks Heroku about an app.
start_app() {
  local stack=$2
  app=$1
  shift 2
  before=$differences
  wanted_addons='[]'
  wanted_config='[]'
  wanted_dynos='[]'
  there=no
  if ! about=$(heroku apps:info --json --app "$app" </dev/null 2>"$errors"); then
    # Any other trouble, such as a bad login, must not look as if there was no such app.
    grep -q "Couldn't find that app" "$errors" || {
      cat "$errors" >&2
      fail "Heroku does not say whether there is an app $app."
    }
    differs 'there is no such app'
    return
  fi
  there=yes
  addons=$(heroku addons --json --app "$app" </dev/null)
  # Names and nothing else: the values stay in the pipe.
  config=$(heroku config --json --app "$app" </dev/null | jq -c 'keys')
  # Heroku lists nothing, and calls that an error, before the first deploy.
  formation=$(heroku ps:scale --app "$app" </dev/null 2>"$errors") || {
    grep -q 'No process types' "$errors" || {
      cat "$errors" >&2
      fail "Heroku does not tell the dynos of $app."
    }
  }
  same 'the stack' "$(info '.app.build_stack.name // .app.stack.name')" "$stack"
  while [ $# -gt 1 ]; do
    same "the ${1#--}" "$(info ".app.${1#--}.name")" "$2"
    shift 2
  done
}

# feature NAME: an app feature that is switched on.
feature() {
  local on
  [ "$there" = yes ] || return 0
  on=$(heroku features:info "$1" --json --app "$app" </dev/null | jq -r '.enabled')
  [ "$on" = true ] || differs "the feature $1 is not switched on"
}

# buildpacks NAME...: the buildpacks, in this order.
buildpacks() {
  local has wanted
  [ "$there" = yes ] || return 0
  # Heroku keeps the address of an official buildpack in place of its short name.
  has=$(heroku buildpacks --json --app "$app" </dev/null |
    jq -r '[.[].buildpack.url
      | sub("^https://(buildpack-registry|codon-buildpacks)[.]s3[.]amazonaws[.]com/buildpacks/(?<name>.+)[.]tgz$"; .name)]
      | join(" ")')
  wanted=$*
  same 'the list of buildpacks' "$has" "$wanted"
}

# addon SERVICE PLAN ATTACHMENT: an add-on.
addon() {
  local found
  [ "$there" = yes ] || return 0
  wanted_addons=$(jq -c --arg service "$1" --arg name "$3" '. + [{$service, $name}]' <<<"$wanted_addons")
  found=$(jq -r --arg app "$app" --arg service "$1" --arg name "$3" '
    map(select(
      if $name == "" then .addon_service.name == $service
      else any(.attachments[]?; .app.name == $app and .name == $name) end))
    | first // empty
    | .plan.name // $service' <<<"$addons")
  case $found in
  '') differs "the add-on $1${3:+ as $3} is missing" ;;
  "$1" | "$1:${2:-${found#*:}}") ;;
  *) differs "the add-on${3:+ $3} is $found, should be $1${2:+:$2}" ;;
  esac
}

# pipeline NAME STAGE: the app's place in a pipeline.
pipeline() {
  [ "$there" = yes ] || return 0
  same 'the place in a pipeline' \
    "$(info '.pipeline_coupling | if . == null then "" else "\(.pipeline.name), \(.stage)" end')" "$1, $2"
}

# config_var KEY expected|possible: a config var that is to be set, or may be.
config_var() {
  [ "$there" = yes ] || return 0
  wanted_config=$(jq -c --arg key "$1" '. + [$key]' <<<"$wanted_config")
  [ "$2" = expected ] || return 0
  jq -e --arg key "$1" 'index($key)' <<<"$config" >/dev/null || differs "the config var $1 is not set"
}

# dynos TYPE QUANTITY SIZE: a process type; an empty quantity or size is not compared.
dynos() {
  local has
  [ "$there" = yes ] || return 0
  wanted_dynos=$(jq -c --arg type "$1" '. + [$type]' <<<"$wanted_dynos")
  has=$(tr ' ' '\n' <<<"$formation" | sed -n "s/^$1=//p" | tr '[:upper:]' '[:lower:]')
  if [ -z "$has" ]; then
    differs "there is no process type $1; it comes with the first deploy"
    return
  fi
  if [ -n "$2" ]; then same "the number of dynos of $1" "${has%%:*}" "$2"; fi
  if [ -n "$3" ]; then same "the dyno size of $1" "${has#*:}" "$3"; fi
}

# finish: what is on Heroku and not in the description; then the result.
finish() {
  local extra
  if [ "$there" = yes ]; then
    while IFS= read -r extra; do
      [ -z "$extra" ] || differs "$extra"
    done < <(
      jq -r --arg app "$app" --argjson wanted "$wanted_addons" '
        .[] | . as $addon
        | [.attachments[]? | select(.app.name == $app) | .name] as $names
        | select(any($wanted[];
            if .name == "" then .service == $addon.addon_service.name
            else .name as $name | any($names[]; . == $name) end) | not)
        | "the add-on \(.name) (\(.addon_service.name // "unknown")) is not described"' <<<"$addons"
      # A config var that an add-on sets belongs to the add-on; those of Heroku begin with HEROKU_.
      jq -r --argjson wanted "$wanted_config" --argjson addons "$addons" '
        (. - $wanted - [$addons[].config_vars[]?])[] | select(startswith("HEROKU_") | not)
        | "the config var \(.) is set and not described"' <<<"$config"
      jq -rR --argjson wanted "$wanted_dynos" '
        split(" ")[] | select(. != "") | capture("^(?<type>[^=]+)=(?<quantity>[0-9]+)")
        | select(.quantity != "0" and .type != "release" and ([.type] - $wanted != []))
        | "\(.quantity) dynos of \(.type) run, which is not described"' <<<"$formation"
    )
  fi
  [ "$differences" != "$before" ] || printf '%s: as described\n' "$app"
}

# What each environment should be.
environment() {
  case $1 in
  staging)
    start_app my-laravel-app-staging heroku-24
    buildpacks heroku/php heroku/nodejs
    addon heroku-postgresql essential-0 DATABASE
    config_var DATABASE_URL expected
    config_var DB_CONNECTION expected
    config_var APP_KEY expected
    config_var APP_ENV expected
    config_var APP_DEBUG expected
    config_var APP_URL expected
    config_var LOG_CHANNEL expected
    config_var SESSION_DRIVER expected
    config_var CACHE_STORE expected
    dynos web 1 basic
    finish
    ;;
  production)
    start_app my-laravel-app-production heroku-24
    buildpacks heroku/php heroku/nodejs
    addon heroku-postgresql essential-0 DATABASE
    config_var DATABASE_URL expected
    config_var DB_CONNECTION expected
    config_var APP_KEY expected
    config_var APP_ENV expected
    config_var APP_DEBUG expected
    config_var APP_URL expected
    config_var LOG_CHANNEL expected
    config_var SESSION_DRIVER expected
    config_var CACHE_STORE expected
    dynos web 1 basic
    finish
    ;;
  *) fail "there is no environment called $1; see --help." ;;
  esac
}

chosen=()
while [ $# -gt 0 ]; do
  case $1 in
  --all) chosen=(staging production) ;;
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
command -v jq >/dev/null || fail 'jq is needed: https://jqlang.org/download'
errors=$(mktemp)
trap 'rm -f "$errors"' EXIT
differences=0
for name in "${chosen[@]}"; do
  environment "$name"
done
[ "$differences" = 0 ] || exit 1
