"""What the command ``gui`` holds while a window is open."""

from functools import partial
from pathlib import Path

import pytest

from editor_app.backing import store_keys
from editor_app.cli.gui import PROFILE, _open_profile
from editor_app.domain.errors import Code, EditorError
from editor_app.installation import profile_folder, read_settings
from editor_app.paths import Paths
from editor_app.store.instance import InstanceLock


@pytest.fixture
def folders(tmp_path: Path) -> Paths:
    return Paths.discover(tmp_path)


def taken(folders: Paths, profile: str) -> bool:
    try:
        with InstanceLock(profile_folder(folders, profile)):
            return False
    except EditorError as error:
        return error.code is Code.STORE_LOCKED


def test_each_profile_is_locked_while_its_window_is_open(folders: Paths) -> None:
    """Else a restore on a terminal would change the store below the window of a second person."""
    settings, lock = read_settings(folders), InstanceLock(profile_folder(folders, PROFILE))
    lock.acquire()
    open_profile = partial(_open_profile, folders, settings, lock, store_keys)
    app = open_profile(PROFILE)
    app.close()
    second = open_profile("second")
    assert taken(folders, "second")
    assert taken(folders, PROFILE)  # a second start finds that there is a window
    second.close()
    assert not taken(folders, "second")
    first = open_profile(PROFILE)
    first.close()
    assert not taken(folders, PROFILE)
