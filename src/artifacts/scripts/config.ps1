# Sets the config vars of an environment on Heroku: all of an app's in one release.
#
# A secret that is set already is kept, unless --rotate is given. A secret that has
# to be asked for is read without echo. No value is ever shown.
#
# It is the twin of heroku-config.sh, for PowerShell 5.1 and newer.

#{heroku}

function usage {
  'usage: scripts/heroku-config.ps1 [--rotate] <environment>... | --all'
  ''
  '  --all     every environment that is not marked as legacy'
  '  --rotate  make and ask for every secret again, even one that is set'
  '  --help    show this'
  ''
  'environments:'
#{names}
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
#{environments}
    default { fail "there is no environment called $name; see --help." }
  }
}

#{all}
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
