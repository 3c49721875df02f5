"""A profile for commands that only read it: opened, or as a copy while the window has it open."""

import argparse
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from editor_app.bootstrap import build
from editor_app.cli.places import language, paths_of_anybody
from editor_app.cli.recovery_key import keys
from editor_app.cli.sentences import sentence
from editor_app.domain.errors import Code, EditorError
from editor_app.installation import profile_folder, read_settings
from editor_app.paths import Paths
from editor_app.private_files import private_scratch
from editor_app.services.app import App
from editor_app.services.store_keys import StoreKeys
from editor_app.store.disk import disk_translated
from editor_app.store.faults import translated
from editor_app.store.instance import LOCK_NAME
from editor_app.store.ownership import require_own
from editor_app.store.snapshot import copy_open_store
from editor_app.store.sqlite import FILE_NAME

DEFAULT_PROFILE = "default"
_COPY = "reading-"  # what the next start clears beside a store if this program was killed
_IN_ITS_PLACE = {
    "zh": "检查改用程序自带的规则和词库包。",
    "en": "The packs that came with the program serve instead.",
}


@contextmanager
def opened_profile(arguments: argparse.Namespace, profile: str | None) -> Iterator[App | None]:
    """This workstation, without its portal; nothing where none is named or set up.

    A profile that cannot be read now (its key is away, its store is damaged) is no reason to refuse
    the command: the packs that ship with the program serve, and that is said.
    """
    folders = paths_of_anybody(arguments)
    if profile is None or not _is_set_up(folders, profile, wanted=bool(arguments.profile)):
        yield None
        return
    found = keys(arguments, profile)
    copy: Path | None = None
    app: App | None = None
    try:
        try:
            app = _built(folders, folders, profile, found)
        except EditorError as error:
            if error.code is not Code.STORE_LOCKED:
                raise
            copy = _place(folders, profile)
            app = _of_copy(folders, copy, profile, found)
    except EditorError as error:
        _say(error)
    try:
        yield app
    finally:
        if app is not None:
            app.close()
        if copy is not None:
            shutil.rmtree(copy, ignore_errors=True)


def _is_set_up(folders: Paths, profile: str, *, wanted: bool) -> bool:
    """Whether there is a store; one of another account is none for us, and that is said.

    Raises STORE_FOREIGN where it was asked for by name.
    """
    folder = profile_folder(folders, profile)
    try:
        require_own(folder / LOCK_NAME)
        with disk_translated():
            return (folder / FILE_NAME).exists()
    except EditorError as closed:
        if wanted:
            raise
        _say(closed)
    return False


def _say(error: EditorError) -> None:
    print(f"channel-editor: {sentence(error)} {_IN_ITS_PLACE[language()]}", file=sys.stderr)


def _built(told: Paths, place: Paths, profile: str, found: StoreKeys) -> App:
    return build(place, read_settings(told), profile=profile, keys=found, salvage=True)


def _place(folders: Paths, profile: str) -> Path:
    """A folder beside the store: as private as that, on the same disk."""
    with translated():
        return private_scratch(_COPY, profile_folder(folders, profile))


def _of_copy(folders: Paths, place: Path, profile: str, found: StoreKeys) -> App:
    """The state that was last saved; what is typed meanwhile is not in it."""
    apart = replace(folders, data=place)
    source, to = profile_folder(folders, profile), profile_folder(apart, profile)
    copy_open_store(source / FILE_NAME, to / FILE_NAME, found)
    return _built(folders, apart, profile, found)
