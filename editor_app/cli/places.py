"""Where the command line finds things: folders, the screen, the language."""

import argparse
import os
import sys
from pathlib import Path

from editor_app.domain.errors import Code, EditorError
from editor_app.installation import installed_paths, profile_folder
from editor_app.paths import Paths
from editor_app.store.instance import LOCK_NAME
from editor_app.store.ownership import require_own

_LOOKS_ANYWHERE = ("doctor", "help")  # the one tells whose a folder is, the other needs none


def paths(arguments: argparse.Namespace) -> Paths:
    """The folders of this profile; ``--data`` wins. Raises STORE_FOREIGN: another account's."""
    folders = paths_of_anybody(arguments)
    if getattr(arguments, "command", None) not in _LOOKS_ANYWHERE:
        require_own(profile_folder(folders, "default") / LOCK_NAME)
    return folders


def paths_of_anybody(arguments: argparse.Namespace) -> Paths:
    """The same for who can do without a store, and asks ``require_own`` before one is opened."""
    return installed_paths(Path(arguments.data) if arguments.data else None)


def require_screen() -> None:
    """Raise USAGE where Qt could only abort: no display, and no platform chosen instead."""
    named = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    if sys.platform.startswith("linux") and not any(os.environ.get(name) for name in named):
        raise EditorError(
            Code.USAGE,
            problem="没有图形界面（DISPLAY 未设置） / there is no screen (DISPLAY is not set)",
        )


def language() -> str:
    """``en`` in an English locale, else ``zh``: Simplified Chinese comes first."""
    for name in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
        value = os.environ.get(name, "")
        if value:
            return "en" if value.lower().startswith("en") else "zh"
    return "zh"
