"""F6: a folder nobody may write into. Even reading a WAL database fails there; a copy is read."""

import json
import os
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from editor_app.domain.errors import EditorError
from editor_app.opening import open_profile_store
from editor_app.store.instance import InstanceLock
from editor_app.store.sqlite import open_store
from tests.store.samples import FixedClock, draft, item_id

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="needs another user")
_NOBODY = 65534


@pytest.fixture
def folder() -> Iterator[Path]:
    """A profile that belongs to somebody without rights to write into it."""
    made = Path(tempfile.mkdtemp(prefix="channel-read-only-"))
    made.chmod(0o755)
    profile = made / "profile"
    store = open_store(profile / "channel.db", FixedClock())
    store.drafts.save(draft())
    store.close()
    _hand_over(profile)
    yield profile
    profile.chmod(0o700)
    shutil.rmtree(made)


def _hand_over(profile: Path) -> None:
    for path in (profile, *profile.rglob("*")):
        if os.getuid() == 0:
            os.chown(path, _NOBODY, _NOBODY)
        path.chmod(0o500 if path.is_dir() else 0o400)


def _as_nobody(do: Callable[[], object]) -> object:
    """What ``do`` gives in a process that has no more rights than anybody."""
    read, write = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            if os.getuid() == 0:
                os.setgroups([])
                os.setgid(_NOBODY)
                os.setuid(_NOBODY)
            told = do()
        except BaseException as error:
            told = f"{type(error).__name__}: {error}"
        os.write(write, json.dumps(told).encode())
        os._exit(0)
    os.close(write)
    with os.fdopen(read, "rb") as pipe:
        told = json.loads(pipe.read())
    os.waitpid(child, 0)
    return told


@pytest.mark.skipif(sys.platform == "win32", reason="mode bits are POSIX")
def test_an_unwritable_folder_opens_for_reading_from_a_copy(folder: Path) -> None:
    def look() -> object:
        opened = open_profile_store(folder, FixedClock(), salvage=True)
        assert opened.trouble is not None
        found = opened.store.drafts.get(item_id())
        assert found is not None
        try:
            opened.store.drafts.save(draft(2))
        except EditorError as error:
            return [opened.trouble.because.value, found.content.body, error.code.value]
        return "it was written"

    before = sorted(one.name for one in folder.iterdir())
    assert _as_nobody(look) == ["disk-failed", "正文。", "store-read-only"]
    assert sorted(one.name for one in folder.iterdir()) == before


def test_without_salvage_it_is_a_fault_of_the_disk(folder: Path) -> None:
    def look() -> object:
        try:
            open_profile_store(folder, FixedClock(), salvage=False)
        except EditorError as error:
            return error.code.value
        return "opened"

    assert _as_nobody(look) == "disk-failed"


def test_the_lock_cannot_be_taken_there_and_says_why(folder: Path) -> None:
    def look() -> object:
        try:
            InstanceLock(folder).acquire()
        except EditorError as error:
            return error.code.value
        return "locked"

    assert _as_nobody(look) == "disk-failed"
