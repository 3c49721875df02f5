"""``channel-editor update``, and a program that is killed while it fetches."""

import json
import signal
import subprocess
import sys
import tarfile
from pathlib import Path

import pytest

from editor_app import updating
from editor_app.cli import main
from editor_app.domain.updates import Artefact, Installed
from tests.updates.publishing import House, station

_KILLED = """
import os, signal, sys
from pathlib import Path
from tests.updates.publishing import House, release_tool, station
desk = station(House(folder=Path(sys.argv[1]), tool=release_tool()), Path(sys.argv[2]), sys.argv[3])
kill = lambda done, total: os.kill(os.getpid(), signal.SIGKILL)
desk.service().look(desk.folder, fetch=True, progress=kill, stopped=lambda: False)
"""


@pytest.fixture
def trusted(house: House, monkeypatch: pytest.MonkeyPatch) -> House:
    """The administrator trusts this publisher."""
    monkeypatch.setattr(updating, "ADMINISTRATORS_ROOT", house.folder / "metadata" / "1.root.json")
    house.at().sign()
    return house


def test_what_a_stick_offers_is_told(
    trusted: House, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    told = ["update", "--from", str(trusted.folder), "--check", "--json"]
    assert main(["--data", str(tmp_path), *told]) == 0
    assert json.loads(capsys.readouterr().out)["offered"] == "1.2.0"


def test_a_refusal_is_one_sentence_and_ends_with_one(
    trusted: House, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    trusted.file("timestamp.json").write_text("{}", "utf-8")
    assert main(["--data", str(tmp_path), "update", "--from", str(trusted.folder)]) == 1
    assert capsys.readouterr().err.count("\n") == 1


def test_without_a_root_nothing_is_believed(
    house: House, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["--data", str(tmp_path), "update", "--from", str(house.folder)]) == 1
    assert capsys.readouterr().err


def test_a_program_killed_while_it_fetches_goes_on_at_the_next_start(
    house: House, served: tuple[Path, str], tmp_path: Path
) -> None:
    house.add("1.3.0", b"new" * 200_000)
    words = [sys.executable, "-c", _KILLED, str(house.folder), str(tmp_path), served[1]]
    ended = subprocess.run(words, check=False, cwd=Path(__file__).parents[2])
    assert ended.returncode == -signal.SIGKILL
    desk = station(house, tmp_path, served[1])
    assert next(desk.data.rglob("*.part")).stat().st_size > 0
    told: list[int] = []
    desk.service().look(
        None, fetch=True, progress=lambda done, total: told.append(done), stopped=lambda: False
    )
    assert told[0] > 2 * 256 * 1024 - 1
    assert desk.service().state().ready


def test_what_was_installed_is_told_as_installed(
    trusted: House,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    program = tmp_path / "program"
    program.mkdir()
    fresh = tmp_path / "build" / "channel-editor-1.3.0"
    fresh.mkdir(parents=True)
    (fresh / "channel-editor").write_text("1.3.0")
    with tarfile.open(tmp_path / "packed.tar.xz", "w:xz") as archive:
        archive.add(fresh, fresh.name)
    trusted.add("1.3.0", (tmp_path / "packed.tar.xz").read_bytes())
    installed = Installed(version="1.0.0", artefact=Artefact.TAR, machine="x86_64", folder=program)
    monkeypatch.setattr(updating, "this_installation", lambda: installed)
    monkeypatch.setenv("LANGUAGE", "en")
    words = ["--data", str(tmp_path / "data"), "update", "--from", str(trusted.folder)]
    assert main(words) == 0
    assert "1.3.0 is ready" in capsys.readouterr().out
    assert main([*words, "--install"]) == 0
    assert "1.3.0 is installed" in capsys.readouterr().out
    assert (program / "channel-editor").read_text() == "1.3.0"
