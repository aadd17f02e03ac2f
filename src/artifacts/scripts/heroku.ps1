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
