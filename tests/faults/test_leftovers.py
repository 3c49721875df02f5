"""What killed programs leave: gone at the next start, unless somebody may still need it."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from editor_app.bootstrap import build
from editor_app.domain.backups import BackupKind
from editor_app.domain.errors import EditorError
from editor_app.domain.scratch_names import Scratch, is_scratch, maker_of, scratch_prefix
from editor_app.installation import read_settings
from editor_app.paths import Paths
from editor_app.store.backup_shelf import FolderShelf
from editor_app.store.leftovers import clear_backups, clear_beside, clear_drawers, clear_temporary
from editor_app.store.sqlite import open_store
from tests.store.samples import FixedClock, draft
from tests.store.test_backup_shelf import quiet

_ROOT = Path(__file__).resolve().parents[2]
_HALFWAY = """
import sys
from pathlib import Path
from editor_app.domain.backups import BackupKind
from editor_app.store import backup_shelf
from editor_app.store.backup_shelf import FolderShelf
from tests.store.samples import FixedClock
from datetime import timedelta

def hang(*_, **__):
    print("there", flush=True)
    sys.stdin.read()

clock = FixedClock()
clock.at += timedelta(hours=1)
path = Path(sys.argv[1])
progress = hang if sys.argv[2] == "copying" else lambda *_: None
if sys.argv[2] == "verifying":
    backup_shelf.look_at_file = hang
FolderShelf(path.parent / "backups", path, clock).make(BackupKind.MANUAL, progress)
"""
_READING = """
import sys
from pathlib import Path
from editor_app.domain.errors import Code, EditorError
from editor_app.store.backup_shelf import FolderShelf
from editor_app.store.instance import InstanceLock
from editor_app.store.salvage import open_salvaged
from tests.store.samples import FixedClock

def hang(*_):
    print("there", flush=True)
    sys.stdin.read()

path = Path(sys.argv[1])
shelf = FolderShelf(path.parent / "backups", path, FixedClock())
with InstanceLock(path.parent):
    open_salvaged(path, FixedClock(), EditorError(Code.STORE_DAMAGED), shelf, tell=hang)
