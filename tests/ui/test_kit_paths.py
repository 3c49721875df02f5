"""Where the program finds its files."""

import os
import stat
import sys
from pathlib import Path

import pytest

from editor_app.paths import Paths


def test_a_source_tree_serves_its_own_resources(tmp_path: Path) -> None:
    assert (Paths.discover(tmp_path).resources / "tokens.json").is_file()


def test_one_given_folder_holds_everything_personal(tmp_path: Path) -> None:
    found = Paths.discover(tmp_path / "profile")
    assert {found.data, found.config.parent, found.cache.parent} == {tmp_path / "profile"}


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps access lists, not modes")
def test_the_data_folder_is_for_the_person_alone(tmp_path: Path) -> None:
    found = Paths.discover(tmp_path / "profile")
    assert stat.S_IMODE(os.stat(found.data).st_mode) == 0o700


@pytest.mark.skipif(sys.platform == "win32", reason="XDG is for Linux")
def test_xdg_folders_are_used(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("DATA", "CONFIG", "CACHE"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(tmp_path / name))
    found = Paths.discover()
    assert found.cache == tmp_path / "CACHE" / "channel-editor"


@pytest.mark.skipif(sys.platform == "win32", reason="XDG is for Linux")
def test_a_relative_xdg_folder_counts_as_unset(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    for name in ("DATA", "CONFIG", "CACHE"):
        monkeypatch.setenv(f"XDG_{name}_HOME", "relative")
    assert Paths.discover().data == tmp_path / ".local" / "share" / "channel-editor"


def test_a_frozen_build_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    found = Paths.discover(tmp_path / "profile")
    assert found.resources == tmp_path / "editor_app" / "resources"
