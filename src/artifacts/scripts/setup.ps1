# Sets the Heroku app of an environment up: makes it, or takes the one that is there.
#
# It can be run again without harm: what is as it should be is left alone. It deletes
# no app, no add-on and no config var, and scales nothing. What it cannot do, it says
# at the end.
#
# It is the twin of heroku-setup.sh, for PowerShell 5.1 and newer.

#{heroku}

function usage {
  'usage: scripts/heroku-setup.ps1 [--dry-run] <environment>... | --all'
  ''
  '  --all      every environment that is not marked as legacy'
  '  --dry-run  say what would be done, and change nothing'
  '  --help     show this'
  ''
  'environments:'
#{names}
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
#{environments}
    default { fail "there is no environment called $name; see --help." }
  }
}

#{all}
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
