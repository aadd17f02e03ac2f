# Sets the Heroku app of an environment up: makes it, or takes the one that is there.
#
# It can be run again without harm: what is as it should be is left alone. It deletes
# no app, no add-on and no config var, and scales nothing. What it cannot do, it says
# at the end.
#
# It is the twin of heroku-setup.sh, for PowerShell 5.1 and newer.

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
  'usage: scripts/heroku-setup.ps1 [--dry-run] <environment>... | --all'
  ''
  '  --all      every environment that is not marked as legacy'
  '  --dry-run  say what would be done, and change nothing'
  '  --help     show this'
  ''
  'environments:'
  foreach ($name in @('staging', 'production')) { "  $name" }
}

# change WHAT { ... }: says what is done, and does it.
function change([string] $what, [scriptblock] $work) {
  Write-Host "${app}: $what"
  if (-not $dry_run) { & $work }
}

# later TEXT: something that remains to be done by hand.
function later([string] $text) {
  $script:remains += $text
}

# start_app NAME STACK [--region NAME] [--space NAME] [--team NAME]: begins with an app.
function start_app {
  $script:app = $args[0]
  $stack = $args[1]
  $place = @{}
  for ($at = 2; $at + 1 -lt $args.Count; $at += 2) { $place[$args[$at].Substring(2)] = $args[$at + 1] }
  $script:addons = @()
  $script:attachments = @()
  $about = answer 'Get' "/apps/$app"
  $script:there = $null -ne $about
  if ($there) {
    $script:addons = @(answer 'Get' "/apps/$app/addons")
    $script:attachments = @(answer 'Get' "/apps/$app/addon-attachments")
    $has = name_of $about.build_stack
    if ($has -ne $stack) {
      change "set the stack, which is $has, to $stack" { $null = answer 'Patch' "/apps/$app" @{ build_stack = $stack } }
    }
    foreach ($kind in $place.Keys) {
      $has = name_of $about.$kind
      if ($has -ne $place[$kind]) {
        later "$app has the $kind $(if ($has) { $has } else { '(none)' }), not $($place[$kind]). No command of this script can move an app: decide that by hand."
      }
    }
    return
  }
  $body = @{ name = $app; stack = $stack } + $place
  $path = if ($place.ContainsKey('space') -or $place.ContainsKey('team')) { '/teams/apps' } else { '/apps' }
  change "make the app on the stack $stack" { $null = answer 'Post' $path $body }
}

# feature NAME: switches an app feature on.
function feature {
  $name = $args[0]
  $has = if ($there) { answer 'Get' "/apps/$app/features/$name" } else { $null }
  if ($null -ne $has -and $has.enabled) { return }
  Write-Host "${app}: switch the feature $name on"
  if ($dry_run) { return }
  # A feature may need dynos of a size that the app has only after its first deploy.
  try { $null = send 'Patch' "/apps/$app/features/$name" @{ enabled = $true } } catch { later "heroku features:enable $name --app $app" }
}

# buildpacks NAME...: these buildpacks, in this order.
function buildpacks {
  $wanted = @($args)
  $has = @()
  if ($there) { $has = @(answer 'Get' "/apps/$app/buildpack-installations" | ForEach-Object { short_name $_.buildpack.url }) }
  if (($has -join "`n") -ceq ($wanted -join "`n")) { return }
  change "set the buildpacks to $($wanted -join ', ')" {
    $updates = foreach ($name in $wanted) {
      if ($name -like '*://*') {
        @{ buildpack = $name }
      } else {
        $known = Invoke-RestMethod -Uri ('https://buildpack-registry.heroku.com/buildpacks/' + [uri]::EscapeDataString($name)) -UseBasicParsing
        @{ buildpack = $known.blob_url }
      }
    }
    $null = answer 'Put' "/apps/$app/buildpack-installations" @{ updates = @($updates) }
  }
}

# addon SERVICE PLAN ATTACHMENT [--OPTION=VALUE]...: an add-on. An empty plan is the service's default, an empty
# attachment Heroku's choice.
function addon {
  $service = $args[0]
  $plan = $args[1]
  $name = $args[2]
  $found = $null
  if ($name) {
    $attached = $attachments | Where-Object { $_.name -ceq $name } | Select-Object -First 1
    if ($attached) {
      $found = $addons | Where-Object { $_.id -eq $attached.addon.id } | Select-Object -First 1
      # An add-on of another app that is attached here: there is no more to compare.
      if ($null -eq $found) { return }
    }
  } else {
    $found = $addons | Where-Object { $_.addon_service.name -eq $service } | Select-Object -First 1
  }
  $wanted = if ($plan) { "${service}:$plan" } else { $service }
  if ($null -ne $found) {
    if ($found.addon_service.name -ne $service) {
      fail "${app}: the name $name is taken by $($found.addon_service.name), so $service cannot be attached under it."
    }
    if ($plan -and $found.plan.name -ne $wanted) {
      later "$app has $($found.plan.name), not $wanted. Another plan can mean downtime or moved data: decide that by hand."
    }
    return
  }
  $body = @{ plan = @{ name = $wanted } }
  if ($name) { $body.attachment = @{ name = $name } }
  if ($args.Count -gt 3) {
    $options = New-Object 'System.Collections.Generic.Dictionary[string,object]'
    foreach ($option in $args[3..($args.Count - 1)]) {
      $at = $option.IndexOf('=')
      $value = $option.Substring($at + 1)
      $options[$option.Substring(2, $at - 2)] = if ($value -ceq 'true') { $true } else { $value }
    }
    $body.config = $options
  }
  change "add $wanted$(if ($name) { " as $name" }), which may take minutes" {
    $made = answer 'Post' "/apps/$app/addons" $body
    while ($made.state -eq 'provisioning') {
      Start-Sleep -Seconds 5
      $made = answer 'Get' "/addons/$($made.id)"
    }
    if ($made.state -ne 'provisioned') { fail "${app}: $wanted was not made; it is $($made.state)." }
  }
}

