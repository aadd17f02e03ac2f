#!/usr/bin/env bash
# Sets the Heroku app of an environment up: makes it, or takes the one that is there.
#
# It can be run again without harm: what is as it should be is left alone. It deletes
# no app, no add-on and no config var, and scales nothing. What it cannot do, it says
# at the end.
set -euo pipefail

usage() {
  cat <<'USAGE'
usage: scripts/heroku-setup.sh [--dry-run] <environment>... | --all

  --all      every environment that is not marked as legacy
  --dry-run  say what would be done, and change nothing
  --help     show this

environments:
USAGE
  printf '  %s\n' staging production
}

fail() {
  printf 'heroku-setup: %s\n' "$1" >&2
  exit 1
}

# change WHAT COMMAND...: says what is done, and does it.
change() {
  if ! attempt "$@"; then
    fail "$app: that failed. Put right what Heroku says above, and run this again."
  fi
}

# attempt WHAT COMMAND...: the same, for what the rest does not depend on.
attempt() {
  printf '%s: %s\n' "$app" "$1"
  shift
  [ "$dry_run" = no ] || return 0
  # Heroku's answer is not needed; what goes wrong goes to the terminal.
  "$@" </dev/null >/dev/null
}

# later TEXT: something that remains to be done by hand.
later() {
  remains+=("$1")
}

# info FILTER: something that Heroku knows of the app.
info() {
  jq -r "$1 // \"\"" <<<"$about"
}

# start_app NAME STACK [--region NAME] [--space NAME] [--team NAME]: begins with an app.
start_app() {
  local stack=$2 has
  app=$1
  shift 2
  addons='[]'
  if about=$(heroku apps:info --json --app "$app" </dev/null 2>"$errors"); then
    there=yes
    addons=$(heroku addons --json --app "$app" </dev/null)
    has=$(info '.app.build_stack.name // .app.stack.name')
    if [ "$has" != "$stack" ]; then
      change "set the stack, which is $has, to $stack" heroku stack:set "$stack" --app "$app"
    fi
    while [ $# -gt 1 ]; do
      has=$(info ".app.${1#--}.name")
      if [ "$has" != "$2" ]; then
        later "$app has the ${1#--} ${has:-(none)}, not $2. No command of this script can move an app: decide that by hand."
      fi
      shift 2
    done
    return
  fi
  # Any other trouble, such as a bad login, must not look as if there was no such app.
  grep -q "Couldn't find that app" "$errors" || {
    cat "$errors" >&2
    fail "Heroku does not say whether there is an app $app."
  }
  there=no
  about='{}'
  change "make the app on the stack $stack" heroku apps:create "$app" --no-remote --stack "$stack" "$@"
}

# feature NAME: switches an app feature on.
feature() {
  local on=false
  if [ "$there" = yes ]; then
    on=$(heroku features:info "$1" --json --app "$app" </dev/null | jq -r '.enabled')
  fi
  [ "$on" != true ] || return 0
  # A feature may need dynos of a size that the app has only after its first deploy.
  attempt "switch the feature $1 on" heroku features:enable "$1" --app "$app" ||
    later "heroku features:enable $1 --app $app"
}

# buildpacks NAME...: these buildpacks, in this order.
buildpacks() {
  local wanted has='' name
  wanted=$(printf '%s\n' "$@")
  if [ "$there" = yes ]; then
    # Heroku keeps the address of an official buildpack in place of its short name.
    has=$(heroku buildpacks --json --app "$app" </dev/null |
      jq -r '.[].buildpack.url
        | sub("^https://(buildpack-registry|codon-buildpacks)[.]s3[.]amazonaws[.]com/buildpacks/(?<name>.+)[.]tgz$"; .name)')
  fi
  [ "$has" != "$wanted" ] || return 0
  if [ -n "$has" ]; then
    change 'clear the list of buildpacks, which is another' heroku buildpacks:clear --app "$app"
  fi
  for name in "$@"; do
    change "add the buildpack $name" heroku buildpacks:add "$name" --app "$app"
  done
}

# addon SERVICE PLAN ATTACHMENT [--OPTION=VALUE]...: an add-on. An empty plan is the service's default, an empty
# attachment Heroku's choice.
addon() {
  local service=$1 plan=$2 name=$3 found command
  shift 3
  found=$(jq -r --arg app "$app" --arg service "$service" --arg name "$name" '
    map(select(
      if $name == "" then .addon_service.name == $service
      else any(.attachments[]?; .app.name == $app and .name == $name) end))
    | first // empty
    | "\(.addon_service.name // $service) \(.plan.name // "")"' <<<"$addons")
  case $found in
  '')
    command=(heroku addons:create "$service${plan:+:$plan}" --app "$app")
    if [ -n "$name" ]; then command+=(--as "$name"); fi
    command+=(--wait)
    if [ $# -gt 0 ]; then command+=(-- "$@"); fi
    change "add $service${plan:+:$plan}${name:+ as $name}, which may take minutes" "${command[@]}"
    ;;
  "$service $service:$plan" | "$service ") ;;
  "$service "*)
    if [ -n "$plan" ]; then
      later "$app has ${found#* }, not $service:$plan. Another plan can mean downtime or moved data: decide that by hand."
    fi
    ;;
  *) fail "$app: the name $name is taken by ${found%% *}, so $service cannot be attached under it." ;;
  esac
}

