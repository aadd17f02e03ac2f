# Sets the config vars of an environment on Heroku: all of an app's in one release.
#
# A secret that is set already is kept, unless --rotate is given. A secret that has
# to be asked for is read without echo. No value is ever shown.
#
# It is the twin of heroku-config.sh, for PowerShell 5.1 and newer.

Set-StrictMode -Version 2
$ErrorActionPreference = 'Stop'
# What a web request shows of its progress slows Windows PowerShell down a lot.
$ProgressPreference = 'SilentlyContinue'
# Windows PowerShell may offer only old versions of TLS by itself.
[Net.ServicePointManager]::SecurityProtocol = [Net.ServicePointManager]::SecurityProtocol -bor [Net.SecurityProtocolType]::Tls12

# fail TEXT [CODE]: ends the script.
function fail([string] $text, [int] $code = 1) {
  [Console]::Error.WriteLine($text)
  exit $code
}

# The key for Heroku's API: from the environment, or that of the Heroku CLI. It is never shown.
function api_key {
  if ($env:HEROKU_API_KEY) { return $env:HEROKU_API_KEY }
  if (-not (Get-Command heroku -ErrorAction SilentlyContinue)) {
    fail 'the Heroku CLI is needed, and heroku login: https://devcenter.heroku.com/articles/heroku-cli'
  }
  $ErrorActionPreference = 'Continue'
  $key = & heroku auth:token 2>$null | Select-Object -Last 1
  if ($LASTEXITCODE -ne 0 -or -not $key) { fail 'not logged in: run heroku login' }
  return ([string] $key).Trim()
}

# send METHOD PATH [BODY]: asks Heroku's API and returns its answer as text. Values go this way and not through the
# CLI: on Windows that is a batch file, and cmd.exe would change characters such as % and quotation marks in them.
function send([string] $method, [string] $path, $body = $null) {
  if (-not $script:key) { $script:key = api_key }
  $request = @{
    Method = $method
    Uri = 'https://api.heroku.com' + $path
    Headers = @{ Accept = 'application/vnd.heroku+json; version=3'; Authorization = 'Bearer ' + $script:key }
    UseBasicParsing = $true
  }
  if ($null -ne $body) {
    $request.ContentType = 'application/json; charset=utf-8'
    # Bytes, since Windows PowerShell would not send a text as UTF-8.
    $request.Body = [Text.Encoding]::UTF8.GetBytes((ConvertTo-Json -InputObject $body -Depth 8))
  }
  $answer = Invoke-WebRequest @request
  return [Text.Encoding]::UTF8.GetString($answer.RawContentStream.ToArray())
}

# answer METHOD PATH [BODY]: the same as objects. Nothing, if Heroku knows nothing of that path.
function answer([string] $method, [string] $path, $body = $null) {
  try {
    $text = send $method $path $body
  } catch {
    $response = $null
    if ($_.Exception.PSObject.Properties['Response']) { $response = $_.Exception.Response }
    if ($null -ne $response -and [int] $response.StatusCode -eq 404 -and $method -eq 'Get') { return }
    $said = $_.Exception.Message
    if ($_.ErrorDetails) { $said = $_.ErrorDetails.Message }
    fail "Heroku refused $method ${path}: $said"
  }
  # By way of a variable: only so do all versions hand a list on item by item.
  $objects = ConvertFrom-Json -InputObject $text
  return $objects
}

# config_names: the names of an app's config vars, and whether each has a value. Not with ConvertFrom-Json: it takes
# names that differ only in case for the same.
function config_names([string] $app) {
  $names = New-Object 'System.Collections.Generic.Dictionary[string,bool]'
  try { $text = send 'Get' "/apps/$app/config-vars" } catch { fail "cannot read the config vars of $app." }
  foreach ($pair in [regex]::Matches($text, '"(\w+)"\s*:\s*"((?:[^"\\]|\\.)*)"')) {
    $names[$pair.Groups[1].Value] = $pair.Groups[2].Length -gt 0
  }
  return , $names
}

# name_of THING: its name; nothing for nothing.
function name_of($thing) {
  if ($null -eq $thing) { return '' }
  return [string] $thing.name
}

# short_name URL: Heroku keeps the address of an official buildpack in place of its short name.
function short_name([string] $url) {
  return $url -replace '^urn:buildpack:', '' -replace '^https://(buildpack-registry|codon-buildpacks)\.s3\.amazonaws\.com/buildpacks/(.+)\.tgz$', '$2'
}

function usage {
  'usage: scripts/heroku-config.ps1 [--rotate] <environment>... | --all'
  ''
  '  --all     every environment that is not marked as legacy'
  '  --rotate  make and ask for every secret again, even one that is set'
  '  --help    show this'
  ''
  'environments:'
  foreach ($name in @('staging', 'production')) { "  $name" }
}

# start_app APP: begins with an app: nothing is collected yet.
function start_app {
  $script:app = $args[0]
  $script:app_url = ''
  # Not a hashtable: that one takes names that differ only in case for the same.
  $script:settings = New-Object 'System.Collections.Generic.Dictionary[string,string]'
  $script:kept = @()
  $script:there = config_names $app
}

