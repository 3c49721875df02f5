<#
Build the installer for Windows 10 and 11 (64 bit), on such a machine.

    powershell -ExecutionPolicy Bypass -File packaging\windows\build.ps1 [-Out DIR]

Needs Python 3.11 (64 bit, `py -3.11`) and NSIS 3.08. Everything else goes into .build\venv, pinned
with hashes. The steps are those of packaging/frozen/environment.sh and packaging/deb.sh.
#>
param([string]$Out = ".build\windows")

$ErrorActionPreference = "Stop"
Set-Location (Join-Path $PSScriptRoot "..\..")
$Out = [IO.Path]::GetFullPath((Join-Path (Get-Location) $Out))
$Venv = Join-Path (Get-Location) ".build\venv"
$Python = Join-Path $Venv "Scripts\python.exe"
$Requirements = "packaging\requirements\build.txt"
$Frozen = Join-Path $Out "frozen"

# A native program that fails stops the script; PowerShell 5 would go on.
function Invoke-Step {
    param([string]$Program, [string[]]$Words)
    & $Program @Words
    if ($LASTEXITCODE -ne 0) { throw "$Program $($Words -join ' ') ended with $LASTEXITCODE" }
}

# What a program prints, as UTF-8: `>` would write UTF-16.
function Save-Output {
    param([string]$File, [string[]]$Words)
    $text = & $Python @Words
    if ($LASTEXITCODE -ne 0) { throw "$($Words -join ' ') ended with $LASTEXITCODE" }
    [IO.File]::WriteAllLines($File, [string[]]$text, (New-Object Text.UTF8Encoding $false))
}

if (-not $env:SOURCE_DATE_EPOCH) { $env:SOURCE_DATE_EPOCH = (git log -1 --format=%ct) }
$env:PYTHONHASHSEED = "1"
$env:PYTHONDONTWRITEBYTECODE = "1"
$env:PYTHONUTF8 = "1"
[Console]::OutputEncoding = New-Object Text.UTF8Encoding $false

$Stamp = Join-Path $Venv ".stamp"
$Wanted = (Get-FileHash $Requirements -Algorithm SHA256).Hash
if (-not (Test-Path $Stamp) -or (Get-Content $Stamp) -ne $Wanted) {
    Invoke-Step "py" @("-3.11", "-m", "venv", "--clear", $Venv)
    Invoke-Step $Python @("-m", "pip", "install", "--quiet", "--disable-pip-version-check",
        "--no-deps", "--require-hashes", "-r", $Requirements)
    Set-Content $Stamp $Wanted
}

if (Test-Path $Frozen) { Remove-Item -Recurse -Force $Frozen }
New-Item -ItemType Directory -Force $Frozen | Out-Null
Invoke-Step $Python @("packaging\linux\icons.py", "$Frozen\icons")
Invoke-Step $Python @("-m", "PyInstaller", "--noconfirm", "--log-level", "ERROR",
    "--distpath", $Frozen, "--workpath", "$Frozen\work", "packaging\frozen\channel_editor.spec")
$Program = Join-Path $Frozen "channel-editor"
Invoke-Step $Python @("packaging\frozen\examine.py", $Program)
Save-Output "$Program\third-party-licences.txt" @("packaging\supply\licences.py", $Program)
Invoke-Step $Python @("packaging\supply\sbom.py", $Program, "-o", "$Program\sbom.cdx.json")
Invoke-Step "$Program\channel-editor-console.exe" @("--version")
Invoke-Step $Python @("packaging\windows\installer.py", $Program,
    "--icon", "$Frozen\icons\channel-editor.ico", "--out", $Out)