# extension ATTACHMENT NAME: an extension of a Postgres database.
extension() {
  local sql="CREATE EXTENSION IF NOT EXISTS \"$2\""
  if command -v psql >/dev/null; then
    attempt "see to the Postgres extension $2" heroku pg:psql "$1" --app "$app" --command "$sql" && return
  fi
  later "heroku pg:psql $1 --app $app, which needs psql on this machine, and there: $sql;"
}

# pipeline NAME STAGE [--team NAME]: the app's place in a pipeline.
pipeline() {
  local name=$1 stage=$2 has
  shift 2
  has=$(info '.pipeline_coupling | if . == null then "" else "\(.pipeline.name) \(.stage)" end')
  case $has in
  "$name $stage") ;;
  "$name "*)
    change "move from ${has#* } to $stage in the pipeline $name" heroku pipelines:update --stage "$stage" --app "$app"
    ;;
  '')
    if [ "$made" = "$name" ] ||
      heroku pipelines --json </dev/null | jq -e --arg name "$name" 'any(.[]; .name == $name)' >/dev/null; then
      change "join the pipeline $name as $stage" heroku pipelines:add "$name" --app "$app" --stage "$stage"
    else
      change "make the pipeline $name and join it as $stage" \
        heroku pipelines:create "$name" --app "$app" --stage "$stage" "$@"
      made=$name
    fi
    ;;
  *) fail "$app is in the pipeline ${has% *} already, and an app can be in one only: heroku pipelines:remove --app $app" ;;
  esac
}

# config_script ENVIRONMENT: the environment has config vars, which another script sets.
config_script() {
  later "$(printf 'scripts/heroku-config.sh %q' "$1")"
}

# secret: GitHub Actions deploys the environment and needs a key for it.
secret() {
  [ "$keyed" = no ] || return 0
  keyed=yes
  later 'the secret HEROKU_API_KEY for GitHub Actions. This makes a key that expires in a year and hands it on unseen:'
  later '  heroku authorizations:create --description "GitHub Actions" --expires-in 31536000 --short | gh secret set HEROKU_API_KEY'
  later '  (with --env NAME behind it, the key is for one GitHub environment alone)'
}

# integration: Heroku's GitHub integration deploys the app.
integration() {
  later "connect $app to its branch on GitHub: https://dashboard.heroku.com/apps/$app/deploy/github"
}

# scale TYPE=QUANTITY[:SIZE]...: the dynos that the app is to have.
scale() {
  later "after the first deploy: heroku ps:scale $* --app $app"
}

# review_apps PIPELINE: pull requests get apps of their own.
review_apps() {
  [ "$reviewed" = no ] || return 0
  reviewed=yes
  later "review apps: heroku pipelines:connect $1 --repo OWNER/REPOSITORY"
  later "  and then: heroku reviewapps:enable --pipeline $1 --autodeploy --autodestroy"
}

# What each environment needs.
environment() {
  case $1 in
  staging)
    start_app my-laravel-app-staging heroku-24
    buildpacks heroku/php heroku/nodejs
    addon heroku-postgresql essential-0 DATABASE
    config_script staging
    secret
    scale web=1:basic
    ;;
  production)
    start_app my-laravel-app-production heroku-24
    buildpacks heroku/php heroku/nodejs
    addon heroku-postgresql essential-0 DATABASE
    config_script production
    secret
    scale web=1:basic
    ;;
  *) fail "there is no environment called $1; see --help." ;;
  esac
}

dry_run=no
chosen=()
while [ $# -gt 0 ]; do
  case $1 in
  --all) chosen=(staging production) ;;
  --dry-run) dry_run=yes ;;
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
made=''
keyed=no
reviewed=no
remains=()
for name in "${chosen[@]}"; do
  environment "$name"
done

if [ ${#remains[@]} -gt 0 ]; then
  printf '\nWhat remains to be done by hand:\n'
  printf '  %s\n' "${remains[@]}"
fi
