# Compares an environment's app on Heroku with its description and says what differs.
#
# It changes nothing. It ends with 0 when all is as described, with 1 when something
# differs. No value of a config var is shown, only names.
#
# It is the twin of heroku-verify.sh, for PowerShell 5.1 and newer.

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
  'usage: scripts/heroku-verify.ps1 <environment>... | --all'
  ''
  '  --all     every environment that is not marked as legacy'
  '  --help    show this'
  ''
  'environments:'
  foreach ($name in @('staging', 'production')) { "  $name" }
}

# differs TEXT: a difference.
function differs([string] $text) {
  Write-Host "${app}: $text"
  $script:differences += 1
}

# same WHAT HAS WANTED: says when two texts are not the same.
function same([string] $what, [string] $has, [string] $wanted) {
  if ($has -cne $wanted) {
    differs "$what is $(if ($has) { $has } else { 'none' }), should be $(if ($wanted) { $wanted } else { 'none' })"
  }
}

# start_app NAME STACK [--region NAME] [--space NAME] [--team NAME]: asks Heroku about an app.
function start_app {
  $script:app = $args[0]
  $script:before = $differences
  $script:wanted_addons = @()
  $script:wanted_config = @()
  $script:wanted_dynos = @()
  $about = answer 'Get' "/apps/$app"
  $script:there = $null -ne $about
  if (-not $there) {
    differs 'there is no such app'
    return
  }
  $script:addons = @(answer 'Get' "/apps/$app/addons")
  $script:attachments = @(answer 'Get' "/apps/$app/addon-attachments")
  $script:config = config_names $app
  $script:formation = @(answer 'Get' "/apps/$app/formation")
  same 'the stack' (name_of $about.build_stack) $args[1]
  for ($at = 2; $at + 1 -lt $args.Count; $at += 2) {
    $kind = $args[$at].Substring(2)
    same "the $kind" (name_of $about.$kind) $args[$at + 1]
  }
}

# feature NAME: an app feature that is switched on.
function feature {
  if (-not $there) { return }
  $has = answer 'Get' "/apps/$app/features/$($args[0])"
  if ($null -eq $has -or -not $has.enabled) { differs "the feature $($args[0]) is not switched on" }
}

# buildpacks NAME...: the buildpacks, in this order.
function buildpacks {
  if (-not $there) { return }
  $has = @(answer 'Get' "/apps/$app/buildpack-installations" | ForEach-Object { short_name $_.buildpack.url })
  same 'the list of buildpacks' ($has -join ' ') ($args -join ' ')
}

# addon SERVICE PLAN ATTACHMENT: an add-on.
function addon {
  if (-not $there) { return }
  $service = $args[0]
  $plan = $args[1]
  $name = $args[2]
  $script:wanted_addons += @{ service = $service; name = $name }
  $wanted = if ($plan) { "${service}:$plan" } else { $service }
  if ($name) {
    $attached = $attachments | Where-Object { $_.name -ceq $name } | Select-Object -First 1
    if ($null -eq $attached) {
      differs "the add-on $service as $name is missing"
      return
    }
    $found = $addons | Where-Object { $_.id -eq $attached.addon.id } | Select-Object -First 1
    if ($null -eq $found) { return }
  } else {
    $found = $addons | Where-Object { $_.addon_service.name -eq $service } | Select-Object -First 1
    if ($null -eq $found) {
      differs "the add-on $service is missing"
      return
    }
  }
  if ($found.addon_service.name -ne $service -or ($plan -and $found.plan.name -ne $wanted)) {
    differs "the add-on$(if ($name) { " $name" }) is $($found.plan.name), should be $wanted"
  }
}

# pipeline NAME STAGE: the app's place in a pipeline.
function pipeline {
  if (-not $there) { return }
  $coupling = answer 'Get' "/apps/$app/pipeline-couplings"
  $has = ''
  if ($null -ne $coupling) { $has = (name_of (answer 'Get' "/pipelines/$($coupling.pipeline.id)")) + ', ' + $coupling.stage }
  same 'the place in a pipeline' $has "$($args[0]), $($args[1])"
}

# config_var KEY expected|possible: a config var that is to be set, or may be.
function config_var {
  if (-not $there) { return }
  $script:wanted_config += $args[0]
  if ($args[1] -eq 'expected' -and -not $config.ContainsKey($args[0])) { differs "the config var $($args[0]) is not set" }
}

