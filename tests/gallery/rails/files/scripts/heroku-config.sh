#!/usr/bin/env bash
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
USAGE
  printf '  %s\n' staging production
}

fail() {
  printf 'heroku-config: %s\n' "$1" >&2
  exit 1
}

# start_app APP: begins with an app: nothing is collected yet.
start_app() {
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

# The config vars of each environment.
configure() {
  case $1 in
  staging)
    start_app my-rails-app-staging
    # The database. Heroku Postgres sets it and changes it when it has to.
    # DATABASE_URL is set by an add-on.
    # Opens config/credentials.yml.enc: what stands in config/master.key.
    ask RAILS_MASTER_KEY required
    # Staging, too, runs as production does.
    put RAILS_ENV=production
    # Heroku reads the log from standard output. The buildpack sets it anyway; in an image it is needed up to Rails 7.0.
    put RAILS_LOG_TO_STDOUT=enabled
    # No other server stands before Puma. The buildpack sets it anyway; in an image it is needed up to Rails 7.0.
    put RAILS_SERVE_STATIC_FILES=enabled
    # Threads of each Puma process, and the size of its pool of connections.
    put RAILS_MAX_THREADS=3
    # Worker processes of Puma. With 1 it warns of a single worker, which does no harm.
    put WEB_CONCURRENCY=1
    # Keeps memory from fragmenting on a small dyno.
    put MALLOC_ARENA_MAX=2
    finish
    ;;
  production)
    start_app my-rails-app-production
    # The database. Heroku Postgres sets it and changes it when it has to.
    # DATABASE_URL is set by an add-on.
    # Opens config/credentials.yml.enc: what stands in config/master.key.
    ask RAILS_MASTER_KEY required
    # Staging, too, runs as production does.
    put RAILS_ENV=production
    # Heroku reads the log from standard output. The buildpack sets it anyway; in an image it is needed up to Rails 7.0.
    put RAILS_LOG_TO_STDOUT=enabled
    # No other server stands before Puma. The buildpack sets it anyway; in an image it is needed up to Rails 7.0.
    put RAILS_SERVE_STATIC_FILES=enabled
    # Threads of each Puma process, and the size of its pool of connections.
    put RAILS_MAX_THREADS=3
    # Worker processes of Puma. With 1 it warns of a single worker, which does no harm.
    put WEB_CONCURRENCY=1
    # Keeps memory from fragmenting on a small dyno.
    put MALLOC_ARENA_MAX=2
    finish
    ;;
  *) fail "there is no environment called $1; see --help." ;;
  esac
}

rotate=no
chosen=()
while [ $# -gt 0 ]; do
  case $1 in
  --all) chosen=(staging production) ;;
  --rotate) rotate=yes ;;
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
done
