"""One program per profile."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from editor_app.domain.errors import Code, EditorError
from editor_app.store.instance import InstanceLock

_CHILD = """
import sys
from pathlib import Path
from editor_app.store.instance import InstanceLock
InstanceLock(Path(sys.argv[1])).acquire()
print("held", flush=True)
sys.stdin.read()
"""


def test_the_second_program_is_told(tmp_path: Path) -> None:
    with InstanceLock(tmp_path):
        with pytest.raises(EditorError) as caught:
            InstanceLock(tmp_path).acquire()
        assert caught.value.code is Code.STORE_LOCKED


def test_another_profile_is_free(tmp_path: Path) -> None:
    with InstanceLock(tmp_path / "a"), InstanceLock(tmp_path / "b") as second:
        assert second.held


def test_the_lock_is_free_after_release(tmp_path: Path) -> None:
    first = InstanceLock(tmp_path)
    first.acquire()
    first.release()
    with InstanceLock(tmp_path) as second:
        assert second.held
    assert not first.held


def test_acquiring_twice_is_harmless(tmp_path: Path) -> None:
    with InstanceLock(tmp_path) as lock:
        lock.acquire()
        assert lock.held


def test_releasing_what_was_not_held_is_harmless(tmp_path: Path) -> None:
    InstanceLock(tmp_path).release()
    with InstanceLock(tmp_path) as lock:
        assert lock.held


def test_a_killed_program_holds_nothing(tmp_path: Path) -> None:
    child = subprocess.Popen(
        [sys.executable, "-c", _CHILD, str(tmp_path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])},
    )
    with child:
        assert child.stdout is not None
        assert child.stdout.readline() == b"held\n"
        with pytest.raises(EditorError):
            InstanceLock(tmp_path).acquire()
        child.kill()
        child.wait()
    with InstanceLock(tmp_path) as lock:
        assert lock.held