# extension ATTACHMENT NAME: an extension of a Postgres database.
function extension {
  $sql = "CREATE EXTENSION IF NOT EXISTS `"$($args[1])`""
  Write-Host "${app}: see to the Postgres extension $($args[1])"
  if ($dry_run) { return }
  if ((Get-Command heroku -ErrorAction SilentlyContinue) -and (Get-Command psql -ErrorAction SilentlyContinue)) {
    # Through standard input: quotation marks would not survive a command line of Windows.
    $ErrorActionPreference = 'Continue'
    "$sql;" | & heroku pg:psql $args[0] --app $app | Out-Null
    if ($LASTEXITCODE -eq 0) { return }
  }
  later "heroku pg:psql $($args[0]) --app $app, which needs psql on this machine, and there: $sql;"
}

# pipeline NAME STAGE [--team NAME]: the app's place in a pipeline.
function pipeline {
  $name = $args[0]
  $stage = $args[1]
  $coupling = if ($there) { answer 'Get' "/apps/$app/pipeline-couplings" } else { $null }
  if ($null -ne $coupling) {
    $in = answer 'Get' "/pipelines/$($coupling.pipeline.id)"
    if ((name_of $in) -ne $name) {
      fail "$app is in the pipeline $(name_of $in) already, and an app can be in one only: heroku pipelines:remove --app $app"
    }
    if ($coupling.stage -ne $stage) {
      change "move from $($coupling.stage) to $stage in the pipeline $name" {
        $null = answer 'Patch' "/pipeline-couplings/$($coupling.id)" @{ stage = $stage }
      }
    }
    return
  }
  $known = answer 'Get' "/pipelines/$name"
  if ($null -eq $known) {
    $team = if ($args.Count -gt 3) { $args[3] } else { '' }
    change "make the pipeline $name" {
      $owner = if ($team) { @{ id = (answer 'Get' "/teams/$team").id; type = 'team' } } else { @{ id = (answer 'Get' '/account').id; type = 'user' } }
      $script:made = answer 'Post' '/pipelines' @{ name = $name; owner = $owner }
    }
    $known = $made
  }
  change "join the pipeline $name as $stage" {
    $null = answer 'Post' '/pipeline-couplings' @{ app = $app; pipeline = $known.id; stage = $stage }
  }
}

# config_script ENVIRONMENT: the environment has config vars, which another script sets.
function config_script {
  later "scripts/heroku-config.ps1 '$($args[0] -replace "'", "''")'"
}

# secret: GitHub Actions deploys the environment and needs a key for it.
function secret {
  if ($keyed) { return }
  $script:keyed = $true
  later 'the secret HEROKU_API_KEY for GitHub Actions. This makes a key that expires in a year and hands it on unseen:'
  later '  heroku authorizations:create --description "GitHub Actions" --expires-in 31536000 --short | gh secret set HEROKU_API_KEY'
  later '  (with --env NAME behind it, the key is for one GitHub environment alone)'
}

# integration: Heroku's GitHub integration deploys the app.
function integration {
  later "connect $app to its branch on GitHub: https://dashboard.heroku.com/apps/$app/deploy/github"
}

# scale TYPE=QUANTITY[:SIZE]...: the dynos that the app is to have.
function scale {
  later "after the first deploy: heroku ps:scale $($args -join ' ') --app $app"
}

# review_apps PIPELINE: pull requests get apps of their own.
function review_apps {
  if ($reviewed) { return }
  $script:reviewed = $true
  later "review apps: heroku pipelines:connect $($args[0]) --repo OWNER/REPOSITORY"
  later "  and then: heroku reviewapps:enable --pipeline $($args[0]) --autodeploy --autodestroy"
}

# What each environment needs.
function environment([string] $name) {
  switch -CaseSensitive -Exact ($name) {
    'staging' {
      start_app 'my-laravel-app-staging' 'heroku-24'
      buildpacks 'heroku/php' 'heroku/nodejs'
      addon 'heroku-postgresql' 'essential-0' 'DATABASE'
      config_script 'staging'
      secret
      scale ('web' + '=' + '1' + ':' + 'basic')
    }
    'production' {
      start_app 'my-laravel-app-production' 'heroku-24'
      buildpacks 'heroku/php' 'heroku/nodejs'
      addon 'heroku-postgresql' 'essential-0' 'DATABASE'
      config_script 'production'
      secret
      scale ('web' + '=' + '1' + ':' + 'basic')
    }
    default { fail "there is no environment called $name; see --help." }
  }
}

$everything = @('staging', 'production')
$script:key = ''
$script:keyed = $false
$script:reviewed = $false
$script:made = $null
$script:remains = @()
$dry_run = $false
$chosen = @()
foreach ($word in $args) {
  switch -CaseSensitive -Exact ([string] $word) {
    '--all' { $chosen = $everything }
    '--dry-run' { $dry_run = $true }
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
foreach ($name in $chosen) { environment $name }

if ($remains.Count -gt 0) {
  ''
  'What remains to be done by hand:'
  foreach ($text in $remains) { "  $text" }
}
