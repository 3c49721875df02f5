"""The installer for Windows, as far as Debian tells: sources, and compiled around a stand-in."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from editor_app import __version__
from editor_app.children import child_command
from tests.packaging.scripts import PACKAGING, script

WINDOWS = PACKAGING / "windows"
SOURCE = (WINDOWS / "installer.nsi").read_text(encoding="utf-8")
STEPS = (WINDOWS / "build.ps1").read_text(encoding="utf-8")
_UNINSTALL = SOURCE[SOURCE.index("Section Uninstall") :]


def stand_in(folder: Path) -> Path:
    """A folder with the shape of a frozen program."""
    library = folder / "lib" / "PySide6" / "plugins"
    library.mkdir(parents=True)
    for name in ("channel-editor.exe", "channel-editor-console.exe"):
        (folder / name).write_bytes(b"MZ" + bytes(2_000))
    for name in ("third-party-licences.txt", "sbom.cdx.json"):
        (folder / name).write_text("{}", encoding="utf-8")
    (library / "qwindows.dll").write_bytes(bytes(3_000))
    return folder


def icon(folder: Path) -> Path:
    """The program's own, in every size."""
    ended = subprocess.run(
        [sys.executable, str(PACKAGING / "linux" / "icons.py"), str(folder)], check=False
    )
    assert ended.returncode == 0
    return folder / "channel-editor.ico"


def test_both_ways_to_install_can_be_silent() -> None:
    assert "!define MULTIUSER_INSTALLMODE_COMMANDLINE" in SOURCE
    assert "!define MULTIUSER_EXECUTIONLEVEL Highest" in SOURCE
    for box in re.findall(r"MessageBox.*", SOURCE):
        assert "/SD" in box, "a silent installation waits for nobody"


def test_nothing_is_written_for_everybody_when_one_person_installs() -> None:
    written = re.findall(r"^\s*(?:WriteReg\w+|DeleteRegKey|ReadRegStr \$0) (\S+)", SOURCE, re.M)
    assert set(written) == {"SHCTX"}
    assert len(written) > 15


def test_what_is_written_is_taken_out() -> None:
    named = r'(?:WriteReg\w+|DeleteRegKey) SHCTX "([^"]+)"'
    written = set(re.findall(named, SOURCE[: SOURCE.index("Section Uninstall")]))
    removed = set(re.findall(named, _UNINSTALL))
    assert [key for key in written if not any(key.startswith(one) for one in removed)] == []


def test_only_a_folder_of_our_own_is_removed_whole() -> None:
    """Never the chosen folder, nor anything of a person."""
    assert re.findall(r"RMDir /r (\S+)", SOURCE) == ['"$INSTDIR\\lib"']
    code = [line for line in SOURCE.splitlines() if not line.startswith(";")]
    assert not [line for line in code if "APPDATA" in line.upper()]


def test_every_path_in_a_command_is_quoted() -> None:
    """Program Files has a space."""
    for command in re.findall(r"'(\S*INSTDIR[^']*)'", SOURCE):
        assert command.startswith('"$INSTDIR\\')
    assert """'"$INSTDIR\\${PROGRAM}" gui "%1"'""" in SOURCE


def test_the_program_and_its_speaking_twin_are_named_alike(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    spec = (PACKAGING / "frozen" / "channel_editor.spec").read_text(encoding="utf-8")
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", "channel-editor.exe")
    twin = Path(child_command("find")[0])
    assert f'program("{twin.stem}", console=True)' in spec
    assert twin.name in SOURCE


def test_the_build_makes_the_steps_of_the_linux_build() -> None:
    linux = (PACKAGING / "frozen" / "environment.sh").read_text(encoding="utf-8")
    named = set(re.findall(r"packaging/[\w/]+\.(?:py|spec|txt)", linux))
    windows = set(re.findall(r"packaging/[\w/]+\.(?:py|spec|txt)", STEPS.replace("\\", "/")))
    named.remove("packaging/frozen/icu.py")  # Windows has an ICU of its own
    assert named < windows
    assert windows - named == {"packaging/windows/installer.py"}
    assert "--require-hashes" in STEPS


@pytest.mark.skipif(shutil.which("makensis") is None, reason="needs makensis (Debian: nsis)")
def test_it_compiles_and_holds_the_program(tmp_path: Path) -> None:
    made = script("windows/installer.py").compile_installer(
        stand_in(tmp_path / "program"), icon(tmp_path / "icons"), tmp_path
    )
    assert made.name == f"channel-editor-{__version__}-windows-AMD64.exe"
    data = made.read_bytes()
    assert data[:2] == b"MZ"
    assert __version__.encode("utf-16-le") in data
    if shutil.which("7z") is None:
        return
    listed = subprocess.run(["7z", "l", str(made)], capture_output=True, text=True, check=True)
    for name in ("channel-editor.exe", "lib/PySide6/plugins/qwindows.dll", "Uninstall.exe"):
        assert name in listed.stdout.replace("\\", "/")


@pytest.mark.parametrize("script_", [*sorted(PACKAGING.rglob("*.sh")), WINDOWS / "build.ps1"])
def test_every_path_in_a_script_of_the_packager_exists(script_: Path) -> None:
    text = script_.read_text(encoding="utf-8").replace("\\", "/")
    named = set(
        re.findall(r"(?:packaging|tests)/[\w./-]+\.(?:py|sh|spec|txt|toml|nsi|ps1|md)\b", text)
    )
    assert [path for path in sorted(named) if not (PACKAGING.parent / path).exists()] == []
    for module in re.findall(r"-m (tests\.[\w.]+)", text):
        assert (PACKAGING.parent / (module.replace(".", "/") + ".py")).exists()
