"""What root makes in somebody's folder is theirs; what others laid there gives nothing away."""

import logging
import os
import sys
from pathlib import Path

import pytest

from editor_app import logs, private_files
from editor_app.bootstrap import build
from editor_app.installation import read_settings
from editor_app.paths import Paths
from editor_app.private_files import (
    copy_for_me_alone,
    folder_for_me_alone,
    for_me_alone,
    private_scratch,
)

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="folders there name no owner")
SOMEBODY = 12_345
MAKE = os.O_CREAT | os.O_WRONLY
Given = dict[str, tuple[int, int]]


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder that is not root's, seen by root: in fact, or as far as this account can."""
    made = tmp_path / "home"
    made.mkdir(mode=0o700)
    if os.geteuid() == 0:
        os.chown(made, SOMEBODY, SOMEBODY)
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    return made


@pytest.fixture
def given(monkeypatch: pytest.MonkeyPatch) -> Given:
    """Names that were given away, and to whom."""
    told: Given = {}
    chown = os.chown

    def noted(name: str, owner: int, group: int, **how: object) -> None:
        told[name] = (owner, group)
        chown(name, owner, group, **how)  # type: ignore[arg-type]

    monkeypatch.setattr(os, "chown", noted)
    return told


def owners(folder: Path) -> set[int]:
    return {one.lstat().st_uid for one in (folder, *folder.rglob("*"))}


def test_what_root_makes_in_somebody_s_folder_is_theirs(home: Path, given: Given) -> None:
    told = home.stat()
    folder_for_me_alone(home / "share" / "data")
    os.close(for_me_alone(home / "share" / "data" / "channel.lock", MAKE | os.O_EXCL))
    copy_for_me_alone(home / "share" / "data" / "channel.lock", home / "copy")
    scratch = private_scratch("reading-", home)
    made = {"share", "data", "channel.lock", "copy", scratch.name}
    assert given == dict.fromkeys(made, (told.st_uid, told.st_gid))
    assert owners(home) == {told.st_uid}


def test_a_whole_store_and_its_log_that_root_began_are_theirs(home: Path, given: Given) -> None:
    data = home / "data"
    logger = logging.getLogger("editor_app")
    logs.start_log(data / "logs")
    folders = Paths.discover(data)
    build(folders, read_settings(folders)).close()
    for handler in list(logger.handlers):
        logger.removeHandler(handler)
        handler.close()
    assert {"data", "default", "channel.lock", "channel-editor.log"} <= given.keys()
    assert owners(home) == {home.stat().st_uid}
    assert {one.stat().st_mode & 0o077 for one in home.rglob("*") if one.is_file()} == {0}


def test_what_was_there_before_keeps_its_owner(home: Path, given: Given) -> None:
    (home / "old").touch()
    os.close(for_me_alone(home / "old", MAKE))
    folder_for_me_alone(home)
    copy_for_me_alone(home / "old", home / "old-copy")
    copy_for_me_alone(home / "old", home / "old-copy")
    assert given.keys() == {"old-copy"}
    with pytest.raises(FileExistsError):
        for_me_alone(home / "old", MAKE | os.O_EXCL)


def test_a_link_that_leads_elsewhere_makes_and_gives_nothing(
    home: Path, tmp_path: Path, given: Given
) -> None:
    """Somebody could wait with it for root."""
    (home / "channel.lock").symlink_to(tmp_path / "preload")
    with pytest.raises(FileNotFoundError):
        for_me_alone(home / "channel.lock", MAKE)
    assert not (tmp_path / "preload").exists()
    assert given == {}


def test_root_in_root_s_folder_and_anybody_else_give_nothing(
    tmp_path: Path, given: Given, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 54_321)
    folder_for_me_alone(tmp_path / "a" / "b")
    os.close(for_me_alone(tmp_path / "a" / "file", MAKE))
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    monkeypatch.setattr(private_files, "_ROOT", tmp_path.stat().st_uid)
    monkeypatch.setattr(os, "geteuid", lambda: tmp_path.stat().st_uid)
    os.close(for_me_alone(tmp_path / "a" / "other", MAKE))
    assert given == {}