# dynos TYPE QUANTITY SIZE: a process type; an empty quantity or size is not compared.
function dynos {
  if (-not $there) { return }
  $type = $args[0]
  $script:wanted_dynos += $type
  $has = $formation | Where-Object { $_.type -ceq $type } | Select-Object -First 1
  if ($null -eq $has) {
    differs "there is no process type $type; it comes with the first deploy"
    return
  }
  if ($args[1]) { same "the number of dynos of $type" ([string] $has.quantity) $args[1] }
  if ($args[2]) { same "the dyno size of $type" ([string] $has.size).ToLowerInvariant() $args[2] }
}

# finish: what is on Heroku and not in the description; then the result.
function finish {
  if ($there) {
    $of_addons = @()
    foreach ($addon in $addons) {
      $of_addons += @($addon.config_vars)
      $names = @($attachments | Where-Object { $_.addon.id -eq $addon.id } | ForEach-Object { $_.name })
      $known = $wanted_addons | Where-Object { if ($_.name) { $names -ccontains $_.name } else { $_.service -eq $addon.addon_service.name } }
      if (-not $known) { differs "the add-on $($addon.name) ($($addon.addon_service.name)) is not described" }
    }
    # A config var that an add-on sets belongs to the add-on; those of Heroku begin with HEROKU_.
    foreach ($name in $config.Keys) {
      if ($wanted_config -cnotcontains $name -and $of_addons -cnotcontains $name -and $name -cnotlike 'HEROKU_*') {
        differs "the config var $name is set and not described"
      }
    }
    foreach ($one in $formation) {
      if ($one.quantity -gt 0 -and $one.type -cne 'release' -and $wanted_dynos -cnotcontains $one.type) {
        differs "$($one.quantity) dynos of $($one.type) run, which is not described"
      }
    }
  }
  if ($differences -eq $before) { Write-Host "${app}: as described" }
}

# What each environment should be.
function environment([string] $name) {
  switch -CaseSensitive -Exact ($name) {
    'staging' {
      start_app 'my-laravel-app-staging' 'heroku-24'
      buildpacks 'heroku/php' 'heroku/nodejs'
      addon 'heroku-postgresql' 'essential-0' 'DATABASE'
      config_var 'DATABASE_URL' 'expected'
      config_var 'DB_CONNECTION' 'expected'
      config_var 'APP_KEY' 'expected'
      config_var 'APP_ENV' 'expected'
      config_var 'APP_DEBUG' 'expected'
      config_var 'APP_URL' 'expected'
      config_var 'LOG_CHANNEL' 'expected'
      config_var 'SESSION_DRIVER' 'expected'
      config_var 'CACHE_STORE' 'expected'
      dynos 'web' '1' 'basic'
      finish
    }
    'production' {
      start_app 'my-laravel-app-production' 'heroku-24'
      buildpacks 'heroku/php' 'heroku/nodejs'
      addon 'heroku-postgresql' 'essential-0' 'DATABASE'
      config_var 'DATABASE_URL' 'expected'
      config_var 'DB_CONNECTION' 'expected'
      config_var 'APP_KEY' 'expected'
      config_var 'APP_ENV' 'expected'
      config_var 'APP_DEBUG' 'expected'
      config_var 'APP_URL' 'expected'
      config_var 'LOG_CHANNEL' 'expected'
      config_var 'SESSION_DRIVER' 'expected'
      config_var 'CACHE_STORE' 'expected'
      dynos 'web' '1' 'basic'
      finish
    }
    default { fail "there is no environment called $name; see --help." 2 }
  }
}

$everything = @('staging', 'production')
$script:key = ''
$script:differences = 0
$chosen = @()
foreach ($word in $args) {
  switch -CaseSensitive -Exact ([string] $word) {
    '--all' { $chosen = $everything }
    '--help' {
      usage
      exit 0
    }
    default {
      if ($word -like '-*') { fail "there is no option $word; see --help." 2 }
      $chosen += $word
    }
  }
}
if ($chosen.Count -eq 0) {
  usage | ForEach-Object { [Console]::Error.WriteLine($_) }
  exit 2
}
foreach ($name in $chosen) { environment $name }
if ($differences -gt 0) { exit 1 }