# Asks Heroku for the app's address. It cannot be guessed from the name: since 2023
# the address of a new app has a random part in it.
function address {
  $about = answer 'Get' "/apps/$app"
  if ($null -eq $about -or -not $about.web_url) { fail "Heroku names no address for $app." }
  $script:app_url = ([string] $about.web_url).TrimEnd('/')
}

# put KEY=VALUE: collects a config var.
function put {
  $at = ([string] $args[0]).IndexOf('=')
  $settings[$args[0].Substring(0, $at)] = $args[0].Substring($at + 1)
}

# keeps KEY: whether the app has a secret already and is to keep it.
function keeps([string] $name) {
  if ($rotate -or -not $there.ContainsKey($name) -or -not $there[$name]) { return $false }
  $script:kept += $name
  return $true
}

# generate KEY: makes a secret of 32 random bytes.
function generate {
  if (keeps $args[0]) { return }
  $bytes = New-Object 'byte[]' 32
  $random = [Security.Cryptography.RandomNumberGenerator]::Create()
  $random.GetBytes($bytes)
  $random.Dispose()
  $settings[$args[0]] = -join ($bytes | ForEach-Object { $_.ToString('x2') })
}

# ask KEY required|optional: asks for a secret, without echo.
function ask {
  if (keeps $args[0]) { return }
  while ($true) {
    $secure = Read-Host -AsSecureString -Prompt "$($args[0]) for $app ($($args[1]))"
    $secret = (New-Object Net.NetworkCredential '', $secure).Password
    if ($secret) {
      $settings[$args[0]] = $secret
      return
    }
    if ($args[1] -eq 'optional') { return }
    'It is required; press Ctrl+C to give up.'
  }
}

# Sets everything that was collected at once: one release, one restart.
function finish {
  if ($settings.Count -eq 0) {
    "${app}: nothing to set"
  } else {
    $null = answer 'Patch' "/apps/$app/config-vars" $settings
    "${app}: set $($settings.Keys -join ' ')"
  }
  if ($kept.Count -gt 0) { "${app}: kept $($kept -join ' ')" }
}

# The config vars of each environment.
function configure([string] $name) {
  switch -CaseSensitive -Exact ($name) {
    'staging' {
      start_app 'my-rails-app-staging'
      # The database. Heroku Postgres sets it and changes it when it has to.
      # 'DATABASE_URL' is set by an add-on.
      # Opens config/credentials.yml.enc: what stands in config/master.key.
      ask 'RAILS_MASTER_KEY' 'required'
      # Staging, too, runs as production does.
      put ('RAILS_ENV' + '=' + 'production')
      # Heroku reads the log from standard output. The buildpack sets it anyway; in an image it is needed up to Rails 7.0.
      put ('RAILS_LOG_TO_STDOUT' + '=' + 'enabled')
      # No other server stands before Puma. The buildpack sets it anyway; in an image it is needed up to Rails 7.0.
      put ('RAILS_SERVE_STATIC_FILES' + '=' + 'enabled')
      # Threads of each Puma process, and the size of its pool of connections.
      put ('RAILS_MAX_THREADS' + '=' + '3')
      # Worker processes of Puma. With 1 it warns of a single worker, which does no harm.
      put ('WEB_CONCURRENCY' + '=' + '1')
      # Keeps memory from fragmenting on a small dyno.
      put ('MALLOC_ARENA_MAX' + '=' + '2')
      finish
    }
    'production' {
      start_app 'my-rails-app-production'
      # The database. Heroku Postgres sets it and changes it when it has to.
      # 'DATABASE_URL' is set by an add-on.
      # Opens config/credentials.yml.enc: what stands in config/master.key.
      ask 'RAILS_MASTER_KEY' 'required'
      # Staging, too, runs as production does.
      put ('RAILS_ENV' + '=' + 'production')
      # Heroku reads the log from standard output. The buildpack sets it anyway; in an image it is needed up to Rails 7.0.
      put ('RAILS_LOG_TO_STDOUT' + '=' + 'enabled')
      # No other server stands before Puma. The buildpack sets it anyway; in an image it is needed up to Rails 7.0.
      put ('RAILS_SERVE_STATIC_FILES' + '=' + 'enabled')
      # Threads of each Puma process, and the size of its pool of connections.
      put ('RAILS_MAX_THREADS' + '=' + '3')
      # Worker processes of Puma. With 1 it warns of a single worker, which does no harm.
      put ('WEB_CONCURRENCY' + '=' + '1')
      # Keeps memory from fragmenting on a small dyno.
      put ('MALLOC_ARENA_MAX' + '=' + '2')
      finish
    }
    default { fail "there is no environment called $name; see --help." }
  }
}

$everything = @('staging', 'production')
$script:key = ''
$rotate = $false
$chosen = @()
foreach ($word in $args) {
  switch -CaseSensitive -Exact ([string] $word) {
    '--all' { $chosen = $everything }
    '--rotate' { $rotate = $true }
    '--help' {
      usage
      exit 0
    }
    default {
      if ($word -like '-*') { fail "there is no option $word; see --help." }
      $chosen += $word
    }
  }
}
if ($chosen.Count -eq 0) {
  usage | ForEach-Object { [Console]::Error.WriteLine($_) }
  exit 2
}
foreach ($name in $chosen) { configure $name }