"""
_SCRATCH = """
import os, sys, tempfile
from editor_app.domain.scratch_names import Scratch, scratch_prefix
folder = tempfile.mkdtemp(prefix=scratch_prefix(Scratch(sys.argv[2]), os.getpid()), dir=sys.argv[1])
open(os.path.join(folder, "in.docx"), "w").write("会议")
os.chmod(os.path.join(folder, "in.docx"), 0o400)
print("there", flush=True)
sys.stdin.read()
"""


@contextmanager
def _there(code: str, *words: str) -> Iterator[None]:
    """A program that has come to the place where it waits, and is killed there."""
    child = subprocess.Popen(
        [sys.executable, "-c", code, *words],
        cwd=_ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert child.stdin is not None
    assert child.stdout is not None
    try:
        assert child.stdout.readline().strip() == "there"
        yield
    finally:
        os.kill(child.pid, signal.SIGKILL)
        child.wait()
        child.stdin.close()
        child.stdout.close()


def _age(folder: Path, hours: float) -> None:
    old = time.time() - hours * 3600
    for one in (folder, *folder.rglob("*")):
        os.utime(one, (old, old))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "profile" / "channel.db"


@pytest.fixture
def backups(path: Path) -> Path:
    """A store with one sound backup."""
    store = open_store(path, FixedClock())
    for number in range(60):
        store.drafts.save(draft(number, body="会议" * 3000))
    store.close()
    FolderShelf(path.parent / "backups", path, FixedClock()).make(BackupKind.MANUAL, quiet)
    return path.parent / "backups"


def _names(folder: Path) -> set[str]:
    return {one.name for one in folder.iterdir() if one.is_file()}


@pytest.mark.parametrize("where", ["copying", "verifying"])
def test_half_a_backup_goes_once_it_is_old(path: Path, backups: Path, where: str) -> None:
    whole = _names(backups)
    with _there(_HALFWAY, str(path), where):
        assert clear_backups(backups) == 0  # somebody is at work
        assert _names(backups) > whole
    _age(backups, 0.9)
    assert clear_backups(backups) == 0
    _age(backups, 25)
    assert clear_backups(backups) > 0
    assert _names(backups) == whole
    shelf = FolderShelf(backups, path, FixedClock())
    assert [shelf.verify(one).sound for one in shelf.all()] == [True]


def test_a_copy_somebody_put_there_is_left_alone(path: Path, backups: Path) -> None:
    (one,) = backups.glob("*.db")
    (backups / "channel-20260101T000000Z.db").write_bytes(one.read_bytes())
    _age(backups, 10_000)
    assert clear_backups(backups) == 0


def test_a_backup_that_failed_leaves_nothing(path: Path, backups: Path) -> None:
    whole = _names(backups)

    def stop(_done: int, _total: int) -> None:
        raise OSError(28, "No space left on device")

    with pytest.raises(EditorError, match="disk-full"):
        FolderShelf(backups, path, FixedClock()).make(BackupKind.MANUAL, stop)
    assert _names(backups) == whole


def test_a_copy_that_was_being_read_goes_at_the_next_start(tmp_path: Path) -> None:
    paths = Paths.discover(tmp_path)
    app = build(paths, read_settings(paths))
    path = app.profile / "channel.db"
    app.store.drafts.save(draft(1))
    app.close()
    with _there(_READING, str(path)):
        assert list(path.parent.glob("reading-*/channel.db"))
    (path.parent / "channel.db.restored.part").write_bytes(b"half")
    app = build(paths, read_settings(paths))
    assert not list(path.parent.glob("reading-*"))
    assert not list(path.parent.glob("*.part"))
    app.close()


def test_a_second_program_does_not_clear_below_the_first(tmp_path: Path) -> None:
    paths = Paths.discover(tmp_path)
    app = build(paths, read_settings(paths))
    (app.profile / "channel.db.restored.part").write_bytes(b"being written")
    with pytest.raises(EditorError, match="store-locked"):
        build(paths, read_settings(paths))
    assert (app.profile / "channel.db.restored.part").exists()
    app.close()


def test_halves_of_files_go_once_they_are_old(path: Path) -> None:
    store = open_store(path, FixedClock())
    hash_ = store.blobs.add(b"a picture")
    store.close()
    drawer = path.parent / "blobs" / hash_[:2]
    (drawer / "0123.part").write_bytes(b"half")
    arriving = path.parent / "blobs" / "arriving" / ("a" * 64)
    arriving.parent.mkdir()
    arriving.write_bytes(b"the first half of a file that goes on")
    assert clear_drawers(path) == 0
    _age(path.parent / "blobs", 2)
    assert clear_drawers(path) == 1
    assert [one.name for one in drawer.iterdir()] == [hash_]
    assert arriving.exists()


def test_folders_of_ended_programs_go_and_those_of_living_ones_stay(tmp_path: Path) -> None:
    for purpose in (Scratch.OFFICE, Scratch.READING):
        with _there(_SCRATCH, str(tmp_path), purpose):
            assert clear_temporary(tmp_path) == 0
        assert clear_temporary(tmp_path) == 1
    assert list(tmp_path.iterdir()) == []


def test_a_copy_another_program_may_show_stays_for_a_day(tmp_path: Path) -> None:
    with _there(_SCRATCH, str(tmp_path), Scratch.ORIGINAL):
        pass
    assert clear_temporary(tmp_path) == 0
    _age(next(tmp_path.iterdir()), 25)
    assert clear_temporary(tmp_path) == 1


def test_what_others_put_into_the_temporary_place_is_not_ours(tmp_path: Path) -> None:
    names = (
        "channel-editor-notes",
        "channel-editor-office-2026",
        "channel-editor-bench-0123",
        "channel-editor-office-99999999",  # a file, not a folder
    )
    for name in names[:-1]:
        (tmp_path / name).mkdir()
    (tmp_path / names[-1]).write_text("kept")
    (tmp_path / "channel-editor-office-4194305-abc").symlink_to(tmp_path / names[0])
    _age(tmp_path, 100)
    assert clear_temporary(tmp_path, lambda _: False) == 0


def test_folders_of_an_earlier_version_go_after_a_day(tmp_path: Path) -> None:
    for name in ("channel-editor-a1b2c3d4", "channel-original-x_y_z123"):
        (tmp_path / name).mkdir()
    assert clear_temporary(tmp_path) == 0
    _age(tmp_path, 25)
    assert clear_temporary(tmp_path) == 2


def test_a_name_tells_its_process() -> None:
    name = scratch_prefix(Scratch.OFFICE, 4711) + "k3j2_x"
    assert is_scratch(name)
    assert maker_of(name) == 4711
    assert maker_of("channel-editor-a1b2c3d4") is None


def test_nothing_is_cleared_where_nothing_is(tmp_path: Path) -> None:
    nowhere = tmp_path / "nowhere"
    assert clear_beside(nowhere / "channel.db") == 0
    assert clear_drawers(nowhere / "channel.db") == 0
    assert clear_backups(nowhere) == 0
    assert clear_temporary(nowhere) == 0
